//! What is read of a number by rule.

use std::ops::Range;

use crate::quantity::token::Quantity;
use crate::report::annotation::{Doubt, StatedSign};
use crate::report::basis::Basis;
use crate::report::model::Certainty;
use crate::report::relation::Relation;

/// What is read of a number, and of the words around it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Where its token stands in the paragraph.
    pub range: Range<usize>,
    /// What the token states.
    pub quantity: Quantity,
    /// Its unit, if that stands apart from the number: in a table, or at the end of a list.
    pub unit: Option<String>,
    /// The noun phrase it belongs to, with the word for its change.
    pub label: Option<String>,
    /// How it qualifies another number of the paragraph, by the index of that number.
    pub relation: Option<(Relation, usize)>,
    /// Whether it is the growth of something whose level is not there.
    pub is_growth: bool,
    /// What a growth is reckoned on, where the text tells.
    pub basis: Option<Basis>,
    /// Its sign, if the word for it stands before another number.
    pub sign: Option<StatedSign>,
    /// Whether it is a result, expected or planned.
    pub certainty: Certainty,
    /// The year it is of, where the text tells.
    pub year: Option<i32>,
    /// Why it is to be looked at first.
    pub doubts: Vec<Doubt>,
}

impl Reading {
    /// Takes away what it qualifies; a growth stays one.
    pub fn unlink(&mut self) {
        let relation = self.relation.take();
        self.is_growth |= matches!(relation, Some((Relation::Growth, _)));
    }

    /// Adds a doubt, once.
    pub fn doubt(&mut self, doubt: Doubt) {
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }
}
