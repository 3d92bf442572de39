//! What a number states, as its unit and its predicate tell.

use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::source::counted_noun::after;
use crate::source::lexicon::cues::Cue;
use crate::source::predicate::Predicate;

/// What a number states, as its unit and its predicate tell.
pub enum Kind {
    /// A rate of change.
    Growth,
    /// A change by an amount, or the distance to another figure.
    Change,
    /// A share of a plan.
    Completion,
    /// A share of a whole.
    Share,
    /// Any other.
    Level,
}

impl Kind {
    /// That of a number with this predicate.
    pub fn of(quantity: &Quantity, predicate: &Predicate<'_>) -> Self {
        let changes = predicate.changes() && !predicate.has(Cue::FallNoun);
        let is_rate = matches!(quantity.unit.dimension(), Dimension::Share | Dimension::Multiple);
        if is_rate && (changes || predicate.has(Cue::Average) && quantity.unit == Unit::PERCENT) {
            Self::Growth
        } else if changes || quantity.unit.dimension() == Dimension::Points || predicate.has(Cue::Gap) {
            Self::Change
        } else if !predicate.plan.is_empty() && quantity.unit == Unit::PERCENT {
            Self::Completion
        } else if predicate.is_share && is_rate {
            Self::Share
        } else {
            Self::Level
        }
    }
}

/// Whether a number is a rate, of which there is no growth in per cent.
pub fn is_relative(quantity: &Quantity) -> bool {
    matches!(quantity.unit.dimension(), Dimension::Share | Dimension::Points | Dimension::Multiple)
}

/// Whether a number may tell when or for how long rather than how much: 五年, 3个月.
pub fn is_duration(quantity: &Quantity) -> bool {
    let symbol = quantity.unit.symbol();
    ["年", "周年", "个月", "天", "日", "小时", "分钟", "季度", "个季度", "周"].contains(&symbol)
}

/// Whether a number tells for how long something else has changed: 甲业十年增长一倍.
pub fn is_span(quantity: &Quantity) -> bool {
    ["年", "周年", "个月", "季度", "个季度"].contains(&quantity.unit.symbol())
}

/// Whether a number tells a grade: 万吨级.
pub fn is_grade(quantity: &Quantity) -> bool {
    quantity.text.ends_with('级')
}

/// Whether a number may be part of a name rather than a count: 三区, 二轮, 3乡.
pub fn is_part_of_name(quantity: &Quantity) -> bool {
    let is_in_words = !quantity.text.contains(|c: char| c.is_ascii_digit());
    let symbol = quantity.unit.symbol();
    // 十大案例
    let is_title = quantity.text.ends_with('大');
    is_title
        || ["乡", "镇", "县"].contains(&symbol)
        || is_in_words && ["区", "轮", "类", "省", "市", "县", "片", "维", "元", "层", "级"].contains(&symbol)
}

/// Whether a number ends with the word of a limit: 5亿元以上.
pub fn is_limit(quantity: &Quantity) -> bool {
    ["以上", "以下", "以内"].iter().any(|word| quantity.text.ends_with(word))
}

/// Whether a number may tell the size of what it stands before: 110千伏.
pub fn is_size(quantity: &Quantity) -> bool {
    matches!(quantity.unit.dimension(), Dimension::Other(_)) && !is_duration(quantity)
}

/// Whether a number only limits what comes after it: 5亿元以上项目.
pub fn is_modifier(quantity: &Quantity, rest: &str) -> bool {
    is_limit(quantity) && after(rest).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse::parse;
    use crate::quantity::unit_set::UnitSet;

    #[test]
    fn a_numeral_in_words_before_a_district_may_be_part_of_a_name() {
        let is_name = |token: &str| parse(token, &UnitSet::default()).is_ok_and(|quantity| is_part_of_name(&quantity));
        assert!(is_name("两区"));
        assert!(!is_name("3区"));
        assert!(!is_name("三家"));
    }

    #[test]
    fn a_number_of_years_is_a_span_and_one_of_days_is_none() {
        let is_span = |token: &str| parse(token, &UnitSet::default()).is_ok_and(|quantity| is_span(&quantity));
        assert!(is_span("十年"));
        assert!(!is_span("346天"));
    }
}
