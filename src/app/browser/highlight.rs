//! Highlights all mentions of the figure that is pointed at or focused, with attributes and outlines and without rendering.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use crate::app::browser::dom::{all, closest, on_window, remove_attribute, set_attribute};
use crate::app::browser::mention::{MENTIONS, figure_of, mention_selector};
use crate::app::page_context::PageContext;
use crate::app::shared_report::SharedReport;

/// The attribute of highlighted elements: empty for the figure itself, `input` for its inputs.
const ATTRIBUTE: &str = "data-highlighted";

/// The delay of [`schedule_highlight`]: after the next frame, and too short to be noticed.
const HIGHLIGHT_DELAY_MS: u32 = 40;

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
        let ids = self.figure.iter().chain(&self.inputs);
        let selectors: Vec<_> = ids.map(|id| mention_selector(id)).collect();
        (!selectors.is_empty()).then(|| selectors.join(","))
    }
}

/// Finds the marks of a chart for the highlighted figures; the returned function then outlines them. All charts read before any writes,
/// because reading after a write forces the browser to lay the page out again.
type OutlineFn = Rc<dyn Fn(&Highlight) -> Box<dyn FnOnce()>>;

/// Not state of the page: the charts are Yew apps of their own, which register here so that a highlight renders nothing; the timer is the
/// browser's.
#[derive(Default)]
struct Highlighter {
    charts: Vec<(String, OutlineFn)>,
    pending: Option<PendingHighlight>,
}

thread_local! {
    static HIGHLIGHTER: RefCell<Highlighter> = RefCell::default();
}

/// What [`schedule_highlight`] is about to highlight.
struct PendingHighlight {
    report: SharedReport,
    id: Option<String>,
    timer: Timeout,
}

/// Highlights every mention of the figure pointed at or focused; a resize of the window, which moves marks, ends the highlight.
pub(crate) fn listen(page: &PageContext) -> Vec<EventListener> {
    let resized = page.clone();
    let resize = on_window("resize", move |_| highlight(&resized.latest().resolved, None));
    let pointed = ["pointerover", "focusin"].map(|name| {
        let page = page.clone();
        EventListener::new(&gloo::utils::document(), name, move |event| {
            // Within a chart, its marks decide what is pointed at.
            if closest(event, ".plot").is_none() {
                let figure = closest(event, MENTIONS).and_then(|element| figure_of(&element));
                highlight(&page.latest().resolved, figure.as_deref());
            }
        })
    });
    pointed.into_iter().chain([resize]).collect()
}

/// Forgets what is about to be highlighted.
pub(crate) fn cancel() {
    drop(cancel_pending());
}

/// Registers a chart to outline its marks when figures are highlighted; a chart registered under the same id is replaced.
pub(crate) fn register_chart(chart: &str, outline: OutlineFn) {
    unregister_chart(chart);
    HIGHLIGHTER.with_borrow_mut(|highlighter| highlighter.charts.push((chart.to_owned(), outline)));
}

/// Unregisters a chart.
pub(crate) fn unregister_chart(chart: &str) {
    HIGHLIGHTER.with_borrow_mut(|highlighter| highlighter.charts.retain(|(id, _)| id != chart));
}

/// Highlights the mentions of the figure with this id, and weakly those of its inputs, and no others.
pub(crate) fn highlight(report: &SharedReport, id: Option<&str>) {
    cancel_pending();
    apply(report, id);
}

/// Like [`highlight`], but only once the browser has painted what is already changed. Of several in a row, only the last is highlighted.
pub(crate) fn schedule_highlight(report: &SharedReport, id: Option<&str>) {
    let (report, id) = (report.clone(), id.map(str::to_owned));
    HIGHLIGHTER.with_borrow_mut(|highlighter| {
        let timer = highlighter.pending.take().map(|pending| pending.timer);
        let timer = timer.unwrap_or_else(|| {
            Timeout::new(HIGHLIGHT_DELAY_MS, || {
                if let Some(pending) = cancel_pending() {
                    apply(&pending.report, pending.id.as_deref());
                }
            })
        });
        highlighter.pending = Some(PendingHighlight { report, id, timer });
    });
}

fn cancel_pending() -> Option<PendingHighlight> {
    HIGHLIGHTER.with_borrow_mut(|highlighter| highlighter.pending.take())
}

fn apply(report: &SharedReport, id: Option<&str>) {
    let inputs = id.and_then(|id| report.figure(id)).map(|figure| figure.inputs().to_vec()).unwrap_or_default();
    let highlight = Highlight { figure: id.map(str::to_owned), inputs };
    let charts = HIGHLIGHTER.with_borrow(|highlighter| highlighter.charts.clone());
    let outlines: Vec<_> = charts.iter().map(|(_, outline)| outline(&highlight)).collect();
    for element in all("[data-highlighted]") {
        remove_attribute(&element, ATTRIBUTE);
    }
    // The list of marks is visually hidden.
    let mentions = highlight.selector().map(|selector| all(&format!(":is({selector}):not([role=option])")));
    for element in mentions.into_iter().flatten() {
        let is_figure = figure_of(&element).as_deref() == id;
        set_attribute(&element, ATTRIBUTE, if is_figure { "" } else { "input" });
    }
    for outline in outlines {
        outline();
    }
}
