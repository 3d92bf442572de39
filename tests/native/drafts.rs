//! Drafts of invented texts.

use std::io::Cursor;
use std::time::{Duration, Instant};

use answerable::app::shared_report::SharedReport;
use answerable::chart::Layout;
use answerable::chart::alt_text::{alt_text, notes, subtitle};
use answerable::chart::export::{Export, export_text};
use answerable::diagnostics::open_error::OpenErrorText;
use answerable::diagnostics::{File, check, print, untrusted_file};
use answerable::locale::citation::{Lookup, citation};
use answerable::prerender::body;
use answerable::publish::figures::table;
use answerable::publish::site::files;
use answerable::report::annotation::{Doubt, Inferred, StatedSign};
use answerable::report::basis::Basis;
use answerable::report::encode::encode;
use answerable::report::figure::Figure;
use answerable::report::model::{Certainty, Chart, Fact};
use answerable::report::parse::{parse_trusted, read, resolve_trusted};
use answerable::report::read_by_rule::{ReadByRule, ReadingCount, ReadingFilter};
use answerable::report::relation::Relation;
use answerable::report::sentence::sentence_of;
use answerable::report::start_file::undivided;
use answerable::search::Sort;
use answerable::search::figures::{FigureColumn, FigureFilter};
use answerable::source::draft::merge::merge;
use answerable::source::draft::{Draft, DraftError, DraftOptions, draft};
use answerable::source::terms::TermBase;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use calamine::{Data, Reader, Xlsx};
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::{context, formatter};
const TERMS: &str = include_str!("../../data/terms.json");

/// An invented report with what real ones have: run-in headings, 分别, 其中, from–to, a table, plans.
pub const TEXT: &str = "\
2025年甲县政府工作报告
——2025年1月5日在甲县第三届会议上
甲县县长 乙丙
各位代表：
现在报告工作。
一、2024年工作回顾
（一）经济平稳增长。全县生产总值达到52.3亿元，增长6.1%；工业产值31.8亿元，同比下降2.4%；农业产值9.7亿元，比上年增长3.5%，占生产总值的18.5%。
城镇和农村居民收入分别增长4.3%、5.5%。粮食产量由3.1万吨提高到3.4万吨。
新建学校28所，其中农村学校12所。完成投资6.6亿元，为年度计划的104.8%。整治15个老旧小区，惠及居民2300户。
甲类\t乙类
1200.5\t13.0
— 3 —
二、2025年工作安排
生产总值增长6%左右，新增就业1.2万人。热线12345办理来电。坚持“两个覆盖”。
";

pub fn drafted(text: &str) -> Draft {
    draft(text, &DraftOptions::default()).unwrap()
}

pub fn fact<'a>(draft: &'a Draft, printed: &str) -> &'a Fact {
    draft.report.facts.iter().find(|fact| fact.printed == printed).unwrap_or_else(|| panic!("no fact {printed}"))
}

/// The token of the fact that another one qualifies.
fn of<'a>(draft: &'a Draft, printed: &str) -> &'a str {
    let id = fact(draft, printed).of.as_ref().unwrap_or_else(|| panic!("{printed} qualifies nothing"));
    &draft.report.facts.iter().find(|fact| fact.id == *id).unwrap().printed
}

pub fn problems(json: &Value, text: &str) -> String {
    let json = format!("{json:#}");
    let [report, source] = [("draft", json.as_str()), ("source", text)].map(|(name, text)| File { name, text });
    let result = check(report, Some(source), None);
    if result.is_clean() { String::new() } else { print::lines(&result, "draft", Lang::En) }
}

#[test]
fn draft_of_a_text_has_no_problems() {
    assert_eq!(problems(&encode(&drafted(TEXT).report), TEXT), "");
}

#[test]
fn draft_reads_labels_relations_status_and_year() {
    let draft = drafted(TEXT);
    assert_eq!(draft.report.meta.period, 2024);
    for (printed, label, relation) in [
        ("52.3亿元", "生产总值", None),
        ("6.1%", "生产总值增长", Some((Relation::Growth, "52.3亿元"))),
        ("下降2.4%", "工业产值变化", Some((Relation::Growth, "31.8亿元"))),
        ("3.5%", "农业产值增长", Some((Relation::Growth, "9.7亿元"))),
        ("18.5%", "农业产值占生产总值的比重", Some((Relation::Share, "9.7亿元"))),
        ("3.1万吨", "粮食产量（变化前）", Some((Relation::From, "3.4万吨"))),
        ("28所", "新建学校", None),
        ("12所", "新建农村学校", Some((Relation::Part, "28所"))),
        ("104.8%", "投资完成年度计划", Some((Relation::Completion, "6.6亿元"))),
        ("15个", "整治老旧小区", None),
    ] {
        let found = fact(&draft, printed);
        assert_eq!(found.label.zh, label, "{printed}");
        let of = found.measure.filter(|_| found.of.is_some()).map(|measure| (measure, of(&draft, printed)));
        assert_eq!(of, relation, "{printed}");
        assert_eq!((found.certainty, &found.year), (Certainty::Reported, &None), "{printed}");
    }
    let planned = fact(&draft, "1.2万人");
    assert_eq!((planned.certainty, planned.year.as_deref()), (Certainty::Planned, Some("2025")));
    assert_eq!(planned.label.zh, "新增就业");
}

