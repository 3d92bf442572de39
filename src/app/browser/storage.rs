//! Storage on the device. If storage is refused, nothing is remembered.

use web_sys::Storage;

/// The value stored under `key`, empty if there is none.
pub(crate) fn recall(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// Stores `value` under `key`.
pub(crate) fn remember(key: &str, value: &str) {
    let _ = storage().map(|storage| storage.set_item(key, value));
}

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}
