//! Reports opened from the device: dropped, refused, and kept through changes of settings.

use crate::PAGES;
use crate::open_file::{EXAMPLE, TITLES, drop_on_page, in_data, open_example, quoted};
use e2e::{Key, TestResult, browse, ensure, ensure_empty, ensure_eq, js_call};

/// A JavaScript function: appends to every localised text of a report, and returns the report as JSON.
const APPEND_TO_ALL_TEXTS: &str = include_str!("../../../scripts/append_to_all_texts.js");

/// Drags a file over the page without dropping it.
const DRAG_FILE_OVER_PAGE: &str = include_str!("../../../scripts/drag_file_over_page.js");

#[tokio::test]
async fn opened_report_survives_setting_changes_and_reload_restores_published_report() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let published = page.inner_text("h1").await?;
        open_example(page).await?;
        page.run_script("window.isSameDocument = true").await?;
        page.select("#currency", "usd").await?;
        page.select("#theme", "dark").await?;
        page.type_into("#figure-search", "泊位").await?;
        page.click("#language-switch").await?;
        page.wait_until_lang("en").await?;
        ensure_eq("The heading", page.inner_text("h1").await?, TITLES[1].1)?;
        ensure_eq("The URL", page.current_url().await?, page.url("en/?currency=usd"))?;
        ensure_eq(
            "The search text",
            page.eval_string("document.querySelector('#figure-search').value").await?,
            "泊位",
        )?;
        ensure_eq("The theme", page.eval_string("document.documentElement.dataset.theme").await?, "dark")?;

        page.go_back().await?;
        page.wait_until_lang("zh-Hans").await?;
        ensure_eq("The heading", page.inner_text("h1").await?, TITLES[0].1)?;
        page.run_script("history.forward()").await?;
        page.wait_until_lang("en").await?;
        ensure_eq("The heading", page.inner_text("h1").await?, TITLES[1].1)?;
        ensure(page.is_true("window.isSameDocument").await?, "The page was loaded again.")?;

        page.go_back().await?;
        page.wait_until_lang("zh-Hans").await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        ensure_eq("The heading", page.inner_text("h1").await?, published.as_str())?;
        ensure(!page.is_visible("#local-report").await?, "The page says that a file is open.")
    })
    .await
}

