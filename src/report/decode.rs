//! Decodes JSON into the model, field by field, in the order of `model.rs`.

use crate::report::annotation::{Doubt, Inferred, StatedSign};
use crate::report::basis::Basis;
use crate::report::chart_kind::ChartKind;
use crate::report::model::{
    Certainty, Chart, Claim, ClaimKind, Context, Correction, Derivation, Derived, Entity, EntityKind, Exchange, Fact,
    Group, Meta, NameStatus, Note, Omitted, Report, Role, ScaleSharing, Section, Source, Term, UnitDeclaration,
    UnitNouns,
};
use crate::report::object_reader::{ObjectReader, text};
use crate::report::relation::Relation;

/// Reads a report.
pub fn report<R: ObjectReader>(r: &mut R) -> Report {
    Report {
        schema: r.optional("$schema"),
        meta: r.object("meta", meta),
        sections: r.entries("sections", section),
        facts: r.entries("facts", fact),
        derived: r.list("derived", derived),
        context: r.list("context", context),
        entities: r.list("entities", entity),
        charts: r.list("charts", chart),
        checks: r.list("checks", claim),
        notes: r.list("notes", |r| Note { id: r.string("id"), text: r.text("text") }),
        terms: r.list("terms", term),
        corrections: r.list("corrections", correction),
        units: r.list("units", unit),
    }
}

fn meta<R: ObjectReader>(r: &mut R) -> Meta {
    Meta {
        id: r.string("id"),
        version: r.string("version"),
        period: r.number("period", 1),
        title: r.text("title"),
        description: r.text("description"),
        scope: r.text("scope"),
        place: r.text("place"),
        source: r.object("source", |r| Source {
            title: r.text("title"),
            authors: r.maybe_text("authors").unwrap_or_default(),
            authors_cited: r.maybe_text("authors_cited").unwrap_or_default(),
            note: r.text("note"),
            publisher: r.maybe_text("publisher"),
            date: r.optional("date"),
            address: r.optional("address"),
            no_quantities: r.strings("no_quantities"),
            omitted: r
                .for_authors(|r| r.list("omitted", |r| Omitted { words: r.string("words"), reason: r.text("reason") })),
        }),
        exchange: r
            .maybe_object("exchange", |r| Exchange {
                yuan_per_dollar: r.string("yuan_per_dollar"),
                source: r.text("source"),
            })
            .unwrap_or_default(),
        headline: r.strings("headline"),
        method: r.list("method", text),
        licence: r.text("licence"),
        spdx: r.optional("spdx"),
        editor: r.for_authors(|r| r.maybe_text("editor")),
        errors: r.optional("errors"),
        literals: r.strings("literals"),
        untranslated: r.flag("untranslated"),
    }
}

fn section<R: ObjectReader>(r: &mut R) -> Section {
    Section {
        id: r.string("id"),
        title: r.text("title"),
        takeaway: r.maybe_text("takeaway").unwrap_or_default(),
        paragraphs: r.entries("paragraphs", text),
        charts: r.strings("charts"),
    }
}

fn fact<R: ObjectReader>(r: &mut R) -> Fact {
    Fact {
        id: r.string("id"),
        section: r.string("section"),
        paragraph: r.number("paragraph", 1),
        label: r.text("label"),
        printed: r.string("printed"),
        // The token that a page starts with has it.
        unit: r.for_authors(|r| r.optional("unit")),
        aliases: r.strings("aliases"),
        certainty: r.word("certainty", &Certainty::NAMES).unwrap_or_default(),
        rounded: r.flag("rounded"),
        of: r.optional("of"),
        measure: r.word("measure", &Relation::NAMES),
        basis: r.word("basis", &Basis::NAMES),
        // The tokens that a page starts with have it.
        sign: r.for_authors(|r| r.word("sign", &StatedSign::NAMES)),
        note: r.maybe_text("note"),
        year: r.optional("year"),
        inferred: r.for_authors(|r| r.words("inferred", &Inferred::NAMES)),
        doubts: r.for_authors(|r| r.words("doubts", &Doubt::NAMES)),
    }
}

