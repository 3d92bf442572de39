//! The card: all details of a figure, or the explanation of a term.

use yew::prelude::*;

use crate::app::browser::clipboard::{CARD_STATUS, copy, figure_address, lookup};
use crate::app::card_session::CardAction;
use crate::app::components::description_item::entry;
use crate::app::components::figure::{badge, range, signed_link, status_class};
use crate::app::components::headline_tiles::beside;
use crate::app::components::source::log;
use crate::app::page_context::PageContext;
use crate::app::usages::{Usage, usages};
use crate::locale::citation::citation;
use crate::locale::conversions::{conversion, equivalents, exchange};
use crate::locale::formula::formula;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::locale::source_location::place;
use crate::quantity::{Dimension, Unit};
use crate::report::corrections::is_corrected;
use crate::report::figure::Figure;
use crate::report::figure::{Origin, Status};
use crate::report::model::{Certainty, Term};
use crate::view::Selection;

/// The card, if it is open and its figure or term exists.
pub(crate) fn card(page: &PageContext, selected: Option<&Selection>, card: NodeRef) -> Html {
    let content = match selected {
        Some(Selection::Figure(id)) => page.resolved.figure(id).map(|figure| figure_card(page, figure)),
        Some(Selection::Term(id)) => page.resolved.term(id).map(|term| term_card(page, term)),
        None => None,
    };
    let Some(content) = content else { return Html::default() };
    let close = {
        let page = page.clone();
        move |_| page.dispatch_card(CardAction::Close)
    };
    html! {
        <div id="card" class="card" role="dialog" aria-labelledby="card-title" tabindex="-1" ref={card}>
            <button id="card-close" type="button" onclick={close} aria-label={messages::CLOSE.get(page.lang)}>{ "×" }</button>
            { content }
        </div>
    }
}

fn term_card(page: &PageContext, term: &Term) -> Html {
    let other = page.lang.other();
    html! {
        <>
            <p id="card-title" class="label">
                { page.words(&term.name) }
                <span class="other-name" lang={other.tag()}>{ page.words_in(&term.name, other) }</span>
            </p>
            <p>{ page.words(&term.explanation) }</p>
        </>
    }
}

fn figure_card(page: &PageContext, figure: &Figure) -> Html {
    let lang = page.lang;
    let formatter = page.formatter();
    let status = figure.status();
    let printed = figure.printed().map(ToString::to_string);
    let range = formatter.range(figure);
    html! {
        <>
            <p id="card-title" class="label">{ page.label(figure) }</p>
            <p class={classes!("value", status_class(status))}>{ formatter.signed(figure) }</p>
            <dl>
                if let Some(printed) = printed {
                    { row(page, messages::CARD_PRINTED, html! { <span class="printed" lang="zh-Hans">{ printed }</span> }) }
                }
                { row(page, messages::CARD_STATUS, html! {
                    <>
                        { badge(status, lang) }
                        if status == Status::Derived && figure.certainty == Certainty::Expected {
                            { " " }{ messages::FROM_EXPECTED.get(lang) }
                        }
                    </>
                }) }
                if figure.is_derived() {
                    { row(page, messages::CARD_FORMULA, worked_out(page, figure)) }
                    if let Some(range) = range {
                        { row(page, messages::CARD_RANGE, html! { { range } }) }
                    }
                } else {
                    { row(page, messages::CARD_PLACE, html! { { place(figure, &page.resolved, &formatter) } }) }
                    { row(page, messages::CARD_PRECISION, html! { { precision(page, figure, range) } }) }
                }
                if is_corrected(&page.resolved.report, &figure.id) {
                    { row(page, messages::CORRECTIONS, log(page, |id| id == figure.id)) }
                }
                { in_other_units(page, figure) }
                { related(page, figure) }
                { row(page, messages::CARD_APPEARS, appears(page, figure)) }
            </dl>
            if let Some(note) = &figure.note {
                <p class="note">{ page.words(note) }</p>
            }
            <div class="copies">
                { copying("copy-figure", messages::COPY_FIGURE, page, figure, said) }
                { copying("copy-citation", messages::COPY_CITATION, page, figure, |page, figure| {
                    citation(figure, &page.resolved, &page.formatter(), &lookup(page, &figure.id))
                }) }
                if !page.is_local {
                    { copying("copy-link", messages::COPY_LINK, page, figure, |page, figure| figure_address(page, &figure.id)) }
                }
            </div>
            <p id="copied" role="status"></p>
        </>
    }
}

fn row(page: &PageContext, name: Message, value: Html) -> Html {
    entry(name.get(page.lang), value)
}

/// A button that copies the result of `text` for the figure.
fn copying(
    id: &'static str,
    words: Message,
    page: &PageContext,
    figure: &Figure,
    text: fn(&PageContext, &Figure) -> String,
) -> Html {
    let (page_then, of) = (page.clone(), figure.id.clone());
    let onclick = move |_| {
        if let Some(figure) = page_then.resolved.figure(&of) {
            copy(text(&page_then, figure), page_then.lang, CARD_STATUS.to_owned());
        }
    };
    html! { <button {id} type="button" {onclick}>{ words.get(page.lang) }</button> }
}

