//! Charts of a draft, chosen by rule: few, of figures that are certain, and nothing unlike on one axis.

use std::collections::{BTreeMap, BTreeSet};

use num_traits::Signed;
use serde_json::{Value, json};

use crate::locale::draft_texts as words;
use crate::locale::messages::Message;
use crate::quantity::parse::parse;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::quantity::unit_set::UnitSet;
use crate::report::annotation::Doubt;
use crate::report::basis::Basis;
use crate::report::chart_kind::ChartKind;
use crate::report::encode;
use crate::report::model::{Certainty, Chart, Derivation, Derived, Fact, Group, Report};
use crate::report::parse::unit_set;
use crate::report::relation::Relation;
use crate::report::validate::prose::{every_text, figures_named};
use crate::text::localized::LocalizedText;
use crate::text::rational::Rational;

/// The most charts of a section, and of a report.
const MOST_OF_SECTION: usize = 2;
const MOST: usize = 12;
/// The most groups or figures of a chart that stay easy to read.
const MOST_GROUPS: usize = 8;
/// The figures of a section from which charts choose: the first ones.
const MOST_CANDIDATES: usize = 500;
/// The fewest figures that are worth comparing.
const FEWEST: usize = 3;

/// The charts that suit a report, and what they derive.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// The charts, each with the id of its section.
    pub charts: Vec<(String, Chart)>,
    /// The shares that they show.
    pub derived: Vec<Derived>,
}

/// Chooses charts of the facts of each section, beside those that are not inferred; then of all facts, of kinds for which no section has
/// enough. An inferred chart keeps its id as long as its section has one of its kind.
pub fn choose(report: &Report) -> Choice {
    let units = unit_set(report);
    let own: Vec<&Chart> = report.charts.iter().filter(|chart| !chart.inferred).collect();
    let mut choice = Choice::default();
    for section in &report.sections {
        let facts = report.facts.iter().filter(|fact| fact.section == section.id);
        let chooser = Chooser::new(facts, &units);
        let of_section = |chart: &&Chart| section.charts.contains(&chart.id);
        let beside: Vec<&Chart> = own.iter().copied().filter(of_section).collect();
        let left = MOST_OF_SECTION.saturating_sub(beside.len());
        let left = left.min(MOST.saturating_sub(own.len() + choice.charts.len()));
        let (shares, derived) = chooser.shares(report);
        let proposals =
            chooser.proposals(shares).into_iter().filter(|(kind, ..)| beside.iter().all(|chart| chart.kind != *kind));
        for (kind, words, groups) in proposals.filter(|(.., groups)| !groups.is_empty()).take(left) {
            if kind == ChartKind::ShareBar {
                choice.derived.extend(derived.iter().cloned());
            }
            let id = choice.id(report, &section.id, &section.charts, kind);
            choice.charts.push((section.id.clone(), chart(&id, kind, words, &section.title, groups)));
        }
    }
    choice.add_for_all(report, &own, &Chooser::new(report.facts.iter(), &units));
    choice
}

impl Choice {
    /// Adds charts of figures of all sections, of which no section has enough for one of this kind.
    fn add_for_all(&mut self, report: &Report, own: &[&Chart], chooser: &Chooser<'_>) {
        for (kind, words, groups) in chooser.proposals(Vec::new()) {
            let figures: Vec<&String> = groups.iter().flatten().collect();
            let draws_them = |chart: &Chart| {
                let drawn = chart.groups.iter().flat_map(|group| &group.figures);
                chart.kind == kind && drawn.into_iter().any(|id| figures.contains(&id))
            };
            let is_drawn =
                own.iter().any(|chart| draws_them(chart)) || self.charts.iter().any(|(_, chart)| draws_them(chart));
            let is_for_all = matches!(kind, ChartKind::Slope | ChartKind::Bullet | ChartKind::Bars);
            let first = figures.first().and_then(|id| report.facts.iter().find(|fact| fact.id == **id));
            let section = first.and_then(|first| report.sections.iter().find(|section| section.id == first.section));
            if let Some(section) = section.filter(|_| is_for_all && !is_drawn) {
                let id = self.id(report, &section.id, &section.charts, kind);
                self.charts.push((section.id.clone(), chart(&id, kind, words, &report.meta.title, groups)));
            }
        }
    }

