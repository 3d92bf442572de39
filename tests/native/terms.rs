//! The term base `data/terms.json`: enough terms, each once, in one English, with a source.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

const TERMS: &str = include_str!("../../data/terms.json");

/// Chinese forms of one meaning: terms that differ only in these have the same English.
const SYNONYMS: [(&str, &str); 7] = [
    ("规上", "规模以上"),
    ("高铁", "高速铁路"),
    ("跨境电商", "跨境电子商务"),
    ("研发经费", "R&D经费"),
    ("自贸试验区", "自由贸易试验区"),
    ("城市化", "城镇化"),
    ("农机", "农业机械"),
];

/// American spellings of words that the page spells as in Britain.
const AMERICAN: [&str; 10] =
    ["center", "color", "enrollment", "fiber", "kilometer", "labor ", "organization", "program ", "sulfur", "ization"];

/// A row of the file: Chinese, English, id of the source.
type Term = (String, String, String);

fn terms() -> Vec<Term> {
    let base: Value = serde_json::from_str(TERMS).unwrap();
    let text = |term: &Value, field: &str| term[field].as_str().unwrap_or_else(|| panic!("{term}")).to_owned();
    let rows = base["terms"].as_array().unwrap().iter();
    rows.map(|term| {
        assert_eq!(term.as_object().unwrap().len(), 3, "{term}");
        (text(term, "zh"), text(term, "en"), text(term, "source"))
    })
    .collect()
}

/// The terms of which this holds.
fn terms_where(is_wrong: impl Fn(&str, &str) -> bool) -> Vec<Term> {
    terms().into_iter().filter(|(zh, en, _)| is_wrong(zh, en)).collect()
}

/// Full-width forms of ASCII made half-width, and spaces left out.
fn half_width(text: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        0xff01..=0xff5e => char::from_u32(u32::from(c) - 0xfee0).unwrap(),
        _ => c,
    };
    text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect()
}

/// The same for all Chinese forms of one meaning.
fn meaning(zh: &str) -> String {
    let plain = half_width(zh).replace(['“', '”'], "");
    SYNONYMS.iter().fold(plain, |zh, (short, long)| zh.replace(short, long))
}

/// The groups of more than one text under one key.
fn several(pairs: impl Iterator<Item = (String, String)>) -> Vec<BTreeSet<String>> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, text) in pairs {
        groups.entry(key).or_default().insert(text);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

#[test]
fn terms_cover_what_reports_count() {
    assert!(terms().len() >= 400, "{}", terms().len());
    for zh in ["地区生产总值", "城镇新增就业", "粮食产量", "森林覆盖率", "高新技术企业", "自贸试验区"]
    {
        assert_eq!(terms_where(|term, _| term == zh).len(), 1, "{zh}");
    }
}

#[test]
fn terms_are_sorted_by_code_point_one_a_line() {
    let terms = terms();
    let unsorted = terms.windows(2).find(|pair| pair[0].0 >= pair[1].0);
    assert_eq!(unsorted, None);
    for (zh, en, source) in &terms {
        let line = format!("    {{ \"zh\": \"{zh}\", \"en\": \"{en}\", \"source\": \"{source}\" }}");
        assert!(TERMS.contains(&line), "{line}");
    }
}

#[test]
fn no_two_terms_differ_only_in_width_or_spaces() {
    let all = terms().into_iter().map(|(zh, ..)| (half_width(&zh), zh));
    assert_eq!(several(all), []);
}

#[test]
fn terms_of_one_meaning_have_one_english() {
    let all = terms().into_iter().map(|(zh, en, _)| (meaning(&zh), en));
    assert_eq!(several(all), []);
}

#[test]
fn english_of_a_term_is_spelt_in_one_way() {
    let letters = |en: &str| en.to_lowercase().replace([' ', '-', '–', '’'], "");
    let all = terms().into_iter().map(|(_, en, _)| (letters(&en), en));
    assert_eq!(several(all), []);
    let american = |_: &str, en: &str| AMERICAN.iter().any(|word| format!("{} ", en.to_lowercase()).contains(word));
    // The names of institutions keep the spelling that they use themselves.
    assert_eq!(terms_where(|zh, en| american(zh, en) && !en.starts_with(char::is_uppercase)), []);
}

#[test]
fn each_source_is_described_and_used() {
    let base: Value = serde_json::from_str(TERMS).unwrap();
    let sources = base["sources"].as_object().unwrap();
    for (id, source) in sources {
        for field in ["zh", "en"] {
            assert!(source[field].as_str().is_some_and(|name| !name.trim().is_empty()), "{id}");
        }
        let address = source.get("address").map_or("https://", |address| address.as_str().unwrap());
        assert!(address.starts_with("https://"), "{id}");
    }
    let described: BTreeSet<&str> = sources.keys().map(String::as_str).collect();
    let terms = terms();
    let used: BTreeSet<&str> = terms.iter().map(|(.., source)| source.as_str()).collect();
    assert_eq!(described, used);
}

#[test]
fn terms_can_be_labels() {
    let is_trimmed = |text: &str| !text.is_empty() && text.trim() == text && !text.contains("  ");
    assert_eq!(terms_where(|zh, en| !is_trimmed(zh) || !is_trimmed(en)), []);
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    // GDP, CPI and PPI are the same in both languages.
    assert_eq!(terms_where(|zh, en| zh != en && (!zh.contains(is_han) || en.contains(is_han))), []);
    let is_latin = |c: char| c.is_ascii() || "’“”–".contains(c);
    assert_eq!(terms_where(|_, en| !en.chars().all(is_latin)), []);
    let ends = |text: &str| text.ends_with(['.', ',', ';', ':', '。', '，', '；', '：']);
    assert_eq!(terms_where(|zh, en| ends(zh) || ends(en)), []);
    let starts = |en: &str| ["the ", "a ", "an "].iter().any(|article| en.to_lowercase().starts_with(article));
    assert_eq!(terms_where(|_, en| starts(en)), []);
    // A report refuses labels with digits that are not names.
    let numbers = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    assert_eq!(terms_where(|zh, en| !numbers(en).is_subset(&numbers(zh))), []);
}
