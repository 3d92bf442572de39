//! One panel of a slope chart: the change of one figure from last year to this year.

use std::ops::Range;

use crate::chart::axis::Axis;
use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{Anchor, BOLD_WIDTH_FACTOR, FONT_SIZE_PX, LINE_HEIGHT_PX, Label, SMALL_FONT_SIZE_PX};
use crate::chart::palette::ColorRole;
use crate::chart::row::fill;
use crate::chart::scene::{Mark, Scene};
use crate::chart::text_layout::wrap;
use crate::chart::{LayoutContext, to_f64};
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::relation::{Implied, Relation};
use crate::text::rational::Rational;

pub(super) const PLOT_HEIGHT_PX: f64 = 124.0;
const RADIUS_PX: f64 = 5.0;
/// Half the length of the caps of an interval, which extend beyond the dot.
const HALF_CAP_PX: f64 = 10.0;
/// Between the vertical line of a year and a label on it.
const GUIDE_GAP_PX: f64 = 2.0;
/// Below the plot, for the years and a low value of the year before.
const YEARS_HEIGHT_PX: f64 = 44.0;
/// Between the plot and text lines below it.
const LINES_GAP_PX: f64 = 8.0;
/// From a point to the baseline of a label above it.
const ABOVE_PX: f64 = 12.0;
/// From a point to the baseline of a label below it.
const BELOW_PX: f64 = 22.0;
/// Half the side of the square outlined around a dot.
const HALF_OUTLINE_PX: f64 = 9.0;

pub(super) struct Panel<'a> {
    now: &'a Figure,
    before: &'a Figure,
    growth: &'a Figure,
    context: LayoutContext<'a>,
}

/// The positions of the two dots, and of the ends of the interval of the year before.
struct Points {
    before: Point,
    now: Point,
    low: Point,
    high: Point,
}

impl Points {
    /// Where the growth is written: on the side of the line that is free to its right.
    fn growth(&self) -> Point {
        let [x, y] = [f64::midpoint(self.before.x, self.now.x), f64::midpoint(self.before.y, self.now.y)];
        let y = if self.is_rising() { y + BELOW_PX } else { y - ABOVE_PX };
        // Canvas and SVG round a baseline between two pixels each in its own way.
        Point { x: x + 10.0, y: y.round() }
    }

    fn is_rising(&self) -> bool {
        self.now.y <= self.before.y
    }

    /// Whether a label is clear of the line, and of the interval with its caps.
    fn are_clear_of(&self, label: &Label) -> bool {
        let bounds = label.bounds();
        let (left, right) = (self.before.x - HALF_CAP_PX, self.before.x + HALF_CAP_PX);
        let interval = Rect { left, top: self.high.y - 1.0, right, bottom: self.low.y + 1.0 };
        !bounds.is_crossed_by(self.before, self.now) && !bounds.intersects(&interval)
    }
}

impl<'a> Panel<'a> {
    pub(super) fn new(now: &'a Figure, context: &LayoutContext<'a>) -> Option<Self> {
        let before = context.resolved.implied(&now.id, Implied::Previous)?;
        let growth = context.resolved.rate(&now.id, Relation::Growth)?;
        Some(Self { now, before, growth, context: *context })
    }

    /// Last year's level, the growth and this year's level, formatted.
    fn values(&self) -> [String; 3] {
        let formatter = &self.context.formatter;
        [formatter.figure(self.before), formatter.signed(self.growth), formatter.figure(self.now)]
    }

    fn years(&self) -> [String; 2] {
        [self.before, self.now].map(|level| level.year.map_or_else(String::new, |year| year.to_string()))
    }

    /// The two levels, and the ends of the interval of last year's where it has both, relative to last year's.
    pub(super) fn ratios(&self) -> Vec<f64> {
        [self.before.value, self.now.value].into_iter().chain(self.interval()).map(|level| self.ratio(level)).collect()
    }

    /// The ends of the interval of last year's level; the level itself where it has none.
    fn interval(&self) -> [Rational; 2] {
        self.before.bounds().ends().unwrap_or([self.before.value; 2])
    }

