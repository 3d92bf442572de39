//! Characters that people cannot see, or that reorder what they see: refused in every string of a report, named by code point.

use answerable::diagnostics::diagnostic::Diagnostic;
use answerable::diagnostics::print::sentence;
use answerable::diagnostics::{CheckResult, File, check};
use answerable::report::rule::Rule;
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::EXAMPLE;

fn check_text(text: &str) -> CheckResult {
    check(File { name: "a.json", text }, None, None)
}

/// The example with `change` applied to the value at a pointer.
fn change_at(pointer: &str, change: impl Fn(&str) -> String) -> CheckResult {
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    let value = report.pointer_mut(pointer).unwrap();
    *value = json!(change(value.as_str().unwrap()));
    check_text(&report.to_string())
}

/// Pointers to all strings in a value.
fn strings(value: &Value, at: &str, out: &mut Vec<String>) {
    match value {
        Value::String(_) => out.push(at.to_owned()),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| strings(value, &format!("{at}/{name}"), out)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| strings(item, &format!("{at}/{index}"), out))
        }
        _ => {}
    }
}

fn all_strings() -> Vec<String> {
    let mut all = Vec::new();
    strings(&serde_json::from_str(EXAMPLE).unwrap(), "", &mut all);
    all
}

#[test]
fn control_noncharacter_or_direction_character_in_any_string_is_refused_by_code_point() {
    let refused = [
        '\0', '\u{b}', '\u{1b}', '\n', '\u{85}', '\u{2028}', '\u{fffe}', '\u{fdd0}', '\u{202e}', '\u{2067}', '\u{200f}',
    ];
    for (index, pointer) in all_strings().iter().enumerate() {
        let c = refused[index % refused.len()];
        let result = change_at(pointer, |words| format!("{words}{c}"));
        let is_it = |diagnostic: &&Diagnostic| diagnostic.violation.at.pointer == *pointer;
        let found: Vec<&Diagnostic> = result.diagnostics.iter().filter(is_it).collect();
        let without = found.iter().find(|diagnostic| diagnostic.violation.rule == Rule::Without(vec![c]));
        let without = without.unwrap_or_else(|| panic!("{pointer}, {c:?}: {:#?}", result.diagnostics));
        for lang in Lang::ALL {
            let code_point = format!("U+{:04X}", u32::from(c));
            let told = sentence(without, lang);
            assert!(told.contains(&format!("<{code_point}>")) && told.matches(&code_point).count() > 1, "{told}");
        }
    }
}

#[test]
fn character_far_into_a_text_is_quoted_with_what_is_before_it() {
    let far = "鱼".repeat(500);
    let quoted = format!("“…{}", "鱼".repeat(60));
    let result = change_at("/notes/0/text/zh", |_| format!("{far}\u{b}{far}"));
    assert!(sentence(&result.diagnostics[0], Lang::Zh).contains(&format!("{quoted}<U+000B>")));
    let result = change_at("/notes/0/text/zh", |_| format!("{far}7{far}"));
    assert!(sentence(&result.diagnostics[0], Lang::Zh).contains(&format!("{quoted}7")));
}

#[test]
fn string_of_nothing_that_can_be_seen_is_refused_as_blank() {
    for blank in ["\u{200b}", "\u{feff}", " \u{2060}\u{ad}", "\u{3164}"] {
        for pointer in ["/facts/0/label/zh", "/meta/title/en", "/facts/0/aliases/0", "/notes/0/text/zh"] {
            let result = change_at(pointer, |_| blank.to_owned());
            let is_it = |diagnostic: &Diagnostic| {
                diagnostic.violation.at.pointer == pointer && diagnostic.violation.rule == Rule::NonBlank
            };
            assert!(result.diagnostics.iter().any(is_it), "{pointer}: {:#?}", result.diagnostics);
        }
    }
}

#[test]
fn invisible_character_within_words_is_accepted_and_in_a_token_refused_by_code_point() {
    let family = "船队👩\u{200d}👩\u{200d}👧";
    assert!(change_at("/charts/4/title/zh", |_| family.to_owned()).diagnostics.is_empty());
    for (pointer, c) in
        [("/facts/0/printed", '\u{200b}'), ("/context/0/printed", '\u{feff}'), ("/corrections/0/was", '\u{2060}')]
    {
        let result = change_at(pointer, |token| format!("{token}{c}"));
        let [diagnostic] = &result.diagnostics[..] else { panic!("{:#?}", result.diagnostics) };
        assert_eq!(diagnostic.violation.rule, Rule::Without(vec![c]));
        assert!(sentence(diagnostic, Lang::Zh).contains(&format!("<U+{:04X}>”", u32::from(c))));
    }
}
