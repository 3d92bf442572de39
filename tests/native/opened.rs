//! A file from the reader's own device: opened if it is a report, and refused with reasons otherwise.

use std::fmt::Write;

use answerable::app::page_context::SharedReport;
use answerable::chart::export::{Export, export_text};
use answerable::chart::svg::render_svg;
use answerable::chart::{Layout, layout_chart};
use answerable::diagnostics::open_error::OpenError;
use answerable::diagnostics::untrusted_file::{admit, open, unreadable};
use answerable::prerender::body;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use proptest::prelude::*;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::{EXAMPLE, context};

fn refused(bytes: &[u8]) -> OpenError {
    open("a.json", bytes).expect_err("it was opened")
}

/// The message about a file with exactly one problem: its position, in Chinese and in English.
fn only(refusal: &OpenError) -> (Option<(usize, usize)>, &str, &str) {
    assert_eq!((refusal.told.len(), refusal.count), (1, 1), "{refusal:?}");
    let told = &refusal.told[0];
    (told.position.map(|at| (at.line, at.column)), &told.words.zh, &told.words.en)
}

#[test]
fn a_report_opens_and_so_does_one_with_a_mark_of_utf_8() {
    assert_eq!(open("a.json", EXAMPLE.as_bytes()).unwrap().report.meta.id, "moon-bay");
    assert!(open("a.json", format!("\u{feff}{EXAMPLE}").as_bytes()).is_ok());
}

#[test]
fn what_is_no_report_gets_a_plain_answer_in_both_languages() {
    let deep = "[".repeat(1_000_000);
    let million = format!("{{\"facts\":[{}{{}}]}}", "{},".repeat(999_999));
    let many = format!("{{\"facts\":[{{\"aliases\":[{}1]}}]}}", "1,".repeat(2_000_000));
    let charts = format!("{{\"charts\":[{}{{}}]}}", "{},".repeat(1_000));
    type Case<'a> = (&'a [u8], Option<(usize, usize)>, &'a str, &'a str);
    let cases: [Case<'_>; 11] = [
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
            "facts：读到“1,000,000”，应为不超过20,000条。",
            "facts: found “1,000,000”, expected at most 20,000 entries.",
        ),
        (charts.as_bytes(), None, "charts：读到“1,001”", "charts: found “1,001”, expected at most 1,000 entries."),
        (many.as_bytes(), None, "应为不超过500,000个值的文件。", "expected a file of at most 500,000 values."),
    ];
    for (bytes, place, zh, en) in cases {
        let refusal = refused(bytes);
        let (at, said_zh, said_en) = only(&refusal);
        assert_eq!(at, place, "{said_en}");
        assert!(said_zh.contains(zh), "{said_zh}");
        assert!(said_en.contains(en), "{said_en}");
    }
}

