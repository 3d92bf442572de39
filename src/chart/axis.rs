//! Maps amounts to positions.

use std::ops::Range;

use crate::chart::plotters_backend::PixelMap;

/// An axis: maps a range of amounts to a range of pixels.
pub struct Axis {
    range: Range<f64>,
    pixels: PixelMap,
}

impl Axis {
    /// From `range` to the pixels from `left` to `right`. A range that is empty or not finite becomes 0 to 1.
    pub fn linear(range: Range<f64>, left: f64, right: f64) -> Self {
        let is_valid = range.start.is_finite() && range.end.is_finite() && range.start < range.end;
        let range = if is_valid { range } else { 0.0..1.0 };
        Self { pixels: PixelMap::linear(range.clone(), left, right), range }
    }

    /// From `range` to the pixels from `left` to `right`, logarithmically. A range not above zero becomes 1 to 10.
    pub fn log(range: Range<f64>, left: f64, right: f64) -> Self {
        let is_valid = range.start > 0.0 && range.end.is_finite() && range.start < range.end;
        let range = if is_valid { range } else { 1.0..10.0 };
        Self { pixels: PixelMap::log(range.clone(), left, right), range }
    }

    /// The powers of ten within the range.
    pub fn ticks(&self) -> Vec<f64> {
        let powers = -15..=18;
        powers.map(|power| 10_f64.powi(power)).filter(|tick| self.range.contains(tick)).collect()
    }

    /// The position of `amount`, in pixels.
    pub fn position(&self, amount: f64) -> f64 {
        self.pixels.position(amount)
    }
}