#[test]
fn draft_marks_what_is_uncertain() {
    let draft = drafted(TEXT);
    let urban = fact(&draft, "4.3%");
    assert_eq!((urban.label.zh.as_str(), urban.measure), ("城镇居民收入增长", Some(Relation::Growth)));
    assert!(urban.doubts.contains(&Doubt::Respectively) && urban.doubts.contains(&Doubt::NoLevel));
    assert_eq!(fact(&draft, "5.5%").label.zh, "农村居民收入增长");
    assert!(fact(&draft, "52.3亿元").doubts.is_empty());
}

#[test]
fn draft_lists_names_and_cells_of_tables_apart_from_quantities() {
    let draft = drafted(TEXT);
    let source = &draft.report.meta.source;
    assert!(source.no_quantities.iter().any(|words| words == "12345办理"), "{:?}", source.no_quantities);
    assert!(source.no_quantities.iter().any(|words| words.starts_with("两个")), "{:?}", source.no_quantities);
    assert!(source.omitted.iter().any(|omitted| omitted.words == "1200.5"));
    assert!(draft.report.facts.iter().all(|fact| fact.printed != "3"));
}

#[test]
fn draft_with_a_sign_before_another_number_states_the_sign_as_doubtful() {
    let draft = drafted("2024年公报\n出口和进口分别下降1.2%和3.4%。\n");
    assert_eq!(fact(&draft, "下降1.2%").measure, Some(Relation::Growth));
    let second = fact(&draft, "3.4%");
    assert_eq!((second.label.zh.as_str(), second.measure), ("进口变化", Some(Relation::Growth)));
    assert_eq!(second.sign, Some(StatedSign::Negative));
    assert!(second.doubts.contains(&Doubt::Sign));
}

#[test]
fn draft_takes_no_contribution_for_growth() {
    assert_eq!(fact(&drafted("2024年公报\n消费贡献率达到66.4%。\n"), "66.4%").measure, None);
}

#[test]
fn draft_links_a_rank_with_the_figure_that_it_is_surely_of() {
    for (text, rank, ranked, label) in [
        ("甲产值8亿元，居全省第4位", "第4位", "8亿元", "甲产值全省排名"),
        ("甲产值8亿元、位列全市第二", "第二", "8亿元", "甲产值全市排名"),
        ("甲产值8亿元，排名第三", "第三", "8亿元", "甲产值排名"),
        ("甲产值增长3%，增速居全省第一位", "第一位", "3%", "甲产值增长全省排名"),
        ("甲产值8亿元，增长3%，增速居全省第4位", "第4位", "3%", "甲产值增长全省排名"),
        ("甲产值8亿元，增长3%，总量居全省第4位", "第4位", "8亿元", "甲产值全省排名"),
        ("甲覆盖率达到46%，稳居乙省第2名", "第2名", "46%", "甲覆盖率乙省排名"),
    ] {
        let text = format!("2024年公报\n{text}。\n");
        let draft = drafted(&text);
        let found = fact(&draft, rank);
        assert_eq!((found.measure, of(&draft, rank)), (Some(Relation::Rank), ranked), "{text}");
        assert_eq!(found.label.zh, label, "{text}");
        assert!(!found.doubts.contains(&Doubt::UnclearLabel), "{text}");
        assert!(found.implies().is_none(), "{text}");
        assert_eq!(problems(&encode(&draft.report), &text), "");
    }
}

#[test]
fn draft_leaves_open_what_a_rank_of_several_figures_is_of() {
    for text in [
        "甲产值8亿元，增长3%，居全省第4位",
        "甲和乙产值分别为8亿元、9亿元，居全省第4位",
        "新增甲项目8个，总量居全省第4位",
    ] {
        let text = format!("2024年公报\n{text}。\n");
        let draft = drafted(&text);
        let found = fact(&draft, "第4位");
        assert_eq!((found.measure, &found.of), (None, &None), "{text}");
        assert!(found.doubts.contains(&Doubt::UnclearLabel), "{text}");
        assert_eq!(problems(&encode(&draft.report), &text), "");
    }
}

#[test]
fn draft_takes_an_ordinal_that_ranks_no_figure_for_no_quantity() {
    for (text, listed) in [
        ("甲产值8亿元，建成第4位展馆", "第4位展馆"),
        ("甲规模居全省第4位，产值8亿元", "第4位"),
        ("历时3年，居全省第4位", "第4位"),
    ] {
        let text = format!("2024年公报\n{text}。\n");
        let draft = drafted(&text);
        assert!(draft.report.facts.iter().all(|fact| !fact.printed.starts_with('第')), "{text}");
        assert!(draft.report.meta.source.no_quantities.iter().any(|words| words == listed), "{text}");
        assert_eq!(problems(&encode(&draft.report), &text), "");
    }
}

#[test]
fn draft_reads_on_after_a_rank_as_without_it() {
    let draft = drafted("2024年公报\n甲产值8亿元，居全省第4位，增长3%，增速居全省第5位，高于全国1个百分点。\n");
    assert_eq!((fact(&draft, "3%").measure, of(&draft, "3%")), (Some(Relation::Growth), "8亿元"));
    assert_eq!(fact(&draft, "1个百分点").label.zh, "甲产值增长高于全国");
}

