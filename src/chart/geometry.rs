//! Points and rectangles.

/// A point, with y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "fields say what they are")]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A rectangle by its edges.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "fields say what they are")]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// The distance of `point` from it; zero inside.
    pub fn distance(&self, point: Point) -> f64 {
        let dx = (self.left - point.x).max(point.x - self.right).max(0.0);
        let dy = (self.top - point.y).max(point.y - self.bottom).max(0.0);
        dx.hypot(dy)
    }

    /// Its area.
    pub(crate) fn area(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// Whether a straight line from left to right runs through it.
    pub fn is_crossed_by(&self, from: Point, to: Point) -> bool {
        let (left, right) = (self.left.max(from.x), self.right.min(to.x));
        let at = |x: f64, end: f64| {
            if from.x < to.x { from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x) } else { end }
        };
        let [one, other] = [at(left, from.y), at(right, to.y)];
        left <= right && one.min(other) <= self.bottom && one.max(other) >= self.top
    }

    /// Whether the two overlap.
    pub fn intersects(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}
