//! Divides the report into what the program starts with, and the prose, which only those parts show that are fetched later.

use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;
use std::{env, fs, mem};

fn main() -> Result<(), Box<dyn Error>> {
    let (path, out_dir) = (env::var("REPORT_JSON")?, env::var("OUT_DIR")?);
    println!("cargo::rerun-if-env-changed=REPORT_JSON");
    println!("cargo::rerun-if-changed={path}");
    let json = fs::read_to_string(path)?;
    // What is wrong with a report, its check says.
    let mut report = serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap_or(Value::Null);
    let prose = take_prose(&mut report);
    fs::write(Path::new(&out_dir).join("start.json"), report.to_string())?;
    fs::write(Path::new(&out_dir).join("prose.json"), Value::from(prose).to_string())?;
    Ok(())
}

/// Takes the prose out of a report, in the order of `report::prose`.
fn take_prose(report: &mut Value) -> Vec<Value> {
    let mut prose = Vec::new();
    for section in list(report, "/sections") {
        prose.extend(section.get_mut("takeaway").map(take));
        prose.extend(list(section, "/paragraphs").iter_mut().map(take));
    }
    for note in list(report, "/notes") {
        prose.extend(note.get_mut("text").map(take));
    }
    for entity in list(report, "/entities") {
        prose.extend(entity.get_mut("note").map(take));
    }
    prose.extend(list(report, "/meta/method").iter_mut().map(take));
    for text in ["/meta/description", "/meta/scope", "/meta/licence", "/meta/source/note"] {
        prose.extend(report.pointer_mut(text).map(take));
    }
    prose
}

fn list<'a>(value: &'a mut Value, pointer: &str) -> &'a mut [Value] {
    value.pointer_mut(pointer).and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

/// Takes a text, and leaves the figures that it mentions: a card lists where its figure is used.
fn take(text: &mut Value) -> Value {
    let words = text.get("zh").and_then(Value::as_str).unwrap_or_default();
    let mentions = words.split_inclusive('}').filter_map(|part| part.find('{').map(|start| &part[start..]));
    let mentions: String = mentions.collect();
    mem::replace(text, json!({ "zh": mentions }))
}
