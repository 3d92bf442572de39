//! Hit testing, and navigation between marks by keys.

use crate::chart::geometry::Point;
use crate::chart::scene::{Mark, Scene};

/// The index of the mark nearest to `point`; of those that contain it, the smallest.
pub fn nearest(scene: &Scene, point: Point) -> Option<usize> {
    let distance = |mark: &Mark| mark.area.distance(point).min(mark.outline.distance(point));
    let compare =
        |a: &Mark, b: &Mark| distance(a).total_cmp(&distance(b)).then(a.outline.area().total_cmp(&b.outline.area()));
    let marks = scene.marks.iter().enumerate();
    marks.min_by(|(_, a), (_, b)| compare(a, b)).map(|(index, _)| index)
}

/// A step through the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next mark.
    Next,
    /// To the previous mark.
    Previous,
    /// To the first mark.
    First,
    /// To the last mark.
    Last,
}

impl Step {
    /// The step for a key, by its name in `KeyboardEvent.key`.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowDown" | "ArrowRight" => Some(Self::Next),
            "ArrowUp" | "ArrowLeft" => Some(Self::Previous),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// The mark after the step from `current` among `count` marks; it stops at either end.
    pub fn apply(self, current: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(match (self, current) {
            (Self::First, _) | (Self::Next, None) => 0,
            (Self::Last, _) | (Self::Previous, None) => last,
            (Self::Next, Some(current)) => (current + 1).min(last),
            (Self::Previous, Some(current)) => current.saturating_sub(1).min(last),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn step_apply_stops_at_the_first_and_the_last_mark() {
        assert_eq!(Step::Next.apply(None, 3), Some(0));
        assert_eq!(Step::Next.apply(Some(2), 3), Some(2));
        assert_eq!(Step::Previous.apply(Some(0), 3), Some(0));
        assert_eq!(Step::Last.apply(Some(0), 3), Some(2));
        assert_eq!(Step::Next.apply(None, 0), None);
    }
}
