//! Notes for the careful reader: implied figures, checks, the editors' notes; and the terms.

use yew::prelude::*;

use crate::app::components::figure::{
    render_figure_link, render_range, render_signed_link, render_status_if_not_final,
};
use crate::app::components::fold::render_fold;
use crate::app::components::prose::render_prose;
use crate::app::components::section::render_paragraph;
use crate::app::components::section_entities::render_other_name;
use crate::app::page_context::PageContext;
use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::formula::comparison;
use crate::locale::messages;
use crate::locale::messages::Folded;
use crate::report::figure::Figure;
use crate::report::figure::{Operation, Origin};
use crate::report::model::Claim;
use crate::report::relation::Implied;
use crate::report::resolved::ResolvedReport;
use crate::report::round_target::round_target;
use crate::report::verdict::{Verdict, verdict};

/// Whether there is anything to note.
pub(crate) fn has_notes(resolved: &ResolvedReport) -> bool {
    let is_implied =
        |figure: &Figure| matches!(figure.origin, Origin::Derived { operation: Operation::Implied(_), .. });
    let report = &resolved.report;
    !report.checks.is_empty() || !report.notes.is_empty() || resolved.figures().iter().any(is_implied)
}

/// The notes; nothing if there are none.
pub(crate) fn render_notes(page: &PageContext) -> Html {
    if !has_notes(&page.resolved) {
        return Html::default();
    }
    let lang = page.lang;
    let report = &page.resolved.report;
    let groups = [
        (implied_figures(page, Implied::Target), messages::IMPLIED_TARGETS, messages::IMPLIED_TARGETS_LEAD),
        (implied_figures(page, Implied::Previous), messages::IMPLIED_LEVELS, messages::IMPLIED_LEVELS_LEAD),
    ];
    let count =
        groups.iter().map(|(figures, ..)| figures.len()).sum::<usize>() + report.checks.len() + report.notes.len();
    let content = html! {
        <div class="note-groups">
            { for groups.into_iter().map(|(figures, title, lead)| render_implied_figures(page, figures, title, lead)) }
            if !report.checks.is_empty() {
                <h3>{ messages::CHECKS.get(lang) }</h3>
                <p>{ messages::CHECKS_LEAD.get(lang) }</p>
                <ul class="claims">{ for report.checks.iter().map(|claim| render_claim(page, claim)) }</ul>
            }
            if !report.notes.is_empty() {
                <h3>{ messages::EDITORIAL.get(lang) }</h3>
                <ol class="notes">
                    { for report.notes.iter().map(|note| html! { <li id={format!("note-{}", note.id)}>{ render_paragraph(page, &note.text) }</li> }) }
                </ol>
            }
        </div>
    };
    html! {
        <section id="notes" aria-labelledby="title-notes">
            <h2 id="title-notes">{ messages::NOTES.get(lang) }</h2>
            { render_fold(messages::folded(count, Folded::Notes, lang), None, content) }
        </section>
    }
}

/// Every figure that growth or completion implies, with its derivation.
fn implied_figures(page: &PageContext, wanted: Implied) -> Vec<Html> {
    let figures = page.resolved.figures().iter();
    figures
        .filter_map(|figure| match &figure.origin {
            Origin::Derived { operation, inputs } if *operation == Operation::Implied(wanted) => {
                match inputs.as_slice() {
                    [of, rate] => Some(render_implied_figure(
                        page,
                        figure,
                        page.resolved.figure(of)?,
                        page.resolved.figure(rate)?,
                    )),
                    _ => None,
                }
            }
            _ => None,
        })
        .collect()
}

/// These figures under a title; nothing if there are none.
fn render_implied_figures(
    page: &PageContext,
    items: Vec<Html>,
    title: messages::Message,
    lead: messages::Message,
) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ title.get(page.lang) }</h3>
            <p>{ lead.get(page.lang) }</p>
            <ul class="implied-figures">{ items }</ul>
        </>
    }
}

/// A level or a target, with its derivation, and the round number that it may have been.
fn render_implied_figure(page: &PageContext, figure: &Figure, of: &Figure, rate: &Figure) -> Html {
    let formatter = page.formatter();
    let [before, after] = if rate.is_growth() { messages::GROWING } else { messages::REACHING };
    let round = round_target(figure, of, rate).filter(|_| !rate.is_growth());
    // A round number is one in the source's unit, and so is the range that it is compared with.
    let units = if round.is_some() { DisplayUnits::default() } else { formatter.units };
    let round =
        round.map(|target| messages::round_target(target.fit, &formatter.exact(target.value, figure.unit), page.lang));
    html! {
        <li>
            <span class="label">
                { page.label(of) }
                { render_status_if_not_final(of.status(), page.lang) }
            </span>
            { render_figure_link(of, &formatter) }
            { before.get(page.lang) }
            { render_signed_link(rate, &formatter) }
            { after.get(page.lang) }
            { render_figure_link(figure, &formatter) }
            { render_range(figure, &FigureFormatter { units, ..formatter }) }
            if let Some(round) = round {
                <span class="round-target">{ round }</span>
            }
        </li>
    }
}

/// A claim and its verdict.
fn render_claim(page: &PageContext, claim: &Claim) -> Html {
    let verdict = verdict(claim, &page.resolved);
    let class = match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Disagrees => "disagrees",
        Verdict::Unknown => "unknown",
    };
    html! {
        <li id={format!("check-{}", claim.id)}>
            <span class={classes!("verdict", class)}>{ messages::verdict(verdict).get(page.lang) }</span>
            { render_prose(page, &claim.text, page.lang) }
            <small class="formula">{ comparison(claim, verdict, &page.resolved, &page.formatter()) }</small>
        </li>
    }
}

/// The terms; nothing if the report explains none.
pub(crate) fn render_terms(page: &PageContext) -> Html {
    let lang = page.lang;
    let terms = &page.resolved.report.terms;
    if terms.is_empty() {
        return Html::default();
    }
    let content = html! {
            <dl class="terms">
                { for terms.iter().map(|term| html! {
                    <div id={format!("term-{}", term.id)}>
                        <dt>
                            { page.words(&term.name) }
                            { render_other_name(page, &term.name) }
                        </dt>
                        <dd>{ page.words(&term.explanation) }</dd>
                    </div>
                }) }
            </dl>
    };
    html! {
        <section id="terms" aria-labelledby="title-terms">
            <h2 id="title-terms">{ messages::TERMS.get(lang) }</h2>
            { render_fold(messages::folded(terms.len(), Folded::Terms, lang), None, content) }
        </section>
    }
}
