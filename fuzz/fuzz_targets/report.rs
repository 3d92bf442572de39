//! Report files.
#![no_main]

#[allow(dead_code, reason = "each target holds to one law")]
#[path = "../../tests/native/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    invariants::report(text);
});
