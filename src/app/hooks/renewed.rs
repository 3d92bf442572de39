//! A chart's SVGs: left as they were delivered until something changes, then renewed when there is time, and before
//! printing.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::chart::drawings;
use crate::app::page::Page;

/// How long after a change the SVGs are renewed, in milliseconds: after the canvases, which the reader sees.
const IDLE: u32 = 300;

/// The chart's narrow and wide SVG. Hydration takes what the document holds, whatever is given here.
#[hook]
pub fn use_renewed(page: &Page, id: &AttrValue) -> [AttrValue; 2] {
    let drawn = use_state(|| if page.prerendered { Default::default() } else { drawings(page, id) });
    let first = use_mut_ref(|| true);
    {
        let (page, id, drawn) = (page.clone(), id.clone(), drawn.clone());
        use_effect_with((page.lang, page.units), move |_| {
            let waiting = (!first.replace(false)).then(|| {
                let renew = move || drawn.set(drawings(&page, &id));
                let before_print = renew.clone();
                let timeout = Timeout::new(IDLE, renew);
                (timeout, EventListener::once(&gloo::utils::window(), "beforeprint", move |_| before_print()))
            });
            move || drop(waiting)
        });
    }
    (*drawn).clone()
}
