//! Makes a chart respond to pointer and keys: an overlay moves, nothing is repainted.

mod hit_cache;
mod keyboard;
mod marks;
mod outline;
mod pointer;
mod tooltip;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::chart_drawing::ChartDrawing;
use crate::app::browser::chart_interaction::hit_cache::HitCache;
use crate::app::browser::chart_interaction::marks::ChartMarks;
use crate::app::browser::highlight::{Highlight, register_chart, unregister_chart};
use crate::app::page_context::PageContext;

/// The event handlers of a chart.
pub(crate) struct ChartInteraction {
    /// The pointer moves over it.
    pub(crate) on_pointer_move: Callback<PointerEvent>,
    /// The pointer leaves it.
    pub(crate) on_pointer_leave: Callback<PointerEvent>,
    /// It is clicked or tapped.
    pub(crate) on_click: Callback<MouseEvent>,
    /// A key is pressed in its list of marks.
    pub(crate) on_key: Callback<KeyboardEvent>,
    /// Its list of marks gets the focus.
    pub(crate) on_focus: Callback<FocusEvent>,
    /// Its list of marks loses the focus.
    pub(crate) on_blur: Callback<FocusEvent>,
}

/// Makes a chart respond to pointer and keys.
#[hook]
pub(crate) fn use_chart_interaction(
    page: &PageContext,
    id: &AttrValue,
    plot: &NodeRef,
    drawing: &ChartDrawing,
) -> ChartInteraction {
    let active = use_mut_ref(|| None::<usize>);
    let cache = use_memo((page.clone(), id.clone()), |_| RefCell::new(HitCache::default()));
    let chart = ChartMarks {
        page: page.clone(),
        id: id.clone(),
        plot: plot.clone(),
        is_canvas_drawn: drawing.is_canvas_drawn.clone(),
        active,
        cache,
    };
    {
        let chart = chart.clone();
        use_effect_with((page.clone(), drawing.size), move |_| {
            tooltip::refresh(&chart);
            let id = chart.id.clone();
            register_chart(&id, Rc::new(move |highlight: &Highlight| outline::prepare(&chart, highlight)));
            move || unregister_chart(&id)
        });
    }
    ChartInteraction {
        on_pointer_move: chart.handler(|chart, event| pointer::handle_move(chart, &event)),
        on_pointer_leave: chart.handler(|chart, _| tooltip::show(chart, chart.explained_mark())),
        on_click: chart.handler(|chart, event| pointer::handle_click(chart, &event)),
        on_key: chart.handler(|chart, event| keyboard::handle_key(chart, &event)),
        on_focus: chart.handler(|chart, _| keyboard::handle_focus(chart)),
        on_blur: chart.handler(|chart, _| keyboard::handle_blur(chart)),
    }
}
