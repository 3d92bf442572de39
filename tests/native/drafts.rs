//! Drafts of invented texts.

use std::io::Cursor;
use std::time::{Duration, Instant};

use answerable::app::shared_report::SharedReport;
use answerable::chart::Layout;
use answerable::chart::alt_text::{alt_text, notes};
use answerable::chart::export::{Export, export_text};
use answerable::diagnostics::open_error::OpenErrorText;
use answerable::diagnostics::{File, check, print, untrusted_file};
use answerable::locale::citation::{Lookup, citation};
use answerable::prerender::body;
use answerable::publish::site::files;
use answerable::report::annotation::{Doubt, Inferred, StatedSign};
use answerable::report::basis::Basis;
use answerable::report::encode::encode;
use answerable::report::figure::Figure;
use answerable::report::model::{Certainty, Fact};
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
        ("6.1%", "生产总值增长（经济平稳增长）", Some((Relation::Growth, "52.3亿元"))),
        ("下降2.4%", "工业产值增长", Some((Relation::Growth, "31.8亿元"))),
        ("3.5%", "农业产值增长", Some((Relation::Growth, "9.7亿元"))),
        ("18.5%", "农业产值占生产总值", Some((Relation::Share, "9.7亿元"))),
        ("3.1万吨", "粮食产量（变化前）", Some((Relation::From, "3.4万吨"))),
        ("28所", "新建学校", None),
        ("12所", "农村学校", Some((Relation::Part, "28所"))),
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
    assert_eq!((second.label.zh.as_str(), second.measure), ("进口增长", Some(Relation::Growth)));
    assert_eq!(second.sign, Some(StatedSign::Negative));
    assert!(second.doubts.contains(&Doubt::Sign));
}

#[test]
fn draft_takes_no_contribution_for_growth() {
    assert_eq!(fact(&drafted("2024年公报\n消费贡献率达到66.4%。\n"), "66.4%").measure, None);
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
    for ((name, small), (_, large)) in hostile_texts(20_000).into_iter().zip(hostile_texts(80_000)) {
        // Of quadratic time it would be sixteen. The machine may be busy with something else, but not each time.
        let is_in_proportion = || time(&large) < time(&small) * 10 + Duration::from_millis(500);
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
    let en = format!("{read} figures read by rule, {doubtful} to check first.");
    for (lang, count, mark, first) in [
        (Lang::Zh, &zh, "按规则读出", "请先核对：只有增长率，没有绝对数；"),
        (Lang::En, &en, "read by rule", "check first: a growth rate without its amount; "),
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
    for (lang, words) in [(Lang::Zh, "按规则"), (Lang::En, "by rule")] {
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
    assert_eq!(row[10].to_string(), "read by rule: label, relation, status, year");
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
    for (lang, words) in [(Lang::Zh, "；按规则读出）"), (Lang::En, "; read by rule")] {
        let cited = citation(&resolved.figures()[0], &resolved, &formatter(&resolved, lang), &lookup);
        assert!(cited.contains(words), "{cited}");
    }
}
