//! Reads ranks of the number before: 8亿元，居全省第4位.

use crate::quantity::rank::{Ranked, ranked};
use crate::quantity::token::Quantity;
use crate::quantity::unit::Dimension;
use crate::report::annotation::Doubt;
use crate::report::relation::Relation;
use crate::source::number_kind::is_relative;
use crate::source::numbers::Number;
use crate::source::paragraph_reader::ParagraphReader;

/// The name of a rank, after what is ranked and among whom.
const RANK: &str = "排名";

impl ParagraphReader<'_> {
    /// A rank of the number before, or of the level that this is the growth of. Where it may be of either, or of others too, a person decides.
    pub(super) fn rank(&mut self, number: &Number, quantity: &Quantity) {
        let index = self.add(number, quantity);
        let Some(former) = index.checked_sub(1) else { return };
        let start = self.reading(former).map_or(0, |former| former.range.end);
        let Some((what, place)) = ranked(self.slice(start..number.range.start)) else { return };
        let of = self.ranked(former, what);
        let label = self.target_label(of.or(Some(former)));
        self.inherit_doubt(index, of);
        let Some(reading) = self.readings.get_mut(index) else { return };
        reading.relation = of.map(|of| (Relation::Rank, of));
        match label {
            Some(label) => reading.label = Some(format!("{label}{place}{RANK}")),
            None => reading.doubt(Doubt::NoLabel),
        }
        if of.is_none() {
            reading.doubt(Doubt::UnclearLabel);
        }
    }

    /// What a rank after the number `former` is surely of.
    fn ranked(&self, former: usize, what: Ranked) -> Option<usize> {
        let reading = self.reading(former)?;
        let is_listed = [Doubt::Respectively, Doubt::SeveralValues].iter().any(|doubt| reading.doubts.contains(doubt));
        if is_listed || reading.quantity.unit.dimension() == Dimension::Points {
            return None;
        }
        let is_growth = reading.is_growth;
        match (what, reading.relation) {
            (Ranked::Speed, Some((Relation::Growth, _))) => Some(former),
            (Ranked::Speed, None) => is_growth.then_some(former),
            (Ranked::Size, Some((Relation::Growth, of))) => Some(of).filter(|of| self.has_size(*of)),
            (Ranked::Size, None) => Some(former).filter(|of| self.has_size(*of)),
            (Ranked::Number, None | Some((Relation::Share | Relation::Part, _))) => Some(former),
            _ => None,
        }
    }

    /// Whether a number is surely the size of what is ranked: not of what has been added to it, 新增8个，总量居全省第4位.
    fn has_size(&self, index: usize) -> bool {
        self.reading(index).is_some_and(|level| {
            let is_added = level.label.as_ref().is_none_or(|label| label.starts_with(['新', '净', '增']));
            !is_added && !is_relative(&level.quantity) && !level.doubts.contains(&Doubt::UnclearLabel)
        })
    }
}