    /// An id for a chart of this kind: that of the section's former one, or one that no chart has.
    fn id(&self, report: &Report, section: &str, charts: &[String], kind: ChartKind) -> String {
        let former = |chart: &&Chart| chart.inferred && chart.kind == kind && charts.contains(&chart.id);
        if let Some(chart) = report.charts.iter().find(former) {
            return chart.id.clone();
        }
        let is_taken = |id: &String| {
            report.charts.iter().any(|chart| chart.id == *id) || self.charts.iter().any(|(_, chart)| chart.id == *id)
        };
        let mut ids = (1..).map(|number| format!("{section}-c{number}"));
        ids.find(|id| !is_taken(id)).unwrap_or_default()
    }
}

/// Replaces the inferred charts of the file `json`, which holds `report`, and the shares derived for them, by what suits its facts now.
pub fn renew(json: &mut Value, report: &Report) {
    let choice = choose(report);
    renew_derived(json, report, &choice);
    let former = |id: &str| report.charts.iter().find(|chart| chart.inferred && chart.id == id);
    let chosen = |id: &str| choice.charts.iter().map(|(_, chart)| chart).find(|chart| chart.id == id);
    let mut charts = Vec::new();
    for mut record in entries(json, "charts") {
        let id = record.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        match (former(&id), chosen(&id)) {
            (Some(_), None) => continue,
            (Some(former), Some(chosen)) if former.groups != chosen.groups => {
                put(&mut record, "groups", chosen.groups.iter().map(encode::group).collect());
                if let Value::Object(fields) = &mut record {
                    fields.insert("subtitle".to_owned(), encode::text(&chosen.subtitle));
                }
            }
            _ => {}
        }
        charts.push(record);
    }
    let is_new = |chart: &&Chart| former(&chart.id).is_none();
    charts.extend(choice.charts.iter().map(|(_, chart)| chart).filter(is_new).map(encode::chart));
    put(json, "charts", charts);
    for section in json.get_mut("sections").and_then(Value::as_array_mut).into_iter().flatten() {
        let of_section = |(id, _): &&(String, Chart)| section.get("id").and_then(Value::as_str) == Some(id);
        let chosen: Vec<Value> = choice.charts.iter().filter(of_section).map(|(_, chart)| json!(chart.id)).collect();
        let mut chosen = chosen.into_iter();
        let mut ids = Vec::new();
        for id in entries(section, "charts") {
            // Where the author has put a chart among them, it stays.
            ids.extend(if id.as_str().and_then(former).is_some() { chosen.next() } else { Some(id) });
        }
        ids.extend(chosen);
        put(section, "charts", ids);
    }
}

/// Leaves out the shares that only inferred charts have shown, and adds those that they show now.
fn renew_derived(json: &mut Value, report: &Report, choice: &Choice) {
    let texts = every_text(report);
    let words = texts.iter().flat_map(|prose| [prose.text.zh.as_str(), prose.text.en.as_str()]);
    let mut named: BTreeSet<&str> = words.flat_map(figures_named).collect();
    named.extend(report.derived.iter().flat_map(|derived| &derived.inputs).map(String::as_str));
    named.extend(report.checks.iter().flat_map(|check| &check.figures).map(String::as_str));
    let (inferred, own): (Vec<&Chart>, Vec<&Chart>) = report.charts.iter().partition(|chart| chart.inferred);
    let drawn = |charts: Vec<&'_ Chart>| -> BTreeSet<String> {
        charts.iter().flat_map(|chart| &chart.groups).flat_map(|group| &group.figures).cloned().collect()
    };
    let (inferred, own) = (drawn(inferred), drawn(own));
    let is_left = |known: &&Derived| {
        let is_shown = named.contains(known.id.as_str()) || own.contains(&known.id) || !inferred.contains(&known.id);
        is_shown || choice.derived.iter().any(|new| new.id == known.id && new.inputs == known.inputs)
    };
    let left: BTreeSet<&String> = report.derived.iter().filter(is_left).map(|derived| &derived.id).collect();
    let is_kept = |record: &Value| left.iter().any(|id| record.get("id").and_then(Value::as_str) == Some(id.as_str()));
    let mut derived: Vec<Value> = entries(json, "derived").into_iter().filter(is_kept).collect();
    derived.extend(choice.derived.iter().filter(|new| !left.contains(&new.id)).map(encode::derived));
    put(json, "derived", derived);
}

