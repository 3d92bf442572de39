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

impl Lit {
    /// What selects the elements about them; nothing if there are none. Ids hold nothing that a selector would have to escape.
    pub fn selector(&self) -> Option<String> {
        let about: Vec<_> = self.figure.iter().chain(&self.inputs).map(|id| format!("[data-fact='{id}']")).collect();
        (!about.is_empty()).then(|| about.join(","))
    }
}

/// Finds where a chart has marks whose figures are lit; called in turn, what it gives outlines them. Reading and writing are apart
/// because a browser lays the page out anew when it is read from after it was written to.
type Outline = Rc<dyn Fn(&Lit) -> Box<dyn FnOnce()>>;

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
    let inputs = id.and_then(|id| ledger.figure(id)).map(|figure| figure.inputs().to_vec()).unwrap_or_default();
    let lit = Lit { figure: id.map(str::to_owned), inputs };
    let charts = CHARTS.with_borrow(Clone::clone);
    let outlines: Vec<_> = charts.iter().map(|(_, outline)| outline(&lit)).collect();
    for element in all("[data-lit]") {
        // Only an invalid attribute name is refused.
        let _ = element.remove_attribute(LIT);
    }
    // The marks that a chart lists are not seen.
    let seen = lit.selector().map(|selector| all(&format!(":is({selector}):not([role=option])")));
    for element in seen.into_iter().flatten() {
        let is_it = element.get_attribute("data-fact").as_deref() == id;
        let _ = element.set_attribute(LIT, if is_it { "" } else { "input" });
    }
    for outline in outlines {
        outline();
    }
}
