//! The companies, projects and institutions that a section names.

use yew::prelude::*;

use super::figure::figure_link;
use super::page::Page;
use crate::locale::{Lang, strings};
use crate::report::model::{Entity, NameStatus, Role};

/// The names of a section, by what the source says of them.
pub fn names(page: &Page, section: &str) -> Html {
    let named = || page.ledger.report.entities.iter().filter(|entity| entity.section == section);
    if named().next().is_none() {
        return Html::default();
    }
    let group = |role: Role| {
        let entities: Vec<_> = named().filter(|entity| entity.role == role).collect();
        if entities.is_empty() {
            return Html::default();
        }
        html! {
            <div>
                <dt>{ strings::role(role).get(page.lang) }</dt>
                <dd><ul>{ for entities.iter().map(|entity| name(page, entity)) }</ul></dd>
            </div>
        }
    };
    html! {
        <div class="names">
            <h3>{ strings::NAMES.get(page.lang) }</h3>
            if named().any(|entity| is_transliterated(entity, page.lang)) {
                <p class="note">{ strings::TRANSLITERATED.get(page.lang) }</p>
            }
            <dl>{ for Role::ALL.map(group) }</dl>
        </div>
    }
}

/// A name with its other-language name beside it.
fn name(page: &Page, entity: &Entity) -> Html {
    let lang = page.lang;
    let other = lang.other();
    let figure = entity.figure.as_ref().and_then(|id| page.ledger.figure(id));
    let transliterated = is_transliterated(entity, lang);
    html! {
        <li id={format!("entity-{}", entity.id)} class={transliterated.then_some("transliterated")}>
            <span class="name">{ entity.name.get(lang).to_owned() }</span>
            <span class="other-name" lang={other.tag()}>{ entity.name.get(other).to_owned() }</span>
            if let Some(figure) = figure {
                { figure_link(figure, &page.format()) }
            }
        </li>
    }
}

/// Whether the name shown is pinyin, for want of an official one.
pub fn is_transliterated(entity: &Entity, lang: Lang) -> bool {
    lang == Lang::En && entity.name_status == NameStatus::Transliteration
}
