//! `cargo xtask check`: what it prints about a hostile file is harmless, and it behaves as other commands do.

use std::io::Read;
use std::process::{Command, Stdio};

use answerable::diagnostics::print::{json, lines, printable};
use answerable::diagnostics::{File, check};
use answerable::text::lang::Lang;
use serde_json::{Value, json};

use crate::EXAMPLE;

/// A report that tries to take over whoever prints what is wrong with it.
fn hostile() -> String {
    const HOSTILE: &str =
        "x\u{1b}[2J\u{1b}]0;pwned\u{7}\u{9b}31m\r\n::error file=a,line=1::injected ##[error]x ##vso[x]\u{202e}";
    let mut report: Value = serde_json::from_str(EXAMPLE).unwrap();
    report["meta"]["headline"][0] = json!(HOSTILE);
    report["facts"][0]["id"] = json!(HOSTILE);
    report["facts"][1]["printed"] = json!(HOSTILE);
    report["facts"][2]["section"] = json!(HOSTILE);
    report["charts"][0]["kind"] = json!(HOSTILE);
    report["notes"][0][HOSTILE] = json!(1);
    report[HOSTILE] = json!({ HOSTILE: HOSTILE });
    report.to_string()
}

/// That no character of the output but a line break does anything, and no line is a command.
fn assert_harmless(output: &str) {
    let odd = output.chars().find(|c| *c != '\n' && (c.is_control() || "\u{202e}\u{200b}".contains(*c)));
    assert_eq!(odd, None, "{output}");
    assert!(!output.contains("##"), "{output}");
    assert!(output.lines().all(|line| !line.trim_start().starts_with("::")), "{output}");
}

#[test]
fn output_about_a_hostile_file_prints_only() {
    for lang in Lang::ALL {
        let text = hostile();
        for name in ["a.json", "::error file=a::.json", "a\n::error::\u{1b}.json", " ::group::##[group]"] {
            let result = check(File { name, text: &text }, None, None);
            assert!(result.diagnostics.len() > 6);
            let output = lines(&result, name, lang);
            assert_harmless(&output);
            assert_eq!(output.lines().count(), result.diagnostics.len() + 1);
            let output = json(&result, name, lang);
            assert_harmless(&output);
            let told: Value = serde_json::from_str(&output).unwrap();
            assert_eq!(told["file"], name);
            assert_eq!(told["findings"].as_array().unwrap().len(), result.diagnostics.len());
        }
    }
    assert_eq!(printable("::error::x"), "./::error::x");
}

fn check_command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_check"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn check_command_with_unknown_arguments_or_files_prints_only() {
    for arguments in [&["--\u{1b}[2J\n::error::x"][..], &["::error::x\n\u{7}"], &["a.json", "::error::"]] {
        for lang in [&["--lang", "en"], &["--lang", "zh"]] {
            let output = check_command(&[arguments, &lang[..]].concat()).output().unwrap();
            assert_eq!(output.status.code(), Some(2));
            assert_harmless(str::from_utf8(&output.stderr).unwrap());
        }
    }
}

#[test]
fn check_command_whose_reader_stops_ends_quietly_with_the_same_code() {
    let mut child = check_command(&["Cargo.lock"]).spawn().unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!((child.wait().unwrap().code(), told.as_str()), (Some(1), ""));
}

#[test]
fn draft_command_whose_reader_stops_ends_quietly() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_draft"));
    let mut child = command.arg("--help").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!((child.wait().unwrap().code(), told.as_str()), (Some(0), ""));
}

#[test]
fn check_command_prints_help_in_both_languages() {
    for (arguments, begins) in [
        (&["--help"][..], "Checks a report"),
        (&["-h", "--lang", "zh"], "检查一份报告"),
        (&["--lang=zh", "--help"], "检查一份报告"),
    ] {
        let output = check_command(arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(text.starts_with(begins), "{text}");
        for option in ["--source", "--previous", "--format json", "--lang zh|en", "--help"] {
            assert!(text.contains(option), "{option} is missing from {text}");
        }
    }
    let output = check_command(&["--lang=zh", "data/example.json", "--source=data/example.txt"]).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("100%"));
}
