//! Drafts that are kept on the device until they are discarded, by the names of their files.

use crate::app::browser::storage::{forget, recall, recall_in_tab, remember, remember_in_tab};

/// Holds the names, one a line.
const NAMES_KEY: &str = "drafts";
/// Begins the keys under which reports are stored, as JSON; the name of the file follows.
const PREFIX: &str = "draft:";
/// The same for what tells the text that a draft was read from.
const SOURCE_PREFIX: &str = "draft-source:";
/// In a tab that shows a draft, holds its name.
const SHOWN_KEY: &str = "shown-draft";

/// The names of all drafts, the first kept first.
pub(crate) fn names() -> Vec<String> {
    recall(NAMES_KEY).lines().map(str::to_owned).collect()
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

/// Keeps a draft; whether there was room for it.
pub(crate) fn keep(name: &str, json: &str) -> bool {
    let mut names = names();
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
    remember(&key(name), json) && remember(NAMES_KEY, &names.join("\n"))
}

/// Keeps a draft no longer.
pub(crate) fn discard(name: &str) {
    let mut names = names();
    names.retain(|known| known != name);
    remember(NAMES_KEY, &names.join("\n"));
    forget(&key(name));
    forget(&source_key(name));
}

/// The name of the draft that this tab shows, or showed before it was reloaded; empty if it shows none.
pub(crate) fn shown() -> String {
    recall_in_tab(SHOWN_KEY)
}

/// Records that this tab shows this draft, or none.
pub(crate) fn set_shown(name: &str) {
    remember_in_tab(SHOWN_KEY, name);
}

fn source_key(name: &str) -> String {
    format!("{SOURCE_PREFIX}{name}")
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}
