//! Highlights all appearances of the figure that is pointed at or focused, with attributes and outlines and without rendering.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use crate::app::browser::dom::{all, closest};
use crate::app::shared_report::SharedReport;

const LIT: &str = "data-lit";

/// The delay of [`light_soon`], in milliseconds: after the next frame, and too short to be noticed.
const SOON: u32 = 40;

/// The highlighted figures: the one pointed at, and its inputs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Highlight {
    /// The figure pointed at.
    pub(crate) figure: Option<String>,
    /// Its inputs, highlighted more weakly.
    pub(crate) inputs: Vec<String>,
}

impl Highlight {
    /// A selector for their elements; `None` if there are none. Ids contain nothing that has to be escaped.
    pub(crate) fn selector(&self) -> Option<String> {
        let about: Vec<_> = self.figure.iter().chain(&self.inputs).map(|id| format!("[data-fact='{id}']")).collect();
        (!about.is_empty()).then(|| about.join(","))
    }
}

/// Finds the marks of a chart for the highlighted figures; the returned function then outlines them. All charts read before any writes,
/// because reading after a write forces the browser to lay the page out again.
type Outline = Rc<dyn Fn(&Highlight) -> Box<dyn FnOnce()>>;

thread_local! {
    static CHARTS: RefCell<Vec<(String, Outline)>> = const { RefCell::new(Vec::new()) };
    static NEXT: RefCell<Option<Next>> = const { RefCell::new(None) };
}

/// What [`light_soon`] is about to highlight.
struct Next {
    resolved: SharedReport,
    id: Option<String>,
    timer: Timeout,
}

/// Highlights every appearance of the figure pointed at or focused; a resize of the window, which moves marks, ends the highlight.
pub(crate) fn listen(resolved: &SharedReport) -> Vec<EventListener> {
    NEXT.set(None);
    let resized = resolved.clone();
    let resized = EventListener::new(&gloo::utils::window(), "resize", move |_| light(&resized, None));
    let pointed = ["pointerover", "focusin"].map(|name| {
        let resolved = resolved.clone();
        EventListener::new(&gloo::utils::document(), name, move |event| {
            // Within a chart, `pointing` decides what is pointed at.
            if closest(event, ".plot").is_none() {
                let figure = closest(event, "[data-fact]").and_then(|element| element.get_attribute("data-fact"));
                light(&resolved, figure.as_deref());
            }
        })
    });
    pointed.into_iter().chain([resized]).collect()
}

/// Registers a chart to outline its marks when figures are highlighted; a chart registered under the same id is replaced.
pub(crate) fn join(chart: &str, outline: Outline) {
    leave(chart);
    CHARTS.with_borrow_mut(|charts| charts.push((chart.to_owned(), outline)));
}

/// Unregisters a chart.
pub(crate) fn leave(chart: &str) {
    CHARTS.with_borrow_mut(|charts| charts.retain(|(id, _)| id != chart));
}

/// Highlights the appearances of the figure with this id, and weakly those of its inputs, and no others.
pub(crate) fn light(resolved: &SharedReport, id: Option<&str>) {
    NEXT.set(None);
    light_now(resolved, id);
}

/// Like [`light`], but only once the browser has painted what is already changed. Of several in a row, only the last is highlighted.
pub(crate) fn light_soon(resolved: &SharedReport, id: Option<&str>) {
    let (resolved, id) = (resolved.clone(), id.map(str::to_owned));
    NEXT.with_borrow_mut(|next| {
        let timer = next.take().map(|next| next.timer);
        let timer = timer.unwrap_or_else(|| {
            Timeout::new(SOON, || {
                if let Some(next) = NEXT.take() {
                    light_now(&next.resolved, next.id.as_deref());
                }
            })
        });
        *next = Some(Next { resolved, id, timer });
    });
}

fn light_now(resolved: &SharedReport, id: Option<&str>) {
    let inputs = id.and_then(|id| resolved.figure(id)).map(|figure| figure.inputs().to_vec()).unwrap_or_default();
    let highlight = Highlight { figure: id.map(str::to_owned), inputs };
    let charts = CHARTS.with_borrow(Clone::clone);
    let outlines: Vec<_> = charts.iter().map(|(_, outline)| outline(&highlight)).collect();
    for element in all("[data-lit]") {
        // Only an invalid attribute name is rejected.
        let _ = element.remove_attribute(LIT);
    }
    // The list of marks is visually hidden.
    let seen = highlight.selector().map(|selector| all(&format!(":is({selector}):not([role=option])")));
    for element in seen.into_iter().flatten() {
        let is_it = element.get_attribute("data-fact").as_deref() == id;
        let _ = element.set_attribute(LIT, if is_it { "" } else { "input" });
    }
    for outline in outlines {
        outline();
    }
}
