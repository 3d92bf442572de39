//! The card: all details of a figure, or the explanation of a term. The page writes it as HTML, and listens for its buttons.

use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::components::figure::{render_range, render_signed_link, render_status_of, status_class};
use crate::app::components::headline_tiles::context_figures;
use crate::app::components::section_entities::render_other_name;
use crate::app::components::source::render_corrections;
use crate::app::page_context::PageContext;
use crate::app::usages::{Usage, usages};
use crate::locale::conversions::{equivalents, exchange};
use crate::locale::formula::formula;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::locale::source_location::place;
use crate::quantity::unit::Dimension;
use crate::report::corrections::is_corrected;
use crate::report::figure::Figure;
use crate::report::figure::{Origin, Status};
use crate::report::model::Term;
use crate::text::interval::Interval;
use crate::text::lang::Lang;
use crate::view::Selection;

/// What the card of a figure shows besides.
pub(crate) type CardPart = fn(&PageContext, &Figure) -> Html;

/// The card, if it is open and its figure or term exists.
pub(crate) fn render_card(page: &PageContext, selected: Option<&Selection>, more: Option<CardPart>) -> Html {
    let content = match selected {
        Some(Selection::Figure(id)) => page.resolved.figure(id).map(|figure| render_figure(page, figure, more)),
        Some(Selection::Term(id)) => page.resolved.term(id).map(|term| render_term(page, term)),
        None => None,
    };
    let Some(content) = content else { return Html::default() };
    html! {
        <div id="card" class="card" role="dialog" aria-labelledby="card-title" tabindex="-1">
            <button id="card-close" type="button" aria-label={messages::CLOSE.get(page.lang)}>{ "×" }</button>
            { content }
        </div>
    }
}

fn render_term(page: &PageContext, term: &Term) -> Html {
    html! {
        <>
            <p id="card-title" class="label">
                { page.words(&term.name) }
                { render_other_name(page, &term.name) }
            </p>
            <p>{ page.words(&term.explanation) }</p>
        </>
    }
}

fn render_figure(page: &PageContext, figure: &Figure, more: Option<CardPart>) -> Html {
    let lang = page.lang;
    let formatter = page.formatter();
    let status = figure.status();
    let printed = figure.printed().map(ToString::to_string);
    let is_elsewhere = status == Status::Context;
    let printed_title = if is_elsewhere { messages::CARD_PRINTED_ELSEWHERE } else { messages::CARD_PRINTED };
    let range = formatter.range(figure);
    html! {
        <>
            <p id="card-title" class="label">{ page.label(figure) }</p>
            <p class={classes!("value", status_class(status))}>{ formatter.signed(figure) }</p>
            if let Some(more) = more {
                { more(page, figure) }
            }
            <dl>
                if let Some(printed) = printed {
                    { render_row(page, printed_title, html! { <span class="printed" lang="zh-Hans">{ printed }</span> }) }
                }
                { render_row(page, messages::CARD_STATUS, render_status_of(figure, lang)) }
                if let Some(basis) = figure.basis {
                    { render_row(page, messages::CARD_BASIS, html! { { messages::basis(basis).get(lang) } }) }
                }
                if figure.is_derived() {
                    { render_row(page, messages::CARD_FORMULA, render_derivation(page, figure)) }
                    if let Some(range) = range {
                        { render_row(page, messages::CARD_RANGE, html! { { range } }) }
                    }
                } else {
                    { render_row(page, messages::CARD_PLACE, html! { { place(figure, &page.resolved, &formatter) } }) }
                    { render_row(page, messages::CARD_PRECISION, html! { { precision_message(page, figure, range) } }) }
                }
                if is_corrected(&page.resolved.report, &figure.id) {
                    { render_row(page, messages::CORRECTIONS, render_corrections(page, |id| id == figure.id)) }
                }
                { render_conversions(page, figure) }
                { render_related_figures(page, figure) }
                { render_row(page, messages::CARD_APPEARS, render_usages(page, figure)) }
            </dl>
            if let Some(note) = &figure.note {
                <p class="note">{ page.words(note) }</p>
            }
            <div class="copy-buttons">
                { render_copy_button("copy-figure", messages::COPY_FIGURE, page.lang) }
                { render_copy_button("copy-citation", messages::COPY_CITATION, page.lang) }
                if !page.is_local {
                    { render_copy_button("copy-link", messages::COPY_LINK, page.lang) }
                }
            </div>
            <p id="copy-status" role="status"></p>
        </>
    }
}

fn render_row(page: &PageContext, name: Message, value: Html) -> Html {
    render_description_item(name.get(page.lang), value)
}

/// A button of the card, which `browser::card_triggers` answers.
fn render_copy_button(id: &'static str, words: Message, lang: Lang) -> Html {
    html! { <button {id} type="button">{ words.get(lang) }</button> }
}

