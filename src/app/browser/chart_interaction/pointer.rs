//! Pointing at the marks of a chart, and clicking or tapping them.

use web_sys::{MouseEvent, PointerEvent};

use crate::app::browser::chart_interaction::hit_cache::DrawnScene;
use crate::app::browser::chart_interaction::marks::ChartMarks;
use crate::app::browser::chart_interaction::tooltip;
use crate::app::browser::dom::closest;
use crate::chart::geometry::Point;
use crate::chart::hit_test::nearest;

/// Shows the tooltip of the mark under the pointer.
pub(crate) fn handle_move(chart: &ChartMarks, event: &PointerEvent) {
    // A touch scrolls.
    if event.pointer_type() == "touch" {
        return;
    }
    let drawn = chart.drawn_scene();
    let mark = drawn.as_ref().and_then(|drawn| mark_at(chart, event, drawn));
    if mark.is_none() || !tooltip::is_shown_for(chart, mark) {
        tooltip::show_in(chart, drawn.as_deref().zip(mark));
    }
}

/// Opens the card of the mark that was clicked.
pub(crate) fn handle_click(chart: &ChartMarks, event: &MouseEvent) {
    // Assistive technology clicks the option itself, which has no position in the drawing.
    if let Some(option) = closest(event, "[role=option]") {
        let options = chart.list().map(|list| list.children());
        let index =
            options.and_then(|all| (0..all.length()).find(|index| all.item(*index).as_ref() == Some(option.as_ref())));
        if let Some(index) = index {
            tooltip::show_and_open(chart, index as usize, true);
        }
    } else if let Some(index) = chart.drawn_scene().and_then(|drawn| mark_at(chart, event, &drawn)) {
        // The second click of two closes nothing.
        if event.detail() < 2 || chart.explained_mark() != Some(index) {
            tooltip::show_and_open(chart, index, false);
        }
    }
}

/// The mark at the pointer.
fn mark_at(chart: &ChartMarks, event: &MouseEvent, drawn: &DrawnScene) -> Option<usize> {
    let bounds = chart.plot()?.get_bounding_client_rect();
    let x = (f64::from(event.client_x()) - bounds.left()) / drawn.scale;
    let y = (f64::from(event.client_y()) - bounds.top()) / drawn.scale;
    nearest(&drawn.scene, Point { x, y })
}
