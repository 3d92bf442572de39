//! The measured pages: of the published report and of multiples of it.

use crate::timing::TIMEOUT;
use e2e::{Profile, TestResult, env_var};
use std::fmt::{self, Display};

#[derive(Clone, Copy)]
pub(crate) struct ReportSize {
    /// The multiple of the published report's size.
    pub(crate) factor: usize,
    /// The environment variable with the path of the site.
    site_env: &'static str,
    /// The environment variable with the path of the report.
    pub(crate) report_env: &'static str,
}

const ALL: [ReportSize; 4] = [
    ReportSize { factor: 1, site_env: "SITE", report_env: "REPORT" },
    ReportSize { factor: 10, site_env: "SITE_10", report_env: "REPORT_10" },
    ReportSize { factor: 50, site_env: "SITE_50", report_env: "REPORT_50" },
    ReportSize { factor: 100, site_env: "SITE_100", report_env: "REPORT_100" },
];

impl ReportSize {
    /// The sizes for which a site was built.
    pub(crate) fn with_site() -> impl Iterator<Item = Self> {
        ALL.into_iter().filter(|size| size.site().is_ok())
    }

    /// The sizes for which there is a report.
    pub(crate) fn with_report() -> impl Iterator<Item = Self> {
        ALL.into_iter().filter(|size| env_var(size.report_env).is_ok())
    }

    /// The path of the site.
    pub(crate) fn site(self) -> TestResult<String> {
        env_var(self.site_env)
    }

    /// The browser profile for the page of this size, which does not wait for the program.
    pub(crate) fn profile(self) -> Profile {
        Profile {
            waits_for_load: false,
            skips_content: true,
            timeout: TIMEOUT,
            site_env: self.site_env,
            ..Profile::DEFAULT
        }
    }
}

impl Display for ReportSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}×", self.factor)
    }
}
