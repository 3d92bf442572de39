//! A chart's drawings: the prerendered SVGs, and the canvas while the chart is near the window.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser::canvas::{Display, draw_chart};
use crate::app::browser::dom::{element_of, remove_attribute, set_attribute};
use crate::app::browser::observers::{NEAR_MARGIN, PAGE_SIZE_EVENT, observe_intersection};
use crate::app::browser::painted_palette::{on_repainted, painted_palette};
use crate::app::browser::print::is_printing;
use crate::app::browser::task_queue::schedule;
use crate::app::chart_scenes::{AvailableSize, svg_scene, svgs};
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
pub(crate) fn use_chart_drawing(
    page: &PageContext,
    id: &AttrValue,
    plot: &NodeRef,
    is_prerendered: bool,
) -> ChartDrawing {
    let designed = Layout::Narrow.width();
    let drawn = use_state(|| if is_prerendered { Default::default() } else { svgs(page, id, designed) });
    let is_first_run = use_mut_ref(|| true);
    // Each approach to the window has its number: the canvas is then a new one, even if no effect ran between.
    let approach = use_state_eq(|| None::<u32>);
    let display = use_state_eq(Display::default);
    let is_canvas_drawn = use_memo((), |()| Cell::new(false));
    let palette = use_memo((), |()| Cell::new(None));
    let canvas = use_node_ref();
    {
        let (plot, approach, display) = (plot.clone(), approach.clone(), display.clone());
        use_effect_with((), move |()| {
            let observations = element_of(&plot).map(|element| {
                let measured = element.clone();
                let measure = move || display.set(Display::measure(&measured));
                measure();
                // To measure a chart far from the window, the browser would have to lay it out.
                let was_near = Rc::new(Cell::new(true));
                let sizes = ["resize", PAGE_SIZE_EVENT].map(|event| {
                    let (measure, was_near) = (measure.clone(), was_near.clone());
                    EventListener::new(&gloo::utils::window(), event, move |_| {
                        if was_near.get() {
                            measure();
                        }
                    })
                });
                let approaches = Cell::new(0);
                let nearness = observe_intersection(&element, NEAR_MARGIN, move |is_near| {
                    if !was_near.replace(is_near) {
                        measure();
                    }
                    approaches.update(|count| count + 1);
                    approach.set(is_near.then(|| approaches.get()));
                });
                (nearness, sizes)
            });
            move || drop(observations)
        });
    }
    let redraw = {
        let (id, plot, canvas, latest) = (id.clone(), plot.clone(), canvas.clone(), use_mut_ref(|| page.clone()));
        latest.replace(page.clone());
        let (is_near, display, is_canvas_drawn) = (approach.is_some(), *display, is_canvas_drawn.clone());
        let palette = palette.clone();
        move || {
            let palette = palette.get().filter(|_| is_near);
            let drawn = palette.and_then(|palette| draw_chart(&latest.borrow(), &id, &canvas, palette, display));
            let is_drawn = drawn.is_some();
            is_canvas_drawn.set(is_drawn);
            if let Some(plot) = element_of(&plot) {
                if is_drawn {
                    set_attribute(&plot, "data-canvas-drawn", "");
                } else {
                    remove_attribute(&plot, "data-canvas-drawn");
                }
            }
        }
    };
    // A draft may be corrected.
    use_sync_effect((page.lang, page.units, page.resolved.clone()), |_| redraw());
    {
        let plot = plot.clone();
        use_effect_with((*approach, *display), move |(approach, _)| {
            let plot = element_of(&plot).filter(|_| approach.is_some());
            palette.set(plot.as_ref().and_then(painted_palette));
            redraw();
            // Other colours change nothing else and trigger no rendering.
            let listeners = plot.map(|plot| {
                on_repainted(move || {
                    let now = painted_palette(&plot);
                    if palette.replace(now) != now {
                        redraw();
                    }
                })
            });
            move || drop(listeners)
        });
    }
    let svgs = {
        // If there is less space than the narrow layout is designed for, the box needs the height of the new drawing at once.
        let size = display.size;
        let narrow_width = if size.width > 0.0 { size.units().min(designed) } else { designed };
        let changes = (page.lang, page.units, page.resolved.clone(), narrow_width);
        use_sync_effect(changes.clone(), |_| {
            reserve_height(plot, page, id, Layout::for_width(size.units()), narrow_width)
        });
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
            set_attribute(&svg, name, &value);
        }
    }
}
