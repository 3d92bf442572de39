//! Arithmetic written out: formulas of derived figures, and comparisons of checks.

use num_traits::Zero;

use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::report::figure::{Figure, Operation, Origin};
use crate::report::model::{Claim, ClaimKind, Derivation};
use crate::report::relation::Implied;
use crate::report::resolved::ResolvedReport;
use crate::report::verdict::{Verdict, recomputed};
use crate::text::lang::Lang;
use crate::text::rational::Rational;

/// The formula of a derived figure with its inputs filled in, such as `20.2亿元 ÷ (1 + 18%)`.
pub fn formula(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> Option<String> {
    let Origin::Derived { operation, inputs } = &figure.origin else { return None };
    let inputs: Vec<&Figure> = inputs.iter().filter_map(|id| resolved.figure(id)).collect();
    let written = |figures: &[&Figure], sign: &str| {
        figures.iter().map(|figure| formatter.figure(figure)).collect::<Vec<_>>().join(sign)
    };
    Some(match (operation, inputs.as_slice()) {
        (Operation::Implied(Implied::Previous), [now, growth]) => {
            let sign = if growth.value < Rational::zero() { "−" } else { "+" };
            let (now, growth) = (formatter.figure(now), formatter.with_sign("", growth));
            match formatter.lang {
                Lang::Zh => format!("{now} ÷（1 {sign} {growth}）"),
                Lang::En => format!("{now} ÷ (1 {sign} {growth})"),
            }
        }
        (Operation::Declared(Derivation::Sum), inputs) => written(inputs, " + "),
        (Operation::Declared(Derivation::Difference), inputs) => written(inputs, " − "),
        (_, inputs) => written(inputs, " ÷ "),
    })
}

/// The comparison of a check as a line of arithmetic, such as `31个 ≤ 45个`; `≈` where it holds within rounding only; where the stated
/// figure is contradicted, with what the others yield.
pub fn comparison(check: &Claim, verdict: Verdict, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    let figures: Vec<String> =
        check.figures.iter().filter_map(|id| resolved.figure(id)).map(|figure| formatter.figure(figure)).collect();
    let sign = |agrees: &'static str, disagrees: &'static str| match verdict {
        Verdict::Agrees => agrees,
        Verdict::Disagrees => disagrees,
        Verdict::Unknown => "?",
    };
    let result = recomputed(check, resolved);
    let stated = check.figures.first().and_then(|id| resolved.figure(id));
    let is_exact =
        stated.zip(result.as_ref()).is_some_and(|(stated, result)| resolved.size(stated) == resolved.size(result));
    let equals = sign(if is_exact { "=" } else { "≈" }, "≠");
    let result = result.filter(|_| verdict == Verdict::Disagrees);
    let result = result.map_or_else(String::new, |figure| format!(" = {}", formatter.figure(&figure)));
    match (check.kind, figures.as_slice()) {
        (ClaimKind::AtMost, [less, more]) => format!("{less} {} {more}", sign("≤", ">")),
        (ClaimKind::Parts, [whole, parts @ ..]) => format!("{whole} {equals} {}{result}", parts.join(" + ")),
        (ClaimKind::Share, [stated, part, whole]) => format!("{stated} {equals} {part} ÷ {whole}{result}"),
        (ClaimKind::Named, [count]) => messages::named(check.entities.len(), count, formatter.lang),
        _ => String::new(),
    }
}
