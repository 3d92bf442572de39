//! The tooltip of a mark, and the outline around it. Whether they are shown is read from the document: closing the card hides them in all
//! charts, without rendering.

use crate::app::browser::card_placement;
use crate::app::browser::chart_interaction::hit_cache::DrawnScene;
use crate::app::browser::chart_interaction::marks::ChartMarks;
use crate::app::browser::chart_interaction::outline::surround;
use crate::app::browser::dom::{css_px, set_box};
use crate::app::browser::highlight::schedule_highlight;
use crate::chart::alt_text::describe_mark;
use crate::chart::tooltip::{TooltipPosition, place_tooltip};

/// Shows the tooltip of a mark; `None` hides it.
pub(crate) fn show(chart: &ChartMarks, mark: Option<usize>) {
    let drawn = mark.and_then(|_| chart.drawn_scene());
    show_in(chart, drawn.as_deref().zip(mark));
}

/// Shows the tooltip of a mark, and opens the card of its figure.
pub(crate) fn show_and_open(chart: &ChartMarks, mark: usize, is_by_keyboard: bool) {
    show(chart, Some(mark));
    chart.open_card(mark, is_by_keyboard);
}

/// Like [`show`], with a known scene. Nothing is measured after a write, which would force a layout.
pub(crate) fn show_in(chart: &ChartMarks, target: Option<(&DrawnScene, usize)>) {
    chart.cache.borrow_mut().tooltip_mark = target.map(|(_, index)| index);
    let (Some(outline), Some(tooltip)) = (chart.within_plot(".mark-outline"), chart.within_plot(".tooltip")) else {
        return;
    };
    let target = target.and_then(|(drawn, index)| Some((drawn.mark(index)?, drawn)));
    schedule_highlight(&chart.page.resolved, target.map(|(mark, _)| mark.figure.as_str()));
    outline.set_hidden(target.is_none());
    tooltip.set_hidden(target.is_none());
    let Some((mark, DrawnScene { scene, scale })) = target else { return };
    surround(&outline, mark, *scale);
    let words = describe_mark(mark, &chart.page.resolved, chart.page.lang);
    let TooltipPosition { left, edge, above } = place_tooltip(&words, &mark.outline, scene.width);
    tooltip.set_text_content(Some(&words));
    set_box(&tooltip, &[("left", left * scale), ("top", edge * scale)]);
    // Relative to its own size, so that it need not be measured.
    let back = format!("clamp({}, {} - 100%, 0px)", css_px(-left * scale), css_px((scene.width - left) * scale));
    let _ = tooltip.style().set_property("translate", &format!("{back} {}", if above { "-100%" } else { "0" }));
}

/// Updates a visible tooltip after the chart has changed.
pub(crate) fn refresh(chart: &ChartMarks) {
    if is_shown(chart) {
        // The index of a mark under the pointer remains valid as long as the chart shows the same.
        let last = chart.cache.borrow().tooltip_mark;
        show(chart, chart.explained_mark().or(*chart.active.borrow()).or(last));
        card_placement::reposition(&chart.page);
    }
}

/// Whether the tooltip of this mark is already shown.
pub(crate) fn is_shown_for(chart: &ChartMarks, mark: Option<usize>) -> bool {
    chart.cache.borrow().tooltip_mark == mark && is_shown(chart)
}

fn is_shown(chart: &ChartMarks) -> bool {
    chart.within_plot(".tooltip").is_some_and(|tooltip| !tooltip.hidden())
}
