//! Readers who use forced colours or reduced motion.

use e2e::{Capability, TestResult, browse, ensure, ensure_empty, is_supported};

/// Elements that cannot be told apart in forced colours, one line each.
const ALIKE: &str = "(() => {
    const look = (element, ...properties) => properties.map(property => getComputedStyle(element)[property]).join(' ');
    const all = selector => [...document.querySelectorAll(selector)];
    const said = [];
    const apart = (what, looks) => {
        if (new Set(looks).size < looks.length) said.push(`${what}: ${looks.join(' | ')}`);
    };
    const box = ['backgroundColor', 'borderTopColor', 'borderTopStyle'];
    const kinds = ['reported', 'expected', 'derived'];
    apart('swatches of the legend', kinds.map(kind => look(document.querySelector(`.legend .${kind} .swatch`), ...box)));
    apart('badges', kinds.map(kind => look(document.querySelector(`.legend .status.${kind}`), 'borderTopStyle')));
    apart('figures', kinds.map(kind => look(document.querySelector(`a.figure.${kind}`), 'textDecorationStyle')));
    apart('a pressed button', ['true', 'false'].map(pressed => {
        const button = document.querySelector('#reading-both');
        button.setAttribute('aria-pressed', pressed);
        return look(button, 'color', ...box);
    }));
    document.querySelector('#reading-both').setAttribute('aria-pressed', 'true');
    const row = document.querySelector('#row-greenway');
    const paper = look(document.body, 'backgroundColor');
    for (const element of all('button, a, p, span, td, th, dt, dd'))
        if (element.innerText?.trim() && look(element, 'color') === paper && look(element, 'forcedColorAdjust') !== 'none')
            said.push(`letters in the colour of the plate behind them: ${element.innerText}`);
    apart('a marked row', [false, true].map(marked => {
        row.toggleAttribute('data-lit', marked);
        const found = look(row, 'outlineStyle');
        row.removeAttribute('data-lit');
        return found;
    }));
    for (const plot of all('.plot')) {
        const svg = [...plot.querySelectorAll('svg')].find(svg => svg.getBoundingClientRect().height > 0);
        if (getComputedStyle(svg).visibility !== 'visible') said.push(`${plot.parentElement.id} shows no drawing`);
        if (plot.querySelector('canvas')?.checkVisibility()) said.push(`${plot.parentElement.id} shows a canvas in its own colours`);
        const marks = ['#12436D', '#1F8079', '#C9D8E6', '#A33E0E', '#FFFFFF'].map(fill => svg.querySelector(`[fill='${fill}']`));
        apart(`marks of ${plot.parentElement.id}`, [paper].concat(
            marks.slice(0, 4).filter(mark => mark).map(mark => look(mark, 'fill'))));
    }
    const card = document.querySelector('#card');
    if (look(card, 'borderTopStyle') === 'none' || parseFloat(look(card, 'borderTopWidth')) < 1) said.push('the card has no border');
    apart('the card and its border', [look(card, 'backgroundColor'), look(card, 'borderTopColor')]);
    return said.join('\\n');
})()";

/// Records animations, and each scroll position, frame by frame.
const WATCH_MOTION: &str = "
    window.moved = []; window.places = [];
    for (const name of ['animationstart', 'transitionrun'])
        addEventListener(name, event => moved.push(`${name} of ${event.target.className || event.target.tagName}`), true);
    const look = () => {
        if (places.at(-1) !== scrollY) places.push(scrollY);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

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
            page.sleep_ms(300).await;
            ensure_empty(&format!("What looks alike at {width}"), page.eval_string(ALIKE).await?)?;
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
        page.add_init_script(WATCH_MOTION);
        page.emulate_media_feature("prefers-reduced-motion", "reduce").await?;
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        for step in [
            "a.figure[data-fact=fiscal-revenue]",
            "#card a[href='#table']",
            "#card-close",
            "#row-greenway a",
            "#card a[href='#section-city']",
            ".contents a[href='#notes']",
            ".skip[href='#table']",
        ] {
            page.sleep_ms(200).await;
            page.run_script("places.length = 0").await?;
            page.sleep_ms(100).await;
            page.run_script(&format!("document.querySelector({step:?}).click()")).await?;
            page.sleep_ms(600).await;
            let places = page.eval_number("places.length").await?;
            ensure(places <= 2.0, format!("{step} scrolls through {}", page.eval_string("places.join(', ')").await?))?;
        }
        page.select("#theme", "dark").await?;
        page.sleep_ms(300).await;
        ensure_empty("What moves", page.eval_string("moved.join('\\n')").await?)?;
        let smooth = "[...document.querySelectorAll('*')].filter(element => getComputedStyle(element).scrollBehavior === 'smooth').length";
        ensure(page.eval_number(smooth).await? == 0.0, "Something scrolls smoothly.")
    })
    .await
}
