//! The colours of charts, light and dark, and both again for readers who prefer more contrast.
//!
//! Light starts from the UK Analysis Function's palette; the others are our own. `style.css` repeats all, so that an SVG
//! follows the theme without a script; a test compares them, and checks contrast and how well the colours of marks can be
//! told apart with colour blindness.

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorRole {
    /// Labels and values.
    Text,
    /// Headings, ticks and notes.
    Muted,
    /// Axes and baselines.
    Axis,
    /// Faint guides, not part of the message.
    Grid,
    /// Marks.
    Mark,
    /// The second mark of a pair.
    Second,
    /// The inside of marks for expected figures.
    Tint,
    /// A reference line.
    Reference,
    /// The page behind the chart, where a mark must cover what is below it.
    Paper,
}

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// A colour for each role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    paper: Rgb,
    text: Rgb,
    muted: Rgb,
    axis: Rgb,
    grid: Rgb,
    mark: Rgb,
    second: Rgb,
    tint: Rgb,
    reference: Rgb,
}

impl Palette {
    /// For light backgrounds; the palette of SVGs.
    pub const LIGHT: Self = Self {
        paper: (0xff, 0xff, 0xff),
        text: (0x1b, 0x1b, 0x1b),
        muted: (0x59, 0x5e, 0x66),
        axis: (0x3d, 0x3d, 0x3e),
        grid: (0xd9, 0xdc, 0xe1),
        mark: (0x12, 0x43, 0x6d),
        second: (0x1f, 0x80, 0x79),
        tint: (0xc9, 0xd8, 0xe6),
        reference: (0xa3, 0x3e, 0x0e),
    };

    /// For dark backgrounds.
    pub const DARK: Self = Self {
        paper: (0x14, 0x17, 0x1b),
        text: (0xed, 0xee, 0xf0),
        muted: (0xa9, 0xb0, 0xba),
        axis: (0x8e, 0x96, 0xa1),
        grid: (0x37, 0x3d, 0x46),
        mark: (0x7f, 0xb2, 0xe5),
        second: (0x2f, 0xa0, 0x8f),
        tint: (0x2b, 0x46, 0x62),
        reference: (0xf7, 0xa6, 0x6e),
    };

    /// For light backgrounds, with more contrast.
    pub const LIGHT_CONTRAST: Self = Self {
        paper: (0xff, 0xff, 0xff),
        text: (0x00, 0x00, 0x00),
        muted: (0x2b, 0x2f, 0x36),
        axis: (0x00, 0x00, 0x01),
        grid: (0x8a, 0x90, 0x99),
        mark: (0x00, 0x2b, 0x52),
        second: (0x00, 0x5f, 0x57),
        tint: (0xbf, 0xd5, 0xed),
        reference: (0x7a, 0x26, 0x00),
    };

    /// For dark backgrounds, with more contrast.
    pub const DARK_CONTRAST: Self = Self {
        paper: (0x00, 0x00, 0x00),
        text: (0xff, 0xff, 0xff),
        muted: (0xd8, 0xdd, 0xe4),
        axis: (0xff, 0xff, 0xfe),
        grid: (0x7a, 0x82, 0x8d),
        mark: (0xb4, 0xd6, 0xfa),
        second: (0x3c, 0xb4, 0xa2),
        tint: (0x1f, 0x3c, 0x5c),
        reference: (0xff, 0xc0, 0x85),
    };

    /// Every palette; no two have the same text and paper.
    pub const ALL: [&'static Self; 4] = [&Self::LIGHT, &Self::DARK, &Self::LIGHT_CONTRAST, &Self::DARK_CONTRAST];

    /// The colour for a role.
    pub const fn get(&self, color: ColorRole) -> Rgb {
        match color {
            ColorRole::Text => self.text,
            ColorRole::Muted => self.muted,
            ColorRole::Axis => self.axis,
            ColorRole::Grid => self.grid,
            ColorRole::Mark => self.mark,
            ColorRole::Second => self.second,
            ColorRole::Tint => self.tint,
            ColorRole::Reference => self.reference,
            ColorRole::Paper => self.paper,
        }
    }
}

impl ColorRole {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Muted,
        Self::Axis,
        Self::Grid,
        Self::Mark,
        Self::Second,
        Self::Tint,
        Self::Reference,
        Self::Paper,
    ];

    /// The custom property of `style.css` with the same colour.
    pub const fn property(self) -> &'static str {
        match self {
            Self::Text => "--ink-text",
            Self::Muted => "--ink-muted",
            Self::Axis => "--ink-axis",
            Self::Grid => "--ink-grid",
            Self::Mark => "--ink-mark",
            Self::Second => "--ink-second",
            Self::Tint => "--ink-pale",
            Self::Reference => "--ink-reference",
            Self::Paper => "--paper",
        }
    }
}
