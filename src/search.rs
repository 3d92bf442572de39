//! Searches (in both languages), filters and sorts figures and names.

use std::cmp::Ordering;

pub mod entities;
pub mod figures;
pub mod normalize;

/// Compares words by the dictionary order of the reader's language.
pub type Collation<'a> = &'a dyn Fn(&str, &str) -> Ordering;

/// The order of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<C> {
    /// The column.
    pub column: C,
    /// Whether the order is descending.
    pub descending: bool,
}

impl<C: Copy + PartialEq> Sort<C> {
    /// The order after a press on the head of `column`: ascending, then descending, then the order of the report.
    pub fn pressed(sort: Option<Self>, column: C) -> Option<Self> {
        match sort {
            Some(Self { column: current, descending: false }) if current == column => {
                Some(Self { column, descending: true })
            }
            Some(Self { column: current, descending: true }) if current == column => None,
            _ => Some(Self { column, descending: false }),
        }
    }

    /// `order`, or its reverse in descending order.
    pub const fn towards(&self, order: Ordering) -> Ordering {
        if self.descending { order.reverse() } else { order }
    }

    /// The value of `aria-sort` for `column`.
    pub fn direction(sort: Option<Self>, column: C) -> &'static str {
        match sort {
            Some(sort) if sort.column == column && sort.descending => "descending",
            Some(sort) if sort.column == column => "ascending",
            _ => "none",
        }
    }
}
