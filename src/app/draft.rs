//! A draft that the reader corrects: the report as it is, and as it was before each correction.

use std::rc::Rc;

use crate::app::shared_report::SharedReport;
use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose::plain;
use crate::report::read_by_rule::ReadingCount;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// A draft that the reader corrects; equal only to itself.
#[derive(Clone)]
pub(crate) struct Draft {
    /// The report as it is now.
    pub(crate) revision: Rc<Revision>,
    /// Whether it is kept on the device, so that it survives a reload.
    pub(crate) is_kept: bool,
}

impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.revision, &other.revision) && self.is_kept == other.is_kept
    }
}

/// The state of a draft between two corrections.
pub(crate) struct Revision {
    /// The report.
    pub(crate) report: SharedReport,
    /// Its file, as JSON.
    pub(crate) json: String,
    /// The words of numbers that were said to be no figures, and can be read again.
    pub(crate) restorable: Vec<String>,
    /// The state before the last correction, with the id that the corrected figure had, if it was one.
    pub(crate) former: Option<(Rc<Self>, Option<String>)>,
}

/// A report from the reader's device.
pub(crate) struct OpenedReport {
    /// The name of its file, or of its draft.
    pub(crate) name: String,
    /// The report.
    pub(crate) report: SharedReport,
    /// Its corrections, if it is a draft.
    pub(crate) draft: Option<Draft>,
}

/// What the list of kept drafts says of one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeptDraft {
    /// The name of its file.
    pub(crate) name: String,
    /// What it says of its report, unless that was kept by a version of the page that listed names alone.
    pub(crate) summary: Option<KeptSummary>,
}

/// What the list says of the report of a kept draft.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeptSummary {
    /// Its title, as plain words.
    pub(crate) title: LocalizedText,
    /// The day of its last change, `YYYY-MM-DD`; empty if it was not recorded.
    pub(crate) day: String,
    /// How much of it is checked.
    pub(crate) count: ReadingCount,
}

/// Between the fields of an entry: neither names of files nor titles have it.
const SEPARATOR: char = '\u{1f}';

impl KeptDraft {
    /// The draft of this name and report, last changed on this day.
    pub(crate) fn new(name: &str, resolved: &ResolvedReport, day: String) -> Self {
        let (report, yuan_per_dollar) = (&resolved.report, resolved.yuan_per_dollar);
        let [zh, en] = Lang::ALL.map(|lang| {
            let formatter = FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar };
            plain(resolved, &report.meta.title, &formatter)
        });
        let summary = KeptSummary { title: LocalizedText { zh, en }, day, count: ReadingCount::of(report) };
        Self { name: name.to_owned(), summary: Some(summary) }
    }

    /// The draft of an entry of the list, as it is stored.
    pub(crate) fn parse(entry: &str) -> Self {
        let mut fields = entry.split(SEPARATOR);
        let name = fields.next().unwrap_or_default().to_owned();
        Self { name, summary: KeptSummary::parse(fields) }
    }

    /// Its entry, which begins with its name.
    pub(crate) fn entry(&self) -> String {
        let Some(KeptSummary { title, day, count }) = &self.summary else { return self.name.clone() };
        let numbers = [count.all, count.read, count.doubtful].map(|number| number.to_string());
        let [all, read, doubtful] = &numbers;
        [self.name.as_str(), day, all, read, doubtful, &title.zh, &title.en].join(&SEPARATOR.to_string())
    }
}

impl KeptSummary {
    fn parse<'a>(mut fields: impl Iterator<Item = &'a str>) -> Option<Self> {
        let day = fields.next()?.to_owned();
        let mut number = || fields.next()?.parse().ok();
        let count = ReadingCount { all: number()?, read: number()?, doubtful: number()? };
        let mut words = || fields.next().map(str::to_owned);
        Some(Self { title: LocalizedText { zh: words()?, en: words()? }, day, count })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_returns_the_draft_whose_entry_it_is() {
        let summary = KeptSummary {
            title: LocalizedText { zh: "2024年工作报告".to_owned(), en: String::new() },
            day: "2025-03-01".to_owned(),
            count: ReadingCount { all: 12, read: 9, doubtful: 2 },
        };
        for summary in [Some(summary), None] {
            let draft = KeptDraft { name: "报告 (2).txt".to_owned(), summary };
            assert_eq!(KeptDraft::parse(&draft.entry()), draft);
        }
    }

    #[test]
    fn parse_of_a_name_alone_or_a_broken_summary_has_none() {
        for entry in ["a.txt", "a.txt\u{1f}2025-03-01\u{1f}many"] {
            assert_eq!(KeptDraft::parse(entry), KeptDraft { name: "a.txt".to_owned(), summary: None });
        }
    }
}
