//! The headline figures, each with its growth, the level before, completion, target and context.

use std::cmp::Ordering;

use num_traits::Zero;
use yew::prelude::*;

use crate::app::components::description_item::entry;
use crate::app::components::figure::{badge, figure_link, range, signed_link};
use crate::app::page_context::Page;
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::figure::{Origin, Status};
use crate::text::rational::Exact;

/// The headline figures.
pub fn tiles(page: &Page) -> Html {
    let headline = page.ledger.report.meta.headline.iter().filter_map(|id| page.ledger.figure(id));
    html! { <div class="tiles">{ for headline.map(|figure| tile(page, figure)) }</div> }
}

fn tile(page: &Page, figure: &Figure) -> Html {
    let format = page.format();
    let lang = page.lang;
    let year = page.ledger.report.meta.period;
    let related = |suffix| page.ledger.related(&figure.id, suffix);
    let status = figure.status();
    let ranged = |figure: &Figure| html! { <>{ figure_link(figure, &format) }{ range(figure, &format) }</> };
    html! {
        <div class="tile">
            <p class="label">
                { page.words(&figure.label) }
                if status == Status::Expected {
                    { badge(status, lang) }
                }
            </p>
            <p class="value">{ figure_link(figure, &format) }</p>
            if let Some(growth) = related("growth") {
                <p class="growth">{ change(page, growth) }</p>
            }
            <dl>
                if let Some(previous) = related("previous") {
                    { entry(messages::in_year(year - 1, lang), ranged(previous)) }
                }
                { for beside(page, figure).map(|context| entry(page.words(&context.label), signed_link(context, &format))) }
                if let Some(completion) = related("completion") {
                    { entry(messages::COMPLETION.get(lang), figure_link(completion, &format)) }
                }
                if let Some(target) = related("target") {
                    { entry(messages::IMPLIED_TARGET.get(lang), ranged(target)) }
                }
            </dl>
        </div>
    }
}

/// A change on the year before: an arrow, a word, the figure, the year.
fn change(page: &Page, growth: &Figure) -> Html {
    let direction = growth.value.cmp(&Exact::zero());
    let arrow = match direction {
        Ordering::Greater => "▲",
        Ordering::Equal => "",
        Ordering::Less => "▼",
    };
    let year = page.ledger.report.meta.period - 1;
    html! {
        <>
            <span class="arrow" aria-hidden="true">{ arrow }</span>
            <span class="visually-hidden">{ messages::direction(direction, page.lang) }</span>
            { signed_link(growth, &page.format()) }
            <span class="on-year">{ messages::on_year(year, page.lang) }</span>
        </>
    }
}

/// The figures from other sources that are shown beside `figure`.
pub fn beside<'a>(page: &'a Page, figure: &'a Figure) -> impl Iterator<Item = &'a Figure> {
    page.ledger.figures().iter().filter(|other| match &other.origin {
        Origin::Context { of, .. } => *of == figure.id,
        _ => false,
    })
}
