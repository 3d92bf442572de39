//! The first report in `data/README.md` passes the check.

use answerable::diagnostics::{File, check, print};
use answerable::text::lang::Lang;

const GUIDE: &str = include_str!("../../data/README.md");

/// The first fenced block of a language, without its indentation.
fn block(kind: &str) -> String {
    let mut lines = GUIDE.lines().skip_while(|line| line.trim() != format!("```{kind}")).skip(1);
    let lines = lines.by_ref().take_while(|line| line.trim() != "```");
    lines.map(|line| format!("{}\n", line.strip_prefix("   ").unwrap_or(line))).collect()
}

/// The report that the guide begins with.
pub fn first_report() -> String {
    block("json")
}

#[test]
fn first_report_of_the_documentation_has_no_diagnostics_and_full_coverage() {
    let (report, source) = (first_report(), block("text"));
    let source = File { name: "mine.txt", text: &source };
    let result = check(File { name: "mine.json", text: &report }, Some(source), None);
    assert!(result.diagnostics.is_empty(), "{}", print::lines(&result, "mine.json", Lang::En));
    assert!(result.coverage.unwrap().is_full());
}
