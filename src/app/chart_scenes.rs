//! The scenes of a chart as the page shows them: in two layouts as SVG, and fitted to the available size for the canvas.

use yew::AttrValue;

use crate::app::page_context::PageContext;
use crate::chart::scene::Scene;
use crate::chart::svg::render_svg;
use crate::chart::{Layout, LayoutContext, layout_chart};

/// The size available to a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct AvailableSize {
    /// Its width, in CSS pixels.
    pub(crate) width: f64,
    /// CSS pixels per unit of scenes.
    pub(crate) unit: f64,
}

impl AvailableSize {
    /// Its width in the unit of scenes.
    pub(crate) fn units(self) -> f64 {
        self.width / self.unit
    }

    /// The part of it that an SVG takes, which grows no wider than its layout is designed for.
    pub(crate) fn of_svg(self) -> Self {
        let widest = Layout::for_width(self.units()).width() * self.unit;
        Self { width: self.width.min(widest), ..self }
    }
}

/// The context in which charts are laid out on this page.
pub(crate) fn layout_context(page: &PageContext, layout: Layout) -> LayoutContext<'_> {
    LayoutContext::new(&page.resolved, page.formatter(), layout)
}

/// A chart's scene laid out for this size, and its scale in CSS pixels per unit.
pub(crate) fn fitted_scene(page: &PageContext, id: &str, size: AvailableSize) -> Option<(Scene, f64)> {
    let chart = page.resolved.chart(id)?;
    let context = layout_context(page, Layout::for_width(size.units())).at_width(size.units());
    let scene = layout_chart(chart, &context);
    let scale = size.width / scene.width;
    (scale > 0.0 && scale.is_finite()).then_some((scene, scale))
}

/// The scene of a chart's SVG in a layout; the narrow one has `narrow_width`.
pub(crate) fn svg_scene(page: &PageContext, id: &str, layout: Layout, narrow_width: f64) -> Option<Scene> {
    let context = layout_context(page, layout);
    let context = if layout == Layout::Narrow { context.at_width(narrow_width) } else { context };
    Some(layout_chart(page.resolved.chart(id)?, &context))
}

/// A chart's two SVGs.
pub(crate) fn svgs(page: &PageContext, id: &str, narrow_width: f64) -> [AttrValue; 2] {
    Layout::ALL.map(|layout| {
        svg_scene(page, id, layout, narrow_width).map(|scene| render_svg(&scene).into()).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_svg_is_no_wider_than_the_layout_is_designed_for() {
        let size = |width| AvailableSize { width, unit: 1.0 };
        assert_eq!(size(200.0).of_svg(), size(200.0));
        assert_eq!(size(500.0).of_svg(), size(320.0));
        assert_eq!(size(900.0).of_svg(), size(560.0));
    }
}
