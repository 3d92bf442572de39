//! Checks: the right number of figures for their kind, and no verdict that the data does not know of.

use crate::report::location::Location;
use crate::report::model::ClaimKind;
use crate::report::rule::{RecordKind, Rule};
use crate::report::validate::Validator;
use crate::report::verdict::{Verdict, verdict};

impl Validator<'_> {
    pub(super) fn claims(&mut self) {
        for (index, check) in self.report().checks.iter().enumerate() {
            let at = Location::record("checks", index, &check.id);
            self.all_known(&at.field("figures"), &check.figures, RecordKind::Figure);
            self.all_known(&at.field("entities"), &check.entities, RecordKind::Entity);
            let fits = match check.kind {
                ClaimKind::AtMost => check.figures.len() == 2,
                ClaimKind::Parts => check.figures.len() > 2,
                ClaimKind::Share => check.figures.len() == 3,
                ClaimKind::Named => check.figures.len() == 1,
            };
            if !fits {
                self.add(at.field("figures"), check.figures.join(", "), Rule::ClaimShape(check.kind));
            }
            if (check.kind == ClaimKind::Named) == check.entities.is_empty() {
                self.add(at.field("entities"), check.entities.join(", "), Rule::NamedEntities);
            }
            if check.disagrees && verdict(check, self.resolved) != Verdict::Disagrees {
                self.add(at.field("disagrees"), check.figures.join(", "), Rule::Disagreement);
            }
        }
    }
}
