//! Colours: the style sheet repeats the painter's, and every pair that matters has contrast.

use answerable::chart::palette::{Ink, Palette, Rgb};

const CSS: &str = include_str!("../../src/style.css");

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The blocks of the style sheet that begin with `selector`, up to their closing brace.
fn blocks<'a>(selector: &'a str) -> impl Iterator<Item = &'static str> + 'a {
    CSS.match_indices(selector).map(|(start, _)| CSS[start..].split_once('}').unwrap().0)
}

#[test]
fn the_style_sheet_repeats_both_palettes() {
    let light = blocks(":root {").next().unwrap();
    let dark = [blocks(":root:not([data-theme=\"light\"]) {").next(), blocks(":root[data-theme=\"dark\"] {").next()];
    for ink in Ink::ALL {
        let says = |palette: &Palette| format!("{}: {};", ink.property(), hex(palette.get(ink)));
        assert!(light.contains(&says(&Palette::LIGHT)), "light: {}", says(&Palette::LIGHT));
        for block in dark {
            assert!(block.unwrap().contains(&says(&Palette::DARK)), "dark: {}", says(&Palette::DARK));
        }
    }
}

#[test]
fn every_colour_of_a_drawing_follows_the_theme() {
    for ink in Ink::ALL {
        for attribute in ["fill", "stroke"] {
            let colour = hex(Palette::LIGHT.get(ink)).to_uppercase();
            let rule = format!(".plot svg [{attribute}=\"{colour}\"] {{ {attribute}: var({}); }}", ink.property());
            assert!(CSS.contains(&rule), "missing: {rule}");
        }
    }
}

#[test]
fn colours_tell_purposes_apart() {
    for (index, one) in Ink::ALL.iter().enumerate() {
        for other in &Ink::ALL[index + 1..] {
            assert_ne!(Palette::LIGHT.get(*one), Palette::LIGHT.get(*other), "{one:?} and {other:?}");
        }
    }
}

/// Relative luminance, by WCAG 2.2.
fn luminance((red, green, blue): Rgb) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_and_marks_have_contrast_in_every_theme() {
    for (theme, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK)] {
        for (ink, least) in [
            (Ink::Text, 4.5),
            (Ink::Muted, 4.5),
            (Ink::Reference, 4.5),
            (Ink::Axis, 3.0),
            (Ink::Mark, 3.0),
            (Ink::Second, 3.0),
        ] {
            let ratio = contrast(palette.get(ink), palette.get(Ink::Paper));
            assert!(ratio >= least, "{theme} {ink:?} on paper: {ratio:.2}, expected {least}");
        }
        let on_pale = contrast(palette.get(Ink::Text), palette.get(Ink::Pale));
        assert!(on_pale >= 4.5, "{theme} text on a highlight: {on_pale:.2}");
    }
}
