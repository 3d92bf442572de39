//! Maps amounts to positions, with plotters' coordinates.

use std::ops::Range;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{IntoLogRange as _, LogCoord};

/// Positions are computed on a grid this many times finer than a pixel.
const GRID: f64 = 10.0;

/// An axis: maps a range of amounts to a range of pixels.
pub struct Axis<C> {
    coordinate: C,
    span: (i32, i32),
}

/// A logarithmic axis.
pub type Log = Axis<LogCoord<f64>>;

/// A linear axis from `range` to the pixels from `left` to `right`. A range that is
/// empty or not finite becomes 0 to 1.
pub fn linear(range: Range<f64>, left: f64, right: f64) -> Axis<RangedCoordf64> {
    let sound = range.start.is_finite() && range.end.is_finite() && range.start < range.end;
    let range = if sound { range } else { 0.0..1.0 };
    Axis { coordinate: range.into(), span: span(left, right) }
}

/// A logarithmic axis from `range` to the pixels from `left` to `right`. A range not above zero
/// becomes 1 to 10.
pub fn log(range: Range<f64>, left: f64, right: f64) -> Log {
    let sound = range.start > 0.0 && range.end.is_finite() && range.start < range.end;
    let range = if sound { range } else { 1.0..10.0 };
    Axis { coordinate: range.log_scale().into(), span: span(left, right) }
}

impl Log {
    /// The powers of ten within the range.
    pub fn ticks(&self) -> Vec<f64> {
        let range = self.coordinate.range();
        let powers = -15..=18;
        powers.map(|power| 10_f64.powi(power)).filter(|tick| range.contains(tick)).collect()
    }
}

impl<C: Ranged<ValueType = f64>> Axis<C> {
    /// The position of `amount`, in pixels.
    pub fn position(&self, amount: f64) -> f64 {
        f64::from(self.coordinate.map(&amount, self.span)) / GRID
    }
}

fn span(left: f64, right: f64) -> (i32, i32) {
    let grid = |pixels: f64| (pixels * GRID).round().clamp(-1e8, 1e8) as i32;
    (grid(left), grid(right.max(left)))
}
