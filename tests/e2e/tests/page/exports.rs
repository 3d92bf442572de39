//! Exported charts: pictures, saved and copied.

use e2e::{Page, Profile, TestResult, browse, browse_with, ensure, ensure_eq};
use serde_json::json;

/// Records every file that the page saves as `saved`: name and content.
pub(crate) const RECORD_SAVED_FILES: &str = include_str!("../../scripts/init/record_saved_files.js");

/// Records what the page copies as `copied`.
pub(crate) const RECORD_CLIPBOARD: &str = include_str!("../../scripts/init/record_clipboard.js");

/// Reads the saved file as `bytes` and `text`.
pub(crate) const READ_SAVED_FILE: &str = include_str!("../../scripts/read_saved_file.js");

/// Decodes the saved image; returns its size, its first pixel, the share of its pixels that are dark, and the last row with a dark one.
pub(crate) const DECODE_SAVED_IMAGE: &str = include_str!("../../scripts/decode_saved_image.js");

/// Clicks a button below a chart, and waits for the resulting file.
pub(crate) async fn save(page: &Page, chart: &str, kind: &str) -> TestResult {
    page.run_script("saved.length = 0; delete window.text").await?;
    page.click(&format!("#chart-{chart} [data-export={kind}]")).await?;
    page.wait_until(&format!("{chart} is saved as {kind}"), "saved.length === 1 && saved[0].blob").await?;
    page.call(READ_SAVED_FILE, Vec::new()).await?;
    Ok(())
}

#[tokio::test]
async fn png_export_has_double_resolution_and_light_theme() -> TestResult {
    browse_with(Profile { prefers_dark: true, ..Profile::DEFAULT }, async |page| {
        page.add_init_script(RECORD_SAVED_FILES);
        page.open_hydrated("en/").await?;
        save(page, "projects", "png").await?;
        ensure_eq("The file name", page.eval_string("saved[0].name").await?, "xiuzhou-2017-projects-en.png")?;
        let image = page.call(DECODE_SAVED_IMAGE, Vec::new()).await?;
        ensure_eq("The width", image["width"].as_f64(), Some(2.0 * 608.0))?;
        ensure_eq("The first pixel", &image["firstPixel"], &json!([255, 255, 255, 255]))?;
        let share = image["darkShare"].as_f64().unwrap_or(f64::NAN);
        ensure((0.03..0.3).contains(&share), format!("The share of dark pixels is {share}."))
    })
    .await
}

#[tokio::test]
async fn copy_image_button_copies_png_or_is_hidden_if_unsupported() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CLIPBOARD);
        page.open_hydrated("en/").await?;
        page.click("#chart-projects [data-export=image]").await?;
        page.wait_until("it is copied", "copied.length === 1 && copied[0].types.join() === 'image/png'").await?;
        page.wait_until(
            "the status is shown",
            "document.querySelector('#export-status-projects').textContent === 'Copied.'",
        )
        .await
    })
    .await?;
    browse(async |page| {
        page.add_init_script("delete window.ClipboardItem");
        page.open_hydrated("en/").await?;
        ensure(page.is_visible("#chart-projects [data-export=png]").await?, "There is no PNG button.")?;
        ensure(!page.is_visible("#chart-projects [data-export=image]").await?, "The copy button is visible.")
    })
    .await
}
