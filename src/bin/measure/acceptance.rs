//! The share of quantities that are accepted as printed.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use answerable::quantity::parse::parse;
use answerable::quantity::token_error::TokenError;
use answerable::quantity::unit_set::UnitSet;

/// The share, and each quantity that is refused with the reason.
pub fn acceptance(folder: &Path) -> io::Result<Vec<String>> {
    let table = fs::read_to_string(folder.join("quantities.tsv"))?;
    let mut lines = table.lines();
    let column = lines.next().and_then(|head| head.split('\t').position(|name| name == "quantity"));
    let column = column.ok_or_else(|| io::Error::other("quantities.tsv has no column named “quantity”"))?;
    let tokens: Vec<&str> = lines.filter_map(|line| line.split('\t').nth(column)).collect();
    let units = UnitSet::default();
    let mut refused: BTreeMap<&str, (TokenError, usize)> = BTreeMap::new();
    for token in &tokens {
        if let Err(error) = parse(token, &units) {
            refused.entry(token).or_insert((error, 0)).1 += 1;
        }
    }
    let count: usize = refused.values().map(|(_, count)| count).sum();
    let accepted = tokens.len() - count;
    let share = percent(accepted, tokens.len());
    let mut lines = vec![format!("Accepted: {accepted} of {} quantities, {share:.1} %", tokens.len())];
    lines.extend(refused.iter().map(|(token, (error, count))| format!("  refused {count}: {token} ({error:?})")));
    Ok(lines)
}

/// A share in per cent.
pub fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
