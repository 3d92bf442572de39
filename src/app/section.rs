//! A passage of the report, retold: what to take away, prose, charts, names.

use yew::prelude::*;

use super::late::{Late, Part};
use super::legend::legend;
use super::names::names;
use super::page::Page;
use super::prose::prose;
use super::tiles::tiles;
use crate::locale::Lang;
use crate::report::Text;
use crate::report::model::Section;
use crate::view::Reading;

/// A section. The first one opens with the headline figures and says how to read figures.
pub fn section(page: &Page, section: &Section) -> Html {
    let first = page.ledger.report.sections.first() == Some(section);
    let title = format!("title-{}", section.id);
    html! {
        <section id={format!("section-{}", section.id)} aria-labelledby={title.clone()}>
            <h2 id={title}>{ page.words(&section.title) }</h2>
            <p class="takeaway">{ prose(page, &section.takeaway, page.lang) }</p>
            if first {
                { tiles(page) }
            }
            { for section.paragraphs.iter().map(|paragraph| passage(page, paragraph)) }
            if first {
                { legend(page.lang) }
            }
            { for section.charts.iter().map(|id| html! { <Late page={page.clone()} part={Part::Chart(id.clone().into())} /> }) }
            { names(page, &section.id) }
        </section>
    }
}

/// A paragraph, in one language or in both side by side.
pub fn passage(page: &Page, text: &Text) -> Html {
    let paragraph = |lang: Lang| html! { <p lang={lang.tag()}>{ prose(page, text, lang) }</p> };
    match page.reading {
        Reading::One => paragraph(page.lang),
        Reading::Both => html! {
            <div class="both">{ paragraph(page.lang) }{ paragraph(page.lang.other()) }</div>
        },
    }
}
