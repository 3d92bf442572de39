//! Which mark a pointer means, and which one a key leads to.

use super::scene::{Point, Scene};

/// Farther than this from every mark, a pointer means none. In CSS pixels.
const REACH: f64 = 24.0;

/// The index of the mark nearest to `point`, if one is within reach.
pub fn nearest(scene: &Scene, point: Point) -> Option<usize> {
    let distances = scene.marks.iter().map(|mark| mark.area.distance(point));
    let (index, distance) = distances.enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    (distance <= REACH).then_some(index)
}

/// A step through the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next one.
    Next,
    /// To the one before.
    Previous,
    /// To the first.
    First,
    /// To the last.
    Last,
}

impl Step {
    /// The step a key asks for, by the name browsers give it.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowDown" | "ArrowRight" => Some(Self::Next),
            "ArrowUp" | "ArrowLeft" => Some(Self::Previous),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// Where it leads from `current` among `count` marks; no farther than either end.
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
    fn arrows_reach_the_first_and_the_last_mark_and_stop_there() {
        assert_eq!(Step::Next.apply(None, 3), Some(0));
        assert_eq!(Step::Next.apply(Some(2), 3), Some(2));
        assert_eq!(Step::Previous.apply(Some(0), 3), Some(0));
        assert_eq!(Step::Last.apply(Some(0), 3), Some(2));
        assert_eq!(Step::Next.apply(None, 0), None);
    }
}
