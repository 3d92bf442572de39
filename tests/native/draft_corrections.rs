//! Corrections of a draft of an invented text.

use answerable::chart::Layout;
use answerable::chart::alt_text::notes;
use answerable::report::annotation::StatedSign;
use answerable::report::basis::Basis;
use answerable::report::encode::encode;
use answerable::report::model::{Certainty, Fact};
use answerable::report::parse::{parse_trusted, read, resolve_trusted};
use answerable::report::relation::Relation;
use answerable::report::resolved::ResolvedReport;
use answerable::report::rule::{RecordKind, Rule};
use answerable::report::start_file::undivided;
use answerable::source::draft::correction::{
    Corrected, Correction, FactReading, can_qualify, can_stand_alone, correct,
};
use answerable::source::draft::restoration::restorable;
use answerable::text::lang::Lang;
use answerable::text::localized::LocalizedText;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::sync::LazyLock;

use crate::drafts::{TEXT, drafted, problems};
use crate::{context, formatter};

fn draft() -> Value {
    static DRAFT: LazyLock<Value> = LazyLock::new(|| encode(&drafted(TEXT).report));
    DRAFT.clone()
}

fn fact<'a>(resolved: &'a ResolvedReport, printed: &str) -> &'a Fact {
    resolved.report.facts.iter().find(|fact| fact.printed == printed).unwrap_or_else(|| panic!("no fact {printed}"))
}

fn reading(resolved: &ResolvedReport, printed: &str) -> FactReading {
    FactReading::of(resolved, fact(resolved, printed))
}

/// The draft after `change` to what it says of the fact with this token.
fn set(json: &Value, printed: &str, change: impl FnOnce(&mut FactReading)) -> Result<Corrected, Vec<Rule>> {
    let resolved = read(&json.to_string()).unwrap();
    let mut reading = reading(&resolved, printed);
    change(&mut reading);
    let correction = Correction::Set { fact: fact(&resolved, printed).id.clone(), reading };
    correct(json, &correction).map_err(rules)
}

fn no_quantity(json: &Value, printed: &str) -> Result<Corrected, Vec<Rule>> {
    let resolved = read(&json.to_string()).unwrap();
    correct(json, &Correction::NoQuantity { fact: fact(&resolved, printed).id.clone() }).map_err(rules)
}

fn rules(violations: Vec<answerable::report::violation::Violation>) -> Vec<Rule> {
    violations.into_iter().map(|violation| violation.rule).collect()
}

fn id(json: &Value, printed: &str) -> String {
    fact(&read(&json.to_string()).unwrap(), printed).id.clone()
}

/// The figures that the chart of this kind draws.
fn drawn(json: &Value, kind: &str) -> Option<Vec<String>> {
    let chart = json["charts"].as_array()?.iter().find(|chart| chart["kind"] == kind)?;
    let figures = chart["groups"].as_array()?.iter().flat_map(|group| group["figures"].as_array().unwrap());
    Some(figures.map(|id| id.as_str().unwrap().to_owned()).collect())
}

#[test]
fn set_with_the_present_reading_only_marks_the_fact_as_seen() {
    let draft = draft();
    let mut expected = draft.clone();
    let index = expected["facts"].as_array().unwrap().iter().position(|fact| fact["printed"] == "4.3%").unwrap();
    for field in ["inferred", "doubts"] {
        expected["facts"][index].as_object_mut().unwrap().remove(field).unwrap();
    }
    let corrected = set(&draft, "4.3%", |_| {}).unwrap();
    assert_eq!(corrected.json["facts"], expected["facts"]);
    assert_eq!(corrected.json["sections"][0], expected["sections"][0]);
}