#[test]
fn draft_reads_what_a_growth_is_reckoned_on() {
    for (text, expected) in [
        ("产值8亿元，年均增长7.1%", Some(Basis::Average)),
        ("产值8亿元，按可比价计算，增长7.1%", Some(Basis::Constant)),
        ("产值8亿元，增长7.1%（不变价）", Some(Basis::Constant)),
        ("收入8亿元，同口径增长7.1%", Some(Basis::Comparable)),
        ("收入8亿元，名义增长7.1%", Some(Basis::Nominal)),
        ("产值8亿元，比2020年增长7.1%", Some(Basis::Other)),
        ("产值8亿元，三年增长7.1%", Some(Basis::Other)),
        ("产值8亿元，较“十二五”时期增长7.1%", Some(Basis::Other)),
        ("产值8亿元，比2023年增长7.1%", None),
        ("产值8亿元，比上年增长7.1%", None),
    ] {
        let text = format!("2024年公报\n{text}。\n");
        let draft = drafted(&text);
        let growth = fact(&draft, "7.1%");
        assert_eq!((growth.measure, growth.basis), (Some(Relation::Growth), expected), "{text}");
        assert_eq!(growth.inferred.contains(&Inferred::Basis), expected.is_some(), "{text}");
        assert_eq!(growth.implies().is_some(), expected.is_none_or(Basis::is_of_a_year), "{text}");
        assert_eq!(problems(&encode(&draft.report), &text), "");
    }
}

#[test]
fn draft_links_a_level_with_its_growth_on_the_year_before() {
    let draft = drafted("2024年公报\n产值8亿元，比2020年增长20%，比上年增长3%。\n");
    assert_eq!(fact(&draft, "20%").of, None);
    assert_eq!((of(&draft, "3%"), fact(&draft, "3%").basis), ("8亿元", None));
}

#[test]
fn draft_charts_only_certain_figures_of_one_dimension() {
    let draft = drafted(TEXT);
    let json = encode(&draft.report);
    let slope = json["charts"].as_array().unwrap().iter().find(|chart| chart["kind"] == "slope").unwrap();
    assert_eq!(slope["groups"].as_array().unwrap().len(), 3);
    assert!(drafted("2024年公报\n新建学校3所。\n").report.charts.is_empty());
    // The year before there may have been none of it.
    let text = "2024年公报\n新增企业1家，增长300%。工业产值8亿元，增长5%。居民收入9亿元，增长6%。\n";
    let json = encode(&drafted(text).report);
    assert_eq!(json["charts"][0]["groups"].as_array().unwrap().len(), 2);
    assert_eq!(problems(&json, text), "");
}

#[test]
fn draft_charts_rates_of_several_sections_together_and_plans_apart() {
    let text = "\
2025年甲县政府工作报告
一、2024年工作回顾
（一）工业。工业产值增长5.1%。
（二）农业。农业产值增长3.2%。
（三）商业。出口额增长4.4%。
二、2025年工作安排
生产总值增长6%，财政收入增长5%，居民收入增长7%。
";
    let draft = drafted(text);
    let drawn = |chart: &Chart| {
        let facts = chart.groups.iter().flat_map(|group| &group.figures);
        let facts = facts.map(|id| draft.report.facts.iter().find(|fact| fact.id == *id).unwrap());
        facts.map(|fact| (fact.printed.as_str(), fact.certainty)).collect::<Vec<_>>()
    };
    let mut charts: Vec<_> = draft.report.charts.iter().map(drawn).collect();
    charts.sort();
    let of = |certainty| move |printed| (printed, certainty);
    let results = ["5.1%", "3.2%", "4.4%"].map(of(Certainty::Reported)).to_vec();
    let plans = ["6%", "5%", "7%"].map(of(Certainty::Planned)).to_vec();
    assert_eq!(charts, [results, plans]);
    assert_eq!(problems(&encode(&draft.report), text), "");
    let resolved =
        check(File { name: "draft", text: &encode(&draft.report).to_string() }, None, None).resolved.unwrap();
    let context = context(&resolved, Lang::En, Layout::Wide);
    let plans = resolved.report.charts.iter().find(|chart| alt_text(chart, &context).contains("3 planned")).unwrap();
    assert!(subtitle(plans, &context).ends_with("\u{a0}· 2025"));
    assert!(notes(plans, &context).contains(&"Striped marks show plans.".to_owned()));
    let row = table(&resolved).lines().find(|row| row.contains(",6%,")).unwrap().to_owned();
    assert!(row.contains("2025年生产总值增长") && row.contains(",planned,planned,"), "{row}");
}

#[test]
fn draft_names_and_charts_levels_before_and_after_a_change() {
    let text = "2024年公报\n城镇化率由62.3%提高到63.8%。\n";
    let draft = drafted(text);
    assert_eq!(fact(&draft, "62.3%").label.zh, "城镇化率（变化前）");
    assert_eq!(fact(&draft, "63.8%").label.zh, "城镇化率");
    let json = encode(&draft.report);
    assert_eq!(json["charts"][0]["kind"], "pairs");
    assert_eq!(json["charts"][0]["groups"][0]["figures"], json!(["s1-p1-n1", "s1-p1-n2"]));
    assert_eq!(problems(&json, text), "");
}

#[test]
fn draft_of_a_change_from_a_level_to_another_links_both() {
    for (text, before, after, label) in [
        ("甲类占全部投资比重从26.7%提高到52.1%", "26.7%", "52.1%", "甲类占全部投资比重"),
        ("基础补贴从2004年人均每月70元提高到现在的88元", "70元", "88元", "基础补贴"),
        ("甲校由71所优化整合为47所", "71所", "47所", "甲校"),
        ("甲税起征点从月销售额3万元提高到10万元", "3万元", "10万元", "甲税起征点"),
    ] {
        let draft = drafted(&format!("2024年公报\n{text}。\n"));
        assert_eq!((fact(&draft, before).measure, of(&draft, before)), (Some(Relation::From), after), "{text}");
        assert_eq!(fact(&draft, after).label.zh, label, "{text}");
    }
}

