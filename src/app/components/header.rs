//! The head of the page: what it is, and the reader's choices.

use yew::prelude::*;

use crate::app::components::fold::render_fold;
use crate::app::components::form_controls::render_select;
use crate::app::components::local_report_banner::render_local_report_banner;
use crate::app::components::section::foreign;
use crate::app::island::HeaderState;
use crate::app::page_context::PageContext;
use crate::locale::display_units::{Area, Currency};
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::quantity::unit::Dimension;
use crate::view::{LanguageMode, Theme};

/// The head of the page, after the links that skip it. Its controls are answered by `browser::controls`.
pub(crate) fn render_header(page: &PageContext, state: &HeaderState) -> Html {
    html! {
        <>
            <a class="skip-link" href="#text">{ messages::SKIP.get(page.lang) }</a>
            <a class="skip-link" href="#table">{ messages::SKIP_TO_TABLE.get(page.lang) }</a>
            { render_local_report_banner(page, state) }
            { render_masthead(page, state.theme) }
        </>
    }
}

fn render_masthead(page: &PageContext, theme: Theme) -> Html {
    let meta = &page.resolved.report.meta;
    let lang = page.lang;
    let other = lang.other();
    html! {
        <header class="masthead">
            <div class="title">
                <p class="place" lang={foreign(&meta.place, lang)}>{ page.words(&meta.place) }</p>
                <h1 lang={foreign(&meta.title, lang)}>{ page.words(&meta.title) }</h1>
                <p class="scope">{ page.words(&meta.scope) }</p>
            </div>
            <div class="controls">
                <a id="language-switch" href={page.packaging.path_to_other(lang)} hreflang={other.tag()} lang={other.tag()}>
                    { messages::SWITCH.get(lang) }
                </a>
                <div class="requires-program">
                    { render_fold(messages::DISPLAY.get(lang).to_owned(), None, render_preferences(page, theme)) }
                </div>
            </div>
        </header>
    }
}

/// The controls that need the program.
fn render_preferences(page: &PageContext, theme: Theme) -> Html {
    let lang = page.lang;
    let is_bilingual = page.language_mode == LanguageMode::Bilingual;
    html! {
        <div class="preferences">
            <button id="bilingual-toggle" type="button" aria-pressed={is_bilingual.to_string()}>
                { messages::BOTH.get(lang) }
            </button>
            if page.resolved.has(Dimension::Money) {
                { render_preference("currency", messages::CURRENCY, page, &CURRENCIES, page.units.currency) }
            }
            if page.resolved.has(Dimension::Area) {
                { render_preference("area", messages::AREA, page, &AREAS, page.units.area) }
            }
            { render_preference("theme", messages::THEME, page, &THEMES, theme) }
            <button id="print" type="button">{ messages::PRINT.get(lang) }</button>
        </div>
    }
}

type Choices<T, const COUNT: usize> = [(&'static str, T, Message); COUNT];

const CURRENCIES: Choices<Currency, 3> = [
    ("printed", Currency::AsPrinted, messages::AS_PRINTED),
    ("cny", Currency::Yuan, messages::IN_YUAN),
    ("usd", Currency::Dollar, messages::IN_DOLLARS),
];
const AREAS: Choices<Area, 4> = [
    ("printed", Area::AsPrinted, messages::AS_PRINTED),
    ("mu", Area::Mu, messages::IN_MU),
    ("ha", Area::Hectare, messages::IN_HECTARES),
    ("m2", Area::SquareMetre, messages::IN_SQUARE_METRES),
];
const THEMES: Choices<Theme, 3> = [
    ("system", Theme::System, messages::THEME_SYSTEM),
    ("light", Theme::Light, messages::THEME_LIGHT),
    ("dark", Theme::Dark, messages::THEME_DARK),
];

/// A select in which one option is always selected.
fn render_preference<T: Copy + PartialEq>(
    id: &'static str,
    label: Message,
    page: &PageContext,
    table: &'static [(&'static str, T, Message)],
    chosen: T,
) -> Html {
    let options = table.iter().map(|(name, _, words)| ((*name).into(), words.get(page.lang).into())).collect();
    let index = table.iter().position(|(_, value, _)| *value == chosen).unwrap_or(0);
    render_select(id, label.get(page.lang), options, index, Callback::noop())
}
