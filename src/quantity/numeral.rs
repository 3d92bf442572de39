//! How tokens write numbers.

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numeral {
    /// In Arabic digits.
    #[default]
    Digits,
    /// As a Chinese numeral: 五, 两, 一百二十; or only implied, as in 亿元以上.
    Chinese,
    /// As an ordinal with a Chinese numeral: 第七届.
    Ordinal,
    /// As a fraction: 三分之一, 1/4.
    Fraction,
    /// As a ratio of two or more terms: 3:7.
    Ratio,
}
