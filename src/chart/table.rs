//! The figures of a chart as rows for other programs.

use crate::chart::figure_groups::ResolvedGroup;
use crate::locale::amount::unit_name;
use crate::locale::display_units::is_converted;
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::label;
use crate::locale::source_location::place;
use crate::report::figure::Figure;
use crate::report::read_by_rule::ReadByRule;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// A row: group, both labels, number, unit, bounds, printed token, status, place.
pub type Row = [String; 10];

/// The figures, one row each, after a row of column heads.
pub fn table_rows(groups: &[ResolvedGroup<'_>], resolved: &ResolvedReport, formatter: &FigureFormatter) -> Vec<Row> {
    let mut rows = vec![messages::charts::CSV_HEADS.map(|head| head.get(formatter.lang).to_owned())];
    let read = ReadByRule::of(resolved);
    for group in groups {
        let label = group.label.clone().unwrap_or_default();
        let figures = group.figures.iter();
        rows.extend(figures.map(|figure| row(&label, figure, read.contains(figure), resolved, formatter)));
    }
    rows
}

fn row(group: &str, figure: &Figure, is_read: bool, resolved: &ResolvedReport, formatter: &FigureFormatter) -> Row {
    let label_in = |lang| label(figure, resolved, &FigureFormatter { lang, ..*formatter });
    let [value, low, high] = formatter.bare(figure);
    [
        group.to_owned(),
        label_in(Lang::Zh),
        label_in(Lang::En),
        value,
        unit_name(formatter.units.shown(figure.unit), "", formatter.lang),
        low,
        high,
        figure.printed().map(ToString::to_string).unwrap_or_default(),
        status(figure, is_read, formatter),
        place(figure, resolved, formatter),
    ]
}

/// The status of a figure, whether its amount was converted, and whether it was read by rule.
fn status(figure: &Figure, is_read: bool, formatter: &FigureFormatter) -> String {
    let lang = formatter.lang;
    let status = messages::status_of(figure).get(lang);
    let is_converted = is_converted(figure.unit, formatter.units.shown(figure.unit));
    let notes = [(is_converted, messages::charts::CONVERTED), (is_read, messages::read_mark(figure))];
    let notes: Vec<_> =
        notes.into_iter().filter(|(applies, _)| *applies).map(|(_, note)| note.get(lang).to_owned()).collect();
    if notes.is_empty() {
        status.to_owned()
    } else {
        messages::remarked(status, &messages::remarks(&notes, lang), lang)
    }
}
