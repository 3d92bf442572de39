//! A chart as a picture that can be read on its own: with title, subtitle, notes, source and address.

use crate::chart::Stage;
use crate::chart::alt_text::{notes, subtitle};
use crate::chart::palette::Ink;
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
    pub fn new(chart: &Chart, stage: &Stage<'_>, address: Option<String>) -> Self {
        let (source, lang) = (&stage.ledger.report.meta.source, stage.format.lang);
        Self {
            title: stage.words(&chart.title),
            subtitle: subtitle(chart, stage),
            finding: chart.finding.as_ref().map(|finding| stage.words(finding)),
            notes: notes(chart, stage),
            source: messages::chart_source(&stage.words(&source.authors), &stage.words(&source.title), lang),
            address,
        }
    }
}

/// The scene with the text above and below it.
pub fn framed(scene: Scene, caption: &Caption) -> Scene {
    let mut frame = Scene::new(scene.width + 2.0 * MARGIN);
    let mut pen = Pen { room: scene.width, y: MARGIN, shapes: Vec::new() };
    pen.write(&caption.title, TITLE, true, Ink::Text);
    pen.write(&caption.subtitle, BODY, false, Ink::Muted);
    if let Some(finding) = &caption.finding {
        pen.write(finding, BODY, false, Ink::Text);
    }
    pen.y += BODY;
    let top = pen.y;
    pen.y += scene.height + BODY;
    for words in caption.notes.iter().chain([&caption.source]) {
        pen.write(words, SMALL, false, Ink::Muted);
    }
    if let Some(address) = &caption.address {
        let size = SMALL * (pen.room / text_width(address, SMALL, false)).min(1.0);
        pen.write(address, size, false, Ink::Muted);
    }
    frame.height = (pen.y + MARGIN).ceil();
    let whole = Rect { left: 0.0, top: 0.0, right: frame.width, bottom: frame.height };
    frame.bar(whole, Fill::Solid(Ink::Paper));
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
    fn write(&mut self, words: &str, size: f64, bold: bool, ink: Ink) {
        // Bold text is wider than the widths by which lines are broken.
        let wide = text_width("M", size, bold) / text_width("M", size, false);
        for text in wrap(words, size * wide, self.room) {
            let at = Point { x: MARGIN, y: self.y + size };
            self.shapes.push(Shape::Label(Label { text, at, anchor: Anchor::Start, size, bold, ink }));
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
        Shape::Line { from, to: end, ink, width } => Shape::Line { from: to(from), to: to(end), ink, width },
        Shape::Dot { centre, radius, fill } => Shape::Dot { centre: to(centre), radius, fill },
        Shape::Label(label) => Shape::Label(Label { at: to(label.at), ..label }),
    }
}
