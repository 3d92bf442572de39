//! The prose of a report. `build.rs` takes it out of the report that the program starts with, which keeps only what it mentions.

use std::iter::once;

use crate::report::json_node::JsonNode;
use crate::report::model::Report;
use crate::report::trusted_reader::TrustedReader;
use crate::text::localized::LocalizedText;

/// Puts the prose into a report; `None` if it is not of this report.
pub fn fill_in(report: &mut Report, json: &str) -> Option<()> {
    let (prose, aliases) = TrustedReader::prose(&JsonNode::parse(json)?);
    let mut prose = prose.into_iter();
    for text in texts(report) {
        *text = prose.next()?;
    }
    for (fact, aliases) in report.facts.iter_mut().zip(aliases) {
        fact.aliases = aliases;
    }
    prose.next().is_none().then_some(())
}

/// The texts that are prose, in the order of `build.rs`.
fn texts(report: &mut Report) -> impl Iterator<Item = &mut LocalizedText> {
    let Report { meta, sections, entities, notes, checks, .. } = report;
    let of_sections =
        sections.iter_mut().flat_map(|section| once(&mut section.takeaway).chain(&mut section.paragraphs));
    let of_notes = notes.iter_mut().map(|note| &mut note.text).chain(checks.iter_mut().map(|check| &mut check.text));
    let of_entities = entities.iter_mut().filter_map(|entity| entity.note.as_mut());
    let of_meta = [&mut meta.description, &mut meta.scope, &mut meta.licence, &mut meta.source.note];
    of_sections.chain(of_notes).chain(of_entities).chain(&mut meta.method).chain(of_meta)
}
