//! The scene of a chart as drawn now: laying it out for every pointer move would take too long.

use std::rc::Rc;

use crate::app::chart_scenes::{AvailableSize, fitted_scene};
use crate::app::page_context::PageContext;
use crate::chart::scene::{Mark, Scene};

/// A scene as drawn.
pub(crate) struct DrawnScene {
    pub(crate) scene: Scene,
    /// CSS pixels per unit.
    pub(crate) scale: f64,
}

impl DrawnScene {
    pub(crate) fn mark(&self, index: usize) -> Option<&Mark> {
        self.scene.marks.get(index)
    }
}

/// What is known until the chart changes.
#[derive(Default)]
pub(crate) struct HitCache {
    /// The size of the last layout, and its result.
    drawn: Option<(AvailableSize, Rc<DrawnScene>)>,
    /// The mark whose tooltip was shown last.
    pub(crate) tooltip_mark: Option<usize>,
}

impl HitCache {
    /// The scene of a chart at this size.
    pub(crate) fn scene(&mut self, page: &PageContext, id: &str, size: AvailableSize) -> Option<Rc<DrawnScene>> {
        if self.drawn.as_ref().is_none_or(|(former, _)| *former != size) {
            let drawn = fitted_scene(page, id, size);
            let drawn = drawn.map(|(scene, scale)| (size, Rc::new(DrawnScene { scene, scale })));
            *self = Self { drawn, tooltip_mark: None };
        }
        self.drawn.as_ref().map(|(_, drawn)| drawn.clone())
    }
}
