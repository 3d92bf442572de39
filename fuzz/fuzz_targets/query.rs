//! Query strings, against the example.
#![no_main]

#[allow(dead_code, reason = "each target holds to one law")]
#[path = "../../tests/native/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| {
    laws::query(text, &laws::EXAMPLE);
});
