//! Finding figures and names: search that works in both languages, filters, and order.

use std::cmp::Ordering;

pub mod figures;
pub mod fold;
pub mod names;

/// A way to compare words in the order a dictionary of the reader's language has them.
pub type Collation<'a> = &'a dyn Fn(&str, &str) -> Ordering;

/// What a table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<C> {
    /// The column.
    pub column: C,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl<C: Copy + PartialEq> Sort<C> {
    /// What a press on the head of `column` makes of `sort`: upwards, then downwards, then the order of the report.
    pub fn pressed(sort: Option<Self>, column: C) -> Option<Self> {
        match sort {
            Some(Self { column: current, descending: false }) if current == column => {
                Some(Self { column, descending: true })
            }
            Some(Self { column: current, descending: true }) if current == column => None,
            _ => Some(Self { column, descending: false }),
        }
    }

    /// `order`, or its reverse if the largest comes first.
    pub const fn towards(&self, order: Ordering) -> Ordering {
        if self.descending { order.reverse() } else { order }
    }

    /// Which way `column` is sorted, as `aria-sort` says it.
    pub fn direction(sort: Option<Self>, column: C) -> &'static str {
        match sort {
            Some(sort) if sort.column == column && sort.descending => "descending",
            Some(sort) if sort.column == column => "ascending",
            _ => "none",
        }
    }
}
