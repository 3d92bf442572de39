//! The headline figures, each with its growth, the level before, completion, target and context.

use std::cmp::Ordering;

use num_traits::Zero;
use yew::prelude::*;

use crate::app::components::description_item::entry;
use crate::app::components::figure::{badge, figure_link, range, signed_link};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::figure::{Origin, Status};
use crate::report::relation::{Implied, Relation};
use crate::text::rational::Rational;

/// The headline figures.
pub(crate) fn tiles(page: &PageContext) -> Html {
    let headline = page.resolved.report.meta.headline.iter().filter_map(|id| page.resolved.figure(id));
    html! { <div class="tiles">{ for headline.map(|figure| tile(page, figure)) }</div> }
}

fn tile(page: &PageContext, figure: &Figure) -> Html {
    let formatter = page.formatter();
    let lang = page.lang;
    let year = page.resolved.report.meta.period;
    let rate = |relation| page.resolved.rate(&figure.id, relation);
    let implied = |implied| page.resolved.implied(&figure.id, implied);
    let status = figure.status();
    let ranged = |figure: &Figure| html! { <>{ figure_link(figure, &formatter) }{ range(figure, &formatter) }</> };
    html! {
        <div class="tile">
            <p class="label">
                { page.label(figure) }
                if status == Status::Expected {
                    { badge(status, lang) }
                }
            </p>
            <p class="value">{ figure_link(figure, &formatter) }</p>
            if let Some(growth) = rate(Relation::Growth) {
                <p class="growth">{ dispatch(page, growth) }</p>
            }
            <dl>
                if let Some(previous) = implied(Implied::Previous) {
                    { entry(messages::in_year(year - 1, lang), ranged(previous)) }
                }
                { for beside(page, figure).map(|context| entry(page.label(context), signed_link(context, &formatter))) }
                if let Some(completion) = rate(Relation::Completion) {
                    { entry(messages::COMPLETION.get(lang), figure_link(completion, &formatter)) }
                }
                if let Some(target) = implied(Implied::Target) {
                    { entry(messages::IMPLIED_TARGET.get(lang), ranged(target)) }
                }
            </dl>
        </div>
    }
}

/// A change on the year before: an arrow, a word, the figure, the year.
fn dispatch(page: &PageContext, growth: &Figure) -> Html {
    let direction = growth.value.cmp(&Rational::zero());
    let arrow = match direction {
        Ordering::Greater => "▲",
        Ordering::Equal => "",
        Ordering::Less => "▼",
    };
    let year = page.resolved.report.meta.period - 1;
    html! {
        <>
            <span class="arrow" aria-hidden="true">{ arrow }</span>
            <span class="visually-hidden">{ messages::direction(direction, page.lang) }</span>
            { signed_link(growth, &page.formatter()) }
            <span class="on-year">{ messages::on_year(year, page.lang) }</span>
        </>
    }
}

/// The figures from other sources that are shown beside `figure`.
pub(crate) fn beside<'a>(page: &'a PageContext, figure: &'a Figure) -> impl Iterator<Item = &'a Figure> {
    page.resolved.figures().iter().filter(|other| match &other.origin {
        Origin::Context { of, .. } => *of == figure.id,
        _ => false,
    })
}
