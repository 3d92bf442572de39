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
use crate::source::draft::correction::{FactReading, can_qualify, can_stand_alone};

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
    let targets = targets(page, fact);
    let is_offered = |value: Relation| {
        relation == Some(value)
            || can_stand_alone(&page.resolved, fact, value)
            || targets.iter().any(|target| target.relations.contains(&value))
    };
    let relations = Relation::NAMES.into_iter().filter(|(_, value)| is_offered(*value)).map(|(name, value)| {
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
            { render_targets(page, &targets, relation, of.as_deref()) }
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

/// A fact that another may qualify, and how.
struct Target<'a> {
    fact: &'a Fact,
    relations: Vec<Relation>,
}

/// The facts that this one may qualify: those of its section, and the one that it does qualify.
fn targets<'a>(page: &'a PageContext, fact: &'a Fact) -> Vec<Target<'a>> {
    let is_present = |other: &Fact| fact.of.as_ref() == Some(&other.id);
    let facts = page.resolved.report.facts.iter();
    let near = facts.filter(|other| other.section == fact.section || is_present(other));
    let target = |other: &'a Fact| {
        let can = |relation: &Relation| {
            is_present(other) && fact.measure == Some(*relation) || can_qualify(&page.resolved, fact, *relation, other)
        };
        let relations = Relation::NAMES.into_iter().map(|(_, relation)| relation).filter(can).collect();
        Target { fact: other, relations }
    };
    near.map(target).filter(|target| !target.relations.is_empty()).collect()
}

/// The select for the fact that this one qualifies: `browser::draft_controls` shows those that can be with the relation chosen.
fn render_targets(page: &PageContext, targets: &[Target<'_>], relation: Option<Relation>, of: Option<&str>) -> Html {
    let option = |target: &Target<'_>| {
        let names: Vec<&str> = target.relations.iter().map(|relation| relation.name()).collect();
        let is_fit = relation.is_some_and(|relation| target.relations.contains(&relation));
        html! {
            <option
                value={target.fact.id.clone()}
                selected={of == Some(&target.fact.id)}
                data-relations={names.join(" ")}
                hidden={!is_fit}
                disabled={!is_fit}
            >
                { page.words(&target.fact.label) }{ " " }{ target.fact.token() }
            </option>
        }
    };
    html! {
        <label class="of-relation">
            <span>{ messages::RELATION_OF.get(page.lang) }</span>
            <select id="draft-of">
                <option value="" selected={of.is_none()}>{ messages::NOT_PRINTED.get(page.lang) }</option>
                { for targets.iter().map(option) }
            </select>
        </label>
    }
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