#[test]
fn draft_of_a_share_after_a_change_qualifies_what_the_former_share_did() {
    let draft = drafted("2024年公报\n甲类产值8亿元，占全县产值的比重由3%提高到5%。\n");
    assert_eq!((of(&draft, "3%"), of(&draft, "5%")), ("5%", "8亿元"));
    assert_eq!(fact(&draft, "5%").measure, Some(Relation::Share));
}

#[test]
fn draft_of_a_planned_change_takes_the_level_before_it_for_a_result() {
    let draft = drafted("2024年公报\n二、2025年工作安排\n城镇化率由62%提高到63%。\n");
    let status = |printed| (fact(&draft, printed).certainty, fact(&draft, printed).year.as_deref());
    assert_eq!(status("62%"), (Certainty::Reported, None));
    assert_eq!(status("63%"), (Certainty::Planned, Some("2025")));
}

#[test]
fn draft_of_two_changes_with_levels_in_lists_pairs_them_in_order() {
    let draft = drafted("2024年公报\n甲类、乙类补贴标准分别从每人每月209元、280元提高到217元、290元。\n");
    assert_eq!((of(&draft, "209元"), of(&draft, "280元")), ("217元", "290元"));
}

#[test]
fn draft_of_respective_numbers_gives_each_subject_its_own() {
    for (text, labels) in [
        (
            "农村供水普及率、垃圾分类行政村覆盖率、污水治理率分别提高到88%、83.6%、87.5%",
            &["农村供水普及率", "垃圾分类行政村覆盖率", "污水治理率"][..],
        ),
        (
            "毛入园率、九年义务教育巩固率、高中毛入学率分别达到95%、96%、93%",
            &["毛入园率", "九年义务教育巩固率", "高中毛入学率"],
        ),
    ] {
        let draft = drafted(&format!("2024年公报\n{text}。\n"));
        let found = draft.report.facts.iter().filter(|fact| fact.printed.ends_with('%'));
        assert_eq!(found.map(|fact| fact.label.zh.as_str()).collect::<Vec<_>>(), labels, "{text}");
    }
}

#[test]
fn draft_of_as_many_numbers_as_subjects_pairs_them_without_the_word() {
    let draft = drafted("2024年公报\n城乡居民收入年均增长5.3%、8.1%。改造老旧供热、燃气管网800公里、600公里。\n");
    for (printed, label) in
        [("5.3%", "城镇居民收入年均增长"), ("8.1%", "农村居民收入年均增长"), ("600公里", "改造燃气管网")]
    {
        assert_eq!(fact(&draft, printed).label.zh, label);
        assert!(fact(&draft, printed).doubts.contains(&Doubt::Respectively));
    }
}

#[test]
fn draft_of_a_growth_joined_to_its_level_links_them() {
    for text in ["骨干企业达到1100家、增长1.5倍", "颗粒物浓度27微克/立方米、下降11.5%"] {
        let draft = drafted(&format!("2024年公报\n{text}。\n"));
        let growth = draft.report.facts.last().unwrap();
        assert_eq!(growth.measure, Some(Relation::Growth), "{text}");
        assert_eq!(growth.of.as_ref(), draft.report.facts.first().map(|level| &level.id), "{text}");
        assert!(growth.doubts.is_empty(), "{text}");
    }
}

#[test]
fn draft_of_a_list_with_one_unit_reads_all_its_numbers() {
    let text = "2024年公报\n甲类、乙类占比分别提高15、22个百分点。\n";
    let draft = drafted(text);
    let found: Vec<_> = draft.report.facts.iter().map(|fact| (fact.label.zh.as_str(), fact.token())).collect();
    assert_eq!(found, [("甲类占比提高", "15个百分点".to_owned()), ("乙类占比提高", "22个百分点".to_owned())]);
    assert_eq!(draft.report.facts[0].printed, "15");
    assert_eq!(problems(&encode(&draft.report), text), "");
}

#[test]
fn draft_of_as_many_growths_as_levels_pairs_them_in_order() {
    let draft = drafted("2024年公报\n城乡居民收入分别达6.9万元、3.4万元，增长4.2%、5.3%。\n");
    assert_eq!((of(&draft, "4.2%"), of(&draft, "5.3%")), ("6.9万元", "3.4万元"));
    assert!(fact(&draft, "4.2%").doubts.contains(&Doubt::Respectively));
}

#[test]
fn draft_of_a_rate_higher_than_elsewhere_names_the_rate() {
    for (text, label) in [
        ("甲业增加值增长6.2%、高于全国平均0.3个百分点", "甲业增加值增速高于全国"),
        ("甲业投资增速高于全国0.3个百分点", "甲业投资增速高于全国"),
        ("失业率5.1%，低于上年0.3个百分点", "失业率低于上年"),
    ] {
        let draft = drafted(&format!("2024年公报\n{text}。\n"));
        assert_eq!(fact(&draft, "0.3个百分点").label.zh, label, "{text}");
    }
}

#[test]
fn draft_takes_no_later_amount_for_a_part_of_a_whole_without_parts() {
    let draft = drafted("2024年公报\n产值8亿元，其中甲业增长6%，预算收入3亿元。\n");
    assert_eq!(fact(&draft, "3亿元").of, None);
}

