//! Limits on what costs time when a file is opened or shown, so that whatever a file contains, the page answers.

use crate::diagnostics::json_stats::count_json;
use crate::report::location::Location;
use crate::report::model::Report;
use crate::report::rule::Rule;
use crate::report::validate::prose::every_text;
use crate::report::violation::Violation;
use crate::text::count::counted;
use crate::text::lang::Lang;

/// The maximum size of a file, in bytes.
pub const MAX_FILE_BYTES: usize = 5_000_000;
/// The maximum number of figures in the file, which are rows of one table on the page, and of records of any other kind.
pub const MAX_RECORDS: usize = 5_000;
/// The maximum number of charts, and of sections: each is a part of the page of its own.
pub const MAX_CHARTS: usize = 1_000;
/// The maximum number of values: enough for that many records.
const MAX_VALUES: usize = 30 * MAX_RECORDS;
/// The maximum number of figures and terms that texts mention, in both languages: each is a link.
const MAX_MENTIONS: usize = 20_000;
/// The maximum nesting; a report needs seven levels.
const MAX_DEPTH: usize = 32;
/// The maximum length of a field's name, in bytes: the location of every value within repeats it. No field of a report has one so long.
const MAX_NAME_BYTES: usize = 100;
/// The maximum number of figures in a chart.
const MAX_CHART_FIGURES: usize = 2_000;
/// The maximum length of names, which the page repeats wherever it names the record.
const MAX_NAME_CHARS: usize = 300;
/// The fields with names.
const NAME_FIELDS: [&str; 5] = ["title", "subtitle", "label", "name", "place"];

/// Why a text is not checked: it is empty, or so large that the check would take too long.
pub fn exceeded_by_text(text: &str) -> Option<Violation> {
    let violation = |at, found: String, expected| Some(Violation::new(at, found, expected));
    if text.trim().is_empty() {
        return violation(Location::default(), String::new(), Rule::Report);
    }
    let stats = count_json(text);
    if stats.depth > MAX_DEPTH {
        return violation(Location::default(), counted(stats.depth), Rule::Depth(MAX_DEPTH));
    }
    if stats.longest_name.len() > MAX_NAME_BYTES {
        return violation(Location::default(), stats.longest_name.to_owned(), Rule::ShortName(MAX_NAME_BYTES));
    }
    let figures = stats.lists.iter().filter(|(list, _)| matches!(*list, "facts" | "derived" | "context"));
    let figures: usize = figures.map(|(_, entries)| entries).sum();
    if figures > MAX_RECORDS {
        return violation(Location::default().field("facts"), counted(figures), Rule::Figures(MAX_RECORDS));
    }
    for (list, entries) in stats.lists {
        let max = if matches!(list, "charts" | "sections") { MAX_CHARTS } else { MAX_RECORDS };
        if entries > max {
            return violation(Location::default().field(list), counted(entries), Rule::AtMost(max));
        }
    }
    if stats.mentions > MAX_MENTIONS {
        return violation(Location::default(), counted(stats.mentions), Rule::Mentions(MAX_MENTIONS));
    }
    if stats.values > MAX_VALUES {
        return violation(Location::default(), counted(stats.values), Rule::Values(MAX_VALUES));
    }
    None
}

/// What of a report would cost too much to show.
pub fn exceeded_by_report(report: &Report) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, chart) in report.charts.iter().enumerate() {
        let figures = chart.groups.iter().map(|group| group.figures.len()).sum();
        if figures > MAX_CHART_FIGURES {
            let at = Location::record("charts", index, &chart.id).field("groups");
            violations.push(Violation::new(at, counted(figures), Rule::AtMost(MAX_CHART_FIGURES)));
        }
    }
    for prose in every_text(report) {
        let is_name = prose.at.pointer.rsplit('/').next().is_some_and(|field| NAME_FIELDS.contains(&field));
        let length = Lang::ALL.map(|lang| prose.text.get(lang).chars().count()).into_iter().max().unwrap_or_default();
        if is_name && length > MAX_NAME_CHARS {
            violations.push(Violation::new(prose.at, counted(length), Rule::Characters(MAX_NAME_CHARS)));
        }
    }
    violations
}
