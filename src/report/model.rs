//! The content of a report file, field by field; `data/README.md` documents the same for authors.
//!
//! These types mirror the JSON and nothing else: [`crate::report::decode`] reads them, [`crate::quantity`] parses tokens,
//! [`crate::report::derive`] derives figures, and [`crate::report::validate`] checks consistency.

use crate::quantity::token::Quantity;
use crate::report::annotation::{Doubt, Inferred, StatedSign};
use crate::report::basis::Basis;
use crate::report::chart_kind::ChartKind;
use crate::report::relation::{Implied, Relation};
use crate::text::localized::LocalizedText;

/// A whole report file.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Report {
    /// The address of this file's schema, with which editors complete and check the file.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "$schema"))]
    pub schema: Option<String>,
    /// What the report is, where it comes from, and which assumptions apply.
    pub meta: Meta,
    /// The sections of the source in order, the overview first.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub sections: Vec<Section>,
    /// Every figure the source prints.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub facts: Vec<Fact>,
    /// Figures computed from others, beyond those that growth and completion imply.
    pub derived: Vec<Derived>,
    /// Figures from other sources, for comparison.
    pub context: Vec<Context>,
    /// Named companies, projects, institutions and programmes.
    pub entities: Vec<Entity>,
    /// The charts, in no particular order: sections name the ones they show.
    pub charts: Vec<Chart>,
    /// Claims that can be checked against the report's own figures.
    pub checks: Vec<Claim>,
    /// Something a careful reader should know.
    pub notes: Vec<Note>,
    /// Explanations shown on demand.
    pub terms: Vec<Term>,
    /// Dated changes to published figures, newest first.
    pub corrections: Vec<Correction>,
    /// Units of tokens beyond those that are known, or with other words.
    pub units: Vec<UnitDeclaration>,
}

/// What the report is and where it comes from.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Meta {
    /// The name of the report in file names and addresses: lower-case letters, digits, hyphens, dots.
    pub id: String,
    /// Version of this data file.
    pub version: String,
    /// The calendar year reported on.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub period: i32,
    /// The page's title.
    pub title: LocalizedText,
    /// One sentence for search engines and link previews.
    pub description: LocalizedText,
    /// What the headline figures cover.
    pub scope: LocalizedText,
    /// The place, as a chart's subtitle names it.
    pub place: LocalizedText,
    /// The document the figures were taken from.
    pub source: Source,
    /// The exchange rate for conversions between currencies; empty in a report without money.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub exchange: Exchange,
    /// The facts shown as large tiles.
    pub headline: Vec<String>,
    /// How the figures were read and computed, one text per paragraph.
    pub method: Vec<LocalizedText>,
    /// Terms under which data and words may be reused.
    pub licence: LocalizedText,
    /// The SPDX identifier of the licence of data and words, such as `CC-BY-4.0`, for machines.
    pub spdx: Option<String>,
    /// Who made this data file and the page; readers cite them.
    pub editor: Option<LocalizedText>,
    /// Where to report an error in a figure; an `https:` or `mailto:` address.
    pub errors: Option<String>,
    /// Names with digits, which prose may spell out.
    pub literals: Vec<String>,
    /// Whether texts may lack English; they are shown in Chinese, and marked.
    pub untranslated: bool,
}

/// The document the figures were taken from.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// Its title; the English one is a translation.
    pub title: LocalizedText,
    /// Its authors; none in either language if they are not known, nor then in a list of references.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub authors: LocalizedText,
    /// Its authors as in a list of references: after GB/T 7714 in Chinese, after APA in English.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub authors_cited: LocalizedText,
    /// What is not known of it, and what kind of document it is.
    pub note: LocalizedText,
    /// Who published it.
    pub publisher: Option<LocalizedText>,
    /// When it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Where it is published; an `https:` address.
    pub address: Option<String>,
    /// Words of the source that contain a number but state no quantity: names, dates, turns of phrase.
    pub no_quantities: Vec<String>,
    /// Quantities of the source that the report leaves out.
    pub omitted: Vec<Omitted>,
}

/// A quantity of the source that the report leaves out.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Omitted {
    /// Words of the source that contain it.
    pub words: String,
    /// Why it is left out.
    pub reason: LocalizedText,
}

/// The rate at which dollars are converted to yuan.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Exchange {
    /// Yuan for one US dollar, as a decimal.
    pub yuan_per_dollar: String,
    /// Where the rate is published, and for which period.
    pub source: LocalizedText,
}

