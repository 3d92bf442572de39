//! The head of the page: what it is, and the reader's choices.

use yew::prelude::*;

use super::control::select;
use super::hooks::print::print;
use super::page::Page;
use crate::locale::strings::{self, Words};
use crate::locale::unit::{Area, Currency};
use crate::view::{Action, Reading, Theme};

/// The head of the page.
pub fn header(page: &Page, theme: Theme, switch: Callback<MouseEvent>) -> Html {
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
                <a id="language-switch" href={page.form.way_to_other(lang)} hreflang={other.tag()} lang={other.tag()}
                   onclick={switch}>{ strings::SWITCH.get(lang) }</a>
                <div class="program">
                    { choices(page, theme) }
                </div>
            </div>
        </header>
    }
}

/// The controls that need the program.
fn choices(page: &Page, theme: Theme) -> Html {
    let lang = page.lang;
    let both = page.reading == Reading::Both;
    let toggle = {
        let page = page.clone();
        move |_| page.choose(Action::Read(if both { Reading::One } else { Reading::Both }))
    };
    html! {
        <>
            { choice("currency", strings::CURRENCY, page, &CURRENCIES, page.units.currency, Action::Currency) }
            { choice("area", strings::AREA, page, &AREAS, page.units.area, Action::Area) }
            { choice("theme", strings::THEME, page, &THEMES, theme, Action::Theme) }
            <button id="reading-both" type="button" aria-pressed={both.to_string()} onclick={toggle}>
                { strings::BOTH.get(lang) }
            </button>
            <button id="print" type="button" onclick={|_| print()}>{ strings::PRINT.get(lang) }</button>
        </>
    }
}

type Choices<T, const COUNT: usize> = [(&'static str, T, Words); COUNT];

const CURRENCIES: Choices<Currency, 3> = [
    ("printed", Currency::AsPrinted, strings::AS_PRINTED),
    ("cny", Currency::Yuan, strings::IN_YUAN),
    ("usd", Currency::Dollar, strings::IN_DOLLARS),
];
const AREAS: Choices<Area, 4> = [
    ("printed", Area::AsPrinted, strings::AS_PRINTED),
    ("mu", Area::Mu, strings::IN_MU),
    ("ha", Area::Hectare, strings::IN_HECTARES),
    ("m2", Area::SquareMetre, strings::IN_SQUARE_METRES),
];
const THEMES: Choices<Theme, 3> = [
    ("system", Theme::System, strings::THEME_SYSTEM),
    ("light", Theme::Light, strings::THEME_LIGHT),
    ("dark", Theme::Dark, strings::THEME_DARK),
];

/// A select in which one option is always selected.
fn choice<T: Copy + PartialEq>(
    id: &'static str,
    label: Words,
    page: &Page,
    table: &'static [(&'static str, T, Words)],
    chosen: T,
    action: fn(T) -> Action,
) -> Html {
    let options = table.iter().map(|(name, _, words)| ((*name).into(), words.get(page.lang).into())).collect();
    let index = table.iter().position(|(_, value, _)| *value == chosen).unwrap_or(0);
    let dispatch = page.clone();
    let choose = Callback::from(move |index: usize| {
        if let Some((_, value, _)) = table.get(index) {
            dispatch.choose(action(*value));
        }
    });
    select(id, label.get(page.lang), options, index, choose)
}
