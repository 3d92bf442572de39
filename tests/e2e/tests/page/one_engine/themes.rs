//! Themes that were chosen.

use e2e::{BACKGROUND_LIGHTNESS, Profile, TestResult, browse_with, js_call};

/// The name of a theme, and the condition for the lightness of a page in it.
const LIGHT: (&str, &str) = ("light", "> 0.8");

const DARK: (&str, &str) = ("dark", "< 0.2");

#[tokio::test]
async fn chosen_theme_overrides_system_preference() -> TestResult {
    for prefers_dark in [false, true] {
        browse_with(Profile { prefers_dark, ..Profile::DEFAULT }, async |page| {
            let [chosen, system] = if prefers_dark { [LIGHT, DARK] } else { [DARK, LIGHT] };
            let lightness = js_call(BACKGROUND_LIGHTNESS, "");
            page.open_hydrated("").await?;
            page.wait_until("the page is as the system", &format!("{lightness} {}", system.1)).await?;
            page.select("#theme", chosen.0).await?;
            page.wait_until("the page is as chosen", &format!("{lightness} {}", chosen.1)).await?;
            page.select("#theme", "system").await?;
            page.wait_until("the page is as the system again", &format!("{lightness} {}", system.1)).await
        })
        .await?;
    }
    Ok(())
}
