//! Tests without a browser: data, figures, words, scenes, pages.
#![cfg(not(target_arch = "wasm32"))]

mod audit;
mod careful;
mod catalogue;
mod crowd;
mod crowds;
mod example;
mod exports;
mod figures;
mod guide;
mod inputs;
mod laws;
mod mutations;
mod opened;
mod pages;
mod palette;
mod prerender;
mod properties;
mod publish;
mod purity;
mod readme;
mod report;
mod scenes;
mod schema;
mod unlike;
mod words;

use answerable::chart::Stage;
use answerable::locale::formatter::Format;
use answerable::locale::unit::Units;
use answerable::report::parse::read;
use answerable::report::resolved::Ledger;
use answerable::text::lang::Lang;

/// The report the site is built from, as in `data/`.
const REPORT: &str = include_str!("../../data/xiuzhou-2017.json");

/// The second report, which the engine was not written for.
const EXAMPLE: &str = include_str!("../../data/example.json");

/// The report, parsed; a report with problems fails any test that needs it.
fn ledger() -> Ledger {
    read(REPORT).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the report has problems:\n{}", lines.join("\n"))
    })
}

/// Figures as printed, in `lang`.
fn format(ledger: &Ledger, lang: Lang) -> Format {
    Format { lang, units: Units::default(), yuan_per_dollar: ledger.yuan_per_dollar }
}

/// A chart's stage, in `lang` and `layout`.
fn stage(ledger: &Ledger, lang: Lang, layout: answerable::chart::Layout) -> Stage<'_> {
    Stage::new(ledger, format(ledger, lang), layout)
}
