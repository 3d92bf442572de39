//! From the year before to this year, one panel per figure.
//!
//! Every panel spans the same range relative to its own present value, so that equal slopes mean equal growth.

use std::ops::Range;

use crate::chart::axis::Axis;
use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::{LINE, SIZE, SMALL, fill};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Anchor, BOLD, Label, Mark, Point, Rect, Scene};
use crate::chart::summary::{ends, spread};
use crate::chart::text_layout::wrap;
use crate::chart::{Layout, LayoutContext, to_f64};
use crate::locale::messages;
use crate::locale::messages::charts as say;
use crate::locale::messages::message;
use crate::report::figure::Figure;
use crate::report::model::Chart;
use crate::text::rational::Rational;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("斜线图", "Slope chart"),
    layout,
    summarize: growth,
    fill_note: None,
    compares_in_one_unit: true,
};

const PLOT: f64 = 124.0;
const RADIUS: f64 = 5.0;
/// Half the length of the ticks at the ends of an interval, which extend beyond the dot.
const CAP: f64 = 10.0;
/// The space between panels side by side.
const GAP: f64 = 36.0;
/// The least width of a panel beside others.
const LEAST: f64 = 130.0;
/// The space below the plot, for the years and a low value of the year before.
const FOOT: f64 = 44.0;

/// The change of one figure from last year to this year.
struct Panel<'a> {
    now: &'a Figure,
    before: &'a Figure,
    growth: &'a Figure,
    context: LayoutContext<'a>,
}

/// The positions of a panel's points in its frame.
struct Points {
    before: Point,
    after: Point,
    middle: Point,
}

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let figures = chart.groups.iter().flat_map(|group| context.figures(&group.figures));
    let panels: Vec<_> = figures.filter_map(|now| Panel::new(now, context)).collect();
    let range = common_range(&panels);
    let columns = columns(context, panels.len());
    let width = |all: f64| (all + GAP) / columns as f64 - GAP;
    let (width, least) = (width(context.width), width(context.least_width()));
    let names = panels.iter().map(|panel| panel.name(least).len()).max().unwrap_or(1) as f64;
    for row in panels.chunks(columns) {
        let top = if scene.height > 0.0 { scene.height + LINE } else { 0.0 };
        for (index, panel) in row.iter().enumerate() {
            let left = index as f64 * (width + GAP);
            for (index, text) in panel.name(width).into_iter().enumerate() {
                let at = Point { x: left, y: top + SIZE + index as f64 * LINE };
                scene.label(Label { bold: true, ..Label::new(text, at, SIZE) });
            }
            let above = top + names * LINE + 14.0;
            let bottom = above + PLOT + panel.foot(&range, least);
            panel.draw(&mut scene, &range, Rect { left, top: above, right: left + width, bottom });
            scene.height = scene.height.max(bottom.ceil());
        }
    }
    scene
}

/// The number of panels side by side.
fn columns(context: &LayoutContext<'_>, panels: usize) -> usize {
    let most = match context.layout {
        Layout::Narrow => 1,
        Layout::Wide => ((context.least_width() + GAP) / (LEAST + GAP)) as usize,
    };
    most.min(panels).max(1)
}

