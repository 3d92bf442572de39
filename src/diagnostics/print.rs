//! Prints an audit: as lines for people, or as JSON for tools.

use serde_json::{Value, json};

use crate::diagnostics::CheckResult;
use crate::diagnostics::diagnostic::{Diagnostic, Severity};
use crate::text::lang::Lang;

/// The findings, one line each, and their number.
pub fn lines(result: &CheckResult, name: &str, lang: Lang) -> String {
    let mut lines: Vec<String> = result.diagnostics.iter().map(|diagnostic| diagnostic.say(lang)).collect();
    if let Some(coverage) = result.coverage {
        let share = coverage.facts + coverage.listed;
        let (numbers, facts, listed) = (coverage.numbers, coverage.facts, coverage.listed);
        let percent = (share * 100).checked_div(numbers).unwrap_or(100);
        lines.push(match lang {
            Lang::Zh => format!("原文的{numbers}处数字，{share}处有着落（{percent}%）：{facts}处是事实，{listed}处列为非数量。"),
            Lang::En => format!(
                "Coverage {percent}%: of {numbers} numbers in the source {share} are accounted for, {facts} as facts and {listed} as no quantity."
            ),
        });
    }
    let count = |severity| result.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (violations, notes) = (count(Severity::Violation), count(Severity::Note));
    lines.push(match lang {
        Lang::Zh => format!("{name}：{violations}个问题，{notes}条提示。"),
        Lang::En => format!("{name}: {}, {}.", counted(violations, "problem"), counted(notes, "note")),
    });
    lines.join("\n")
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The findings as JSON.
pub fn json(result: &CheckResult, name: &str, lang: Lang) -> String {
    let coverage = result.coverage.map(|coverage| {
        json!({ "numbers": coverage.numbers, "facts": coverage.facts, "no_quantities": coverage.listed, "full": coverage.is_full() })
    });
    let diagnostics: Vec<Value> = result.diagnostics.iter().map(|diagnostic| entry(diagnostic, lang)).collect();
    format!("{:#}", json!({ "file": name, "clean": result.is_clean(), "coverage": coverage, "findings": diagnostics }))
}

fn entry(diagnostic: &Diagnostic, lang: Lang) -> Value {
    let Diagnostic { severity, file, position, violation, suggestion } = diagnostic;
    json!({
        "severity": match severity { Severity::Violation => "problem", Severity::Note => "note" },
        "file": file,
        "line": position.line,
        "column": position.column,
        "record": violation.at.record,
        "field": violation.at.path(),
        "pointer": violation.at.pointer,
        "found": violation.found,
        "expected": violation.rule.say(lang),
        "suggestion": suggestion,
        "message": diagnostic.say(lang),
    })
}
