//! External input: report files, tokens, query strings and searches, more than ten thousand of each.

use answerable::locale::display_units::{Area, Currency, DisplayUnits};
use answerable::locale::prose::label;
use answerable::report::model::Role;
use answerable::search::Sort;
use answerable::search::entities::{EntityColumn, EntityFilter};
use answerable::search::figures::{FigureColumn, FigureFilter};
use answerable::search::normalize::{contains_all_words, normalize};
use answerable::text::lang::Lang;
use answerable::view::parameters::{DIMENSIONS, KINDS, READINGS, STATUSES, searchable};
use answerable::view::{LanguageMode, Selection, Theme, View};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::formatter;
use crate::{EXAMPLE, invariants, mutations};

/// Cases of quick checks.
const QUICK_CASES: u32 = 10_000;
/// Cases that build a report or search one, which take longer.
const SLOW_CASES: u32 = 2_500;

const UNITS: [&str; 18] = [
    "元",
    "美元",
    "亩",
    "平方米",
    "公里",
    "%",
    "家",
    "个",
    "项",
    "批次",
    "人次",
    "批",
    "件",
    "倍",
    "个百分点",
    "吨",
    "千瓦时",
    "辆",
];

fn token() -> impl Strategy<Value = String> {
    let number = (0_u64..1_000_000_000, 0_usize..4).prop_map(|(digits, decimals)| {
        let whole = digits.to_string();
        if decimals == 0 { whole } else { format!("{whole}.{:0decimals$}", digits % 10_u64.pow(decimals as u32)) }
    });
    let scale = select(vec!["", "万", "亿", "万亿"]);
    let frame = select(vec![
        ("", "", ""),
        ("超", "", ""),
        ("超过", "", ""),
        ("逾", "", ""),
        ("近", "", ""),
        ("", "多", ""),
        ("约", "", ""),
        ("", "余", ""),
        ("", "", "左右"),
        ("", "", "以上"),
        ("-", "", ""),
        ("下降", "", ""),
        ("下降约", "", ""),
        ("下降", "", "以上"),
        ("突破", "", ""),
        ("不超过", "", ""),
        ("不足", "", ""),
        ("", "", "以下"),
        ("", "", "以内"),
    ]);
    (number, scale, select(UNITS.to_vec()), frame)
        .prop_map(|(number, scale, unit, (before, odd, after))| format!("{before}{number}{odd}{scale}{unit}{after}"))
}

fn view() -> impl Strategy<Value = View> {
    let currency = select(vec![Currency::AsPrinted, Currency::Yuan, Currency::Dollar]);
    let area = select(vec![Area::AsPrinted, Area::Mu, Area::Hectare, Area::SquareMetre]);
    let reading = select(vec![LanguageMode::Single, LanguageMode::Bilingual]);
    let selected = prop::option::of(
        (any::<bool>(), "[a-z0-9.-]{1,120}")
            .prop_map(|(figure, id)| if figure { Selection::Figure(id) } else { Selection::Term(id) }),
    );
    let chosen = (currency, area, reading, selected);
    (chosen, figure_filter(), entity_filter()).prop_map(|((currency, area, reading, selected), figures, names)| View {
        units: DisplayUnits { currency, area },
        language_mode: reading,
        theme: Theme::System,
        selected,
        figures,
        names,
    })
}

fn id() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[a-z0-9.-]{1,120}")
}

/// One of `table`'s values, or `None`.
fn named<T: Copy + std::fmt::Debug + 'static>(table: &'static [(&'static str, T)]) -> impl Strategy<Value = Option<T>> {
    prop::option::of(select(table.to_vec()).prop_map(|(_, value)| value))
}

fn sort<C: Copy + std::fmt::Debug + 'static>(columns: Vec<C>) -> impl Strategy<Value = Option<Sort<C>>> {
    let sort = (select(columns), any::<bool>());
    prop::option::of(sort.prop_map(|(column, descending)| Sort { column, descending }))
}

fn query() -> impl Strategy<Value = String> {
    "\\PC{0,40}".prop_map(|text| searchable(&text))
}

fn figure_filter() -> impl Strategy<Value = FigureFilter> {
    use FigureColumn::{Label, Place, Printed, Status, Value};
    let columns = sort(vec![Label, Value, Printed, Status, Place]);
    (query(), id(), named(&KINDS), named(&DIMENSIONS), named(&STATUSES), named(&READINGS), columns).prop_map(
        |(query, section, kind, dimension, status, reading, sort)| FigureFilter {
            query,
            section,
            kind,
            dimension,
            status,
            reading,
            sort,
        },
    )
}

