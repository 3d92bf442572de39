//! Whether a label may have words too many or too few, as far as its own words tell.

use crate::quantity::unit::{Dimension, Unit};
use crate::source::lexicon::actions::ACTIONS;
use crate::source::lexicon::label_words::{GENERAL, MONEY, NOUNS_OF_VERBS, SHARES, VERB_ENDS, WITHIN, WORDS_BEFORE};

/// The most characters of a label that is not doubtful for its length.
const MAX_CLEAR_CHARS: usize = 14;
/// The most characters of a noun after a measure word that is not doubtful for its length.
pub const MAX_COUNTED_CHARS: usize = 10;

/// Whether a label may have words too many or too few: long, general, or with the words of a sentence in it.
pub fn is_unclear(label: &str) -> bool {
    let is_noun = |end: &str| NOUNS_OF_VERBS.iter().any(|noun| noun.ends_with(end) && label.ends_with(noun));
    label.chars().count() > MAX_CLEAR_CHARS
        || GENERAL.contains(&label)
        || ACTIONS.contains(&label)
        || WITHIN.iter().any(|word| label.contains(word))
        || WORDS_BEFORE
            .iter()
            .any(|(word, nouns)| label.starts_with(word) && !nouns.iter().any(|noun| label.starts_with(noun)))
        || VERB_ENDS.iter().any(|end| label.ends_with(end) && !is_noun(end))
        || has_year(label)
}

/// Whether a label lacks the noun that says what is measured: a company is no amount of money.
pub fn lacks_measure(label: &str, unit: Unit) -> bool {
    let heads = match unit.dimension() {
        Dimension::Money => MONEY,
        Dimension::Share => SHARES,
        _ => return false,
    };
    !heads.iter().any(|head| label.contains(head))
}

/// Whether a year stands in a label: 到2020年.
fn has_year(label: &str) -> bool {
    label.split('年').rev().skip(1).any(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_unclear_tells_words_of_a_sentence_from_a_noun_phrase() {
        for label in
            ["产值", "启动", "是“甲五”末", "比上年产值", "扩大到2005年", "测评点中", "每千人拥有", "某地年人均"]
        {
            assert!(is_unclear(label), "{label}");
        }
        for label in ["粮食产量", "比例系数", "甲业占比", "在校高中", "年末户数"] {
            assert!(!is_unclear(label), "{label}");
        }
    }

    #[test]
    fn lacks_measure_where_the_unit_measures_something_else() {
        assert!(lacks_measure("甲公司", Unit::YUAN));
        assert!(!lacks_measure("甲公司投资", Unit::YUAN));
        assert!(lacks_measure("甲工程", Unit::PERCENT));
        assert!(!lacks_measure("甲工程完成率", Unit::PERCENT));
    }
}