#[test]
fn set_relation_renames_the_fact_everywhere_and_changes_the_charts() {
    let mut draft = draft();
    let [level, growth] = ["9.7亿元", "3.5%"].map(|printed| id(&draft, printed));
    assert_eq!(growth, format!("{level}.growth"));
    let other = id(&draft, "28所");
    draft["meta"]["headline"] = json!([growth]);
    draft["derived"] = json!([
        { "id": "gap", "kind": "difference", "inputs": [growth, id(&draft, "6.1%")], "label": { "zh": "差距" } }
    ]);
    draft["sections"][1]["takeaway"] = json!({ "zh": format!("增长{{{growth}}}。") });
    assert!(drawn(&draft, "slope").unwrap().contains(&level));
    let corrected =
        set(&draft, "3.5%", |reading| reading.relation = Some((Relation::Growth, Some(other.clone())))).unwrap();
    let renamed = format!("{other}.growth");
    assert_eq!(corrected.fact, Some(renamed.clone()));
    let json = corrected.json;
    assert_eq!(json["meta"]["headline"], json!([renamed]));
    assert_eq!(json["derived"][0]["inputs"][0], json!(renamed));
    assert_eq!(json["sections"][1]["takeaway"]["zh"], format!("增长{{{renamed}}}。"));
    let slope = drawn(&json, "slope").unwrap();
    assert!(slope.contains(&other) && !slope.contains(&level), "{slope:?}");
    assert_eq!(problems(&json, TEXT), "");
}

#[test]
fn set_part_of_another_fact_gives_a_former_growth_its_plain_id() {
    let draft = draft();
    let whole = id(&draft, "18.5%");
    let corrected = set(&draft, "3.5%", |reading| reading.relation = Some((Relation::Part, Some(whole)))).unwrap();
    assert_eq!(corrected.fact.as_deref(), Some("s2-p1-n6"));
    let back = set(&corrected.json, "3.5%", |reading| {
        reading.relation = Some((Relation::Growth, Some(id(&draft, "9.7亿元"))));
    });
    assert_eq!(back.unwrap().fact, Some(id(&draft, "3.5%")));
}

#[test]
fn rename_of_a_level_takes_its_rates_with_it() {
    let draft = draft();
    let [level, whole] = ["9.7亿元", "52.3亿元"].map(|printed| id(&draft, printed));
    // A rate of a rate of the level.
    let share = set(&draft, "18.5%", |reading| {
        reading.relation = Some((Relation::Rate, Some(format!("{level}.growth"))));
    });
    let share = share.unwrap();
    assert_eq!(share.fact, Some(format!("{level}.growth.rate")));
    let moved =
        set(&share.json, "3.5%", |reading| reading.relation = Some((Relation::Rate, Some(whole.clone())))).unwrap();
    assert_eq!(id(&moved.json, "18.5%"), format!("{whole}.rate.rate"));
    assert_eq!(problems(&moved.json, TEXT), "");
}

#[test]
fn set_that_would_break_the_report_is_refused() {
    let draft = draft();
    let taken = id(&draft, "52.3亿元");
    let of_taken = |reading: &mut FactReading| reading.relation = Some((Relation::Growth, Some(taken.clone())));
    assert_eq!(set(&draft, "3.5%", of_taken).err(), Some(vec![Rule::FreshId]));
    let growth = id(&draft, "6.1%");
    let of_its_own = |reading: &mut FactReading| reading.relation = Some((Relation::Share, Some(growth)));
    assert_eq!(set(&draft, "52.3亿元", of_its_own).err(), Some(vec![Rule::NoCircle]));
    let with_basis = |reading: &mut FactReading| reading.basis = Some(Basis::Constant);
    assert_eq!(set(&draft, "52.3亿元", with_basis).err(), Some(vec![Rule::BasisOfGrowth]));
    let unlabelled = |reading: &mut FactReading| reading.label = LocalizedText::default();
    assert!(set(&draft, "52.3亿元", unlabelled).is_err());
    let unknown = Correction::NoQuantity { fact: "nothing".to_owned() };
    assert_eq!(correct(&draft, &unknown).map_err(rules).err(), Some(vec![Rule::Known(RecordKind::Fact)]));
}

