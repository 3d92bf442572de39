//! Words by which a token states how exact its number is.

/// The exactness that a token states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// None.
    Plain,
    /// Somewhat over: 50余家, 200多家, 3万余亩.
    Odd,
    /// Over: 超3亿元, 超过20%, 逾20亿元.
    Over,
    /// At least: 20%以上.
    AtLeast,
    /// About: 约3.5亿元.
    About,
    /// Nearly, without saying by how much less: 近20亿元.
    Nearly,
    /// About: 3900万元左右.
    Around,
}

/// Qualifiers before the number, the longer of two that begin alike first.
pub const BEFORE: [(&str, Qualifier); 5] = [
    ("超过", Qualifier::Over),
    ("超", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("约", Qualifier::About),
    ("近", Qualifier::Nearly),
];
/// Qualifiers after the number, before or after 万 and 亿.
pub const WITHIN: [(&str, Qualifier); 2] = [("余", Qualifier::Odd), ("多", Qualifier::Odd)];
/// Qualifiers after the unit.
pub const AFTER: [(&str, Qualifier); 2] = [("左右", Qualifier::Around), ("以上", Qualifier::AtLeast)];

impl Qualifier {
    /// Whether it gives a lower bound only.
    pub const fn is_one_sided(self) -> bool {
        matches!(self, Self::Odd | Self::Over | Self::AtLeast)
    }

    /// Whether it says "about", with no stated bound.
    pub const fn is_about(self) -> bool {
        matches!(self, Self::About | Self::Nearly | Self::Around)
    }
}
