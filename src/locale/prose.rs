//! Fills in the placeholders of prose.

use crate::locale::formatter::Format;
use crate::report::resolved::Ledger;
use crate::text::localized::Text;
use crate::text::localized::{Piece, pieces};

/// `text` as plain words: figures formatted, terms without links.
pub fn plain(ledger: &Ledger, text: &Text, format: &Format) -> String {
    let mut words = String::new();
    for piece in pieces(text.get(format.lang)) {
        match piece {
            Piece::Words(part) | Piece::Term { words: part, .. } => words.push_str(part),
            Piece::Figure(id) => words.push_str(&ledger.figure(id).map_or_else(String::new, |f| format.figure(f))),
            Piece::Year { previous } => words.push_str(&year(ledger, previous).to_string()),
        }
    }
    words
}

/// The period of the report, or the year before.
pub fn year(ledger: &Ledger, previous: bool) -> i32 {
    ledger.report.meta.period - i32::from(previous)
}