fn entity_filter() -> impl Strategy<Value = EntityFilter> {
    let columns = sort(vec![EntityColumn::Name, EntityColumn::Role, EntityColumn::Section, EntityColumn::Sum]);
    (query(), id(), named(&Role::NAMES), columns).prop_map(|(query, section, role, sort)| EntityFilter {
        query,
        section,
        role,
        sort,
    })
}

/// A number with up to as many digits as a token may have.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[1-9][0-9]{0,3}|0",
        2 => "(0|[1-9][0-9]{0,4})\\.[0-9]{1,4}",
        1 => "[1-9][0-9]{0,14}",
        1 => "[0-9]\\.[0-9]{1,14}",
    ]
}

/// A report of one section with this prose, these facts and derived figures and one chart, which lacks only id and texts.
pub fn report_with_chart(prose: &str, facts: &[Value], derived: &[Value], chart: &Value, rate: &str) -> Value {
    let text = |words: &str| json!({ "zh": words, "en": words });
    let mut chart = chart.clone();
    for (field, value) in [("id", json!("chart")), ("title", text("C")), ("subtitle", text("M"))] {
        chart[field] = value;
    }
    json!({
        "meta": {
            "id": "small", "version": "1", "period": 2024, "title": text("T"), "description": text("D"), "scope": text("S"),
            "place": text("P"), "licence": text("L"), "exchange": { "yuan_per_dollar": rate, "source": text("R") },
            "source": { "title": text("T"), "authors": text("A"), "authors_cited": text("A"), "note": text("N") },
        },
        "sections": [{ "id": "all", "title": text("All"), "takeaway": text("It is"), "paragraphs": [text(prose)], "charts": ["chart"] }],
        "facts": facts,
        "derived": derived,
        "charts": [chart],
    })
}

/// A small well-formed report with tokens of every size and a chain of derivations.
fn small_report() -> impl Strategy<Value = Value> {
    let unit = select(vec!["元", "万元", "亿元", "美元", "亿美元", "亩", "公顷", "平方米", "家", "亿人次"]);
    let around = select(vec![("", ""), ("", ""), ("余", ""), ("", "以上"), ("", "左右")]);
    let unit = (unit, around).prop_map(|(unit, (odd, after))| format!("{odd}{unit}{after}"));
    let level = || (number(), unit.clone()).prop_map(|(number, unit)| format!("{number}{unit}"));
    let levels = prop_oneof![
        1 => prop::collection::vec(level(), 2..5),
        4 => (prop::collection::vec(number(), 2..5), unit.clone()).prop_map(|(numbers, unit)| {
            numbers.into_iter().map(|number| format!("{number}{unit}")).collect::<Vec<_>>()
        }),
    ];
    let growth = ("||||下降|-|约", number()).prop_map(|(sign, number)| format!("{sign}{number}%"));
    let completion = number().prop_map(|number| format!("{number}%"));
    let derived = ("share|ratio|average|sum|difference", any::<Index>(), any::<Index>());
    let kind = select(vec!["bars", "bars", "bars", "pairs", "dots", "units"]);
    let rate = prop_oneof![4 => Just("6.7518".to_owned()), 1 => number()];
    (levels, growth, completion, prop::collection::vec(derived, 0..3), kind, rate, any::<bool>()).prop_map(
        |(levels, growth, completion, derived, kind, rate, rounded)| {
            let text = |words: &str| json!({ "zh": words, "en": words });
            let mut ids: Vec<String> = (0..levels.len()).map(|index| format!("level-{index}")).collect();
            let mut facts: Vec<Value> = (ids.iter().zip(&levels))
                .map(|(id, printed)| json!({ "id": id, "section": "all", "paragraph": 1, "label": text("Level"), "printed": printed, "rounded": rounded }))
                .collect();
            for (measure, printed) in [("growth", growth), ("completion", completion)] {
                ids.push(format!("level-0.{measure}"));
                facts.push(json!({ "id": ids.last(), "section": "all", "paragraph": 1, "label": text("Rate"), "printed": printed, "of": "level-0", "measure": measure }));
            }
            let prose: String = ids.iter().map(|id| format!("{{{id}}}")).collect();
            ids.extend(["level-0.previous".to_owned(), "level-0.target".to_owned()]);
            let mut worked = Vec::new();
            for (index, (kind, first, second)) in derived.iter().enumerate() {
                let (first, second) = (first.index(ids.len()), second.index(ids.len() - 1));
                let inputs = [&ids[first], &ids[(first + 1 + second) % ids.len()]];
                worked.push(json!({ "id": format!("derived-{index}"), "kind": kind, "inputs": inputs, "label": text("Derived") }));
                ids.push(format!("derived-{index}"));
            }
            let size = if kind == "bars" { 1 } else { 2 };
            let groups = ids.chunks(size).map(|group| json!({ "figures": group }));
            let groups: Vec<_> = groups.collect();
            let chart = json!({ "kind": kind, "scale": "own", "groups": groups });
            report_with_chart(&prose, &facts, &worked, &chart, &rate)
        },
    )
}

