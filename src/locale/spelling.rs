//! Numbers in English sentences: spelt out below ten, and up to a hundred where a sentence begins with them.

use crate::locale::formatter::FigureFormatter;
use crate::quantity::numeral::Numeral;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::Figure;
use crate::text::lang::Lang;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A figure in a sentence, before which stand the words `before`.
pub fn in_sentence(figure: &Figure, before: &str, formatter: &FigureFormatter) -> String {
    let text = formatter.figure(figure);
    match figure.printed() {
        Some(printed) if formatter.lang == Lang::En => spelt(printed, text, begins_sentence(before)),
        _ => text,
    }
}

/// Whether what follows these words of English begins a sentence.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(['“', '(', ' ']);
    before.is_empty() || before.ends_with(['.', '!', '?'])
}

/// The English `text` of a printed figure with its number spelt out where a sentence has it in words.
pub fn spelt(printed: &Quantity, text: String, begins: bool) -> String {
    // Chinese numerals are for round numbers: 十年 is ten years.
    let limit = match printed.numeral {
        _ if begins => 100,
        Numeral::Chinese => 11,
        _ => 10,
    };
    let value = printed.value.to_integer();
    let is_small =
        printed.is_single() && printed.value.is_integer() && (1..limit).contains(&value) && is_noun(printed.unit);
    let word = if is_small { cardinal(usize::try_from(value).unwrap_or_default()) } else { None };
    let text = match word {
        Some(word) => text.replacen(&value.to_string(), &word, 1),
        None => text,
    };
    if begins { capitalised(&text) } else { text }
}

/// Whether a noun follows the number, rather than a symbol or a currency before it.
fn is_noun(unit: Unit) -> bool {
    let english = unit.english();
    let has_noun = english.one != english.many || unit.is_count();
    has_noun && english.before.is_empty() && !matches!(unit.dimension(), Dimension::Points)
}

fn cardinal(value: usize) -> Option<String> {
    if let Some(word) = SMALL.get(value) {
        return Some((*word).to_owned());
    }
    let ten = TENS.get(value / 10)?;
    Some(if value.is_multiple_of(10) { (*ten).to_owned() } else { format!("{ten}-{}", SMALL.get(value % 10)?) })
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse::parse;
    use crate::quantity::unit_set::UnitSet;

    #[test]
    fn spelt_writes_small_counts_in_words() {
        for (token, text, inside, beginning) in [
            ("7家", "7", "seven", "Seven"),
            ("27家", "27", "27", "Twenty-seven"),
            ("3年", "3 years", "three years", "Three years"),
            ("5余家", "more than 5", "more than five", "More than five"),
            ("5%", "5%", "5%", "5%"),
            ("3个百分点", "3 percentage points", "3 percentage points", "3 percentage points"),
            ("3亿元", "CNY 300 million", "CNY 300 million", "CNY 300 million"),
            ("5公里", "5 km", "5 km", "5 km"),
            ("近5公里", "nearly 5 km", "nearly 5 km", "Nearly 5 km"),
            ("十年", "10 years", "ten years", "Ten years"),
            ("350人次", "350", "350", "350"),
        ] {
            let printed = parse(token, &UnitSet::default()).unwrap();
            assert_eq!(spelt(&printed, text.to_owned(), false), inside, "{token}");
            assert_eq!(spelt(&printed, text.to_owned(), true), beginning, "{token}");
        }
    }

    #[test]
    fn begins_sentence_after_a_full_stop_and_at_the_beginning() {
        assert!(begins_sentence("") && begins_sentence("It grew. ") && begins_sentence("“"));
        assert!(!begins_sentence("of ") && !begins_sentence("in all, "));
    }
}
