//! Exported charts: the content of each file, and pictures that cannot be had.

use crate::exports::{DECODE_SAVED_IMAGE, RECORD_CLIPBOARD, RECORD_SAVED_FILES, save};
use crate::failure_modes::{RECORD_ERRORS, ensure_no_errors};
use crate::open_file::{EXAMPLE, drop_on_page, quoted};
use e2e::{Failure, TestResult, browse, ensure, ensure_empty, ensure_eq};
use serde_json::{Value, json};

/// What can keep a picture from being made or copied, and what the status then says.
const OBSTACLES: [(&str, &str, &[&str], &str); 5] = [
    (
        "a blank picture",
        include_str!("../../../scripts/init/blank_pictures.js"),
        &["png", "image"],
        "different from the one drawn",
    ),
    (
        "falsified pixels",
        include_str!("../../../scripts/init/falsify_pixels.js"),
        &["png", "image"],
        "different from the one drawn",
    ),
    ("no canvas", "HTMLCanvasElement.prototype.getContext = () => null", &["png", "image"], "could not make"),
    ("no decoder", "delete window.createImageBitmap", &["png"], "could not make"),
    ("no permission", include_str!("../../../scripts/init/refuse_image_clipboard.js"), &["image"], "does not permit"),
];

/// The example with a chart of so many rates of completion.
fn example_with_rates(count: usize) -> TestResult<String> {
    let mut report: Value = serde_json::from_str(EXAMPLE)?;
    let mut rates = Vec::new();
    for index in 0..count {
        let letters: String = [100, 10, 1].map(|place| char::from(b'a' + (index / place % 10) as u8)).iter().collect();
        let (id, label) =
            (format!("goal-{letters}"), json!({ "zh": format!("目标{letters}"), "en": format!("Goal {letters}") }));
        let rate = format!("{id}.completion");
        let facts = report["facts"].as_array_mut().ok_or_else(|| Failure::new("There are no facts.".to_owned()))?;
        facts.push(json!({ "id": id, "section": "overview", "paragraph": 1, "printed": "3艘", "label": label }));
        facts.push(json!({ "id": rate, "section": "overview", "paragraph": 1, "printed": "100.7%", "of": id, "measure": "completion", "label": label }));
        for lang in ["zh", "en"] {
            let paragraph = &mut report["sections"][0]["paragraphs"][0][lang];
            *paragraph = json!(format!("{} {{{id}}}", paragraph.as_str().unwrap_or_default()));
        }
        rates.push(rate);
    }
    report["charts"][3]["kind"] = json!("bullet");
    report["charts"][3]["groups"] = json!([{ "figures": rates }]);
    Ok(report.to_string())
}

/// Text without white space, which line breaking may have removed.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[tokio::test]
async fn png_export_of_a_tall_chart_is_whole_at_a_lower_resolution_or_refused_in_words() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_SAVED_FILES);
        page.open_hydrated("en/").await?;
        drop_on_page(page, &format!("add('mine.json', {})", quoted(&example_with_rates(300)?))).await?;
        page.wait_until_visible("#chart-sales").await?;
        page.scroll_to_center("#chart-sales").await?;
        page.wait_until("the chart answers", "document.querySelector('#chart-sales canvas')").await?;
        save(page, "sales", "png").await?;
        let image = page.call(DECODE_SAVED_IMAGE, Vec::new()).await?;
        let [width, height, last] =
            ["width", "height", "lastDarkRow"].map(|name| image[name].as_f64().unwrap_or(f64::NAN));
        ensure((608.0..1216.0).contains(&width), format!("It is {width} pixels wide."))?;
        ensure(width * height <= 16_777_216.0 && height <= 16_384.0, format!("It is {width} × {height} pixels."))?;
        // The last line of the caption is near the lower edge.
        ensure(last > height - 0.08 * width, format!("The last ink is in row {last} of {height}."))?;

        drop_on_page(page, &format!("add('mine.json', {})", quoted(&example_with_rates(900)?))).await?;
        page.wait_until(
            "the taller chart is there",
            "document.querySelectorAll('#chart-sales [role=option]').length === 900",
        )
        .await?;
        page.run_script("saved.length = 0").await?;
        page.click("#chart-sales [data-export=png]").await?;
        page.wait_until(
            "it is refused",
            "document.querySelector('#export-status-sales').textContent.includes('too large')",
        )
        .await?;
        ensure_eq("The number of saved files", page.eval_number("saved.length").await?, 0.0)
    })
    .await
}

