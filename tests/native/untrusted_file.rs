//! A file from the reader's own device: opened if it is a report, refused with reasons otherwise.

use std::fmt::Write;
use std::time::{Duration, Instant};

use answerable::app::shared_report::SharedReport;
use answerable::chart::export::{Export, export_text};
use answerable::chart::svg::render_svg;
use answerable::chart::{Layout, layout_chart};
use answerable::diagnostics::open_error::OpenErrorText;
use answerable::diagnostics::untrusted_file::{open, unreadable, validate_selection};
use answerable::prerender::body;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use proptest::prelude::*;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::limit_files::limit_files;
use crate::{EXAMPLE, context};

fn open_error(bytes: &[u8]) -> OpenErrorText {
    open("a.json", bytes).expect_err("the file was opened").into()
}

/// The message about a file with exactly one violation: its position, in Chinese and in English.
fn only_message(error: &OpenErrorText) -> (Option<(usize, usize)>, &str, &str) {
    assert_eq!((error.lines.len(), error.count), (1, 1), "{error:?}");
    let (position, text) = &error.lines[0];
    (position.map(|at| (at.line, at.column)), &text.zh, &text.en)
}

#[test]
fn open_accepts_a_report_with_or_without_a_byte_order_mark() {
    assert_eq!(open("a.json", EXAMPLE.as_bytes()).unwrap().report.meta.id, "moon-bay");
    assert!(open("a.json", format!("\u{feff}{EXAMPLE}").as_bytes()).is_ok());
}

#[test]
fn open_refuses_a_file_that_is_no_report_with_one_message_in_both_languages() {
    let deep = "[".repeat(1_000_000);
    let million = format!("{{\"facts\":[{}{{}}]}}", "{},".repeat(999_999));
    let many = format!("{{\"facts\":[{{\"aliases\":[{}1]}}]}}", "1,".repeat(2_000_000));
    let charts = format!("{{\"charts\":[{}{{}}]}}", "{},".repeat(1_000));
    let notes = format!("{{\"notes\":[{}{{}}]}}", "{},".repeat(5_000));
    let mentions = format!("{{\"a\":\"{}\"}}", "{a}[a](b)".repeat(10_001));
    let name = format!("{{\"{}\":[1]}}", "n".repeat(101));
    type Case<'a> = (&'a [u8], Option<(usize, usize)>, &'a str, &'a str);
    let cases: [Case<'_>; 14] = [
        (b"", None, "文件：没有内容，应为一份报告（JSON）。", "the file: found nothing, expected a report, as JSON."),
        (b" \n\t\r\n", None, "文件：没有内容", "the file: found nothing"),
        (
            b"\x89PNG\r\n\x1a\n\0\0",
            Some((1, 1)),
            "读到“0x89”，应为UTF-8编码的文本。",
            "found “0x89”, expected text in UTF-8.",
        ),
        (b"{\n \"meta\xff\": 1}", Some((2, 7)), "“0xFF”", "“0xFF”"),
        (b"PK\x03\x04", Some((1, 1)), "JSON（这里缺少一个值）", "JSON (a value is missing here)"),
        (
            b"{\n\"meta\": {},\n}",
            Some((3, 1)),
            "JSON（最后一项后多了逗号）",
            "JSON (there is a comma after the last entry)",
        ),
        (b"[]", Some((1, 1)), "应为一个对象", "expected an object"),
        (
            deep.as_bytes(),
            None,
            "读到“1,000,000”，应为不超过32层的嵌套。",
            "found “1,000,000”, expected nesting of at most 32 levels.",
        ),
        (
            million.as_bytes(),
            None,
            "facts：读到“1,000,000”，应为facts、derived和context合计不超过5,000条。",
            "facts: found “1,000,000”, expected at most 5,000 entries of facts, derived and context together.",
        ),
        (charts.as_bytes(), None, "charts：读到“1,001”", "charts: found “1,001”, expected at most 1,000 entries."),
        (notes.as_bytes(), None, "notes：读到“5,001”，应为不超过5,000条。", "expected at most 5,000 entries."),
        (
            mentions.as_bytes(),
            None,
            "读到“20,002”，应为各处文字里的{数字}和[术语]合计不超过20,000处。",
            "found “20,002”, expected at most 20,000 {figures} and [terms] in all texts together.",
        ),
        (name.as_bytes(), None, "应为不超过100个字节的字段名。", "expected names of fields of at most 100 bytes."),
        (many.as_bytes(), None, "应为不超过150,000个值的文件。", "expected a file of at most 150,000 values."),
    ];
    for (bytes, position, zh, en) in cases {
        let error = open_error(bytes);
        let (at, message_zh, message_en) = only_message(&error);
        assert_eq!(at, position, "{message_en}");
        assert!(message_zh.contains(zh), "{message_zh}");
        assert!(message_en.contains(en), "{message_en}");
    }
}