#[test]
fn a_file_too_large_is_refused_by_its_size_and_several_by_their_number() {
    let file = |name: &str, size| (name.to_owned(), size);
    assert!(admit(&[file("a.json", 5_000_000)]).is_ok());
    let refusal = admit(&[file("a.json", 20_000_001)]).unwrap_err();
    assert_eq!(
        only(&refusal),
        (
            None,
            "文件：读到“20.1\u{a0}MB”，应为不超过5\u{a0}MB的文件。",
            "the file: found “20.1\u{a0}MB”, expected a file of at most 5\u{a0}MB."
        )
    );
    let refusal = admit(&[file("a.json", 1), file("b.json", 1)]).unwrap_err();
    assert!(only(&refusal).2.contains("“a.json, b.json”, expected one file at a time"), "{refusal:?}");
    assert!(only(&unreadable("a.json")).1.contains("浏览器能够读取"));
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_place_and_what_may_have_been_meant() {
    let spoilt = EXAMPLE
        .replacen("\"headline\": [\"revenue\"", "\"headline\": [\"revenu\"", 1)
        .replacen("\"takeaway\": { \"zh\": \"收入没有达标。\"", "\"takeaway\": { \"zh\": \"去年收入6亿元。\"", 1)
        .replacen("\"explanation\"", "\"explaination\"", 1);
    let refusal = refused(spoilt.as_bytes());
    assert_eq!((refusal.told.len(), refusal.count), (4, 4), "{refusal:?}");
    for told in &refusal.told {
        let (line, column) = told.position.map(|at| (at.line, at.column)).unwrap();
        let there: String = spoilt.lines().nth(line - 1).unwrap().chars().skip(column - 1).take(8).collect();
        let begun = ["\"revenu\"", "\"zh\": \"去", "\"explain", "{ \"id\": \"", "{"];
        assert!(begun.iter().any(|begun| there.starts_with(begun)), "{told:?} is at {there}");
    }
    let said = |lang: Lang| refusal.told.iter().map(|told| told.words.get(lang)).collect::<Vec<_>>().join("\n");
    assert!(said(Lang::Zh).contains("读到“revenu”") && said(Lang::Zh).contains("是不是“revenue”？"), "{refusal:?}");
    assert!(
        said(Lang::En).contains("Did you mean “explanation”?") && said(Lang::En).contains("placeholder"),
        "{refusal:?}"
    );
}

#[test]
fn of_more_problems_than_anybody_reads_the_first_are_told_and_all_are_counted() {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["facts"] = json!(vec![json!({}); 20_000]);
    let refusal = refused(report.to_string().as_bytes());
    assert_eq!(refusal.told.len(), 1_000);
    assert!(refusal.count >= 100_000, "{}", refusal.count);
}

#[test]
fn as_many_facts_as_the_limit_allows_open() {
    assert_eq!(open("a.json", crowded(20_000).as_bytes()).unwrap().figures().len(), 20_000 + implied());
    assert!(refused(crowded(20_001).as_bytes()).told[0].words.en.contains("“20,001”"));
}

/// The example with the given number of facts, each named once.
fn crowded(facts: usize) -> String {
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

/// The number of figures of the example that are not facts.
fn implied() -> usize {
    let resolved = open("a.json", EXAMPLE.as_bytes()).unwrap();
    resolved.figures().len() - resolved.report.facts.len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_file_breaks_the_program(at in 0_usize..EXAMPLE.len(), byte: u8, rest in 0_usize..40, cut: bool) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        bytes[at] = byte;
        bytes.drain(at..(at + rest).min(EXAMPLE.len()));
        if cut {
            bytes.truncate(at);
        }
        let _ = open("a.json", &bytes);
    }
}

const HOSTILE: &str = "<img src=x onerror=hit()>";

/// The example with markup in each of its texts.
fn hostile() -> ResolvedReport {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    spoil(&mut report);
    report["meta"]["version"] = json!(HOSTILE);
    for fact in report["facts"].as_array_mut().unwrap() {
        fact["note"] = json!({ "zh": format!("注{HOSTILE}"), "en": HOSTILE });
        fact["aliases"] = json!([HOSTILE]);
    }
    for chart in report["charts"].as_array_mut().unwrap() {
        for field in ["finding", "alt", "note"] {
            chart[field] = json!({ "zh": format!("图{HOSTILE}"), "en": HOSTILE });
        }
    }
    open("a.json", report.to_string().as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// Adds markup to every text in both languages.
fn spoil(value: &mut Value) {
    match value {
        Value::Object(fields) if fields.contains_key("zh") => {
            for words in fields.values_mut() {
                *words = json!(format!("{}{HOSTILE}</script></style></title>", words.as_str().unwrap()));
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(spoil),
        Value::Array(entries) => entries.iter_mut().for_each(spoil),
        _ => {}
    }
}

#[test]
fn markup_in_any_field_is_text_on_the_page() {
    let count = |html: &Html, selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
    for lang in Lang::ALL {
        let render =
            |resolved: ResolvedReport| Html::parse_fragment(&body(&SharedReport::new(resolved), Packaging::Site, lang));
        let (page, plain) = (render(hostile()), render(open("a.json", EXAMPLE.as_bytes()).unwrap()));
        assert_eq!(count(&page, "img, script, style, [onerror]"), 0);
        for part in ["section", "tr", "figure", "svg"] {
            assert_eq!(count(&page, part), count(&plain, part), "{part}");
        }
        let words: String = page.root_element().text().collect();
        assert!(words.matches(HOSTILE).count() > 100, "{} times", words.matches(HOSTILE).count());
    }
}

#[test]
fn markup_in_any_field_is_text_in_drawings_and_exports() {
    let resolved = hostile();
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
