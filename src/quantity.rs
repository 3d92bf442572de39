//! Units, and tokens as a report prints them (`20.2亿元`, `50余家`, `3900万元左右`): parsed exactly, printed back, found in text.

pub mod magnitude;
pub mod numeral;
pub mod qualifier;
pub mod scan;
pub mod sign;
pub mod token;
pub mod unit;

/// A word that tokens may contain, with its meaning. In a table of them the longer of two that begin alike comes first.
type Entry<T> = (&'static str, T);

fn strip_first<'a, T: Copy>(text: &'a str, table: &[Entry<T>]) -> (Option<Entry<T>>, &'a str) {
    let entry = table.iter().find_map(|entry| Some((*entry, text.strip_prefix(entry.0)?)));
    entry.map_or((None, text), |(entry, rest)| (Some(entry), rest))
}

fn strip_last<'a, T: Copy>(text: &'a str, table: &[Entry<T>]) -> (Option<Entry<T>>, &'a str) {
    let entry = table.iter().find_map(|entry| Some((*entry, text.strip_suffix(entry.0)?)));
    entry.map_or((None, text), |(entry, rest)| (Some(entry), rest))
}
