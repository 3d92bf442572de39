//! Measures the performance score of Lighthouse for a phone, with the throttling that Lighthouse simulates by default.

use crate::compared_page::npm_packages;
use crate::limits::Limits;
use crate::table::{format_value, median, print_header, print_row};
use crate::timing::rounds;
use e2e::{Failure, TestResult, ensure, env_var};
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use xtask::server::Server;

/// The performance score in Lighthouse's report, from 0 to 1.
const SCORE: &str = "/categories/performance/score";

/// What else is in the table, and where in the report it is.
const MEASURES: [(&str, &str); 5] = [
    ("speed of the machine", "/environment/benchmarkIndex"),
    ("first contentful paint, ms", "/audits/first-contentful-paint/numericValue"),
    ("largest contentful paint, ms", "/audits/largest-contentful-paint/numericValue"),
    ("speed index, ms", "/audits/speed-index/numericValue"),
    ("total blocking time, ms", "/audits/total-blocking-time/numericValue"),
];

pub(crate) fn measure(limits: &mut Limits) -> TestResult {
    let rounds = rounds(1)?;
    print_header(
        "Lighthouse",
        &format!(
            "A phone, with Lighthouse’s own throttling, each in a fresh browser, pages in turns; medians of {rounds}."
        ),
        &["page", "lowest", "performance", "highest"]
            .into_iter()
            .chain(MEASURES.map(|(name, _)| name))
            .collect::<Vec<_>>(),
    );
    let server = Server::start(Path::new(&env_var("SITE")?), "/repo/", 0);
    let server = server.map_err(|failure| Failure::new(format!("{failure:#}")))?;
    let pages = [("Chinese", ""), ("English", "en/")];
    let mut runs: [Vec<Value>; 2] = [Vec::new(), Vec::new()];
    for _ in 0..rounds {
        for ((_, path), runs) in pages.iter().zip(&mut runs) {
            runs.push(run(&format!("{}{path}", server.address()))?);
        }
    }
    for ((name, _), runs) in pages.into_iter().zip(runs) {
        let values = |pointer: &str| runs.iter().filter_map(|run| run.pointer(pointer)?.as_f64()).collect::<Vec<f64>>();
        let scores: Vec<f64> = values(SCORE).into_iter().map(|score| (score * 100.0).round()).collect();
        let [lowest, highest] = [f64::min, f64::max].map(|choose| scores.iter().copied().reduce(choose));
        let score = median(scores);
        let medians = MEASURES.map(|(_, pointer)| median(values(pointer)));
        let cells = [lowest, score, highest].into_iter().chain(medians).map(|value| format_value(value, 0));
        print_row(&[name.to_owned()].into_iter().chain(cells).collect::<Vec<_>>());
        limits.at_least(98.0, 0, &format!("Lighthouse, mobile, performance, {name} page"), score);
    }
    Ok(())
}

/// What Lighthouse reports of the page at this address, visited in the browser of the tests.
fn run(address: &str) -> TestResult<Value> {
    let capabilities: Value = serde_json::from_str(&env_var("CAPABILITIES")?)?;
    let options = &capabilities["goog:chromeOptions"];
    let flags: Vec<&str> = options["args"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut lighthouse = Command::new("node");
    lighthouse.arg(npm_packages().join("lighthouse/cli/index.js"));
    lighthouse.args([address, "--quiet", "--only-categories=performance", "--output=json"]);
    lighthouse.arg(format!("--chrome-flags={}", flags.join(" ")));
    lighthouse.env("CHROME_PATH", options["binary"].as_str().unwrap_or_default());
    let output = lighthouse.output()?;
    ensure(output.status.success(), format!("Lighthouse failed: {}", String::from_utf8_lossy(&output.stderr)))?;
    Ok(serde_json::from_slice(&output.stdout)?)
}