#[test]
fn validate_selection_refuses_a_file_too_large_and_several_files() {
    let file = |name: &str, size| (name.to_owned(), size);
    assert!(validate_selection(&[file("a.json", 5_000_000)]).is_ok());
    let error = OpenErrorText::from(validate_selection(&[file("a.json", 20_000_001)]).unwrap_err());
    assert_eq!(
        only_message(&error),
        (
            None,
            "文件：读到“20.1\u{a0}MB”，应为不超过5\u{a0}MB的文件。",
            "the file: found “20.1\u{a0}MB”, expected a file of at most 5\u{a0}MB."
        )
    );
    let error = OpenErrorText::from(validate_selection(&[file("a.json", 1), file("b.json", 1)]).unwrap_err());
    assert!(only_message(&error).2.contains("“a.json, b.json”, expected one file at a time"), "{error:?}");
    assert!(only_message(&unreadable("a.json").into()).1.contains("浏览器能够读取"));
}

#[test]
fn open_reports_all_violations_with_positions_and_suggestions() {
    let changed = EXAMPLE
        .replacen("\"headline\": [\"revenue\"", "\"headline\": [\"revenu\"", 1)
        .replacen("\"takeaway\": { \"zh\": \"收入没有达标。\"", "\"takeaway\": { \"zh\": \"去年收入6亿元。\"", 1)
        .replacen("\"explanation\"", "\"explaination\"", 1);
    let error = open_error(changed.as_bytes());
    assert_eq!((error.lines.len(), error.count), (4, 4), "{error:?}");
    for told in &error.lines {
        let (line, column) = told.0.map(|at| (at.line, at.column)).unwrap();
        let there: String = changed.lines().nth(line - 1).unwrap().chars().skip(column - 1).take(8).collect();
        let begun = ["\"revenu\"", "\"zh\": \"去", "\"explain", "{ \"id\": \"", "{"];
        assert!(begun.iter().any(|begun| there.starts_with(begun)), "{told:?} is at {there}");
    }
    let messages = |lang: Lang| error.lines.iter().map(|(_, text)| text.get(lang)).collect::<Vec<_>>().join("\n");
    assert!(
        messages(Lang::Zh).contains("读到“revenu”") && messages(Lang::Zh).contains("是不是“revenue”？"),
        "{error:?}"
    );
    assert!(
        messages(Lang::En).contains("Did you mean “explanation”?") && messages(Lang::En).contains("placeholder"),
        "{error:?}"
    );
}

#[test]
fn open_reports_the_first_thousand_violations_and_counts_all() {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["facts"] = json!(vec![json!({}); 4_000]);
    let error = open_error(report.to_string().as_bytes());
    assert_eq!(error.lines.len(), 1_000);
    assert!(error.count >= 20_000, "{}", error.count);
}

#[test]
fn open_accepts_figures_up_to_the_limit_and_refuses_one_more() {
    let example = open("a.json", EXAMPLE.as_bytes()).unwrap();
    let implied = example.figures().len() - figures_in_file(&example);
    let facts = 5_000 - (figures_in_file(&example) - example.report.facts.len());
    assert_eq!(open("a.json", example_with_facts(facts).as_bytes()).unwrap().figures().len(), 5_000 + implied);
    assert!(open_error(example_with_facts(facts + 1).as_bytes()).lines[0].1.en.contains("“5,001”"));
}

/// The number of figures of a report that are records of its file.
fn figures_in_file(resolved: &ResolvedReport) -> usize {
    let report = &resolved.report;
    report.facts.len() + report.derived.len() + report.context.len()
}

#[test]
fn open_refuses_charts_and_names_that_would_take_long_to_show() {
    let changed = |change: fn(&mut Value)| {
        let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
        change(&mut report);
        open_error(report.to_string().as_bytes())
    };
    let crowded = changed(|report| {
        let label = |index: u32| json!({ "zh": char::from_u32(0x4e00 + index).unwrap().to_string(), "en": "A" });
        let group = |index| json!({ "figures": ["sea-farms", "eco-farms"], "label": label(index) });
        report["charts"][2]["groups"] = (1..=1_001).map(group).collect();
    });
    assert_eq!(only_message(&crowded).2, "charts/farms, groups: found “2,002”, expected at most 2,000 entries.");
    let long = changed(|report| report["sections"][1]["title"]["zh"] = json!("港".repeat(301)));
    assert_eq!(
        (only_message(&long).1, only_message(&long).2),
        (
            "sections/harbour的title：读到“301”，应为不超过300个字符的文字。",
            "sections/harbour, title: found “301”, expected a text of at most 300 characters."
        )
    );
}

