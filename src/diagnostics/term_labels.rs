//! Labels that name a standard term in other English words than the term base.

use crate::report::location::Location;
use crate::report::resolved::ResolvedReport;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::source::terms::TermBase;
use crate::text::localized::LocalizedText;

/// Labels whose Chinese is exactly a term of `terms`, and whose English has other words than the term's.
pub fn other_english(resolved: &ResolvedReport, terms: &TermBase) -> Vec<Violation> {
    let report = &resolved.report;
    let facts = report.facts.iter().map(|fact| (&fact.id, &fact.label)).enumerate().map(|of| ("facts", of));
    let derived = report.derived.iter().map(|figure| (&figure.id, &figure.label)).enumerate().map(|of| ("derived", of));
    let context = report.context.iter().map(|figure| (&figure.id, &figure.label)).enumerate().map(|of| ("context", of));
    let violation = |(list, (index, (id, label))): (&str, (usize, (&String, &LocalizedText)))| {
        let english = terms.english(&label.zh).filter(|english| !is_form_of(&label.en, english))?;
        let at = Location::record(list, index, id).field("label").field("en");
        Some(Violation::new(at, &label.en, Rule::StandardTerm(english.to_owned())))
    };
    facts.chain(derived).chain(context).filter_map(violation).collect()
}

/// Whether a label is this term, or a shorter form of it: a row of a table or chart may leave words out, and turn them round.
fn is_form_of(label: &str, term: &str) -> bool {
    let of_term: Vec<String> = words(term).collect();
    words(label).all(|word| of_term.contains(&word))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
