//! Words diagnostics: as lines for people, or as JSON for tools.

use std::io::{ErrorKind, Write};

use serde_json::{Value, json};

use crate::diagnostics::CheckResult;
use crate::diagnostics::diagnostic::{Diagnostic, Severity};
use crate::locale::violations::{self, expected};
use crate::source::line_index::Position;
use crate::text::character::{Oddity, visible};
use crate::text::lang::Lang;

/// The diagnostics, one line each, the coverage of the source, and how many there are of each severity.
pub fn lines(result: &CheckResult, name: &str, lang: Lang) -> String {
    let mut lines: Vec<String> = result.diagnostics.iter().map(|diagnostic| line(diagnostic, lang)).collect();
    if let Some(coverage) = result.coverage {
        let share = coverage.facts + coverage.listed + coverage.omitted;
        let (numbers, facts, listed) = (coverage.numbers, coverage.facts, coverage.listed);
        let percent = (share * 100).checked_div(numbers).unwrap_or(100);
        let omitted = match (coverage.omitted, lang) {
            (0, _) => String::new(),
            (omitted, Lang::Zh) => format!("，{omitted}处说明未收"),
            (omitted, Lang::En) => format!(", {omitted} as left out"),
        };
        lines.push(match lang {
            Lang::Zh => format!("原文的{numbers}处数字，{share}处有着落（{percent}%）：{facts}处是事实，{listed}处列为非数量{omitted}。"),
            Lang::En => format!(
                "Coverage {percent}%: of {numbers} numbers in the source {share} are accounted for, {facts} as facts and {listed} as no quantity{omitted}."
            ),
        });
    }
    let count = |severity| result.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (violations, notes) = (count(Severity::Violation), count(Severity::Note));
    lines.push(match lang {
        Lang::Zh => format!("{name}：{violations}个问题，{notes}条提示。"),
        Lang::En => format!("{name}: {}, {}.", counted(violations, "problem"), counted(notes, "note")),
    });
    lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")
}

/// Prints a text to a stream; whether it could be. Whoever reads it may stop at any line, as `head` does: that is no error.
pub fn print_to(stream: &mut impl Write, text: &str) -> bool {
    match writeln!(stream, "{text}").and_then(|()| stream.flush()) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::BrokenPipe,
    }
}

/// Text that may hold parts of a file or its name, as a line that only prints: no character of it moves the cursor or ends the line, and it is
/// no command to the service that runs a build (`::error::` at the beginning of a line, `##[error]` and the like anywhere).
pub fn printable(text: &str) -> String {
    let line = visible(text).replace("##", "#<U+0023>");
    if line.trim_start().starts_with("::") { format!("./{}", line.trim_start()) } else { line }
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
    if let Some(suggestion) = diagnostic.suggestion.as_ref().map(|suggestion| visible(suggestion)) {
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
        json!({ "numbers": coverage.numbers, "facts": coverage.facts, "no_quantities": coverage.listed, "omitted": coverage.omitted, "full": coverage.is_full() })
    });
    let diagnostics: Vec<Value> = result.diagnostics.iter().map(|diagnostic| entry(diagnostic, lang)).collect();
    let json = format!(
        "{:#}",
        json!({ "file": name, "clean": result.is_clean(), "coverage": coverage, "findings": diagnostics })
    );
    json.replace("##", "#\\u0023").chars().map(escaped).collect()
}

/// A character of JSON as it can be printed; odd ones but line breaks are within strings only, where they have an escape.
fn escaped(c: char) -> String {
    let is_odd = c != '\n' && Oddity::of(c).is_some();
    if is_odd {
        c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect()
    } else {
        c.to_string()
    }
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
