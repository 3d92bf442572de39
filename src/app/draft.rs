//! A draft that the reader corrects: the report as it is, and as it was before each correction.

use std::rc::Rc;

use crate::app::shared_report::SharedReport;

/// A draft that the reader corrects; equal only to itself.
#[derive(Clone)]
pub(crate) struct Draft {
    /// The report as it is now.
    pub(crate) revision: Rc<Revision>,
    /// Whether it is kept on the device, so that it survives a reload.
    pub(crate) is_kept: bool,
}

impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.revision, &other.revision) && self.is_kept == other.is_kept
    }
}

/// The state of a draft between two corrections.
pub(crate) struct Revision {
    /// The report.
    pub(crate) report: SharedReport,
    /// Its file, as JSON.
    pub(crate) json: String,
    /// The state before the last correction, with the id of the figure that was corrected.
    pub(crate) former: Option<(Rc<Self>, String)>,
}

/// A report from the reader's device.
pub(crate) struct OpenedReport {
    /// The name of its file, or of its draft.
    pub(crate) name: String,
    /// The report.
    pub(crate) report: SharedReport,
    /// Its corrections, if it is a draft.
    pub(crate) draft: Option<Draft>,
}
