//! The card: what a figure, or a term, has to say for itself.

use yew::prelude::*;

use super::figure::{badge, signed_link};
use super::page::Page;
use super::table::place;
use super::tiles::beside;
use crate::locale::strings::{self, Words};
use crate::report::Figure;
use crate::report::figure::{Origin, Status};
use crate::report::model::{Certainty, Term};
use crate::report::quantity::Unit;
use crate::view::{Action, Selection};

/// The card, if it is open and knows what it is asked about.
pub fn card(page: &Page, selected: Option<&Selection>, card: NodeRef) -> Html {
    let content = match selected {
        Some(Selection::Figure(id)) => page.ledger.figure(id).map(|figure| figure_card(page, figure)),
        Some(Selection::Term(id)) => page.ledger.term(id).map(|term| term_card(page, term)),
        None => None,
    };
    let Some(content) = content else { return Html::default() };
    let close = {
        let page = page.clone();
        move |_| page.choose(Action::Select(None))
    };
    html! {
        <div id="card" class="card" role="dialog" aria-labelledby="card-title" tabindex="-1" ref={card}>
            <button id="card-close" type="button" onclick={close} aria-label={strings::CLOSE.get(page.lang)}>{ "×" }</button>
            { content }
        </div>
    }
}

fn term_card(page: &Page, term: &Term) -> Html {
    let other = page.lang.other();
    html! {
        <>
            <p id="card-title" class="label">
                { term.name.get(page.lang).to_owned() }
                <span class="other-name" lang={other.tag()}>{ term.name.get(other).to_owned() }</span>
            </p>
            <p>{ page.words(&term.explanation) }</p>
        </>
    }
}

fn figure_card(page: &Page, figure: &Figure) -> Html {
    let lang = page.lang;
    let format = page.format();
    let status = figure.status();
    let printed = figure.printed().map(ToString::to_string);
    let range = format.range(figure);
    html! {
        <>
            <p id="card-title" class="label">{ page.words(&figure.label) }</p>
            <p class="value">{ format.signed(figure) }</p>
            <dl>
                if let Some(printed) = printed {
                    { row(page, strings::CARD_PRINTED, html! { <span class="printed" lang="zh-Hans">{ printed }</span> }) }
                }
                { row(page, strings::CARD_STATUS, html! {
                    <>
                        { badge(status, lang) }
                        if status == Status::Derived && figure.certainty == Certainty::Expected {
                            { " " }{ strings::FROM_EXPECTED.get(lang) }
                        }
                    </>
                }) }
                if figure.is_derived() {
                    { row(page, strings::CARD_FORMULA, worked_out(page, figure)) }
                    if let Some(range) = range {
                        { row(page, strings::CARD_RANGE, html! { { range } }) }
                    }
                } else {
                    { row(page, strings::CARD_PLACE, place(page, figure)) }
                    { row(page, strings::CARD_PRECISION, html! { { precision(page, figure, range) } }) }
                }
                { related(page, figure) }
            </dl>
            if let Some(note) = &figure.note {
                <p class="note">{ page.words(note) }</p>
            }
            <p><a class="to-row" href={format!("#row-{}", figure.id)}>{ strings::CARD_ROW.get(lang) }</a></p>
        </>
    }
}

fn row(page: &Page, name: Words, value: Html) -> Html {
    html! { <div><dt>{ name.get(page.lang) }</dt><dd>{ value }</dd></div> }
}

/// The formula in words, and its inputs.
fn worked_out(page: &Page, figure: &Figure) -> Html {
    let Origin::Derived { operation, inputs } = &figure.origin else { return Html::default() };
    let inputs: Vec<_> = inputs.iter().filter_map(|id| page.ledger.figure(id)).collect();
    html! { <>{ strings::formula(*operation).get(page.lang) }{ labelled(page, &inputs) }</> }
}

/// Figures, each after its label.
fn labelled(page: &Page, figures: &[&Figure]) -> Html {
    let format = page.format();
    html! {
        <ul>
            { for figures.iter().map(|figure| html! {
                <li>
                    <span>{ page.words(&figure.label) }</span>
                    { signed_link(figure, &format) }
                    if let Some(range) = figure.is_derived().then(|| format.range(figure)).flatten() {
                        <small class="range">{ range }</small>
                    }
                </li>
            }) }
        </ul>
    }
}

/// What was reported with the figure, what follows from it, and what stands beside it.
fn related(page: &Page, figure: &Figure) -> Html {
    let with = |fact: &&crate::report::model::Fact| fact.of.as_deref() == Some(&figure.id);
    let mut reported: Vec<_> =
        page.ledger.report.facts.iter().filter(with).filter_map(|fact| page.ledger.figure(&fact.id)).collect();
    let of = page.ledger.fact(&figure.id).and_then(|fact| fact.of.as_ref());
    reported.extend(of.and_then(|of| page.ledger.figure(of)));
    let follows: Vec<_> = page.ledger.consequences(&figure.id).collect();
    let beside: Vec<_> = beside(page, figure).collect();
    let list = |name: Words, figures: &[&Figure]| {
        if figures.is_empty() { Html::default() } else { row(page, name, labelled(page, figures)) }
    };
    html! {
        <>
            { list(strings::CARD_RATES, &reported) }
            { list(strings::CARD_FOLLOWS, &follows) }
            { list(strings::CARD_BESIDE, &beside) }
        </>
    }
}

/// What the printed digits allow, in words.
fn precision(page: &Page, figure: &Figure, range: Option<String>) -> String {
    let lang = page.lang;
    let words = match (range, figure.unit) {
        (Some(range), _) => return strings::printed_precision(&range, lang),
        (None, _) if figure.about => strings::ABOUT,
        (None, _) if figure.interval.high.is_none() => strings::AT_LEAST,
        (None, Unit::Count(_)) => strings::EXACT_COUNT,
        (None, _) => strings::NOMINAL,
    };
    words.get(lang).to_owned()
}
