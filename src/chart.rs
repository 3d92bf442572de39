//! Charts: from data to a laid-out scene, and from a scene to a canvas, an SVG, a table and words.
//!
//! A kind of chart is a file in [`kinds`].

pub mod alt_text;
pub mod axis;
pub mod export;
pub mod export_caption;
pub mod figure_groups;
pub mod footnotes;
pub mod hit_test;
pub mod kinds;
pub mod layout_rows;
pub mod palette;
pub mod plotters_backend;
pub mod row_label;
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
use crate::locale::prose::plain;
use crate::quantity::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::report::model::{Chart, Group};
use crate::report::resolved::ResolvedReport;
use crate::text::localized::Text;
use crate::text::rational::Rational;

/// The context in which a chart is laid out.
#[derive(Clone, Copy)]
pub struct LayoutContext<'a> {
    /// The report.
    pub resolved: &'a ResolvedReport,
    /// The format of figures.
    pub formatter: FigureFormatter,
    /// The layout.
    pub layout: Layout,
    /// The available width, in the unit of scenes.
    pub width: f64,
}

/// The root font size at which the unit of scenes is a CSS pixel.
pub const ROOT_FONT: f64 = 16.0;

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
    pub const BREAKPOINT: f64 = 672.0;

    /// The minimum width of a layout.
    const LEAST: f64 = 120.0;

    /// The width it is designed for.
    pub const fn width(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 680.0,
        }
    }

    /// The layout for a container of this width.
    pub fn for_width(width: f64) -> Self {
        if width < Self::BREAKPOINT { Self::Narrow } else { Self::Wide }
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
    /// The stage for a layout at the width it is designed for.
    pub const fn new(resolved: &'a ResolvedReport, formatter: FigureFormatter, layout: Layout) -> Self {
        Self { resolved, formatter, layout, width: layout.width() }
    }

    /// The same stage with the given width.
    pub fn at_width(mut self, width: f64) -> Self {
        if width.is_finite() {
            self.width = width.clamp(Layout::LEAST, 4_096.0);
        }
        self
    }

    /// The width from which heights are computed: what the layout is designed for, or the available width if that is smaller.
    const fn least_width(&self) -> f64 {
        self.width.min(self.layout.width())
    }

    /// The existing figures of a group.
    fn figures(&self, ids: &[String]) -> Vec<&'a Figure> {
        ids.iter().filter_map(|id| self.resolved.figure(id)).collect()
    }

    /// A label's words, with placeholders filled in.
    fn words(&self, text: &Text) -> String {
        plain(self.resolved, text, &self.formatter)
    }

    /// The unit in which a chart compares all its figures, if they could be in another.
    pub fn comparison_unit(&self, chart: &Chart) -> Option<Unit> {
        if !descriptor(chart.kind).compares_in_one_unit {
            return None;
        }
        let mut units = self.axis_units(chart).into_iter();
        let first = units.next()??;
        let converts = matches!(first.dimension(), Dimension::Money | Dimension::Area);
        (converts && units.all(|unit| unit == Some(first))).then_some(first)
    }

    /// The unit in which each group of a chart compares its figures; the same in all where they share an axis.
    fn axis_units(&self, chart: &Chart) -> Vec<Option<Unit>> {
        let is_drawn = |figure: &&Figure| chart.kind.draws(figure.unit.dimension());
        let drawn = |group: &Group| self.figures(&group.figures).into_iter().filter(is_drawn).collect::<Vec<_>>();
        if chart.shares_axis() {
            let figures: Vec<_> = chart.groups.iter().flat_map(drawn).collect();
            return vec![self.axis_unit(&figures); chart.groups.len()];
        }
        chart.groups.iter().map(|group| self.axis_unit(&drawn(group))).collect()
    }

    /// The one unit in which an axis compares `figures`: theirs if they share one, else yuan or hectares; none if they measure
    /// different things.
    fn axis_unit(&self, figures: &[&Figure]) -> Option<Unit> {
        let units = || figures.iter().map(|figure| self.formatter.units.shown(figure.unit));
        let first = units().next()?;
        if units().all(|unit| unit == first) {
            return Some(first);
        }
        units().all(|unit| unit.dimension() == first.dimension()).then_some(match first.dimension() {
            Dimension::Money => Unit::Yuan,
            Dimension::Area => Unit::Hectare,
            _ => first,
        })
    }
}

/// The laid-out chart.
pub fn scene(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    (descriptor(chart.kind).layout)(chart, context)
}

/// A figure as a length on a common scale: its amount in the unit of the axis.
fn amount(figure: &Figure, unit: Unit, formatter: &FigureFormatter) -> f64 {
    to_f64(formatter.convert(figure.value, figure.unit, unit))
}

/// An approximation in floating point, for drawing only.
fn to_f64(value: Rational) -> f64 {
    *value.numer() as f64 / *value.denom() as f64
}
