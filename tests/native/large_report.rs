//! Reports with any number of figures, for tests and for the benchmark.

use answerable::report::parse::read;
use answerable::report::resolved::ResolvedReport;
use serde_json::{Value, json};

const REPORT: &str = include_str!("../../data/xiuzhou-2017.json");

/// The report with an additional chart `projects` of the given kind, showing `count` invented figures spread over four orders of magnitude.
pub fn report_with_figures(kind: &str, count: usize) -> ResolvedReport {
    let mut report: Value = serde_json::from_str(REPORT).unwrap();
    let ids: Vec<String> = (0..count).map(|index| format!("invented-{index}")).collect();
    for (index, id) in ids.iter().enumerate() {
        let amount = 10_f64.powf((index * 7919 % count) as f64 / count as f64 * 4.0);
        report["facts"].as_array_mut().unwrap().push(json!({
            "id": id, "section": "overview", "paragraph": 1, "printed": format!("{amount:.1}万元"),
            "label": { "zh": format!("第{index}"), "en": format!("No {index}") },
        }));
    }
    report["meta"]["literals"] =
        json!((0..10).map(|digit| digit.to_string()).chain(["G20".to_owned()]).collect::<Vec<_>>());
    let chart = report["charts"].as_array_mut().unwrap().iter_mut().find(|chart| chart["id"] == "projects").unwrap();
    chart["kind"] = json!(kind);
    chart["groups"] = json!([{ "figures": ids }]);
    read(&report.to_string()).unwrap_or_else(|violations| panic!("{:?}", violations[0]))
}
