//! Charts of every kind with figures and names of every sort: what a reader must be able to see in each.

use answerable::chart::label::Anchor;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::display_units::{Area, Currency, DisplayUnits};
use answerable::locale::formatter::FigureFormatter;
use answerable::report::parse::read;
use answerable::text::lang::Lang;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::generated_inputs::report_with_chart;
use crate::scenes::ensure_legible;

const CASES: u32 = 250;

/// Names in many scripts, short and long, with and without places to break a line.
const NAMES: [&str; 12] = [
    "甲",
    "村",
    "规模以上工业企业主营业务收入合计数",
    "Net of tax",
    "Fixed-asset investment in the northern districts",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "𠮷𠮸𠮹𠮺𠮻𠮼𠮽𠮾𠮿𠯀𠯁𠯂𠯃𠯄𠯅𠯆𠯇𠯈𠯉𠯊𠯋𠯌𠯍𠯎",
    "삼성전자한국투자유한공사서울특별시강남구역삼동대한민국",
    "🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭",
    "☆★○●◎◇◆□■△▲※→←↑↓㎡℃№×·…——",
    "ЩЮЖ ФЫМ ΩΨΦ ΔΣΘ ŒÆ",
    "مجموعة الصناعات الحديثة",
];

/// A decimal number of any size that tokens can hold, above zero.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[1-9][0-9]{0,2}(\\.[0-9]{1,2})?",
        1 => "[1-9][0-9]{11,14}",
        1 => "0\\.0{0,12}[1-9]",
    ]
}

/// Level tokens of one dimension.
fn amounts(count: std::ops::Range<usize>, units: Vec<&'static str>) -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        prop::collection::vec((number(), select(units.clone())), count.clone()),
        // All in one unit, and alike or nearly so.
        (number(), select(units.clone()), count.clone()).prop_map(|(number, unit, count)| vec![(number, unit); count]),
        (select(units), prop::collection::vec("[2-6](\\.[0-9])?", count))
            .prop_map(|(unit, numbers)| numbers.into_iter().map(|number| (number, unit)).collect()),
    ]
    .prop_map(|tokens| tokens.into_iter().map(|(number, unit)| format!("{number}{unit}")).collect())
}

const MONEY: [&str; 6] = ["元", "万元", "亿元", "万亿元", "余亿元", "亿美元"];
const AREA: [&str; 3] = ["亩", "公顷", "万平方米"];

fn fact(id: &str, printed: &str, name: &str) -> Value {
    json!({ "id": id, "section": "all", "paragraph": 1, "label": { "zh": name, "en": name }, "printed": printed })
}

fn rate(of: &str, measure: &str, printed: &str, name: &str) -> Value {
    let mut fact = fact(&format!("{of}.{measure}"), printed, name);
    fact["of"] = json!(of);
    fact["measure"] = json!(measure);
    fact
}

/// Facts, derived figures, and groups of figures.
type Content = (Vec<Value>, Vec<Value>, Vec<Vec<String>>);

/// One fact per token, in groups of `size`.
fn levels(tokens: &[String], names: &[&str], size: usize) -> Content {
    let ids: Vec<_> = (0..tokens.len()).map(|index| format!("level-{index}")).collect();
    let facts = ids.iter().zip(tokens).zip(names.iter().cycle()).map(|((id, token), name)| fact(id, token, name));
    (facts.collect(), Vec::new(), ids.chunks(size).map(<[String]>::to_vec).collect())
}

/// One level with a rate per token; `figure` is the part of the id that a chart shows.
fn rates(levels: &[String], rates: &[String], names: &[&str], measure: &str, figure: &str) -> Content {
    let mut content = Content::default();
    for (index, ((level, percent), name)) in levels.iter().zip(rates).zip(names.iter().cycle()).enumerate() {
        let id = format!("level-{index}");
        content.0.extend([fact(&id, level, name), rate(&id, measure, percent, name)]);
        content.2.push(vec![format!("{id}{figure}")]);
    }
    content
}

