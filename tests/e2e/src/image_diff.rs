//! How similar two pictures of a page look to a person.

use crate::failure::{Failure, Outcome};
use image::imageops::thumbnail;
use image::{RgbImage, load_from_memory};
use image_compare::rgb_hybrid_compare;

/// The factor by which pictures are scaled down, so that differences in the antialiasing of glyphs do not matter.
const SHRINK: u32 = 3;

/// The size of the compared tiles, in pixels of the scaled picture.
const PLACE: u32 = 16;

/// The difference between two pictures.
pub struct Difference {
    /// The largest difference of any tile, from 0 to 1.
    pub most: f64,
    /// The middle of that tile, in pixels of the pictures.
    pub place: (u32, u32),
    /// The difference as a picture, black where there is none.
    pub picture: RgbImage,
}

/// Compares two PNG pictures after scaling them down: structure by lightness (SSIM) and colour.
///
/// Each tile is judged by its mean. The mean over the whole picture would hardly change if a heading disappeared.
pub fn difference(kept: &[u8], found: &[u8]) -> Outcome<Difference> {
    let [kept, found] = [load_from_memory(kept)?.to_rgb8(), load_from_memory(found)?.to_rgb8()];
    if kept.dimensions() != found.dimensions() {
        let words = format!("One picture has {:?} pixels, the other {:?}.", kept.dimensions(), found.dimensions());
        return Err(Failure::new(words));
    }
    let picture = rgb_hybrid_compare(&coarse(&kept), &coarse(&found))?.image.to_color_map().to_rgb8();
    let places = (0..picture.height()).step_by(PLACE as usize).flat_map(|top| {
        let picture = &picture;
        (0..picture.width()).step_by(PLACE as usize).map(move |left| (mean(picture, left, top), left, top))
    });
    let (most, left, top) = places.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
    Ok(Difference { most, place: (SHRINK * left + SHRINK * PLACE / 2, SHRINK * top + SHRINK * PLACE / 2), picture })
}

fn coarse(picture: &RgbImage) -> RgbImage {
    thumbnail(picture, picture.width() / SHRINK, picture.height() / SHRINK)
}

/// The mean difference of a tile.
fn mean(picture: &RgbImage, left: u32, top: u32) -> f64 {
    let (right, bottom) = ((left + PLACE).min(picture.width()), (top + PLACE).min(picture.height()));
    let points = (top..bottom).flat_map(|y| (left..right).map(move |x| picture.get_pixel(x, y)));
    let told: f64 = points.map(|point| f64::from(point.0.into_iter().max().unwrap_or_default()) / 255.0).sum();
    told / f64::from((right - left) * (bottom - top))
}
