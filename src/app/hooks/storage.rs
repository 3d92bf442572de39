//! What is remembered on the device. Storage that refuses forgets, no more.

use web_sys::Storage;

/// What is remembered under `key`, empty if nothing is.
pub fn recall(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// Remembers `value` under `key`.
pub fn remember(key: &str, value: &str) {
    let _ = storage().map(|storage| storage.set_item(key, value));
}

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}
