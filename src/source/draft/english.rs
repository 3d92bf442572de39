//! English for the labels that are standard terms, and for what is surely composed of them.

use crate::locale::draft_texts as words;
use crate::report::model::{Fact, Report};
use crate::report::relation::Relation;
use crate::source::terms::TermBase;

/// What a label may begin with that its English need not say: the whole of the place or period that the report is about.
const OF_THE_WHOLE: [&str; 10] = ["全市", "全县", "全区", "全省", "全州", "全旗", "全镇", "全年", "累计", "我市"];

/// Gives labels their English.
pub fn add(report: &mut Report, terms: &TermBase) {
    for fact in report.facts.iter_mut().filter(|fact| fact.label.en.is_empty()) {
        if let Some(english) = of_fact(fact, terms) {
            fact.label.en = capitalised(&english);
        }
    }
}

/// That of a term, of its growth, or of its share in another.
fn of_fact(fact: &Fact, terms: &TermBase) -> Option<String> {
    let zh = fact.label.zh.as_str();
    let exact = term(zh, terms).map(str::to_owned);
    exact.or_else(|| match fact.measure {
        Some(Relation::Growth) => growth(zh, terms),
        Some(Relation::Share) => share(zh, terms),
        _ => None,
    })
}

/// That of 甲增长, 甲变化 or 甲年均增长.
fn growth(zh: &str, terms: &TermBase) -> Option<String> {
    if let Some(of) = zh.strip_suffix("年均增长") {
        return Some(words::average_growth_of(term(of, terms)?));
    }
    let of = zh.strip_suffix("增长").or_else(|| zh.strip_suffix("变化"))?;
    Some(words::growth_of(term(of, terms)?))
}

/// That of 甲占乙.
fn share(zh: &str, terms: &TermBase) -> Option<String> {
    let (part, whole) = zh.split_once('占')?;
    Some(words::share_in(term(part, terms)?, term(whole, terms)?))
}

/// The English of a term, perhaps with words before it that are not said in English.
fn term<'a>(zh: &str, terms: &'a TermBase) -> Option<&'a str> {
    let rest = || OF_THE_WHOLE.iter().find_map(|whole| terms.english(zh.strip_prefix(whole)?));
    terms.english(zh).or_else(rest)
}

/// A label begins with a capital.
fn capitalised(english: &str) -> String {
    let mut rest = english.chars();
    rest.next().map(|first| first.to_uppercase().collect::<String>() + rest.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::localized::LocalizedText;

    #[test]
    fn english_is_given_to_terms_and_what_is_surely_composed_of_them() {
        let terms = TermBase::parse(
            r#"{ "terms": [{ "zh": "甲产值", "en": "output of A" }, { "zh": "生产总值", "en": "GDP" }] }"#,
        )
        .unwrap();
        for (zh, measure, en) in [
            ("甲产值", None, "Output of A"),
            ("全市甲产值", None, "Output of A"),
            ("甲产值增长", Some(Relation::Growth), "Output of A: growth"),
            ("甲产值变化", Some(Relation::Growth), "Output of A: growth"),
            ("甲产值年均增长", Some(Relation::Growth), "Output of A: average annual growth"),
            ("全年甲产值占生产总值", Some(Relation::Share), "Output of A as a share of GDP"),
            ("甲产值增长", None, ""),
            ("甲产值下降", Some(Relation::Growth), ""),
            ("甲产值占生产总值", None, ""),
            ("乙产值占生产总值", Some(Relation::Share), ""),
            ("新甲产值", None, ""),
            ("甲产值额", None, ""),
            ("全国甲产值", None, ""),
            ("甲", None, ""),
            ("", None, ""),
        ] {
            let label = LocalizedText { zh: zh.to_owned(), en: String::new() };
            let mut report = Report { facts: vec![Fact { label, measure, ..Fact::default() }], ..Report::default() };
            add(&mut report, &terms);
            assert_eq!(report.facts[0].label.en, en, "{zh}");
        }
    }
}
