//! Arithmetic written out: formulas of derived figures, and comparisons of checks.

use num_traits::Zero;

use crate::locale::formatter::Format;
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::figure::{Operation, Origin};
use crate::report::model::{Check, CheckKind, Derivation};
use crate::report::resolved::Ledger;
use crate::report::verdict::Verdict;
use crate::text::rational::Exact;

/// The formula of a derived figure with its inputs filled in, such as `20.2亿元 ÷ (1 + 18%)`.
pub fn formula(figure: &Figure, ledger: &Ledger, format: &Format) -> Option<String> {
    let Origin::Derived { operation, inputs } = &figure.origin else { return None };
    let inputs: Vec<&Figure> = inputs.iter().filter_map(|id| ledger.figure(id)).collect();
    let written = |figures: &[&Figure], sign: &str| {
        figures.iter().map(|figure| format.figure(figure)).collect::<Vec<_>>().join(sign)
    };
    Some(match (operation, inputs.as_slice()) {
        (Operation::Previous, [now, growth]) => {
            let sign = if growth.value < Exact::zero() { "−" } else { "+" };
            format!("{} ÷ (1 {sign} {})", format.figure(now), format.after_sign("", growth))
        }
        (Operation::Declared(Derivation::Sum), inputs) => written(inputs, " + "),
        (Operation::Declared(Derivation::Difference), inputs) => written(inputs, " − "),
        (_, inputs) => written(inputs, " ÷ "),
    })
}

/// The comparison of a check as a line of arithmetic, such as `31个 ≤ 45个`.
pub fn comparison(check: &Check, verdict: Verdict, ledger: &Ledger, format: &Format) -> String {
    let figures: Vec<String> =
        check.figures.iter().filter_map(|id| ledger.figure(id)).map(|figure| format.figure(figure)).collect();
    let sign = |agrees: &'static str, disagrees: &'static str| match verdict {
        Verdict::Agrees => agrees,
        Verdict::Disagrees => disagrees,
        Verdict::Unknown => "?",
    };
    match (check.kind, figures.as_slice()) {
        (CheckKind::AtMost, [less, more]) => format!("{less} {} {more}", sign("≤", ">")),
        (CheckKind::Parts, [whole, parts @ ..]) => format!("{whole} {} {}", sign("=", "≠"), parts.join(" + ")),
        (CheckKind::Share, [stated, part, whole]) => format!("{stated} {} {part} ÷ {whole}", sign("=", "≠")),
        (CheckKind::Named, [count]) => messages::named(check.entities.len(), count, format.lang),
        _ => String::new(),
    }
}
