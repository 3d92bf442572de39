//! Problems of a report file: location, value found, value expected.

use std::fmt;

use crate::report::location::Location;
use crate::report::rule::Rule;
use crate::text::lang::Lang;

/// A problem of a report file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Its location.
    pub at: Location,
    /// The value found there; empty if there is none.
    pub found: String,
    /// The value expected there.
    pub rule: Rule,
}

impl Violation {
    /// A problem at a location.
    pub fn new(at: Location, found: impl Into<String>, rule: Rule) -> Self {
        Self { at, found: found.into(), rule }
    }

    /// The problem as a sentence in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let expected = self.rule.say(lang);
        let place = self.place(lang);
        match (lang, self.found.as_str()) {
            (Lang::Zh, "") => format!("{place}：没有内容，应为{expected}。"),
            (Lang::Zh, found) => format!("{place}：读到“{found}”，应为{expected}。"),
            (Lang::En, "") => format!("{place}: found nothing, expected {expected}."),
            (Lang::En, found) => format!("{place}: found “{found}”, expected {expected}."),
        }
    }

    fn place(&self, lang: Lang) -> String {
        let path = self.at.path();
        match (self.at.record.as_str(), path.as_str(), lang) {
            ("", "", Lang::Zh) => "文件".to_owned(),
            ("", "", Lang::En) => "the file".to_owned(),
            ("", path, _) => path.to_owned(),
            (record, "", _) => record.to_owned(),
            (record, path, Lang::Zh) => format!("{record}的{path}"),
            (record, path, Lang::En) => format!("{record}, {path}"),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}