fn entries(json: &Value, field: &str) -> Vec<Value> {
    json.get(field).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// Sets a list, or leaves it out if it is empty.
fn put(json: &mut Value, field: &str, entries: Vec<Value>) {
    let Value::Object(fields) = json else { return };
    if entries.is_empty() {
        fields.shift_remove(field);
    } else {
        fields.insert(field.to_owned(), Value::Array(entries));
    }
}

fn chart(id: &str, kind: ChartKind, words: Message, of: &LocalizedText, groups: Vec<Vec<String>>) -> Chart {
    Chart {
        id: id.to_owned(),
        kind,
        title: words.localized(),
        subtitle: LocalizedText { zh: of.zh.clone(), en: String::new() },
        inferred: true,
        groups: groups.into_iter().map(|figures| Group { label: None, figures }).collect(),
        ..Chart::default()
    }
}

/// All figures as one group, if they are as many as this.
fn one_group(mut figures: Vec<String>, fewest: usize) -> Vec<Vec<String>> {
    figures.truncate(2 * MOST_GROUPS);
    if figures.len() >= fewest { vec![figures] } else { Vec::new() }
}

/// A fact that may be drawn: of a certain reading, one value without bounds.
struct Candidate<'a> {
    fact: &'a Fact,
    quantity: Quantity,
}

impl<'a> Candidate<'a> {
    fn of(fact: &'a Fact, units: &UnitSet) -> Option<Self> {
        let quantity = fact.signed(parse(&fact.token(), units).ok()?);
        let is_certain = fact.doubts.iter().all(|doubt| *doubt == Doubt::NoLevel);
        let is_exact = quantity.is_single() && quantity.direction().is_none();
        (is_certain && is_exact).then_some(Self { fact, quantity })
    }

    fn is_percentage(&self, measure: Relation) -> bool {
        self.fact.measure == Some(measure) && self.quantity.unit == Unit::PERCENT
    }
}

/// Figures that are equally sure and of one year, so that they may be compared.
struct Chooser<'a> {
    figures: Vec<Candidate<'a>>,
}

impl<'a> Chooser<'a> {
    /// Those of the facts that most have this in common; results of the report's year rather than others.
    fn new(facts: impl Iterator<Item = &'a Fact>, units: &UnitSet) -> Self {
        let mut alike: BTreeMap<(Option<&str>, Certainty), Vec<Candidate<'a>>> = BTreeMap::new();
        for candidate in facts.take(MOST_CANDIDATES).filter_map(|fact| Candidate::of(fact, units)) {
            alike.entry((candidate.fact.year.as_deref(), candidate.fact.certainty)).or_default().push(candidate);
        }
        let most = alike.into_values().rev().max_by_key(Vec::len);
        Self { figures: most.unwrap_or_default() }
    }

    /// For each kind of chart what it would show, the most telling one first.
    fn proposals(&self, shares: Vec<Vec<String>>) -> [(ChartKind, Message, Vec<Vec<String>>); 7] {
        [
            (ChartKind::Slope, words::LEVELS, self.levels()),
            (ChartKind::Bullet, words::COMPLETIONS, one_group(self.completions(), 2)),
            (ChartKind::Pairs, words::CHANGES, self.changes()),
            (ChartKind::Waffle, words::PARTS, self.counted_parts()),
            (ChartKind::ShareBar, words::PARTS, shares),
            (ChartKind::Bars, words::GROWTH, one_group(self.growth(), FEWEST)),
            (ChartKind::Dots, words::SUMS, one_group(self.sums(), FEWEST + 1)),
        ]
    }

