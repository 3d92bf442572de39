//! Numbers in English sentences, in digits and in words.

use answerable::text::rational::Rational;

/// A number of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnglishNumber {
    /// Its value.
    pub value: Rational,
    /// The number and the word for its magnitude, in lower case.
    pub form: String,
}

const MAGNITUDES: [(&str, i128); 4] =
    [("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000)];

const WORDS: [(&str, i128); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
];

/// What says how much more something is, in per cent.
const CHANGES: [(&[&str], i128); 3] = [
    (&["doubled", "double", "doubling", "doubles"], 100),
    (&["tripled", "triple", "tripling", "trebled"], 200),
    (&["quadrupled", "quadruple"], 300),
];

const PARTS: [(&[&str], i128); 4] =
    [(&["half"], 2), (&["third", "thirds"], 3), (&["quarter", "quarters"], 4), (&["fifth", "fifths"], 5)];

/// The numbers of a sentence, in order.
pub fn numbers(sentence: &str) -> Vec<EnglishNumber> {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !(c.is_alphanumeric() || ".,".contains(c))).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let word = trimmed(word);
        let next = words.get(at + 1).map_or("", |next| trimmed(next));
        if let Some((value, form)) = change(word).or_else(|| half(word)) {
            found.push(EnglishNumber { value, form });
            at += 1;
        } else if let Some((value, form)) = number(word) {
            let (mut value, mut form, mut used) = (value, form, 1);
            if let Some((_, ones)) =
                WORDS.iter().find(|(ones, size)| *ones == next && *size < 10 && word.ends_with("ty"))
            {
                (value, form, used) = (value + Rational::from_integer(*ones), format!("{form}-{next}"), 2);
            }
            if let Some(part) = PARTS.iter().find(|(names, _)| names.contains(&next)) {
                found.push(EnglishNumber {
                    value: value / Rational::from_integer(part.1),
                    form: format!("{form} {}", part.0[0]),
                });
                at += 2;
                continue;
            }
            if let Some((name, factor)) =
                words.get(at + used).and_then(|next| MAGNITUDES.iter().find(|(name, _)| *name == trimmed(next)))
            {
                (value, form, used) = (value * Rational::from_integer(*factor), format!("{form} {name}"), used + 1);
            }
            found.push(EnglishNumber { value, form });
            at += used;
        } else {
            at += 1;
        }
    }
    found
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(['.', ','])
}

fn change(word: &str) -> Option<(Rational, String)> {
    let (names, percent) = CHANGES.iter().find(|(names, _)| names.contains(&word))?;
    Some((Rational::from_integer(*percent), names.first()?.to_string()))
}

fn half(word: &str) -> Option<(Rational, String)> {
    (word == "half").then(|| (Rational::new(1, 2), word.to_owned()))
}

fn number(word: &str) -> Option<(Rational, String)> {
    if let Some((_, value)) = WORDS.iter().find(|(name, _)| *name == word) {
        return Some((Rational::from_integer(*value), word.to_owned()));
    }
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || ".,".contains(c));
    let plain = digits.replace(',', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let value: i128 = format!("{whole}{fraction}").parse().ok().filter(|_| is_number && fraction.len() < 10)?;
    Some((Rational::new(value, 10_i128.pow(u32::try_from(fraction.len()).ok()?)), digits.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_finds_digits_words_and_magnitudes() {
        let found: Vec<_> = numbers("Twenty-five of 12.06 million, up 7.5% and 1,234; one third doubled in two years.")
            .into_iter()
            .map(|number| format!("{} = {}", number.form, number.value))
            .collect();
        assert_eq!(
            found,
            [
                "twenty-five = 25",
                "12.06 million = 12060000",
                "7.5 = 15/2",
                "1,234 = 1234",
                "one third = 1/3",
                "doubled = 100",
                "two = 2"
            ]
        );
    }
}