/// The formula in words and in figures, and its inputs.
fn render_derivation(page: &PageContext, figure: &Figure) -> Html {
    let Origin::Derived { operation, inputs } = &figure.origin else { return Html::default() };
    let inputs: Vec<_> = inputs.iter().filter_map(|id| page.resolved.figure(id)).collect();
    html! {
        <>
            { messages::formula(*operation).get(page.lang) }
            { render_formula(page, figure) }
            { render_figure_list(page, &inputs) }
        </>
    }
}

/// The formula of a derived figure, in figures.
fn render_formula(page: &PageContext, figure: &Figure) -> Html {
    let formula = formula(figure, &page.resolved, &page.formatter());
    html! { if let Some(formula) = formula { <small class="formula">{ "= " }{ formula }</small> } }
}

/// Figures with their labels; derived ones with their interval and formula, those of other sources with their caveat.
fn render_figure_list(page: &PageContext, figures: &[&Figure]) -> Html {
    let formatter = page.formatter();
    html! {
        <ul>
            { for figures.iter().map(|figure| html! {
                <li>
                    <span>{ page.label(figure) }</span>
                    { render_signed_link(figure, &formatter) }
                    if figure.is_derived() {
                        { render_range(figure, &formatter) }
                    }
                    { render_formula(page, figure) }
                    if let (Status::Context, Some(caveat)) = (figure.status(), &figure.note) {
                        <small class="caveat">{ page.words(caveat) }</small>
                    }
                </li>
            }) }
        </ul>
    }
}

/// The amount in other units and in the other language, and the basis of the conversion.
fn render_conversions(page: &PageContext, figure: &Figure) -> Html {
    let lang = page.lang;
    let conversions = equivalents(figure, &page.formatter());
    if conversions.is_empty() {
        return Html::default();
    }
    let basis = match figure.unit.dimension() {
        Dimension::Money => exchange(&page.resolved, &page.formatter()),
        _ => messages::AREA_DEFINITION.get(lang).to_owned(),
    };
    render_row(
        page,
        messages::CARD_UNITS,
        html! {
            <>
                <ul>{ for conversions.into_iter().map(|other| html! { <li lang={other.lang.tag()}>{ other.text }</li> }) }</ul>
                <small class="conversion-basis">{ basis }</small>
            </>
        },
    )
}

/// Links to the other parts of the page that show the figure.
fn render_usages(page: &PageContext, figure: &Figure) -> Html {
    let lang = page.lang;
    let link = |usage: Usage<'_>| {
        let (part, words) = match usage {
            Usage::Section(section) => (format!("section-{}", section.id), page.words(&section.title)),
            Usage::Chart(chart) => {
                (format!("chart-{}", chart.id), messages::chart_called(&page.words(&chart.title), lang))
            }
            Usage::Notes => ("notes".to_owned(), messages::NOTES.get(lang).to_owned()),
            Usage::FigureTable => ("table".to_owned(), messages::TABLE.get(lang).to_owned()),
            Usage::EntityIndex => ("names".to_owned(), messages::DIRECTORY.get(lang).to_owned()),
        };
        html! { <li><a href={format!("#{part}")} data-navigate={figure.id.clone()}>{ words }</a></li> }
    };
    html! { <ul class="usages">{ for usages(&page.resolved, &figure.id).into_iter().map(link) }</ul> }
}

/// Figures reported with this one, derived from it, and shown beside it.
fn render_related_figures(page: &PageContext, figure: &Figure) -> Html {
    let is_rate_of = |fact: &&crate::report::model::Fact| fact.of.as_deref() == Some(&figure.id);
    let mut reported: Vec<_> = page
        .resolved
        .report
        .facts
        .iter()
        .filter(is_rate_of)
        .filter_map(|fact| page.resolved.figure(&fact.id))
        .collect();
    let of = page.resolved.fact(&figure.id).and_then(|fact| fact.of.as_ref());
    reported.extend(of.and_then(|of| page.resolved.figure(of)));
    let consequences: Vec<_> = page.resolved.consequences(&figure.id).collect();
    let context: Vec<_> = context_figures(page, figure).collect();
    let list = |name: Message, figures: &[&Figure]| {
        if figures.is_empty() { Html::default() } else { render_row(page, name, render_figure_list(page, figures)) }
    };
    html! {
        <>
            { list(messages::CARD_RATES, &reported) }
            { list(messages::CARD_FOLLOWS, &consequences) }
            { list(messages::CARD_BESIDE, &context) }
        </>
    }
}

/// The precision given by the printed digits, in words.
fn precision_message(page: &PageContext, figure: &Figure, range: Option<String>) -> String {
    let lang = page.lang;
    let bounds = figure.bounds();
    let words = match range {
        _ if figure.printed().is_some_and(|printed| printed.ends.is_some()) => messages::RANGE,
        Some(range) => return messages::printed_precision(&range, lang),
        None if figure.about => messages::ABOUT,
        None if bounds == Interval::UNBOUNDED => messages::RATIO,
        None if bounds.high.is_none() => messages::AT_LEAST,
        None if bounds.low.is_none() => messages::AT_MOST,
        None if figure.unit.is_count() => messages::EXACT_COUNT,
        None => messages::NOMINAL,
    };
    words.get(lang).to_owned()
}
