//! What a reader has to know of a chart's scale, above it.

use crate::chart::LayoutContext;
use crate::chart::geometry::Point;
use crate::chart::label::{LINE_HEIGHT_PX, Label, SMALL_FONT_SIZE_PX};
use crate::chart::palette::ColorRole;
use crate::chart::scene::Scene;
use crate::chart::text_layout::wrap;

/// Between the note and what is below it.
const GAP_PX: f64 = 8.0;

/// Writes a note at the top of a scene. Returns the position below it.
pub(crate) fn add_scale_note(scene: &mut Scene, note: &str, context: &LayoutContext<'_>) -> f64 {
    let lines = |width: f64| wrap(note, SMALL_FONT_SIZE_PX, width);
    for (index, text) in lines(context.width).into_iter().enumerate() {
        let at = Point { x: 0.0, y: SMALL_FONT_SIZE_PX + index as f64 * LINE_HEIGHT_PX };
        scene.add_label(Label { color: ColorRole::Muted, ..Label::new(text, at, SMALL_FONT_SIZE_PX) });
    }
    lines(context.reference_width()).len() as f64 * LINE_HEIGHT_PX + GAP_PX
}