#[test]
fn draft_takes_no_measure_of_a_rate_for_a_level() {
    let draft = drafted("2024年公报\n甲价每50公斤提高5元。每10万人案件数下降3.5%。\n");
    assert_eq!(fact(&draft, "5元").label.zh, "甲价提高");
    assert_eq!(
        (fact(&draft, "下降3.5%").of.as_ref(), fact(&draft, "下降3.5%").label.zh.as_str()),
        (None, "案件数变化")
    );
}

#[test]
fn draft_draws_growth_rates_that_fell_with_the_others() {
    let text = "2024年公报\n出口额下降5.2%，进口额增长3.1%，用电量增长8.4%。\n";
    let draft = drafted(text);
    let [chart] = draft.report.charts.as_slice() else { panic!("{:?}", draft.report.charts) };
    let drawn: Vec<&String> = chart.groups.iter().flat_map(|group| &group.figures).collect();
    let facts: Vec<&String> = draft.report.facts.iter().map(|fact| &fact.id).collect();
    assert_eq!(drawn, facts);
    assert_eq!(problems(&encode(&draft.report), text), "");
}

#[test]
fn draft_reads_the_rows_of_a_table_whose_unit_stands_apart() {
    let text = "2024年公报\n单位：亿元\n指标\t2024年\t增长（%）\n工业产值\t35.2\t-1.5\n农业产值\t9.7\t3.5\n";
    let draft = drafted(text);
    let level = fact(&draft, "35.2");
    assert_eq!((level.label.zh.as_str(), level.unit.as_deref()), ("工业产值", Some("亿元")));
    assert!(level.note.as_ref().unwrap().zh.contains("亿元"));
    assert_eq!(of(&draft, "-1.5"), "35.2");
    let json = encode(&draft.report);
    assert_eq!(problems(&json, text), "");
    assert_eq!(json["charts"][0]["kind"], "slope");
    let resolved = read(&json.to_string()).unwrap();
    let shown = |id: &str| formatter(&resolved, Lang::Zh).figure(resolved.figure(id).unwrap());
    assert_eq!((shown(&level.id), shown(&format!("{}.growth", level.id))), ("35.2亿元".to_owned(), "-1.5%".to_owned()));
    let started = parse_trusted(&undivided(&json.to_string())).and_then(resolve_trusted).unwrap();
    assert_eq!(started.figure(&level.id).unwrap().printed().unwrap().to_string(), "35.2亿元");
}

#[test]
fn draft_of_a_text_without_quantity_or_year_says_so() {
    assert_eq!(draft("公报\n产值8亿元。\n", &DraftOptions::default()).err(), Some(DraftError::NoPeriod));
    assert_eq!(drafted("公报\n2023年产值8亿元。力争2024年达到9亿元。\n").report.meta.period, 2023);
    let options = DraftOptions { period: Some(2024), ..DraftOptions::default() };
    assert_eq!(draft("公报\n全年丰收。\n", &options).err(), Some(DraftError::NoQuantity));
    assert!(draft("公报\n产值8亿元。\n", &options).is_ok());
}

#[test]
fn draft_of_odd_texts_has_no_problems() {
    let options = DraftOptions { period: Some(2024), ..DraftOptions::default() };
    for text in [
        "产值8亿元{甲}[乙](丙)\u{202e}。\u{b}又9亿元",
        "各位代表！\n各位代表！\n产值8亿元。\n各位代表！\n",
        "8亿元",
        "（一）（二）8亿元，，、。9%、",
        "收入1,234元、5％，G20峰会。",
    ] {
        let draft = draft(text, &options).unwrap();
        assert_eq!(problems(&encode(&draft.report), text), "", "{text}");
    }
}

#[test]
fn draft_of_a_text_without_heading_is_named_after_its_beginning() {
    let meta = drafted("2023年，全县工作平稳，生产总值8亿元，增长6%。\n新建学校3所。\n").report.meta;
    assert_eq!(meta.title.zh, "2023年，全县工作平稳，生产总值……");
    assert_eq!(meta.place.zh, "地区待补");
    let options = DraftOptions { title: Some("甲县公报".to_owned()), ..DraftOptions::default() };
    let meta = draft("2023年产值8亿元。\n", &options).unwrap().report.meta;
    assert_eq!((meta.title.zh.as_str(), meta.place.zh.as_str()), ("甲县公报", "甲县公报"));
}

#[test]
fn draft_of_a_web_page_takes_title_publisher_and_date_from_its_head() {
    let text = "首页\n>\n要闻\n2025年甲省政府工作报告\n来源：甲报\n2025-01-20 08:00\n——2025年1月5日在甲省第三届会议上\n\
                各位代表：\n产值8亿元。\n责任编辑：\n乙丙\n";
    let draft = drafted(text);
    let meta = &draft.report.meta;
    assert_eq!((meta.title.zh.as_str(), meta.place.zh.as_str(), meta.period), ("2025年甲省政府工作报告", "甲省", 2024));
    let publisher = meta.source.publisher.as_ref().map(|publisher| publisher.zh.as_str());
    assert_eq!((publisher, meta.source.date.as_deref()), (Some("甲报"), Some("2025-01-20")));
    assert_eq!(problems(&encode(&draft.report), text), "");
}

