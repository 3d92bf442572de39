//! The figures a chart shows, group by group, independent of the drawing.

use crate::chart::Stage;
use crate::report::chart_figures::in_group;
use crate::report::figure::Figure;
use crate::report::model::{Chart, Group};

/// A group of figures in a chart.
pub struct Shown<'a> {
    /// The label of the group.
    pub label: Option<String>,
    /// The figures, in reading order.
    pub figures: Vec<&'a Figure>,
}

/// The groups of a chart.
pub fn groups<'a>(chart: &Chart, stage: &Stage<'a>) -> Vec<Shown<'a>> {
    let group = |group: &Group| Shown {
        label: group.label.as_ref().map(|label| stage.words(label)),
        figures: in_group(stage.ledger, chart.kind, group),
    };
    chart.groups.iter().map(group).collect()
}
