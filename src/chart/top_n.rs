//! Limits the rows of a chart with very many figures: the largest have a row each, the others share one.

use crate::chart::LayoutContext;
use crate::chart::geometry::Point;
use crate::chart::palette::ColorRole;
use crate::chart::row::{PlacedRow, Row};
use crate::chart::scene::Scene;
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::text::stable_sort::sorted;

const MAX_ROWS: usize = 40;

/// The figures of a group, split into those with a row and the rest.
pub(crate) struct TopN<'a> {
    /// The figures with a row each, in order.
    pub visible: Vec<&'a Figure>,
    /// The other, smaller figures with their sizes, largest first.
    rest: Vec<(f64, &'a Figure)>,
}

impl<'a> TopN<'a> {
    /// `figures` in their order, or the largest of them if there are too many for one of `groups` groups.
    pub fn new(figures: Vec<&'a Figure>, groups: usize, size: impl Fn(&Figure) -> f64) -> Self {
        let max = (MAX_ROWS / groups.max(1)).max(1);
        // A shared row for one figure would save nothing.
        if figures.len() <= max + 1 {
            return Self { visible: figures, rest: Vec::new() };
        }
        let sized: Vec<_> = figures.into_iter().map(|figure| (size(figure), figure)).collect();
        let mut ranked = sorted(&sized.iter().collect::<Vec<_>>(), |(a, _), (b, _)| b.total_cmp(a));
        let rest: Vec<_> = ranked.split_off(max).into_iter().copied().collect();
        let is_largest = |one: &&(f64, &Figure)| ranked.iter().any(|other| std::ptr::eq(*one, *other));
        Self { visible: sized.iter().filter(is_largest).map(|(_, figure)| *figure).collect(), rest }
    }

    /// One row per visible figure, and one for the others.
    pub fn rows(&self, context: &LayoutContext<'_>) -> Vec<Row<'a>> {
        let mut rows: Vec<_> = self.visible.iter().map(|figure| Row::new(figure, context)).collect();
        if let [(_, largest), .., (_, smallest)] = self.rest.as_slice() {
            let (lang, value) = (context.formatter.lang, |figure| context.formatter.signed(figure));
            rows.push(Row {
                figure: largest,
                label: messages::others(self.rest.len(), lang),
                value: messages::from_to(&value(smallest), &value(largest), lang),
            });
        }
        rows
    }

    /// Adds the positions of the others to their row, at most one line per pixel.
    pub fn add_rest(&self, scene: &mut Scene, placed: &PlacedRow<'_>, position: impl Fn(f64) -> f64) {
        // In order of their sizes, hence of their positions. A set would sort them again, with 6 kB of code.
        let mut columns: Vec<_> = self.rest.iter().rev().map(|(size, _)| position(*size).round() as i32).collect();
        columns.dedup();
        for x in columns.into_iter().map(f64::from) {
            scene.add_line(Point { x, y: placed.top }, Point { x, y: placed.bottom }, ColorRole::Mark, 1.0);
        }
    }
}
