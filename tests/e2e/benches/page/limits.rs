//! The limits of what is measured, and how it compares with them.

use crate::table::{format_value, print_header, print_row};

/// What is measured against a limit.
struct Comparison {
    what: String,
    measured: Option<f64>,
    limit: f64,
    decimals: usize,
    /// Whether the measured value must not fall below the limit, instead of not exceeding it.
    is_minimum: bool,
}

/// All measured values that have a limit, in the order in which they were measured.
#[derive(Default)]
pub(crate) struct Limits(Vec<Comparison>);

impl Limits {
    /// Compares a value with the most it may be.
    pub(crate) fn at_most(&mut self, limit: f64, decimals: usize, what: &str, measured: Option<f64>) {
        self.0.push(Comparison { what: what.to_owned(), measured, limit, decimals, is_minimum: false });
    }

    /// Compares a value with the least it may be.
    pub(crate) fn at_least(&mut self, limit: f64, decimals: usize, what: &str, measured: Option<f64>) {
        self.0.push(Comparison { what: what.to_owned(), measured, limit, decimals, is_minimum: true });
    }

    /// Prints them as a table.
    pub(crate) fn print(&self) {
        if self.0.is_empty() {
            return;
        }
        print_header("Against the limits", "As measured above.", &["what", "measured", "limit", ""]);
        for Comparison { what, measured, limit, decimals, is_minimum } in &self.0 {
            let sign = if *is_minimum { "≥" } else { "≤" };
            let verdict = match measured {
                Some(value) if (*is_minimum && value >= limit) || (!is_minimum && value <= limit) => "met",
                Some(_) => "missed",
                None => "not measured",
            };
            let limit = format!("{sign} {}", format_value(Some(*limit), *decimals));
            print_row(&[what, &format_value(*measured, *decimals), &limit, verdict]);
        }
    }
}
