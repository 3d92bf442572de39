//! The headline figures, each with its growth, the level before, completion, target and context.

use std::cmp::Ordering;

use num_traits::Zero;
use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::components::figure::{render_figure_link, render_range, render_signed_link, render_status};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::figure::{Origin, Status};
use crate::report::relation::{Implied, Relation};
use crate::text::rational::Rational;

/// The headline figures.
pub(crate) fn render_tiles(page: &PageContext) -> Html {
    let headline = page.resolved.report.meta.headline.iter().filter_map(|id| page.resolved.figure(id));
    html! { <div class="tiles">{ for headline.map(|figure| render_tile(page, figure)) }</div> }
}

fn render_tile(page: &PageContext, figure: &Figure) -> Html {
    let formatter = page.formatter();
    let lang = page.lang;
    let year = page.resolved.report.meta.period;
    let rate = |relation| page.resolved.rate(&figure.id, relation);
    let implied = |implied| page.resolved.implied(&figure.id, implied);
    let status = figure.status();
    let with_range =
        |figure: &Figure| html! { <>{ render_figure_link(figure, &formatter) }{ render_range(figure, &formatter) }</> };
    html! {
        <div class="tile">
            <p class="label">
                { page.label(figure) }
                if status == Status::Expected {
                    { render_status(status, lang) }
                }
            </p>
            <p class="value">{ render_figure_link(figure, &formatter) }</p>
            if let Some(growth) = rate(Relation::Growth) {
                <p class="growth">{ render_change(page, growth) }</p>
            }
            <dl>
                if let Some(previous) = implied(Implied::Previous) {
                    { render_description_item(messages::in_year(year - 1, lang), with_range(previous)) }
                }
                { for context_figures(page, figure).map(|context| render_description_item(page.label(context), render_signed_link(context, &formatter))) }
                if let Some(completion) = rate(Relation::Completion) {
                    { render_description_item(messages::COMPLETION.get(lang), render_figure_link(completion, &formatter)) }
                }
                if let Some(target) = implied(Implied::Target) {
                    { render_description_item(messages::IMPLIED_TARGET.get(lang), with_range(target)) }
                }
            </dl>
        </div>
    }
}

/// A change on the year before: an arrow, a word, the figure, the year.
fn render_change(page: &PageContext, growth: &Figure) -> Html {
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
            { render_signed_link(growth, &page.formatter()) }
            <span class="on-year">{ messages::on_year(year, page.lang) }</span>
        </>
    }
}

/// The figures from other sources that are shown beside `figure`.
pub(crate) fn context_figures<'a>(page: &'a PageContext, figure: &'a Figure) -> impl Iterator<Item = &'a Figure> {
    page.resolved.figures().iter().filter(|other| match &other.origin {
        Origin::Context { of, .. } => *of == figure.id,
        _ => false,
    })
}
