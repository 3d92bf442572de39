//! How tokens mark negative numbers.

/// How a negative number is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is not negative.
    Plain,
    /// With a minus: -3.2%.
    Minus,
    /// In a word: 下降3.2%.
    Falls,
}

/// The words before a number that make it negative.
pub const SIGNS: [(&str, Sign); 2] = [("-", Sign::Minus), ("下降", Sign::Falls)];

impl Sign {
    /// The text before the number.
    pub fn word(self) -> &'static str {
        SIGNS.iter().find(|(_, sign)| *sign == self).map_or("", |(word, _)| word)
    }
}
