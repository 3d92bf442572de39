//! The measured pages: of reports of several sizes.

use crate::timing::PATIENCE;
use e2e::{Reader, setting};
use std::fmt::{self, Display};

/// A size.
#[derive(Clone, Copy)]
pub struct Size {
    /// The multiple of the published report's size.
    pub times: usize,
    /// The environment variable with the path of the site.
    site: &'static str,
    /// The environment variable with the path of the report.
    pub report: &'static str,
}

const ALL: [Size; 4] = [
    Size { times: 1, site: "SITE", report: "REPORT" },
    Size { times: 10, site: "SITE_10", report: "REPORT_10" },
    Size { times: 50, site: "SITE_50", report: "REPORT_50" },
    Size { times: 100, site: "SITE_100", report: "REPORT_100" },
];

impl Size {
    /// The sizes for which a site was built.
    pub fn built() -> impl Iterator<Item = Self> {
        ALL.into_iter().filter(|size| setting(size.site).is_ok())
    }

    /// The sizes for which there is a report.
    pub fn written() -> impl Iterator<Item = Self> {
        ALL.into_iter().filter(|size| setting(size.report).is_ok())
    }

    /// A reader of the page of this size, who does not wait for the program.
    pub fn reader(self) -> Reader {
        Reader { eager: true, patience: PATIENCE, site: self.site, ..Reader::USUAL }
    }
}

impl Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}×", self.times)
    }
}
