//! Drafts that are kept on the device until they are discarded, by the names of their files.

use crate::app::browser::storage::{forget, recall, recall_in_tab, remember, remember_in_tab};
use crate::app::draft::KeptDraft;
use crate::app::page_context::PageContext;
use crate::app::state::AppAction;
use crate::locale::messages;
use crate::report::resolved::ResolvedReport;

/// Holds the entries of the list, one a line: each a name with what the list says of it ([`KeptDraft::entry`]).
const LIST_KEY: &str = "drafts";
/// Begins the keys under which reports are stored, as JSON; the name of the file follows.
const PREFIX: &str = "draft:";
/// The same for what tells the text that a draft was read from.
const SOURCE_PREFIX: &str = "draft-source:";
/// In a tab that shows a draft, holds its name.
const SHOWN_KEY: &str = "shown-draft";
/// In a tab that showed a draft when it was left, holds the reader's place in it.
const PLACE_KEY: &str = "place-in-draft";

/// The entries of all drafts, the first kept first.
pub(crate) fn entries() -> Vec<String> {
    recall(LIST_KEY).lines().map(str::to_owned).collect()
}

/// The report of a draft as JSON; empty if there is none.
pub(crate) fn report(name: &str) -> String {
    recall(&key(name))
}

/// What tells the text that a draft was read from.
pub(crate) fn source(name: &str) -> String {
    recall(&source_key(name))
}

/// Records what tells the text that a draft was read from.
pub(crate) fn set_source(name: &str, source: &str) {
    remember(&source_key(name), source);
}

/// Keeps a draft whose report was changed, or only opened; whether there was room for it.
pub(crate) fn keep(name: &str, json: &str, report: &ResolvedReport, is_changed: bool) -> bool {
    let mut entries = entries();
    let own = entries.iter_mut().find(|entry| KeptDraft::parse(entry).name == name);
    let former = own.as_ref().and_then(|entry| KeptDraft::parse(entry).summary);
    let day = if is_changed { today() } else { former.map(|summary| summary.day).unwrap_or_default() };
    let entry = KeptDraft::new(name, report, day).entry();
    match own {
        Some(own) => *own = entry,
        None => entries.push(entry),
    }
    remember(&key(name), json) && remember(LIST_KEY, &entries.join("\n"))
}

/// Keeps a draft no longer, if the reader is sure; whether that is so. If it is shown, the published report is shown again.
pub(crate) fn discard(page: &PageContext, name: &str) -> bool {
    let question = messages::discard_question(name, page.latest().lang);
    if !gloo::utils::window().confirm_with_message(&question).unwrap_or_default() {
        return false;
    }
    let mut entries = entries();
    entries.retain(|entry| KeptDraft::parse(entry).name != name);
    remember(LIST_KEY, &entries.join("\n"));
    forget(&key(name));
    forget(&source_key(name));
    let is_shown = page.latest().draft.is_some() && page.latest().file.as_deref() == Some(name);
    page.dispatch(if is_shown { AppAction::CloseFile } else { AppAction::ListDrafts(entries.into()) });
    true
}

/// The day on the reader's device, `YYYY-MM-DD`.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The name of the draft that this tab shows, or showed before it was reloaded; empty if it shows none.
pub(crate) fn shown() -> String {
    recall_in_tab(SHOWN_KEY)
}

/// Records that this tab shows this draft, or none.
pub(crate) fn set_shown(name: &str) {
    remember_in_tab(SHOWN_KEY, name);
}

/// The reader's place in the draft that this tab showed when it was left, which is told once; empty if there is none.
pub(crate) fn take_place() -> String {
    let place = recall_in_tab(PLACE_KEY);
    set_place("");
    place
}

/// Records the reader's place in the draft.
pub(crate) fn set_place(place: &str) {
    remember_in_tab(PLACE_KEY, place);
}

fn source_key(name: &str) -> String {
    format!("{SOURCE_PREFIX}{name}")
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}
