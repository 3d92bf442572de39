//! Interface strings, each in both languages, so that a missing one does not compile.
//!
//! They stand in files by part of the page, and are called without it: `messages::CLOSE`.

pub mod accessibility;
mod card;
mod chart_labels;
pub mod chart_summary;
pub mod charts;
pub mod documents;
mod draft;
mod figures;
mod notes;
mod open_report;
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
mod read_by_rule;
mod source;
mod tables;

pub use crate::locale::messages::card::*;
pub use crate::locale::messages::chart_labels::*;
pub use crate::locale::messages::draft::*;
pub use crate::locale::messages::figures::*;
pub use crate::locale::messages::notes::*;
pub use crate::locale::messages::open_report::*;
pub use crate::locale::messages::page::*;
#[cfg(not(target_arch = "wasm32"))]
pub use crate::locale::messages::prerender::*;
pub use crate::locale::messages::read_by_rule::*;
pub use crate::locale::messages::source::*;
pub use crate::locale::messages::tables::*;

use crate::text::count::counted;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// A string of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    zh: &'static str,
    en: &'static str,
}

impl Message {
    /// The string in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// Both languages, for a file.
    pub fn localized(self) -> LocalizedText {
        self.into()
    }
}

pub(crate) const fn message(zh: &'static str, en: &'static str) -> Message {
    Message { zh, en }
}

impl From<Message> for LocalizedText {
    fn from(message: Message) -> Self {
        Self { zh: message.zh.to_owned(), en: message.en.to_owned() }
    }
}

/// The words with no-break spaces.
pub fn unbroken(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// The smallest and the largest of several figures.
pub fn from_to(least: &str, largest: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{least}至{largest}"),
        Lang::En => format!("{least} to {largest}"),
    }
}

/// So many of what English calls `noun`.
pub fn several(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", counted(count), if count == 1 { "" } else { "s" })
}

/// An interval in brackets, after its value.
pub fn bracketed(range: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{range}）"),
        Lang::En => format!(" ({range})"),
    }
}

/// A figure after its label.
pub fn labelled(label: &str, figure: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}：{figure}"),
        Lang::En => format!("{label}: {figure}"),
    }
}

/// A statement with a remark.
pub fn remarked(statement: &str, remark: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{statement}（{remark}）"),
        Lang::En => format!("{statement} ({remark})"),
    }
}

/// Remarks, one after the other.
pub fn remarks(remarks: &[String], lang: Lang) -> String {
    remarks.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}
