//! The table of figures: filters and order.

use std::cmp::Ordering;

use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::{label, plain};
use crate::quantity::unit::Dimension;
use crate::report::figure::{Figure, FigureKind, Origin, Status};
use crate::report::read_by_rule::{ReadByRule, ReadingFilter, is_doubtful};
use crate::report::resolved::ResolvedReport;
use crate::search::normalize::{contains_all_words, is_blank, normalize};
use crate::search::{Collation, Sort};
use crate::text::lang::Lang;
use crate::text::stable_sort::sorted;

/// The filters and the order of the table. By default it shows everything, in the order of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureFilter {
    /// Search words.
    pub query: String,
    /// Id of a section.
    pub section: Option<String>,
    /// The kind of figure.
    pub kind: Option<FigureKind>,
    /// The dimension of the unit.
    pub dimension: Option<Dimension>,
    /// The kind of claim.
    pub status: Option<Status>,
    /// How it was read.
    pub reading: Option<ReadingFilter>,
    /// The order.
    pub sort: Option<Sort<FigureColumn>>,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureColumn {
    /// The label.
    Label,
    /// The value.
    Value,
    /// The printed token.
    Printed,
    /// The kind of claim.
    Status,
    /// The place in the source.
    Place,
}

/// The figures found.
pub struct FoundFigures<'a> {
    /// Figures printed with a numeral: one group per section and one for other sources, or a single group without a title
    /// if they are sorted.
    pub printed: Vec<FigureGroup<'a>>,
    /// Printed counts and ordinals without a numeral, such as 第七届 and 五大.
    pub in_words: Vec<&'a Figure>,
    /// Derived figures.
    pub derived: Vec<&'a Figure>,
}

/// A group of figures.
pub struct FigureGroup<'a> {
    /// What the figures have in common.
    pub title: GroupTitle<'a>,
    /// The figures.
    pub figures: Vec<&'a Figure>,
}

/// What a group of figures has in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum GroupTitle<'a> {
    /// The section with this id.
    Section(&'a str),
    /// Another source.
    Context,
    /// Nothing: the figures are sorted.
    Sorted,
}

impl FoundFigures<'_> {
    /// The number of printed figures.
    pub fn count(&self) -> usize {
        self.in_words.len() + self.printed.iter().map(|group| group.figures.len()).sum::<usize>()
    }
}

impl FigureFilter {
    /// Whether nothing is filtered out; the order does not matter.
    pub fn is_open(&self) -> bool {
        is_blank(&self.query) && *self == Self { sort: self.sort, query: self.query.clone(), ..Self::default() }
    }

    /// The figures that pass the filters.
    pub fn find<'a>(
        &self,
        resolved: &'a ResolvedReport,
        formatter: &FigureFormatter,
        collate: Collation<'_>,
    ) -> FoundFigures<'a> {
        let mut figures: Vec<&Figure> =
            resolved.figures().iter().filter(|figure| self.matches(figure, resolved, formatter.units)).collect();
        if let Some(reading) = self.reading {
            let read = ReadByRule::of(resolved);
            figures.retain(|figure| read.matches(figure, reading));
        }
        if let Some(order) = self.sort {
            figures = in_order(&figures, order, resolved, formatter, collate);
        }
        let (derived, printed): (Vec<&Figure>, Vec<&Figure>) =
            figures.into_iter().partition(|figure| figure.is_derived());
        let (in_words, printed): (Vec<&Figure>, Vec<&Figure>) =
            printed.into_iter().partition(|figure| is_in_words(figure));
        let groups = if self.sort.is_some() {
            vec![FigureGroup { title: GroupTitle::Sorted, figures: printed }]
        } else {
            grouped(resolved, &printed)
        };
        let printed = groups.into_iter().filter(|group| !group.figures.is_empty()).collect();
        FoundFigures { printed, in_words, derived }
    }

    fn matches(&self, figure: &Figure, resolved: &ResolvedReport, units: DisplayUnits) -> bool {
        self.status.is_none_or(|status| figure.status() == status)
            && self.dimension.is_none_or(|dimension| figure.unit.dimension() == dimension)
            && self.kind.is_none_or(|kind| FigureKind::of(figure) == kind)
            && self.section.as_deref().is_none_or(|section| section_of(figure, resolved) == Some(section))
            && (is_blank(&self.query) || contains_all_words(&self.query, &search_text(figure, resolved, units)))
    }
}

