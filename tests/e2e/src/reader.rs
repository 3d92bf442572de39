//! Who reads: what a browser is told of its reader before it starts.

use std::time::Duration;

/// A reader's browser and screen.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Whether dark pages are preferred.
    pub dark: bool,
    /// Whether pages may run scripts. What tests ask works all the same.
    pub script: bool,
    /// Device pixels in a CSS pixel.
    pub ratio: f64,
    /// Whether a page is looked at once its text is here, whatever is still to come.
    pub eager: bool,
    /// Whether Chromium paints as soon as it can, rather than as often as a screen shows it.
    pub hasty: bool,
    /// How long anything on the page may take to come about.
    pub patience: Duration,
    /// The setting that says where the site lies that is read.
    pub site: &'static str,
}

impl Reader {
    /// One whose browser is as it was installed.
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
