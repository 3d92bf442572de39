//! A chart's drawings: the prerendered SVGs, and the canvas while the chart is near the window.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser::canvas::{Display, draw_chart};
use crate::app::browser::dom::{element_of, within};
use crate::app::browser::observers::{NEAR_MARGIN, observe_intersection, observe_size};
use crate::app::browser::print::is_printing;
use crate::app::browser::task_queue::schedule;
use crate::app::browser::theme;
use crate::app::browser::theme::{is_dark, media_query};
use crate::app::chart_scenes::{AvailableSize, svg_scene, svgs};
use crate::app::island::Prerendered;
use crate::app::page_context::PageContext;
use crate::app::sync_effect::use_sync_effect;
use crate::chart::Layout;
use crate::chart::svg::size_attributes;

/// The drawings of a chart.
pub(crate) struct ChartDrawing {
    /// Its narrow and wide SVG. During hydration the content of the document is kept, whatever is given here.
    pub(crate) svgs: [AttrValue; 2],
    /// Its canvas, if near the window.
    pub(crate) canvas: Html,
    /// Whether the canvas is drawn; the style sheet then hides the SVG behind it.
    pub(crate) is_canvas_drawn: Rc<Cell<bool>>,
    /// The size available to it.
    pub(crate) size: AvailableSize,
}

/// A chart's drawings: the canvas is redrawn when anything it shows changes, the SVGs, which it hides, later.
#[hook]
pub(crate) fn use_chart_drawing(page: &PageContext, id: &AttrValue, plot: &NodeRef) -> ChartDrawing {
    let designed = Layout::Narrow.width();
    let drawn =
        use_state(
            || {
                if page.prerendered == Prerendered::InDom { Default::default() } else { svgs(page, id, designed) }
            },
        );
    let is_first_run = use_mut_ref(|| true);
    // Each approach to the window has its number: the canvas is then a new one, even if no effect ran between.
    let approach = use_state_eq(|| None::<u32>);
    let display = use_state_eq(Display::default);
    let is_canvas_drawn = use_memo((), |()| Cell::new(false));
    let canvas = use_node_ref();
    {
        let (plot, approach, display) = (plot.clone(), approach.clone(), display.clone());
        use_effect_with((), move |()| {
            let observations = element_of(&plot).map(|element| {
                let measured = element.clone();
                let measure = move || display.set(Display::measure(&measured));
                measure();
                let preferences = [theme::DARK_QUERY, theme::CONTRAST_QUERY].map(|query| {
                    let measure = measure.clone();
                    media_query(query).map(|query| EventListener::new(&query, "change", move |_| measure()))
                });
                let on_zoom = measure.clone();
                let zoom = EventListener::new(&gloo::utils::window(), "resize", move |_| on_zoom());
                let approaches = Cell::new(0);
                let nearness = observe_intersection(&element, NEAR_MARGIN, move |is_near| {
                    approaches.update(|count| count + 1);
                    approach.set(is_near.then(|| approaches.get()));
                });
                // Not the plot itself, whose height depends on its drawing: browsers warn about such loops.
                let size = within(&element, ".overlay").and_then(|overlay| observe_size(&overlay, measure));
                (nearness, size, preferences, zoom)
            });
            move || drop(observations)
        });
    }
    let redraw = {
        let (id, plot, canvas, latest) = (id.clone(), plot.clone(), canvas.clone(), use_mut_ref(|| page.clone()));
        latest.replace(page.clone());
        let (is_near, display, is_canvas_drawn) = (approach.is_some(), *display, is_canvas_drawn.clone());
        move || {
            let page = latest.borrow();
            let is_dark = is_dark(page.latest().view.theme, display.is_system_dark);
            let is_drawn = is_near && draw_chart(&page, &id, &canvas, is_dark, display).is_some();
            is_canvas_drawn.set(is_drawn);
            if let Some(plot) = element_of(&plot) {
                // Only an invalid attribute name is rejected.
                let _ = if is_drawn {
                    plot.set_attribute("data-canvas-drawn", "")
                } else {
                    plot.remove_attribute("data-canvas-drawn")
                };
            }
        }
    };
    use_sync_effect((page.lang, page.units), |_| redraw());
    use_effect_with((*approach, *display), move |(approach, _)| {
        redraw();
        // A new theme changes nothing else and triggers no rendering.
        let themed =
            approach.map(|_| EventListener::new(&gloo::utils::window(), theme::CHANGE_EVENT, move |_| redraw()));
        move || drop(themed)
    });
    let svgs = {
        // If there is less space than the narrow layout is designed for, the box needs the height of the new drawing at once.
        let size = display.size;
        let narrow_width = if size.width > 0.0 { size.units().min(designed) } else { designed };
        let changes = (page.lang, page.units, narrow_width);
        use_sync_effect(changes, |_| reserve_height(plot, page, id, Layout::for_width(size.units()), narrow_width));
        // While printing, this rendering cannot wait for an effect.
        let current = if is_printing() { svgs(page, id, narrow_width) } else { (*drawn).clone() };
        let (page, id, drawn, plot) = (page.clone(), id.clone(), drawn.clone(), plot.clone());
        use_effect_with(changes, move |_| {
            let is_first = is_first_run.replace(false);
            let renew = move || drawn.set(svgs(&page, &id, narrow_width));
            // The box already has another shape, in which the former drawing would be displaced.
            let is_narrow = narrow_width < designed;
            let timer = (!is_first && is_narrow).then(|| Timeout::new(0, renew.clone()));
            let task = element_of(&plot).filter(|_| !is_first && !is_narrow).map(|plot| schedule(&plot, renew));
            move || drop((timer, task))
        });
        current
    };
    let canvas = if approach.is_some() {
        html! { <canvas ref={canvas} aria-hidden="true"></canvas> }
    } else {
        Html::default()
    };
    ChartDrawing { svgs, canvas, is_canvas_drawn, size: display.size }
}

/// Gives the visible SVG at once the height it will have when it is renewed, so that nothing moves then.
fn reserve_height(plot: &NodeRef, page: &PageContext, id: &str, layout: Layout, narrow_width: f64) {
    let Some(plot) = element_of(plot) else { return };
    if let Ok(Some(svg)) = plot.query_selector(&format!(".layout-{} svg", layout.name())) {
        for (name, value) in svg_scene(page, id, layout, narrow_width).iter().flat_map(size_attributes) {
            // Only an invalid name is rejected.
            let _ = svg.set_attribute(name, &value);
        }
    }
}
