//! Opens and closes the card: by any figure or term on the page, by Escape, by a click
//! elsewhere, and by Tab if the card would hide the focused element.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

use crate::app::browser::card_placement;
use crate::app::browser::dom::{all, as_html, closest, within};
use crate::app::browser::navigate::jump;
use crate::app::browser::panic::has_stopped;
use crate::app::shared_report::SharedReport;
use crate::app::state::AppAction;
use crate::view::{Selection, ViewAction};

thread_local! {
    static OPENER: RefCell<Option<CardOpener>> = const { RefCell::new(None) };
    static BY_KEYBOARD: Cell<bool> = const { Cell::new(false) };
    static LEFT: Cell<bool> = const { Cell::new(false) };
    static PRESSED_WITHIN: Cell<bool> = const { Cell::new(false) };
}

/// The element from which the card was opened.
#[derive(Clone, PartialEq)]
pub(crate) struct CardOpener {
    /// The element beside which the card is placed.
    pub(crate) beside: HtmlElement,
    /// The element that gets the focus back.
    pub(crate) back: HtmlElement,
    /// The mention that it is, if it is a link.
    mention: Option<Mention>,
}

/// A link to a figure or term.
#[derive(Clone, PartialEq)]
struct Mention {
    /// The selector of all links to it.
    links: String,
    /// The id of the part of the page it is in.
    part: String,
    /// Its position among the links there.
    index: usize,
}

/// The present opener of the card. Rendering may turn its element into the mention of another figure, or replace it: it is then the
/// same mention in the same part of the page, if there still is one.
pub(crate) fn opener() -> Option<CardOpener> {
    OPENER.with_borrow_mut(|opener| {
        let current = opener.take()?;
        *opener = if current.is_current() { Some(current) } else { current.again() };
        opener.clone()
    })
}

impl CardOpener {
    /// The element of a chart, with its list of marks.
    pub(crate) const fn of_chart(beside: HtmlElement, back: HtmlElement) -> Self {
        Self { beside, back, mention: None }
    }

    fn is_current(&self) -> bool {
        let mentions = |mention: &Mention| self.beside.matches(&mention.links).unwrap_or(false);
        self.beside.is_connected() && self.mention.as_ref().is_none_or(mentions)
    }

    fn again(&self) -> Option<Self> {
        let links = self.mention.as_ref()?.all();
        let index = self.mention.as_ref()?.index.min(links.len().checked_sub(1)?);
        links.into_iter().nth(index).and_then(as_html).map(Self::from)
    }
}

impl Mention {
    /// The mention that `element` is, if it is a link to a figure or term.
    fn of(element: &HtmlElement) -> Option<Self> {
        let to = |attribute: &str| Some(format!("a[{attribute}='{}']", element.get_attribute(attribute)?));
        let links = to("data-fact").or_else(|| to("data-term"))?;
        let part = element.closest("[id]").ok()??.id();
        let mention = Self { links, part, index: 0 };
        let index = mention.all().iter().position(|link| link == element.as_ref()).unwrap_or_default();
        Some(Self { index, ..mention })
    }

    /// All links to it in its part of the page.
    fn all(&self) -> Vec<Element> {
        all(&format!("[id='{}'] {}", self.part, self.links))
    }
}

/// Clears the opener: the next card was not opened from there.
pub(crate) fn forget_opener() {
    OPENER.set(None);
}

/// Whether the card was opened by keyboard and takes the focus.
pub(crate) fn by_keyboard() -> bool {
    BY_KEYBOARD.get()
}

/// Whether the card was closed by a click elsewhere or by Tab, so that the focus stays where it is. Reading resets it.
pub(crate) fn was_left() -> bool {
    LEFT.replace(false)
}

/// Records the opener of the card.
pub(crate) fn open_from(opener: CardOpener, by_keyboard: bool) {
    LEFT.set(false);
    OPENER.set(Some(opener));
    BY_KEYBOARD.set(by_keyboard);
}

impl From<HtmlElement> for CardOpener {
    /// A link, or a chart, of which only the list of marks can be focused.
    fn from(element: HtmlElement) -> Self {
        let mention = Mention::of(&element);
        let back = within(&element, "[role=listbox]").unwrap_or_else(|| element.clone());
        Self { beside: element, back, mention }
    }
}

/// Whether a click has a modifier or another button, for example to open a new tab.
pub(crate) fn is_modified(event: &MouseEvent) -> bool {
    event.meta_key() || event.ctrl_key() || event.shift_key() || event.button() != 0
}

/// Whether a click was made by keyboard: then it has no pointer type. The click count does not tell, since Firefox also counts a link's
/// Enter; it is used only where clicks are not pointer events.
pub(crate) fn is_by_keyboard(event: &MouseEvent) -> bool {
    event.dyn_ref::<PointerEvent>().map_or(event.detail() == 0, |pointer| pointer.pointer_type().is_empty())
}

/// Makes every figure and term link open the card, and Escape and clicks elsewhere close it.
pub(crate) fn listen(resolved: &SharedReport, dispatch: impl Fn(AppAction) + Clone + 'static) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let resolved = resolved.clone();
    let on_key = {
        let dispatch = dispatch.clone();
        EventListener::new(&document, "keydown", move |event| {
            let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if escape && closest(event, "dialog").is_none() {
                dispatch(AppAction::View(ViewAction::Select(None)));
            }
        })
    };
    // An element reached by Tab must not be left under the card.
    let on_tab = {
        let dispatch = dispatch.clone();
        EventListener::new(&document, "keyup", move |event| {
            let tab = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Tab");
            if tab && closest(event, "*").is_some_and(|reached| card_placement::covers(&reached)) {
                LEFT.set(true);
                dispatch(AppAction::View(ViewAction::Select(None)));
            }
        })
    };
    let active = EventListenerOptions::enable_prevent_default();
    let on_click = EventListener::new_with_options(&document, "click", active, move |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>().filter(|_| !has_stopped()) else { return };
        // Asked once for each press: a click by keyboard has none.
        let pressed_within = PRESSED_WITHIN.replace(false);
        let link = closest(event, "a[data-fact], a[data-term], a[data-jump]").filter(|_| !is_modified(event));
        let Some(link) = link else {
            // A selection that began in the card may end anywhere.
            if !pressed_within && closest(event, "#card, .plot, .controls, .tools, dialog").is_none() {
                LEFT.set(card_placement::is_open());
                dispatch(AppAction::View(ViewAction::Select(None)));
            }
            return;
        };
        event.prevent_default();
        let attribute = |name| link.get_attribute(name);
        if let (Some(id), Some(part)) = (attribute("data-jump"), attribute("href")) {
            return jump(&resolved, part.trim_start_matches('#'), &id, &dispatch);
        }
        let figure = attribute("data-fact").map(Selection::Figure);
        let Some(selection) = figure.or_else(|| attribute("data-term").map(Selection::Term)) else { return };
        let link = CardOpener::from(link);
        let again = opener().as_ref() == Some(&link);
        // The second click of two selects the number, and closes nothing.
        if again && event.detail() > 1 {
            return;
        }
        let by_keyboard = is_by_keyboard(event);
        if closest(event, "#card").is_none() {
            open_from(link, by_keyboard);
        } else {
            BY_KEYBOARD.set(by_keyboard);
        }
        dispatch(AppAction::View(if again {
            ViewAction::Toggle(selection)
        } else {
            ViewAction::Select(Some(selection))
        }));
    });
    let on_press = EventListener::new(&document, "pointerdown", |event| {
        PRESSED_WITHIN.set(closest(event, "#card").is_some());
    });
    vec![on_key, on_tab, on_click, on_press]
}