/// A report with one chart of any kind.
fn chart_report() -> impl Strategy<Value = Value> {
    let names = || prop::collection::vec(select(NAMES.to_vec()), 1..6);
    let percent =
        || prop_oneof![4 => "[0-9]{1,2}(\\.[0-9])?", 1 => "[1-9][0-9]{2,8}", 1 => "0\\.00[1-9]", 1 => "100(\\.[1-9])?"];
    let percents = move || prop::collection::vec(percent().prop_map(|number| format!("{}%", plain(&number))), 8);
    let signed = move || {
        let growth = ("|-", percent()).prop_map(|(sign, number)| format!("{sign}{}%", plain(&number)));
        prop::collection::vec(growth, 8)
    };
    let money = |count| amounts(count, MONEY.to_vec());
    let content = prop_oneof![
        (money(1..8), names()).prop_map(|(tokens, names)| ("dots", levels(&tokens, &names, 3))),
        (money(1..8), names()).prop_map(|(tokens, names)| ("bars", levels(&tokens, &names, 3))),
        (amounts(1..8, AREA.to_vec()), names()).prop_map(|(tokens, names)| ("bars", levels(&tokens, &names, 4))),
        (money(1..7), signed(), names())
            .prop_map(|(tokens, growth, names)| ("bars", rates(&tokens, &growth, &names, "growth", ".growth"))),
        (amounts(2..3, AREA.to_vec()), names()).prop_map(|(tokens, names)| ("pairs", levels(&tokens, &names, 2))),
        (money(1..5), percents(), names())
            .prop_map(|(tokens, percents, names)| ("bullet", rates(&tokens, &percents, &names, "completion", ".completion"))),
        (money(1..7), signed(), names())
            .prop_map(|(tokens, growth, names)| ("slope", rates(&tokens, &growth, &names, "growth", ""))),
        (amounts(2..3, vec!["艘", "万人", "亿人次"]), names())
            .prop_map(|(tokens, names)| ("units", levels(&tokens, &names, 2))),
        (money(2..3), names()).prop_map(|(tokens, names)| {
            let (facts, _, mut groups) = levels(&tokens, &names, 2);
            let share = json!({ "id": "share", "kind": "share", "inputs": ["level-1", "level-0"], "label": { "zh": "占比", "en": "Share" } });
            groups[0].push("share".to_owned());
            ("strip", (facts, vec![share], groups))
        }),
    ];
    (content, any::<bool>()).prop_map(|((kind, (facts, derived, groups)), shared)| {
        let prose: String = facts.iter().map(|fact| format!("{{{}}}", fact["id"].as_str().unwrap())).collect();
        let groups: Vec<_> = groups.into_iter().map(|figures| json!({ "figures": figures })).collect();
        let chart = json!({ "kind": kind, "scale": if shared { "shared" } else { "own" }, "groups": groups });
        report_with_chart(&prose, &facts, &derived, &chart, "6.7518")
    })
}

/// A number without leading zeros.
fn plain(number: &str) -> String {
    let digits = number.trim_start_matches('0');
    if digits.is_empty() || digits.starts_with('.') { format!("0{digits}") } else { digits.to_owned() }
}

/// Checks the chart of a report at every width; returns its kind if the report is accepted.
fn check_chart(report: &Value) -> Option<String> {
    let resolved = read(&report.to_string()).ok()?;
    let chart = &resolved.report.charts[0];
    let kind = report["charts"][0]["kind"].as_str().unwrap();
    for lang in Lang::ALL {
        for units in [DisplayUnits::default(), DisplayUnits { currency: Currency::Dollar, area: Area::Hectare }] {
            let formatter = FigureFormatter { lang, units, yuan_per_dollar: resolved.yuan_per_dollar };
            for width in [280.0, 320.0, 672.0, 1000.0] {
                let layout = Layout::for_width(width);
                let context = LayoutContext::new(&resolved, formatter, layout).at_width(width);
                let scene = layout_chart(chart, &context);
                let name = format!("{kind} in {} at {width} px: {:?}", lang.tag(), resolved.report.facts);
                ensure_legible(&name, &scene);
                let says = |words: &str| scene.labels().any(|label| label.text.contains(words));
                match kind {
                    "dots" => {
                        let ticks = scene.labels().filter(|label| label.anchor == Anchor::Middle);
                        let heights: Vec<_> = ticks.map(|label| label.at.y).collect();
                        let lowest = heights.iter().copied().fold(0.0, f64::max);
                        assert!(heights.iter().filter(|y| **y == lowest).count() >= 2, "{name}: fewer than two ticks");
                        assert!(says("对数") || says("Logarithmic"), "{name}: the scale is not named");
                    }
                    "slope" => assert!(says("2023年为100") || says("2023 = 100"), "{name}: the scale is not named"),
                    _ => {}
                }
            }
        }
    }
    Some(kind.to_owned())
}

#[test]
fn chart_of_any_figures_and_names_keeps_labels_inside_and_apart_and_names_its_scale() {
    let seen = std::cell::RefCell::new(std::collections::BTreeMap::<String, u32>::new());
    let mut runner = TestRunner::new(ProptestConfig { cases: CASES, ..ProptestConfig::default() });
    let outcome = runner.run(&chart_report(), |report| {
        if let Some(kind) = check_chart(&report) {
            *seen.borrow_mut().entry(kind).or_default() += 1;
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let seen = seen.into_inner();
    assert!(seen.len() == 7 && seen.values().all(|count| *count >= 5), "{seen:?}");
}
