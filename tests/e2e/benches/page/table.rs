//! Tables of figures in Markdown, and medians.

/// The median; `None` for no values.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// The 95th percentile.
pub fn high(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get((values.len() * 19).div_ceil(20).saturating_sub(1)).copied()
}

/// A number with this many decimals; a dash for `None`.
pub fn shown(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.digits$}"))
}

/// The ratio of two values; a dash if either is missing.
pub fn ratio(value: Option<f64>, other: Option<f64>) -> String {
    match (value, other) {
        (Some(value), Some(other)) if other > 0.0 => format!("{:.2}", value / other),
        _ => "–".to_owned(),
    }
}

/// Prints the head of a table: a heading, a description, and the names of its columns.
pub fn head(heading: &str, how: &str, columns: &[&str]) {
    println!("\n### {heading}\n\n{how}\n\n| {} |", columns.join(" | "));
    println!("|---|{}", "---:|".repeat(columns.len().saturating_sub(1)));
}

/// Prints a row.
pub fn row(cells: &[&str]) {
    println!("| {} |", cells.join(" | "));
}
