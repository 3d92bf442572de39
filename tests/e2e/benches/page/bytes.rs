//! Counts the bytes of a first visit.

use crate::limits::Limits;
use crate::report_size::ReportSize;
use e2e::{Failure, TestResult};
use std::path::Path;
use xtask::bundle_size;

pub(crate) fn measure(limits: &mut Limits) -> TestResult {
    println!("\n### The bytes of a first visit");
    for size in ReportSize::with_site() {
        let visits = bundle_size::print_first_visits(Path::new(&size.site()?));
        let visits = visits.map_err(|failure| Failure::new(format!("{failure:#}")))?;
        for visit in visits.iter().filter(|_| size.factor == 1) {
            for (what, bytes, budget) in visit.budgets() {
                let what = format!("bytes of {}, gzipped, {what}", visit.page);
                limits.at_most(budget as f64, 0, &what, Some(bytes as f64));
            }
        }
    }
    Ok(())
}
