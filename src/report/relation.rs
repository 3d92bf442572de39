//! How figures relate to each other, and the ids that follow from it: `OF.RELATION`.

/// How one fact qualifies another, as a report states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Relation {
    /// Change on the year before.
    Growth,
    /// Share of the annual target reached.
    Completion,
    /// Any other rate.
    Rate,
    /// Its share of a whole, in per cent.
    Share,
    /// A part of it.
    Part,
    /// The amount by which it has changed.
    Increase,
    /// Its level before it changed.
    From,
    /// How far it is above or below another, which the label names.
    Gap,
    /// What something, which the label names, contributes to it, in per cent.
    Contribution,
    /// Its place in an order, as an ordinal: 第4位.
    Rank,
}

impl Relation {
    /// Every relation with its name in a report file and in ids.
    pub const NAMES: [(&str, Self); 10] = [
        (Self::Growth.name(), Self::Growth),
        (Self::Completion.name(), Self::Completion),
        (Self::Rate.name(), Self::Rate),
        (Self::Share.name(), Self::Share),
        (Self::Part.name(), Self::Part),
        (Self::Increase.name(), Self::Increase),
        (Self::From.name(), Self::From),
        (Self::Gap.name(), Self::Gap),
        (Self::Contribution.name(), Self::Contribution),
        (Self::Rank.name(), Self::Rank),
    ];

    /// Its name in a report file and in ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Growth => "growth",
            Self::Completion => "completion",
            Self::Rate => "rate",
            Self::Share => "share",
            Self::Part => "part",
            Self::Increase => "increase",
            Self::From => "from",
            Self::Gap => "gap",
            Self::Contribution => "contribution",
            Self::Rank => "rank",
        }
    }

    /// The id of the fact that qualifies the fact `of` in this way.
    pub fn id_of(self, of: &str) -> String {
        id_of(of, self.name())
    }

    /// The figure that an id names, and how the fact with this id qualifies it.
    pub fn parse(id: &str) -> Option<(&str, Self)> {
        let (of, name) = id.rsplit_once('.')?;
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, relation)| (of, relation))
    }

    /// Whether a fact has at most one of it, whose id is `OF.RELATION`.
    pub const fn is_single(self) -> bool {
        matches!(self, Self::Growth | Self::Completion | Self::Rate)
    }

    /// Whether it is in the unit of the fact that it qualifies, and not in per cent.
    pub const fn is_alike(self) -> bool {
        matches!(self, Self::Part | Self::Increase | Self::From | Self::Gap)
    }

    /// Whether it is a difference, which is in percentage points if the fact that it qualifies is in per cent.
    pub const fn is_difference(self) -> bool {
        matches!(self, Self::Increase | Self::Gap)
    }

    /// What it implies of the fact that it qualifies.
    pub const fn implies(self) -> Option<Implied> {
        match self {
            Self::Growth => Some(Implied::Previous),
            Self::Completion => Some(Implied::Target),
            Self::Rate
            | Self::Share
            | Self::Part
            | Self::Increase
            | Self::From
            | Self::Gap
            | Self::Contribution
            | Self::Rank => None,
        }
    }
}

/// What a growth or a completion implies of the fact that it qualifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Implied {
    /// The level of the year before: this year's, divided by one plus its growth.
    Previous,
    /// The annual target: the value reached, divided by its completion.
    Target,
}

impl Implied {
    const ALL: [Self; 2] = [Self::Previous, Self::Target];

    const fn name(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::Target => "target",
        }
    }

    /// The id of the figure that is implied of the fact `of`.
    pub fn id_of(self, of: &str) -> String {
        id_of(of, self.name())
    }

    /// The fact that an id names, and what is implied of it.
    pub fn parse(id: &str) -> Option<(&str, Self)> {
        let (of, name) = id.rsplit_once('.')?;
        Self::ALL.into_iter().find(|implied| implied.name() == name).map(|implied| (of, implied))
    }

    /// The relation that implies it.
    pub const fn by(self) -> Relation {
        match self {
            Self::Previous => Relation::Growth,
            Self::Target => Relation::Completion,
        }
    }
}

fn id_of(of: &str, name: &str) -> String {
    format!("{of}.{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_returns_what_id_of_was_given() {
        for implied in Implied::ALL {
            assert_eq!(Implied::parse(&implied.id_of("tax.local")), Some(("tax.local", implied)));
        }
        for (_, relation) in Relation::NAMES {
            assert_eq!(Relation::parse(&relation.id_of("tax.local")), Some(("tax.local", relation)));
            assert_eq!(Implied::parse(&relation.id_of("tax")), None);
        }
        assert_eq!(Implied::parse("previous"), None);
    }
}