#[test]
fn draft_gives_english_to_labels_that_are_terms_and_to_no_others() {
    let terms = TermBase::parse(TERMS).unwrap();
    let options = DraftOptions { terms: terms.clone(), ..DraftOptions::default() };
    let draft = draft(TEXT, &options).unwrap();
    assert_eq!(fact(&draft, "3.1万吨").label.en, "Grain output: before");
    assert_eq!(fact(&draft, "3.4万吨").label.en, "Grain output");
    assert_eq!(fact(&draft, "15个").label.en, "");
    for fact in &draft.report.facts {
        let zh = fact.label.zh.trim_end_matches("增长").trim_end_matches("（变化前）");
        let parts: Vec<&str> = zh.split('占').collect();
        let are_terms = parts.iter().all(|part| terms.english(part).is_some()) || zh == "名称待补";
        assert_eq!(!fact.label.en.is_empty(), are_terms, "{}", fact.label.zh);
    }
    assert_eq!(problems(&encode(&draft.report), TEXT), "");
}

/// An invented report of about this many characters, with sections, years, dates and tables.
fn long_text(chars: usize) -> String {
    const KINDS: [&str; 8] = ["粮食", "蔬菜", "水产", "木材", "布匹", "瓷器", "茶叶", "药材"];
    let mut text = "2024年甲县工作报告\n".to_owned();
    for index in 1.. {
        let kind = KINDS[index % KINDS.len()];
        let (tenths, month, day) = (index % 10, index % 12 + 1, index % 28 + 1);
        if index % 4 == 1 {
            text += &format!("（{}）{kind}生产\n", ["一", "二", "三"][index % 3]);
        }
        text += &format!(
            "全县{kind}产量达到{index}.5万吨，比上年增长{month}.{tenths}%，其中甲乡{index}万吨。{month}月{day}日，第{}号文件要求加强管理，\
             各乡各村认真落实，努力做好生产、加工、运输和销售工作，建立台账，定期检查，及时总结，推广好的做法，帮助有困难的农户。\n\
             甲乡\t{index}\t{day}.{tenths}\n",
            index * 7
        );
        if text.len() > chars * 5 / 2 && text.chars().count() >= chars {
            return text;
        }
    }
    text
}

#[test]
fn draft_of_a_very_long_text_has_no_problems() {
    let text = long_text(200_000);
    let draft = drafted(&text);
    assert!(draft.report.facts.len() > 3_000, "{}", draft.report.facts.len());
    let json = encode(&draft.report).to_string();
    if let Err(error) = untrusted_file::open("draft.json", json.as_bytes()) {
        panic!("{:?}", OpenErrorText::from(error).lines.iter().take(3).collect::<Vec<_>>());
    }
    assert_eq!(problems(&encode(&draft.report), &text), "");
}

/// Texts of about `bytes` bytes that would cost more than their length if anything were read again and again.
fn hostile_texts(bytes: usize) -> Vec<(&'static str, String)> {
    let units = [
        ("one line", "产值"),
        ("digits", "7"),
        ("full-width digits", "７"),
        ("headings", "（一）"),
        ("headings a line", "（一）甲\n"),
        ("figures", "产值8亿元"),
        ("clauses", "产值8亿元，增长3%，"),
        ("sentences", "产值8亿元；"),
        ("a list", "8亿元、"),
        ("groups", "111,"),
        ("ratios", "1:0:"),
        ("fractions", "1/0/"),
        ("decimals", "1.1."),
        ("months", "1个半"),
        ("units", "1吨·吨·"),
        ("chained units", "吨·吨/"),
        ("years", "2024年"),
        ("numerals", "一亿一万一千"),
        ("zeros", "一万零零"),
        ("closing marks", "”\n"),
        ("open lines", "8亿元，\n"),
        ("cells", "8\t9\n"),
        ("one row", "8\t"),
        ("verbs", "达到"),
        ("cuts", "实现"),
        ("brackets", "（“《"),
        ("markup", "{[]("),
        ("parts", "其中8亿元，"),
        ("respectively", "甲和乙分别8亿元、9亿元，"),
        ("names", "A1-"),
        ("totals", "甲类8家、累计9家、"),
        ("spans", "过去五年，"),
        ("titles", "《五年规划"),
        ("a list of one verb", "新增甲类8家、"),
        ("purposes", "投资8亿元实施甲、"),
        ("blank lines", "\n \n"),
    ];
    units.map(|(name, unit)| (name, format!("2024年公报\n{}", unit.repeat(bytes / unit.len())))).into()
}

#[test]
fn draft_of_hostile_texts_takes_time_in_proportion() {
    let time = |text: &str| {
        let start = Instant::now();
        _ = draft(text, &DraftOptions::default());
        start.elapsed()
    };
    for ((name, small), (_, large)) in hostile_texts(10_000).into_iter().zip(hostile_texts(40_000)) {
        // Of quadratic time it would be sixteen. The machine may be busy with something else, but not each time.
        let is_in_proportion = || time(&large) < time(&small) * 10 + Duration::from_millis(250);
        assert!((0..5).any(|_| is_in_proportion()), "{name}");
    }
}

