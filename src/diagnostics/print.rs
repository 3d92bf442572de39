//! Words diagnostics: as lines for people, or as JSON for tools.

use serde_json::{Value, json};

use crate::diagnostics::CheckResult;
use crate::diagnostics::diagnostic::{Diagnostic, Severity};
use crate::locale::violations::{self, expected};
use crate::source::line_index::Position;
use crate::text::lang::Lang;

/// The diagnostics, one line each, the coverage of the source, and how many there are of each severity.
pub fn lines(result: &CheckResult, name: &str, lang: Lang) -> String {
    let mut lines: Vec<String> = result.diagnostics.iter().map(|diagnostic| line(diagnostic, lang)).collect();
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

/// The diagnostic as a line: file, position, violation, suggestion.
pub fn line(diagnostic: &Diagnostic, lang: Lang) -> String {
    let Position { line, column } = diagnostic.position;
    let severity = match (diagnostic.severity, lang) {
        (Severity::Violation, _) => "",
        (Severity::Note, Lang::Zh) => "提示：",
        (Severity::Note, Lang::En) => "note: ",
    };
    format!("{}:{line}:{column}: {severity}{}", diagnostic.file, sentence(diagnostic, lang))
}

/// The violation, and the suggestion if there is one.
pub fn sentence(diagnostic: &Diagnostic, lang: Lang) -> String {
    let mut sentence = violations::sentence(&diagnostic.violation, lang);
    if let Some(suggestion) = &diagnostic.suggestion {
        sentence += &match lang {
            Lang::Zh => format!("是不是“{suggestion}”？"),
            Lang::En => format!(" Did you mean “{suggestion}”?"),
        };
    }
    sentence
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The diagnostics as JSON.
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
        "expected": expected(&violation.rule).get(lang),
        "suggestion": suggestion,
        "message": line(diagnostic, lang),
    })
}
