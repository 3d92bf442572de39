//! Readers: how a browser is configured before it starts.

use std::time::Duration;

/// A reader's browser and screen.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Whether dark pages are preferred.
    pub dark: bool,
    /// Whether pages may run scripts. The scripts of tests run in any case.
    pub script: bool,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
    /// Whether tests start once the document is there, without waiting for the rest.
    pub eager: bool,
    /// Whether Chromium's frame rate limit is off.
    pub hasty: bool,
    /// The longest wait for anything on the page.
    pub patience: Duration,
    /// The environment variable with the path of the site.
    pub site: &'static str,
}

impl Reader {
    /// A reader with a default browser.
    pub const USUAL: Self = Self {
        dark: false,
        script: true,
        ratio: 1.0,
        eager: false,
        hasty: false,
        patience: Duration::from_secs(10),
        site: "SITE",
    };
}