/// A section of the source, in our own words.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Section {
    /// Its id, also its address on the page.
    pub id: String,
    /// Its heading.
    pub title: LocalizedText,
    /// What to take away, in one line.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub takeaway: LocalizedText,
    /// Its paragraphs, both languages aligned one to one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub paragraphs: Vec<LocalizedText>,
    /// Ids of its charts, in the order they appear.
    pub charts: Vec<String>,
}

/// A figure that the source prints.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Fact {
    /// Its id; a rate of another fact is called `OF.MEASURE`.
    pub id: String,
    /// Id of the section it is printed in.
    pub section: String,
    /// Which paragraph of that section in the source, from 1.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub paragraph: i32,
    /// What it counts or measures.
    pub label: LocalizedText,
    /// Number and unit exactly as printed.
    pub printed: String,
    /// Its unit, where that stands apart: in the head, a column or the caption of its table.
    pub unit: Option<String>,
    /// Other words to find it by.
    pub aliases: Vec<String>,
    /// How certain the source is of it.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub certainty: Certainty,
    /// Whether a whole number of money or area was rounded to its last printed digit.
    pub rounded: bool,
    /// The fact that this one qualifies.
    pub of: Option<String>,
    /// How it qualifies it; a growth may stand without the level it is of.
    pub measure: Option<Relation>,
    /// What a growth is reckoned on, if the source says so.
    pub basis: Option<Basis>,
    /// Its sign, if its token does not show it.
    pub sign: Option<StatedSign>,
    /// What to know when reading it.
    pub note: Option<LocalizedText>,
    /// The year it is of, in four digits, if that is not the report's.
    pub year: Option<String>,
    /// What of it was read by rule, and not yet by a person.
    pub inferred: Vec<Inferred>,
    /// Why that is uncertain.
    pub doubts: Vec<Doubt>,
}

impl Fact {
    /// What it implies of the fact that it qualifies, and the id of that figure.
    pub fn implies(&self) -> Option<(Implied, String)> {
        let implied = self.measure?.implies().filter(|_| self.basis.is_none_or(Basis::is_of_a_year))?;
        Some((implied, implied.id_of(self.of.as_ref()?)))
    }

    /// Its number and unit as one token.
    pub fn token(&self) -> String {
        [self.printed.as_str(), self.unit.as_deref().unwrap_or_default()].concat()
    }

    /// What its token states, with the sign that stands elsewhere.
    pub fn signed(&self, quantity: Quantity) -> Quantity {
        match self.sign {
            Some(sign) => quantity.with_stated_sign(sign == StatedSign::Negative),
            None => quantity,
        }
    }
}

/// How sure the source is of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Certainty {
    /// Stated as a result.
    #[default]
    Reported,
    /// Announced as expected (预计).
    Expected,
    /// Set as a target or planned.
    Planned,
}

impl Certainty {
    /// Every certainty with its name in a report file.
    pub const NAMES: [(&str, Self); 3] =
        [("reported", Self::Reported), ("expected", Self::Expected), ("planned", Self::Planned)];
}

/// A figure computed from others.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Derived {
    /// The id by which other records and the page refer to it.
    pub id: String,
    /// The operation on the inputs.
    pub kind: Derivation,
    /// Ids of the inputs, in order.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 2)))]
    pub inputs: Vec<String>,
    /// What it is.
    pub label: LocalizedText,
    /// What to know when reading it.
    pub note: Option<LocalizedText>,
}

/// The operation of a derived figure on its inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Derivation {
    /// The first as a percentage of the second.
    Share,
    /// The first divided by the second.
    Ratio,
    /// The first, an amount, divided by the second, a count.
    Average,
    /// The sum of all inputs.
    #[default]
    Sum,
    /// The first minus the second.
    Difference,
}

/// A figure from another source.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Context {
    /// The id by which other records and the page refer to it.
    pub id: String,
    /// What it measures, and of whom.
    pub label: LocalizedText,
    /// Number and unit as its own source prints them.
    pub printed: String,
    /// The fact it is shown beside.
    pub of: String,
    /// How it relates to that fact, if it is a rate.
    pub measure: Option<Relation>,
    /// Where it is published.
    pub source: LocalizedText,
    /// How the two measures differ.
    pub caveat: Option<LocalizedText>,
}

/// A named company, project, institution or programme.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Entity {
    /// The id by which other records and the page refer to it.
    pub id: String,
    /// Id of the section it is named in.
    pub section: String,
    /// Which paragraph of that section in the source, from 1.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub paragraph: i32,
    /// Its names.
    pub name: LocalizedText,
    /// Where the English name comes from.
    pub name_status: NameStatus,
    /// Its kind.
    pub kind: EntityKind,
    /// Its role in the source.
    pub role: Role,
    /// Id of the fact that gives its investment or size.
    pub figure: Option<String>,
    /// What to know of it.
    pub note: Option<LocalizedText>,
}

