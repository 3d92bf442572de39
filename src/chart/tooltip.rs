//! The position of a mark's read-out: above it, or below if there is no room.

use crate::chart::scene::Rect;
use crate::chart::text_layout::wrap;

/// The distance from its mark.
const GAP: f64 = 8.0;
/// As in `style.css`: font size, line height, and horizontal and vertical padding.
const SIZE: f64 = 14.0;
const LINE: f64 = 21.0;
const SIDES: f64 = 19.2;
const ENDS: f64 = 6.4;

/// The position of a read-out, in the unit of scenes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TooltipPosition {
    /// The preferred left edge; the style sheet moves the read-out left to keep it within the scene.
    pub left: f64,
    /// The upper edge below the mark, or the lower edge above it.
    pub edge: f64,
    /// Whether it is above the mark.
    pub above: bool,
}

/// The position of `words` about a mark with this outline, in a scene of this width.
pub fn place_tooltip(words: &str, outline: &Rect, scene: f64) -> TooltipPosition {
    let lines = wrap(words, SIZE, (scene - SIDES).max(SIZE)).len();
    let above = outline.top >= GAP + lines as f64 * LINE + ENDS;
    let edge = if above { outline.top - GAP } else { outline.bottom + GAP };
    TooltipPosition { left: outline.left.min(scene).max(0.0), edge, above }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::ROOT_FONT;

    #[test]
    fn tooltip_sizes_equal_those_of_the_style_sheet() {
        let style = include_str!("../style.css");
        let rule = style.split("\n.tooltip {").nth(1).and_then(|rule| rule.split('}').next()).unwrap();
        let rem = |pixels: f64| pixels / ROOT_FONT;
        for declaration in [
            format!("padding: {}rem {}rem;", rem(ENDS / 2.0), rem(SIDES / 2.0)),
            format!("font-size: {}rem;", rem(SIZE)),
            format!("line-height: {};", LINE / SIZE),
        ] {
            assert!(rule.contains(&declaration), "{declaration} is not in {rule}");
        }
    }

    #[test]
    fn tooltip_is_above_its_mark_if_all_lines_fit() {
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