#[test]
fn can_qualify_offers_an_ordinal_only_the_relation_of_a_rank() {
    let text = "2024年公报\n甲产值8亿元，增长3%，居全省第4位。新建学校3所，居全省第5位。\n";
    let draft = encode(&drafted(text).report);
    let resolved = read(&draft.to_string()).unwrap();
    let [level, growth, rank, schools, other] =
        ["8亿元", "3%", "第4位", "3所", "第5位"].map(|printed| fact(&resolved, printed));
    for of in [level, growth, schools] {
        for (_, relation) in Relation::NAMES {
            assert_eq!(can_qualify(&resolved, rank, relation, of), relation == Relation::Rank, "{relation:?}");
            assert!(!can_qualify(&resolved, of, relation, rank), "{relation:?}");
        }
    }
    assert!(
        !can_qualify(&resolved, rank, Relation::Rank, other) && !can_qualify(&resolved, level, Relation::Rank, growth)
    );
    assert!(!can_stand_alone(&resolved, rank, Relation::Rank));
    let of = growth.id.clone();
    let corrected =
        set(&draft, "第4位", |reading| reading.relation = Some((Relation::Rank, Some(of.clone())))).unwrap();
    let rank = fact(&corrected.resolved, "第4位");
    assert_eq!((rank.measure, rank.of.as_ref(), rank.doubts.as_slice()), (Some(Relation::Rank), Some(&of), &[][..]));
    assert_eq!(problems(&corrected.json, text), "");
}

#[test]
fn rank_that_is_no_quantity_can_be_read_again() {
    let text = "2024年公报\n甲产值8亿元，居全省第4位。\n";
    let draft = encode(&drafted(text).report);
    let without = no_quantity(&draft, "第4位").unwrap();
    let words = restorable(&without.resolved.report);
    let restored = correct(&without.json, &Correction::Quantity { words: words[0].clone() }).unwrap();
    let rank = fact(&restored.resolved, "第4位");
    assert_eq!((rank.measure, rank.of.as_deref()), (Some(Relation::Rank), Some(id(&draft, "8亿元").as_str())));
}

#[test]
fn what_can_qualify_another_fact_is_accepted() {
    let draft = draft();
    let resolved = read(&draft.to_string()).unwrap();
    let facts = &resolved.report.facts;
    let mut accepted = 0;
    for own in facts.iter().filter(|own| own.section == facts[0].section || own.printed.ends_with('%')) {
        for (_, relation) in Relation::NAMES {
            let others = facts.iter().filter(|other| can_qualify(&resolved, own, relation, other));
            let targets = others.map(|other| Some(other.id.clone()));
            let alone = can_stand_alone(&resolved, own, relation).then_some(None);
            for of in targets.chain(alone) {
                let mut reading = FactReading::of(&resolved, own);
                reading.relation = Some((relation, of.clone()));
                reading.basis = reading.basis.filter(|_| relation == Relation::Growth);
                let correction = Correction::Set { fact: own.id.clone(), reading };
                let refused = correct(&draft, &correction).map_err(rules).err();
                assert_eq!(refused, None, "{} {relation:?} {of:?}", own.printed);
                accepted += 1;
            }
        }
    }
    assert!(accepted > 20, "{accepted}");
    let [level, growth, schools] = ["52.3亿元", "6.1%", "28所"].map(|printed| fact(&resolved, printed));
    // The level has a growth, and is no percentage; schools are no money.
    assert!(!can_qualify(&resolved, fact(&resolved, "3.5%"), Relation::Growth, level));
    assert!(!can_qualify(&resolved, level, Relation::Share, schools));
    assert!(!can_qualify(&resolved, schools, Relation::Part, level));
    assert!(!can_qualify(&resolved, level, Relation::Part, level));
    assert!(!can_qualify(&resolved, fact(&resolved, "3.5%"), Relation::Share, growth));
    assert!(can_qualify(&resolved, fact(&resolved, "3.5%"), Relation::Share, level));
}

