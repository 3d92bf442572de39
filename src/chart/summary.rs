//! The finding of a chart: one sentence generated from its figures.

use num_traits::{CheckedDiv, CheckedMul};

use crate::chart::LayoutContext;
use crate::chart::figure_groups::{ResolvedGroup, groups};
use crate::chart::kinds::descriptor;
use crate::locale::messages::charts as say;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::text::decimal::exponent;
use crate::text::rational::Rational;

/// The finding: from the data, or generated from the figures.
pub fn summary(chart: &Chart, context: &LayoutContext<'_>) -> String {
    if let Some(finding) = &chart.finding {
        return context.words(finding);
    }
    let clauses = (descriptor(chart.kind).summarize)(&groups(chart, context), context);
    say::sentence(&clauses, context.formatter.lang)
}

/// A figure's label and value.
pub(crate) struct LabeledValue {
    label: String,
    pub(crate) value: String,
}

impl LabeledValue {
    pub(crate) fn new(figure: &Figure, context: &LayoutContext<'_>) -> Self {
        // A rate is named after the figure it belongs to.
        let of = context.resolved.fact(&figure.id).and_then(|fact| fact.of.as_ref());
        let named = of.and_then(|of| context.resolved.figure(of)).unwrap_or(figure);
        Self { label: context.words(&named.label), value: context.formatter.signed(figure) }
    }

    pub(crate) fn named(&self) -> say::Named<'_> {
        (&self.label, &self.value)
    }
}

/// The smallest and the largest of `figures`.
pub(crate) fn ends<'a>(
    figures: impl Iterator<Item = &'a Figure> + Clone,
    context: &LayoutContext<'_>,
) -> Option<(&'a Figure, &'a Figure)> {
    let size = |figure: &&Figure| context.resolved.size(figure);
    Some((figures.clone().min_by_key(size)?, figures.max_by_key(size)?))
}

/// The ratio of two figures to two significant digits, if both are bounded and it exceeds one.
pub(crate) fn times(least: &Figure, most: &Figure, context: &LayoutContext<'_>) -> Option<String> {
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

pub(crate) fn spread(subject: &say::Subject, (least, most): (&Figure, &Figure), context: &LayoutContext<'_>) -> String {
    let (from, to) = (LabeledValue::new(least, context), LabeledValue::new(most, context));
    if least.id == most.id {
        subject.only(from.named(), context.formatter.lang)
    } else if from.value == to.value {
        subject.throughout(&from.value, context.formatter.lang)
    } else {
        subject.spread(from.named(), to.named(), context.formatter.lang)
    }
}

pub(crate) fn with(clause: String, more: Option<String>, context: &LayoutContext<'_>) -> String {
    more.map_or(clause.clone(), |more| format!("{clause}{}{more}", say::comma(context.formatter.lang)))
}

pub(crate) fn part(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let [whole, part, ..] = group.figures.as_slice() else { return None };
    if whole.value <= Rational::from_integer(0) {
        return None;
    }
    let size = |figure| context.resolved.size(figure).1;
    let percent = size(part).checked_div(&size(whole))?.checked_mul(&Rational::from_integer(100))?.round().to_string();
    let (whole, part) = (LabeledValue::new(whole, context), LabeledValue::new(part, context));
    Some(say::part_of(part.named(), whole.named(), &percent, context.formatter.lang))
}
