//! Tables of figures in Markdown, and the statistics in them.

/// The median; `None` for no values.
pub(crate) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

pub(crate) fn percentile_95(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get((values.len() * 19).div_ceil(20).saturating_sub(1)).copied()
}

/// A number with this many decimals; a dash for `None`.
pub(crate) fn format_value(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.decimals$}"))
}

/// The ratio of two values; `None` if either is missing.
pub(crate) fn ratio(value: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(value? / other.filter(|other| *other > 0.0)?)
}

/// Prints a heading, a description of the method, and the header row.
pub(crate) fn print_header(heading: &str, method: &str, columns: &[&str]) {
    println!("\n### {heading}\n\n{method}\n\n| {} |", columns.join(" | "));
    println!("|---|{}", "---:|".repeat(columns.len().saturating_sub(1)));
}

pub(crate) fn print_row<Cell: AsRef<str>>(cells: &[Cell]) {
    println!("| {} |", cells.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" | "));
}
