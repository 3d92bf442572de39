//! The page: a thin shell of components around the core. Only [`hooks`] touch the browser.
//!
//! There are only five components, because each adds some 2 kB on the wire: the page, its sections, the placeholder of a late part, and
//! the two kinds of such parts. Everything else is a function.

mod accessibility;
mod card;
pub mod chart;
mod chart_table;
mod contents;
mod control;
mod directory;
mod entry;
mod figure;
mod header;
pub mod hooks;
pub mod late;
mod legend;
mod names;
mod notes;
mod opened;
mod own;
pub mod page;
mod prose;
mod refusal;
mod section;
mod source;
mod state;
mod table;
mod tiles;

use yew::prelude::*;

use crate::form::Form;
use crate::locale::{Lang, strings};
use hooks::browser::use_browser;
use hooks::controls::use_lists;
use late::{Document, Late, Part};
use page::{Page, Shared, State};
use section::Passage;

/// The properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The report.
    pub ledger: Shared,
    /// The form in which it is published.
    pub form: Form,
    /// The language it opens in.
    pub lang: Lang,
    /// The part of it that the document already contains.
    pub document: Document,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| State::new(props.ledger.clone(), props.form, props.lang, props.document.clone()));
    let change = use_callback(state.dispatcher(), |change, dispatcher| dispatcher.dispatch(change));
    let page = Page::new(&state, change);
    let (card, switch) = use_browser(&page, &state);
    use_lists();
    html! {
        <>
            <a class="skip" href="#text">{ strings::SKIP.get(page.lang) }</a>
            <a class="skip" href="#table">{ strings::SKIP_TO_TABLE.get(page.lang) }</a>
            { opened::opened(&page, &state) }
            { header::header(&page, state.view.theme, switch) }
            <div class="columns" key={state.turn}>
                { contents::contents(&page) }
                <main id="text" tabindex="-1">
                    { for (0..page.ledger.report.sections.len()).map(|index| html! { <Passage page={page.clone()} {index} /> }) }
                    <Late page={page.clone()} part={Part::Table(state.view.figures.clone())} />
                    <Late page={page.clone()} part={Part::Directory(state.view.names.clone())} />
                    <Late page={page.clone()} part={Part::Apparatus} />
                </main>
            </div>
            { card::card(&page, state.view.selected.as_ref(), card) }
            { own::dropping(page.lang) }
            { refusal::refusal(&page, &state.opening) }
        </>
    }
}
