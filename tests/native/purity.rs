//! The core is pure: it uses no browser, clock or environment.

use std::cell::Cell;
use std::fs;
use std::path::Path;

const CORE: [&str; 4] = ["report", "locale", "chart", "view"];
const BANNED: [&str; 9] =
    ["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen", "std::time", "std::env", "std::fs", "thread_rng"];

#[test]
fn the_core_knows_no_browser_clock_or_environment() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = Cell::new(0);
    let check = |file: &Path, code: &str| {
        files.set(files.get() + 1);
        for banned in BANNED {
            let uses = code.lines().find(|line| !line.trim_start().starts_with("//") && line.contains(banned));
            assert_eq!(uses, None, "{} uses {banned}", file.display());
        }
    };
    for part in CORE {
        let root = src.join(format!("{part}.rs"));
        check(&root, &fs::read_to_string(&root).unwrap());
        if src.join(part).is_dir() {
            visit(&src.join(part), &check);
        }
    }
    assert!(files.get() > 30, "the core has moved: {} files", files.get());
}

#[test]
fn the_engine_knows_nothing_of_the_report() {
    let report: serde_json::Value = serde_json::from_str(super::REPORT).unwrap();
    let names = ["xiuzhou", "Xiuzhou", "秀洲", "嘉兴", "Jiaxing"].map(str::to_owned);
    let ids = ["facts", "entities", "charts"].iter().flat_map(|list| report[*list].as_array().unwrap());
    let ids = ids.filter_map(|record| record["id"].as_str()).filter(|id| id.contains('-'));
    let known: Vec<String> = names.into_iter().chain(ids.map(|id| format!("\"{id}\""))).collect();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &|file, code| {
        for name in &known {
            assert!(!code.contains(name.as_str()), "{} names {name}", file.display());
        }
    });
}

fn visit(folder: &Path, check: &dyn Fn(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, check);
        } else {
            check(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
