//! How different two screenshots look to a person.

use crate::failure::{Failure, TestResult};
use image::imageops::thumbnail;
use image::{RgbImage, load_from_memory};
use image_compare::rgb_hybrid_compare;

/// The factor by which screenshots are scaled down, so that differences in the antialiasing of glyphs do not matter.
const DOWNSCALE_FACTOR: u32 = 3;

/// The size of the compared tiles, in pixels of the scaled image.
const TILE_PX: u32 = 16;

/// The difference between two screenshots.
pub struct ImageDiff {
    /// The largest difference of any tile, from 0 to 1.
    pub max: f64,
    /// The middle of that tile, in pixels of the screenshots.
    pub position: (u32, u32),
    /// The difference as an image, black where there is none.
    pub image: RgbImage,
}

/// Compares two PNG images after scaling them down: structure by lightness (SSIM) and colour.
///
/// Each tile is judged by its mean. The mean over the whole image would hardly change if a heading disappeared.
pub fn compare_images(expected: &[u8], found: &[u8]) -> TestResult<ImageDiff> {
    let [expected, found] = [load_from_memory(expected)?.to_rgb8(), load_from_memory(found)?.to_rgb8()];
    if expected.dimensions() != found.dimensions() {
        let message = format!("One image has {:?} pixels, the other {:?}.", expected.dimensions(), found.dimensions());
        return Err(Failure::new(message));
    }
    let image = rgb_hybrid_compare(&downscale(&expected), &downscale(&found))?.image.to_color_map().to_rgb8();
    let tiles = (0..image.height()).step_by(TILE_PX as usize).flat_map(|top| {
        let image = &image;
        (0..image.width()).step_by(TILE_PX as usize).map(move |left| (mean_difference(image, left, top), left, top))
    });
    let (max, left, top) = tiles.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
    let middle = |edge: u32| DOWNSCALE_FACTOR * edge + DOWNSCALE_FACTOR * TILE_PX / 2;
    Ok(ImageDiff { max, position: (middle(left), middle(top)), image })
}

fn downscale(image: &RgbImage) -> RgbImage {
    thumbnail(image, image.width() / DOWNSCALE_FACTOR, image.height() / DOWNSCALE_FACTOR)
}

/// The mean difference of a tile.
fn mean_difference(image: &RgbImage, left: u32, top: u32) -> f64 {
    let (right, bottom) = ((left + TILE_PX).min(image.width()), (top + TILE_PX).min(image.height()));
    let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| image.get_pixel(x, y)));
    let sum: f64 = pixels.map(|pixel| f64::from(pixel.0.into_iter().max().unwrap_or_default()) / 255.0).sum();
    sum / f64::from((right - left) * (bottom - top))
}