#[test]
fn set_label_that_another_fact_has_is_refused_in_either_language() {
    let mut draft = draft();
    let other = id(&draft, "52.3亿元");
    let index = draft["facts"].as_array().unwrap().iter().position(|fact| fact["id"] == other).unwrap();
    draft["facts"][index]["label"] = json!({ "zh": "甲产值", "en": "Output" });
    let taken = Some(vec![Rule::FreshLabel(other)]);
    assert_eq!(set(&draft, "28所", |reading| reading.label.zh = "甲产值".to_owned()).err(), taken);
    assert_eq!(set(&draft, "28所", |reading| reading.label.en = "Output".to_owned()).err(), taken);
    assert!(set(&draft, "52.3亿元", |_| {}).is_ok());
    assert!(set(&draft, "28所", |reading| reading.label.zh = "甲产值（二）".to_owned()).is_ok());
}

#[test]
fn set_label_with_a_name_that_has_digits_lists_it() {
    let corrected = set(&draft(), "28所", |reading| reading.label.zh = "G60走廊学校".to_owned()).unwrap();
    assert!(corrected.json["meta"]["literals"].as_array().unwrap().contains(&json!("G60")));
}

#[test]
fn set_sign_shows_and_counts_where_the_token_has_none() {
    let draft = draft();
    let corrected = set(&draft, "3.5%", |reading| reading.is_negative = true).unwrap();
    let resolved = &corrected.resolved;
    let growth = fact(resolved, "3.5%");
    assert_eq!(growth.sign, Some(StatedSign::Negative));
    let figure = resolved.figure(&growth.id).unwrap();
    assert_eq!(Lang::ALL.map(|lang| formatter(resolved, lang).signed(figure)), ["−3.5%", "−3.5%"]);
    assert_eq!(Lang::ALL.map(|lang| formatter(resolved, lang).figure(figure)), ["3.5%", "−3.5%"]);
    let level = resolved.figure(&id(&draft, "9.7亿元")).unwrap();
    assert!(resolved.figure(&format!("{}.previous", level.id)).unwrap().value > level.value);
    // The page starts with tokens that have it.
    let started = resolve_trusted(parse_trusted(&undivided(&corrected.json.to_string())).unwrap()).unwrap();
    assert_eq!(started.figures(), resolved.figures());
    let back = set(&corrected.json, "3.5%", |reading| reading.is_negative = false).unwrap();
    assert_eq!(fact(&back.resolved, "3.5%").sign, None);
    let risen = set(&draft, "下降2.4%", |reading| reading.is_negative = false).unwrap();
    assert_eq!(fact(&risen.resolved, "下降2.4%").sign, Some(StatedSign::Positive));
}

#[test]
fn stated_sign_of_a_bounded_growth_is_said_in_words() {
    let text = TEXT.replace("增长3.5%", "增长超3.5%");
    let draft = encode(&drafted(&text).report);
    let corrected = set(&draft, "超3.5%", |reading| reading.is_negative = true).unwrap();
    let figure = corrected.resolved.figure(&id(&draft, "超3.5%")).unwrap();
    let signed = Lang::ALL.map(|lang| formatter(&corrected.resolved, lang).signed(figure));
    assert_eq!(signed, ["下降超3.5%", "down over 3.5%"]);
    assert!(figure.interval.low.is_none() && figure.interval.high.is_some());
}

#[test]
fn set_basis_decides_what_a_growth_implies() {
    let draft = draft();
    let previous = format!("{}.previous", id(&draft, "9.7亿元"));
    for (basis, label) in [
        (None, Some("2023年农业产值（按同一口径）")),
        (Some(Basis::Nominal), Some("2023年农业产值")),
        (Some(Basis::Constant), Some("2023年农业产值（按可比价格）")),
        (Some(Basis::Comparable), Some("2023年农业产值（按同一口径）")),
        (Some(Basis::Average), None),
        (Some(Basis::Other), None),
    ] {
        let corrected = set(&draft, "3.5%", |reading| reading.basis = basis).unwrap();
        let resolved = &corrected.resolved;
        let implied = resolved.figure(&previous);
        let found =
            implied.map(|figure| answerable::locale::prose::label(figure, resolved, &formatter(resolved, Lang::Zh)));
        assert_eq!(found.as_deref(), label, "{basis:?}");
        assert_eq!(drawn(&corrected.json, "slope").unwrap().len(), if label.is_some() { 3 } else { 2 }, "{basis:?}");
        let started = resolve_trusted(parse_trusted(&undivided(&corrected.json.to_string())).unwrap()).unwrap();
        assert_eq!(started.figures(), resolved.figures());
    }
}

