//! A chart as a picture that can be read on its own: with title, subtitle, notes, source and address.

use crate::chart::LayoutContext;
use crate::chart::alt_text::{notes, subtitle};
use crate::chart::geometry::{Point, Rect};
use crate::chart::label::{Anchor, Label, text_width};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Fill, Scene, Shape};
use crate::chart::text_layout::wrap;
use crate::locale::messages;
use crate::report::model::Chart;

/// Around everything.
const MARGIN_PX: f64 = 24.0;
const TITLE_FONT_SIZE_PX: f64 = 20.0;
const BODY_FONT_SIZE_PX: f64 = 14.0;
const SMALL_FONT_SIZE_PX: f64 = 12.0;
const LINE_HEIGHT_EM: f64 = 1.4;

/// The text around a chart in a picture.
pub(crate) struct Caption {
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
            title: context.text(&chart.title),
            subtitle: subtitle(chart, context),
            finding: chart.finding.as_ref().map(|finding| context.text(finding)),
            notes: notes(chart, context),
            source: messages::chart_source(&context.text(&source.authors), &context.text(&source.title), lang),
            address,
        }
    }
}

/// The scene with the text above and below it.
pub(crate) fn with_caption(scene: Scene, caption: &Caption) -> Scene {
    let mut picture = Scene::new(scene.width + 2.0 * MARGIN_PX);
    let mut writer = TextWriter { width: scene.width, y: MARGIN_PX, shapes: Vec::new() };
    writer.write(&caption.title, TITLE_FONT_SIZE_PX, true, ColorRole::Text);
    writer.write(&caption.subtitle, BODY_FONT_SIZE_PX, false, ColorRole::Muted);
    if let Some(finding) = &caption.finding {
        writer.write(finding, BODY_FONT_SIZE_PX, false, ColorRole::Text);
    }
    writer.y += BODY_FONT_SIZE_PX;
    let top = writer.y;
    writer.y += scene.height + BODY_FONT_SIZE_PX;
    for text in caption.notes.iter().chain([&caption.source]) {
        writer.write(text, SMALL_FONT_SIZE_PX, false, ColorRole::Muted);
    }
    if let Some(address) = &caption.address {
        let size = SMALL_FONT_SIZE_PX * (writer.width / text_width(address, SMALL_FONT_SIZE_PX, false)).min(1.0);
        writer.write(address, size, false, ColorRole::Muted);
    }
    picture.height = (writer.y + MARGIN_PX).ceil();
    let whole = Rect { left: 0.0, top: 0.0, right: picture.width, bottom: picture.height };
    picture.add_bar(whole, Fill::Solid(ColorRole::Paper));
    picture.shapes.append(&mut writer.shapes);
    picture.shapes.extend(scene.shapes.into_iter().map(|shape| translate(shape, MARGIN_PX, top)));
    picture
}

/// Writes lines of text from top to bottom.
struct TextWriter {
    width: f64,
    y: f64,
    shapes: Vec<Shape>,
}

impl TextWriter {
    /// Writes wrapped text, and moves below it.
    fn write(&mut self, text: &str, size: f64, bold: bool, color: ColorRole) {
        // Bold text is wider than the widths by which lines are broken.
        let factor = text_width("M", size, bold) / text_width("M", size, false);
        for text in wrap(text, size * factor, self.width) {
            let at = Point { x: MARGIN_PX, y: self.y + size };
            self.shapes.push(Shape::Label(Label { text, at, anchor: Anchor::Start, size, bold, color }));
            self.y += size * LINE_HEIGHT_EM;
        }
    }
}

fn translate(shape: Shape, dx: f64, dy: f64) -> Shape {
    let translated = |point: Point| Point { x: point.x + dx, y: point.y + dy };
    match shape {
        Shape::Bar { rect: Rect { left, top, right, bottom }, fill } => {
            let rect = Rect { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
            Shape::Bar { rect, fill }
        }
        Shape::Line { from, to, color, width } => {
            Shape::Line { from: translated(from), to: translated(to), color, width }
        }
        Shape::Dot { center, radius, fill } => Shape::Dot { center: translated(center), radius, fill },
        Shape::Label(label) => Shape::Label(Label { at: translated(label.at), ..label }),
    }
}
