//! What the card of a fact of a draft shows besides: the sentence that it stands in, what was read by rule, and a form to correct it.
//! `browser::draft_controls` answers the form.

use yew::prelude::*;

use crate::app::components::reading::{render_reading, render_sentence};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::report::basis::Basis;
use crate::report::figure::Figure;
use crate::report::model::{Certainty, Fact};
use crate::report::relation::Relation;
use crate::source::draft::correction::FactReading;

/// An option of a select: its value, its words, and whether it is chosen.
type Choice = (String, String, bool);

/// What the card shows besides, with what the reader has typed into its form and not yet saved; nothing of a figure that is no fact.
pub(crate) fn render_draft_card_part(page: &PageContext, figure: &Figure, typed: Option<FactReading>) -> Html {
    let Some(fact) = page.resolved.fact(&figure.id) else { return Html::default() };
    html! {
        <div class="draft-card">
            { render_sentence(page, figure) }
            <dl>{ render_reading(page, figure) }</dl>
            <details open={typed.is_some() || !fact.doubts.is_empty()}>
                <summary>{ messages::CORRECT.get(page.lang) }</summary>
                { render_form(page, fact, typed) }
            </details>
            <div class="buttons">
                if page.resolved.report.facts.iter().any(|fact| !fact.doubts.is_empty()) {
                    <button type="button" data-draft-action="next">{ messages::NEXT_DOUBTFUL.get(page.lang) }</button>
                }
                if has_corrections(page) {
                    <button type="button" data-draft-action="undo">{ messages::UNDO_CORRECTION.get(page.lang) }</button>
                }
            </div>
            <p id="draft-card-status" role="status"></p>
        </div>
    }
}

/// Whether there is a correction to undo. The card is written when that changes.
fn has_corrections(page: &PageContext) -> bool {
    page.latest().draft.as_ref().is_some_and(|draft| draft.revision.former.is_some())
}

fn render_form(page: &PageContext, fact: &Fact, typed: Option<FactReading>) -> Html {
    let lang = page.lang;
    let typed_mark = typed.is_some().then_some("");
    let shown = typed.unwrap_or_else(|| FactReading::of(&page.resolved, fact));
    let FactReading { label, relation, is_negative, basis, certainty } = shown;
    let (relation, of) = relation.map_or((None, None), |(relation, of)| (Some(relation), of));
    let relations = Relation::NAMES.into_iter().map(|(name, value)| {
        (name.to_owned(), messages::relation(value).get(lang).to_owned(), relation == Some(value))
    });
    let none = (String::new(), messages::NO_RELATION.get(lang).to_owned(), relation.is_none());
    let relations: Vec<Choice> = std::iter::once(none).chain(relations).collect();
    let signs = [("positive", messages::RISE, !is_negative), ("negative", messages::FALL, is_negative)];
    let statuses = [
        ("reported", messages::REPORTED, certainty == Certainty::Reported),
        ("expected", messages::EXPECTED, certainty == Certainty::Expected),
        ("planned", messages::PLANNED, certainty == Certainty::Planned),
    ];
    let words = |choices: &[(&str, Message, bool)]| -> Vec<Choice> {
        choices
            .iter()
            .map(|(name, words, is_chosen)| ((*name).to_owned(), words.get(lang).to_owned(), *is_chosen))
            .collect()
    };
    let unnamed = (String::new(), messages::NO_BASIS.get(lang).to_owned(), basis.is_none());
    let bases = Basis::NAMES
        .into_iter()
        .map(|(name, value)| (name.to_owned(), messages::basis(value).get(lang).to_owned(), basis == Some(value)));
    let bases: Vec<Choice> = std::iter::once(unnamed).chain(bases).collect();
    html! {
        <form id="draft-form" data-fact={fact.id.clone()} data-typed={typed_mark}>
            <label>
                <span>{ messages::LABEL_ZH.get(lang) }</span>
                <input id="draft-label-zh" lang="zh-Hans" required=true maxlength="100" autocomplete="off" aria-describedby="draft-error" value={label.zh} />
            </label>
            <label>
                <span>{ messages::LABEL_EN.get(lang) }</span>
                <input id="draft-label-en" lang="en" maxlength="100" autocomplete="off" aria-describedby="draft-error" value={label.en} />
            </label>
            { render_choices("draft-relation", "", messages::RELATION, relations, page) }
            { render_choices("draft-of", "of-relation", messages::RELATION_OF, of_choices(page, fact, of.as_deref()), page) }
            { render_choices("draft-sign", "of-change", messages::SIGN, words(&signs), page) }
            { render_choices("draft-basis", "of-growth", messages::CARD_BASIS, bases, page) }
            { render_choices("draft-certainty", "", messages::COLUMN_STATUS, words(&statuses), page) }
            <p id="draft-error" role="alert"></p>
            <div class="buttons">
                <button type="submit">{ messages::SAVE_CORRECTION.get(lang) }</button>
                <button type="button" data-draft-action="no-quantity">{ messages::IS_NO_QUANTITY.get(lang) }</button>
            </div>
        </form>
    }
}

/// The facts that this one may qualify: those of its section, and the one that it does qualify.
fn of_choices(page: &PageContext, fact: &Fact, of: Option<&str>) -> Vec<Choice> {
    let facts = page.resolved.report.facts.iter();
    let near = facts.filter(|other| other.id != fact.id && (other.section == fact.section || of == Some(&other.id)));
    let choice = |other: &Fact| {
        let words = format!("{} {}", page.words(&other.label), other.printed);
        (other.id.clone(), words, of == Some(&other.id))
    };
    let none = (String::new(), messages::NOT_PRINTED.get(page.lang).to_owned(), of.is_none());
    std::iter::once(none).chain(near.map(choice)).collect()
}

/// A labelled select; its class tells with which relations the style sheet shows it.
fn render_choices(
    id: &'static str,
    class: &'static str,
    label: Message,
    choices: Vec<Choice>,
    page: &PageContext,
) -> Html {
    html! {
        <label {class}>
            <span>{ label.get(page.lang) }</span>
            <select {id}>
                { for choices.into_iter().map(|(value, words, is_chosen)| html! {
                    <option {value} selected={is_chosen}>{ words }</option>
                }) }
            </select>
        </label>
    }
}
