//! Hundreds of random actions: nothing goes wrong, nothing piles up, and the address restores what the reader sees.

use crate::PAGES;
use crate::failure_modes::{RECORD_ERRORS, ensure_no_errors};
use crate::one_engine::long_session::count_resources;
use crate::open_file::EXAMPLE;
use e2e::{TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};

/// Does random things, and returns what went wrong.
const RANDOM_WALK: &str = include_str!("../../../scripts/random_walk.js");

/// A JavaScript function: what the reader has chosen, and what is open.
const SETTINGS: &str = include_str!("../../../scripts/settings.js");

/// The sizes of the window, each for fifty actions on each page.
const WINDOWS: [(u32, u32); 3] = [(1280, 800), (390, 844), (320, 640)];

/// Tables that were opened, and the other language, take up to 1.5 times the nodes and listeners of the page at first; a leak in 150
/// actions takes many times that.
const MAX_GROWTH: f64 = 2.0;

#[tokio::test]
async fn three_hundred_random_actions_leave_page_intact_and_its_address_restores_it() -> TestResult {
    for ((path, _), seed) in PAGES.into_iter().zip([1, 2]) {
        browse(async |page| {
            page.add_init_script(RECORD_ERRORS);
            page.open_hydrated(path).await?;
            let before = count_resources(page).await?;
            for (batch, (width, height)) in (1..).zip(WINDOWS) {
                page.resize(width, height).await?;
                let arguments = vec![(1000 * seed + batch).into(), 50.into(), EXAMPLE.into()];
                ensure_empty("What went wrong", page.call_string(RANDOM_WALK, arguments).await?)?;
                ensure_no_errors(page).await?;
            }
            // The address of a file does not lead to it.
            page.run_script("document.querySelector('#local-report-close')?.click()").await?;
            page.wait_until_hidden("#local-report").await?;
            page.wait_until_settled().await?;
            let after = count_resources(page).await?;
            for (what, (before, after)) in ["nodes", "listeners"].into_iter().zip(before.into_iter().zip(after)) {
                ensure(after <= MAX_GROWTH * before, format!("The {what} grew from {before} to {after}."))?;
            }
            let settings = page.eval_string(&js_call(SETTINGS, "")).await?;
            page.reload().await?;
            page.wait_until_hydrated().await?;
            page.wait_until_settled().await?;
            ensure_eq("What the address restores", page.eval_string(&js_call(SETTINGS, "")).await?, settings)?;
            ensure_no_errors(page).await?;
            ensure_empty("The console", page.take_console().await?)
        })
        .await?;
    }
    Ok(())
}
