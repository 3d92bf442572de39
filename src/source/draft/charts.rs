//! Charts of a draft, chosen by rule: few, of figures that are certain, and nothing unlike on one axis.

use num_traits::Signed;

use crate::locale::draft_texts as words;
use crate::locale::messages::Message;
use crate::quantity::parse::parse;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::quantity::unit_set::UnitSet;
use crate::report::annotation::Doubt;
use crate::report::chart_kind::ChartKind;
use crate::report::model::{Certainty, Chart, Derivation, Derived, Fact, Group, Report};
use crate::report::relation::Relation;
use crate::text::localized::LocalizedText;

/// The most charts of a section, and of a report.
const MOST_OF_SECTION: usize = 2;
const MOST: usize = 12;
/// The most groups or figures of a chart that stay easy to read.
const MOST_GROUPS: usize = 8;
/// The fewest figures that are worth comparing.
const FEWEST: usize = 3;

/// Adds charts of the facts from `first` on, which are those of a section; returns their ids.
pub fn choose(report: &mut Report, section: &str, title: &str, first: usize) -> Vec<String> {
    let facts = report.facts.get(first..).unwrap_or_default();
    let chooser = Chooser { figures: facts.iter().filter_map(Candidate::of).collect() };
    let (shares, derived) = chooser.shares();
    let proposals = [
        (ChartKind::Slope, words::LEVELS, chooser.levels()),
        (ChartKind::Bullet, words::COMPLETIONS, one_group(chooser.completions(), 2)),
        (ChartKind::Waffle, words::PARTS, chooser.counted_parts()),
        (ChartKind::ShareBar, words::PARTS, shares),
        (ChartKind::Bars, words::GROWTH, one_group(chooser.growth(), FEWEST)),
        (ChartKind::Dots, words::SUMS, one_group(chooser.sums(), FEWEST + 1)),
    ];
    let left = MOST_OF_SECTION.min(MOST.saturating_sub(report.charts.len()));
    let mut ids = Vec::new();
    for (kind, words, groups) in proposals.into_iter().filter(|(_, _, groups)| !groups.is_empty()).take(left) {
        let id = format!("{section}-c{}", ids.len() + 1);
        if kind == ChartKind::ShareBar {
            report.derived.extend(derived.iter().cloned());
        }
        report.charts.push(chart(&id, kind, words, title, groups));
        ids.push(id);
    }
    ids
}

fn chart(id: &str, kind: ChartKind, words: Message, section: &str, groups: Vec<Vec<String>>) -> Chart {
    Chart {
        id: id.to_owned(),
        kind,
        title: words.localized(),
        subtitle: LocalizedText { zh: section.to_owned(), en: String::new() },
        note: Some(words::CHART_NOTE.localized()),
        groups: groups.into_iter().map(|figures| Group { label: None, figures }).collect(),
        ..Chart::default()
    }
}

/// All figures as one group, if they are as many as this.
fn one_group(mut figures: Vec<String>, fewest: usize) -> Vec<Vec<String>> {
    figures.truncate(2 * MOST_GROUPS);
    if figures.len() >= fewest { vec![figures] } else { Vec::new() }
}

/// A fact that may be drawn: certain, a result of the report's own year, one value without bounds.
struct Candidate<'a> {
    fact: &'a Fact,
    quantity: Quantity,
}

impl<'a> Candidate<'a> {
    fn of(fact: &'a Fact) -> Option<Self> {
        let quantity = parse(&fact.printed, &UnitSet::default()).ok()?;
        let is_certain = fact.doubts.iter().all(|doubt| *doubt == Doubt::NoLevel);
        let is_result = fact.certainty == Certainty::Reported && fact.year.is_none();
        let is_exact = quantity.is_single() && quantity.direction().is_none();
        (is_certain && is_result && is_exact).then_some(Self { fact, quantity })
    }

    fn is_percentage(&self, measure: Relation) -> bool {
        self.fact.measure == Some(measure) && self.quantity.unit == Unit::PERCENT
    }
}

