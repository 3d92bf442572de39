//! Powers of ten that Chinese writes as words.

/// A power of ten in a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Magnitude {
    /// None is written.
    One,
    /// 万, ten thousand.
    Wan,
    /// 亿, a hundred million.
    Yi,
    /// 万亿, a million million.
    WanYi,
}

/// The words of magnitudes, the longer of two that begin alike first.
pub const MAGNITUDES: [(&str, Magnitude); 3] =
    [("万亿", Magnitude::WanYi), ("万", Magnitude::Wan), ("亿", Magnitude::Yi)];

impl Magnitude {
    /// The power itself.
    pub const fn factor(self) -> i128 {
        match self {
            Self::One => 1,
            Self::Wan => 10_000,
            Self::Yi => 100_000_000,
            Self::WanYi => 1_000_000_000_000,
        }
    }

    /// The word; empty for one.
    pub fn word(self) -> &'static str {
        MAGNITUDES.iter().find(|(_, magnitude)| *magnitude == self).map_or("", |(word, _)| word)
    }
}
