//! The finding of a chart: one sentence generated from its figures.

use num_traits::{CheckedDiv, CheckedMul};

use crate::chart::Stage;
use crate::chart::figure_groups::{Shown, groups};
use crate::locale::messages;
use crate::locale::messages::charts as say;
use crate::report::figure::Figure;
use crate::report::figure::{Operation, Origin};
use crate::report::model::{Chart, ChartKind};
use crate::text::decimal::exponent;
use crate::text::rational::Exact;

/// The finding: from the data, or generated from the figures.
pub fn finding(chart: &Chart, stage: &Stage<'_>) -> String {
    if let Some(finding) = &chart.finding {
        return stage.words(finding);
    }
    let groups = groups(chart, stage);
    let clauses = match chart.kind {
        ChartKind::Slope => growth(&groups, stage),
        ChartKind::Bullet => completion(&groups, stage),
        ChartKind::Dots => sums(&groups, stage),
        ChartKind::Bars => groups.iter().filter_map(|group| extremes(group, stage)).collect(),
        ChartKind::Pairs => groups.iter().filter_map(|group| pair(group, stage)).collect(),
        ChartKind::Units | ChartKind::Strip => groups.iter().filter_map(|group| part(group, stage)).collect(),
    };
    say::sentence(&clauses, stage.format.lang)
}

/// A figure's label and value.
struct Said {
    label: String,
    value: String,
}

impl Said {
    fn new(figure: &Figure, stage: &Stage<'_>) -> Self {
        // A rate is named after the figure it belongs to.
        let of = stage.ledger.fact(&figure.id).and_then(|fact| fact.of.as_ref());
        let named = of.and_then(|of| stage.ledger.figure(of)).unwrap_or(figure);
        Self { label: stage.words(&named.label), value: stage.format.signed(figure) }
    }

    fn named(&self) -> say::Named<'_> {
        (&self.label, &self.value)
    }
}

/// The smallest and the largest of `figures`.
fn ends<'a>(figures: impl Iterator<Item = &'a Figure> + Clone, stage: &Stage<'_>) -> Option<(&'a Figure, &'a Figure)> {
    let size = |figure: &&Figure| stage.ledger.size(figure);
    Some((figures.clone().min_by_key(size)?, figures.max_by_key(size)?))
}

/// The ratio of two figures to two significant digits, if both are bounded and it exceeds one.
fn times(least: &Figure, most: &Figure, stage: &Stage<'_>) -> Option<String> {
    let bounded = |figure: &Figure| figure.interval.ends().is_some();
    let size = |figure| stage.ledger.size(figure).1;
    if !bounded(least) || !bounded(most) || size(least) <= Exact::from_integer(0) {
        return None;
    }
    let ratio = size(most).checked_div(&size(least))?;
    let step = Exact::from_integer(10).pow(exponent(ratio) - 1);
    let rounded = ratio.checked_div(&step)?.round() * step;
    (rounded > Exact::from_integer(1)).then(|| stage.format.tick(rounded, 1))
}

fn spread(subject: &say::Subject, (least, most): (&Figure, &Figure), stage: &Stage<'_>) -> String {
    let (from, to) = (Said::new(least, stage), Said::new(most, stage));
    if least.id == most.id {
        subject.only(from.named(), stage.format.lang)
    } else if from.value == to.value {
        subject.throughout(&from.value, stage.format.lang)
    } else {
        subject.spread(from.named(), to.named(), stage.format.lang)
    }
}

fn with(clause: String, more: Option<String>, stage: &Stage<'_>) -> String {
    more.map_or(clause.clone(), |more| format!("{clause}{}{more}", say::comma(stage.format.lang)))
}

fn growth(groups: &[Shown<'_>], stage: &Stage<'_>) -> Vec<String> {
    let rates = groups.iter().flat_map(|group| &group.figures).copied().filter(|figure| figure.is_growth());
    ends(rates, stage).map(|ends| spread(&say::GROWTH, ends, stage)).into_iter().collect()
}

fn completion(groups: &[Shown<'_>], stage: &Stage<'_>) -> Vec<String> {
    let rates = || groups.iter().flat_map(|group| &group.figures).copied();
    let whole = Exact::from_integer(100);
    let reached = rates().filter(|rate| rate.value >= whole).count();
    let mut clauses = vec![say::reached(reached, rates().count(), stage.format.lang)];
    clauses.extend(ends(rates(), stage).map(|ends| spread(&say::COMPLETIONS, ends, stage)));
    clauses
}

fn sums(groups: &[Shown<'_>], stage: &Stage<'_>) -> Vec<String> {
    let figures = groups.iter().flat_map(|group| &group.figures).copied();
    let Some((least, most)) = ends(figures, stage) else { return Vec::new() };
    let times = times(least, most, stage).map(|times| say::times(&times, stage.format.lang));
    vec![with(spread(&say::SUMS, (least, most), stage), times, stage)]
}

/// The largest and the smallest figure of a group; for a figure with its target, the comparison of the two.
fn extremes(group: &Shown<'_>, stage: &Stage<'_>) -> Option<String> {
    let lang = stage.format.lang;
    let is_target = |figure: &&Figure| matches!(figure.origin, Origin::Derived { operation: Operation::Target, .. });
    // Targets are what others are held against, unless there is nothing else.
    let only_targets = group.figures.iter().all(is_target);
    let figures = group.figures.iter().copied().filter(|figure| only_targets || !is_target(figure));
    let (least, most) = ends(figures.clone(), stage)?;
    let (small, large) = (Said::new(least, stage), Said::new(most, stage));
    let clause = match group.figures.as_slice() {
        [target, _] | [_, target] if is_target(target) && !only_targets => {
            say::against_target(large.named(), &stage.format.figure(target), lang)
        }
        _ if least.id == most.id => say::alone(large.named(), lang),
        _ if small.value == large.value => say::alike(&large.value, lang),
        _ => {
            let clause = say::extremes(large.named(), small.named(), figures.count() == 2, lang);
            with(clause, times(least, most, stage).map(|times| say::times_smallest(&times, lang)), stage)
        }
    };
    Some(group.label.as_ref().map_or(clause.clone(), |label| messages::labelled(label, &clause, lang)))
}

fn pair(group: &Shown<'_>, stage: &Stage<'_>) -> Option<String> {
    let [first, second] = group.figures.as_slice() else { return None };
    let (first, second) = (Said::new(first, stage), Said::new(second, stage));
    Some(say::beside(first.named(), second.named(), stage.format.lang))
}

fn part(group: &Shown<'_>, stage: &Stage<'_>) -> Option<String> {
    let [whole, part, ..] = group.figures.as_slice() else { return None };
    if whole.value <= Exact::from_integer(0) {
        return None;
    }
    let size = |figure| stage.ledger.size(figure).1;
    let percent = size(part).checked_div(&size(whole))?.checked_mul(&Exact::from_integer(100))?.round().to_string();
    let (whole, part) = (Said::new(whole, stage), Said::new(part, stage));
    Some(say::part_of(part.named(), whole.named(), &percent, stage.format.lang))
}
