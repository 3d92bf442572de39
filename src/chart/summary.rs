//! The summary of a chart: one sentence from its figures, and clauses that several kinds share.

use num_traits::{CheckedDiv, CheckedMul};

use crate::chart::LayoutContext;
use crate::chart::figure_groups::{ResolvedGroup, resolve_groups};
use crate::chart::kinds::descriptor;
use crate::locale::messages::chart_summary::{Named, Subject, part_of};
use crate::locale::messages::charts::sentence;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::text::rational::Rational;

/// The `finding` of the data, or a sentence from the figures.
pub fn summary(chart: &Chart, context: &LayoutContext<'_>) -> String {
    if let Some(finding) = &chart.finding {
        return context.text(finding);
    }
    let clauses = (descriptor(chart.kind).summarize)(&resolve_groups(chart, context), context);
    sentence(&clauses, context.formatter.lang)
}

pub(crate) struct LabeledValue {
    label: String,
    pub(crate) value: String,
}

impl LabeledValue {
    pub(crate) fn new(figure: &Figure, context: &LayoutContext<'_>) -> Self {
        // A rate is named after the figure it belongs to.
        let of = context.resolved.fact(&figure.id).and_then(|fact| fact.of.as_ref());
        let named = of.and_then(|of| context.resolved.figure(of)).unwrap_or(figure);
        Self { label: context.label(named), value: context.formatter.signed(figure) }
    }

    pub(crate) fn named(&self) -> Named<'_> {
        (&self.label, &self.value)
    }
}

/// The smallest and the largest of `figures`.
pub(crate) fn min_and_max<'a>(
    figures: impl Iterator<Item = &'a Figure> + Clone,
    context: &LayoutContext<'_>,
) -> Option<(&'a Figure, &'a Figure)> {
    let size = |figure: &&Figure| context.resolved.size(figure);
    Some((figures.clone().min_by_key(size)?, figures.max_by_key(size)?))
}

/// The range of some figures, from the smallest to the largest.
pub(crate) fn spread_clause(subject: &Subject, (min, max): (&Figure, &Figure), context: &LayoutContext<'_>) -> String {
    let (from, to) = (LabeledValue::new(min, context), LabeledValue::new(max, context));
    if min.id == max.id {
        subject.only(from.named(), context.formatter.lang)
    } else if from.value == to.value {
        subject.throughout(&from.value, context.formatter.lang)
    } else {
        subject.spread(from.named(), to.named(), context.formatter.lang)
    }
}

/// Of a group of a whole and its part: the percentage.
pub(crate) fn part_clause(group: &ResolvedGroup<'_>, context: &LayoutContext<'_>) -> Option<String> {
    let [whole, part, ..] = group.figures.as_slice() else { return None };
    if whole.value <= Rational::from_integer(0) {
        return None;
    }
    let size = |figure| context.resolved.size(figure).1;
    let percent = size(part).checked_div(&size(whole))?.checked_mul(&Rational::from_integer(100))?.round().to_string();
    let (whole, part) = (LabeledValue::new(whole, context), LabeledValue::new(part, context));
    Some(part_of(part.named(), whole.named(), &percent, context.formatter.lang))
}