/// Where an English name comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum NameStatus {
    /// Used by the organisation itself.
    #[default]
    Official,
    /// Pinyin; no official name is known.
    Transliteration,
    /// A translation of the Chinese name.
    Descriptive,
}

/// The kind of an entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum EntityKind {
    /// A firm.
    #[default]
    Company,
    /// A university, institute, exchange, public body or expert team.
    Institution,
    /// A fund.
    Fund,
    /// A park, building, road or other work.
    Project,
    /// A plan, campaign or event.
    Programme,
}

/// The role of an entity in the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Role {
    /// Attracted to the zone.
    #[default]
    Introduced,
    /// Worked with the zone or with a firm in it.
    Partner,
    /// Set up or put in place.
    Established,
    /// Construction begun.
    Started,
    /// Construction under way.
    UnderWay,
    /// Finished or opened.
    Completed,
    /// Being prepared for a stock-market listing.
    ListingCandidate,
    /// Carried out or taken part in.
    Carried,
}

impl Role {
    /// Every role with its name in the data and in addresses, in the order they are shown.
    pub const NAMES: [(&str, Self); 8] = [
        ("introduced", Self::Introduced),
        ("partner", Self::Partner),
        ("established", Self::Established),
        ("started", Self::Started),
        ("under-way", Self::UnderWay),
        ("completed", Self::Completed),
        ("listing-candidate", Self::ListingCandidate),
        ("carried", Self::Carried),
    ];
}

/// A chart, as data.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Chart {
    /// Its id, also its address on the page.
    pub id: String,
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its headline: the message, in one line.
    pub title: LocalizedText,
    /// What is measured; place and period are added by the page.
    pub subtitle: LocalizedText,
    /// What it shows, in a sentence that adds to the title; generated from the figures if omitted.
    pub finding: Option<LocalizedText>,
    /// A description of its appearance, for those who cannot see it; generated from the figures if omitted.
    pub alt: Option<LocalizedText>,
    /// What to know when reading it.
    pub note: Option<LocalizedText>,
    /// Whether it was chosen by rule, and not by a person.
    pub inferred: bool,
    /// Whether the groups of a bar chart share one scale or have their own; with any other kind, that is settled.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub scale: ScaleSharing,
    /// What it shows, group by group.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub groups: Vec<Group>,
    /// Ids of entities that belong here but whose amount the source does not disclose.
    pub undisclosed: Vec<String>,
}

/// Whether the groups of a chart share one scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum ScaleSharing {
    /// One scale for all groups.
    #[default]
    Shared,
    /// A scale for each group.
    Own,
}

/// Figures that a chart shows together.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Group {
    /// What they have in common.
    pub label: Option<LocalizedText>,
    /// Ids of the figures, in order.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub figures: Vec<String>,
}

/// A claim that can be checked against the report's own figures.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Claim {
    /// The id by which other records and the page refer to it.
    pub id: String,
    /// The kind of claim.
    pub kind: ClaimKind,
    /// Ids of the figures, in the order required by the kind.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub figures: Vec<String>,
    /// Ids of the counted entities.
    pub entities: Vec<String>,
    /// Whether the source is known to contradict the claim.
    pub disagrees: bool,
    /// The claim, in words.
    pub text: LocalizedText,
}

/// The kind of claim of a check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum ClaimKind {
    /// The first figure is at most the second.
    #[default]
    AtMost,
    /// The first figure is the sum of all others.
    Parts,
    /// The first figure, a percentage, is the share that the second is of the third.
    Share,
    /// The figure counts the entities.
    Named,
}

/// Something a careful reader should know.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Note {
    /// The id by which other records and the page refer to it.
    pub id: String,
    /// The note.
    pub text: LocalizedText,
}

/// A word and its explanation.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Term {
    /// The id by which other records and the page refer to it.
    pub id: String,
    /// The word.
    pub name: LocalizedText,
    /// What it means; digits are allowed here.
    pub explanation: LocalizedText,
}

/// A unit of tokens, as the author of a report declares it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct UnitDeclaration {
    /// What tokens write after the number.
    pub zh: String,
    /// What English writes after it.
    pub en: UnitNouns,
}

/// A noun of English.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct UnitNouns {
    /// After the number one.
    pub one: String,
    /// After any other number.
    pub many: String,
}

/// A dated change to a published figure.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Correction {
    /// Day of the change, `YYYY-MM-DD`.
    pub date: String,
    /// Id of the fact.
    pub fact: String,
    /// The token it had.
    pub was: String,
    /// Why it was changed.
    pub reason: LocalizedText,
}
