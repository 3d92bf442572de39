//! The colours of charts, light and dark.
//!
//! Light starts from the UK Analysis Function's palette; dark is our own. `style.css` repeats both, so that an SVG
//! follows the theme without a script; a test compares them and computes every contrast.

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Labels and values.
    Text,
    /// Headings, ticks and remarks.
    Muted,
    /// Axes and baselines.
    Axis,
    /// Faint guides, no part of the message.
    Grid,
    /// Marks.
    Mark,
    /// The second mark of a pair.
    Second,
    /// The inside of marks that stand for expected figures.
    Pale,
    /// A line to compare with.
    Reference,
    /// The page behind the chart, where a mark must cover what is under it.
    Paper,
}

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// A colour for each purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    paper: Rgb,
    text: Rgb,
    muted: Rgb,
    axis: Rgb,
    grid: Rgb,
    mark: Rgb,
    second: Rgb,
    pale: Rgb,
    reference: Rgb,
}

impl Palette {
    /// For light paper. What SVGs hold.
    pub const LIGHT: Self = Self {
        paper: (0xff, 0xff, 0xff),
        text: (0x1b, 0x1b, 0x1b),
        muted: (0x59, 0x5e, 0x66),
        axis: (0x3d, 0x3d, 0x3e),
        grid: (0xd9, 0xdc, 0xe1),
        mark: (0x12, 0x43, 0x6d),
        second: (0x1f, 0x80, 0x79),
        pale: (0xc9, 0xd8, 0xe6),
        reference: (0x80, 0x16, 0x50),
    };

    /// For dark paper.
    pub const DARK: Self = Self {
        paper: (0x14, 0x17, 0x1b),
        text: (0xed, 0xee, 0xf0),
        muted: (0xa9, 0xb0, 0xba),
        axis: (0x8e, 0x96, 0xa1),
        grid: (0x37, 0x3d, 0x46),
        mark: (0x7f, 0xb2, 0xe5),
        second: (0x4f, 0xc3, 0xb5),
        pale: (0x2b, 0x46, 0x62),
        reference: (0xf2, 0x9b, 0xc4),
    };

    /// The colour for a purpose.
    pub const fn get(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Axis => self.axis,
            Ink::Grid => self.grid,
            Ink::Mark => self.mark,
            Ink::Second => self.second,
            Ink::Pale => self.pale,
            Ink::Reference => self.reference,
            Ink::Paper => self.paper,
        }
    }
}

impl Ink {
    /// Every purpose.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Muted,
        Self::Axis,
        Self::Grid,
        Self::Mark,
        Self::Second,
        Self::Pale,
        Self::Reference,
        Self::Paper,
    ];

    /// The custom property of `style.css` that holds it.
    pub const fn property(self) -> &'static str {
        match self {
            Self::Text => "--ink-text",
            Self::Muted => "--ink-muted",
            Self::Axis => "--ink-axis",
            Self::Grid => "--ink-grid",
            Self::Mark => "--ink-mark",
            Self::Second => "--ink-second",
            Self::Pale => "--ink-pale",
            Self::Reference => "--ink-reference",
            Self::Paper => "--paper",
        }
    }
}
