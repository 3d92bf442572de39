//! The words of a section of the report: takeaway, prose, and in the first section the legend.

use yew::prelude::*;

use crate::app::components::legend::render_legend;
use crate::app::components::prose::render_prose;
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::report::model::Section;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::LanguageMode;

/// The words of the section with this id.
pub(crate) fn render_section_text(page: &PageContext, id: &str) -> Html {
    let Some(section) = page.resolved.section(id) else { return Html::default() };
    let is_first = page.resolved.report.sections.first().is_some_and(|first| first.id == id);
    html! {
        <>
            <h2 id={format!("title-section-{id}")} lang={foreign(&section.title, page.lang)}>{ page.words(&section.title) }</h2>
            if !section.takeaway.zh.is_empty() {
                <p class="takeaway" lang={foreign(&section.takeaway, page.lang)}>{ render_prose(page, &section.takeaway, page.lang) }</p>
            }
            if is_first_untranslated(page, id) {
                <p class="note">{ messages::UNTRANSLATED.get(page.lang) }</p>
            }
            { for section.paragraphs.iter().map(|text| render_paragraph(page, text)) }
            if is_first {
                { render_legend(page) }
            }
        </>
    }
}

/// Whether this is the first section that is not translated: said once, it holds for those below.
fn is_first_untranslated(page: &PageContext, id: &str) -> bool {
    let is_foreign = |section: &&Section| section.paragraphs.iter().any(|text| foreign(text, page.lang).is_some());
    page.resolved.report.sections.iter().find(is_foreign).is_some_and(|section| section.id == id)
}

/// The language of a text that is not translated into `lang`, for the attribute of that name.
pub(crate) fn foreign(text: &LocalizedText, lang: Lang) -> Option<&'static str> {
    let shown = text.shown(lang);
    (shown != lang).then(|| shown.tag())
}

/// A paragraph, in one language or in both side by side.
pub(crate) fn render_paragraph(page: &PageContext, text: &LocalizedText) -> Html {
    let text_in = |lang: Lang| html! { <p lang={text.shown(lang).tag()}>{ render_prose(page, text, lang) }</p> };
    match page.language_mode {
        LanguageMode::Single => text_in(page.lang),
        LanguageMode::Bilingual if text.en.is_empty() => text_in(page.lang),
        LanguageMode::Bilingual => html! {
            <div class="bilingual">{ text_in(page.lang) }{ text_in(page.lang.other()) }</div>
        },
    }
}
