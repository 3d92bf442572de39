//! Themes: as the system prefers or as chosen, from the first frame on.

use e2e::{BACKGROUND_LIGHTNESS, TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};

/// Records the lightness of the background in the first 60 frames as `lightnesses`.
const RECORD_LIGHTNESS: &str = include_str!("../../scripts/init/record_lightness.js");

/// A JavaScript function: the first few headings that have another colour than the page.
const HEADINGS_IN_ANOTHER_COLOR: &str = include_str!("../../scripts/headings_in_another_color.js");

/// Selects a theme; returns the colour of the title in the next frame.
pub(crate) const SELECT_THEME: &str = include_str!("../../scripts/select_theme.js");

#[tokio::test]
async fn stored_dark_theme_applies_from_first_frame() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.select("#theme", "dark").await?;
        page.wait_until("the page is dark", &format!("{} < 0.2", js_call(BACKGROUND_LIGHTNESS, ""))).await?;

        page.add_init_script(&format!("window.backgroundLightness = {BACKGROUND_LIGHTNESS}"));
        page.add_init_script(RECORD_LIGHTNESS);
        for path in ["", "en/"] {
            page.open_hydrated(path).await?;
            page.wait_until("60 frames have been seen", "lightnesses.length === 60").await?;
            let lightest = page.eval_number("Math.max(...lightnesses)").await?;
            ensure(lightest < 0.2, format!("/{path} had a lightness of {lightest:.2} in one of its first frames."))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn theme_switch_applies_to_view_in_next_frame_and_last_choice_wins() -> TestResult {
    let headings = js_call(HEADINGS_IN_ANOTHER_COLOR, "");
    browse(async |page| {
        page.open_hydrated("en/").await?;
        ensure_empty("Headings in other colours, at first", page.eval_string(&headings).await?)?;
        let title_color = page.call_string(SELECT_THEME, vec!["dark".into()]).await?;
        ensure_eq("The colour of the title in the next frame", title_color.as_str(), "rgb(237, 238, 240)")?;
        page.wait_until("it is dark everywhere", &format!("document.documentElement.dataset.theme === 'dark' && !({headings})")).await?;

        page.run_script(&format!(
            "const select = {SELECT_THEME};
             select('light'); setTimeout(() => select('dark'), 20); setTimeout(() => select('system'), 120)"
        )).await?;
        let is_system = "document.documentElement.dataset.theme === 'system' && document.querySelectorAll('[data-theme]').length === 1";
        page.wait_until("the theme is that of the system", is_system).await?;
        // For a previous theme, which should not come back.
        page.sleep_ms(300).await;
        ensure(page.is_true(is_system).await?, "A previous theme came back.")?;
        ensure_eq("The colour of the title", page.eval_string("getComputedStyle(document.querySelector('h1')).color").await?.as_str(), "rgb(27, 27, 27)")?;
        ensure_empty("Headings in other colours", page.eval_string(&headings).await?)
    })
    .await
}
