//! Work on parts of the page that waits until what is in sight has been painted.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use web_sys::{Element, Node};

/// The delay before any of it is done, in milliseconds, counted from what was added last until then: time to paint what is in sight, and
/// before anybody has scrolled to the rest.
const FIRST_BATCH_DELAY_MS: u32 = 80;

/// The delay between batches, in milliseconds: a frame, so that the browser can paint and react.
const BATCH_INTERVAL_MS: u32 = 16;

/// Work on a part of the page.
struct Task {
    part: Element,
    act: Box<dyn FnOnce()>,
    kept: Weak<()>,
}

impl Task {
    fn is_live(&self) -> bool {
        self.kept.strong_count() > 0
    }
}

thread_local! {
    static QUEUE: RefCell<Vec<Task>> = const { RefCell::new(Vec::new()) };
    static TIMER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static IS_UNDER_WAY: Cell<bool> = const { Cell::new(false) };
}

/// Has something done to a part of the page later, unless the returned value is dropped before: in the order of the document, since
/// readers scroll down.
#[must_use]
pub(crate) fn schedule(part: &Element, act: impl FnOnce() + 'static) -> Rc<()> {
    let kept = Rc::new(());
    QUEUE.with_borrow_mut(|queue| {
        // Under ever new changes nothing would be done, and nothing taken out.
        queue.retain(Task::is_live);
        let precedes = |work: &Task| work.part.compare_document_position(part) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let work = Task { part: part.clone(), act: Box::new(act), kept: Rc::downgrade(&kept) };
        queue.insert(queue.partition_point(precedes), work);
    });
    if !IS_UNDER_WAY.get() {
        arm_timer(FIRST_BATCH_DELAY_MS);
    }
    kept
}

/// Does all that waits, for example before printing.
pub(crate) fn flush() {
    run_all(QUEUE.take());
}

fn run_all(batch: Vec<Task>) {
    for work in batch {
        // What was done before may have made it unnecessary.
        if work.is_live() {
            (work.act)();
        }
    }
}

fn arm_timer(delay: u32) {
    TIMER.set(Some(Timeout::new(delay, run_batch)));
}

/// Does a quarter of what waits: a little at a time, and yet in few frames, each of which may have to lay out the whole page. In a tab
/// that is not seen there are no frames, and few timers.
fn run_batch() {
    let part = if gloo::utils::document().hidden() { 1 } else { 4 };
    let batch = QUEUE.with_borrow_mut(|queue| {
        queue.retain(Task::is_live);
        let rest = queue.split_off(queue.len().div_ceil(part));
        mem::replace(queue, rest)
    });
    IS_UNDER_WAY.set(!batch.is_empty());
    if !batch.is_empty() {
        run_all(batch);
        arm_timer(BATCH_INTERVAL_MS);
    }
}
