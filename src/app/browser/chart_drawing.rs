//! A chart's drawings: the prerendered SVGs, and the live canvas while the chart is near the window.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::app::browser::canvas::{Room, Surface, draw};
use crate::app::browser::dom::within;
use crate::app::browser::observers::{NEAR_MARGIN, observe_intersection, observe_size};
use crate::app::browser::print::is_printing;
use crate::app::browser::theme;
use crate::app::browser::theme::{is_dark, query};
use crate::app::components::chart::{drawing, drawings};
use crate::app::islands::lazy_island::Prerendered;
use crate::app::islands::task_queue::schedule;
use crate::app::page_context::PageContext;
use crate::app::sync_effect::use_sync_effect;
use crate::chart::Layout;
use crate::chart::svg::size_attributes;

/// The drawings of a chart.
pub struct ChartDrawing {
    /// Its narrow and wide SVG. During hydration the content of the document is kept, whatever is given here.
    pub drawings: [AttrValue; 2],
    /// Its canvas, if near the window.
    pub canvas: Html,
    /// The space available to it.
    pub room: Room,
}

/// A chart's drawings: the canvas is redrawn when anything it shows changes, the SVGs, which it hides, later.
#[hook]
pub fn use_chart_drawing(page: &PageContext, id: &AttrValue, plot: &NodeRef) -> ChartDrawing {
    let designed = Layout::Narrow.width();
    let drawn =
        use_state(
            || if page.document == Prerendered::InDom { Default::default() } else { drawings(page, id, designed) },
        );
    let first = use_mut_ref(|| true);
    // Each time it comes near has its number: its canvas is then a new one, even if no effect ran between.
    let near = use_state_eq(|| None::<u32>);
    let surface = use_state_eq(Surface::default);
    let canvas = use_node_ref();
    {
        let (plot, near, surface) = (plot.clone(), near.clone(), surface.clone());
        use_effect_with((), move |()| {
            let watching = plot.cast::<Element>().map(|element| {
                let measured = element.clone();
                let measure = move || surface.set(Surface::within(&measured));
                measure();
                let changes = [theme::DARK, theme::CONTRAST].map(|question| {
                    let measure = measure.clone();
                    query(question).map(|query| EventListener::new(&query, "change", move |_| measure()))
                });
                let zoomed = measure.clone();
                let zoomed = EventListener::new(&gloo::utils::window(), "resize", move |_| zoomed());
                let times = Cell::new(0);
                let look = observe_intersection(&element, NEAR_MARGIN, move |is_near| {
                    times.update(|times| times + 1);
                    near.set(is_near.then(|| times.get()));
                });
                // Not the plot itself, whose height depends on its drawing: browsers warn about such loops.
                let ruler = within(&element, ".over").and_then(|ruler| observe_size(&ruler, measure));
                (look, ruler, changes, zoomed)
            });
            move || drop(watching)
        });
    }
    let redraw = {
        let (id, plot, canvas, latest) = (id.clone(), plot.clone(), canvas.clone(), use_mut_ref(|| page.clone()));
        latest.replace(page.clone());
        let (near, surface) = (near.is_some(), *surface);
        move || {
            let is_drawn = near && draw(&latest.borrow(), &id, &canvas, is_dark(surface.dark), surface).is_some();
            if let Some(plot) = plot.cast::<Element>() {
                // The style sheet hides the SVG behind a drawn canvas.
                let _ = if is_drawn { plot.set_attribute("data-live", "") } else { plot.remove_attribute("data-live") };
            }
        }
    };
    use_sync_effect((page.lang, page.units), |_| redraw());
    use_effect_with((*near, *surface), move |(near, _)| {
        redraw();
        // A new theme changes nothing else and triggers no rendering.
        let themed = near.map(|_| EventListener::new(&gloo::utils::window(), theme::CHANGED, move |_| redraw()));
        move || drop(themed)
    });
    let shown = {
        // If there is less space than the narrow layout is designed for, the box must at once get the height of the new
        // drawing.
        let least = if surface.room.width > 0.0 { surface.room.units().min(designed) } else { designed };
        let changes = (page.lang, page.units, least);
        use_sync_effect(changes, |_| reserve_height(plot, page, id, Layout::for_width(surface.room.units()), least));
        // While printing, this rendering cannot wait for an effect.
        let shown = if is_printing() { drawings(page, id, least) } else { (*drawn).clone() };
        let (page, id, drawn, plot) = (page.clone(), id.clone(), drawn.clone(), plot.clone());
        use_effect_with(changes, move |_| {
            let is_first = first.replace(false);
            let renew = move || drawn.set(drawings(&page, &id, least));
            // Its box has another shape already, in which the former drawing would be displaced.
            let is_narrow = least < designed;
            let soon = (!is_first && is_narrow).then(|| Timeout::new(0, renew.clone()));
            let waiting = plot.cast().filter(|_| !is_first && !is_narrow).map(|plot| schedule(&plot, renew));
            move || drop((soon, waiting))
        });
        shown
    };
    let canvas = if near.is_some() {
        html! { <canvas ref={canvas} aria-hidden="true"></canvas> }
    } else {
        Html::default()
    };
    ChartDrawing { drawings: shown, canvas, room: surface.room }
}

/// Gives the visible SVG at once the height it will have when it is renewed, so that nothing moves then.
fn reserve_height(plot: &NodeRef, page: &PageContext, id: &str, layout: Layout, least: f64) {
    let Some(plot) = plot.cast::<Element>() else { return };
    if let Ok(Some(svg)) = plot.query_selector(&format!(".layout-{} svg", layout.name())) {
        for (name, value) in drawing(page, id, layout, least).iter().flat_map(size_attributes) {
            // Only an invalid name is rejected.
            let _ = svg.set_attribute(name, &value);
        }
    }
}
