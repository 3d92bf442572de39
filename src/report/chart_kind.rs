//! The kinds of charts, as far as a report file has to fit them: one row of [`ChartKind::spec`] each.
//!
//! How a kind is drawn and described is in `chart/kinds/`.

use crate::quantity::unit::Dimension;
use crate::report::model::{Chart, ScaleSharing};

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum ChartKind {
    /// From the year before to this year, one panel per figure. Groups hold one fact with growth each.
    Slope,
    /// Horizontal bars from zero to either side, one panel per group.
    #[default]
    Bars,
    /// Completion against the line of 100 %. Groups hold completions, none below zero.
    Bullet,
    /// A quantity and its outcome, or a level before and after a change: groups hold two figures of one dimension.
    Pairs,
    /// Dots on one logarithmic axis, one row of dots per group.
    Dots,
    /// One small square per item: groups hold a whole and a part of it, from nothing to all.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "units"))]
    Waffle,
    /// A whole as one bar and a part of it, from nothing to all: groups hold the whole, the part and the share.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "strip"))]
    ShareBar,
}

/// What a kind of chart demands of a report file.
pub(crate) struct ChartKindSpec {
    /// The value of `kind` in the file; the schema derives the same from the enum.
    pub name: &'static str,
    pub axes: Axes,
    /// Whether percentages stand on the axis; otherwise they are written beside marks that show amounts.
    pub draws_shares: bool,
    /// Whether each figure comes with its growth and the level of the year before.
    pub shows_growth: bool,
    pub shape: GroupShape,
}

/// Whether all groups of a chart stand on one axis, or each on its own.
pub(crate) enum Axes {
    Shared,
    PerGroup,
    /// As `scale` says in the file.
    Chosen,
}

/// What the figures of a group must be; `validate::chart_shapes` checks it.
#[derive(Clone, Copy)]
pub(crate) enum GroupShape {
    /// Any figures: each can be a bar from zero, to either side.
    Any,
    /// Completions, none below zero.
    Completions,
    /// Two, none below zero.
    Pair,
    /// A count above zero and a part of it, from zero to all.
    CountAndPart,
    /// Amounts of money above zero.
    PositiveMoney,
    /// A whole above zero, a part of it from zero to all, and the share that is derived from the two.
    WholePartAndShare,
    /// One fact with a level for the year before, both of which can stand on a scale of ratios.
    GrowingFact,
}

impl ChartKindSpec {
    /// What most kinds have in common.
    const fn named(name: &'static str) -> Self {
        Self { name, axes: Axes::PerGroup, draws_shares: true, shows_growth: false, shape: GroupShape::Any }
    }
}

impl ChartKind {
    /// Every kind, in the order in which error messages list their names.
    pub const ALL: [Self; 7] =
        [Self::Slope, Self::Bars, Self::Bullet, Self::Pairs, Self::Dots, Self::Waffle, Self::ShareBar];

    pub(crate) const fn spec(self) -> ChartKindSpec {
        match self {
            Self::Slope => ChartKindSpec {
                draws_shares: false,
                shows_growth: true,
                shape: GroupShape::GrowingFact,
                ..ChartKindSpec::named("slope")
            },
            Self::Bars => ChartKindSpec { axes: Axes::Chosen, ..ChartKindSpec::named("bars") },
            Self::Bullet => {
                ChartKindSpec { axes: Axes::Shared, shape: GroupShape::Completions, ..ChartKindSpec::named("bullet") }
            }
            Self::Pairs => ChartKindSpec { shape: GroupShape::Pair, ..ChartKindSpec::named("pairs") },
            Self::Dots => {
                ChartKindSpec { axes: Axes::Shared, shape: GroupShape::PositiveMoney, ..ChartKindSpec::named("dots") }
            }
            Self::Waffle => ChartKindSpec { shape: GroupShape::CountAndPart, ..ChartKindSpec::named("units") },
            Self::ShareBar => ChartKindSpec {
                draws_shares: false,
                shape: GroupShape::WholePartAndShare,
                ..ChartKindSpec::named("strip")
            },
        }
    }

    /// Whether figures of this dimension stand on the axis.
    pub fn draws(self, dimension: Dimension) -> bool {
        dimension != Dimension::Share || self.spec().draws_shares
    }
}

impl Chart {
    /// Whether all its groups stand on one axis; otherwise each has one of its own.
    pub fn shares_axis(&self) -> bool {
        match self.kind.spec().axes {
            Axes::Shared => true,
            Axes::PerGroup => false,
            Axes::Chosen => self.scale == ScaleSharing::Shared,
        }
    }
}
