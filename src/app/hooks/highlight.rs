//! Pointing at a figure, or focusing it, marks it wherever it appears: attributes and outlines, and nothing renders.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;

use super::dom::{all, closest};
use crate::app::page::Shared;

const LIT: &str = "data-lit";

/// The figures that are marked: the one pointed at, and the inputs it was worked out from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lit {
    /// The one pointed at.
    pub figure: Option<String>,
    /// Its inputs, marked lightly.
    pub inputs: Vec<String>,
}

/// Outlines the marks of a chart whose figures are lit.
type Outline = Rc<dyn Fn(&Lit)>;

thread_local! {
    static CHARTS: RefCell<Vec<(String, Outline)>> = const { RefCell::new(Vec::new()) };
}

/// Marks every appearance of whatever figure is pointed at or focused, until the window changes and with it their places.
pub fn listen(ledger: &Shared) -> Vec<EventListener> {
    let resized = ledger.clone();
    let resized = EventListener::new(&gloo::utils::window(), "resize", move |_| light(&resized, None));
    let pointed = ["pointerover", "focusin"].map(|name| {
        let ledger = ledger.clone();
        EventListener::new(&gloo::utils::document(), name, move |event| {
            // Within a chart, its own marks say what is pointed at.
            if closest(event, ".plot").is_none() {
                let figure = closest(event, "[data-fact]").and_then(|element| element.get_attribute("data-fact"));
                light(&ledger, figure.as_deref());
            }
        })
    });
    pointed.into_iter().chain([resized]).collect()
}

/// Lets a chart outline its marks whenever figures are lit; a chart already known by this id is replaced.
pub fn join(chart: &str, outline: Outline) {
    leave(chart);
    CHARTS.with_borrow_mut(|charts| charts.push((chart.to_owned(), outline)));
}

/// Forgets a chart.
pub fn leave(chart: &str) {
    CHARTS.with_borrow_mut(|charts| charts.retain(|(id, _)| id != chart));
}

/// Marks the appearances of the figure with this id, and lightly those of its inputs; no others.
pub fn light(ledger: &Shared, id: Option<&str>) {
    for element in all("[data-lit]") {
        // Only an invalid attribute name is refused.
        let _ = element.remove_attribute(LIT);
    }
    let inputs = id.and_then(|id| ledger.figure(id)).map(|figure| figure.inputs().to_vec()).unwrap_or_default();
    let lit = Lit { figure: id.map(str::to_owned), inputs };
    // Ids hold nothing that a selector would have to escape.
    let mark = |id: &str, how: &str| {
        for element in all(&format!("[data-fact='{id}']")) {
            let _ = element.set_attribute(LIT, how);
        }
    };
    for input in &lit.inputs {
        mark(input, "input");
    }
    if let Some(id) = id {
        mark(id, "");
    }
    for (_, outline) in CHARTS.with_borrow(Clone::clone) {
        outline(&lit);
    }
}
