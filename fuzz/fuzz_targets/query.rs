//! Query strings in the example.
#![no_main]

#[allow(dead_code, reason = "each target holds to one law")]
#[path = "../../tests/native/laws.rs"]
mod laws;

use std::sync::LazyLock;

use answerable::report::Ledger;
use answerable::report::parse::read;

static LEDGER: LazyLock<Ledger> =
    LazyLock::new(|| read(include_str!("../../data/example.json")).unwrap_or_else(|problems| panic!("{problems:?}")));

libfuzzer_sys::fuzz_target!(|text: &str| {
    laws::query(text, &LEDGER);
});
