//! Words by which a token states how exact its number is.

use std::cmp::Ordering;

use crate::quantity::words::Entry;

/// The exactness that a token states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    /// None.
    #[default]
    Plain,
    /// Somewhat over: 50余家, 200多家, 3万余亩.
    Odd,
    /// Over: 超3亿元, 超过20%, 突破20亿元.
    Over,
    /// At least: 20%以上.
    AtLeast,
    /// At least: 不低于20%.
    NotUnder,
    /// At most: 3%以下.
    AtMost,
    /// At most: 不超过3%, 3%以内.
    NotOver,
    /// Less than: 低于3%, 不足3%.
    Under,
    /// About: 约3.5亿元.
    About,
    /// Nearly, without saying by how much less: 近20亿元.
    Nearly,
    /// About: 3900万元左右.
    Around,
    /// Several of a power of ten: 几十, 数百, 上千.
    Several,
}

/// Qualifiers before the number, the longer of two that begin alike first.
pub const BEFORE: &[Entry<Qualifier>] = &[
    ("不超过", Qualifier::NotOver),
    ("不高于", Qualifier::NotOver),
    ("不多于", Qualifier::NotOver),
    ("不大于", Qualifier::NotOver),
    ("不低于", Qualifier::NotUnder),
    ("不少于", Qualifier::NotUnder),
    ("不小于", Qualifier::NotUnder),
    ("不足", Qualifier::Under),
    ("不到", Qualifier::Under),
    ("不满", Qualifier::Under),
    ("未满", Qualifier::Under),
    ("未超过", Qualifier::NotOver),
    ("至少", Qualifier::NotUnder),
    ("最少", Qualifier::NotUnder),
    ("最低", Qualifier::NotUnder),
    ("至多", Qualifier::NotOver),
    ("最多", Qualifier::NotOver),
    ("最高", Qualifier::NotOver),
    ("低于", Qualifier::Under),
    ("少于", Qualifier::Under),
    ("小于", Qualifier::Under),
    ("超过了", Qualifier::Over),
    ("超过", Qualifier::Over),
    ("超", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("突破了", Qualifier::Over),
    ("突破", Qualifier::Over),
    ("高于", Qualifier::Over),
    ("多于", Qualifier::Over),
    ("大于", Qualifier::Over),
    ("大约", Qualifier::About),
    ("约", Qualifier::About),
    ("接近", Qualifier::Nearly),
    ("将近", Qualifier::Nearly),
    ("近", Qualifier::Nearly),
];
/// Qualifiers after the number, before or after 万 and 亿.
pub const WITHIN: &[Entry<Qualifier>] = &[("余", Qualifier::Odd), ("多", Qualifier::Odd), ("几", Qualifier::Odd)];
/// Qualifiers after the unit.
pub const AFTER: &[Entry<Qualifier>] = &[
    ("左右", Qualifier::Around),
    ("上下", Qualifier::Around),
    ("及以上", Qualifier::AtLeast),
    ("以上", Qualifier::AtLeast),
    ("及以下", Qualifier::AtMost),
    ("以下", Qualifier::AtMost),
    ("以内", Qualifier::NotOver),
    ("之内", Qualifier::NotOver),
    ("有余", Qualifier::Odd),
    ("余", Qualifier::Odd),
    ("多", Qualifier::Odd),
];

impl Qualifier {
    /// Whether the number may be greater than its token, or less; `None` if it gives no bound.
    pub const fn direction(self) -> Option<Ordering> {
        match self {
            Self::Odd | Self::Over | Self::AtLeast | Self::NotUnder | Self::Several => Some(Ordering::Greater),
            Self::AtMost | Self::NotOver | Self::Under => Some(Ordering::Less),
            Self::Plain | Self::About | Self::Nearly | Self::Around => None,
        }
    }

    /// Whether it says "about", with no stated bound.
    pub const fn is_about(self) -> bool {
        matches!(self, Self::About | Self::Nearly | Self::Around)
    }
}
