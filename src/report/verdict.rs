//! Whether the report's figures support the claims of its checks.

use num_traits::Zero;

use crate::report::derive::{Name, derive};
use crate::report::figure::Figure;
use crate::report::figure::Operation;
use crate::report::model::{Check, CheckKind, Derivation};
use crate::report::resolved::Ledger;
use crate::text::localized::Text;
use crate::text::rational::Exact;

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
pub fn verdict(check: &Check, ledger: &Ledger) -> Verdict {
    let figures: Vec<&Figure> = check.figures.iter().filter_map(|id| ledger.figure(id)).collect();
    let verdict = match (check.kind, figures.as_slice()) {
        (CheckKind::AtMost, [less, more]) => at_most(ledger, less, more),
        (CheckKind::Parts, [whole, parts @ ..]) => {
            combined(ledger, Derivation::Sum, parts).and_then(|sum| alike(ledger, whole, &sum))
        }
        (CheckKind::Share, [stated, part, whole]) => {
            combined(ledger, Derivation::Share, &[part, whole]).and_then(|share| alike(ledger, stated, &share))
        }
        (CheckKind::Named, [count]) => named(count, check.entities.len()),
        _ => None,
    };
    verdict.unwrap_or(Verdict::Unknown)
}

fn at_most(ledger: &Ledger, less: &Figure, more: &Figure) -> Option<Verdict> {
    let excess = combined(ledger, Derivation::Difference, &[less, more])?.interval;
    if excess.high.is_some_and(|high| high <= Exact::zero()) {
        Some(Verdict::Agrees)
    } else {
        excess.low.filter(|low| *low > Exact::zero()).map(|_| Verdict::Disagrees)
    }
}

/// Whether two figures may be the same number.
fn alike(ledger: &Ledger, one: &Figure, other: &Figure) -> Option<Verdict> {
    let difference = combined(ledger, Derivation::Difference, &[one, other])?;
    Some(Verdict::of(difference.interval.contains(Exact::zero())))
}

/// `None` if fewer are named than counted, as a source need not name them all, or if the count is "about".
fn named(count: &Figure, names: usize) -> Option<Verdict> {
    let names = Exact::from_integer(i128::try_from(names).ok()?);
    (!count.about && names >= count.value).then(|| Verdict::of(count.interval.contains(names)))
}

/// Applies `kind` to `figures`; `None` if one of them is stated as "about".
fn combined(ledger: &Ledger, kind: Derivation, figures: &[&Figure]) -> Option<Figure> {
    let name = Name { id: String::new(), label: Text::default(), note: None };
    let figure = derive(name, Operation::Declared(kind), figures, ledger.yuan_per_dollar).ok()?;
    (!figure.about).then_some(figure)
}
