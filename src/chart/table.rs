//! The figures of a chart as rows for other programs.

use crate::chart::figure_groups::ResolvedGroup;
use crate::locale::amount::unit_name;
use crate::locale::display_units::is_converted;
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::label;
use crate::locale::source_location::place;
use crate::report::figure::Figure;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// A row: group, both labels, number, unit, bounds, printed token, status, place.
pub type Row = [String; 10];

/// The figures, one row each, after a row of column heads.
pub fn table_rows(groups: &[ResolvedGroup<'_>], resolved: &ResolvedReport, formatter: &FigureFormatter) -> Vec<Row> {
    let mut rows = vec![messages::charts::CSV_HEADS.map(|head| head.get(formatter.lang).to_owned())];
    for group in groups {
        let label = group.label.clone().unwrap_or_default();
        rows.extend(group.figures.iter().map(|figure| row(&label, figure, resolved, formatter)));
    }
    rows
}

fn row(group: &str, figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> Row {
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
        status(figure, formatter),
        place(figure, resolved, formatter),
    ]
}

/// The status of a figure, and whether its amount was converted.
fn status(figure: &Figure, formatter: &FigureFormatter) -> String {
    let status = messages::status_of(figure).get(formatter.lang);
    if is_converted(figure.unit, formatter.units.shown(figure.unit)) {
        messages::remarked(status, messages::charts::CONVERTED.get(formatter.lang), formatter.lang)
    } else {
        status.to_owned()
    }
}
