//! Whether the report's figures support the claims of its checks.

use num_traits::Zero;

use crate::report::derive::{FigureName, derive};
use crate::report::figure::{Figure, Label, Operation};
use crate::report::model::{Claim, ClaimKind, Derivation};
use crate::report::resolved::ResolvedReport;
use crate::text::localized::LocalizedText;
use crate::text::rational::Rational;

/// The result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The figures support the claim, whatever their rounding hides.
    Agrees,
    /// They contradict it, whatever their rounding hides.
    Disagrees,
    /// They neither support nor contradict it.
    Unknown,
}

impl Verdict {
    const fn of(agrees: bool) -> Self {
        if agrees { Self::Agrees } else { Self::Disagrees }
    }
}

/// The result of `check`.
pub fn verdict(check: &Claim, resolved: &ResolvedReport) -> Verdict {
    let figures: Vec<&Figure> = check.figures.iter().filter_map(|id| resolved.figure(id)).collect();
    let verdict = match (check.kind, figures.as_slice()) {
        (ClaimKind::AtMost, [less, more]) => at_most(resolved, less, more),
        (ClaimKind::Parts | ClaimKind::Share, [stated, ..]) => {
            recomputed(check, resolved).and_then(|result| alike(resolved, stated, &result))
        }
        (ClaimKind::Named, [count]) => named(count, check.entities.len()),
        _ => None,
    };
    verdict.unwrap_or(Verdict::Unknown)
}

/// What the figure that a check states should be by the others; `None` if the check is of another kind, or one of them is "about".
pub fn recomputed(check: &Claim, resolved: &ResolvedReport) -> Option<Figure> {
    let others: Vec<&Figure> = check.figures.iter().skip(1).filter_map(|id| resolved.figure(id)).collect();
    match check.kind {
        ClaimKind::Parts => combined(resolved, Derivation::Sum, &others),
        ClaimKind::Share => combined(resolved, Derivation::Share, &others),
        ClaimKind::AtMost | ClaimKind::Named => None,
    }
}

fn at_most(resolved: &ResolvedReport, less: &Figure, more: &Figure) -> Option<Verdict> {
    let excess = combined(resolved, Derivation::Difference, &[less, more])?.interval;
    if excess.high.is_some_and(|high| high <= Rational::zero()) {
        Some(Verdict::Agrees)
    } else {
        excess.low.filter(|low| *low > Rational::zero()).map(|_| Verdict::Disagrees)
    }
}

/// Whether two figures may be the same number.
fn alike(resolved: &ResolvedReport, one: &Figure, other: &Figure) -> Option<Verdict> {
    let difference = combined(resolved, Derivation::Difference, &[one, other])?;
    Some(Verdict::of(difference.interval.contains(Rational::zero())))
}

/// `None` if fewer are named than counted, as a source need not name them all, or if the count is "about".
fn named(count: &Figure, names: usize) -> Option<Verdict> {
    let names = Rational::from_integer(i128::try_from(names).ok()?);
    (!count.about && names >= count.value).then(|| Verdict::of(count.interval.contains(names)))
}

/// Applies `kind` to `figures`; `None` if one of them is stated as "about".
fn combined(resolved: &ResolvedReport, kind: Derivation, figures: &[&Figure]) -> Option<Figure> {
    let name = FigureName { id: String::new(), label: Label::Stated(LocalizedText::default()), note: None };
    let figure = derive(name, Operation::Declared(kind), figures, resolved.yuan_per_dollar).ok()?;
    (!figure.about).then_some(figure)
}
