//! Counts and sizes, written alike in both languages.

use crate::text::decimal::grouped;
use crate::text::rational::Rational;
use crate::text::rounding::Rounding;

/// A count, with thousands separators.
pub fn counted(count: usize) -> String {
    grouped(Rational::from_integer(i128::try_from(count).unwrap_or(i128::MAX)), 0, Rounding::Nearest)
}

/// A number of bytes in megabytes, rounded up, so that a size over a limit never looks equal to it.
pub fn megabytes(bytes: usize) -> String {
    let size = Rational::new(i128::try_from(bytes).unwrap_or(i128::MAX), 1_000_000);
    let places = i32::from(!size.is_integer());
    format!("{}\u{a0}MB", grouped(size, places, Rounding::Up))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn megabytes_rounds_up() {
        assert_eq!(megabytes(5_000_000), "5\u{a0}MB");
        assert_eq!(megabytes(5_000_001), "5.1\u{a0}MB");
        assert_eq!(counted(1_000_000), "1,000,000");
    }
}
