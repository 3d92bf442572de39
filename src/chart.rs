//! Charts: laid out as scenes, which are painted as SVG or on a canvas; their tables, texts and exports.
//!
//! A kind of chart is a file in [`kinds`].

pub mod alt_text;
pub mod axis;
pub mod axis_units;
pub mod canvas_limits;
pub mod change_bars;
pub mod export;
pub mod export_caption;
pub mod figure_groups;
pub mod footnotes;
pub mod geometry;
pub mod hit_test;
pub mod kinds;
pub mod label;
pub mod layout_rows;
pub mod palette;
pub mod plotters_backend;
pub mod row;
pub mod row_label;
pub mod scale_note;
pub mod scene;
pub mod summary;
pub mod svg;
pub mod table;
pub mod text_layout;
pub mod tooltip;
pub mod top_n;

use crate::chart::kinds::descriptor;
use crate::chart::scene::Scene;
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose::{label_in, plain};
use crate::quantity::unit::Unit;
use crate::report::figure::Figure;
use crate::report::model::{Chart, Group};
use crate::report::resolved::ResolvedReport;
use crate::text::localized::LocalizedText;
use crate::text::rational::Rational;

/// The context in which a chart is laid out.
#[derive(Clone, Copy)]
pub struct LayoutContext<'a> {
    /// The report.
    pub resolved: &'a ResolvedReport,
    /// Writes figures in the reader's language and units.
    pub formatter: FigureFormatter,
    /// The layout.
    pub layout: Layout,
    /// The available width, in the unit of scenes.
    pub width: f64,
    /// The year that labels need not state.
    stated_year: i32,
}

/// The root font size at which the unit of scenes is a CSS pixel.
pub const ROOT_FONT_PX: f64 = 16.0;

/// One of the two layouts of a chart. The height depends on the layout and not on the available width, as long as that is no
/// less than what the layout is designed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For a phone: labels above their marks.
    Narrow,
    /// For anything wider: labels beside their marks.
    Wide,
}

impl Layout {
    /// Both layouts.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The width from which the wide layout is used; `style.css` has the same container query.
    pub const BREAKPOINT_PX: f64 = 552.0;

    const MIN_WIDTH_PX: f64 = 120.0;
    const MAX_WIDTH_PX: f64 = 4_096.0;

    /// The width it is designed for.
    pub const fn width(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 560.0,
        }
    }

    /// The layout for a container of this width.
    pub fn for_width(width: f64) -> Self {
        if width < Self::BREAKPOINT_PX { Self::Narrow } else { Self::Wide }
    }

    /// Its name in the style sheet and in snapshots.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

impl<'a> LayoutContext<'a> {
    /// The context for a layout at the width it is designed for.
    pub const fn new(resolved: &'a ResolvedReport, formatter: FigureFormatter, layout: Layout) -> Self {
        Self { resolved, formatter, layout, width: layout.width(), stated_year: resolved.report.meta.period }
    }

    /// The same context with the given width.
    pub fn at_width(mut self, width: f64) -> Self {
        if width.is_finite() {
            self.width = width.clamp(Layout::MIN_WIDTH_PX, Layout::MAX_WIDTH_PX);
        }
        self
    }

    /// The width from which heights are computed: what the layout is designed for, or the available width if that is smaller.
    const fn reference_width(&self) -> f64 {
        self.width.min(self.layout.width())
    }

    /// The existing figures of a group.
    fn figures(&self, ids: &[String]) -> Vec<&'a Figure> {
        ids.iter().filter_map(|id| self.resolved.figure(id)).collect()
    }

    fn heading(&self, group: &Group) -> Option<String> {
        group.label.as_ref().map(|label| self.text(label))
    }

    /// A text in the reader's language, with placeholders filled in.
    fn text(&self, text: &LocalizedText) -> String {
        plain(self.resolved, text, &self.formatter)
    }

    fn label(&self, figure: &Figure) -> String {
        label_in(self.stated_year, figure, self.resolved, &self.formatter)
    }

    /// The year of the figures of a chart; none if they are of several, which their labels say.
    fn year(&self, chart: &Chart) -> Option<i32> {
        let figures = chart.groups.iter().flat_map(|group| self.figures(&group.figures));
        let mut years = figures.filter(|figure| !figure.is_derived()).filter_map(|figure| figure.year);
        let first = years.next().unwrap_or(self.resolved.report.meta.period);
        years.all(|year| year == first).then_some(first)
    }
}

/// Lays a chart out as its kind does.
pub fn layout_chart(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    // The subtitle states the year of all figures, if that is one.
    let stated_year = context.year(chart).unwrap_or(context.stated_year);
    (descriptor(chart.kind).layout)(chart, &LayoutContext { stated_year, ..*context })
}

/// A figure as a length on a common scale: its amount in the unit of the axis.
fn amount(figure: &Figure, unit: Unit, formatter: &FigureFormatter) -> f64 {
    to_f64(formatter.convert(figure.value, figure.unit, unit))
}

/// An approximation in floating point, for drawing only.
fn to_f64(value: Rational) -> f64 {
    *value.numer() as f64 / *value.denom() as f64
}