/// Before each pass took time in proportion to the size, one of these files took 24 seconds.
#[test]
fn open_of_a_file_with_very_much_of_anything_answers_soon() {
    for (content, text) in limit_files(200_000) {
        let start = Instant::now();
        if let Err(error) = open("a.json", text.as_bytes()).map_err(OpenErrorText::from) {
            assert!(!error.lines.is_empty() && error.count >= error.lines.len(), "{content}");
            let shown: usize = error.lines.iter().map(|(_, text)| text.en.chars().count()).sum();
            assert!(shown <= 2_000 * error.lines.len(), "{content}: {shown} characters");
        }
        assert!(start.elapsed() < Duration::from_secs(10), "{content}: {:?}", start.elapsed());
    }
}

/// The example with the given number of facts, each named once.
fn example_with_facts(facts: usize) -> String {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    let mut named = String::new();
    let list = report["facts"].as_array_mut().unwrap();
    for index in list.len()..facts {
        write!(named, "{{f{index}}}").unwrap();
        list.push(json!({
            "id": format!("f{index}"), "section": "villages", "paragraph": 2, "printed": format!("{index}元"),
            "label": { "zh": "甲", "en": "A" }
        }));
    }
    let more = json!({ "zh": format!("又有{named}。"), "en": format!("And {named}.") });
    report["sections"][2]["paragraphs"].as_array_mut().unwrap().push(more);
    report.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn open_of_any_corrupted_report_returns_a_report_or_reasons(at in 0_usize..EXAMPLE.len(), byte: u8, rest in 0_usize..40, cut: bool) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        bytes[at] = byte;
        bytes.drain(at..(at + rest).min(EXAMPLE.len()));
        if cut {
            bytes.truncate(at);
        }
        match open("a.json", &bytes) {
            Ok(resolved) => prop_assert_eq!(read(str::from_utf8(&bytes).unwrap()), Ok(resolved)),
            Err(error) => {
                let error = OpenErrorText::from(error);
                prop_assert!(!error.lines.is_empty() && error.count >= error.lines.len());
                prop_assert!(error.lines.iter().all(|(_, text)| !text.zh.is_empty() && !text.en.is_empty()));
            }
        }
    }
}

const MARKUP: &str = "<img src=x onerror=hit()>";

/// The example with markup in each of its texts.
fn report_with_markup() -> ResolvedReport {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    add_markup(&mut report);
    report["meta"]["version"] = json!(MARKUP);
    for fact in report["facts"].as_array_mut().unwrap() {
        fact["note"] = json!({ "zh": format!("注{MARKUP}"), "en": MARKUP });
        fact["aliases"] = json!([MARKUP]);
    }
    for chart in report["charts"].as_array_mut().unwrap() {
        for field in ["finding", "alt", "note"] {
            chart[field] = json!({ "zh": format!("图{MARKUP}"), "en": MARKUP });
        }
    }
    open("a.json", report.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Adds markup to every text in both languages.
fn add_markup(value: &mut Value) {
    match value {
        Value::Object(fields) if fields.contains_key("zh") => {
            for words in fields.values_mut() {
                *words = json!(format!("{}{MARKUP}</script></style></title>", words.as_str().unwrap()));
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(add_markup),
        Value::Array(entries) => entries.iter_mut().for_each(add_markup),
        _ => {}
    }
}

#[test]
fn page_with_markup_in_every_field_shows_it_as_text() {
    let count = |html: &Html, selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
    for lang in Lang::ALL {
        let render = |resolved: ResolvedReport| {
            Html::parse_fragment(&body(&SharedReport::new(resolved), Packaging::Site, lang).html)
        };
        let (page, plain) = (render(report_with_markup()), render(open("a.json", EXAMPLE.as_bytes()).unwrap()));
        assert_eq!(count(&page, "img, script, style, [onerror]"), 0);
        for part in ["section", "tr", "figure", "svg"] {
            assert_eq!(count(&page, part), count(&plain, part), "{part}");
        }
        let words: String = page.root_element().text().collect();
        assert!(words.matches(MARKUP).count() > 100, "{} times", words.matches(MARKUP).count());
    }
}

#[test]
fn drawings_and_exports_with_markup_in_every_field_escape_it() {
    let resolved = report_with_markup();
    for chart in &resolved.report.charts {
        for (lang, layout) in Lang::ALL.into_iter().zip(Layout::ALL) {
            let context = context(&resolved, lang, layout);
            for drawn in
                [render_svg(&layout_chart(chart, &context)), export_text(Export::Svg, chart, &context, None).unwrap()]
            {
                assert!(!drawn.contains("<img") && !drawn.contains("</script"), "{}: {drawn}", chart.id);
            }
            assert!(export_text(Export::Svg, chart, &context, None).unwrap().contains("&lt;img"), "{}", chart.id);
            assert!(export_text(Export::Csv, chart, &context, None).unwrap().contains("<img"), "{}", chart.id);
        }
    }
}
