//! What a rule expects at a location of a report file; `locale::violations` words it.

use crate::quantity::token_error::TokenError;
use crate::report::chart_kind::ChartKind;
use crate::report::model::ClaimKind;

/// The value that a rule expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Valid JSON; holds the message of serde_json.
    Json(String),
    /// A report, instead of an empty file.
    Report,
    /// A file that the browser can read.
    Readable,
    /// One file at a time.
    OneFile,
    /// UTF-8 text.
    Utf8,
    /// A file of at most this many bytes.
    Bytes(usize),
    /// Lists and objects nested at most this deep.
    Depth(usize),
    /// Names of fields of at most this many bytes.
    ShortName(usize),
    /// At most this many values in the file.
    Values(usize),
    /// At most this many facts, derived and context figures together.
    Figures(usize),
    /// A text of at most this many characters.
    Characters(usize),
    /// At most this many figures and terms in all texts.
    Mentions(usize),
    /// At most this many entries in a list.
    AtMost(usize),
    /// An object.
    Object,
    /// A list.
    List,
    /// A list that is not empty.
    Entries,
    /// A string, or strings.
    String,
    /// A string with characters that can be seen.
    NonBlank,
    /// Text without these characters, each of which has an oddity.
    Without(Vec<char>),
    /// True or false.
    Flag,
    /// A whole number not less than this one.
    Whole(i64),
    /// One of these words.
    OneOf(String),
    /// One of these fields.
    Fields(String),
    /// A field given only once in its object.
    Once,
    /// An entry that is not yet in its list.
    NewEntry,
    /// An id that no other record has.
    FreshId,
    /// A short id of lower-case letters, digits, hyphens and dots.
    PlainId,
    /// The id `OF.MEASURE`.
    RateId(String),
    /// The id of a record of this kind.
    Known(RecordKind),
    /// A figure defined earlier in the file.
    Earlier,
    /// A number with a unit, in which the given fault was found.
    Token(TokenError),
    /// A percentage.
    Percentage,
    /// An ordinal.
    Ordinal,
    /// An amount or a number of things, not an ordinal.
    NoOrdinal,
    /// Both `of` and `measure`, or neither.
    OfAndMeasure,
    /// No basis, except of a growth.
    BasisOfGrowth,
    /// Another fact than those that qualify this one.
    NoCircle,
    /// Another label than that of the fact with this id.
    FreshLabel(String),
    /// Words in both languages.
    BothLanguages,
    /// Chinese in `zh` and English in `en`.
    OwnLanguage,
    /// A placeholder instead of typed digits.
    Placeholder,
    /// The words of a term, without other mark-up in them.
    PlainWords,
    /// The same figures in both languages.
    SameFigures,
    /// An alias that differs from the label.
    NewAlias,
    /// The English of a standard term.
    StandardTerm(String),
    /// A use in prose or in a chart.
    Use,
    /// A use in prose.
    UseInProse,
    /// A chart named by exactly one section.
    OneSection,
    /// Figures of one dimension on an axis.
    OneDimension,
    /// Figures of one value each: neither range nor ratio.
    OneValue,
    /// A unit of words, or of signs such as % and /.
    UnitSymbol,
    /// Inputs of one dimension.
    Alike,
    /// A second input that is a count.
    Divisor,
    /// Two inputs.
    TwoInputs,
    /// At least two inputs.
    SeveralInputs,
    /// Groups of the shape that this kind of chart requires.
    ChartShape(ChartKind),
    /// Figures of the shape that this kind of check requires.
    ClaimShape(ClaimKind),
    /// Entities, in a check that counts names and in no other.
    NamedEntities,
    /// Figures that agree with the claim.
    Agreement,
    /// Figures that contradict the claim, as `disagrees` states.
    Disagreement,
    /// Inputs that can be computed with.
    Computable,
    /// A plain decimal above zero.
    Decimal,
    /// A complete `https:` or `mailto:` address.
    Address,
    /// An SPDX identifier.
    Spdx,
    /// A year in four digits.
    Year,
    /// A date, `YYYY-MM-DD`.
    Day,
    /// A date, or a year or month alone.
    Date,
    /// A day no later than that of the entry before.
    EarlierDay,
    /// Another token than the fact has now.
    OtherToken,
    /// A correction of this fact with the former token.
    Correction(String),
    /// The correction that was published before, unchanged.
    PublishedCorrection,
    /// As many passages with headings as there are sections.
    Passages(usize),
    /// A paragraph number within the passage, which has this many.
    Paragraphs(usize),
    /// A token that occurs in the paragraph.
    TokenOf(String, i32),
    /// A token of the paragraph that no fact claims; the most similar one is given.
    TokenNear(String, i32, String),
    /// A fact of its paragraph with this token, or an entry in `no_quantities`.
    FactOf(String, i32),
    /// The token that 分别 gives to what this fact is named like, and the name of that.
    Respective(String, String),
    /// Words that contain a number of the source.
    NumberInSource,
}

/// A kind of record that others refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// A fact.
    Fact,
    /// A fact, a context figure, or one derived from them.
    Figure,
    /// A section.
    Section,
    /// A chart.
    Chart,
    /// An entity.
    Entity,
    /// A term.
    Term,
}
