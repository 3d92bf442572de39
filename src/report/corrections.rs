//! The log of corrections.

use crate::report::model::{Correction, Report};

/// The corrections, newest first, each with the token it led to.
pub fn corrections(report: &Report) -> Vec<(&Correction, &str)> {
    let log = &report.corrections;
    let led_to = |index: usize, entry: &Correction| {
        // The token that the next newer correction of the same fact replaced is the one this correction set.
        let newer = log.iter().take(index).rev().find(|other| other.fact == entry.fact);
        let now = || report.facts.iter().find(|fact| fact.id == entry.fact).map(|fact| fact.printed.as_str());
        newer.map(|newer| newer.was.as_str()).or_else(now).unwrap_or_default()
    };
    log.iter().enumerate().map(|(index, entry)| (entry, led_to(index, entry))).collect()
}

/// Whether the fact with this id has been corrected.
pub fn is_corrected(report: &Report, id: &str) -> bool {
    report.corrections.iter().any(|entry| entry.fact == id)
}
