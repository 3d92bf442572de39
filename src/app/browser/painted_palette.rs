//! The palette in which the browser paints a chart. Besides the page's own theme, extensions and browsers recolour pages; a canvas follows only
//! what is known here, and the SVG behind it follows everything.

use gloo::events::EventListener;
use web_sys::Element;

use crate::app::browser::theme::CHANGE_EVENT;
use crate::chart::palette::{ColorRole, Palette, Rgb};

/// The palette for the paper that is computed, and for its text if several have that paper; `None` if it is not the page's own, or filtered.
pub(crate) fn painted_palette(plot: &Element) -> Option<&'static Palette> {
    let svg = plot.query_selector("svg").ok()??;
    let (root, body) = (gloo::utils::document_element(), gloo::utils::body());
    let paper = computed(&body, "background-color") + &computed(&root, "filter") + &computed(&body, "filter");
    let text = computed(&svg, "fill");
    let has = |palette: &Palette, role, color: &str| css_color(palette.get(role)) == color;
    let fitting = Palette::ALL
        .into_iter()
        .filter(|palette| paper.strip_suffix("nonenone").is_some_and(|paper| has(palette, ColorRole::Paper, paper)));
    // In doubt the last one, which has more contrast.
    fitting.max_by_key(|palette| has(palette, ColorRole::Text, &text))
}

/// The value that the browser computes for a property of an element.
fn computed(element: &Element, property: &str) -> String {
    let style = gloo::utils::window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}

/// A colour as browsers write computed ones.
fn css_color((red, green, blue): Rgb) -> String {
    format!("rgb({red}, {green}, {blue})")
}

/// Calls `act` when the colours of the page may have changed: at once for its own theme, and in the next frame for whatever else changes its
/// paper or its text, of which the style sheet has the browser tell by a transition.
pub(crate) fn on_repainted(act: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let themed = act.clone();
    [
        EventListener::new(&gloo::utils::window(), CHANGE_EVENT, move |_| themed()),
        EventListener::new(&gloo::utils::body(), "transitionrun", move |_| act()),
    ]
}
