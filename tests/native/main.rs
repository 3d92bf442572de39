//! Tests without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod alt_text;
mod characters;
mod chart_kinds;
mod check_command;
mod claims;
mod derivations;
mod diagnostics;
mod docs_example;
mod documents;
mod draft_corrections;
mod draft_labels;
mod drafts;
mod exports;
mod figures;
mod generated_charts;
mod generated_inputs;
mod invariants;
mod large_charts;
mod large_report;
mod layers;
mod limit_files;
mod mutations;
mod pages;
mod palette;
mod plotters;
mod prerender;
mod properties;
mod prose;
mod publish;
mod report_variants;
mod rules;
mod scenes;
mod schema;
mod search;
mod second_report;
mod terms;
mod untrusted_file;
mod validate;

use answerable::chart::LayoutContext;
use answerable::locale::display_units::DisplayUnits;
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::violations::sentence;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;

/// The report the site is built from, as in `data/`.
const REPORT: &str = include_str!("../../data/xiuzhou-2017.json");

/// The second report, which the engine was not written for.
const EXAMPLE: &str = include_str!("../../data/example.json");

/// The report, parsed; a report with violations fails any test that needs it.
fn resolved() -> ResolvedReport {
    read(REPORT).unwrap_or_else(|violations| {
        let lines: Vec<String> = violations.iter().map(|violation| sentence(violation, Lang::En)).collect();
        panic!("the report has violations:\n{}", lines.join("\n"))
    })
}

/// Figures as printed, in `lang`.
fn formatter(resolved: &ResolvedReport, lang: Lang) -> FigureFormatter {
    FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar }
}

/// A layout context in `lang` and `layout`.
fn context(resolved: &ResolvedReport, lang: Lang, layout: answerable::chart::Layout) -> LayoutContext<'_> {
    LayoutContext::new(resolved, formatter(resolved, lang), layout)
}
