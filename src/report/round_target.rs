//! The round number that an annual target may have been set at.

use num_traits::{CheckedAdd, CheckedSub, Zero};

use crate::report::figure::Figure;
use crate::text::interval::Interval;
use crate::text::rational::Rational;
use crate::text::rounding::{Rounding, to_digits};

/// How a round number relates to the interval of an implied target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetFit {
    /// It lies in the interval.
    Inside,
    /// It lies in the interval only if the percentage was truncated rather than rounded.
    IfTruncated,
    /// It lies just outside the interval, even if the percentage was truncated.
    Outside,
}

/// A round number in an implied target's interval, or close to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundTarget {
    /// The number, in the unit of the target.
    pub value: Rational,
    /// How it relates to that interval.
    pub fit: TargetFit,
}

/// More significant digits than any target is set with.
const MAX_DIGITS: i32 = 12;

/// The number with the fewest significant digits that lies in the interval of `target`, or no further from it than the
/// interval is wide; `target` is `reached` divided by the rate that `completion` states. `None` if that is one number only.
pub fn round_target(target: &Figure, reached: &Figure, completion: &Figure) -> Option<RoundTarget> {
    let [low, high] = target.bounds().ends()?;
    let width = high.checked_sub(&low).filter(|width| !width.is_zero())?;
    let near = Interval { low: Some(low.checked_sub(&width)?), high: Some(high.checked_add(&width)?) };
    let value = (1..=MAX_DIGITS)
        .map(|digits| to_digits(target.value, digits, Rounding::Nearest))
        .find(|value| near.contains(*value))?;
    let fit = if target.interval.contains(value) {
        TargetFit::Inside
    } else if interval_if_truncated(reached, completion)?.contains(value) {
        TargetFit::IfTruncated
    } else {
        TargetFit::Outside
    };
    Some(RoundTarget { value, fit })
}

/// The target's interval if `completion` was truncated after its last printed digit.
fn interval_if_truncated(reached: &Figure, completion: &Figure) -> Option<Interval> {
    let step = completion.printed()?.last_place();
    let share = Interval { low: Some(completion.value), high: Some(completion.value + step) };
    let hundred = Rational::from_integer(100);
    reached.interval.over(share.scale(hundred.recip()).ok()?).ok()
}
