//! Writes a draft, and says what it holds.

use std::fs;
use std::io::ErrorKind;

use answerable::diagnostics::print::printable;
use answerable::locale::draft_texts::{doubt, several};
use answerable::report::encode::encode;
use answerable::source::document::decode_text::file_text;
use answerable::source::document::document_error::{DocumentError, OpenedIn};
use answerable::source::draft::merge::{Kept, merge};
use answerable::source::draft::{Draft, DraftError, DraftOptions, MAX_FACTS, draft};
use answerable::text::count::counted;
use answerable::text::lang::Lang;

use crate::arguments::DraftArguments;
use crate::standard_terms::terms;

/// Drafts, writes, and returns what to print; or what went wrong, with the exit code.
pub fn run(arguments: &DraftArguments<'_>) -> Result<String, (String, u8)> {
    let DraftArguments { text: path, out, title, period, lang } = *arguments;
    let bytes = fs::read(path).map_err(|error| (unreadable(path, &error.to_string(), lang), 2))?;
    let text = file_text(&bytes, path).map_err(|error| (no_text(path, error, lang), 2))?;
    let options = DraftOptions { title: title.map(str::to_owned), period, terms: terms() };
    let draft = draft(&text, &options).map_err(|error| (refusal(path, error, lang), 1))?;
    let (json, kept) = match fs::read_to_string(out) {
        Ok(edited) => merge(&draft, &edited).ok_or_else(|| (no_draft(out, lang), 2))?,
        Err(error) if error.kind() == ErrorKind::NotFound => (encode(&draft.report), Kept::default()),
        // What is there is not overwritten unread.
        Err(error) => return Err((unreadable(out, &error.to_string(), lang), 2)),
    };
    fs::write(out, format!("{json:#}\n")).map_err(|error| (unreadable(out, &error.to_string(), lang), 2))?;
    Ok(summary(&draft, &kept, arguments))
}

/// What the draft holds, and what to look at first.
fn summary(draft: &Draft, kept: &Kept, arguments: &DraftArguments<'_>) -> String {
    let DraftArguments { text: path, out, lang, .. } = *arguments;
    let report = &draft.report;
    let paragraphs: usize = report.sections.iter().map(|section| section.paragraphs.len()).sum();
    let relations = report.facts.iter().filter(|fact| fact.measure.is_some()).count();
    let (sections, figures, charts) = (report.sections.len(), report.facts.len(), report.charts.len());
    let (omitted, doubtful) = (draft.omitted.len(), draft.doubtful().count());
    let mut lines: Vec<String> = Vec::new();
    for (fact, position) in draft.doubtful() {
        let comma = if lang == Lang::Zh { "；" } else { "; " };
        let reasons: Vec<_> = fact.doubts.iter().map(|reason| doubt(*reason).get(lang)).collect();
        let (line, column) = (position.line, position.column);
        lines.push(format!("{path}:{line}:{column}: {} {} ({})", fact.printed, fact.label.zh, reasons.join(comma)));
    }
    for (position, token) in &draft.omitted {
        let words = if lang == Lang::Zh { "未收" } else { "left out" };
        lines.push(format!("{path}:{}:{}: {token} ({words})", position.line, position.column));
    }
    lines.push(match lang {
        Lang::Zh => format!(
            "{out}：{sections}个部分，{paragraphs}段，{figures}个数字，{relations}个关系，{charts}张图；未收{omitted}个；{doubtful}个应先核对。"
        ),
        Lang::En => format!(
            "{out}: {}, {}, {}, {}, {}; {omitted} left out; {doubtful} to look at first.",
            several(sections, "section"),
            several(paragraphs, "paragraph"),
            several(figures, "figure"),
            several(relations, "relation"),
            several(charts, "chart"),
        ),
    });
    if kept.facts > 0 {
        let Kept { facts, paragraphs, lost } = kept;
        lines.push(match lang {
            Lang::Zh => {
                format!("保留了原有文件里的{facts}个数字、{paragraphs}段文字；{lost}个数字在文本里已找不到，未保留。")
            }
            Lang::En => format!(
                "Kept from the file as it was: {} and {}; dropped, as no longer in the text: {}.",
                several(*facts, "figure"),
                several(*paragraphs, "paragraph"),
                several(*lost, "figure"),
            ),
        });
    }
    lines.push(match lang {
        Lang::Zh => format!("下一步：cargo xtask check {out} --source {path} --lang zh"),
        Lang::En => format!("Next: cargo xtask check {out} --source {path}"),
    });
    lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")
}

fn unreadable(path: &str, error: &str, lang: Lang) -> String {
    printable(&match lang {
        Lang::Zh => format!("无法读写{path}：{error}"),
        Lang::En => format!("{path} cannot be read or written: {error}"),
    })
}

fn no_text(path: &str, error: DocumentError, lang: Lang) -> String {
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    printable(&format!("{path}{colon}{}", error.sentence(OpenedIn::Command, lang)))
}

fn no_draft(out: &str, lang: Lang) -> String {
    printable(&match lang {
        Lang::Zh => format!("{out}已有，但不是报告的JSON：请改正它，或用--out写到别处。"),
        Lang::En => format!("{out} exists and is no report in JSON: mend it, or write elsewhere with --out."),
    })
}

fn refusal(path: &str, error: DraftError, lang: Lang) -> String {
    printable(&match (error, lang) {
        (DraftError::NoPeriod, Lang::Zh) => format!("{path}里没有年份：请用--period写明，如--period 2024。"),
        (DraftError::NoPeriod, Lang::En) => {
            format!("{path} does not tell the year reported on: give it, as in --period 2024.")
        }
        (DraftError::TooManyFigures, Lang::Zh) => {
            format!("{path}里的数字超过{}个：请把文本分成几份。", counted(MAX_FACTS))
        }
        (DraftError::TooManyFigures, Lang::En) => {
            format!("{path} has more than {} figures: divide the text.", counted(MAX_FACTS))
        }
        (DraftError::NoQuantity, Lang::Zh) => format!("{path}里没有带单位的数字。"),
        (DraftError::NoQuantity, Lang::En) => format!("{path} has no number with a unit."),
    })
}
