//! From the year before to this year, a panel a figure.
//!
//! Every panel spans the same range relative to its own present value, so that equal slopes are equal growth.

use super::palette::Ink;
use super::rows::{SIZE, SMALL, fill};
use super::scale::linear;
use super::scene::{Anchor, Label, Mark, Point, Rect, Scene, text_width};
use super::{Layout, Stage, to_f64};
use crate::report::Figure;
use crate::report::model::Chart;

const PLOT: f64 = 124.0;
const RADIUS: f64 = 5.0;

/// One figure's way from last year to this.
struct Panel<'a> {
    now: &'a Figure,
    before: &'a Figure,
    growth: &'a Figure,
}

/// The chart, laid out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    let figures = chart.groups.iter().flat_map(|group| stage.figures(&group.figures));
    let panels: Vec<_> = figures
        .filter_map(|now| {
            let before = stage.ledger.related(&now.id, "previous")?;
            let growth = stage.ledger.related(&now.id, "growth")?;
            Some(Panel { now, before, growth })
        })
        .collect();
    let ratio = |panel: &Panel<'_>| to_f64(panel.before.value) / to_f64(panel.now.value).max(f64::MIN_POSITIVE);
    let ratios = || panels.iter().map(ratio);
    let least = ratios().fold(1.0, f64::min);
    let most = ratios().fold(1.0, f64::max);
    let margin = ((most - least) * 0.25).max(0.02);
    let range = least - margin..most + margin;
    let gap = 36.0;
    let count = panels.len().max(1) as f64;
    let width = match stage.layout {
        Layout::Narrow => stage.width,
        Layout::Wide => (stage.width - gap * (count - 1.0)) / count,
    };
    let height = 32.0 + PLOT + 44.0;
    for (index, panel) in panels.iter().enumerate() {
        let (left, top) = match stage.layout {
            Layout::Narrow => (0.0, index as f64 * (height + 14.0)),
            Layout::Wide => (index as f64 * (width + gap), 0.0),
        };
        draw(&mut scene, stage, panel, &range, Rect { left, top, right: left + width, bottom: top + height });
        scene.height = (top + height).ceil();
    }
    scene
}

fn draw(scene: &mut Scene, stage: &Stage<'_>, panel: &Panel<'_>, range: &std::ops::Range<f64>, frame: Rect) {
    let format = &stage.format;
    let write = |scene: &mut Scene, text: String, at: Point, anchor, bold, ink| {
        let size = if bold { SIZE } else { SMALL };
        scene.label(Label { text, at, anchor, size, bold, ink });
    };
    let name = stage.words(&panel.now.label);
    let size = SIZE.min(SIZE * (frame.right - frame.left) / text_width(&name, SIZE, true).max(1.0));
    let at = Point { x: frame.left, y: frame.top + SIZE };
    scene.label(Label { text: name, at, anchor: Anchor::Start, size, bold: true, ink: Ink::Text });
    let (top, bottom) = (frame.top + 32.0, frame.top + 32.0 + PLOT);
    let scale = linear(range.clone(), 0.0, bottom - top);
    let now = to_f64(panel.now.value).max(f64::MIN_POSITIVE);
    let y = |amount: f64| bottom - scale.position(amount / now);
    let (x0, x1) = (frame.left + 14.0, frame.right - 14.0);
    let before = Point { x: x0, y: y(to_f64(panel.before.value)) };
    let after = Point { x: x1, y: y(now) };
    for x in [x0, x1] {
        scene.line(Point { x, y: top + 6.0 }, Point { x, y: bottom }, Ink::Grid, 1.0);
    }
    scene.line(before, after, Ink::Mark, 2.0);
    if let (Some(low), Some(high)) = (panel.before.interval.low, panel.before.interval.high) {
        let (low, high) = (y(to_f64(low)), y(to_f64(high)));
        scene.line(Point { x: x0, y: low }, Point { x: x0, y: high }, Ink::Mark, 2.0);
        for end in [low, high] {
            scene.line(Point { x: x0 - 4.0, y: end }, Point { x: x0 + 4.0, y: end }, Ink::Mark, 1.0);
        }
    }
    scene.dot(before, RADIUS, fill(panel.before, Ink::Mark));
    scene.dot(after, RADIUS, fill(panel.now, Ink::Mark));
    let middle = Point { x: f64::midpoint(x0, x1) + 10.0, y: f64::midpoint(before.y, after.y) + 20.0 };
    write(scene, format.signed(panel.growth), middle, Anchor::Start, true, Ink::Text);
    let (was, is) = (format.figure(panel.before), format.figure(panel.now));
    write(scene, was.clone(), Point { x: frame.left, y: before.y + 22.0 }, Anchor::Start, false, Ink::Text);
    write(scene, is.clone(), Point { x: frame.right, y: after.y - 12.0 }, Anchor::End, true, Ink::Text);
    let (year, years) = (stage.ledger.report.meta.period, bottom + 36.0);
    write(scene, (year - 1).to_string(), Point { x: frame.left, y: years }, Anchor::Start, false, Ink::Muted);
    write(scene, year.to_string(), Point { x: frame.right, y: years }, Anchor::End, false, Ink::Muted);
    let half = f64::midpoint(frame.left, frame.right);
    let spot = |at: Point| Rect { left: at.x - 9.0, top: at.y - 9.0, right: at.x + 9.0, bottom: at.y + 9.0 };
    let third = (frame.right - frame.left) / 3.0;
    let column = |left: f64, right: f64| Rect { left, top: frame.top, right, bottom: frame.bottom };
    for (figure, value, area, outline) in [
        (panel.before, was, column(frame.left, half - third / 2.0), spot(before)),
        (
            panel.growth,
            format.signed(panel.growth),
            column(half - third / 2.0, half + third / 2.0),
            Rect {
                left: middle.x - 4.0,
                top: middle.y - SIZE,
                right: middle.x + text_width(&format.signed(panel.growth), SIZE, true) + 4.0,
                bottom: middle.y + 5.0,
            },
        ),
        (panel.now, is, column(half + third / 2.0, frame.right), spot(after)),
    ] {
        let label = stage.words(&figure.label);
        scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline });
    }
}
