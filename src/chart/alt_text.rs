//! Charts and their marks in words.

use crate::chart::LayoutContext;
use crate::chart::figure_groups::groups;
use crate::chart::kinds::descriptor;
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
use crate::report::model::Chart;
use crate::report::resolved::ResolvedReport;
use crate::text::localized::{Segment, segments};

/// A mark's label and value, with the status that its filling shows.
pub fn describe_mark(mark: &Mark, resolved: &ResolvedReport, lang: crate::text::lang::Lang) -> String {
    let said = messages::labelled(&mark.label, &messages::unbroken(&mark.value), lang);
    match resolved.figure(&mark.figure).map(Figure::status) {
        Some(status @ (Status::Expected | Status::Derived)) => {
            messages::remarked(&said, messages::status(status).get(lang), lang)
        }
        _ => said,
    }
}

/// The subtitle: what is measured, where, when, in which unit.
pub fn subtitle(chart: &Chart, context: &LayoutContext<'_>) -> String {
    let mut parts = vec![
        context.words(&chart.subtitle),
        context.words(&context.resolved.report.meta.place),
        year(context.resolved, false).to_string(),
    ];
    if let Some(axis) = context.comparison_unit(chart) {
        parts.push(messages::unit_note(&unit::name(axis, "", context.formatter.lang), context.formatter.lang));
    }
    parts.join(" · ")
}

/// The alternative text: from the data, or generated from kind, subject and contents.
pub fn alt_text(chart: &Chart, context: &LayoutContext<'_>) -> String {
    if let Some(alt) = &chart.alt {
        return context.words(alt);
    }
    let lang = context.formatter.lang;
    let groups = groups(chart, context);
    let figures = || groups.iter().flat_map(|group| &group.figures);
    let count = |status| figures().filter(|figure| figure.status() == status).count();
    let mut holds = charts::contents(figures().count(), count(Status::Expected), count(Status::Derived), lang);
    let names: Vec<_> = groups.iter().filter_map(|group| group.label.clone()).collect();
    if names.len() > 1 {
        holds = format!("{holds}{}{}", charts::comma(lang), charts::groups(&names, lang));
    }
    let what = messages::labelled(descriptor(chart.kind).name.get(lang), &subtitle(chart, context), lang);
    charts::running(&[&charts::sentence(&[what], lang), &charts::sentence(&[holds], lang)], lang)
}

/// Notes on reading the chart, one per paragraph.
pub fn notes(chart: &Chart, context: &LayoutContext<'_>) -> Vec<String> {
    let lang = context.formatter.lang;
    let groups = groups(chart, context);
    // Each with the unit that it is compared in.
    let drawn = || {
        let grouped = groups.iter().zip(context.axis_units(chart));
        let each = grouped.flat_map(|(group, unit)| group.figures.iter().map(move |figure| (*figure, unit)));
        each.filter(|(figure, _)| chart.kind.draws(figure.unit.dimension()))
    };
    let any = |status| drawn().any(|(figure, _)| figure.status() == status);
    let fill_note = match descriptor(chart.kind).fill_note {
        Some(note) => Some(note.get(lang)),
        None => charts::filling(any(Status::Expected), any(Status::Derived), lang),
    };
    let names: Vec<_> = chart.undisclosed.iter().filter_map(|id| context.resolved.entity(id)).collect();
    let undisclosed = (!names.is_empty()).then(|| {
        let names: Vec<_> = names.iter().map(|entity| context.words(&entity.name)).collect();
        format!("{}{}", messages::UNDISCLOSED.get(lang), names.join(charts::and(lang)))
    });
    let shown = |unit: Unit| context.formatter.units.shown(unit);
    let compared = drawn().any(|(figure, axis)| is_converted(figure.unit, axis.unwrap_or(shown(figure.unit))));
    let mentioned = chart.note.iter().flat_map(|note| segments(note.get(lang))).filter_map(|segment| match segment {
        Segment::Figure(id) => context.resolved.figure(id),
        _ => None,
    });
    let said = mentioned.into_iter().any(|figure| is_converted(figure.unit, shown(figure.unit)));
    let rate = (compared || said).then(|| exchange(context.resolved, &context.formatter));
    [fill_note.map(str::to_owned), undisclosed, chart.note.as_ref().map(|note| context.words(note)), rate]
        .into_iter()
        .flatten()
        .collect()
}