/// The common range of all panels, relative to the present value of each.
fn common_range(panels: &[Panel<'_>]) -> Range<f64> {
    let reach = |panel: &Panel<'_>| panel.early().map(|level| to_f64(level) / panel.size()).collect::<Vec<_>>();
    let ratios = || panels.iter().flat_map(reach);
    let (least, most) = (ratios().fold(1.0, f64::min), ratios().fold(1.0, f64::max));
    let margin = ((most - least) * 0.25).max(0.02);
    least - margin..most + margin
}

impl<'a> Panel<'a> {
    fn new(now: &'a Figure, context: &LayoutContext<'a>) -> Option<Self> {
        let before = context.resolved.related(&now.id, "previous")?;
        let growth = context.resolved.related(&now.id, "growth")?;
        Some(Self { now, before, growth, context: *context })
    }

    /// Last year's level, the growth and this year's level, formatted.
    fn words(&self) -> [String; 3] {
        let formatter = &self.context.formatter;
        [formatter.figure(self.before), formatter.signed(self.growth), formatter.figure(self.now)]
    }

    fn years(&self) -> [String; 2] {
        let year = self.context.resolved.report.meta.period;
        [year - 1, year].map(|year| year.to_string())
    }

    /// Last year's level, and the ends of its interval where it has both.
    fn early(&self) -> impl Iterator<Item = Rational> {
        let ends = self.before.bounds().ends();
        std::iter::once(self.before.value).chain(ends.into_iter().flatten())
    }

    fn size(&self) -> f64 {
        to_f64(self.now.value).max(f64::MIN_POSITIVE)
    }

    fn name(&self, width: f64) -> Vec<String> {
        wrap(&self.context.words(&self.now.label), SIZE * BOLD, width)
    }

    fn height(&self, amount: Rational, range: &Range<f64>) -> f64 {
        PLOT - Axis::linear(range.clone(), 0.0, PLOT).position(to_f64(amount) / self.size())
    }

    fn points(&self, range: &Range<f64>, frame: Rect) -> Points {
        let y = |figure: &Figure| frame.top + self.height(figure.value, range);
        let before = Point { x: frame.left + 14.0, y: y(self.before) };
        let after = Point { x: frame.right - 14.0, y: y(self.now) };
        let middle = Point { x: f64::midpoint(before.x, after.x) + 10.0, y: f64::midpoint(before.y, after.y) + 20.0 };
        Points { before, after, middle }
    }

    /// The values at their points and the years below, if there is room for that.
    fn at_points(&self, points: &Points, frame: Rect) -> Option<Vec<Label>> {
        let ([was, growth, is], [year_before, year]) = (self.words(), self.years());
        let years = frame.top + PLOT + 36.0;
        let start = |y: f64| Point { x: frame.left, y };
        let end = |y: f64| Point { x: frame.right, y };
        let labels = vec![
            Label { bold: true, ..Label::new(growth, points.middle, SIZE) },
            Label::new(was, start(points.before.y + 22.0), SMALL),
            Label { bold: true, anchor: Anchor::End, ..Label::new(is, end(points.after.y - 12.0), SIZE) },
            Label { color: ColorRole::Muted, ..Label::new(year_before, start(years), SMALL) },
            Label { color: ColorRole::Muted, anchor: Anchor::End, ..Label::new(year, end(years), SMALL) },
        ];
        let bounds: Vec<_> = labels.iter().map(Label::bounds).collect();
        let apart = bounds.iter().enumerate().all(|(index, one)| {
            let inside = frame.left - 0.1 < one.left && one.right < frame.right + 0.1;
            inside && !bounds.iter().skip(index + 1).any(|other| one.intersects(other))
        });
        apart.then_some(labels)
    }

    /// Year and value of both points, one or more lines each, for below the plot instead.
    fn below(&self, width: f64) -> Vec<(String, bool)> {
        let ([was, _, is], [year_before, year]) = (self.words(), self.years());
        let lines = |year: &str, value: &str, bold: bool| {
            let size = if bold { SIZE * BOLD } else { SIZE };
            let words = messages::labelled(year, value, self.context.formatter.lang);
            wrap(&words, size, width).into_iter().map(move |line| (line, bold))
        };
        lines(&year_before, &was, false).chain(lines(&year, &is, true)).collect()
    }

    /// The height of the text below the plot.
    fn foot(&self, range: &Range<f64>, width: f64) -> f64 {
        let frame = Rect { left: 0.0, top: 0.0, right: width, bottom: 0.0 };
        let direct = self.at_points(&self.points(range, frame), frame);
        direct.map_or_else(|| self.below(width).len() as f64 * LINE + 8.0, |_| FOOT)
    }

    fn draw(&self, scene: &mut Scene, range: &Range<f64>, frame: Rect) {
        let Points { before, after, middle } = self.points(range, frame);
        let bottom = frame.top + PLOT;
        for x in [before.x, after.x] {
            scene.line(Point { x, y: frame.top + 6.0 }, Point { x, y: bottom }, ColorRole::Grid, 1.0);
        }
        scene.line(before, after, ColorRole::Mark, 2.0);
        if let Some(ends) = self.before.bounds().ends() {
            let [low, high] = ends.map(|end| Point { x: before.x, y: frame.top + self.height(end, range) });
            scene.line(low, high, ColorRole::Mark, 2.0);
            for Point { x, y } in [low, high] {
                scene.line(Point { x: x - CAP, y }, Point { x: x + CAP, y }, ColorRole::Mark, 1.0);
            }
        }
        scene.dot(before, RADIUS, fill(self.before, ColorRole::Mark));
        scene.dot(after, RADIUS, fill(self.now, ColorRole::Mark));
        let points = Points { before, after, middle };
        let words = self.at_points(&points, frame).unwrap_or_else(|| self.in_lines(&points, frame));
        let growth = words.first().map_or(frame, Label::bounds);
        words.into_iter().for_each(|label| scene.label(label));
        let spot = |at: Point| Rect { left: at.x - 9.0, top: at.y - 9.0, right: at.x + 9.0, bottom: at.y + 9.0 };
        let third = (frame.right - frame.left) / 3.0;
        let outlines = [(self.before, spot(before)), (self.growth, growth), (self.now, spot(after))];
        for (index, ((figure, outline), value)) in outlines.into_iter().zip(self.words()).enumerate() {
            let left = frame.left + index as f64 * third;
            let area = Rect { left, right: left + third, ..frame };
            let label = self.context.words(&figure.label);
            scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline });
        }
    }

    /// The growth at its point, and the lines of [`Self::below`].
    fn in_lines(&self, points: &Points, frame: Rect) -> Vec<Label> {
        let [_, growth, _] = self.words();
        let growth = Label { bold: true, ..Label::new(growth, points.middle, SIZE) }.within(frame.right);
        let top = frame.top + PLOT + 8.0;
        let lines = self.below(frame.right - frame.left).into_iter().enumerate().map(|(index, (text, bold))| {
            let at = Point { x: frame.left, y: top + index as f64 * LINE + SIZE };
            Label { bold, ..Label::new(text, at, SIZE) }
        });
        std::iter::once(growth).chain(lines).collect()
    }
}

fn growth(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let rates = groups.iter().flat_map(|group| &group.figures).copied().filter(|figure| figure.is_growth());
    ends(rates, context).map(|ends| spread(&say::GROWTH, ends, context)).into_iter().collect()
}
