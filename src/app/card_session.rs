//! How the card was opened, moved and left.

use crate::view::Selection;

/// What is known of the open card besides what it explains, and afterwards of how it was closed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CardSession {
    /// What it was opened from; nothing yet if an address opened it.
    pub(crate) opener: Option<CardOpener>,
    /// Whether it was opened by keyboard, so that it takes the focus.
    pub(crate) is_by_keyboard: bool,
    /// Whether it was closed by a click elsewhere or by Tab, so that the focus stays where it is.
    pub(crate) was_left: bool,
}

impl CardSession {
    /// The session of a card that an address opened, beside a mention found on the page.
    pub(crate) const fn from_address(opener: CardOpener) -> Self {
        Self { opener: Some(opener), is_by_keyboard: true, was_left: false }
    }
}

/// What the card was opened from: by id and position, since rendering may replace elements.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CardOpener {
    /// The link at `index` among those to `target` in the element with the id `container`.
    Link {
        /// The figure or term it leads to.
        target: Selection,
        /// The id of the nearest ancestor that has one.
        container: String,
        /// Its position among the links there, from 0.
        index: usize,
    },
    /// The element with this id.
    Element(String),
    /// The chart with this id.
    Chart(String),
    /// A mark of a chart.
    Mark {
        /// The id of the chart.
        chart: String,
        /// The position of the mark, from 0.
        index: usize,
    },
}

impl CardOpener {
    /// Whether both are the same element of the page: all marks of a chart share one.
    pub(crate) fn shares_element(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Mark { chart, .. }, Self::Mark { chart: other, .. }) => chart == other,
            _ => self == other,
        }
    }

    /// Whether it belongs to a chart, of which only the list of marks can be focused.
    pub(crate) const fn is_chart(&self) -> bool {
        matches!(self, Self::Chart(_) | Self::Mark { .. })
    }
}

/// A change of the card.
pub(crate) enum CardAction {
    /// Opens it; a second time from the same element closes it.
    Open {
        /// What it shall explain.
        selection: Selection,
        /// What it is opened from.
        opener: CardOpener,
        /// Whether by keyboard.
        is_by_keyboard: bool,
        /// Whether this is the second click of two, which selects a number, and closes nothing.
        is_second_click: bool,
    },
    /// Follows a link within it; it stays where it is.
    Follow {
        /// What it shall explain.
        selection: Selection,
        /// Whether by keyboard.
        is_by_keyboard: bool,
    },
    /// Moves it to another mention of its figure.
    Move(CardOpener),
    /// Attaches a card that an address opened to a mention found on the page.
    Attach(CardOpener),
    /// Closes it; the focus goes back to the opener.
    Close,
    /// Closes it because the reader is elsewhere; the focus stays there.
    Leave,
}
