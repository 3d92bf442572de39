//! Charts: from data to a laid-out scene, and from a scene to a canvas, an SVG, a table and words.
//!
//! A new kind of chart is one file here, one variant of [`ChartKind`], and one arm of [`scene`].

pub mod bars;
pub mod bullet;
pub mod describe;
pub mod dots;
pub mod export;
pub mod finding;
pub mod frame;
pub mod groups;
mod head;
pub mod hit;
pub mod paint;
pub mod pairs;
pub mod palette;
pub mod readout;
pub mod remark;
pub mod rows;
pub mod scale;
pub mod scene;
pub mod slope;
pub mod strip;
pub mod svg;
pub mod table;
mod thin;
pub mod units;

use crate::locale::Format;
use crate::locale::prose::plain;
use crate::report::model::{Chart, ChartKind};
use crate::report::quantity::{Dimension, Unit};
use crate::report::{Exact, Figure, Ledger, Text};

pub use scene::Scene;

/// What a chart is drawn from and for.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// The report.
    pub ledger: &'a Ledger,
    /// How figures are written.
    pub format: Format,
    /// Which of the two layouts.
    pub layout: Layout,
    /// Width at hand, in the unit of scenes.
    pub width: f64,
}

/// The font size of the document's root at which the unit of scenes is a CSS pixel.
pub const ROOT_FONT: f64 = 16.0;

/// One of the two layouts a chart has. Its height depends on the layout and not on the width at hand, as long as that is no
/// less than what the layout is designed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For a phone: labels above their marks.
    Narrow,
    /// For anything wider: labels beside their marks.
    Wide,
}

impl Layout {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// Where the wide layout begins; `style.css` asks the same of its container.
    pub const BREAKPOINT: f64 = 672.0;

    /// Nothing is laid out for less than this.
    const LEAST: f64 = 120.0;

    /// The width it is designed for.
    pub const fn width(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 680.0,
        }
    }

    /// The one for a container this wide.
    pub fn for_width(width: f64) -> Self {
        if width < Self::BREAKPOINT { Self::Narrow } else { Self::Wide }
    }

    /// How style sheet and snapshots call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

impl<'a> Stage<'a> {
    /// The stage for a layout at the width it is designed for.
    pub const fn new(ledger: &'a Ledger, format: Format, layout: Layout) -> Self {
        Self { ledger, format, layout, width: layout.width() }
    }

    /// The same stage, as wide as there is room.
    pub fn at_width(mut self, width: f64) -> Self {
        if width.is_finite() {
            self.width = width.clamp(Layout::LEAST, 4_096.0);
        }
        self
    }

    /// The width from which heights are reckoned: what the layout is designed for, unless there is less.
    const fn least_width(&self) -> f64 {
        self.width.min(self.layout.width())
    }

    /// The figures of a group that exist.
    fn figures(&self, ids: &[String]) -> Vec<&'a Figure> {
        ids.iter().filter_map(|id| self.ledger.figure(id)).collect()
    }

    /// A label's words, its placeholders filled in.
    fn words(&self, text: &Text) -> String {
        plain(self.ledger, text, &self.format)
    }

    /// The unit in which a chart compares all its figures, if they could be in another.
    pub fn comparison_unit(&self, chart: &Chart) -> Option<Unit> {
        let mut units = self.axis_units(chart).into_iter();
        let first = units.next()??;
        let converts = matches!(first.dimension(), Dimension::Money | Dimension::Area);
        (converts && units.all(|unit| unit == Some(first))).then_some(first)
    }

    /// The unit in which each group of a chart compares its figures; the same in all where they share an axis.
    fn axis_units(&self, chart: &Chart) -> Vec<Option<Unit>> {
        if chart.shares_axis() {
            let figures: Vec<_> = chart.groups.iter().flat_map(|group| self.figures(&group.figures)).collect();
            return vec![self.axis_unit(&figures); chart.groups.len()];
        }
        chart.groups.iter().map(|group| self.axis_unit(&self.figures(&group.figures))).collect()
    }

    /// The one unit in which an axis compares `figures`: theirs if they share one, else yuan or hectares; none if they measure
    /// different things.
    fn axis_unit(&self, figures: &[&Figure]) -> Option<Unit> {
        let units = || figures.iter().map(|figure| self.format.units.shown(figure.unit));
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
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    match chart.kind {
        ChartKind::Slope => slope::scene(chart, stage),
        ChartKind::Bars => bars::scene(chart, stage),
        ChartKind::Bullet => bullet::scene(chart, stage),
        ChartKind::Pairs => pairs::scene(chart, stage),
        ChartKind::Dots => dots::scene(chart, stage),
        ChartKind::Units => units::scene(chart, stage),
        ChartKind::Strip => strip::scene(chart, stage),
    }
}

/// The figures of a chart as a length on a common scale: amounts in the unit the axis compares them in.
fn amount(figure: &Figure, unit: Unit, format: &Format) -> f64 {
    to_f64(format.convert(figure.value, figure.unit, unit))
}

/// About the same as a floating-point number, for drawing only.
fn to_f64(value: Exact) -> f64 {
    *value.numer() as f64 / *value.denom() as f64
}