#[tokio::test]
async fn invalid_file_lists_all_violations_and_leaves_page_unchanged() -> TestResult {
    let invalid = EXAMPLE.replacen("\"headline\": [\"revenue\"", "\"headline\": [\"revenu\"", 1).replacen(
        "\"zh\": \"收入没有达标。\"",
        "\"zh\": \"去年收入6亿元。\"",
        1,
    );
    let expected = [
        ["第25行第18列", "读到“revenu”", "是不是“revenue”？", "去年收入6亿元", "占位符"],
        ["Line 25, column 18", "found “revenu”", "Did you mean “revenue”?", "去年收入6亿元", "placeholder"],
    ];
    for ((path, _), expected) in PAGES.into_iter().zip(expected) {
        browse(async |page| {
            page.open_hydrated(&format!("{path}?currency=usd")).await?;
            page.type_into("#figure-search", "15").await?;
            page.wait_until("the search is in the URL", "location.search.includes('q=15')").await?;
            page.run_script("scrollTo({ top: 900, behavior: 'instant' })").await?;
            page.wait_until_settled().await?;
            let state = "[document.title, location.href, scrollY, document.querySelector('main').innerHTML.length, \
                        document.querySelector('#figure-search').value].join()";
            let before = page.eval_string(state).await?;
            page.run_script("document.querySelector('#open-file').focus({ preventScroll: true })").await?;
            drop_on_page(page, &format!("add('mine.json', {})", quoted(&invalid))).await?;
            page.wait_until_visible("#open-error").await?;
            page.wait_until_focused("#open-error, #open-error *").await?;
            let list = page.inner_text("#open-error").await?;
            for part in expected.into_iter().chain(["mine.json"]) {
                ensure(list.contains(part), format!("“{part}” is missing from {list}"))?;
            }
            ensure_eq("The number of violations", page.count("#open-error li").await?, 2.0)?;
            page.press(Key::Escape).await?;
            page.wait_until_hidden("#open-error").await?;
            page.wait_until_focused("#open-file").await?;
            ensure_eq("The state of the page", page.eval_string(state).await?, before)?;
            ensure(!page.is_visible("#local-report").await?, "The page says that a file is open.")?;

            drop_on_page(page, &format!("add('mine.json', {})", quoted(EXAMPLE))).await?;
            page.wait_until_visible("#local-report").await?;
            ensure_empty("The console", page.take_console().await?)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn unreadable_file_is_refused_with_reason_and_page_keeps_working() -> TestResult {
    let cases = [
        (
            "add('a.png', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]))",
            ["图片", "粘贴"],
            ["picture", "paste"],
        ),
        ("add('a.json', new Uint8Array([123, 0xff]))", ["0xFF", "UTF-8"], ["0xFF", "UTF-8"]),
        ("add('empty.json')", ["没有内容", "一份报告"], ["found nothing", "a report"]),
        ("add('large.json', new Uint8Array(20_000_000))", ["20\u{a0}MB", "5\u{a0}MB"], ["20\u{a0}MB", "5\u{a0}MB"]),
        ("add('deep.json', '['.repeat(2_000_000))", ["2,000,000", "32层"], ["2,000,000", "32 levels"]),
        (
            "add('million.json', '{\"facts\":[' + '{},'.repeat(999_999) + '{}]}')",
            ["facts", "1,000,000"],
            ["facts", "5,000"],
        ),
        ("add('not.json', 'Dear all')", ["Dear all", "缺少一个值"], ["Dear all", "a value is missing"]),
    ];
    for (index, (path, _)) in PAGES.into_iter().enumerate() {
        browse(async |page| {
            page.open_hydrated(path).await?;
            let heading = page.inner_text("h1").await?;
            for (file, zh, en) in &cases {
                drop_on_page(page, file).await?;
                page.wait_until_visible("#open-error").await?;
                let message = page.inner_text("#open-error li").await?;
                for part in [zh, en][index] {
                    ensure(message.contains(part), format!("“{part}” is missing from {message}"))?;
                }
                page.click("#open-error-close").await?;
                page.wait_until_hidden("#open-error").await?;
            }
            ensure_eq("The heading", page.inner_text("h1").await?, heading)?;
            open_example(page).await?;
            ensure_empty("The console", page.take_console().await?)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn second_open_error_replaces_first_and_stays_until_closed() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        drop_on_page(page, "add('not.json', 'Dear all')").await?;
        page.wait_until_visible("#open-error").await?;
        // The first dialog is closed and the second shown before the `close` event of the first.
        drop_on_page(page, "add('large.json', new Uint8Array(20_000_000))").await?;
        page.wait_until(
            "the second file is refused",
            "document.querySelector('#open-error')?.textContent.includes('large.json')",
        )
        .await?;
        // For the dialog to close, which it should not.
        page.sleep_ms(300).await;
        ensure(page.is_visible("#open-error").await?, "The dialog has closed.")?;
        ensure(page.inner_text("#open-error li").await?.contains("20\u{a0}MB"), "The dialog has no reason.")?;
        page.click("#open-error-close").await?;
        page.wait_until_hidden("#open-error").await
    })
    .await
}

#[tokio::test]
async fn closing_report_while_file_is_read_cancels_opening() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let published = page.inner_text("h1").await?;
        open_example(page).await?;
        let close = "document.querySelector('#file').addEventListener('change', () =>
            setTimeout(() => document.querySelector('#local-report-close').click()), { once: true })";
        page.run_script(close).await?;
        page.choose_file("#file", &in_data("example.json")?).await?;
        page.wait_until_hidden("#local-report").await?;
        // For the report, which should not open.
        page.sleep_ms(1000).await;
        ensure(!page.is_visible("#local-report").await?, "The file was opened.")?;
        ensure_eq("The heading", page.inner_text("h1").await?, published)
    })
    .await
}

#[tokio::test]
async fn opened_file_with_markup_is_shown_as_text() -> TestResult {
    let hostile = "<img src=x onerror=hit()>";
    let add = format!(
        "add('<img src=x onerror=hit()>.json', {})",
        js_call(APPEND_TO_ALL_TEXTS, &format!("{EXAMPLE}, {}", quoted(hostile)))
    );
    for (path, _) in PAGES {
        browse(async |page| {
            page.open_hydrated(path).await?;
            page.run_script("window.hits = 0; window.hit = () => { hits += 1; }").await?;
            drop_on_page(page, &add).await?;
            page.wait_until_visible("#local-report").await?;
            page.click("#bilingual-toggle").await?;
            // What is out of view follows later, the notes last, and moves the rows.
            page.wait_until_visible("#notes .bilingual").await?;
            page.click("#row-revenue a").await?;
            page.wait_until_visible("#card").await?;
            ensure(page.inner_text("#card").await?.contains(hostile), "The card does not show the markup as text.")?;
            for chart in ["levels", "farms"] {
                page.dispatch_click(&format!("#chart-{chart} [aria-expanded]")).await?;
                page.scroll_to_center(&format!("#chart-{chart}")).await?;
                page.wait_until_visible(&format!("#chart-{chart} .plot[data-canvas-drawn] canvas")).await?;
            }
            ensure(
                page.inner_text("#local-report").await?.contains(hostile),
                "The name of the file is not shown as text.",
            )?;
            for part in ["h1", "#section-overview p", "#chart-levels h3", "#row-revenue", "#notes", "#terms", "#source"]
            {
                ensure(
                    page.inner_text(part).await?.contains(hostile),
                    format!("{part} does not show the markup as text."),
                )?;
            }
            let is_drawn = format!(
                "[...document.querySelectorAll('svg text')].some(text => text.textContent.includes({:?}))",
                "<img"
            );
            ensure(page.is_true(&is_drawn).await?, "No drawing shows the markup as text.")?;
            drop_on_page(
                page,
                &format!("add({}, {})", quoted(&format!("{hostile}.json")), quoted(&format!("{{\"{hostile}\": 1}}"))),
            )
            .await?;
            page.wait_until_visible("#open-error").await?;
            ensure(
                page.inner_text("#open-error").await?.contains(hostile),
                "The dialog does not show the markup as text.",
            )?;
            ensure_eq("The number of images", page.count("img, svg image").await?, 0.0)?;
            ensure_eq("The number of scripts that ran", page.eval_number("hits").await?, 0.0)?;
            ensure_empty("The console", page.take_console().await?)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn dropped_file_opens_with_live_charts() -> TestResult {
    browse(async |page| {
        page.resize(1440, 900).await?;
        page.open_hydrated("en/").await?;
        // It has the same ids as the published report, whose charts are replaced by its own.
        let report = include_str!("../../../../../data/xiuzhou-2017.json");
        let is_default = drop_on_page(page, &format!("add('mine.json', {})", quoted(report))).await?;
        ensure(!is_default, "The browser would open the file itself.")?;
        page.wait_until_visible("#local-report").await?;
        page.wait_until_visible("#own").await?;
        page.scroll_to_center("#chart-headline").await?;
        page.wait_until_visible("#chart-headline .plot[data-canvas-drawn] canvas").await?;
        page.run_script("document.querySelector('#row-fiscal-revenue a').focus({ preventScroll: true })").await?;
        page.wait_until("its mark is highlighted", "document.querySelector('#chart-headline .highlights .highlight')")
            .await?;

        drop_on_page(page, &format!("add('example.json', {})", quoted(EXAMPLE))).await?;
        page.wait_until("another report takes its place", &format!("document.title === {:?}", TITLES[1].1)).await?;
        page.click("#local-report-close").await?;
        page.wait_until_hidden("#local-report").await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn dragged_file_shows_drop_target_and_dropped_text_is_ignored() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let heading = page.inner_text("h1").await?;
        page.call(DRAG_FILE_OVER_PAGE, Vec::new()).await?;
        page.wait_until_visible(".drop-zone").await?;
        page.run_script(
            "document.querySelector('.drop-zone').dispatchEvent(new DragEvent('dragleave', { bubbles: true }))",
        )
        .await?;
        page.wait_until_hidden(".drop-zone").await?;

        let is_default = drop_on_page(page, "dataTransfer.setData('text/plain', 'words')").await?;
        ensure(is_default, "Dropped text is kept from the browser.")?;
        ensure(!page.is_visible(".drop-zone").await?, "The drop target is shown for text.")?;
        // For an error, which should not be shown.
        page.sleep_ms(300).await;
        ensure_eq("The heading", page.inner_text("h1").await?, heading)?;
        ensure(!page.is_visible("#open-error").await?, "Dropped text is refused.")?;

        drop_on_page(page, "add('a.json', '{}'); add('b.json', '{}')").await?;
        page.wait_until_visible("#open-error").await?;
        ensure(
            page.inner_text("#open-error li").await?.contains("a.json, b.json"),
            "The names of the two files are missing.",
        )
    })
    .await
}