#[test]
fn no_quantity_puts_the_token_back_into_the_prose_and_lists_it() {
    let draft = draft();
    let [level, growth] = ["9.7亿元", "3.5%"].map(|printed| id(&draft, printed));
    let corrected = no_quantity(&draft, "9.7亿元").unwrap();
    assert_eq!(corrected.fact, None);
    let json = &corrected.json;
    let prose = json["sections"][1]["paragraphs"][0]["zh"].as_str().unwrap();
    assert!(prose.contains(&format!("农业产值9.7亿元，比上年增长{{{growth}}}")), "{prose}");
    assert!(json["meta"]["source"]["no_quantities"].as_array().unwrap().contains(&json!("9.7亿元")), "{json:#}");
    assert_eq!(
        (fact(&corrected.resolved, "3.5%").of.clone(), fact(&corrected.resolved, "3.5%").measure),
        (None, Some(Relation::Growth))
    );
    assert_eq!(fact(&corrected.resolved, "18.5%").measure, None);
    assert!(!drawn(json, "slope").unwrap().contains(&level));
    assert_eq!(problems(json, TEXT), "");
}

#[test]
fn no_quantity_mends_what_an_author_has_added() {
    let mut draft = draft();
    let [schools, rural, level] = ["28所", "12所", "31.8亿元"].map(|printed| id(&draft, printed));
    draft["meta"]["headline"] = json!([rural, level]);
    draft["derived"] = json!([
        { "id": "share", "kind": "share", "inputs": [rural, schools], "label": { "zh": "农村学校的比重" } },
        { "id": "total", "kind": "sum", "inputs": [level, id(&draft, "52.3亿元")], "label": { "zh": "合计" } }
    ]);
    let chart = |id: &str, kind: &str, figures: &[&str]| json!({ "id": id, "kind": kind, "title": { "zh": "甲" }, "subtitle": { "zh": "乙" }, "groups": [{ "figures": figures }] });
    draft["charts"] =
        json!([chart("own-pair", "pairs", &[&schools, &rural]), chart("own-bars", "bars", &[&level, "total"]),]);
    draft["checks"] = json!([{ "id": "own", "kind": "at-most", "figures": [rural, schools], "text": { "zh": "甲" } }]);
    draft["sections"][1]["charts"] = json!(["own-pair", "own-bars"]);
    draft["sections"][2].as_object_mut().unwrap().remove("charts");
    draft["sections"][1]["paragraphs"][0]["en"] = draft["sections"][1]["paragraphs"][0]["zh"].clone();
    let corrected = no_quantity(&draft, "12所").unwrap();
    let json = corrected.json;
    assert_eq!(json["meta"]["headline"], json!([level]));
    assert_eq!(json["derived"].as_array().unwrap().len(), 1);
    assert!(json.get("checks").is_none() && drawn(&json, "pairs").is_none());
    assert_eq!(drawn(&json, "bars"), Some(vec![level.clone(), "total".to_owned()]));
    let without = no_quantity(&json, "52.3亿元").unwrap();
    assert_eq!(drawn(&without.json, "bars"), Some(vec![level]));
    assert!(without.json["sections"][1]["paragraphs"][0]["en"].as_str().unwrap().contains("CNY 5.23 billion"));
}

#[test]
fn no_quantity_of_the_last_fact_is_refused() {
    let draft = encode(&drafted("2024年公报\n新建学校28所。\n").report);
    assert!(no_quantity(&draft, "28所").is_err());
}

