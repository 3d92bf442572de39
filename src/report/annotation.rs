//! What of a fact was read by rule, and why it should be looked at: data, which `locale` words.

/// A part of a fact that was read out of a sentence by rule, and not by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Inferred {
    /// What it counts or measures.
    Label,
    /// How it qualifies another fact.
    Relation,
    /// Whether it is a result, expected or planned.
    Certainty,
    /// The year it is of.
    Year,
    /// What a growth is reckoned on.
    Basis,
}

impl Inferred {
    /// Every part with its name in a report file.
    pub const NAMES: [(&str, Self); 5] = [
        ("label", Self::Label),
        ("relation", Self::Relation),
        ("certainty", Self::Certainty),
        ("year", Self::Year),
        ("basis", Self::Basis),
    ];
}

/// The sign of a number whose token does not show it, because the word for it stands elsewhere: 实际下降，其中甲5%.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum StatedSign {
    /// Below zero.
    Negative,
    /// Above zero.
    Positive,
}

impl StatedSign {
    /// Both signs with their names in a report file.
    pub const NAMES: [(&str, Self); 2] = [("negative", Self::Negative), ("positive", Self::Positive)];
}

/// Why what was read by rule is uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Doubt {
    /// The sentence assigns several numbers to several subjects: 分别.
    Respectively,
    /// No noun phrase was found for it.
    NoLabel,
    /// It is a growth without a level.
    NoLevel,
    /// The clause has several numbers for one subject.
    SeveralValues,
    /// Its subject stands in an earlier clause.
    EarlierSubject,
    /// Its label may have words too many or too few.
    UnclearLabel,
    /// The sign of its change stands before another number.
    Sign,
    /// It may tell when or for how long rather than how much.
    Duration,
}

impl Doubt {
    /// Every doubt with its name in a report file.
    pub const NAMES: [(&str, Self); 8] = [
        ("respectively", Self::Respectively),
        ("no-label", Self::NoLabel),
        ("no-level", Self::NoLevel),
        ("several-values", Self::SeveralValues),
        ("earlier-subject", Self::EarlierSubject),
        ("unclear-label", Self::UnclearLabel),
        ("sign", Self::Sign),
        ("duration", Self::Duration),
    ];
}
