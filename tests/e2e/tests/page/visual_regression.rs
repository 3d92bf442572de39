//! The page looks the same as in the stored pictures in `tests/e2e/pictures/`. `INSTA_UPDATE=always cargo xtask test e2e -- looks` stores
//! new ones; look at them before you commit.

use e2e::{Engine, ImageDiff, Page, TestResult, browse, compare_images, ensure, ensure_empty, env_var};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where pictures are stored.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/visual_regression");

/// The tolerated difference of a tile: less than anything missing, moved or covered, more than slightly heavier glyphs.
const TOLERANCE: f64 = 0.4;

/// Identifies the fonts of the stored pictures (Debian's) by the width of these words; other fonts give another layout.
const LETTERS: &str = "(pen => { pen.font = '100px system-ui'; return Math.round(pen.measureText('CNY 20.2亿元').width); })\
                       (document.createElement('canvas').getContext('2d'))";
const WIDTH: f64 = 660.0;

/// A picture: its name, page, window size, theme, and the element scrolled to.
type Picture = (&'static str, &'static str, (u32, u32), &'static str, &'static str);

const DESK: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);

const CHINESE: [Picture; 4] = [
    ("zh-desktop-light", "", DESK, "light", "h1"),
    ("zh-desktop-dark-chart", "", DESK, "dark", "#chart-completion"),
    ("zh-phone-dark-card", "?fact=fiscal-revenue", PHONE, "dark", "#card"),
    ("zh-phone-light-table", "?section=city", PHONE, "light", "#table"),
];
const ENGLISH: [Picture; 4] = [
    ("en-phone-light", "en/", PHONE, "light", "h1"),
    ("en-phone-light-chart", "en/", PHONE, "light", "#chart-headline"),
    ("en-desktop-dark-card", "en/?fact=fiscal-revenue", DESK, "dark", "#card"),
    ("en-desktop-light-table", "en/?section=city", DESK, "light", "#table"),
];

#[tokio::test]
async fn chinese_page_matches_stored_screenshots() -> TestResult {
    compare(&CHINESE).await
}

#[tokio::test]
async fn english_page_matches_stored_screenshots() -> TestResult {
    compare(&ENGLISH).await
}

#[tokio::test]
async fn image_diff_detects_missing_or_moved_elements_but_not_heavier_glyphs() -> TestResult {
    const CHART: &str = "document.querySelector('#chart-completion')";
    const CHANGES: [(&str, &str, bool); 4] = [
        ("a heading is gone", "querySelector('h3').style.visibility = 'hidden'", true),
        ("a chart has moved", "querySelector('.plot').style.transform = 'translateX(20px)'", true),
        ("a line is covered", "querySelector('.subtitle').style.transform = 'translateY(-1.2em)'", true),
        ("letters are heavier", "ownerDocument.body.style.webkitTextStroke = '0.3px'", false),
    ];
    if Engine::current()? != Engine::Chromium {
        return Ok(());
    }
    browse(async |page| {
        for (what, change, is_seen) in CHANGES {
            let before = take(page, &CHINESE[1]).await?;
            page.run_script(&format!("{CHART}.{change}")).await?;
            page.wait_until_settled().await?;
            let ImageDiff { max: most, .. } = compare_images(&before, &page.screenshot().await?)?;
            ensure((most > TOLERANCE) == is_seen, format!("That {what} makes a difference of {most:.2}."))?;
        }
        Ok(())
    })
    .await
}

/// Compares pictures with the stored ones, or stores them if requested. Only in Chromium, which took them.
async fn compare(pictures: &[Picture]) -> TestResult {
    if Engine::current()? != Engine::Chromium {
        return Ok(());
    }
    browse(async |page| {
        page.open_hydrated("").await?;
        let width = page.eval_number(LETTERS).await?;
        if width != WIDTH {
            // Bypasses the test runner, which captures the output of passing tests.
            writeln!(
                io::stderr(),
                "not compared: the pictures are kept in other letters ({WIDTH} pixels wide, here {width})"
            )?;
            return Ok(());
        }
        let mut differences = Vec::new();
        for picture in pictures {
            let found = take(page, picture).await?;
            differences.extend(compared(picture.0, &found)?);
        }
        ensure_empty("What looks different", differences.join("\n"))
    })
    .await
}

async fn take(page: &Page, &(_, path, (width, height), theme, part): &Picture) -> TestResult<Vec<u8>> {
    page.resize(width, height).await?;
    page.open_hydrated(path).await?;
    page.select("#theme", theme).await?;
    page.run_script(&format!("document.querySelector({part:?}).scrollIntoView({{ behavior: 'instant' }})")).await?;
    page.wait_until_settled().await?;
    page.screenshot().await
}

/// Describes how a picture differs from the stored one, and saves both and their difference for inspection.
fn compared(name: &str, found: &[u8]) -> TestResult<Option<String>> {
    let path = Path::new(KEPT).join(name).with_extension("png");
    if env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::create_dir_all(KEPT)?;
        fs::write(&path, found)?;
        return Ok(None);
    }
    let kept = fs::read(&path)?;
    let ImageDiff { max: most, position: (x, y), image: picture } = compare_images(&kept, found)?;
    if most <= TOLERANCE {
        return Ok(None);
    }
    let beside = PathBuf::from(env_var("KEPT")?).join("pictures");
    fs::create_dir_all(&beside)?;
    let file = |what: &str| beside.join(format!("{name}-{what}.png"));
    fs::write(file("kept"), kept)?;
    fs::write(file("found"), found)?;
    picture.save(file("difference"))?;
    Ok(Some(format!("{name}: by {most:.2}, most about {x}, {y}. See {}", file("{kept,found,difference}").display())))
}