/// An arbitrary replacement for a JSON value.
fn arbitrary_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "\\{\\PC{0,8}\\}|\\[\\PC{0,4}\\]\\([a-z.-]{0,8}\\)".prop_map(Value::from),
        token().prop_map(Value::from),
        Just(json!([])),
        Just(json!({ "zh": "甲", "en": "a" })),
    ]
}

/// The example with a few of its parts replaced by other parts of it or by arbitrary values.
fn mutated_report() -> impl Strategy<Value = Value> {
    let whole: Value = serde_json::from_str(EXAMPLE).unwrap();
    let pointers = mutations::pointers(&whole);
    let part = prop_oneof![arbitrary_value().prop_map(Ok), any::<Index>().prop_map(Err)];
    prop::collection::vec((any::<Index>(), part), 1..4).prop_map(move |changes| {
        let mut report = whole.clone();
        for (at, part) in changes {
            let part: Value =
                part.unwrap_or_else(|from: Index| whole.pointer(from.get::<String>(&pointers)).unwrap().clone());
            // An earlier change may have removed the place.
            report.pointer_mut(at.get::<String>(&pointers)).into_iter().for_each(|place| *place = part.clone());
        }
        report
    })
}

/// The example's text with a range cut out, duplicated or replaced.
fn mutated_text() -> impl Strategy<Value = String> {
    (any::<Index>(), 0_usize..200, "\\PC{0,6}|[\\[\\]{}\":,0-9]{0,6}", any::<bool>()).prop_map(
        |(at, length, words, double)| {
            let chars: Vec<char> = EXAMPLE.chars().collect();
            let start = at.index(chars.len());
            let end = chars.len().min(start + length);
            let kept = if double { end } else { start };
            chars[..kept]
                .iter()
                .copied()
                .chain(words.chars())
                .chain(chars[if double { start } else { end }..].iter().copied())
                .collect()
        },
    )
}

/// Words as a reader may type them: in capitals, in full width, with spaces around.
fn type_words(words: &str, capitals: bool, wide: bool) -> String {
    let words = if capitals { words.to_ascii_uppercase() } else { words.to_owned() };
    format!("  {} ", if wide { invariants::to_full_width(&words) } else { words })
}

/// `words` or a substring of it.
fn substring(words: &str, start: Index, length: usize) -> String {
    let count = words.chars().count();
    words.chars().skip(start.index(count)).take(length).collect()
}