#[test]
fn quantity_reads_each_number_again_that_was_none() {
    let draft = draft();
    let facts = read(&draft.to_string()).unwrap().report.facts;
    for (index, was) in facts.iter().enumerate() {
        let without = correct(&draft, &Correction::NoQuantity { fact: was.id.clone() }).unwrap();
        let words = restorable(&without.resolved.report);
        let [words] = words.as_slice() else { panic!("{}: {words:?}", was.printed) };
        let restored = correct(&without.json, &Correction::Quantity { words: words.clone() }).unwrap();
        assert_eq!(restored.fact.as_ref(), Some(&was.id), "{}", was.printed);
        let report = &restored.resolved.report;
        let now = &report.facts[index];
        assert_eq!((&now.printed, &now.of, now.measure), (&was.printed, &was.of, was.measure));
        assert_eq!((&now.doubts, &now.inferred, &now.year), (&was.doubts, &was.inferred, &was.year));
        assert_eq!(restored.json["sections"][0]["paragraphs"], draft["sections"][0]["paragraphs"]);
        assert_eq!(restored.json["meta"]["source"], draft["meta"]["source"]);
        let namesakes = report.facts.iter().filter(|fact| fact.label.zh == now.label.zh && fact.year == now.year);
        assert_eq!(namesakes.count(), 1, "{}", now.label.zh);
        assert_eq!(problems(&restored.json, TEXT), "");
        assert!(restorable(report).is_empty());
    }
}

#[test]
fn quantity_in_a_translated_paragraph_is_read_again_in_both_languages() {
    let mut draft = draft();
    let paragraph = &mut draft["sections"][1]["paragraphs"][0];
    paragraph["en"] = paragraph["zh"].clone();
    let without = no_quantity(&draft, "52.3亿元").unwrap();
    let words = restorable(&without.resolved.report).remove(0);
    let restored = correct(&without.json, &Correction::Quantity { words }).unwrap();
    assert_eq!(restored.json["sections"], draft["sections"]);
}

#[test]
fn quantity_of_words_without_any_is_refused_and_names_are_not_offered() {
    let draft = draft();
    assert!(restorable(&read(&draft.to_string()).unwrap().report).is_empty());
    let listed = draft["meta"]["source"]["no_quantities"].as_array().unwrap();
    for words in listed.iter().map(|words| words.as_str().unwrap()).chain(["甲"]) {
        let correction = Correction::Quantity { words: words.to_owned() };
        assert_eq!(correct(&draft, &correction).map_err(rules).err(), Some(vec![Rule::NumberInSource]), "{words}");
    }
}

