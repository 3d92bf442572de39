//! The reader's first interaction with an island that does not run yet. What it cannot answer is repeated once it runs.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, MouseEvent, MouseEventInit};

use crate::app::browser::dom::{Host, closest};

/// The events that show that a reader is about to interact.
const BEGINNINGS: [&str; 4] = ["pointerover", "pointermove", "pointerdown", "focusin"];

/// The events that would be lost.
const ACTIONS: [&str; 3] = ["click", "input", "change"];

/// The parts of islands that need their code.
const CONTROLS: &str = ".island:not([data-hydrated]) :is(.controls, .filter-bar, .sort, .plot)";

/// An event that nothing has answered.
pub(crate) struct LostEvent {
    target: Element,
    event: Event,
}

impl LostEvent {
    fn of(event: &Event) -> Option<Self> {
        let target = event.target()?.dyn_into().ok()?;
        let again = if let Some(click) = event.dyn_ref::<MouseEvent>() {
            let init = MouseEventInit::new();
            init.set_bubbles(true);
            init.set_client_x(click.client_x());
            init.set_client_y(click.client_y());
            init.set_detail(click.detail());
            MouseEvent::new_with_mouse_event_init_dict("click", &init).ok()?.into()
        } else {
            let init = EventInit::new();
            init.set_bubbles(true);
            Event::new_with_event_init_dict(&event.type_(), &init).ok()?
        };
        Some(Self { target, event: again })
    }
}

/// Calls `act` with the element of an island, and what was done there.
pub(crate) fn listen(act: impl Fn(&Host, Option<LostEvent>) + Clone + 'static) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let capture = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let listen_to = |name: &'static str| {
        let act = act.clone();
        EventListener::new_with_options(&document, name, capture, move |event| {
            if let Some(control) = closest(event, CONTROLS)
                && let Ok(Some(host)) = control.closest(".island")
            {
                // The page itself answers the controls of the header.
                let is_lost = ACTIONS.contains(&name) && !control.matches(".controls").unwrap_or(true);
                act(&host, is_lost.then(|| LostEvent::of(event)).flatten());
            }
        })
    };
    BEGINNINGS.into_iter().chain(ACTIONS).map(listen_to).collect()
}

/// Repeats events once their island has been rendered, with the values that their elements have now.
pub(crate) fn repeat(events: Vec<LostEvent>) {
    if events.is_empty() {
        return;
    }
    let values: Vec<Option<String>> = events.iter().map(|lost| value(&lost.target)).collect();
    let repeat = move || {
        for (LostEvent { target, event }, value) in events.iter().zip(values) {
            set_value(target, value);
            // Nobody cancels it.
            let _ = target.dispatch_event(event);
        }
    };
    Timeout::new(0, repeat).forget();
}

fn value(target: &Element) -> Option<String> {
    let text = target.dyn_ref().map(HtmlInputElement::value);
    text.or_else(|| target.dyn_ref().map(HtmlSelectElement::value))
}

fn set_value(target: &Element, value: Option<String>) {
    let Some(value) = value else { return };
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        field.set_value(&value);
    } else if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        list.set_value(&value);
    }
}
