//! How large a canvas may be in any browser: a larger one stays blank, or is cut off, without an error.

use crate::chart::scene::Scene;

/// The longest side of Chrome and Safari; Firefox allows twice as much.
const MAX_SIDE_PX: f64 = 16_384.0;
/// The largest area of Safari on phones, the smallest of all browsers.
const MAX_AREA_PX: f64 = 16_777_216.0;

/// The largest number of device pixels per unit at which a canvas holds the whole scene.
pub fn max_pixel_ratio(scene: &Scene) -> f64 {
    let by_side = MAX_SIDE_PX / scene.width.max(scene.height);
    by_side.min((MAX_AREA_PX / (scene.width * scene.height)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn max_pixel_ratio_keeps_both_sides_and_the_area_within_the_limits() {
        for (width, height, ratio) in
            [(680.0, 500.0, 7.02), (320.0, 6_000.0, 2.73), (728.0, 9_324.0, 1.57), (100.0, 32_768.0, 0.5)]
        {
            let scene = Scene { width, height, ..Scene::default() };
            let max = max_pixel_ratio(&scene);
            assert!((max - ratio).abs() < 0.01, "{max} for {width} × {height}");
            assert!(width * max <= MAX_SIDE_PX && height * max <= MAX_SIDE_PX);
            assert!(width * max * height * max <= MAX_AREA_PX * 1.000_001);
        }
    }
}
