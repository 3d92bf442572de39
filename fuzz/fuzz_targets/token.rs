//! Tokens.
#![no_main]

#[allow(dead_code, reason = "each target checks one invariant")]
#[path = "../../tests/native/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    invariants::check_token(text);
});
