//! Measures drafts of real reports: which of their quantities are found, and what the check says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use answerable::diagnostics::diagnostic::Severity;
use answerable::diagnostics::{File, check};
use answerable::report::encode::encode;
use answerable::report::model::Fact;
use answerable::source::document::decode_text::decode;
use answerable::source::draft::{Draft, DraftError, DraftOptions, draft};

use crate::standard_terms::terms;

/// The period of a text whose headings tell none; it does not change what is measured.
const ANY_PERIOD: i32 = 2020;

/// A quantity that should be found.
struct Expected {
    line: usize,
    columns: std::ops::Range<usize>,
    kind: String,
}

/// Found ones among all, of a kind.
#[derive(Clone, Copy, Default)]
struct Share {
    found: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, found: bool) {
        self.found += usize::from(found);
        self.all += 1;
    }

    fn percent(self) -> String {
        match (self.found * 1_000).checked_div(self.all) {
            Some(thousandths) => format!("{}.{}%", thousandths / 10, thousandths % 10),
            None => "–".to_owned(),
        }
    }
}

/// The measurements of all texts in a folder, as a table.
pub fn print(folder: &str) -> Result<String, String> {
    let expected = expected(folder)?;
    let mut lines =
        vec!["text, figures, with a unit apart, recall, precision, doubtful, charts, problems, in English".to_owned()];
    let (mut recall, mut precision, mut problems, mut english) = (Share::default(), Share::default(), 0, 0);
    let mut kinds: BTreeMap<String, Share> = BTreeMap::new();
    for (name, text) in texts(folder)? {
        let drafted = draft_any(&text).map_err(|error| format!("{name}: {error:?}"))?;
        let json = format!("{:#}", encode(&drafted.report));
        let [report, source] =
            [("draft", json.as_str()), (name.as_str(), text.as_str())].map(|(name, text)| File { name, text });
        let result = check(report, Some(source), None);
        let count = result.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Violation).count();
        let (own_recall, own_precision) = compare(&drafted, expected.get(&name), &mut kinds);
        let translated = drafted.report.facts.iter().filter(|fact| !fact.label.en.is_empty()).count();
        english += translated;
        lines.push(format!(
            "{name}, {}, {}, {}, {}, {}, {}, {count}, {translated}",
            drafted.report.facts.len(),
            drafted.report.facts.iter().filter(|fact| fact.unit.is_some()).count(),
            own_recall.percent(),
            own_precision.percent(),
            drafted.doubtful().count(),
            drafted.report.charts.len(),
        ));
        for (total, own) in [(&mut recall, own_recall), (&mut precision, own_precision)] {
            total.found += own.found;
            total.all += own.all;
        }
        problems += count;
    }
    lines.push(format!(
        "all, {}, , {}, {}, , , {problems}, {english}",
        precision.all,
        recall.percent(),
        precision.percent()
    ));
    lines.extend(kinds.iter().map(|(kind, share)| format!("recall of {kind}: {} of {}", share.percent(), share.all)));
    Ok(lines.join("\n"))
}

/// The texts of a folder by name, in order.
pub fn texts(folder: &str) -> Result<Vec<(String, String)>, String> {
    let texts = Path::new(folder).join("texts");
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let entries = fs::read_dir(&texts).map_err(|error| format!("{}: {error}", texts.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let named = |path: &std::path::PathBuf| {
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = decode(&read(path)?)
            .ok_or_else(|| format!("{}: neither UTF-8, UTF-16, GB 18030 nor Big5", path.display()))?;
        Ok((name, text))
    };
    paths.iter().map(named).collect()
}

/// The draft of a text, of whatever period.
pub fn draft_any(text: &str) -> Result<Draft, DraftError> {
    let options = DraftOptions { terms: terms(), ..DraftOptions::default() };
    draft(text, &options).or_else(|_| draft(text, &DraftOptions { period: Some(ANY_PERIOD), ..options }))
}

/// The quantities of each text.
fn expected(folder: &str) -> Result<BTreeMap<String, Vec<Expected>>, String> {
    let path = Path::new(folder).join("quantities.tsv");
    let table = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut quantities: BTreeMap<String, Vec<Expected>> = BTreeMap::new();
    for row in table.lines().skip(1) {
        let [text, line, column, token, kind, ..] = row.split('\t').collect::<Vec<_>>()[..] else { continue };
        let (Ok(line), Ok(start)) = (line.parse(), column.parse::<usize>()) else { continue };
        let columns = start..start + token.chars().count();
        quantities.entry(text.to_owned()).or_default().push(Expected { line, columns, kind: kind.to_owned() });
    }
    Ok(quantities)
}

/// Recall and precision of a draft. The lists have neither ordinals nor numbers whose unit stands apart, in a table: those do not count.
fn compare(draft: &Draft, expected: Option<&Vec<Expected>>, kinds: &mut BTreeMap<String, Share>) -> (Share, Share) {
    let facts = draft.report.facts.iter().zip(&draft.positions);
    let found: Vec<_> =
        facts.map(|(fact, at)| (at.line, at.column..at.column + fact.printed.chars().count())).collect();
    let (mut recall, mut precision) = (Share::default(), Share::default());
    let mut matched = BTreeSet::new();
    for quantity in expected.into_iter().flatten() {
        let overlaps = |(line, columns): &(usize, std::ops::Range<usize>)| {
            *line == quantity.line && columns.start < quantity.columns.end && quantity.columns.start < columns.end
        };
        let index = found.iter().position(overlaps);
        matched.extend(index);
        recall.add(index.is_some());
        kinds.entry(quantity.kind.clone()).or_default().add(index.is_some());
    }
    let may_be_listed = |fact: &Fact| fact.unit.is_none() && !fact.printed.starts_with('第');
    for (index, _) in draft.report.facts.iter().enumerate().filter(|(_, fact)| may_be_listed(fact)) {
        precision.add(matched.contains(&index));
    }
    (recall, precision)
}
