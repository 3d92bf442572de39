//! Files at the limits of what may be opened, each of one kind of content that could cost more than its size: for tests and for the benchmark.

use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("../../data/example.json");

/// A file of about `bytes` bytes of each kind, with its name.
pub fn limit_files(bytes: usize) -> Vec<(&'static str, String)> {
    let mut files = Vec::new();
    for (name, unit) in [
        ("square brackets", "["),
        ("braces", "{"),
        ("unclosed links", "[a]("),
        ("closing brackets", "](a"),
        ("nested links", "[[a](b)"),
        ("unknown figures", "{a}"),
        ("figures", "{revenue}"),
        ("years", "{year}"),
        ("terms", "[a](eco-farm)"),
        ("digits", "1 "),
        ("words", "words "),
        ("one word", "w"),
        ("escapes", "\u{1}"),
        ("quotation marks", "\""),
    ] {
        files.push((name, with_prose(&unit.repeat(bytes / 2 / unit.len()))));
    }
    files.push(("one unknown id", with_prose(&format!("{{{}}}", "x".repeat(bytes / 2)))));
    files.push((
        "bracketed text",
        change(|report| report["meta"]["source"]["note"]["en"] = json!("[{".repeat(bytes / 2))),
    ));
    files.push(("long ids", records(bytes, 120, |index, pad| fact(&format!("{pad}{index}"), "overview"))));
    files.push(("misspelt ids", records(bytes, 60, |index, pad| fact(&format!("f{index}"), &format!("{pad}{index}")))));
    files.push(("misspelt inputs", {
        let inputs: Vec<String> = (0..bytes / 20).map(|index| format!("visitor{index}")).collect();
        change(|report| report["derived"][0]["inputs"] = json!(inputs))
    }));
    files.push(("unused facts", records(bytes, 0, |index, _| fact(&format!("f{index}"), "overview"))));
    files.push(("facts with one id", {
        let label = "标".repeat(bytes / 12);
        change(|report| {
            report["facts"][0]["label"] = json!({ "zh": label, "en": label });
            let growth = report["facts"][1].clone();
            list(report, "facts").extend(vec![growth; bytes / 500]);
        })
    }));
    files.push(("facts", facts(bytes)));
    files.push(("derived without inputs", many(bytes, "derived", |index| {
        json!({ "id": format!("d{index}"), "kind": "sum", "inputs": [format!("e{index}"), "revenue"], "label": { "zh": "和", "en": "sum" } })
    })));
    files.push(("derived", many(bytes, "derived", |index| {
        json!({ "id": format!("d{index}"), "kind": "sum", "inputs": ["revenue", "orders"], "label": { "zh": "和", "en": "sum" } })
    })));
    files.push((
        "entities",
        many(bytes, "entities", |index| {
            json!({
                "id": format!("e{index}"), "section": "villages", "paragraph": 1, "name": { "zh": "名", "en": "name" },
                "name_status": "descriptive", "kind": "company", "role": "started", "figure": "revenue",
            })
        }),
    ));
    files.push(("terms", many(bytes, "terms", |index| {
        json!({ "id": format!("t{index}"), "name": { "zh": "词", "en": "term" }, "explanation": { "zh": "释", "en": "meaning" } })
    })));
    files.push((
        "notes",
        many(
            bytes,
            "notes",
            |index| json!({ "id": format!("n{index}"), "text": { "zh": "注{revenue}", "en": "note {revenue}" } }),
        ),
    ));
    files.push(("checks", many(bytes, "checks", |index| {
        json!({ "id": format!("c{index}"), "kind": "at-most", "figures": ["boats-back", "boats"], "text": { "zh": "较", "en": "at most" } })
    })));
    files.push(("corrections", many(bytes, "corrections", |_| {
        json!({ "date": "2024-03-02", "fact": "villages", "was": "5个", "reason": { "zh": "误", "en": "slip" } })
    })));
    files.push((
        "sections",
        many(bytes, "sections", |index| {
            let text = json!({ "zh": "节", "en": "section" });
            json!({ "id": format!("s{index}"), "title": text, "takeaway": text, "paragraphs": [text] })
        }),
    ));
    files.push(("charts", many(bytes, "charts", |index| {
        let text = json!({ "zh": "图", "en": "chart" });
        json!({ "id": format!("g{index}"), "kind": "bars", "title": text, "subtitle": text, "groups": [{ "figures": ["revenue", "orders"] }] })
    })));
    files.push(("groups", {
        let groups = vec![json!({ "figures": ["boats", "boats-back", "back-share"] }); bytes / 60];
        change(|report| {
            report["charts"][4]["kind"] = json!("strip");
            report["charts"][4]["groups"] = json!(groups);
        })
    }));
    files.push(("placements", change(|report| report["sections"][1]["charts"] = json!(numbered(bytes / 15, "chart")))));
    files.push(("literals", {
        let text = "ab1 ".repeat(bytes / 8);
        change(|report| {
            report["meta"]["literals"] = json!(numbered(bytes / 30, "ab"));
            report["meta"]["scope"]["en"] = json!(text);
        })
    }));
    files.push(("aliases", change(|report| report["facts"][0]["aliases"] = json!(numbered(bytes / 15, "alias")))));
    files.push(("one alias", change(|report| report["facts"][0]["aliases"] = json!(vec!["alias"; bytes / 8]))));
    files.push(("unknown fields", {
        let fields: serde_json::Map<String, Value> =
            numbered(bytes / 15, "field").into_iter().map(|name| (name, json!(1))).collect();
        change(|report| report["notes"][0]["more"] = Value::Object(fields.clone())) + " "
    }));
    files.push(("unknown fields of a record", {
        change(|report| {
            let note = report["notes"][0].as_object_mut().unwrap();
            note.extend(numbered(bytes / 15, "field").into_iter().map(|name| (name, json!(1))));
        })
    }));
    files.push(("a repeated field", EXAMPLE.replacen('{', &format!("{{{}", "\"notes\": [],".repeat(bytes / 12)), 1)));
    files.push((
        "a long name around values",
        format!("{{\"{}\": [{}1]}}", "n".repeat(bytes / 2), "1,".repeat(bytes / 4)),
    ));
    files.push(("nested brackets", "[".repeat(bytes)));
    files.push(("nested objects", "{\"a\":".repeat(bytes / 5)));
    files.push(("numbers", format!("[{}1]", "1,".repeat(bytes / 2))));
    files.push(("an error at the end of one line", format!("{{\"a\": \"{}\"]", "字".repeat(bytes / 3))));
    files.push(("an error at the end of many lines", format!("{{\"a\": [\n{}", "\"字\",\n".repeat(bytes / 8))));
    files.push(("white space", " \n".repeat(bytes / 2)));
    files
}

