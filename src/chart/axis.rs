//! Maps amounts to positions.

use std::ops::{Range, RangeInclusive};

use crate::chart::plotters_backend::PixelMap;
use crate::text::rational::Rational;

/// An axis: maps a range of amounts to a range of pixels.
pub struct Axis {
    range: Range<f64>,
    pixels: PixelMap,
}

/// A place on a logarithmic axis that a reader can name: one, two or five times a power of ten. Exact, so that none reads zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    digit: i32,
    power: i32,
}

impl Tick {
    const DIGITS: [i32; 3] = [1, 2, 5];
    /// As far as exact numbers reach.
    const POWERS: RangeInclusive<i32> = -30..=36;

    /// Every tick, in ascending order.
    fn all() -> impl Iterator<Item = Self> {
        Self::POWERS.flat_map(|power| Self::DIGITS.map(|digit| Self { digit, power }))
    }

    /// Its amount, exactly.
    pub fn value(self) -> Rational {
        let power = 10_i128.pow(self.power.unsigned_abs());
        if self.power < 0 { Rational::new(self.digit.into(), power) } else { (power * i128::from(self.digit)).into() }
    }

    /// Its amount, for positions.
    pub fn amount(self) -> f64 {
        f64::from(self.digit) * 10_f64.powi(self.power)
    }

    const fn is_power_of_ten(self) -> bool {
        self.digit == 1
    }
}

impl Axis {
    /// From `range` to the pixels from `left` to `right`. A range that is empty or not finite becomes 0 to 1.
    pub fn linear(range: Range<f64>, left: f64, right: f64) -> Self {
        let is_valid = range.start.is_finite() && range.end.is_finite() && range.start < range.end;
        let range = if is_valid { range } else { 0.0..1.0 };
        Self { pixels: PixelMap::linear(range.clone(), left, right), range }
    }

    /// From a tick below `range` to one above it, to the pixels from `left` to `right`, logarithmically. A range that is not above zero, or
    /// not finite, becomes 1 to 10.
    pub fn log(range: Range<f64>, left: f64, right: f64) -> Self {
        // A mark at the very end of an axis would seem to be beyond it.
        let start = Tick::all().filter(|tick| tick.amount() * 1.25 <= range.start).last();
        let end = Tick::all().find(|tick| tick.amount() >= range.end * 1.1);
        let range = match (start, end) {
            (Some(start), Some(end)) if start.amount() < end.amount() => start.amount()..end.amount(),
            _ => 1.0..10.0,
        };
        Self { pixels: PixelMap::log(range.clone(), left, right), range }
    }

    /// The ticks of a logarithmic axis, from one end to the other.
    pub fn ticks(&self) -> Vec<Tick> {
        let (start, end) = (self.range.start, self.range.end);
        Tick::all().filter(|tick| start <= tick.amount() && tick.amount() <= end).collect()
    }

    /// The sets of ticks that a logarithmic axis may show, each of at least two, from the most to the fewest. More than two decades are
    /// counted in powers of ten.
    pub fn tick_sets(&self) -> impl Iterator<Item = Vec<Tick>> + use<> {
        let all = self.ticks();
        let powers: Vec<_> = all.iter().copied().filter(|tick| tick.is_power_of_ten()).collect();
        let finest = (powers.len() <= 2).then(|| all.clone());
        let steps = 1..powers.len();
        let ends = all.first().into_iter().chain(all.last()).copied().collect();
        let coarser = steps.map(move |step| powers.iter().copied().step_by(step).collect());
        finest.into_iter().chain(coarser).chain([ends])
    }

    /// The position of `amount`, in pixels.
    pub fn position(&self, amount: f64) -> f64 {
        self.pixels.position(amount)
    }
}