#[test]
fn correct_keeps_what_else_was_edited() {
    let mut draft = draft();
    let slope = draft["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["kind"] == "slope").unwrap();
    slope["title"] = json!({ "zh": "三业增长" });
    slope.as_object_mut().unwrap().remove("inferred");
    let slope = slope.clone();
    draft["notes"] = json!([{ "id": "note", "text": { "zh": "附注。" } }]);
    draft["facts"][0]["aliases"] = json!(["总量"]);
    let corrected = set(&draft, "28所", |reading| reading.label.zh = "新校舍".to_owned()).unwrap();
    let json = &corrected.json;
    assert!(json["charts"].as_array().unwrap().contains(&slope));
    assert_eq!((&json["notes"], &json["facts"][0]), (&draft["notes"], &draft["facts"][0]));
    let chart = corrected.resolved.report.charts.iter().find(|chart| chart.inferred).unwrap();
    let notes = notes(chart, &context(&corrected.resolved, Lang::En, Layout::Wide));
    assert!(notes.iter().any(|note| note == "The figures shown were chosen automatically."), "{notes:?}");
}

/// What a person may say of a fact.
#[derive(Clone, Debug)]
struct Said {
    relation: Option<(Relation, Option<Index>)>,
    is_negative: bool,
    basis: Option<Basis>,
    certainty: Certainty,
    label: Option<&'static str>,
}

impl Said {
    fn of(self, resolved: &ResolvedReport, own: &Fact) -> FactReading {
        let facts = &resolved.report.facts;
        let mut label = own.label.clone();
        label.zh = self.label.map_or(label.zh, str::to_owned);
        let relation = self.relation.map(|(relation, of)| (relation, of.map(|of| of.get(facts).id.clone())));
        FactReading { label, relation, is_negative: self.is_negative, basis: self.basis, certainty: self.certainty }
    }
}

fn said() -> impl Strategy<Value = Said> {
    let relations = Relation::NAMES.map(|(_, relation)| relation).to_vec();
    let relation = proptest::option::of((select(relations), proptest::option::weighted(0.9, any::<Index>())));
    let basis = proptest::option::weighted(0.2, select(Basis::NAMES.map(|(_, basis)| basis).to_vec()));
    let certainty = select(Certainty::NAMES.map(|(_, certainty)| certainty).to_vec());
    let label = proptest::option::of(select(vec!["甲产值", "G20丙", "甲{乙", ""]));
    let parts = (relation, any::<bool>(), basis, certainty, label);
    parts.prop_map(|(relation, is_negative, basis, certainty, label)| Said {
        relation,
        is_negative,
        basis,
        certainty,
        label,
    })
}

/// A fact of a file without some of its fields.
fn without(fact: &Value, fields: &[&str]) -> Value {
    let mut fact = fact.clone();
    for field in fields {
        fact.as_object_mut().unwrap().remove(*field);
    }
    fact
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn correct_of_anything_is_refused_or_leaves_a_report_with_all_other_facts(
        steps in proptest::collection::vec((any::<Index>(), said(), 0_u8..5), 1..6),
    ) {
        let mut json = draft();
        for (at, said, kind) in steps {
            let resolved = read(&json.to_string()).unwrap();
            let own = at.get(&resolved.report.facts);
            let reading = said.of(&resolved, own);
            let fact = own.id.clone();
            let is_removed = kind == 0;
            let correction = if is_removed { Correction::NoQuantity { fact } } else { Correction::Set { fact, reading: reading.clone() } };
            let Ok(corrected) = correct(&json, &correction) else { continue };
            prop_assert!(read(&corrected.json.to_string()).is_ok());
            let is_same_id = corrected.fact.as_ref() == Some(&own.id);
            let after = corrected.json["facts"].as_array().unwrap();
            let mut after = after.iter();
            for fact in json["facts"].as_array().unwrap() {
                if is_removed && fact["id"] == own.id {
                    continue;
                }
                let now = after.next().unwrap();
                if fact["id"] == own.id {
                    let now = corrected.resolved.fact(now["id"].as_str().unwrap()).unwrap();
                    prop_assert_eq!(FactReading::of(&corrected.resolved, now), reading.clone());
                    prop_assert!(now.inferred.is_empty() && now.doubts.is_empty());
                } else if is_same_id || is_removed && fact["of"] != own.id {
                    prop_assert_eq!(now, fact);
                } else {
                    let named: &[&str] = if is_removed { &["of", "measure"] } else { &["of", "id"] };
                    prop_assert_eq!(without(now, named), without(fact, named));
                }
            }
            prop_assert!(after.next().is_none());
            json = corrected.json;
        }
    }

    #[test]
    fn correct_and_correct_back_gives_the_same_fact(
        at in any::<Index>(), said in said(),
    ) {
        let draft = draft();
        let resolved = read(&draft.to_string()).unwrap();
        let facts = &resolved.report.facts;
        let own = at.get(facts);
        let was = FactReading::of(&resolved, own);
        let reading = said.of(&resolved, own);
        let correction = |fact: &str, reading: FactReading| Correction::Set { fact: fact.to_owned(), reading };
        let Ok(there) = correct(&draft, &correction(&own.id, reading)) else { return Ok(()) };
        let back = correct(&there.json, &correction(there.fact.as_deref().unwrap(), was)).unwrap();
        let index = at.index(facts.len());
        let seen = ["inferred", "doubts"];
        prop_assert_eq!(&back.json["facts"][index], &without(&draft["facts"][index], &seen));
    }
}
