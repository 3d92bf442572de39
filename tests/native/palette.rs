//! Colours: the style sheet repeats the palette of the painter, and every relevant pair has enough contrast.

mod vision;

use answerable::chart::palette::{ColorRole, Palette, Rgb};
use vision::{COLOUR_BLINDNESS, UNCHANGED, contrast, distance};

const CSS: &str = include_str!("../../src/style.css");

const PALETTES: [(&str, Palette); 4] = [
    ("light", Palette::LIGHT),
    ("dark", Palette::DARK),
    ("light, more contrast", Palette::LIGHT_CONTRAST),
    ("dark, more contrast", Palette::DARK_CONTRAST),
];

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[test]
fn style_sheet_defines_every_palette_colour_once() {
    for color in ColorRole::ALL {
        let colour = |palette: &Palette| hex(palette.get(color));
        let pair = |light, dark| format!("light-dark({}, {})", colour(light), colour(dark));
        for value in [
            colour(&Palette::LIGHT),
            pair(&Palette::LIGHT, &Palette::DARK),
            pair(&Palette::LIGHT_CONTRAST, &Palette::DARK_CONTRAST),
        ] {
            let says = format!("{}: {value};", color.property());
            assert_eq!(CSS.matches(&says).count(), 1, "{says}");
        }
    }
}

#[test]
fn style_sheet_themes_every_colour_of_a_drawing() {
    for color in ColorRole::ALL {
        for attribute in ["fill", "stroke"] {
            let colour = hex(Palette::LIGHT.get(color)).to_uppercase();
            let rule = format!("\n[{attribute}=\"{colour}\"] {{ {attribute}: var({}); }}", color.property());
            assert!(CSS.contains(&rule), "missing: {rule}");
        }
    }
}

#[test]
fn light_palette_has_a_different_colour_for_every_role() {
    for (index, one) in ColorRole::ALL.iter().enumerate() {
        for other in &ColorRole::ALL[index + 1..] {
            assert_ne!(Palette::LIGHT.get(*one), Palette::LIGHT.get(*other), "{one:?} and {other:?}");
        }
    }
}

#[test]
fn text_and_marks_in_every_theme_reach_their_contrast() {
    for (theme, palette) in PALETTES {
        let more = theme.contains("more");
        for (color, least, most) in [
            (ColorRole::Text, 4.5, 7.0),
            (ColorRole::Muted, 4.5, 7.0),
            (ColorRole::Reference, 4.5, 7.0),
            (ColorRole::Axis, 3.0, 4.5),
            (ColorRole::Mark, 3.0, 7.0),
            (ColorRole::Second, 3.0, 7.0),
        ] {
            let least = if more { most } else { least };
            let ratio = contrast(palette.get(color), palette.get(ColorRole::Paper));
            assert!(ratio >= least, "{theme} {color:?} on paper: {ratio:.2}, expected {least}");
        }
        for (over, under, least) in [(ColorRole::Text, ColorRole::Tint, 4.5), (ColorRole::Mark, ColorRole::Tint, 3.0)] {
            let ratio = contrast(palette.get(over), palette.get(under));
            assert!(ratio >= least, "{theme} {over:?} on {under:?}: {ratio:.2}, expected {least}");
        }
    }
}

/// Two adjacent colours closer than this are hard to tell apart.
const APART: f64 = 10.0;

#[test]
fn adjacent_colours_stay_distinguishable_under_colour_blindness() {
    let views = COLOUR_BLINDNESS.into_iter().chain([("no colour blindness", UNCHANGED)]);
    for (vision, seen) in views {
        for (theme, palette) in PALETTES {
            let neighbours = [
                (ColorRole::Mark, ColorRole::Second),
                (ColorRole::Mark, ColorRole::Tint),
                (ColorRole::Mark, ColorRole::Reference),
                (ColorRole::Mark, ColorRole::Paper),
                (ColorRole::Second, ColorRole::Paper),
                (ColorRole::Tint, ColorRole::Paper),
                (ColorRole::Reference, ColorRole::Paper),
            ];
            for (one, other) in neighbours {
                let apart = distance(palette.get(one), palette.get(other), &seen);
                println!("{vision:20} {theme:22} {one:?} {other:?} {apart:.1}");
                assert!(apart >= APART, "{theme}, {vision}: {one:?} and {other:?} are {apart:.1} apart");
            }
        }
    }
}
