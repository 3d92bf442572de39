//! The finding of a chart: one sentence generated from its figures.

use num_traits::{CheckedDiv, CheckedMul};

use crate::chart::LayoutContext;
use crate::chart::figure_groups::{ResolvedGroup, groups};
use crate::locale::messages;
use crate::locale::messages::charts as say;
use crate::report::figure::Figure;
use crate::report::figure::{Operation, Origin};
use crate::report::model::{Chart, ChartKind};
use crate::report::relation::Implied;
use crate::text::rational::{Rational, exponent};

/// The finding: from the data, or generated from the figures.
pub fn summary(chart: &Chart, context: &LayoutContext<'_>) -> String {
    if let Some(finding) = &chart.finding {
        return context.words(finding);
    }
    let groups = groups(chart, context);
    let clauses = match chart.kind {
        ChartKind::Slope => growth(&groups, context),
        ChartKind::Bullet => completion(&groups, context),
        ChartKind::Dots => sums(&groups, context),
        ChartKind::Bars => groups.iter().filter_map(|group| extremes(group, context)).collect(),
        ChartKind::Pairs => groups.iter().filter_map(|group| pair(group, context)).collect(),
        ChartKind::Waffle | ChartKind::ShareBar => groups.iter().filter_map(|group| part(group, context)).collect(),
    };
    say::sentence(&clauses, context.formatter.lang)
}

/// A figure's label and value.
struct LabeledValue {
    label: String,
    value: String,
}

impl LabeledValue {
    fn new(figure: &Figure, context: &LayoutContext<'_>) -> Self {
        // A rate is named after the figure it belongs to.
        let of = context.resolved.fact(&figure.id).and_then(|fact| fact.of.as_ref());
        let named = of.and_then(|of| context.resolved.figure(of)).unwrap_or(figure);
        Self { label: context.label(named), value: context.formatter.signed(figure) }
    }

    fn named(&self) -> say::Named<'_> {
        (&self.label, &self.value)
    }
}

/// The smallest and the largest of `figures`.
fn ends<'a>(
    figures: impl Iterator<Item = &'a Figure> + Clone,
    context: &LayoutContext<'_>,
) -> Option<(&'a Figure, &'a Figure)> {
    let size = |figure: &&Figure| context.resolved.size(figure);
    Some((figures.clone().min_by_key(size)?, figures.max_by_key(size)?))
}

/// The ratio of two figures to two significant digits, if both are bounded and it exceeds one.
fn times(least: &Figure, most: &Figure, context: &LayoutContext<'_>) -> Option<String> {
    let bounded = |figure: &Figure| figure.interval.ends().is_some();
    let size = |figure| context.resolved.size(figure).1;
    if !bounded(least) || !bounded(most) || size(least) <= Rational::from_integer(0) {
        return None;
    }
    let ratio = size(most).checked_div(&size(least))?;
    let step = Rational::from_integer(10).pow(exponent(ratio) - 1);
    let rounded = ratio.checked_div(&step)?.round() * step;
    (rounded > Rational::from_integer(1)).then(|| context.formatter.tick(rounded, 1))
}

fn spread(subject: &say::Subject, (least, most): (&Figure, &Figure), context: &LayoutContext<'_>) -> String {
    let (from, to) = (LabeledValue::new(least, context), LabeledValue::new(most, context));
    if least.id == most.id {
        subject.only(from.named(), context.formatter.lang)
    } else if from.value == to.value {
        subject.throughout(&from.value, context.formatter.lang)
    } else {
        subject.spread(from.named(), to.named(), context.formatter.lang)
    }
}

fn with(clause: String, more: Option<String>, context: &LayoutContext<'_>) -> String {
    more.map_or(clause.clone(), |more| format!("{clause}{}{more}", say::comma(context.formatter.lang)))
}

fn growth(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let rates = groups.iter().flat_map(|group| &group.figures).copied().filter(|figure| figure.is_growth());
    ends(rates, context).map(|ends| spread(&say::GROWTH, ends, context)).into_iter().collect()
}

fn completion(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let rates = || groups.iter().flat_map(|group| &group.figures).copied();
    let whole = Rational::from_integer(100);
    let reached = rates().filter(|rate| rate.value >= whole).count();
    let mut clauses = vec![say::reached(reached, rates().count(), context.formatter.lang)];
    clauses.extend(ends(rates(), context).map(|ends| spread(&say::COMPLETIONS, ends, context)));
    clauses
}

fn sums(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let figures = groups.iter().flat_map(|group| &group.figures).copied();
    let Some((least, most)) = ends(figures, context) else { return Vec::new() };
    let times = times(least, most, context).map(|times| say::times(&times, context.formatter.lang));
    vec![with(spread(&say::SUMS, (least, most), context), times, context)]
}

/// The largest and the smallest figure of a group; for a figure with its target, the comparison of the two.
fn extremes(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let lang = context.formatter.lang;
    let is_target = |figure: &&Figure| {
        matches!(figure.origin, Origin::Derived { operation: Operation::Implied(Implied::Target), .. })
    };
    // Targets are what others are held against, unless there is nothing else.
    let only_targets = group.figures.iter().all(is_target);
    let figures = group.figures.iter().copied().filter(|figure| only_targets || !is_target(figure));
    let (least, most) = ends(figures.clone(), context)?;
    let (small, large) = (LabeledValue::new(least, context), LabeledValue::new(most, context));
    let clause = match group.figures.as_slice() {
        [target, _] | [_, target] if is_target(target) && !only_targets => {
            say::against_target(large.named(), &context.formatter.figure(target), lang)
        }
        _ if least.id == most.id => say::alone(large.named(), lang),
        _ if small.value == large.value => say::alike(&large.value, lang),
        _ => {
            let clause = say::extremes(large.named(), small.named(), figures.count() == 2, lang);
            with(clause, times(least, most, context).map(|times| say::times_smallest(&times, lang)), context)
        }
    };
    Some(group.label.as_ref().map_or(clause.clone(), |label| messages::labelled(label, &clause, lang)))
}

fn pair(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let [first, second] = group.figures.as_slice() else { return None };
    let (first, second) = (LabeledValue::new(first, context), LabeledValue::new(second, context));
    Some(say::beside(first.named(), second.named(), context.formatter.lang))
}

fn part(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let [whole, part, ..] = group.figures.as_slice() else { return None };
    if whole.value <= Rational::from_integer(0) {
        return None;
    }
    let size = |figure| context.resolved.size(figure).1;
    let percent = size(part).checked_div(&size(whole))?.checked_mul(&Rational::from_integer(100))?.round().to_string();
    let (whole, part) = (LabeledValue::new(whole, context), LabeledValue::new(part, context));
    Some(say::part_of(part.named(), whole.named(), &percent, context.formatter.lang))
}