/// Whether it is a count or an ordinal that is printed without a numeral: more often a turn of phrase than data.
fn is_in_words(figure: &Figure) -> bool {
    let has_numeral = |token: String| token.contains(|c: char| c.is_ascii_digit());
    figure.unit.is_count() && figure.printed().is_some_and(|printed| !has_numeral(printed.to_string()))
}

fn grouped<'a>(resolved: &'a ResolvedReport, figures: &[&'a Figure]) -> Vec<FigureGroup<'a>> {
    let group = |title: GroupTitle<'a>| {
        let belongs = |figure: &&&'a Figure| match (&figure.origin, title) {
            (Origin::Reported { place, .. }, GroupTitle::Section(id)) => place.section == *id,
            (Origin::Context { .. }, GroupTitle::Context) => true,
            _ => false,
        };
        FigureGroup { title, figures: figures.iter().filter(belongs).copied().collect() }
    };
    let sections = resolved.report.sections.iter().map(|section| GroupTitle::Section(&section.id));
    sections.chain([GroupTitle::Context]).map(group).collect()
}

/// The section of a figure: where it is printed, or the section of the fact it is shown beside, or of its first input.
pub fn section_of<'a>(figure: &'a Figure, resolved: &'a ResolvedReport) -> Option<&'a str> {
    match &figure.origin {
        Origin::Reported { place, .. } => Some(&place.section),
        Origin::Context { of, .. } => resolved.figure(of).and_then(|of| section_of(of, resolved)),
        Origin::Derived { inputs, .. } => {
            inputs.first().and_then(|id| resolved.figure(id)).and_then(|input| section_of(input, resolved))
        }
    }
}

/// The searchable text of a figure, in both languages, as printed and as shown.
fn search_text(figure: &Figure, resolved: &ResolvedReport, units: DisplayUnits) -> String {
    let section = section_of(figure, resolved).and_then(|id| resolved.section(id));
    let mut words = Vec::new();
    for lang in Lang::ALL {
        let formatter = FigureFormatter { lang, units, yuan_per_dollar: resolved.yuan_per_dollar };
        words.push(label(figure, resolved, &formatter));
        words.push(formatter.figure(figure));
        words.push(formatter.signed(figure));
        words.push(FigureFormatter { units: DisplayUnits::default(), ..formatter }.figure(figure));
        words.push(messages::status(figure.status()).get(lang).to_owned());
        words.extend(section.map(|section| plain(resolved, &section.title, &formatter)));
    }
    words.extend(figure.printed().map(ToString::to_string));
    words.extend(resolved.fact(&figure.id).into_iter().flat_map(|fact| fact.aliases.clone()));
    normalize(&words.join(" "))
}

/// The figures in an order.
pub fn in_order<'a>(
    figures: &[&'a Figure],
    order: Sort<FigureColumn>,
    resolved: &ResolvedReport,
    formatter: &FigureFormatter,
    collate: Collation<'_>,
) -> Vec<&'a Figure> {
    sorted(figures, |a, b| compare(order, a, b, formatter, resolved, collate))
}

fn compare(
    sort: Sort<FigureColumn>,
    a: &Figure,
    b: &Figure,
    formatter: &FigureFormatter,
    resolved: &ResolvedReport,
    collate: Collation<'_>,
) -> Ordering {
    let order = match sort.column {
        FigureColumn::Label => collate(&label(a, resolved, formatter), &label(b, resolved, formatter)),
        // Different dimensions are not comparable: they keep their order in either direction.
        FigureColumn::Value | FigureColumn::Printed => {
            let ((of, size), (of_other, other)) = (resolved.size(a), resolved.size(b));
            return of.cmp(&of_other).then(sort.towards(size.cmp(&other)));
        }
        // What to look at first comes first.
        FigureColumn::Status => {
            let rank = |figure: &Figure| (!is_doubtful(figure, resolved), figure.status());
            rank(a).cmp(&rank(b))
        }
        FigureColumn::Place => resolved.position(&a.id).cmp(&resolved.position(&b.id)),
    };
    sort.towards(order)
}
