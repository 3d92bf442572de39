//! Accessibility rules (axe-core: WCAG 2.2 AA and best practices) and horizontal overflow, in all themes, widths and states.

use crate::PAGES;
use crate::drafts::{open_card, open_draft, unfold_form};
use e2e::{Failure, Page, TestResult, browse, ensure_empty};
use std::fs;

/// Where `cargo xtask test` installs axe-core.
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js");

/// A JavaScript function: axe-core's violations, one line per element.
const AXE_VIOLATIONS: &str = include_str!("../../../scripts/axe_violations.js");

/// A state of the page: the buttons that open and close something, and what they show.
struct State {
    name: &'static str,
    open: &'static str,
    shown: &'static str,
    close: &'static str,
}

const STATES: [State; 2] = [
    State {
        name: "a card open",
        open: "main section p a[href*='#row-']",
        shown: "#card[data-placed]",
        close: "#card-close",
    },
    State { name: "a table open", open: TABLE_BUTTON, shown: "#table-chart-completion table", close: TABLE_BUTTON },
];

const TABLE_BUTTON: &str = "#chart-completion .export [aria-expanded]";

#[tokio::test]
async fn chinese_page_has_no_axe_violations_or_overflow() -> TestResult {
    check_page(PAGES[0].0, [("light", 390), ("dark", 1440)]).await
}

#[tokio::test]
async fn english_page_has_no_axe_violations_or_overflow() -> TestResult {
    check_page(PAGES[1].0, [("light", 1440), ("dark", 390)]).await
}

#[tokio::test]
async fn draft_has_no_axe_violations_or_overflow() -> TestResult {
    let axe = read_axe()?;
    browse(async |page| {
        let mut violations = String::new();
        for (path, token) in [("", "8.4亿元"), ("en/", "840 million")] {
            open_draft(page, path).await?;
            page.run_script(&axe).await?;
            for theme in ["light", "dark"] {
                page.select("#theme", theme).await?;
                wait_for_theme(page, theme).await?;
                for width in [390, 1440] {
                    page.resize(width, 900).await?;
                    open_card(page, token).await?;
                    unfold_form(page).await?;
                    violations += &find_violations(page, &format!("/{path} in {theme} at {width}")).await?;
                    page.click("#card-close").await?;
                    page.wait_until_hidden("#card").await?;
                }
            }
        }
        ensure_empty("Violations of a draft", violations)
    })
    .await
}

fn read_axe() -> TestResult<String> {
    fs::read_to_string(AXE).map_err(|error| Failure::new(format!("{AXE}: {error}")))
}

/// Checks a page in these themes, each in a window of a width: rules that differ by both do not differ by language.
async fn check_page(path: &str, views: [(&str, u32); 2]) -> TestResult {
    let axe = read_axe()?;
    let axe = axe.as_str();
    browse(async |page| {
        let mut violations = String::new();
        page.open_hydrated(path).await?;
        page.run_script(axe).await?;
        for (theme, width) in views {
            page.select("#theme", theme).await?;
            wait_for_theme(page, theme).await?;
            page.resize(width, 900).await?;
            violations += &find_violations(page, &format!("in {theme} at {width}, at rest")).await?;
            for State { name, open, shown, close } in STATES {
                page.click(open).await?;
                page.wait_until_visible(shown).await?;
                violations += &find_violations(page, &format!("in {theme} at {width}, {name}")).await?;
                page.click(close).await?;
                page.wait_until_hidden(shown).await?;
            }
        }
        // In a narrow window filters are folded.
        page.unfold("#figure-status").await?;
        page.select("#figure-status", "derived").await?;
        violations += &find_violations(page, "filtered").await?;
        page.select("#currency", "usd").await?;
        page.select("#area", "m2").await?;
        for width in [320, 390, 768, 1440] {
            page.resize(width, 900).await?;
            violations += &find_overflow(page, &format!("in dollars and square metres at {width}")).await?;
        }
        ensure_empty(&format!("Violations on /{path}"), violations)
    })
    .await
}

/// Waits until the theme is that of the whole page.
async fn wait_for_theme(page: &Page, theme: &str) -> TestResult {
    let is_everywhere = format!("document.documentElement.matches('[data-theme={theme}]:not(:has([data-theme]))')");
    page.wait_until("the theme is everywhere", &is_everywhere).await
}

/// The violations in a state, one line each.
async fn find_violations(page: &Page, state: &str) -> TestResult<String> {
    let violations = page.call_string(AXE_VIOLATIONS, Vec::new()).await?;
    let violations: String = violations.lines().map(|line| format!("{state}: {line}\n")).collect();
    Ok(violations + &find_overflow(page, state).await?)
}

async fn find_overflow(page: &Page, state: &str) -> TestResult<String> {
    let overflow_px = page.horizontal_overflow_px().await?;
    Ok(if overflow_px > 0.0 { format!("{state}: the page overflows by {overflow_px} px\n") } else { String::new() })
}
