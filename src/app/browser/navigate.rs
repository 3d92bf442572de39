//! Jumps to another mention of a figure.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::app::browser::card_opener::describe;
use crate::app::browser::card_placement::{clear_marks, place};
use crate::app::browser::dom;
use crate::app::browser::highlight::highlight;
use crate::app::browser::mention::link_selector;
use crate::app::browser::scroll::scroll_to;
use crate::app::card_session::CardAction;
use crate::app::page_context::PageContext;
use crate::search::entities::EntityFilter;
use crate::search::figures::FigureFilter;
use crate::view::{Selection, ViewAction};

/// The time for a table to show a row that was filtered out.
const RENDER_DELAY_MS: u32 = 50;

/// How many times that is waited for: the table may have to be loaded first.
const MAX_WAITS: usize = 60;

/// Jumps to the figure with this id in the part of the page with the id `part`, and moves the card there.
pub(crate) fn jump(page: &PageContext, part: &str, id: &str) {
    // Filters that hide the row are cleared.
    if find_mention(part, id).is_none() {
        match part {
            "table" => page.dispatch_view(ViewAction::Figures(FigureFilter::default())),
            "names" => page.dispatch_view(ViewAction::Entities(EntityFilter::default())),
            _ => {}
        }
    }
    let (page, part, id) = (page.clone(), part.to_owned(), id.to_owned());
    spawn_local(async move {
        for _ in 0..MAX_WAITS {
            TimeoutFuture::new(RENDER_DELAY_MS).await;
            if let Some(mention) = find_mention(&part, &id) {
                return show(&page, &mention, &id);
            }
        }
    });
}

fn show(page: &PageContext, mention: &HtmlElement, id: &str) {
    let opener = describe(mention);
    if let Some(opener) = opener.clone() {
        page.dispatch_card(CardAction::Move(opener));
    }
    let resolved = page.latest().resolved.clone();
    clear_marks(&resolved);
    scroll_to(mention);
    place(opener.as_ref());
    highlight(&resolved, Some(id));
}

/// The first mention of a figure in a part of the page: a link, or else a plot.
fn find_mention(part: &str, id: &str) -> Option<HtmlElement> {
    let part = dom::by_id(part)?;
    dom::within(&part, &link_selector(&Selection::Figure(id.to_owned()))).or_else(|| dom::within(&part, ".plot"))
}
