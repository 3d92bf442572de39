//! The texts about a chart: alternative text, subtitle, notes, and the labels of its marks.

use crate::chart::LayoutContext;
use crate::chart::figure_groups::resolve_groups;
use crate::chart::kinds::descriptor;
use crate::chart::scene::Mark;
use crate::locale::amount::unit_name;
use crate::locale::conversions::exchange;
use crate::locale::display_units::is_converted;
use crate::locale::messages;
use crate::locale::messages::charts;
use crate::quantity::unit::Unit;
use crate::report::figure::{Figure, Status};
use crate::report::model::Chart;
use crate::report::read_by_rule::ReadByRule;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::text::localized::{Segment, segments};

/// A mark's label and value, with the status that its fill shows.
pub fn describe_mark(mark: &Mark, resolved: &ResolvedReport, lang: Lang) -> String {
    let message = messages::labelled(&mark.label, &messages::unbroken(&mark.value), lang);
    match resolved.figure(&mark.figure).filter(|figure| figure.status() != Status::Reported) {
        Some(figure) => messages::remarked(&message, messages::status_of(figure).get(lang), lang),
        None => message,
    }
}

/// The subtitle: what is measured, where, when, in which unit it is drawn.
pub fn subtitle(chart: &Chart, context: &LayoutContext<'_>) -> String {
    let mut parts = vec![context.text(&chart.subtitle), context.text(&context.resolved.report.meta.place)];
    parts.extend(context.year(chart).map(|year| year.to_string()));
    if let Some(axis) = context.comparison_unit(chart) {
        let lang = context.formatter.lang;
        let is_in_another = |figure: &Figure| context.formatter.units.shown(figure.unit) != axis;
        let are_others =
            resolve_groups(chart, context).iter().flat_map(|group| &group.figures).any(|figure| is_in_another(figure));
        parts.push(messages::unit_note(&unit_name(axis, "", lang), are_others, lang));
    }
    // No line begins with a point.
    parts.join("\u{a0}· ")
}

/// The alternative text: from the data, or generated from kind, subject and contents.
pub fn alt_text(chart: &Chart, context: &LayoutContext<'_>) -> String {
    if let Some(alt) = &chart.alt {
        return context.text(alt);
    }
    let lang = context.formatter.lang;
    let groups = resolve_groups(chart, context);
    let figures = || groups.iter().flat_map(|group| &group.figures);
    let statuses: Vec<Status> = figures().map(|figure| figure.status()).collect();
    let mut contents = charts::contents(&statuses, lang);
    let names: Vec<_> = groups.iter().filter_map(|group| group.label.clone()).collect();
    if names.len() > 1 {
        contents = format!("{contents}{}{}", charts::comma(lang), charts::groups(&names, lang));
    }
    let kind = descriptor(chart.kind);
    let subject = messages::labelled(kind.name.get(lang), &subtitle(chart, context), lang);
    let scale = kind.scale_note.map(|note| note(chart, context));
    let read = read_note(figures().copied(), context);
    let sentences: Vec<_> = [Some(subject), scale, Some(contents), read].into_iter().flatten().collect();
    let sentences: Vec<_> = sentences.into_iter().map(|words| charts::sentence(&[words], lang)).collect();
    charts::running(&sentences.iter().map(String::as_str).collect::<Vec<_>>(), lang)
}

/// Notes on reading the chart, one per paragraph.
pub fn notes(chart: &Chart, context: &LayoutContext<'_>) -> Vec<String> {
    let lang = context.formatter.lang;
    let groups = resolve_groups(chart, context);
    // Each with the unit of its axis.
    let drawn = || {
        let groups = groups.iter().zip(context.axis_units(chart));
        let figures = groups.flat_map(|(group, unit)| group.figures.iter().map(move |figure| (*figure, unit)));
        figures.filter(|(figure, _)| chart.kind.draws(figure.unit.dimension()))
    };
    let statuses: Vec<Status> = drawn().map(|(figure, _)| figure.status()).collect();
    let marks_note = descriptor(chart.kind).marks_note.map(|note| note(chart, context));
    let fill_note = charts::fill_note(&statuses, lang);
    let entities = chart.undisclosed.iter().filter_map(|id| context.resolved.entity(id));
    let names: Vec<_> = entities.map(|entity| context.text(&entity.name)).collect();
    let undisclosed =
        (!names.is_empty()).then(|| format!("{}{}", messages::UNDISCLOSED.get(lang), names.join(charts::and(lang))));
    let display_unit = |unit: Unit| context.formatter.units.shown(unit);
    let is_any_drawn_converted =
        drawn().any(|(figure, axis)| is_converted(figure.unit, axis.unwrap_or(display_unit(figure.unit))));
    let mut mentioned =
        chart.note.iter().flat_map(|note| segments(note.get(lang))).filter_map(|segment| match segment {
            Segment::Figure(id) => context.resolved.figure(id),
            _ => None,
        });
    let is_any_mentioned_converted = mentioned.any(|figure| is_converted(figure.unit, display_unit(figure.unit)));
    let rate =
        (is_any_drawn_converted || is_any_mentioned_converted).then(|| exchange(context.resolved, &context.formatter));
    let read = read_note(drawn().map(|(figure, _)| figure), context).map(|note| charts::sentence(&[note], lang));
    [
        marks_note,
        Some(fill_note).filter(|note| !note.is_empty()),
        read,
        undisclosed,
        chart.note.as_ref().map(|note| context.text(note)),
        chart.inferred.then(|| charts::CHOSEN_BY_RULE.get(lang).to_owned()),
        rate,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// That some of these figures were read by rule.
fn read_note<'a>(mut figures: impl Iterator<Item = &'a Figure>, context: &LayoutContext<'_>) -> Option<String> {
    let read = ReadByRule::of(context.resolved);
    figures
        .any(|figure| read.contains(figure))
        .then(|| messages::READ_BY_RULE_MEANS.get(context.formatter.lang).to_owned())
}