/// The figure with its label, interval, status and conversion, as a line to be pasted.
fn said(page: &PageContext, figure: &Figure) -> String {
    let (lang, formatter) = (page.lang, page.formatter());
    let mut value = formatter.signed(figure);
    if let Some(range) = formatter.range(figure).filter(|_| figure.is_derived()) {
        value += &messages::bracketed(&range, lang);
    }
    let said = messages::labelled(&page.label(figure), &value, lang);
    let status = Some(figure.status()).filter(|status| *status != Status::Reported);
    let mut remarks: Vec<_> = status.map(|status| messages::status(status).get(lang).to_owned()).into_iter().collect();
    remarks.extend(conversion(figure, &page.resolved, &formatter));
    if remarks.is_empty() { said } else { messages::remarked(&said, &messages::remarks(&remarks, lang), lang) }
}

/// The formula in words and in figures, and its inputs.
fn worked_out(page: &PageContext, figure: &Figure) -> Html {
    let Origin::Derived { operation, inputs } = &figure.origin else { return Html::default() };
    let inputs: Vec<_> = inputs.iter().filter_map(|id| page.resolved.figure(id)).collect();
    html! {
        <>
            { messages::formula(*operation).get(page.lang) }
            { sum(page, figure) }
            { labelled(page, &inputs) }
        </>
    }
}

/// The formula of a derived figure, in figures.
fn sum(page: &PageContext, figure: &Figure) -> Html {
    let formula = formula(figure, &page.resolved, &page.formatter());
    html! { if let Some(formula) = formula { <small class="formula">{ "= " }{ formula }</small> } }
}

/// Figures with their labels; derived ones with their interval and formula.
fn labelled(page: &PageContext, figures: &[&Figure]) -> Html {
    let formatter = page.formatter();
    html! {
        <ul>
            { for figures.iter().map(|figure| html! {
                <li>
                    <span>{ page.label(figure) }</span>
                    { signed_link(figure, &formatter) }
                    if figure.is_derived() {
                        { range(figure, &formatter) }
                    }
                    { sum(page, figure) }
                </li>
            }) }
        </ul>
    }
}

/// The amount in other units and in the other language, and the basis of the conversion.
fn in_other_units(page: &PageContext, figure: &Figure) -> Html {
    let lang = page.lang;
    let others = equivalents(figure, &page.formatter());
    if others.is_empty() {
        return Html::default();
    }
    let by = match figure.unit.dimension() {
        Dimension::Money => exchange(&page.resolved, &page.formatter()),
        _ => messages::AREA_DEFINITION.get(lang).to_owned(),
    };
    row(
        page,
        messages::CARD_UNITS,
        html! {
            <>
                <ul>{ for others.into_iter().map(|other| html! { <li lang={other.lang.tag()}>{ other.text }</li> }) }</ul>
                <small class="by">{ by }</small>
            </>
        },
    )
}

/// Links to the other appearances of the figure on the page.
fn appears(page: &PageContext, figure: &Figure) -> Html {
    let lang = page.lang;
    let link = |appearance: Usage<'_>| {
        let (part, words) = match appearance {
            Usage::Section(section) => (format!("section-{}", section.id), page.words(&section.title)),
            Usage::Chart(chart) => {
                (format!("chart-{}", chart.id), messages::chart_called(&page.words(&chart.title), lang))
            }
            Usage::Notes => ("notes".to_owned(), messages::NOTES.get(lang).to_owned()),
            Usage::Table => ("table".to_owned(), messages::TABLE.get(lang).to_owned()),
            Usage::Directory => ("names".to_owned(), messages::DIRECTORY.get(lang).to_owned()),
        };
        html! { <li><a href={format!("#{part}")} data-jump={figure.id.clone()}>{ words }</a></li> }
    };
    html! { <ul class="appearances">{ for usages(&page.resolved, &figure.id).into_iter().map(link) }</ul> }
}

/// Figures reported with this one, derived from it, and shown beside it.
fn related(page: &PageContext, figure: &Figure) -> Html {
    let with = |fact: &&crate::report::model::Fact| fact.of.as_deref() == Some(&figure.id);
    let mut reported: Vec<_> =
        page.resolved.report.facts.iter().filter(with).filter_map(|fact| page.resolved.figure(&fact.id)).collect();
    let of = page.resolved.fact(&figure.id).and_then(|fact| fact.of.as_ref());
    reported.extend(of.and_then(|of| page.resolved.figure(of)));
    let follows: Vec<_> = page.resolved.consequences(&figure.id).collect();
    let beside: Vec<_> = beside(page, figure).collect();
    let list = |name: Message, figures: &[&Figure]| {
        if figures.is_empty() { Html::default() } else { row(page, name, labelled(page, figures)) }
    };
    html! {
        <>
            { list(messages::CARD_RATES, &reported) }
            { list(messages::CARD_FOLLOWS, &follows) }
            { list(messages::CARD_BESIDE, &beside) }
        </>
    }
}

/// The precision given by the printed digits, in words.
fn precision(page: &PageContext, figure: &Figure, range: Option<String>) -> String {
    let lang = page.lang;
    let words = match (range, figure.unit) {
        (Some(range), _) => return messages::printed_precision(&range, lang),
        (None, _) if figure.about => messages::ABOUT,
        (None, _) if figure.bounds().high.is_none() => messages::AT_LEAST,
        (None, Unit::Count(_)) => messages::EXACT_COUNT,
        (None, _) => messages::NOMINAL,
    };
    words.get(lang).to_owned()
}
