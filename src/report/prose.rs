//! The prose of a report. `build.rs` takes it out of the report that the program starts with, which keeps only what it mentions.

use std::iter::once;

use crate::report::json_node::JsonNode;
use crate::report::model::Report;
use crate::report::trusted_reader::TrustedReader;
use crate::text::localized::LocalizedText;

/// Puts the prose into a report; `None` if it is not of this report.
pub fn fill_in(report: &mut Report, json: &str) -> Option<()> {
    let JsonNode::List(prose) = JsonNode::parse(json)? else { return None };
    let mut prose = prose.iter().map(TrustedReader::text_of);
    for text in texts(report) {
        *text = prose.next()?;
    }
    prose.next().is_none().then_some(())
}

/// The texts that are prose, in the order of `build.rs`.
fn texts(report: &mut Report) -> impl Iterator<Item = &mut LocalizedText> {
    let Report { meta, sections, entities, notes, .. } = report;
    let of_sections =
        sections.iter_mut().flat_map(|section| once(&mut section.takeaway).chain(&mut section.paragraphs));
    let of_notes = notes.iter_mut().map(|note| &mut note.text);
    let of_entities = entities.iter_mut().filter_map(|entity| entity.note.as_mut());
    let of_meta = [&mut meta.description, &mut meta.scope, &mut meta.licence, &mut meta.source.note];
    of_sections.chain(of_notes).chain(of_entities).chain(&mut meta.method).chain(of_meta)
}
