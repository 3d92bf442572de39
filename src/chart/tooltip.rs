//! The position of a mark's tooltip: above it, or below if there is no room.

use crate::chart::geometry::Rect;
use crate::chart::text_layout::wrap;

/// From the mark.
const MARK_GAP_PX: f64 = 8.0;
// As in `style.css`; the padding is that of both sides together.
const FONT_SIZE_PX: f64 = 14.0;
const LINE_HEIGHT_PX: f64 = 21.0;
const PADDING_X_PX: f64 = 19.2;
const PADDING_Y_PX: f64 = 6.4;

/// The position of a tooltip, in the unit of scenes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TooltipPosition {
    /// The preferred left edge; the style sheet moves the tooltip left to keep it within the scene.
    pub left: f64,
    /// The upper edge below the mark, or the lower edge above it.
    pub edge: f64,
    /// Whether it is above the mark.
    pub above: bool,
}

/// The position of a tooltip with this text at a mark with this outline, in a scene of this width.
pub fn place_tooltip(text: &str, outline: &Rect, scene_width: f64) -> TooltipPosition {
    let lines = wrap(text, FONT_SIZE_PX, (scene_width - PADDING_X_PX).max(FONT_SIZE_PX)).len();
    let above = outline.top >= MARK_GAP_PX + lines as f64 * LINE_HEIGHT_PX + PADDING_Y_PX;
    let edge = if above { outline.top - MARK_GAP_PX } else { outline.bottom + MARK_GAP_PX };
    TooltipPosition { left: outline.left.min(scene_width).max(0.0), edge, above }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::ROOT_FONT_PX;

    #[test]
    fn tooltip_constants_equal_the_style_sheet() {
        let style = include_str!("../style.css");
        let rule = style.split("\n.tooltip {").nth(1).and_then(|rule| rule.split('}').next()).unwrap();
        let rem = |pixels: f64| pixels / ROOT_FONT_PX;
        for declaration in [
            format!("padding: {}rem {}rem;", rem(PADDING_Y_PX / 2.0), rem(PADDING_X_PX / 2.0)),
            format!("font-size: {}rem;", rem(FONT_SIZE_PX)),
            format!("line-height: {};", LINE_HEIGHT_PX / FONT_SIZE_PX),
        ] {
            assert!(rule.contains(&declaration), "{declaration} is not in {rule}");
        }
    }

    #[test]
    fn place_tooltip_is_above_the_mark_when_all_lines_fit() {
        let outline = |top| Rect { left: -3.0, top, right: 100.0, bottom: top + 20.0 };
        let above = TooltipPosition { left: 0.0, edge: 42.0, above: true };
        assert_eq!(place_tooltip("财政收入", &outline(50.0), 320.0), above);
        assert_eq!(
            place_tooltip("财政收入", &outline(30.0), 320.0),
            TooltipPosition { left: 0.0, edge: 58.0, above: false }
        );
        assert!(!place_tooltip(&"财政收入".repeat(10), &outline(50.0), 320.0).above);
    }
}
