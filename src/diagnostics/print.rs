//! Prints an audit: as lines for people, or as JSON for tools.

use serde_json::{Value, json};

use crate::diagnostics::Audit;
use crate::diagnostics::diagnostic::{Finding, Severity};
use crate::text::lang::Lang;

/// The findings, one line each, and their number.
pub fn lines(audit: &Audit, name: &str, lang: Lang) -> String {
    let mut lines: Vec<String> = audit.findings.iter().map(|finding| finding.say(lang)).collect();
    if let Some(coverage) = audit.coverage {
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
    let count = |severity| audit.findings.iter().filter(|finding| finding.severity == severity).count();
    let (problems, notes) = (count(Severity::Problem), count(Severity::Note));
    lines.push(match lang {
        Lang::Zh => format!("{name}：{problems}个问题，{notes}条提示。"),
        Lang::En => format!("{name}: {}, {}.", counted(problems, "problem"), counted(notes, "note")),
    });
    lines.join("\n")
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The findings as JSON.
pub fn json(audit: &Audit, name: &str, lang: Lang) -> String {
    let coverage = audit.coverage.map(|coverage| {
        json!({ "numbers": coverage.numbers, "facts": coverage.facts, "no_quantities": coverage.listed, "full": coverage.is_full() })
    });
    let findings: Vec<Value> = audit.findings.iter().map(|finding| entry(finding, lang)).collect();
    format!("{:#}", json!({ "file": name, "clean": audit.is_clean(), "coverage": coverage, "findings": findings }))
}

fn entry(finding: &Finding, lang: Lang) -> Value {
    let Finding { severity, file, position, problem, suggestion } = finding;
    json!({
        "severity": match severity { Severity::Problem => "problem", Severity::Note => "note" },
        "file": file,
        "line": position.line,
        "column": position.column,
        "record": problem.at.record,
        "field": problem.at.path(),
        "pointer": problem.at.pointer,
        "found": problem.found,
        "expected": problem.expected.say(lang),
        "suggestion": suggestion,
        "message": finding.say(lang),
    })
}
