//! The headline figures, each with its growth, drawn and in words, the level before, completion and context.

use std::cmp::Ordering;

use num_traits::Zero;
use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::components::figure::{
    render_figure_link, render_link, render_range, render_signed_link, render_status_if_not_final,
};
use crate::app::components::fold::render_fold;
use crate::app::page_context::PageContext;
use crate::chart::change_bars::change_bars;
use crate::chart::svg::render_svg;
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::figure::Origin;
use crate::report::relation::{Implied, Relation};
use crate::text::rational::Rational;

/// The headline figures.
pub(crate) fn render_headline(page: &PageContext) -> Html {
    let headline = page.resolved.report.meta.headline.iter().filter_map(|id| page.resolved.figure(id));
    html! {
        <div class="tiles" role="group" aria-label={messages::HEADLINE.get(page.lang)}>
            { for headline.map(|figure| render_tile(page, figure)) }
        </div>
    }
}

fn render_tile(page: &PageContext, figure: &Figure) -> Html {
    let formatter = page.formatter();
    let lang = page.lang;
    let rate = |relation| page.resolved.rate(&figure.id, relation);
    let implied = |implied| page.resolved.implied(&figure.id, implied);
    let status = figure.status();
    let with_range =
        |figure: &Figure| html! { <>{ render_figure_link(figure, &formatter) }{ render_range(figure, &formatter) }</> };
    html! {
        <div class="tile">
            <p class="label">
                { page.label(figure) }
                { render_status_if_not_final(status, lang) }
            </p>
            <div class="level">
                <p class="value">{ render_figure_link(figure, &formatter) }</p>
                if let Some(growth) = rate(Relation::Growth) {
                    <p class="growth">{ render_change(page, growth) }</p>
                }
            </div>
            <div class="change">{ implied(Implied::Previous).and_then(|previous| render_bars([previous, figure])) }</div>
            { render_fold(messages::DETAILS.get(lang).to_owned(), Some(messages::labelled(messages::DETAILS.get(lang), &page.label(figure), lang)), html! { <dl>
                if let Some(previous) = implied(Implied::Previous) {
                    { render_description_item(messages::in_year(year_of(page, previous), previous.basis, lang), with_range(previous)) }
                }
                { for context_figures(page, figure).map(|context| render_description_item(page.label(context), render_context(page, context))) }
                if let Some(completion) = rate(Relation::Completion) {
                    { render_description_item(messages::COMPLETION.get(lang), render_figure_link(completion, &formatter)) }
                }
            </dl> }) }
        </div>
    }
}

/// The level of the year before and that of the year, drawn; assistive technology has them in words.
fn render_bars(levels: [&Figure; 2]) -> Option<Html> {
    let scene = change_bars(levels)?;
    Some(Html::from_html_unchecked(render_svg(&scene).into()))
}

/// A change on the year before: an arrow, the direction and the year in words, the figure.
fn render_change(page: &PageContext, growth: &Figure) -> Html {
    let direction = growth.value.cmp(&Rational::zero());
    let arrow = match direction {
        Ordering::Greater => "▲",
        Ordering::Equal => "",
        Ordering::Less => "▼",
    };
    let [before, after] = messages::change(direction, year_of(page, growth) - 1, page.lang);
    html! {
        <>
            <span class="arrow" aria-hidden="true">{ arrow }</span>
            <span class="on-year">{ before }</span>
            { render_link(growth, page.formatter().with_sign("", growth)) }
            if !after.is_empty() {
                <span class="on-year">{ after }</span>
            }
        </>
    }
}

fn year_of(page: &PageContext, figure: &Figure) -> i32 {
    figure.year.unwrap_or(page.resolved.report.meta.period)
}

/// A figure of another source; the card says how its measure differs.
fn render_context(page: &PageContext, context: &Figure) -> Html {
    html! {
        <>
            { render_signed_link(context, &page.formatter()) }
            if context.note.is_some() {
                <small class="caveat">{ messages::NOT_COMPARABLE.get(page.lang) }</small>
            }
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
