//! A chart's drawings: the SVGs that came with the page, and the live canvas while the chart is near the window.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

use super::canvas::{Surface, draw};
use super::theme::{dark_query, is_dark};
use crate::app::chart::drawings;
use crate::app::page::Page;

/// How far outside the window a chart still has a canvas, in CSS pixels.
const NEAR: &str = "100px 0px";

/// How long after a change the SVGs are renewed, in milliseconds: after the canvases, which the reader sees.
const IDLE: u32 = 300;

/// What a chart shows of itself.
pub struct Live {
    /// Its narrow and wide SVG. Hydration keeps what the document holds, whatever is given here.
    pub drawings: [AttrValue; 2],
    /// Its canvas, if there is to be one.
    pub canvas: Html,
}

/// A chart's drawings: the canvas redrawn when anything it shows changes, the SVGs when there is time for it and before
/// printing.
#[hook]
pub fn use_live(page: &Page, id: &AttrValue, plot: &NodeRef) -> Live {
    let drawn = use_state(|| if page.prerendered { Default::default() } else { drawings(page, id) });
    let first = use_mut_ref(|| true);
    let near = use_state_eq(|| false);
    let surface = use_state_eq(Surface::default);
    let canvas = use_node_ref();
    {
        let (plot, near, surface) = (plot.clone(), near.clone(), surface.clone());
        use_effect_with((), move |()| {
            let element = plot.cast::<Element>();
            let observer = element.clone().and_then(|element| observe(&element, move |is_near| near.set(is_near)));
            let measure = move || surface.set(Surface::of(element.as_ref()));
            measure();
            let turned = measure.clone();
            let turned = dark_query().map(|query| EventListener::new(&query, "change", move |_| turned()));
            let resized = EventListener::new(&gloo::utils::window(), "resize", move |_| measure());
            move || drop((observer, turned, resized))
        });
    }
    {
        let (page, id, plot, canvas) = (page.clone(), id.clone(), plot.clone(), canvas.clone());
        use_effect_with((page.lang, page.units, page.theme, *near, *surface), move |(.., theme, near, surface)| {
            let is_drawn = *near && draw(&page, &id, &canvas, is_dark(*theme, surface.dark), *surface).is_some();
            if let Some(plot) = plot.cast::<Element>() {
                // The style sheet hides the SVG behind a canvas that was drawn.
                let _ = if is_drawn { plot.set_attribute("data-live", "") } else { plot.remove_attribute("data-live") };
            }
        });
    }
    {
        let (page, id, drawn) = (page.clone(), id.clone(), drawn.clone());
        use_effect_with((page.lang, page.units), move |_| {
            let renew = move || drawn.set(drawings(&page, &id));
            let waiting = (!first.replace(false)).then(|| {
                let window = gloo::utils::window();
                let before_print = renew.clone();
                (Timeout::new(IDLE, renew), EventListener::once(&window, "beforeprint", move |_| before_print()))
            });
            move || drop(waiting)
        });
    }
    let canvas = if *near {
        html! { <canvas ref={canvas} aria-hidden="true"></canvas> }
    } else {
        Html::default()
    };
    Live { drawings: (*drawn).clone(), canvas }
}

/// Keeps watching until dropped.
struct Observer {
    observer: IntersectionObserver,
    _look: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back when `element` comes near the window or leaves it.
fn observe(element: &Element, changed: impl Fn(bool) + 'static) -> Option<Observer> {
    let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(last) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            changed(last.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(look.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Observer { observer, _look: look })
}
