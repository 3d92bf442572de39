//! Tests without a browser: data, figures, words, scenes, pages.
#![cfg(not(target_arch = "wasm32"))]

mod audit;
mod careful;
mod catalogue;
mod chart_kinds;
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
mod plotters;
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

use answerable::chart::LayoutContext;
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::unit::DisplayUnits;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;

/// The report the site is built from, as in `data/`.
const REPORT: &str = include_str!("../../data/xiuzhou-2017.json");

/// The second report, which the engine was not written for.
const EXAMPLE: &str = include_str!("../../data/example.json");

/// The report, parsed; a report with problems fails any test that needs it.
fn resolved() -> ResolvedReport {
    read(REPORT).unwrap_or_else(|violations| {
        let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
        panic!("the report has problems:\n{}", lines.join("\n"))
    })
}

/// Figures as printed, in `lang`.
fn formatter(resolved: &ResolvedReport, lang: Lang) -> FigureFormatter {
    FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar }
}

/// A chart's stage, in `lang` and `layout`.
fn context(resolved: &ResolvedReport, lang: Lang, layout: answerable::chart::Layout) -> LayoutContext<'_> {
    LayoutContext::new(resolved, formatter(resolved, lang), layout)
}
