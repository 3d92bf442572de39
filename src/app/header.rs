//! The head of the page: what it is, and how the reader wants it.

use yew::prelude::*;

use super::hooks::print::print;
use super::page::Page;
use crate::locale::strings::{self, Words};
use crate::locale::unit::{Area, Currency};
use crate::view::{Action, Reading, Theme};

/// The head of the page.
pub fn header(page: &Page, switch: Callback<MouseEvent>) -> Html {
    let meta = &page.ledger.report.meta;
    let lang = page.lang;
    let other = lang.other();
    html! {
        <header class="masthead">
            <div class="title">
                <p class="place">{ page.words(&meta.place) }</p>
                <h1>{ page.words(&meta.title) }</h1>
                <p class="scope">{ page.words(&meta.scope) }</p>
            </div>
            <div class="controls">
                <a id="language-switch" href={lang.path_to_other()} hreflang={other.tag()} lang={other.tag()}
                   onclick={switch}>{ strings::SWITCH.get(lang) }</a>
                <div class="program">
                    { choices(page) }
                </div>
            </div>
        </header>
    }
}

/// The controls that need the program.
fn choices(page: &Page) -> Html {
    let lang = page.lang;
    let both = page.reading == Reading::Both;
    let toggle = {
        let page = page.clone();
        move |_| page.choose(Action::Read(if both { Reading::One } else { Reading::Both }))
    };
    let currency = {
        let page = page.clone();
        move |currency| page.choose(Action::Currency(currency))
    };
    let area = {
        let page = page.clone();
        move |area| page.choose(Action::Area(area))
    };
    let theme = {
        let page = page.clone();
        move |theme| page.choose(Action::Theme(theme))
    };
    html! {
        <>
            { select("currency", strings::CURRENCY.get(lang), lang, page.units.currency, &[
                ("printed", Currency::AsPrinted, strings::AS_PRINTED),
                ("cny", Currency::Yuan, strings::IN_YUAN),
                ("usd", Currency::Dollar, strings::IN_DOLLARS),
            ], currency) }
            { select("area", strings::AREA.get(lang), lang, page.units.area, &[
                ("printed", Area::AsPrinted, strings::AS_PRINTED),
                ("mu", Area::Mu, strings::IN_MU),
                ("ha", Area::Hectare, strings::IN_HECTARES),
                ("m2", Area::SquareMetre, strings::IN_SQUARE_METRES),
            ], area) }
            { select("theme", strings::THEME.get(lang), lang, page.theme, &[
                ("system", Theme::System, strings::THEME_SYSTEM),
                ("light", Theme::Light, strings::THEME_LIGHT),
                ("dark", Theme::Dark, strings::THEME_DARK),
            ], theme) }
            <button id="reading-both" type="button" aria-pressed={both.to_string()} onclick={toggle}>
                { strings::BOTH.get(lang) }
            </button>
            <button id="print" type="button" onclick={|_| print()}>{ strings::PRINT.get(lang) }</button>
        </>
    }
}

/// A labelled list to choose one value from.
fn select<T: Copy + PartialEq + 'static>(
    id: &'static str,
    label: &'static str,
    lang: crate::locale::Lang,
    chosen: T,
    options: &[(&'static str, T, Words)],
    choose: impl Fn(T) + 'static,
) -> Html {
    let values: Vec<T> = options.iter().map(|(_, value, _)| *value).collect();
    let onchange = move |event: Event| {
        let list: web_sys::HtmlSelectElement = event.target_unchecked_into();
        let index = usize::try_from(list.selected_index()).ok();
        if let Some(value) = index.and_then(|index| values.get(index)) {
            choose(*value);
        }
    };
    let option = |(name, value, words): &(&'static str, T, Words)| {
        html! { <option value={*name} selected={*value == chosen}>{ words.get(lang) }</option> }
    };
    html! {
        <label>
            <span>{ label }</span>
            <select {id} {onchange}>{ for options.iter().map(option) }</select>
        </label>
    }
}