#[test]
fn merge_keeps_what_was_edited() {
    let draft = drafted(TEXT);
    let mut edited = encode(&draft.report);
    let index = draft.report.facts.iter().position(|fact| fact.printed == "28所").unwrap();
    edited["facts"][index]["label"] = json!({ "zh": "新校舍", "en": "New schools" });
    edited["meta"]["title"] = json!({ "zh": "甲县的一年", "en": "A year in Jia County" });
    edited["sections"][1]["takeaway"] = json!({ "zh": "平稳。" });
    edited["sections"][1]["paragraphs"][1] =
        json!({ "zh": "居民收入：城镇{s2-p2-n1}，农村{s2-p2-n2}，粮食{s2-p2-n3}、{s2-p2-n4}。" });
    let (merged, kept) = merge(&draft, &edited.to_string()).unwrap();
    assert_eq!(merged["facts"][index]["label"]["en"], "New schools");
    assert_eq!(merged["sections"][1]["paragraphs"][1], edited["sections"][1]["paragraphs"][1]);
    assert_eq!(merged["sections"][1]["takeaway"]["zh"], "平稳。");
    assert_eq!(merged["meta"]["title"]["en"], "A year in Jia County");
    assert_eq!((kept.facts, kept.lost), (draft.report.facts.len(), 0));
    assert_eq!(problems(&merged, TEXT), "");
}

#[test]
fn merge_replaces_inferred_charts_and_keeps_others() {
    let draft = drafted(TEXT);
    let mut edited = encode(&draft.report);
    let charts = edited["charts"].as_array_mut().unwrap();
    let slope = charts.iter_mut().find(|chart| chart["kind"] == "slope").unwrap();
    slope.as_object_mut().unwrap().remove("inferred");
    slope["groups"].as_array_mut().unwrap().truncate(2);
    let slope = slope.clone();
    let text = TEXT.replace("28所，其中农村学校12所", "28所");
    let (merged, _) = merge(&drafted(&text), &edited.to_string()).unwrap();
    let charts = merged["charts"].as_array().unwrap();
    assert!(charts.contains(&slope));
    assert!(charts.iter().all(|chart| chart["kind"] != "units"));
    assert_eq!(problems(&merged, &text), "");
}

#[test]
fn merge_with_a_changed_text_keeps_facts_with_the_same_token() {
    let draft = drafted(TEXT);
    let mut edited = encode(&draft.report);
    let index = draft.report.facts.iter().position(|fact| fact.printed == "28所").unwrap();
    edited["facts"][index]["label"] = json!({ "zh": "新校舍", "en": "New schools" });
    let text = TEXT.replace("15个老旧小区", "16个老旧小区");
    let (merged, kept) = merge(&drafted(&text), &edited.to_string()).unwrap();
    assert_eq!(merged["facts"][index]["label"]["en"], "New schools");
    assert_eq!(kept.lost, 1);
    assert_eq!(problems(&merged, &text), "");
    assert!(merge(&draft, "no json").is_none());
}

#[test]
fn figures_of_a_draft_are_counted_and_found_by_how_they_were_read() {
    let draft = drafted(TEXT);
    let count = ReadingCount::of(&draft.report);
    assert_eq!((count.read, count.doubtful), (draft.report.facts.len(), draft.doubtful().count()));
    let resolved = read(&encode(&draft.report).to_string()).unwrap();
    let find = |filter: &FigureFilter| -> Vec<String> {
        let found = filter.find(&resolved, &formatter(&resolved, Lang::Zh), &str::cmp);
        let figures =
            found.printed.iter().flat_map(|group| &group.figures).chain(&found.in_words).chain(&found.derived);
        figures.map(|figure| figure.id.clone()).collect()
    };
    let mut doubtful = find(&FigureFilter { reading: Some(ReadingFilter::Doubtful), ..FigureFilter::default() });
    let sort = Some(Sort { column: FigureColumn::Status, descending: false });
    assert_eq!(find(&FigureFilter { sort, ..FigureFilter::default() })[..doubtful.len()], doubtful);
    doubtful.sort_unstable();
    let mut expected: Vec<_> = draft.doubtful().map(|(fact, _)| fact.id.clone()).collect();
    expected.sort_unstable();
    assert_eq!(doubtful, expected);
    // What follows from figures that were read by rule is found with them.
    let by_rule = find(&FigureFilter { reading: Some(ReadingFilter::ByRule), ..FigureFilter::default() });
    assert_eq!(by_rule.len(), resolved.figures().len());
    assert!(resolved.figures().iter().any(Figure::is_derived));
}

#[test]
fn a_checked_fact_is_no_longer_marked_as_read_by_rule() {
    let mut report = drafted(TEXT).report;
    for fact in &mut report.facts {
        fact.inferred.clear();
        fact.doubts.clear();
    }
    assert!(ReadingCount::of(&report).is_zero());
    let resolved = read(&encode(&report).to_string()).unwrap();
    let read = ReadByRule::of(&resolved);
    assert!(read.is_empty() && resolved.figures().iter().all(|figure| !read.contains(figure)));
    report.facts[0].inferred.push(Inferred::Label);
    let resolved = answerable::report::parse::read(&encode(&report).to_string()).unwrap();
    let read = ReadByRule::of(&resolved);
    for figure in resolved.figures() {
        let follows = figure.id == report.facts[0].id || figure.inputs().contains(&report.facts[0].id);
        assert_eq!(read.contains(figure), follows, "{}", figure.id);
    }
}

