//! Pages × themes × widths × states: axe-core's findings (WCAG 2.2 AA and best practices), and horizontal overflow.

use super::PAGES;
use e2e::{Engine, Failure, Page, TestResult, browse, ensure_empty};
use std::fs;

/// Where xtask has npm install axe-core, in the version that package.json pins.
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js");

/// A JavaScript function: axe-core's violations, one line per element.
const AXE_VIOLATIONS: &str = include_str!("../../scripts/axe_violations.js");

/// The widths of a small phone, a phone, a tablet and a desktop, in CSS pixels.
const WIDTHS: [u32; 4] = [320, 390, 768, 1440];

/// States of the page: the clicks that lead there, and back.
const STATES: [(&str, &[&str], &[&str]); 3] = [
    ("at rest", &[], &[]),
    ("a card open", &["main section p a[data-fact]"], &["#card-close"]),
    ("a table open", &["#chart-completion .take [aria-expanded]"], &["#chart-completion .take [aria-expanded]"]),
];

#[tokio::test]
async fn chinese_page_has_no_axe_violations_or_overflow() -> TestResult {
    matrix(PAGES[0].0).await
}

#[tokio::test]
async fn english_page_has_no_axe_violations_or_overflow() -> TestResult {
    matrix(PAGES[1].0).await
}

async fn matrix(path: &str) -> TestResult {
    let axe = fs::read_to_string(AXE).map_err(|error| Failure::new(format!("{AXE}: {error}")))?;
    // The document and the colours are the same in every engine, so one width suffices for the others.
    let widths = if Engine::current()? == Engine::Chromium { &WIDTHS[..] } else { &WIDTHS[1..2] };
    let axe = axe.as_str();
    browse(async |page| {
        let mut findings = String::new();
        page.open_hydrated(path).await?;
        page.run_script(axe).await?;
        for theme in ["light", "dark"] {
            page.select("#theme", theme).await?;
            page.wait_until(
                "the theme is everywhere",
                &format!("document.documentElement.matches('[data-theme={theme}]:not(:has([data-theme]))')"),
            )
            .await?;
            for &width in widths {
                page.resize(width, 900).await?;
                for (state, there, back) in STATES {
                    press(page, there).await?;
                    findings += &found(page, &format!("in {theme} at {width}, {state}")).await?;
                    press(page, back).await?;
                }
            }
        }
        page.select("#figure-status", "derived").await?;
        findings += &found(page, "filtered").await?;
        page.select("#currency", "usd").await?;
        page.select("#area", "m2").await?;
        for &width in widths {
            page.resize(width, 900).await?;
            findings += &too_wide(page, &format!("in dollars and square metres at {width}")).await?;
        }
        ensure_empty(&format!("What axe-core finds on /{path}"), findings)
    })
    .await
}

async fn press(page: &Page, buttons: &[&str]) -> TestResult {
    for button in buttons {
        page.click(button).await?;
        page.sleep_ms(100).await;
    }
    Ok(())
}

/// The findings in a state, one line each.
async fn found(page: &Page, state: &str) -> TestResult<String> {
    let found = page.call_string(AXE_VIOLATIONS, Vec::new()).await?;
    let found: String = found.lines().map(|line| format!("{state}: {line}\n")).collect();
    Ok(found + &too_wide(page, state).await?)
}

async fn too_wide(page: &Page, state: &str) -> TestResult<String> {
    let wide = page.horizontal_overflow_px().await?;
    Ok(if wide > 0.0 { format!("{state}: something is {wide} px too wide\n") } else { String::new() })
}
