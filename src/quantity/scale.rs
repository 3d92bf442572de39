//! Powers of ten that Chinese writes as words after a number.

use crate::quantity::words::Entry;

/// Scales with their exponents, the longer of two that begin alike first.
pub const SCALES: &[Entry<u32>] = &[
    ("万亿", 12),
    ("千亿", 11),
    ("百亿", 10),
    ("十亿", 9),
    ("亿", 8),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("万", 4),
    ("千", 3),
    ("百", 2),
];

/// Without a number before it, a scale from 万 means one of itself: 千亿元, 百万吨.
pub fn implied(text: &str) -> bool {
    SCALES.iter().any(|(word, exponent)| *exponent >= 4 && text.starts_with(word))
}
