//! Browser profiles: how a browser is configured before it starts.

use std::time::Duration;

/// A browser's settings and screen.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    /// Whether `prefers-color-scheme` is dark.
    pub prefers_dark: bool,
    /// Whether pages may run scripts. The scripts of tests run in any case.
    pub javascript: bool,
    /// Device pixels per CSS pixel.
    pub pixel_ratio: f64,
    /// Whether opening a page waits for its `load` event. If not, a test starts once the document is parsed.
    pub waits_for_load: bool,
    /// Whether Chromium darkens pages that have no dark theme.
    pub forces_dark: bool,
    /// Whether Chromium's frame rate limit is off.
    pub unlimited_frame_rate: bool,
    /// Whether content out of sight is skipped, as the style sheet says, or laid out, so that tests can read it.
    pub skips_content: bool,
    /// The longest wait for a condition.
    pub timeout: Duration,
    /// The environment variable with the path of the site.
    pub site_env: &'static str,
}

impl Profile {
    /// A browser as it is installed.
    pub const DEFAULT: Self = Self {
        prefers_dark: false,
        javascript: true,
        pixel_ratio: 1.0,
        waits_for_load: true,
        forces_dark: false,
        unlimited_frame_rate: false,
        skips_content: false,
        timeout: Duration::from_secs(20),
        site_env: "SITE",
    };
}
