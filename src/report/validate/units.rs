//! Units that a report declares.

use std::collections::BTreeSet;

use crate::report::location::Location;
use crate::report::rule::Rule;
use crate::report::validate::Validator;

/// More characters than any unit has.
const MAX_CHARS: usize = 20;

impl Validator<'_> {
    pub(super) fn declared_units(&mut self) {
        let mut symbols = BTreeSet::new();
        for (index, unit) in self.report().units.iter().enumerate() {
            let at = Location::record("units", index, &unit.zh);
            if !is_symbol(&unit.zh) {
                self.add(at.field("zh"), &unit.zh, Rule::UnitSymbol);
            } else if !symbols.insert(unit.zh.as_str()) {
                self.add(at.field("zh"), &unit.zh, Rule::NewEntry);
            }
            for (field, words) in [("one", &unit.en.one), ("many", &unit.en.many)] {
                if !words.split(' ').all(is_symbol) {
                    self.add(at.field("en").field(field), words, Rule::UnitSymbol);
                }
            }
        }
    }
}

fn is_symbol(word: &str) -> bool {
    let allowed = |c: char| c.is_alphabetic() || "%‰°℃/·-²³（）".contains(c);
    !word.is_empty() && word.chars().count() <= MAX_CHARS && word.chars().all(allowed)
}
