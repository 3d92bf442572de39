//! The page looks the same as in the screenshots in `tests/e2e/visual_regression/`. `INSTA_UPDATE=always cargo xtask test e2e --
//! visual_regression` stores new ones; look at them before you commit.

use crate::drafts::{open_card, open_draft};
use crate::themes::SELECT_THEME;
use e2e::{
    Capability, Failure, ImageDiff, Page, TestResult, browse, compare_images, ensure, ensure_empty, env_var,
    is_supported, print_skipped,
};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where screenshots are stored.
const STORED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/visual_regression");

/// The tolerated difference of a tile: less than anything missing, moved or covered, more than slightly heavier glyphs.
const MAX_DIFFERENCE: f64 = 0.4;

/// The width of a text, which identifies the fonts of the stored screenshots (Debian's): other fonts give another layout.
const TEXT_WIDTH: &str = "(context => { context.font = '100px system-ui'; return Math.round(context.measureText('CNY 20.2亿元').width); })\
                          (document.createElement('canvas').getContext('2d'))";
const STORED_TEXT_WIDTH_PX: f64 = 660.0;

/// A screenshot: its name, path, window size, theme, and the element scrolled to.
type Screenshot = (&'static str, &'static str, (u32, u32), &'static str, &'static str);

const DESKTOP_PX: (u32, u32) = (1440, 900);
const PHONE_PX: (u32, u32) = (390, 844);

const CHINESE: [Screenshot; 4] = [
    ("zh-desktop-light", "", DESKTOP_PX, "light", "h1"),
    ("zh-desktop-dark-chart", "", DESKTOP_PX, "dark", "#chart-completion"),
    ("zh-phone-dark-card", "?fact=fiscal-revenue", PHONE_PX, "dark", "#card"),
    ("zh-phone-light-table", "?section=city", PHONE_PX, "light", "#table"),
];
const ENGLISH: [Screenshot; 4] = [
    ("en-phone-light", "en/", PHONE_PX, "light", "h1"),
    ("en-phone-light-chart", "en/", PHONE_PX, "light", "#chart-headline"),
    ("en-desktop-dark-card", "en/?fact=fiscal-revenue", DESKTOP_PX, "dark", "#card"),
    ("en-desktop-light-table", "en/?section=city", DESKTOP_PX, "light", "#table"),
];

#[tokio::test]
async fn chinese_page_matches_stored_screenshots() -> TestResult {
    compare_with_stored(async |page| take_screenshots(page, &CHINESE).await).await
}

#[tokio::test]
async fn english_page_matches_stored_screenshots() -> TestResult {
    compare_with_stored(async |page| take_screenshots(page, &ENGLISH).await).await
}

/// The README shows this one.
#[tokio::test]
async fn draft_with_an_open_card_matches_stored_screenshot() -> TestResult {
    compare_with_stored(async |page| {
        page.resize(DESKTOP_PX.0, DESKTOP_PX.1).await?;
        open_draft(page, "en/").await?;
        open_card(page, "12.05").await?;
        page.wait_until_settled().await?;
        Ok(vec![("en-desktop-light-draft", page.screenshot().await?)])
    })
    .await
}

#[tokio::test]
async fn image_diff_detects_missing_or_moved_elements_but_not_heavier_glyphs() -> TestResult {
    const CHART: &str = "document.querySelector('#chart-completion')";
    const CHANGES: [(&str, &str, bool); 4] = [
        ("a missing heading", "querySelector('h3').style.visibility = 'hidden'", true),
        ("a moved chart", "querySelector('.plot').style.transform = 'translateX(20px)'", true),
        ("a covered line", "querySelector('.subtitle').style.transform = 'translateY(-1.2em)'", true),
        ("heavier glyphs", "ownerDocument.body.style.webkitTextStroke = '0.3px'", false),
    ];
    if !is_supported(Capability::StoredScreenshots)? {
        return Ok(());
    }
    browse(async |page| {
        for (what, change, is_difference) in CHANGES {
            let before = take_screenshot(page, &CHINESE[1]).await?;
            page.run_script(&format!("{CHART}.{change}")).await?;
            page.wait_until_settled().await?;
            let ImageDiff { max, .. } = compare_images(&before, &page.screenshot().await?)?;
            ensure((max > MAX_DIFFERENCE) == is_difference, format!("The difference of {what} is {max:.2}."))?;
        }
        Ok(())
    })
    .await
}

/// A picture and its name.
type Taken = (&'static str, Vec<u8>);

/// Compares screenshots with the stored ones, or stores them if requested.
async fn compare_with_stored(take: impl AsyncFnOnce(&Page) -> TestResult<Vec<Taken>>) -> TestResult {
    if !is_supported(Capability::StoredScreenshots)? {
        return Ok(());
    }
    browse(async |page| {
        page.open_hydrated("").await?;
        let width = page.eval_number(TEXT_WIDTH).await?;
        if width != STORED_TEXT_WIDTH_PX {
            let reason = format!(
                "the fonts are not those of the stored screenshots: a text is {width} px wide, there {STORED_TEXT_WIDTH_PX}"
            );
            // A run in CI has to compare.
            let is_ci = env::var("CI").is_ok_and(|ci| ci == "true");
            return if is_ci { Err(Failure::new(reason)) } else { print_skipped(&reason) };
        }
        let mut differences = Vec::new();
        for (name, found) in take(page).await? {
            differences.extend(find_difference(name, &found)?);
        }
        ensure_empty("What looks different", differences.join("\n"))
    })
    .await
}

async fn take_screenshots(page: &Page, screenshots: &[Screenshot]) -> TestResult<Vec<Taken>> {
    let mut taken = Vec::new();
    for screenshot in screenshots {
        taken.push((screenshot.0, take_screenshot(page, screenshot).await?));
    }
    Ok(taken)
}

async fn take_screenshot(
    page: &Page,
    &(_, path, (width, height), theme, selector): &Screenshot,
) -> TestResult<Vec<u8>> {
    page.resize(width, height).await?;
    page.open_hydrated(path).await?;
    page.call(SELECT_THEME, vec![theme.into()]).await?;
    page.scroll_to(selector).await?;
    page.wait_until_settled().await?;
    page.screenshot().await
}

/// Describes how a screenshot differs from the stored one, and saves both and their difference for inspection.
fn find_difference(name: &str, found: &[u8]) -> TestResult<Option<String>> {
    let path = Path::new(STORED).join(name).with_extension("png");
    if env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::create_dir_all(STORED)?;
        fs::write(&path, found)?;
        return Ok(None);
    }
    let stored = fs::read(&path)?;
    let ImageDiff { max, position: (x, y), image } = compare_images(&stored, found)?;
    if max <= MAX_DIFFERENCE {
        return Ok(None);
    }
    let folder = PathBuf::from(env_var("ARTIFACTS_DIR")?).join("visual_regression");
    fs::create_dir_all(&folder)?;
    let file = |what: &str| folder.join(format!("{name}-{what}.png"));
    fs::write(file("stored"), stored)?;
    fs::write(file("found"), found)?;
    image.save(file("difference"))?;
    Ok(Some(format!("{name}: by {max:.2}, most near {x}, {y}. See {}", file("{stored,found,difference}").display())))
}