#[tokio::test]
async fn svg_export_contains_title_source_url_and_unit() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_SAVED_FILES);
        for (path, tag, expected) in [
            ("?currency=usd", "zh-Hans", ["单位：美元", "来源：邵坚、徐超"]),
            ("en/?currency=usd", "en", ["unit: US$", "Source: Shao Jian"]),
        ] {
            page.open_hydrated(path).await?;
            page.wait_until(
                "the chart is in dollars",
                &format!("document.querySelector('#chart-projects .subtitle').innerText.includes({:?})", expected[0]),
            )
            .await?;
            save(page, "projects", "svg").await?;
            let name = format!("xiuzhou-2017-projects-{tag}-usd.svg");
            ensure_eq("The file name", page.eval_string("saved[0].name").await?, name.as_str())?;
            page.run_script("window.svg = new DOMParser().parseFromString(text, 'image/svg+xml')").await?;
            ensure(!page.is_true("svg.querySelector('parsererror')").await?, "It is not XML.")?;
            ensure_eq("The language", page.eval_string("svg.documentElement.getAttribute('lang')").await?, tag)?;
            let text =
                page.eval_string("[...svg.querySelectorAll('text')].map(text => text.textContent).join('\\n')").await?;
            let url = page.eval_string("location.origin + location.pathname + '?currency=usd#chart-projects'").await?;
            let title = page.inner_text("#title-chart-projects").await?;
            for part in expected.into_iter().chain([url.as_str(), title.as_str()]) {
                ensure(
                    without_spaces(&text).contains(&without_spaces(part)),
                    format!("“{part}” is missing from {text}"),
                )?;
            }
            let without_font =
                "[...svg.querySelectorAll('text')].filter(text => !text.closest('[font-family]')).length";
            ensure_eq("Texts without a font", page.eval_number(without_font).await?, 0.0)?;
            ensure(page.is_true("svg.querySelector('desc').textContent.length > 40").await?, "It has no description.")?;
        }
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn csv_export_is_parsable_and_has_one_row_per_mark() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_SAVED_FILES);
        page.open_hydrated("en/").await?;
        save(page, "projects", "csv").await?;
        ensure_eq("The file name", page.eval_string("saved[0].name").await?, "xiuzhou-2017-projects-en.csv")?;
        ensure_eq("The byte order mark", page.eval_string("bytes.slice(0, 3).join()").await?, "239,187,191")?;
        let rows = "text.slice(1).trimEnd().split('\\r\\n').map(line => \
                    [...`,${line}`.matchAll(/,(?:\"((?:[^\"]|\"\")*)\"|([^,]*))/g)].map(field => field[1] ?? field[2]))";
        page.run_script(&format!("window.rows = {rows}")).await?;
        ensure_eq("The number of columns of all rows", page.eval_string("[...new Set(rows.map(row => row.length))].join()").await?, "10")?;
        let marks = page.count("#chart-projects [role=option]").await?;
        ensure_eq("The number of rows", page.eval_number("rows.length - 1").await?, marks)?;
        let row = page.eval_string("rows.find(row => row[2] === 'Canadian Solar').join('|')").await?;
        ensure_eq("A row", row.as_str(), "|阿特斯|Canadian Solar|1500000000|CNY|||15亿元|reported|Investment attracted, paragraph 1")
    })
    .await
}