/// The example, changed.
fn change(change: impl FnOnce(&mut Value)) -> String {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut report);
    report.to_string()
}

/// The example with a note of these words.
fn with_prose(words: &str) -> String {
    change(|report| report["notes"][0]["text"]["en"] = json!(words))
}

fn list<'a>(report: &'a mut Value, name: &str) -> &'a mut Vec<Value> {
    report[name].as_array_mut().unwrap()
}

fn fact(id: &str, section: &str) -> Value {
    json!({ "id": id, "section": section, "paragraph": 1, "printed": "5元", "label": { "zh": "甲", "en": "A" } })
}

fn numbered(count: usize, word: &str) -> Vec<String> {
    (0..count).map(|index| format!("{word}{index}")).collect()
}

/// The example with as many records in a list as make up its size, and no more than are allowed.
fn many(bytes: usize, name: &str, record: impl Fn(usize) -> Value) -> String {
    let size = record(100_000).to_string().len() + 1;
    change(|report| {
        let present = list(report, name).len();
        list(report, name).extend((0..(bytes / size).min(most(name) - present)).map(record));
    })
}

/// The maximum number of records.
fn most(name: &str) -> usize {
    match name {
        "charts" | "sections" => 1_000,
        "derived" => 4_970,
        "facts" => 4_990,
        _ => 5_000,
    }
}

/// The example with facts whose id or section is padded.
fn records(bytes: usize, padding: usize, record: impl Fn(usize, &str) -> Value) -> String {
    let pad = "p".repeat(padding);
    many(bytes, "facts", |index| record(index, &pad))
}

/// The example with facts, each named in its paragraph.
fn facts(bytes: usize) -> String {
    let count = (bytes / 150).min(most("facts") - 20);
    let named: String = (0..count).map(|index| format!("{{f{index}}}")).collect();
    change(|report| {
        list(report, "facts").extend((0..count).map(|index| fact(&format!("f{index}"), "villages")));
        let text = json!({ "zh": format!("又有{named}。"), "en": format!("And {named}.") });
        report["sections"][2]["paragraphs"].as_array_mut().unwrap().push(text);
    })
}
