//! Light and dark: following the system, or as chosen, from the first paint on.

use e2e::{BACKGROUND_LIGHTNESS, Profile, TestResult, browse, browse_with, ensure, ensure_empty, ensure_eq};

/// Themes: the name of each, and the lightness of a page in it.
const LIGHT: (&str, &str) = ("light", "> 0.8");
const DARK: (&str, &str) = ("dark", "< 0.2");

#[tokio::test]
async fn chosen_theme_overrides_system_preference() -> TestResult {
    for prefers_dark in [false, true] {
        browse_with(Profile { prefers_dark, ..Profile::DEFAULT }, async |page| {
            let [against, system] = if prefers_dark { [LIGHT, DARK] } else { [DARK, LIGHT] };
            page.open_hydrated("").await?;
            page.wait_until("the page is as the system", &format!("({BACKGROUND_LIGHTNESS})() {}", system.1)).await?;
            page.select("#theme", against.0).await?;
            page.wait_until("the page is as chosen", &format!("({BACKGROUND_LIGHTNESS})() {}", against.1)).await?;
            page.select("#theme", "system").await?;
            page.wait_until("the page is as the system again", &format!("({BACKGROUND_LIGHTNESS})() {}", system.1))
                .await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn stored_dark_theme_applies_from_first_frame() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        page.select("#theme", "dark").await?;
        page.wait_until("the page is dark", &format!("({BACKGROUND_LIGHTNESS})() < 0.2")).await?;

        let noting = format!(
            "window.frames_seen = [];
             const look = () => {{
                 if (document.body) frames_seen.push(({BACKGROUND_LIGHTNESS})());
                 if (frames_seen.length < 60) requestAnimationFrame(look);
             }};
             requestAnimationFrame(look);"
        );
        page.add_init_script(&noting);
        for path in ["", "en/"] {
            page.open_hydrated(path).await?;
            page.wait_until("60 frames have been seen", "frames_seen.length === 60").await?;
            let lightest = page.eval_number("Math.max(...frames_seen)").await?;
            ensure(lightest < 0.2, format!("/{path} was {lightest:.2} light in one of its first frames."))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn theme_switch_applies_to_view_in_next_frame_and_last_choice_wins() -> TestResult {
    /// The first headings that have another colour than the page.
    const UNLIKE: &str = "[...document.querySelectorAll('main h2')]
        .filter(title => getComputedStyle(title).color !== getComputedStyle(document.body).color)
        .slice(0, 3).map(title => title.innerText).join()";
    browse(async |page| {
        page.open_hydrated("en/").await?;
        page.run_script("window.switchTo = theme => { const list = document.querySelector('#theme'); list.value = theme; list.dispatchEvent(new Event('change', { bubbles: true })) }")
            .await?;
        ensure_empty("Headings in other colours, at first", page.eval_string(UNLIKE).await?)?;
        let one = "async () => { switchTo('dark'); await new Promise(requestAnimationFrame); return getComputedStyle(document.querySelector('h1')).color }";
        let title = page.call(one, Vec::new()).await?;
        ensure_eq("The title in the next frame", title.as_str().unwrap_or_default(), "rgb(237, 238, 240)")?;
        page.wait_until("it is dark everywhere", &format!("document.documentElement.dataset.theme === 'dark' && !({UNLIKE})")).await?;

        page.run_script("switchTo('light'); setTimeout(() => switchTo('dark'), 20); setTimeout(() => switchTo('system'), 120)").await?;
        let all = "document.documentElement.dataset.theme === 'system' && document.querySelectorAll('[data-theme]').length === 1";
        page.wait_until("it is as the system", all).await?;
        page.sleep_ms(300).await;
        ensure(page.is_true(all).await?, "A former theme came back.")?;
        ensure_eq("The title", page.eval_string("getComputedStyle(document.querySelector('h1')).color").await?.as_str(), "rgb(27, 27, 27)")?;
        ensure_empty("Headings in other colours", page.eval_string(UNLIKE).await?)
    })
    .await
}
