//! Media features: forced colours and reduced motion.

use e2e::{Capability, TestResult, browse, ensure, ensure_empty, is_supported};

/// A JavaScript function: elements that look alike in forced colours though they mean different things.
const INDISTINGUISHABLE_IN_FORCED_COLORS: &str = include_str!("../../../scripts/indistinguishable_in_forced_colors.js");

/// Records `animations` and `scrollPositions`, frame by frame.
const RECORD_MOTION: &str = include_str!("../../../scripts/init/record_motion.js");

#[tokio::test]
async fn forced_colors_keep_marks_states_and_card_distinguishable() -> TestResult {
    if !is_supported(Capability::MediaFeatures)? {
        return Ok(());
    }
    browse(async |page| {
        page.emulate_media_feature("forced-colors", "active").await?;
        for (width, height) in [(1440, 900), (390, 844)] {
            page.resize(width, height).await?;
            page.open_hydrated("en/?fact=fiscal-revenue").await?;
            page.wait_until_visible("#card").await?;
            page.wait_until_settled().await?;
            ensure_empty(
                &format!("What looks alike at {width} px"),
                page.call_string(INDISTINGUISHABLE_IN_FORCED_COLORS, Vec::new()).await?,
            )?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn reduced_motion_disables_animations_and_smooth_scrolling() -> TestResult {
    if !is_supported(Capability::MediaFeatures)? {
        return Ok(());
    }
    browse(async |page| {
        page.add_init_script(RECORD_MOTION);
        page.emulate_media_feature("prefers-reduced-motion", "reduce").await?;
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        for step in [
            "a.figure[href$='#row-fiscal-revenue']",
            "#card a[href='#table']",
            "#card-close",
            "#row-greenway a",
            "#card a[href='#section-city']",
            ".toc a[href='#notes']",
            ".skip-link[href='#table']",
        ] {
            page.wait_until_settled().await?;
            page.run_script("scrollPositions.length = 0").await?;
            page.wait_until("the position is recorded", "scrollPositions.length === 1").await?;
            page.dispatch_click(step).await?;
            // For smooth scrolling, which should not happen.
            page.sleep_ms(600).await;
            let positions = page.eval_number("scrollPositions.length").await?;
            ensure(positions <= 2.0, format!("{step} scrolls through {}", page.eval_string("scrollPositions.join(', ')").await?))?;
        }
        page.select("#theme", "dark").await?;
        // For transitions, which should not happen.
        page.sleep_ms(300).await;
        ensure_empty("Animations", page.eval_string("animations.join('\\n')").await?)?;
        let smooth = "[...document.querySelectorAll('*')].filter(element => getComputedStyle(element).scrollBehavior === 'smooth').length";
        ensure(page.eval_number(smooth).await? == 0.0, "Something scrolls smoothly.")
    })
    .await
}
