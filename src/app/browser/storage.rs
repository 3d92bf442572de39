//! Storage on the device. If storage is refused, nothing is remembered.

use web_sys::Storage;

/// The value stored under `key`, empty if there is none.
pub(crate) fn recall(key: &str) -> String {
    value(storage(), key)
}

/// Stores `value` under `key`; whether it could be stored.
pub(crate) fn remember(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes what is stored under `key`.
pub(crate) fn forget(key: &str) {
    let _ = storage().map(|storage| storage.remove_item(key));
}

/// The value stored under `key` for this tab alone, empty if there is none.
pub(crate) fn recall_in_tab(key: &str) -> String {
    value(tab_storage(), key)
}

/// Stores `value` under `key` for this tab alone.
pub(crate) fn remember_in_tab(key: &str, value: &str) {
    let _ = tab_storage().map(|storage| storage.set_item(key, value));
}

fn value(storage: Option<Storage>, key: &str) -> String {
    storage.and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

fn tab_storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}
