//! The figures a chart shows, group by group, without where they are drawn.

use super::Stage;
use crate::report::Figure;
use crate::report::model::Chart;

/// Figures that a chart shows together.
pub struct Shown<'a> {
    /// What they have in common, in words.
    pub label: Option<String>,
    /// The figures, in reading order.
    pub figures: Vec<&'a Figure>,
}

/// The groups of a chart.
pub fn groups<'a>(chart: &Chart, stage: &Stage<'a>) -> Vec<Shown<'a>> {
    let with_growth = |figure: &'a Figure| {
        let before = |suffix| stage.ledger.related(&figure.id, suffix).filter(|_| chart.kind.shows_growth());
        [before("previous"), before("growth"), Some(figure)].into_iter().flatten()
    };
    let group = |group: &crate::report::model::Group| Shown {
        label: group.label.as_ref().map(|label| stage.words(label)),
        figures: stage.figures(&group.figures).into_iter().flat_map(with_growth).collect(),
    };
    chart.groups.iter().map(group).collect()
}
