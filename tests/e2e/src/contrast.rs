//! The contrast of the texts of a chart as they are painted, whatever the style sheet says.

use crate::failure::{Failure, TestResult};
use crate::page::Page;
use image::{Rgb, RgbImage, load_from_memory};
use std::collections::HashMap;

/// A JavaScript function: the texts of a chart in view, each with the edges of its box.
const TEXT_BOXES: &str = include_str!("../scripts/text_boxes.js");

impl Page {
    /// The contrast of each text of the chart that matches, between the most frequent colour of its box and the one furthest from it, as
    /// WCAG defines it. The chart has to be in view, at one device pixel per CSS pixel.
    pub async fn painted_contrasts(&self, selector: &str) -> TestResult<Vec<(String, f64)>> {
        let boxes = self.call(TEXT_BOXES, vec![selector.into()]).await?;
        let image = load_from_memory(&self.screenshot().await?)?.to_rgb8();
        let boxes = boxes.as_array().into_iter().flatten();
        let contrasts = boxes.filter_map(|text| {
            let edge = |name: &str| text[name].as_f64().map(|edge| edge as u32);
            let contrast = contrast_within(&image, [edge("left")?, edge("top")?, edge("right")?, edge("bottom")?])?;
            Some((text["text"].as_str()?.to_owned(), contrast))
        });
        let contrasts: Vec<_> = contrasts.collect();
        if contrasts.is_empty() { Err(Failure::new(format!("{selector} has no text in view."))) } else { Ok(contrasts) }
    }
}

/// The largest contrast of any pixel with the most frequent colour.
fn contrast_within(image: &RgbImage, [left, top, right, bottom]: [u32; 4]) -> Option<f64> {
    let (right, bottom) = (right.min(image.width()), bottom.min(image.height()));
    let pixels = || (top..bottom).flat_map(|y| (left..right).map(move |x| *image.get_pixel(x, y)));
    let mut counts: HashMap<Rgb<u8>, usize> = HashMap::new();
    pixels().for_each(|pixel| *counts.entry(pixel).or_default() += 1);
    let (paper, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    pixels().map(|pixel| contrast(pixel, paper)).max_by(f64::total_cmp)
}

fn contrast(one: Rgb<u8>, other: Rgb<u8>) -> f64 {
    let [one, other] = [luminance(one), luminance(other)];
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(Rgb(channels): Rgb<u8>) -> f64 {
    let [red, green, blue] = channels.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
