//! Limits the rows of a chart with very many figures: the largest have a row each, the others share one, labelled as such.

use std::collections::BTreeSet;

use crate::chart::LayoutContext;
use crate::chart::layout_rows::{PlacedRow, Row};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Point, Scene};
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::text::stable_sort::sorted;

/// The maximum number of rows in a chart.
const MOST: usize = 40;

/// The figures of a group, split into those with a row and the rest.
pub struct TopN<'a> {
    /// The figures with a row each, in order.
    pub shown: Vec<&'a Figure>,
    /// The other, smaller figures with their sizes, largest first.
    rest: Vec<(f64, &'a Figure)>,
}

impl<'a> TopN<'a> {
    /// `figures` in their order, or the largest of them if there are too many for one of `groups` groups.
    pub fn new(figures: Vec<&'a Figure>, groups: usize, size: impl Fn(&Figure) -> f64) -> Self {
        let most = (MOST / groups.max(1)).max(1);
        // The shared row would take as much room as the one figure in it.
        if figures.len() <= most + 1 {
            return Self { shown: figures, rest: Vec::new() };
        }
        let sized: Vec<_> = figures.into_iter().map(|figure| (size(figure), figure)).collect();
        let mut ranked = sorted(&sized.iter().collect::<Vec<_>>(), |(a, _), (b, _)| b.total_cmp(a));
        let rest: Vec<_> = ranked.split_off(most).into_iter().copied().collect();
        let is_largest = |one: &&(f64, &Figure)| ranked.iter().any(|other| std::ptr::eq(*one, *other));
        Self { shown: sized.iter().filter(is_largest).map(|(_, figure)| *figure).collect(), rest }
    }

    /// One row per figure shown, and one for the others.
    pub fn rows(&self, context: &LayoutContext<'_>) -> Vec<Row<'a>> {
        let mut rows: Vec<_> = self.shown.iter().map(|figure| Row::new(figure, context)).collect();
        if let [(_, largest), .., (_, least)] = self.rest.as_slice() {
            let (lang, value) = (context.formatter.lang, |figure| context.formatter.figure(figure));
            rows.push(Row {
                figure: largest,
                label: messages::others(self.rest.len(), lang),
                value: messages::from_to(&value(least), &value(largest), lang),
            });
        }
        rows
    }

    /// Marks the positions of the others in their lane, at most one line per pixel.
    pub fn mark_rest(&self, scene: &mut Scene, placed: &PlacedRow<'_>, position: impl Fn(f64) -> f64) {
        let columns: BTreeSet<_> = self.rest.iter().map(|(size, _)| position(*size).round() as i32).collect();
        for x in columns.into_iter().map(f64::from) {
            scene.line(Point { x, y: placed.top }, Point { x, y: placed.bottom }, ColorRole::Mark, 1.0);
        }
    }
}
