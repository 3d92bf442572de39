//! The share of quantities that are accepted as printed.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use answerable::quantity::parse::parse;
use answerable::quantity::token_error::TokenError;
use answerable::quantity::unit_set::UnitSet;

/// Prints the share, and each quantity that is refused with the reason.
pub fn print(folder: &Path) -> io::Result<()> {
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
    println!("Accepted: {accepted} of {} quantities, {:.1} %", tokens.len(), percent(accepted, tokens.len()));
    for (token, (error, count)) in refused {
        println!("  refused {count}: {token} ({error:?})");
    }
    Ok(())
}

/// A share in per cent.
pub fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
