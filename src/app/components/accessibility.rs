//! Accessibility: the aim, how it is tested, and known limits.

use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::page_context::PageContext;
use crate::locale::messages::accessibility::{STATEMENT, TITLE};

/// The accessibility statement.
pub(crate) fn render_accessibility(page: &PageContext) -> Html {
    let lang = page.lang;
    html! {
        <section id="accessibility" aria-labelledby="title-accessibility">
            <h2 id="title-accessibility">{ TITLE.get(lang) }</h2>
            <dl class="source">
                { for STATEMENT.map(|(name, words)| render_description_item(name.get(lang), html! { <p>{ words.get(lang) }</p> })) }
            </dl>
        </section>
    }
}