#[test]
fn table_of_a_draft_says_what_was_read_by_rule_and_why_to_look_at_it_first() {
    let resolved = read(&encode(&drafted(TEXT).report).to_string()).unwrap();
    let urban = resolved.report.facts.iter().find(|fact| fact.printed == "4.3%").unwrap();
    let ReadingCount { read, doubtful, .. } = ReadingCount::of(&resolved.report);
    let zh = format!("按规则读出{read}个数字，{doubtful}个请先核对。");
    let en = format!("{read} figures read automatically, {doubtful} to check first.");
    for (lang, count, mark, first) in [
        (Lang::Zh, &zh, "按规则读出", "请先核对：只有增长率，没有绝对数；"),
        (Lang::En, &en, "read automatically", "check first: a growth rate without its amount; "),
    ] {
        let page = body(&SharedReport::new(resolved.clone()), Packaging::Site, lang).html;
        let page = Html::parse_document(&page);
        let text = |selector: &str| -> String {
            let selector = Selector::parse(selector).unwrap();
            page.select(&selector).flat_map(|element| element.text()).collect()
        };
        assert!(text("#table").contains(count.as_str()), "{}", text("#table"));
        let cell = text(&format!("[id='row-{}'] .status-cell", urban.id));
        assert!(cell.contains(mark) && cell.contains(first), "{cell}");
        assert!(!text("#figure-reading").is_empty());
    }
}

#[test]
fn sentence_of_a_figure_is_the_one_it_was_read_from() {
    let resolved = read(&encode(&drafted(TEXT).report).to_string()).unwrap();
    let sentence = |printed: &str| {
        let fact = resolved.report.facts.iter().find(|fact| fact.printed == printed).unwrap();
        let mut words = sentence_of(resolved.figure(&fact.id).unwrap(), &resolved).unwrap().to_owned();
        for fact in &resolved.report.facts {
            words = words.replace(&format!("{{{}}}", fact.id), &fact.printed);
        }
        words
    };
    assert_eq!(sentence("12所"), "新建学校28所，其中农村学校12所。");
    assert_eq!(sentence("下降2.4%"), "工业产值31.8亿元，同比下降2.4%；");
}

#[test]
fn charts_and_files_of_a_draft_say_what_was_read_by_rule() {
    let report = drafted(TEXT).report;
    let json = encode(&report).to_string();
    let resolved = read(&json).unwrap();
    for (lang, words) in [(Lang::Zh, "按规则"), (Lang::En, "automatically")] {
        for chart in &resolved.report.charts {
            let context = context(&resolved, lang, Layout::Wide);
            let text = alt_text(chart, &context);
            assert_eq!(text.matches(words).count(), 1, "{text}");
            let notes = notes(chart, &context);
            // One says how they were read, the other how they were chosen.
            assert_eq!(notes.iter().filter(|note| note.contains(words)).count(), 2, "{notes:?}");
            let csv = export_text(Export::Csv, chart, &context, None).unwrap();
            assert!(csv.lines().skip(1).all(|row| row.contains(words)), "{csv}");
        }
    }
    let files = files(&resolved, &json, None).unwrap();
    let content = |name: &str| files.iter().find(|(other, _)| *other == name).unwrap().1.clone();
    let table = String::from_utf8(content("figures.csv")).unwrap();
    assert!(table.lines().next().unwrap().ends_with(",read_by_rule,doubts"));
    let row = |id: &str| table.lines().find(|row| row.starts_with(&format!("{id},"))).unwrap();
    let urban = report.facts.iter().find(|fact| fact.printed == "4.3%").unwrap();
    assert!(row(&urban.id).ends_with(",label relation certainty year,no-level respectively"), "{}", row(&urban.id));
    let previous = resolved.figures().iter().find(|figure| figure.is_derived()).unwrap();
    assert!(row(&previous.id).ends_with(",inputs,"), "{}", row(&previous.id));
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(content("figures.xlsx"))).unwrap();
    let cells = workbook.worksheet_range("All figures").unwrap();
    let rows: Vec<&[Data]> = cells.rows().collect();
    assert_eq!([&rows[0][10], &rows[0][11]].map(ToString::to_string), ["How it was read", "check first"]);
    let row = rows.iter().find(|row| row[7] == "4.3%").unwrap();
    assert_eq!(row[10].to_string(), "read automatically: label, relation, status, year");
    assert!(row[11].to_string().contains("which number belongs to which"), "{row:?}");
}

#[test]
fn page_of_a_draft_without_anything_to_note_has_no_heading_of_notes() {
    for (text, is_noted) in [("2024年公报\n新建学校3所。\n", false), ("2024年公报\n产值8亿元，增长5%。\n", true)]
    {
        let resolved = read(&encode(&drafted(text).report).to_string()).unwrap();
        let page = body(&SharedReport::new(resolved), Packaging::Site, Lang::En).html;
        assert_eq!([page.contains("title-notes"), page.contains("href=\"#notes\"")], [is_noted; 2], "{text}");
    }
}

#[test]
fn citation_of_a_figure_of_a_draft_says_that_it_was_read_by_rule() {
    let resolved = read(&encode(&drafted(TEXT).report).to_string()).unwrap();
    let lookup = Lookup { day: (2026, 1, 2), address: None };
    for (lang, words) in [(Lang::Zh, "；按规则读出）"), (Lang::En, "; read automatically")] {
        let cited = citation(&resolved.figures()[0], &resolved, &formatter(&resolved, lang), &lookup);
        assert!(cited.contains(words), "{cited}");
    }
}

#[test]
fn adjacent_figures_of_a_chinese_sentence_are_apart_on_the_english_page() {
    let text = TEXT.replace("工业产值31.8亿元，", "工业产值31.8亿元，五年翻了一番，");
    let resolved = read(&encode(&drafted(&text).report).to_string()).unwrap();
    let page = Html::parse_document(&body(&SharedReport::new(resolved), Packaging::Site, Lang::En).html);
    let prose = page.select(&Selector::parse("section p").unwrap()).flat_map(|p| p.text()).collect::<String>();
    assert!(prose.contains("five years doubled"), "{prose}");
}
