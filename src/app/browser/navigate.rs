//! Jumps to another appearance of a figure.

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;

use crate::app::browser::card_triggers::{by_keyboard, open_from};
use crate::app::browser::highlight::light;
use crate::app::browser::{card_placement, dom};
use crate::app::shared_report::SharedReport;
use crate::app::state::AppAction;
use crate::search::entities::EntityFilter;
use crate::search::figures::FigureFilter;
use crate::view::ViewAction;

/// The space above the target, in CSS pixels.
const HEADROOM: f64 = 140.0;

/// The time for the table to show a row that was filtered out, in milliseconds.
const RENDERED: u32 = 50;

/// Jumps to the figure with this id in the part of the page with the id `part`, and moves the card there.
pub(crate) fn jump(resolved: &SharedReport, part: &str, id: &str, dispatch: impl Fn(AppAction)) {
    let (resolved, part, id) = (resolved.clone(), part.to_owned(), id.to_owned());
    // Where the reader asked for other rows, all are shown again.
    if appearance(&part, &id).is_none() {
        match part.as_str() {
            "table" => dispatch(AppAction::View(ViewAction::Figures(FigureFilter::default()))),
            "names" => dispatch(AppAction::View(ViewAction::Entities(EntityFilter::default()))),
            _ => {}
        }
    }
    Timeout::new(RENDERED, move || {
        if let Some(appearance) = appearance(&part, &id) {
            open_from(appearance.clone().into(), by_keyboard());
            card_placement::rest(&resolved);
            lead_to(&appearance);
            card_placement::place();
            light(&resolved, Some(&id));
        }
    })
    .forget();
}

/// The figure's first appearance in a part of the page: a link, or else a plot.
fn appearance(part: &str, id: &str) -> Option<HtmlElement> {
    let part = gloo::utils::document().get_element_by_id(part)?;
    dom::within(&part, &format!("a[data-fact='{id}']")).or_else(|| dom::within(&part, ".plot"))
}

/// Scrolls to `element`, opening the `details` that contains it.
pub(crate) fn lead_to(element: &HtmlElement) {
    if let Ok(Some(details)) = element.closest("details") {
        // Only an invalid attribute name is rejected.
        let _ = details.set_attribute("open", "");
    }
    element.scroll_into_view();
    gloo::utils::window().scroll_by_with_x_and_y(0.0, -HEADROOM);
}
