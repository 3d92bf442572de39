//! Fills in the placeholders of prose.

use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::report::figure::{Figure, Label};
use crate::report::relation::Implied;
use crate::report::resolved::ResolvedReport;
use crate::text::localized::{LocalizedText, Segment, segments};

/// `text` as plain words: figures formatted, terms without links.
pub fn plain(resolved: &ResolvedReport, text: &LocalizedText, formatter: &FigureFormatter) -> String {
    let mut words = String::new();
    for segment in segments(text.get(formatter.lang)) {
        match segment {
            Segment::Text(part) | Segment::Term { words: part, .. } => words.push_str(part),
            Segment::Figure(id) => {
                words.push_str(&resolved.figure(id).map_or_else(String::new, |f| formatter.figure(f)))
            }
            Segment::Year { previous } => words.push_str(&year(resolved, previous).to_string()),
        }
    }
    words
}

/// The label of a figure as plain words.
pub fn label(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    match &figure.label {
        Label::Stated(text) => plain(resolved, text, formatter),
        Label::Implied(Implied::Previous, of) => {
            messages::level_of(&plain(resolved, of, formatter), year(resolved, true), figure.basis, formatter.lang)
        }
        Label::Implied(Implied::Target, of) => messages::target_of(&plain(resolved, of, formatter), formatter.lang),
    }
}

/// The period of the report, or the year before.
pub fn year(resolved: &ResolvedReport, previous: bool) -> i32 {
    resolved.report.meta.period - i32::from(previous)
}
