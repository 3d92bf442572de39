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

/// The ratio of two values; a dash if either is missing.
pub(crate) fn format_ratio(value: Option<f64>, other: Option<f64>) -> String {
    match (value, other) {
        (Some(value), Some(other)) if other > 0.0 => format!("{:.2}", value / other),
        _ => "–".to_owned(),
    }
}

/// Prints a heading, a description of the method, and the header row.
pub(crate) fn print_header(heading: &str, method: &str, columns: &[&str]) {
    println!("\n### {heading}\n\n{method}\n\n| {} |", columns.join(" | "));
    println!("|---|{}", "---:|".repeat(columns.len().saturating_sub(1)));
}

pub(crate) fn print_row(cells: &[&str]) {
    println!("| {} |", cells.join(" | "));
}
