//! Checks: the right number of figures for their kind, and no verdict that the data does not know of.

use crate::report::location::Location;
use crate::report::model::CheckKind;
use crate::report::rule::{Expected, Kind};
use crate::report::validate::Checker;
use crate::report::verdict::{Verdict, verdict};

impl Checker<'_> {
    pub(super) fn claims(&mut self) {
        for (index, check) in self.report().checks.iter().enumerate() {
            let at = Location::record("checks", index, &check.id);
            self.all_known(&at.field("figures"), &check.figures, Kind::Figure);
            self.all_known(&at.field("entities"), &check.entities, Kind::Entity);
            let fits = match check.kind {
                CheckKind::AtMost => check.figures.len() == 2,
                CheckKind::Parts => check.figures.len() > 2,
                CheckKind::Share => check.figures.len() == 3,
                CheckKind::Named => check.figures.len() == 1,
            };
            if !fits {
                self.add(at.field("figures"), check.figures.join(", "), Expected::CheckShape(check.kind));
            }
            if (check.kind == CheckKind::Named) == check.entities.is_empty() {
                self.add(at.field("entities"), check.entities.join(", "), Expected::NamedEntities);
            }
            if check.disagrees && verdict(check, self.ledger) != Verdict::Disagrees {
                self.add(at.field("disagrees"), check.figures.join(", "), Expected::Disagreement);
            }
        }
    }
}
