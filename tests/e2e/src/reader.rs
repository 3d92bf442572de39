//! Who reads: what a browser is told of its reader before it starts.

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
    /// The setting that says where the site lies that is read.
    pub site: &'static str,
}

impl Default for Reader {
    fn default() -> Self {
        Self { dark: false, script: true, ratio: 1.0, eager: false, hasty: false, site: "SITE" }
    }
}
