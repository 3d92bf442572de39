//! Light and dark: following the system, or as chosen, from the first paint on.

use e2e::{LIGHTNESS, Outcome, Reader, browse, browse_as, ensure, ensure_eq, ensure_nothing};

/// Themes: the name of each, and the lightness of a page in it.
const LIGHT: (&str, &str) = ("light", "> 0.8");
const DARK: (&str, &str) = ("dark", "< 0.2");

#[tokio::test]
async fn the_chosen_theme_stands_against_the_systems() -> Outcome {
    for dark in [false, true] {
        browse_as(Reader { dark, ..Reader::USUAL }, async |page| {
            let [against, system] = if dark { [LIGHT, DARK] } else { [DARK, LIGHT] };
            page.arrive("").await?;
            page.until("the page is as the system", &format!("({LIGHTNESS})() {}", system.1)).await?;
            page.choose("#theme", against.0).await?;
            page.until("the page is as chosen", &format!("({LIGHTNESS})() {}", against.1)).await?;
            page.choose("#theme", "system").await?;
            page.until("the page is as the system again", &format!("({LIGHTNESS})() {}", system.1)).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_stored_dark_theme_is_there_from_the_first_paint() -> Outcome {
    browse(async |page| {
        page.arrive("").await?;
        page.choose("#theme", "dark").await?;
        page.until("the page is dark", &format!("({LIGHTNESS})() < 0.2")).await?;

        let noting = format!(
            "window.frames_seen = [];
             const look = () => {{
                 if (document.body) frames_seen.push(({LIGHTNESS})());
                 if (frames_seen.length < 60) requestAnimationFrame(look);
             }};
             requestAnimationFrame(look);"
        );
        page.before_anything(&noting).await?;
        for path in ["", "en/"] {
            page.arrive(path).await?;
            page.until("60 frames have been seen", "frames_seen.length === 60").await?;
            let lightest = page.number("Math.max(...frames_seen)").await?;
            ensure(lightest < 0.2, format!("/{path} was {lightest:.2} light in one of its first frames."))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_theme_is_shown_at_once_in_view_and_soon_everywhere() -> Outcome {
    /// The first headings that have another colour than the page.
    const UNLIKE: &str = "[...document.querySelectorAll('main h2')]
        .filter(title => getComputedStyle(title).color !== getComputedStyle(document.body).color)
        .slice(0, 3).map(title => title.innerText).join()";
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("window.switchTo = theme => { const list = document.querySelector('#theme'); list.value = theme; list.dispatchEvent(new Event('change', { bubbles: true })) }")
            .await?;
        ensure_nothing("Headings in other colours, at first", page.string(UNLIKE).await?)?;
        let one = "async () => { switchTo('dark'); await new Promise(requestAnimationFrame); return getComputedStyle(document.querySelector('h1')).color }";
        let title = page.answer(one, Vec::new()).await?;
        ensure_eq("The title in the next frame", title.as_str().unwrap_or_default(), "rgb(237, 238, 240)")?;
        page.until("it is dark everywhere", &format!("document.documentElement.dataset.theme === 'dark' && !({UNLIKE})")).await?;

        page.run("switchTo('light'); setTimeout(() => switchTo('dark'), 20); setTimeout(() => switchTo('system'), 120)").await?;
        let all = "document.documentElement.dataset.theme === 'system' && document.querySelectorAll('[data-theme]').length === 1";
        page.until("it is as the system", all).await?;
        page.linger(300).await;
        ensure(page.holds(all).await?, "A former theme came back.")?;
        ensure_eq("The title", page.string("getComputedStyle(document.querySelector('h1')).color").await?.as_str(), "rgb(27, 27, 27)")?;
        ensure_nothing("Headings in other colours", page.string(UNLIKE).await?)
    })
    .await
}
