//! The words of a section of the report: takeaway, prose, and in the first section the legend.

use yew::prelude::*;

use crate::app::components::legend::render_legend;
use crate::app::components::prose::render_prose;
use crate::app::page_context::PageContext;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::LanguageMode;

/// The words of the section with this id.
pub(crate) fn render_section_text(page: &PageContext, id: &str) -> Html {
    let Some(section) = page.resolved.section(id) else { return Html::default() };
    let is_first = page.resolved.report.sections.first().is_some_and(|first| first.id == id);
    html! {
        <>
            <h2 id={format!("title-section-{id}")}>{ page.words(&section.title) }</h2>
            <p class="takeaway">{ render_prose(page, &section.takeaway, page.lang) }</p>
            { for section.paragraphs.iter().map(|text| render_paragraph(page, text)) }
            if is_first {
                { render_legend(page.lang) }
            }
        </>
    }
}

/// A paragraph, in one language or in both side by side.
pub(crate) fn render_paragraph(page: &PageContext, text: &LocalizedText) -> Html {
    let text_in = |lang: Lang| html! { <p lang={lang.tag()}>{ render_prose(page, text, lang) }</p> };
    match page.language_mode {
        LanguageMode::Single => text_in(page.lang),
        LanguageMode::Bilingual => html! {
            <div class="bilingual">{ text_in(page.lang) }{ text_in(page.lang.other()) }</div>
        },
    }
}