struct Chooser<'a> {
    figures: Vec<Candidate<'a>>,
}

impl<'a> Chooser<'a> {
    fn of(&self, fact: &Fact) -> Option<&Candidate<'a>> {
        let of = fact.of.as_ref()?;
        self.figures.iter().find(|other| other.fact.id == *of)
    }

    /// Levels above zero with the growth of each.
    fn levels(&self) -> Vec<Vec<String>> {
        let growth = self.figures.iter().filter(|rate| rate.is_percentage(Relation::Growth));
        let fallen = |rate: &Candidate<'_>| rate.quantity.value <= (-100).into();
        let levels = growth.filter(|rate| !fallen(rate)).filter_map(|rate| self.of(rate.fact));
        let levels = levels.filter(|level| level.quantity.value.is_positive() && level.fact.measure.is_none());
        let groups: Vec<_> = levels.take(MOST_GROUPS).map(|level| vec![level.fact.id.clone()]).collect();
        if groups.len() > 1 { groups } else { Vec::new() }
    }

    /// Growth rates without a level.
    fn growth(&self) -> Vec<String> {
        let rates = self.figures.iter().filter(|rate| rate.is_percentage(Relation::Growth) && rate.fact.of.is_none());
        rates.filter(|rate| !rate.quantity.value.is_negative()).map(|rate| rate.fact.id.clone()).collect()
    }

    fn completions(&self) -> Vec<String> {
        let rates = self.figures.iter().filter(|rate| rate.is_percentage(Relation::Completion));
        rates.filter(|rate| !rate.quantity.value.is_negative()).map(|rate| rate.fact.id.clone()).collect()
    }

    /// Sums of money that are levels of their own.
    fn sums(&self) -> Vec<String> {
        let is_sum = |sum: &&Candidate<'_>| {
            sum.quantity.unit.dimension() == Dimension::Money && sum.quantity.value.is_positive()
        };
        let sums = self.figures.iter().filter(is_sum).filter(|sum| sum.fact.measure.is_none());
        sums.map(|sum| sum.fact.id.clone()).collect()
    }

    /// Each part with its whole.
    fn parts(&self) -> impl Iterator<Item = (&Candidate<'a>, &Candidate<'a>)> {
        let parts = self.figures.iter().filter(|part| part.fact.measure == Some(Relation::Part));
        let pairs = parts.filter_map(|part| Some((self.of(part.fact)?, part)));
        pairs.filter(|(whole, part)| {
            let [whole, part] = [&whole.quantity, &part.quantity];
            whole.unit == part.unit
                && whole.value.is_positive()
                && !part.value.is_negative()
                && part.value <= whole.value
        })
    }

    fn counted_parts(&self) -> Vec<Vec<String>> {
        let is_count = |quantity: &Quantity| quantity.unit.is_count() && quantity.value.is_integer();
        let counted = self.parts().filter(|(whole, part)| is_count(&whole.quantity) && is_count(&part.quantity));
        counted.take(MOST_GROUPS / 2).map(|(whole, part)| vec![whole.fact.id.clone(), part.fact.id.clone()]).collect()
    }

    /// The parts of amounts, and the shares that are derived for them.
    fn shares(&self) -> (Vec<Vec<String>>, Vec<Derived>) {
        let amounts = self.parts().filter(|(whole, _)| !whole.quantity.unit.is_count());
        let share = |(whole, part): (&Candidate<'_>, &Candidate<'_>)| {
            let (whole, part) = (whole.fact, part.fact);
            let derived = Derived {
                id: format!("{}-share", part.id),
                kind: Derivation::Share,
                inputs: vec![part.id.clone(), whole.id.clone()],
                label: words::share_of(&part.label.zh, &whole.label.zh),
                note: None,
            };
            (vec![whole.id.clone(), part.id.clone(), derived.id.clone()], derived)
        };
        amounts.take(MOST_GROUPS / 2).map(share).unzip()
    }
}
