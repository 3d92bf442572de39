//! The section for the reader's own report: by a button, or by dropping a file anywhere on the page.

use yew::prelude::*;

use crate::app::browser::open_file::INPUT_ID;
use crate::app::page_context::PageContext;
use crate::diagnostics::file_limits::{MAX_CHARTS, MAX_FILE_BYTES, MAX_RECORDS};
use crate::locale::messages;
use crate::view::packaging::{Packaging, path_to_root};

/// What may be opened, and how.
pub(crate) fn render_open_report(page: &PageContext) -> Html {
    let lang = page.lang;
    let model = format!("{}report.json", path_to_root(lang));
    let [before, after] = messages::OWN_MODEL.map(|words| words.get(lang));
    html! {
        <section id="own" aria-labelledby="title-own">
            <h2 id="title-own">{ messages::OWN.get(lang) }</h2>
            <p>{ messages::OWN_LEAD.get(lang) }</p>
            <p>
                { messages::file_limits(MAX_FILE_BYTES, MAX_RECORDS, MAX_CHARTS, lang) }
                if page.packaging == Packaging::Site {
                    { before }<a href={model} download="report.json">{ "report.json" }</a>{ after }
                }
            </p>
            <button id="open-file" type="button">{ messages::OPEN.get(lang) }</button>
            <input id={INPUT_ID} type="file" accept=".json,application/json" hidden=true aria-label={messages::OPEN.get(lang)} />
        </section>
    }
}
