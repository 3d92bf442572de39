//! What growth is reckoned on.

/// What the growth of a fact is reckoned on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Basis {
    /// The prices of each year.
    Nominal,
    /// The same prices for both years: 可比价, 不变价.
    Constant,
    /// Levels measured alike, which need not be those published: 同口径.
    Comparable,
    /// An average over several years: 年均.
    Average,
    /// Another year than the one before.
    Other,
}

impl Basis {
    /// Every basis with its name in a report file.
    pub const NAMES: [(&str, Self); 5] = [
        ("nominal", Self::Nominal),
        ("constant", Self::Constant),
        ("comparable", Self::Comparable),
        ("average", Self::Average),
        ("other", Self::Other),
    ];

    /// Whether it is growth on the year before, whose level it then implies.
    pub const fn is_of_a_year(self) -> bool {
        !matches!(self, Self::Average | Self::Other)
    }
}
