//! The resolved report, shared by all parts of the page.

use std::ops::Deref;
use std::rc::Rc;

use crate::report::resolved::ResolvedReport;

/// A shared report; equal only to itself, so that comparing properties is cheap.
#[derive(Clone)]
pub struct SharedReport(Rc<ResolvedReport>);

impl SharedReport {
    /// Shares a report.
    pub fn new(report: ResolvedReport) -> Self {
        Self(Rc::new(report))
    }
}

impl PartialEq for SharedReport {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedReport {
    type Target = ResolvedReport;

    fn deref(&self) -> &ResolvedReport {
        &self.0
    }
}
