//! Pointing at a figure, or focusing it, marks it wherever it appears: an attribute, and nothing renders.

use gloo::events::EventListener;

use super::dom::{all, closest};

const LIT: &str = "data-lit";

/// Marks every appearance of whatever figure is pointed at or focused.
pub fn listen() -> [EventListener; 2] {
    ["pointerover", "focusin"].map(|name| {
        EventListener::new(&gloo::utils::document(), name, |event| {
            light(closest(event, "[data-fact]").and_then(|element| element.get_attribute("data-fact")));
        })
    })
}

/// Marks the appearances of the figure with this id, and no others.
pub fn light(id: Option<String>) {
    for element in all("[data-lit]") {
        // Only an invalid attribute name is refused.
        let _ = element.remove_attribute(LIT);
    }
    let Some(id) = id else { return };
    // Ids hold nothing that a selector would have to escape.
    for element in all(&format!("[data-fact='{id}']")) {
        let _ = element.set_attribute(LIT, "");
    }
}
