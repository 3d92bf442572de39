//! The companies, projects and institutions that a section names.

use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::components::figure::render_figure_link;
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::report::model::{Entity, NameStatus, Role};
use crate::search::entities::sum;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::LanguageMode;

/// The names of a section, by role.
pub(crate) fn render_section_entities(page: &PageContext, section: &str) -> Html {
    let named = || page.resolved.report.entities.iter().filter(|entity| entity.section == section);
    if named().next().is_none() {
        return Html::default();
    }
    let group = |role: Role| {
        let entities: Vec<_> = named().filter(|entity| entity.role == role).collect();
        if entities.is_empty() {
            return Html::default();
        }
        let names = html! { <ul>{ for entities.iter().map(|entity| render_entity(page, entity)) }</ul> };
        render_description_item(messages::role(role).get(page.lang), names)
    };
    html! {
        <div class="section-entities">
            <h3>{ messages::NAMES.get(page.lang) }</h3>
            if named().any(|entity| is_transliterated(entity, page.lang)) {
                <p class="note">{ messages::TRANSLITERATED.get(page.lang) }</p>
            }
            <dl>{ for Role::NAMES.map(|(_, role)| group(role)) }</dl>
        </div>
    }
}

/// A name with its investment or size.
fn render_entity(page: &PageContext, entity: &Entity) -> Html {
    html! {
        <li id={format!("entity-{}", entity.id)}>
            { render_entity_name(page, entity) }
            if let Some(figure) = sum(entity, &page.resolved) {
                { render_figure_link(figure, &page.formatter()) }
            }
            { render_entity_note(page, entity) }
        </li>
    }
}

/// A name, followed by its name in the other language.
pub(crate) fn render_entity_name(page: &PageContext, entity: &Entity) -> Html {
    html! {
        <>
            <span class={classes!("name", is_transliterated(entity, page.lang).then_some("transliterated"))}>
                { page.words(&entity.name) }
            </span>
            { render_other_name(page, &entity.name) }
        </>
    }
}

/// A name in the other language: in English always, as only the Chinese one can be looked up; in Chinese where both languages are shown.
pub(crate) fn render_other_name(page: &PageContext, name: &LocalizedText) -> Html {
    let other = page.lang.other();
    let is_shown = page.lang == Lang::En || page.language_mode == LanguageMode::Bilingual;
    let is_shown = is_shown && name.zh != name.en;
    html! {
        if is_shown {
            <span class="other-name" lang={other.tag()}>{ page.words_in(name, other) }</span>
        }
    }
}

/// The note on an entity, such as that it shares its sum with another.
pub(crate) fn render_entity_note(page: &PageContext, entity: &Entity) -> Html {
    html! { if let Some(note) = &entity.note { <small class="entity-note">{ page.words(note) }</small> } }
}

/// Whether the name shown is pinyin, because there is no official one.
fn is_transliterated(entity: &Entity, lang: Lang) -> bool {
    lang == Lang::En && entity.name_status == NameStatus::Transliteration
}
