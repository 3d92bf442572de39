//! Moving through the marks of a chart by keys.

use web_sys::{Element, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::app::browser::chart_interaction::hit_cache::DrawnScene;
use crate::app::browser::chart_interaction::marks::ChartMarks;
use crate::app::browser::chart_interaction::tooltip;
use crate::app::browser::dom::{remove_attribute, set_attribute, within};
use crate::chart::hit_test::Step;

/// The margin at the top and bottom of the window within which a mark is scrolled to.
const EDGE_PX: f64 = 100.0;

/// Moves to another mark, opens its card, or leaves the marks.
pub(crate) fn handle_key(chart: &ChartMarks, event: &KeyboardEvent) {
    let Some(list) = chart.list() else { return };
    let count = usize::try_from(list.child_element_count()).unwrap_or(0);
    let current = *chart.active.borrow();
    // Together with these, keys are the browser's: back, forward, the page's end.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    if let Some(step) = Step::from_key(&event.key()) {
        event.prevent_default();
        activate(chart, &list, step.apply(current, count));
    } else if let Some(index) = current.filter(|_| event.key() == "Enter" || event.key() == " ") {
        event.prevent_default();
        tooltip::show_and_open(chart, index, true);
    } else if event.key() == "Escape" {
        activate(chart, &list, None);
    }
}

/// Scrolls to the chart, unless a card gives the focus back: Firefox brings no more than its edge into view.
pub(crate) fn handle_focus(chart: &ChartMarks) {
    if chart.active.borrow().is_none()
        && let Some(list) = chart.list()
    {
        scroll_to_nearest(&list);
    }
}

/// Leaves the marks, unless the card explains one: then it has the focus, which will come back.
pub(crate) fn handle_blur(chart: &ChartMarks) {
    if chart.explained_mark().is_none()
        && let Some(list) = chart.list()
    {
        activate(chart, &list, None);
    }
}

/// Makes a mark the active one for assistive technology, shows its tooltip, and scrolls to it if it is near the edge of the window or
/// beyond.
fn activate(chart: &ChartMarks, list: &Element, index: Option<usize>) {
    *chart.active.borrow_mut() = index;
    let drawn = index.and_then(|_| chart.drawn_scene());
    let target = drawn.as_deref().zip(index);
    let is_in_view = target.is_some_and(|(drawn, index)| is_in_view(chart, drawn, index));
    tooltip::show_in(chart, target);
    if let Some(former) = within(list, "[aria-selected=true]") {
        remove_attribute(&former, "aria-selected");
    }
    let option = index.and_then(|index| Some((index, list.children().item(u32::try_from(index).ok()?)?)));
    let Some((index, option)) = option else {
        remove_attribute(list, "aria-activedescendant");
        return;
    };
    set_attribute(&option, "aria-selected", "true");
    // No other option needs an id.
    option.set_id(&format!("mark-{}-{index}", chart.id));
    set_attribute(list, "aria-activedescendant", &option.id());
    if is_in_view {
        return;
    }
    if let Some(outline) = chart.within_plot(".mark-outline") {
        scroll_to_nearest(&outline);
    }
}

/// Scrolls as far as is needed to show an element.
fn scroll_to_nearest(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Whether a mark is within the window and away from its edges.
fn is_in_view(chart: &ChartMarks, drawn: &DrawnScene, index: usize) -> bool {
    let (Some(plot), Some(mark)) = (chart.plot(), drawn.mark(index)) else { return false };
    let top = plot.get_bounding_client_rect().top();
    let lowest = f64::from(gloo::utils::document_element().client_height()) - EDGE_PX;
    top + mark.outline.top * drawn.scale >= EDGE_PX && top + mark.outline.bottom * drawn.scale <= lowest
}
