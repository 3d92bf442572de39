//! A chart as a picture that can be read on its own: with title, subtitle, notes, source and address.

use crate::chart::LayoutContext;
use crate::chart::alt_text::{notes, subtitle};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Anchor, Fill, Label, Point, Rect, Scene, Shape, text_width};
use crate::chart::text_layout::wrap;
use crate::locale::messages;
use crate::report::model::Chart;

/// The margin around everything, in CSS pixels.
const MARGIN: f64 = 24.0;
const TITLE: f64 = 20.0;
const BODY: f64 = 14.0;
const SMALL: f64 = 12.0;
/// The distance between baselines, in ems.
const LEADING: f64 = 1.4;

/// The text around a chart in a picture.
pub struct Caption {
    title: String,
    subtitle: String,
    finding: Option<String>,
    notes: Vec<String>,
    source: String,
    address: Option<String>,
}

impl Caption {
    /// The text for a chart, which can be looked up at `address` if there is one.
    pub fn new(chart: &Chart, context: &LayoutContext<'_>, address: Option<String>) -> Self {
        let (source, lang) = (&context.resolved.report.meta.source, context.formatter.lang);
        Self {
            title: context.words(&chart.title),
            subtitle: subtitle(chart, context),
            finding: chart.finding.as_ref().map(|finding| context.words(finding)),
            notes: notes(chart, context),
            source: messages::chart_source(&context.words(&source.authors), &context.words(&source.title), lang),
            address,
        }
    }
}

/// The scene with the text above and below it.
pub fn with_caption(scene: Scene, caption: &Caption) -> Scene {
    let mut frame = Scene::new(scene.width + 2.0 * MARGIN);
    let mut pen = Pen { room: scene.width, y: MARGIN, shapes: Vec::new() };
    pen.write(&caption.title, TITLE, true, ColorRole::Text);
    pen.write(&caption.subtitle, BODY, false, ColorRole::Muted);
    if let Some(finding) = &caption.finding {
        pen.write(finding, BODY, false, ColorRole::Text);
    }
    pen.y += BODY;
    let top = pen.y;
    pen.y += scene.height + BODY;
    for words in caption.notes.iter().chain([&caption.source]) {
        pen.write(words, SMALL, false, ColorRole::Muted);
    }
    if let Some(address) = &caption.address {
        let size = SMALL * (pen.room / text_width(address, SMALL, false)).min(1.0);
        pen.write(address, size, false, ColorRole::Muted);
    }
    frame.height = (pen.y + MARGIN).ceil();
    let whole = Rect { left: 0.0, top: 0.0, right: frame.width, bottom: frame.height };
    frame.bar(whole, Fill::Solid(ColorRole::Paper));
    frame.shapes.append(&mut pen.shapes);
    frame.shapes.extend(scene.shapes.into_iter().map(|shape| moved(shape, MARGIN, top)));
    frame
}

struct Pen {
    room: f64,
    y: f64,
    shapes: Vec<Shape>,
}

impl Pen {
    /// Writes wrapped text, and moves below it.
    fn write(&mut self, words: &str, size: f64, bold: bool, color: ColorRole) {
        // Bold text is wider than the widths by which lines are broken.
        let wide = text_width("M", size, bold) / text_width("M", size, false);
        for text in wrap(words, size * wide, self.room) {
            let at = Point { x: MARGIN, y: self.y + size };
            self.shapes.push(Shape::Label(Label { text, at, anchor: Anchor::Start, size, bold, color }));
            self.y += size * LEADING;
        }
    }
}

fn moved(shape: Shape, dx: f64, dy: f64) -> Shape {
    let to = |point: Point| Point { x: point.x + dx, y: point.y + dy };
    match shape {
        Shape::Bar { rect: Rect { left, top, right, bottom }, fill } => {
            let rect = Rect { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
            Shape::Bar { rect, fill }
        }
        Shape::Line { from, to: end, color, width } => Shape::Line { from: to(from), to: to(end), color, width },
        Shape::Dot { center, radius, fill } => Shape::Dot { center: to(center), radius, fill },
        Shape::Label(label) => Shape::Label(Label { at: to(label.at), ..label }),
    }
}
