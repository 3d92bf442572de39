//! Switching the language, the units and the theme, with a chart in view.

use crate::report_size::ReportSize;
use crate::table::{head, median, ratio, row, shown};
use crate::timing::{TAKEN_OVER, rest, settle};
use e2e::{Fault, Page, Profile, TestResult, browse_with};
use serde_json::json;

/// So many times each: fewer where one alone takes most of a minute.
fn rounds(size: ReportSize) -> usize {
    if size.times < 100 { 15 } else { 3 }
}

/// The action of each round; `odd` is true in every second one.
const SWITCHES: [(&str, &str); 3] = [
    ("language", "document.querySelector('#language-switch').click()"),
    ("units", "choose('currency', odd ? 'usd' : 'printed')"),
    ("theme", "choose('theme', odd ? 'dark' : 'light')"),
];

/// The same text as HTML, in both languages and without charts, replacing the present content.
const REPLACE: &str = "document.querySelector('#app').innerHTML = odd ? texts[1] : texts[0]";

/// Fetches that text.
const FETCH: &str = "async () => {
    window.texts = [];
    for (const path of ['', 'en/']) {
        const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
        page.querySelectorAll('figure.chart').forEach(chart => chart.remove());
        texts.push(page.querySelector('#app').innerHTML);
    }
    document.querySelector('#app').innerHTML = texts[0];
}";

/// Records the canvases on which a drawing was begun: each begins by clearing.
const WATCH_CANVASES: &str = "
    window.cleared = new Set();
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        cleared.add(this.canvas);
        return clearRect.apply(this, box);
    };
";

/// Records when the document was last changed.
const WATCH_CHANGES: &str = "
    new MutationObserver(() => window.changed = performance.now())
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
";

/// Scrolls to the first chart, or to its place.
const GO: &str =
    "document.querySelector('#section-overview .legend').scrollIntoView({ block: 'start', behavior: 'instant' })";

/// Prints the cost of switching.
pub async fn measure() -> TestResult {
    head(
        "Switching",
        "Processor 4 times slower, 1280 × 800 pixels, charts in view; medians of 15, of 3 at 100×, in ms. “Painted” is until the page’s thread has painted a frame \
         in which the charts in view are redrawn; “all done” is until nothing in the document changes any more, text and charts out of view included. “Replacing the text” is the \
         other language’s text put in as HTML, without charts, in the page without its program.",
        &["", "painted", "all done", "painted, to replacing the text"],
    );
    for size in ReportSize::built() {
        let replaced = replacing(size).await;
        let switched = switching(size).await?;
        let replaced = replaced?;
        row(&[&format!("{size}: replacing the text"), &shown(replaced, 0), "–", "1"]);
        for ((name, _), [painted, done]) in SWITCHES.into_iter().zip(switched) {
            let ratio = ratio(painted, replaced);
            row(&[&format!("{size}: {name}"), &shown(painted, 0), &shown(done, 0), &ratio]);
        }
    }
    Ok(())
}

/// For each switch: the time until painted, and until all is done.
async fn switching(size: ReportSize) -> TestResult<Vec<[Option<f64>; 2]>> {
    let mut medians = Vec::new();
    browse_with(Profile { unlimited_frame_rate: true, ..size.profile() }, async |page| {
        page.add_init_script(WATCH_CANVASES);
        settle(page, "", true, TAKEN_OVER).await?;
        page.run_script(GO).await?;
        page.run_script(WATCH_CHANGES).await?;
        e2e::ensure(page.count(".plot[data-live] canvas").await? > 0.0, "No chart is in view.")?;
        for (_, act) in SWITCHES {
            medians.push(repeated(page, rounds(size), act, "changed").await?);
        }
        Ok(())
    })
    .await?;
    Ok(medians)
}

async fn replacing(size: ReportSize) -> TestResult<Option<f64>> {
    let mut replaced = None;
    browse_with(Profile { unlimited_frame_rate: true, ..size.profile() }, async |page| {
        page.inject_fault(|path| path.ends_with('/'), Fault::ScriptsRemoved);
        page.add_init_script(WATCH_CANVASES);
        settle(page, "", true, "true").await?;
        page.call(FETCH, Vec::new()).await?;
        page.run_script(GO).await?;
        replaced = repeated(page, rounds(size), REPLACE, "ended()").await?[0];
        Ok(())
    })
    .await?;
    Ok(replaced)
}

/// Does something again and again, each time once nothing else is done any more: until painted, and until all is done, as far as
/// `end` tells.
async fn repeated(page: &Page, rounds: usize, act: &str, end: &str) -> TestResult<[Option<f64>; 2]> {
    let once = format!(
        "async odd => {{
            const choose = (id, value) => {{
                const list = document.getElementById(id);
                list.value = value;
                list.dispatchEvent(new Event('change', {{ bubbles: true }}));
            }};
            const live = document.querySelectorAll('.plot[data-live] canvas').length;
            cleared.clear();
            tasks.length = 0;
            window.start = performance.now();
            {act};
            const is_drawn = () => new Promise(tell => requestAnimationFrame(() => tell(cleared.size >= live)));
            for (;;) {{
                const [time, drawn] = await Promise.all([painted(start), is_drawn()]);
                if (drawn) return time;
            }}
        }}"
    );
    let (mut painted, mut done) = (Vec::new(), Vec::new());
    rest(page).await?;
    for round in 0..rounds {
        painted.extend(page.call(&once, vec![json!(round % 2 == 0)]).await?.as_f64());
        rest(page).await?;
        done.push(page.eval_number(&format!("Math.max(0, {end} - start)")).await?);
    }
    Ok([median(painted), median(done)])
}
