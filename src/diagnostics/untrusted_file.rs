//! Reports opened from the reader's own device: checked as usual, within limits, whatever the file contains.

use crate::diagnostics::diagnostic::{Diagnostic, Severity};
use crate::diagnostics::file_limits::{MAX_FILE_BYTES, exceeded_by_report, exceeded_by_text};
use crate::diagnostics::open_error::OpenError;
use crate::diagnostics::{File, diagnostics};
use crate::report::location::Location;
use crate::report::parse::parse_and_validate;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::source::document::MAX_WORD_BYTES;
use crate::source::line_index::{LineIndex, Position};
use crate::text::count::megabytes;

/// The maximum number of violations that are listed individually.
const MAX_LISTED_VIOLATIONS: usize = 1_000;

/// Checks whether a file may be read at all: only one, and not too large.
///
/// # Errors
/// Returns why it is not read.
pub fn validate_selection(files: &[(String, usize)]) -> Result<(), OpenError> {
    match files {
        [(name, size)] if *size > max_bytes(name) => {
            Err(file_error(name, megabytes(*size), Rule::Bytes(max_bytes(name))))
        }
        [_] => Ok(()),
        _ => {
            let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            let found: String = names.join(", ").chars().take(80).collect();
            Err(file_error(names.first().copied().unwrap_or_default(), found, Rule::OneFile))
        }
    }
}

/// The maximum size of a file of this name: most of a large Word document are pictures.
fn max_bytes(name: &str) -> usize {
    if name.to_lowercase().ends_with(".docx") { MAX_WORD_BYTES } else { MAX_FILE_BYTES }
}

/// The error for a file that the browser could not read.
pub fn unreadable(name: &str) -> OpenError {
    file_error(name, name, Rule::Readable)
}

/// Opens the report in a file.
///
/// # Errors
/// Returns all its violations.
pub fn open(name: &str, bytes: &[u8]) -> Result<ResolvedReport, OpenError> {
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8_error(name, bytes, error.valid_up_to()))?;
    if let Some(violation) = exceeded_by_text(text) {
        return Err(open_error(name, vec![file_diagnostic(name, violation)], 1));
    }
    let (resolved, mut violations) = parse_and_validate(text);
    violations.extend(resolved.iter().flat_map(|resolved| exceeded_by_report(&resolved.report)));
    match resolved {
        Some(resolved) if violations.is_empty() => Ok(resolved),
        resolved => {
            let count = violations.len();
            violations.truncate(MAX_LISTED_VIOLATIONS);
            let listed = diagnostics(File { name, text }, resolved.as_ref(), violations, Vec::new());
            Err(open_error(name, listed, count))
        }
    }
}

/// The error for a file that is not UTF-8 text from a certain byte on.
fn not_utf8_error(name: &str, bytes: &[u8], from: usize) -> OpenError {
    let before = bytes.get(..from).and_then(|before| std::str::from_utf8(before).ok()).unwrap_or_default();
    let byte = bytes.get(from).copied().unwrap_or_default();
    let violation = Violation::new(Location::default(), format!("0x{byte:02X}"), Rule::Utf8);
    let position = LineIndex::of(before).end();
    open_error(name, vec![Diagnostic { position, ..file_diagnostic(name, violation) }], 1)
}

fn file_error(name: &str, found: impl Into<String>, rule: Rule) -> OpenError {
    open_error(name, vec![file_diagnostic(name, Violation::new(Location::default(), found, rule))], 1)
}

/// A violation by the file as a whole.
fn file_diagnostic(name: &str, violation: Violation) -> Diagnostic {
    let position = Position::default();
    Diagnostic { severity: Severity::Violation, file: name.to_owned(), position, violation, suggestion: None }
}

fn open_error(name: &str, diagnostics: Vec<Diagnostic>, count: usize) -> OpenError {
    OpenError { file: name.to_owned(), diagnostics, count }
}