#[tokio::test]
async fn picture_that_cannot_be_had_says_why_and_what_to_do() -> TestResult {
    for (what, script, exports, words) in OBSTACLES {
        browse(async |page| {
            page.add_init_script(RECORD_SAVED_FILES);
            page.add_init_script(RECORD_ERRORS);
            page.add_init_script(script);
            page.open_hydrated("en/").await?;
            let status = "document.querySelector('#export-status-projects').textContent";
            for export in exports {
                page.run_script("document.querySelector('#export-status-projects').textContent = ''").await?;
                page.click(&format!("#chart-projects [data-export={export}]")).await?;
                page.wait_until(&format!("{export} says {words:?}"), &format!("{status}.includes({words:?})")).await?;
                let advice = if words == "does not permit" { "save the PNG file" } else { "SVG file" };
                ensure(page.is_true(&format!("{status}.includes({advice:?})")).await?, "There is no advice.")?;
            }
            ensure_eq("The number of saved files", page.eval_number("saved.length").await?, 0.0)?;
            ensure_no_errors(page).await?;
            page.take_console().await?;
            Ok(())
        })
        .await
        .map_err(|failure| failure.with_context(what))?;
    }
    Ok(())
}

#[tokio::test]
async fn png_export_is_saved_though_its_pixels_are_slightly_shaded() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_SAVED_FILES);
        page.add_init_script(include_str!("../../../scripts/init/shade_pixels.js"));
        page.open_hydrated("en/").await?;
        for chart in ["headline", "projects", "completion"] {
            save(page, chart, "png").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn chart_table_opens_sorts_and_copies() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CLIPBOARD);
        page.open_hydrated("en/").await?;
        let table = "#table-chart-finance table";
        ensure(!page.is_visible(table).await?, "The table is open from the start.")?;
        page.click("#chart-finance [aria-controls=table-chart-finance]").await?;
        page.wait_until_visible(table).await?;
        let marks = page.count("#chart-finance [role=option]").await?;
        ensure_eq("The number of rows", page.count(&format!("{table} tbody th[scope=row]")).await?, marks)?;
        ensure_eq("The number of groups", page.count(&format!("{table} th[scope=rowgroup]")).await?, 2.0)?;
        ensure(page.inner_text(&format!("{table} caption")).await?.contains("unit: CNY"), "The caption has no unit.")?;
        let notes = page.inner_text("#footnotes-chart-finance").await?;
        ensure(
            notes.contains("calculated on this page") && notes.contains("approximate"),
            format!("The footnotes say: {notes}"),
        )?;

        page.click(&format!("{table} th:nth-child(2) button")).await?;
        page.wait_until("it is sorted", &format!("document.querySelector('{table} th[aria-sort=ascending]')")).await?;
        let first = page.inner_text(&format!("{table} tbody tr:first-child .value a")).await?;
        ensure_eq("The first value", first.as_str(), "CNY 15 million")?;

        page.click("#chart-finance [data-export=rows]").await?;
        page.wait_until("it is copied", "copied.length === 1").await?;
        ensure_eq("The number of copied rows", page.eval_number("copied[0].split('\\n').length - 1").await?, marks)?;
        ensure(
            page.is_true("copied[0].split('\\n').every(line => line.split('\\t').length === 10)").await?,
            "Not all copied rows have 10 columns.",
        )?;

        page.click("#language-switch").await?;
        page.wait_until(
            "the table is Chinese",
            &format!("document.querySelector('{table} caption').innerText.includes('单位：元')"),
        )
        .await?;
        // Content out of view follows later, and shifts the content below it.
        page.wait_until("all of the page is Chinese", "!document.querySelector('main :is(section, .island)[lang=en]')")
            .await?;
        page.click("#chart-finance [aria-controls=table-chart-finance]").await?;
        page.wait_until_hidden(table).await?;
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}