/// Runs `check` on `cases` of `inputs`, and returns the share for which it returned true.
fn run_cases<T>(cases: u32, inputs: impl Strategy<Value = T>, check: impl Fn(T) -> bool) -> f64
where
    T: std::fmt::Debug,
{
    let passed = std::cell::Cell::new(0_u32);
    let mut runner = TestRunner::new(ProptestConfig { cases, ..ProptestConfig::default() });
    let outcome = runner.run(&inputs, |input| {
        passed.set(passed.get() + u32::from(check(input)));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    f64::from(passed.get()) / f64::from(cases)
}

#[test]
fn reading_a_report_of_odd_figures_shows_or_refuses_it() {
    let accepted = run_cases(QUICK_CASES, small_report(), |report| invariants::check_report(&report.to_string()));
    assert!(accepted > 0.05, "{accepted} are accepted");
}

#[test]
fn reading_a_report_with_misplaced_parts_shows_or_refuses_it() {
    let accepted = run_cases(SLOW_CASES, mutated_report(), |report| invariants::check_report(&report.to_string()));
    assert!((0.01..0.99).contains(&accepted), "{accepted} are accepted");
}

#[test]
fn reading_a_cut_or_mistyped_report_shows_or_refuses_it() {
    let accepted = run_cases(SLOW_CASES, mutated_text(), |text| invariants::check_report(&text));
    assert!((0.01..0.99).contains(&accepted), "{accepted} are accepted");
}

#[test]
fn token_of_any_form_parses_if_and_only_if_it_matches_the_documented_grammar() {
    assert_eq!(run_cases(QUICK_CASES, token(), |token| invariants::check_token(&token)), 1.0);
    let nearly = "(-|下降)?[超约第]?([0-9]{1,4}(\\.[0-9]{0,3})?|[一十]|[0-9]{15,16})?余?[万亿]?(元|美元|平方米|%|家|批次|批)?(左右|以上)?";
    let read = run_cases(QUICK_CASES, nearly, |text| invariants::check_token(&text));
    assert!((0.05..0.95).contains(&read), "{read} are read");
    run_cases(QUICK_CASES, ".{0,12}", |text| invariants::check_token(&text));
    let words = "(下降|增长|翻|近|不超过)?([0-9０-９]{1,4}([,，][0-9]{3})?([.．][0-9]{1,2})?|[一两三五十百千零几数上]{1,3}|[二百]分之[一五])[余多]?[千百万亿]{0,2}\
                 ( ?[元年吨番成岁辆%％‰度/时瓦千个半月·人]{0,4})([—至:/][0-9一三]{1,2}[万亿]?[元年%]?)?(以上|以内|左右|半|级)?";
    let read = run_cases(QUICK_CASES, words, |text| invariants::check_token(&text));
    assert!((0.01..0.95).contains(&read), "{read} are read");
}

#[test]
fn query_string_of_any_form_parses_to_a_view_with_a_stable_query() {
    let resolved = &invariants::EXAMPLE;
    let keys = "currency|area|reading|fact|term|q|section|kind|unit|status|read|sort|name|name-section|role|name-sort";
    let values = "cny|usd|mu|ha|both|revenue|moon|overview|level|money|derived|doubtful|-value|label|introduced|-sum|[a-z.-]{0,9}|(%[0-9a-fA-F]{1,2}|\\PC){0,9}";
    let pairs = prop::collection::vec((keys, values), 0..6)
        .prop_map(|pairs| pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&"));
    let non_empty = run_cases(QUICK_CASES, pairs, |query| invariants::check_query(&query, resolved));
    assert!((0.1..0.9).contains(&non_empty), "{non_empty} are not empty");
    run_cases(SLOW_CASES, ".{0,200}", |query| invariants::check_query(&query, resolved));
}

#[test]
fn view_written_to_a_query_parses_back_to_the_same_view() {
    run_cases(SLOW_CASES, view(), |view| {
        assert_eq!(View::from_query(&view.to_query(), DisplayUnits::default()), view);
        true
    });
}

#[test]
fn search_finds_the_same_figures_whatever_case_width_and_word_order() {
    let resolved = &invariants::EXAMPLE;
    let words =
        select(vec!["收入", "Revenue", "6.84", "亿元", "growth", "港", "reported", "billion", "1,", "234", "，"]);
    let query = prop_oneof![
        "\\PC{0,8}",
        prop::collection::vec(words, 0..3).prop_map(|words| words.join(" ")),
        prop::collection::vec("[a-z]{1,2}|[一-龥]|[0-9]", 0..3).prop_map(|words| words.join(" ")),
    ];
    let found = run_cases(SLOW_CASES, query, |query| invariants::check_search(&query, resolved));
    assert!((0.1..0.95).contains(&found), "{found} find something");
}

#[test]
fn search_by_any_substring_of_label_alias_or_token_finds_the_figure() {
    let resolved = &invariants::EXAMPLE;
    let input = (any::<Index>(), 0_usize..4, any::<Index>(), 1_usize..30, any::<bool>(), any::<bool>());
    run_cases(QUICK_CASES, input, |(figure, name, start, length, capitals, wide)| {
        let figure = figure.get(resolved.figures());
        let mut names = Lang::ALL.map(|lang| label(figure, resolved, &formatter(resolved, lang))).to_vec();
        names.extend(figure.printed().map(ToString::to_string));
        names.extend(resolved.fact(&figure.id).into_iter().flat_map(|fact| fact.aliases.clone()));
        let words = substring(&names[name % names.len()], start, length);
        let found = invariants::find_figures(&type_words(&words, capitals, wide), resolved);
        assert!(found.contains(&figure.id.as_str()), "{words:?} does not find {}", figure.id);
        true
    });
}

#[test]
fn normalize_is_idempotent_and_any_text_matches_itself() {
    run_cases(SLOW_CASES, ".{0,60}", |words| {
        let folded = normalize(&words);
        assert_eq!(normalize(&folded), folded);
        assert!(contains_all_words(&words, &folded), "{words:?}");
        true
    });
}