    fn ratio(&self, level: Rational) -> f64 {
        to_f64(level) / to_f64(self.before.value).max(f64::MIN_POSITIVE)
    }

    pub(super) fn name(&self, width: f64) -> Vec<String> {
        wrap(&self.context.label(self.now), FONT_SIZE_PX * BOLD_WIDTH_FACTOR, width)
    }

    fn points(&self, range: &Range<f64>, bounds: Rect) -> Points {
        let axis = Axis::linear(range.clone(), 0.0, PLOT_HEIGHT_PX);
        let y = |level: Rational| bounds.top + PLOT_HEIGHT_PX - axis.position(self.ratio(level));
        let before = |level: Rational| Point { x: bounds.left + 14.0, y: y(level) };
        let [low, high] = self.interval().map(before);
        let now = Point { x: bounds.right - 14.0, y: y(self.now.value) };
        Points { before: before(self.before.value), now, low, high }
    }

    /// The values at their points and the years below, if there is room for that.
    fn labels_at_points(&self, points: &Points, bounds: Rect) -> Option<Vec<Label>> {
        let ([before, growth, now], [year_before, year]) = (self.values(), self.years());
        let years = bounds.top + PLOT_HEIGHT_PX + 36.0;
        let left = |y: f64| Point { x: bounds.left, y };
        let right = |y: f64| Point { x: bounds.right, y };
        let (before_y, now_y) = if points.is_rising() {
            (points.low.y + BELOW_PX, points.now.y - ABOVE_PX)
        } else {
            (points.high.y - ABOVE_PX, points.now.y + BELOW_PX)
        };
        let labels = vec![
            Label { bold: true, ..Label::new(growth, points.growth(), FONT_SIZE_PX) },
            Label::new(before, left(before_y), SMALL_FONT_SIZE_PX),
            Label { bold: true, anchor: Anchor::End, ..Label::new(now, right(now_y), FONT_SIZE_PX) },
            Label { color: ColorRole::Muted, ..Label::new(year_before, left(years), SMALL_FONT_SIZE_PX) },
            Label {
                color: ColorRole::Muted,
                anchor: Anchor::End,
                ..Label::new(year, right(years), SMALL_FONT_SIZE_PX)
            },
        ];
        let boxes: Vec<_> = labels.iter().map(Label::bounds).collect();
        let has_room = boxes.iter().enumerate().all(|(index, one)| {
            let is_inside = bounds.left - 0.1 < one.left && one.right < bounds.right + 0.1;
            is_inside && !boxes.iter().skip(index + 1).any(|other| one.intersects(other))
        });
        (has_room && labels.iter().all(|label| points.are_clear_of(label))).then_some(labels)
    }

    /// Otherwise all values in lines below the plot, but for the growth if there is room at its point.
    fn labels_in_lines(&self, points: &Points, bounds: Rect) -> Vec<Label> {
        let growth = self.growth_label(points, bounds);
        let top = bounds.top + PLOT_HEIGHT_PX + LINES_GAP_PX;
        let lines = self.lines(points, bounds).into_iter().enumerate().map(|(index, (text, bold))| {
            let at = Point { x: bounds.left, y: top + index as f64 * LINE_HEIGHT_PX + FONT_SIZE_PX };
            Label { bold, ..Label::new(text, at, FONT_SIZE_PX) }
        });
        growth.into_iter().chain(lines).collect()
    }

    /// The growth at its point, or to the left of it, if there is room.
    fn growth_label(&self, points: &Points, bounds: Rect) -> Option<Label> {
        let [_, growth, _] = self.values();
        let label = Label { bold: true, ..Label::new(growth, points.growth(), FONT_SIZE_PX) }.within(bounds.right);
        (label.at.x >= bounds.left && points.are_clear_of(&label)).then_some(label)
    }

