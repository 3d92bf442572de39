//! The kinds of charts: one file with one [`ChartKindDescriptor`] each, and one line in [`descriptor`].
//!
//! What a kind demands of a report file is its row in [`crate::report::chart_kind`].

pub mod bars;
pub mod bullet;
pub mod dots;
pub mod pairs;
pub mod share_bar;
pub mod slope;
pub mod waffle;

use crate::chart::LayoutContext;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::scene::Scene;
use crate::locale::messages::Message;
use crate::report::chart_kind::ChartKind;
use crate::report::model::Chart;

/// How a kind of chart is drawn and described.
pub(crate) struct ChartKindDescriptor {
    /// Its name in alternative texts.
    pub name: Message,
    pub layout: fn(&Chart, &LayoutContext<'_>) -> Scene,
    /// The clauses of the sentence that sums up the figures.
    pub summarize: fn(&[ResolvedGroup<'_>], &LayoutContext<'_>) -> Vec<String>,
    /// Explains its marks, beyond what their fill says of the status of their figures.
    pub marks_note: Option<fn(&Chart, &LayoutContext<'_>) -> String>,
    /// What a reader has to know of its scale: it does not begin at zero.
    pub scale_note: Option<fn(&Chart, &LayoutContext<'_>) -> String>,
    /// Whether its amounts are compared in one unit; otherwise each is written in its own.
    pub compares_in_one_unit: bool,
}

pub(crate) const fn descriptor(kind: ChartKind) -> &'static ChartKindDescriptor {
    match kind {
        ChartKind::Slope => &slope::KIND,
        ChartKind::Bars => &bars::KIND,
        ChartKind::Bullet => &bullet::KIND,
        ChartKind::Pairs => &pairs::KIND,
        ChartKind::Dots => &dots::KIND,
        ChartKind::Waffle => &waffle::KIND,
        ChartKind::ShareBar => &share_bar::KIND,
    }
}
