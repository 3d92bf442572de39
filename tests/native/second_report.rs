//! The second report: another place, other units, a decline, a missed target. Nothing may depend on the first report.

use answerable::app::shared_report::SharedReport;
use answerable::chart::{Layout, layout_chart};
use answerable::locale::formula::formula;
use answerable::prerender::body;
use answerable::quantity::parse::parse;
use answerable::quantity::unit_set::UnitSet;
use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use scraper::{Html, Selector};

use crate::{EXAMPLE, context, formatter};

fn example() -> ResolvedReport {
    read(EXAMPLE).unwrap_or_else(|violations| panic!("{violations:?}"))
}

fn page(lang: Lang) -> Html {
    Html::parse_document(&body(&SharedReport::new(example()), Packaging::Site, lang).html)
}

fn count_elements(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).unwrap()).count()
}

#[test]
fn page_of_the_second_report_shows_its_figures_and_charts_and_none_of_the_first() {
    let resolved = example();
    for lang in Lang::ALL {
        let page = page(lang);
        assert_eq!(count_elements(&page, "tr[id^=row-]"), resolved.figures().len());
        assert_eq!(count_elements(&page, "figure.chart"), resolved.report.charts.len());
        assert_eq!(count_elements(&page, "#section-villages figure.chart"), 0, "a section may do without charts");
        let text: String = page.root_element().text().collect();
        for other in ["秀洲", "嘉兴", "Xiuzhou", "Jiaxing"] {
            assert!(!text.contains(other), "its page names {other}");
        }
    }
}

#[test]
fn charts_of_the_second_report_have_marks_and_a_finite_height() {
    let resolved = example();
    for chart in &resolved.report.charts {
        for (lang, layout) in Lang::ALL.into_iter().zip(Layout::ALL) {
            let scene = layout_chart(chart, &context(&resolved, lang, layout));
            assert!(scene.height.is_finite() && scene.height > 0.0, "{}", chart.id);
            assert!(!scene.marks.is_empty(), "{} shows nothing", chart.id);
        }
    }
}

#[test]
fn decline_is_parsed_formatted_and_used_in_the_previous_level() {
    let resolved = example();
    let (fall, before) = (resolved.figure("revenue.growth").unwrap(), resolved.figure("revenue.previous").unwrap());
    let [zh, en] = Lang::ALL.map(|lang| formatter(&resolved, lang));
    assert_eq!((zh.figure(fall), en.figure(fall)), ("下降3.2%".to_owned(), "−3.2%".to_owned()));
    assert_eq!((zh.signed(fall), en.signed(fall)), ("−3.2%".to_owned(), "−3.2%".to_owned()));
    assert_eq!(formula(before, &resolved, &zh).unwrap(), "6.84亿元 ÷（1 − 3.2%）");
    assert_eq!(formula(before, &resolved, &en).unwrap(), "CNY 684 million ÷ (1 − 3.2%)");
    // 6.84 ÷ 0.968 = 7.066…
    assert_eq!(zh.figure(before), "约7.07亿元");
}

#[test]
fn negative_token_is_printed_back_and_a_malformed_one_is_refused() {
    for token in ["-3.2%", "下降3.2%", "下降约2亿元", "-0.5倍", "下降超3%", "回落3%以上"] {
        let quantity = parse(token, &UnitSet::default()).unwrap();
        assert!(*quantity.value.numer() < 0, "{token}");
        assert_eq!(quantity.to_string(), token);
    }
    for token in ["下降", "--3%", "下降-3%", "-超3%", "-3余家", "增长3%"] {
        assert!(parse(token, &UnitSet::default()).is_err(), "{token}");
    }
}
