//! Where on the page a figure is used.

use crate::report::chart_figures::figures_in_chart;
use crate::report::figure::{Operation, Origin};
use crate::report::model::{Chart, Section};
use crate::report::relation::{Implied, Relation};
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::text::localized::{LocalizedText, Segment, segments};

/// A part of the page that shows a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Usage<'a> {
    /// The prose, headline figures or names of a section.
    Section(&'a Section),
    /// A chart.
    Chart(&'a Chart),
    /// The notes.
    Notes,
    /// The table of figures.
    FigureTable,
    /// The index of entities.
    EntityIndex,
}

/// The parts of the page that show the figure with this id, in their order.
pub fn usages<'a>(resolved: &'a ResolvedReport, id: &str) -> Vec<Usage<'a>> {
    let report = &resolved.report;
    let entities = || report.entities.iter().filter(|entity| entity.figure.as_deref() == Some(id));
    let mut found = Vec::new();
    for section in &report.sections {
        let is_first = report.sections.first() == Some(section);
        let is_mentioned = section.paragraphs.iter().chain([&section.takeaway]).any(|text| mentions(text, id));
        let is_named = entities().any(|entity| entity.section == section.id);
        if is_mentioned || is_named || is_first && is_headline(resolved, id) {
            found.push(Usage::Section(section));
        }
        let charts = section.charts.iter().filter_map(|chart| resolved.chart(chart));
        found.extend(charts.filter(|chart| is_in_chart(resolved, chart, id)).map(Usage::Chart));
    }
    if resolved.report.notes.iter().any(|note| mentions(&note.text, id)) || is_linked_in_notes(resolved, id) {
        found.push(Usage::Notes);
    }
    found.push(Usage::FigureTable);
    found.extend(entities().next().map(|_| Usage::EntityIndex));
    found
}

/// Whether a chart draws the figure, or its finding links to it.
fn is_in_chart(resolved: &ResolvedReport, chart: &Chart, id: &str) -> bool {
    chart.finding.iter().any(|finding| mentions(finding, id))
        || figures_in_chart(resolved, chart).any(|figure| figure.id == id)
}

fn mentions(text: &LocalizedText, id: &str) -> bool {
    segments(text.get(Lang::Zh)).iter().any(|segment| matches!(segment, Segment::Figure(figure) if *figure == id))
}

/// Whether the tiles of the headline figures show it: as a headline figure, in the tile of one, or as a context figure beside one.
fn is_headline(resolved: &ResolvedReport, id: &str) -> bool {
    let headline = &resolved.report.meta.headline;
    let is_headline = |of: &str| headline.iter().any(|known| known == of);
    let is_context = resolved
        .figure(id)
        .is_some_and(|figure| matches!(&figure.origin, Origin::Context { of, .. } if is_headline(of)));
    let rate = Relation::parse(id).filter(|(_, relation)| relation.implies().is_some()).map(|(of, _)| of);
    let previous = Implied::parse(id).filter(|(_, implied)| *implied == Implied::Previous).map(|(of, _)| of);
    let is_in_tile = rate.or(previous).is_some_and(is_headline);
    is_headline(id) || is_context || is_in_tile
}

/// Whether the notes link to it: where they work out an implied level or target, or in the words of a check.
fn is_linked_in_notes(resolved: &ResolvedReport, id: &str) -> bool {
    let is_implied = |figure: &crate::report::figure::Figure| {
        matches!(figure.origin, Origin::Derived { operation: Operation::Implied(_), .. })
    };
    let mut implied = resolved.figures().iter().filter(|figure| is_implied(figure));
    implied.any(|figure| figure.id == id || figure.inputs().iter().any(|input| input == id))
        || resolved.report.checks.iter().any(|check| mentions(&check.text, id))
}
