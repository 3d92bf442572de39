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
/// Below the plot, for the years and a low value of the year before.
const YEARS_HEIGHT_PX: f64 = 44.0;
/// Between the plot and text lines below it.
const LINES_GAP_PX: f64 = 8.0;
/// Half the side of the square outlined around a dot.
const HALF_OUTLINE_PX: f64 = 9.0;

pub(super) struct Panel<'a> {
    now: &'a Figure,
    before: &'a Figure,
    growth: &'a Figure,
    context: LayoutContext<'a>,
}

/// The positions of the two dots and of the growth.
struct Points {
    before: Point,
    now: Point,
    growth: Point,
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
        let year = self.context.resolved.report.meta.period;
        [year - 1, year].map(|year| year.to_string())
    }

    /// Last year's level, and the ends of its interval where it has both.
    pub(super) fn levels_before(&self) -> impl Iterator<Item = Rational> {
        let ends = self.before.bounds().ends();
        std::iter::once(self.before.value).chain(ends.into_iter().flatten())
    }

    pub(super) fn size(&self) -> f64 {
        to_f64(self.now.value).max(f64::MIN_POSITIVE)
    }

    pub(super) fn name(&self, width: f64) -> Vec<String> {
        wrap(&self.context.label(self.now), FONT_SIZE_PX * BOLD_WIDTH_FACTOR, width)
    }

    /// The position of an amount below the top of the plot.
    fn depth(&self, amount: Rational, range: &Range<f64>) -> f64 {
        PLOT_HEIGHT_PX - Axis::linear(range.clone(), 0.0, PLOT_HEIGHT_PX).position(to_f64(amount) / self.size())
    }

    fn points(&self, range: &Range<f64>, bounds: Rect) -> Points {
        let y = |figure: &Figure| bounds.top + self.depth(figure.value, range);
        let before = Point { x: bounds.left + 14.0, y: y(self.before) };
        let now = Point { x: bounds.right - 14.0, y: y(self.now) };
        let growth = Point { x: f64::midpoint(before.x, now.x) + 10.0, y: f64::midpoint(before.y, now.y) + 20.0 };
        Points { before, now, growth }
    }

    /// The values at their points and the years below, if there is room for that.
    fn labels_at_points(&self, points: &Points, bounds: Rect) -> Option<Vec<Label>> {
        let ([before, growth, now], [year_before, year]) = (self.values(), self.years());
        let years = bounds.top + PLOT_HEIGHT_PX + 36.0;
        let left = |y: f64| Point { x: bounds.left, y };
        let right = |y: f64| Point { x: bounds.right, y };
        let labels = vec![
            Label { bold: true, ..Label::new(growth, points.growth, FONT_SIZE_PX) },
            Label::new(before, left(points.before.y + 22.0), SMALL_FONT_SIZE_PX),
            Label { bold: true, anchor: Anchor::End, ..Label::new(now, right(points.now.y - 12.0), FONT_SIZE_PX) },
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
        has_room.then_some(labels)
    }

    /// Otherwise only the growth at its point, and the other values in lines below the plot.
    fn labels_in_lines(&self, points: &Points, bounds: Rect) -> Vec<Label> {
        let [_, growth, _] = self.values();
        let growth = Label { bold: true, ..Label::new(growth, points.growth, FONT_SIZE_PX) }.within(bounds.right);
        let top = bounds.top + PLOT_HEIGHT_PX + LINES_GAP_PX;
        let lines = self.lines(bounds.right - bounds.left).into_iter().enumerate().map(|(index, (text, bold))| {
            let at = Point { x: bounds.left, y: top + index as f64 * LINE_HEIGHT_PX + FONT_SIZE_PX };
            Label { bold, ..Label::new(text, at, FONT_SIZE_PX) }
        });
        std::iter::once(growth).chain(lines).collect()
    }

    /// Year and value of both points, one or more lines each, and whether they are bold.
    fn lines(&self, width: f64) -> Vec<(String, bool)> {
        let ([before, _, now], [year_before, year]) = (self.values(), self.years());
        let lines = |year: &str, value: &str, bold: bool| {
            let size = if bold { FONT_SIZE_PX * BOLD_WIDTH_FACTOR } else { FONT_SIZE_PX };
            let text = messages::labelled(year, value, self.context.formatter.lang);
            wrap(&text, size, width).into_iter().map(move |line| (line, bold))
        };
        lines(&year_before, &before, false).chain(lines(&year, &now, true)).collect()
    }

    /// The height of the text below the plot.
    pub(super) fn height_below_plot(&self, range: &Range<f64>, width: f64) -> f64 {
        let bounds = Rect { left: 0.0, top: 0.0, right: width, bottom: 0.0 };
        let labels = self.labels_at_points(&self.points(range, bounds), bounds);
        labels.map_or_else(|| self.lines(width).len() as f64 * LINE_HEIGHT_PX + LINES_GAP_PX, |_| YEARS_HEIGHT_PX)
    }

    pub(super) fn draw(&self, scene: &mut Scene, range: &Range<f64>, bounds: Rect) {
        let points = self.points(range, bounds);
        let Points { before, now, .. } = points;
        let bottom = bounds.top + PLOT_HEIGHT_PX;
        for x in [before.x, now.x] {
            scene.add_line(Point { x, y: bounds.top + 6.0 }, Point { x, y: bottom }, ColorRole::Grid, 1.0);
        }
        scene.add_line(before, now, ColorRole::Mark, 2.0);
        if let Some(ends) = self.before.bounds().ends() {
            let [low, high] = ends.map(|end| Point { x: before.x, y: bounds.top + self.depth(end, range) });
            scene.add_line(low, high, ColorRole::Mark, 2.0);
            for Point { x, y } in [low, high] {
                let [left, right] = [x - HALF_CAP_PX, x + HALF_CAP_PX].map(|x| Point { x, y });
                scene.add_line(left, right, ColorRole::Mark, 1.0);
            }
        }
        scene.add_dot(before, RADIUS_PX, fill(self.before, ColorRole::Mark));
        scene.add_dot(now, RADIUS_PX, fill(self.now, ColorRole::Mark));
        let labels = self.labels_at_points(&points, bounds).unwrap_or_else(|| self.labels_in_lines(&points, bounds));
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

fn outline(dot: Point) -> Rect {
    Rect {
        left: dot.x - HALF_OUTLINE_PX,
        top: dot.y - HALF_OUTLINE_PX,
        right: dot.x + HALF_OUTLINE_PX,
        bottom: dot.y + HALF_OUTLINE_PX,
    }
}
