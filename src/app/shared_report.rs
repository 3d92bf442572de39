//! The resolved report, shared by all parts of the page.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

use crate::report::prose::fill_in;
use crate::report::resolved::ResolvedReport;

/// A shared report; equal only to itself, so that comparing properties is cheap.
#[derive(Clone)]
pub struct SharedReport(Rc<Shared>);

struct Shared {
    initial: ResolvedReport,
    has_prose: bool,
    /// The same with the prose that came later.
    with_prose: OnceCell<ResolvedReport>,
}

impl SharedReport {
    /// Shares a report.
    pub fn new(report: ResolvedReport) -> Self {
        Self(Rc::new(Shared { initial: report, has_prose: true, with_prose: OnceCell::new() }))
    }

    /// Shares the report that the program starts with, whose prose comes later.
    pub fn without_prose(report: ResolvedReport) -> Self {
        Self(Rc::new(Shared { initial: report, has_prose: false, with_prose: OnceCell::new() }))
    }

    /// Adds the prose, if the report lacks it; `None` if it is of another report. Parts that run without it show none, so that none of
    /// them has to change.
    pub fn add_prose(&self, json: &str) -> Option<()> {
        if !self.0.has_prose && self.0.with_prose.get().is_none() {
            let mut whole = self.0.initial.clone();
            fill_in(&mut whole.report, json)?;
            self.0.with_prose.get_or_init(|| whole);
        }
        Some(())
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
        self.0.with_prose.get().unwrap_or(&self.0.initial)
    }
}