    fn of(&self, fact: &Fact) -> Option<&Candidate<'a>> {
        let of = fact.of.as_ref()?;
        self.figures.iter().find(|other| other.fact.id == *of)
    }

    /// Levels above zero with the growth of each.
    fn levels(&self) -> Vec<Vec<String>> {
        let growth = self.figures.iter().filter(|rate| rate.is_percentage(Relation::Growth));
        let fallen = |rate: &Candidate<'_>| rate.quantity.value <= (-100).into();
        let growth = growth.filter(|rate| rate.fact.implies().is_some() && !fallen(rate));
        let levels = growth.filter_map(|rate| Some((self.of(rate.fact)?, rate)));
        // Of a few things there may have been none the year before.
        let was_one = |(level, rate): &(&Candidate<'_>, &Candidate<'_>)| {
            let growth = rate.quantity.value / Rational::from_integer(100);
            !level.quantity.unit.is_count() || level.quantity.value >= growth + Rational::from_integer(1)
        };
        let levels = levels.filter(was_one).map(|(level, _)| level);
        let is_level = |level: &&Candidate<'_>| level.quantity.value.is_positive() && level.fact.measure.is_none();
        let levels = levels.filter(|level| is_level(level) && level.fact.certainty != Certainty::Planned);
        let mut groups: Vec<Vec<String>> = Vec::new();
        for group in levels.map(|level| vec![level.fact.id.clone()]) {
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        groups.truncate(MOST_GROUPS);
        if groups.len() > 1 { groups } else { Vec::new() }
    }

    /// Growth rates without a level.
    fn growth(&self) -> Vec<String> {
        let rates = self.figures.iter().filter(|rate| rate.is_percentage(Relation::Growth) && rate.fact.of.is_none());
        let rates = rates.filter(|rate| rate.fact.basis.is_none_or(Basis::is_of_a_year));
        rates.map(|rate| rate.fact.id.clone()).collect()
    }

    fn completions(&self) -> Vec<String> {
        let rates = self.figures.iter().filter(|rate| rate.is_percentage(Relation::Completion));
        rates.filter(|rate| !rate.quantity.value.is_negative()).map(|rate| rate.fact.id.clone()).collect()
    }

    /// Each level before it changed, with the one after.
    fn changes(&self) -> Vec<Vec<String>> {
        let before = self.figures.iter().filter(|level| level.fact.measure == Some(Relation::From));
        let pairs = before.filter_map(|before| Some((before, self.of(before.fact)?)));
        let pairs = pairs.filter(|(before, after)| {
            let [before, after] = [&before.quantity, &after.quantity];
            before.unit == after.unit && !before.value.is_negative() && !after.value.is_negative()
        });
        pairs.take(MOST_GROUPS / 2).map(|(before, after)| vec![before.fact.id.clone(), after.fact.id.clone()]).collect()
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

    /// The parts of amounts, and the shares that are derived for them, unless the report has these.
    fn shares(&self, report: &Report) -> (Vec<Vec<String>>, Vec<Derived>) {
        let amounts = self.parts().filter(|(whole, _)| !whole.quantity.unit.is_count());
        let share = |(whole, part): (&Candidate<'_>, &Candidate<'_>)| {
            let (whole, part) = (whole.fact, part.fact);
            let inputs = vec![part.id.clone(), whole.id.clone()];
            let is_it = |known: &&Derived| known.kind == Derivation::Share && known.inputs == inputs;
            let known = report.derived.iter().find(is_it).cloned();
            let derived = known.unwrap_or_else(|| Derived {
                id: format!("{}-share", part.id),
                kind: Derivation::Share,
                label: words::share_of(&part.label, &whole.label),
                inputs,
                note: None,
            });
            (vec![whole.id.clone(), part.id.clone(), derived.id.clone()], derived)
        };
        amounts.take(MOST_GROUPS / 2).map(share).unzip()
    }
}
