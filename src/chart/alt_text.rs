//! Charts and their marks in words.

use crate::chart::Stage;
use crate::chart::figure_groups::groups;
use crate::chart::scene::Mark;
use crate::locale::conversions::exchange;
use crate::locale::messages;
use crate::locale::messages::charts;
use crate::locale::prose::year;
use crate::locale::unit;
use crate::locale::unit::is_converted;
use crate::quantity::Unit;
use crate::report::figure::Figure;
use crate::report::figure::Status;
use crate::report::model::{Chart, ChartKind};
use crate::report::resolved::Ledger;
use crate::text::localized::{Piece, pieces};

/// A mark's label and value, with the status that its filling shows.
pub fn describe(mark: &Mark, ledger: &Ledger, lang: crate::text::lang::Lang) -> String {
    let said = messages::labelled(&mark.label, &messages::unbroken(&mark.value), lang);
    match ledger.figure(&mark.figure).map(Figure::status) {
        Some(status @ (Status::Expected | Status::Derived)) => {
            messages::remarked(&said, messages::status(status).get(lang), lang)
        }
        _ => said,
    }
}

/// The subtitle: what is measured, where, when, in which unit.
pub fn subtitle(chart: &Chart, stage: &Stage<'_>) -> String {
    let mut parts = vec![
        stage.words(&chart.subtitle),
        stage.words(&stage.ledger.report.meta.place),
        year(stage.ledger, false).to_string(),
    ];
    if let Some(axis) = stage.comparison_unit(chart) {
        parts.push(messages::unit_note(&unit::name(axis, "", stage.format.lang), stage.format.lang));
    }
    parts.join(" · ")
}

/// The alternative text: from the data, or generated from kind, subject and contents.
pub fn alt(chart: &Chart, stage: &Stage<'_>) -> String {
    if let Some(alt) = &chart.alt {
        return stage.words(alt);
    }
    let lang = stage.format.lang;
    let groups = groups(chart, stage);
    let figures = || groups.iter().flat_map(|group| &group.figures);
    let count = |status| figures().filter(|figure| figure.status() == status).count();
    let mut holds = charts::contents(figures().count(), count(Status::Expected), count(Status::Derived), lang);
    let names: Vec<_> = groups.iter().filter_map(|group| group.label.clone()).collect();
    if names.len() > 1 {
        holds = format!("{holds}{}{}", charts::comma(lang), charts::groups(&names, lang));
    }
    let what = messages::labelled(charts::kind(chart.kind).get(lang), &subtitle(chart, stage), lang);
    charts::running(&[&charts::sentence(&[what], lang), &charts::sentence(&[holds], lang)], lang)
}

/// Notes on reading the chart, one per paragraph.
pub fn notes(chart: &Chart, stage: &Stage<'_>) -> Vec<String> {
    let lang = stage.format.lang;
    let groups = groups(chart, stage);
    // Each with the unit that it is compared in.
    let drawn = || {
        let grouped = groups.iter().zip(stage.axis_units(chart));
        let each = grouped.flat_map(|(group, unit)| group.figures.iter().map(move |figure| (*figure, unit)));
        each.filter(|(figure, _)| chart.kind.draws(figure.unit.dimension()))
    };
    let any = |status| drawn().any(|(figure, _)| figure.status() == status);
    let filling = match chart.kind {
        ChartKind::Units => Some(charts::SQUARES.get(lang)),
        _ => charts::filling(any(Status::Expected), any(Status::Derived), lang),
    };
    let names: Vec<_> = chart.undisclosed.iter().filter_map(|id| stage.ledger.entity(id)).collect();
    let undisclosed = (!names.is_empty()).then(|| {
        let names: Vec<_> = names.iter().map(|entity| stage.words(&entity.name)).collect();
        format!("{}{}", messages::UNDISCLOSED.get(lang), names.join(charts::and(lang)))
    });
    let shown = |unit: Unit| stage.format.units.shown(unit);
    let compared = drawn().any(|(figure, axis)| is_converted(figure.unit, axis.unwrap_or(shown(figure.unit))));
    let mentioned = chart.note.iter().flat_map(|note| pieces(note.get(lang))).filter_map(|piece| match piece {
        Piece::Figure(id) => stage.ledger.figure(id),
        _ => None,
    });
    let said = mentioned.into_iter().any(|figure| is_converted(figure.unit, shown(figure.unit)));
    let rate = (compared || said).then(|| exchange(stage.ledger, &stage.format));
    [filling.map(str::to_owned), undisclosed, chart.note.as_ref().map(|note| stage.words(note)), rate]
        .into_iter()
        .flatten()
        .collect()
}