fn derived<R: ObjectReader>(r: &mut R) -> Derived {
    const KINDS: [(&str, Derivation); 5] = [
        ("share", Derivation::Share),
        ("ratio", Derivation::Ratio),
        ("average", Derivation::Average),
        ("sum", Derivation::Sum),
        ("difference", Derivation::Difference),
    ];
    Derived {
        id: r.string("id"),
        kind: r.kind("kind", &KINDS),
        inputs: r.strings("inputs"),
        label: r.text("label"),
        note: r.maybe_text("note"),
    }
}

fn context<R: ObjectReader>(r: &mut R) -> Context {
    Context {
        id: r.string("id"),
        label: r.text("label"),
        printed: r.string("printed"),
        of: r.string("of"),
        measure: r.word("measure", &Relation::NAMES),
        source: r.text("source"),
        caveat: r.maybe_text("caveat"),
    }
}

fn entity<R: ObjectReader>(r: &mut R) -> Entity {
    const STATUSES: [(&str, NameStatus); 3] = [
        ("official", NameStatus::Official),
        ("transliteration", NameStatus::Transliteration),
        ("descriptive", NameStatus::Descriptive),
    ];
    const KINDS: [(&str, EntityKind); 5] = [
        ("company", EntityKind::Company),
        ("institution", EntityKind::Institution),
        ("fund", EntityKind::Fund),
        ("project", EntityKind::Project),
        ("programme", EntityKind::Programme),
    ];
    Entity {
        id: r.string("id"),
        section: r.string("section"),
        paragraph: r.number("paragraph", 1),
        name: r.text("name"),
        name_status: r.kind("name_status", &STATUSES),
        kind: r.kind("kind", &KINDS),
        role: r.kind("role", &Role::NAMES),
        figure: r.optional("figure"),
        note: r.maybe_text("note"),
    }
}

fn chart<R: ObjectReader>(r: &mut R) -> Chart {
    const SHARING: [(&str, ScaleSharing); 2] = [("shared", ScaleSharing::Shared), ("own", ScaleSharing::Own)];
    Chart {
        id: r.string("id"),
        kind: r.kind("kind", &ChartKind::ALL.map(|kind| (kind.spec().name, kind))),
        title: r.text("title"),
        subtitle: r.text("subtitle"),
        finding: r.maybe_text("finding"),
        alt: r.maybe_text("alt"),
        note: r.maybe_text("note"),
        inferred: r.flag("inferred"),
        scale: r.word("scale", &SHARING).unwrap_or_default(),
        groups: r.entries("groups", |r| Group { label: r.maybe_text("label"), figures: r.strings("figures") }),
        undisclosed: r.strings("undisclosed"),
    }
}

fn claim<R: ObjectReader>(r: &mut R) -> Claim {
    const KINDS: [(&str, ClaimKind); 4] = [
        ("at-most", ClaimKind::AtMost),
        ("parts", ClaimKind::Parts),
        ("share", ClaimKind::Share),
        ("named", ClaimKind::Named),
    ];
    Claim {
        id: r.string("id"),
        kind: r.kind("kind", &KINDS),
        figures: r.strings("figures"),
        entities: r.strings("entities"),
        disagrees: r.flag("disagrees"),
        text: r.text("text"),
    }
}

fn term<R: ObjectReader>(r: &mut R) -> Term {
    Term { id: r.string("id"), name: r.text("name"), explanation: r.text("explanation") }
}

fn unit<R: ObjectReader>(r: &mut R) -> UnitDeclaration {
    let en = r.object("en", |r| UnitNouns { one: r.string("one"), many: r.string("many") });
    UnitDeclaration { zh: r.string("zh"), en }
}

fn correction<R: ObjectReader>(r: &mut R) -> Correction {
    Correction { date: r.string("date"), fact: r.string("fact"), was: r.string("was"), reason: r.text("reason") }
}