    /// The growth if it is not at its point, then year and value of both points, one or more lines each, and whether they are bold.
    fn lines(&self, points: &Points, bounds: Rect) -> Vec<(String, bool)> {
        let ([before, growth, now], [year_before, year]) = (self.values(), self.years());
        let dated = |year: &str, value: &str| messages::labelled(year, value, self.context.formatter.lang);
        let is_apart = self.growth_label(points, bounds).is_none();
        let growth = is_apart.then_some((growth, true));
        let texts = growth.into_iter().chain([(dated(&year_before, &before), false), (dated(&year, &now), true)]);
        let lines = texts.flat_map(|(text, bold)| {
            let size = if bold { FONT_SIZE_PX * BOLD_WIDTH_FACTOR } else { FONT_SIZE_PX };
            wrap(&text, size, bounds.right - bounds.left).into_iter().map(move |line| (line, bold))
        });
        lines.collect()
    }

    /// The height of the text below the plot.
    pub(super) fn height_below_plot(&self, range: &Range<f64>, width: f64) -> f64 {
        let bounds = Rect { left: 0.0, top: 0.0, right: width, bottom: 0.0 };
        let points = self.points(range, bounds);
        let lines = || self.lines(&points, bounds).len() as f64 * LINE_HEIGHT_PX + LINES_GAP_PX;
        self.labels_at_points(&points, bounds).map_or_else(lines, |_| YEARS_HEIGHT_PX)
    }

    pub(super) fn draw(&self, scene: &mut Scene, range: &Range<f64>, bounds: Rect) {
        let points = self.points(range, bounds);
        let Points { before, now, low, high } = points;
        let labels = self.labels_at_points(&points, bounds).unwrap_or_else(|| self.labels_in_lines(&points, bounds));
        for x in [before.x, now.x] {
            add_guide(scene, x, [bounds.top + 6.0, bounds.top + PLOT_HEIGHT_PX], &labels);
        }
        scene.add_line(before, now, ColorRole::Mark, 2.0);
        if low != high {
            scene.add_line(low, high, ColorRole::Mark, 2.0);
            for Point { x, y } in [low, high] {
                let [left, right] = [x - HALF_CAP_PX, x + HALF_CAP_PX].map(|x| Point { x, y });
                scene.add_line(left, right, ColorRole::Mark, 1.0);
            }
        }
        scene.add_dot(before, RADIUS_PX, fill(self.before, ColorRole::Mark));
        scene.add_dot(now, RADIUS_PX, fill(self.now, ColorRole::Mark));
        let growth = labels.first().map_or(bounds, Label::bounds);
        labels.into_iter().for_each(|label| scene.add_label(label));
        self.add_marks(scene, bounds, [outline(before), growth, outline(now)]);
    }

    /// The three figures as marks, each pointed at in its third of the panel.
    fn add_marks(&self, scene: &mut Scene, bounds: Rect, outlines: [Rect; 3]) {
        let third = (bounds.right - bounds.left) / 3.0;
        let figures = [self.before, self.growth, self.now].into_iter().zip(self.values());
        for (index, ((figure, value), outline)) in figures.zip(outlines).enumerate() {
            let left = bounds.left + index as f64 * third;
            let area = Rect { left, right: left + third, ..bounds };
            let label = self.context.label(figure);
            scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline });
        }
    }
}

/// Adds the vertical line of a year, which leaves labels out.
fn add_guide(scene: &mut Scene, x: f64, ends: [f64; 2], labels: &[Label]) {
    let mut segments = vec![ends];
    for bounds in labels.iter().map(Label::bounds).filter(|bounds| bounds.left <= x && x <= bounds.right) {
        let around = |[top, bottom]: [f64; 2]| {
            [[top, bottom.min(bounds.top - GUIDE_GAP_PX)], [top.max(bounds.bottom + GUIDE_GAP_PX), bottom]]
        };
        segments = segments.into_iter().flat_map(around).filter(|[top, bottom]| top < bottom).collect();
    }
    for [top, bottom] in segments {
        scene.add_line(Point { x, y: top }, Point { x, y: bottom }, ColorRole::Grid, 1.0);
    }
}

fn outline(dot: Point) -> Rect {
    Rect {
        left: dot.x - HALF_OUTLINE_PX,
        top: dot.y - HALF_OUTLINE_PX,
        right: dot.x + HALF_OUTLINE_PX,
        bottom: dot.y + HALF_OUTLINE_PX,
    }
}
