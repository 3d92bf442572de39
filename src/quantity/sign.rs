//! How tokens mark the direction of a change, and numbers below zero.

use crate::quantity::words::Entry;

/// How the direction of a number is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    /// It is not.
    #[default]
    Plain,
    /// With a minus: -3.2%.
    Minus,
    /// In a word: 下降3.2%.
    Falls,
    /// In a word that stands elsewhere: 5% of 实际下降，其中甲5%.
    Stated,
    /// In a word before a multiple, which it makes an increase: 增长1.71倍 is 171% more.
    Rises,
}

impl Sign {
    /// Whether it makes the number negative.
    pub const fn is_negative(self) -> bool {
        matches!(self, Self::Minus | Self::Falls | Self::Stated)
    }

    /// Whether a word makes it so.
    pub const fn is_fall(self) -> bool {
        matches!(self, Self::Falls | Self::Stated)
    }
}

/// The words before a number that give its direction, the longer of two that begin alike first.
pub const SIGNS: &[Entry<Sign>] = &[
    ("-", Sign::Minus),
    ("−", Sign::Minus),
    ("－", Sign::Minus),
    ("负增长", Sign::Falls),
    ("下降了", Sign::Falls),
    ("下降", Sign::Falls),
    ("下滑", Sign::Falls),
    ("下跌", Sign::Falls),
    ("下调", Sign::Falls),
    ("回落", Sign::Falls),
    ("减少了", Sign::Falls),
    ("减少", Sign::Falls),
    ("降低了", Sign::Falls),
    ("降低", Sign::Falls),
    ("降", Sign::Falls),
    ("收窄", Sign::Falls),
    ("压减", Sign::Falls),
    ("压缩", Sign::Falls),
    ("压降", Sign::Falls),
    ("缩减", Sign::Falls),
    ("缩短", Sign::Falls),
    ("缩小", Sign::Falls),
    ("削减", Sign::Falls),
    ("调减", Sign::Falls),
    ("核减", Sign::Falls),
    ("萎缩", Sign::Falls),
    ("跌", Sign::Falls),
    ("增长了", Sign::Rises),
    ("增长", Sign::Rises),
    ("增加了", Sign::Rises),
    ("增加", Sign::Rises),
    ("提高了", Sign::Rises),
    ("提高", Sign::Rises),
    ("提升", Sign::Rises),
    ("上升", Sign::Rises),
    ("上涨", Sign::Rises),
    ("扩大", Sign::Rises),
    ("翻了", Sign::Rises),
    ("翻", Sign::Rises),
];
