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

/// The label of a figure as plain words, with its year if that is not the report's.
pub fn label(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    label_in(resolved.report.meta.period, figure, resolved, formatter)
}

/// The same where a year is stated already.
pub fn label_in(stated: i32, figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    let (Label::Stated(text) | Label::Implied(_, text)) = &figure.label;
    let (label, lang) = (plain(resolved, text, formatter), formatter.lang);
    let year = figure.year.unwrap_or(stated);
    if let Label::Implied(Implied::Previous, _) = figure.label {
        return messages::level_of(&label, year, figure.basis, lang);
    }
    let label = if year == stated { label } else { messages::of_year(&label, year, lang) };
    if let Label::Implied(Implied::Target, _) = figure.label { messages::target_of(&label, lang) } else { label }
}

/// The period of the report, or the year before.
pub fn year(resolved: &ResolvedReport, previous: bool) -> i32 {
    resolved.report.meta.period - i32::from(previous)
}
