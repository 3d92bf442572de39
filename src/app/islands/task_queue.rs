//! Work on parts of the page that waits until what is in sight has been painted.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use web_sys::{Element, Node};

/// The delay before any of it is done, in milliseconds, counted from what was added last until then: time to paint what is in sight, and
/// before anybody has scrolled to the rest.
const PAINTED: u32 = 80;

/// The delay between batches, in milliseconds: a frame, so that the browser can paint and react.
const FRAME: u32 = 16;

/// Work on a part of the page.
struct Work {
    part: Element,
    act: Box<dyn FnOnce()>,
    kept: Weak<()>,
}

impl Work {
    fn is_wanted(&self) -> bool {
        self.kept.strong_count() > 0
    }
}

thread_local! {
    static QUEUE: RefCell<Vec<Work>> = const { RefCell::new(Vec::new()) };
    static TIMER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static IS_UNDER_WAY: Cell<bool> = const { Cell::new(false) };
}

/// Has something done to a part of the page later, unless the returned value is dropped before: in the order of the document, since
/// readers scroll down.
#[must_use]
pub fn later(part: &Element, act: impl FnOnce() + 'static) -> Rc<()> {
    let kept = Rc::new(());
    QUEUE.with_borrow_mut(|queue| {
        // Under ever new changes nothing would be done, and nothing taken out.
        queue.retain(Work::is_wanted);
        let precedes = |work: &Work| work.part.compare_document_position(part) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let work = Work { part: part.clone(), act: Box::new(act), kept: Rc::downgrade(&kept) };
        queue.insert(queue.partition_point(precedes), work);
    });
    if !IS_UNDER_WAY.get() {
        wake(PAINTED);
    }
    kept
}

/// Does all that waits, for example before printing.
pub fn all_now() {
    do_all(QUEUE.take());
}

fn do_all(batch: Vec<Work>) {
    for work in batch {
        // What was done before may have made it unnecessary.
        if work.is_wanted() {
            (work.act)();
        }
    }
}

fn wake(delay: u32) {
    TIMER.set(Some(Timeout::new(delay, do_some)));
}

/// Does a quarter of what waits: a little at a time, and yet in few frames, each of which may have to lay out the whole page. In a tab
/// that is not seen there are no frames, and few timers.
fn do_some() {
    let part = if gloo::utils::document().hidden() { 1 } else { 4 };
    let batch = QUEUE.with_borrow_mut(|queue| {
        queue.retain(Work::is_wanted);
        let rest = queue.split_off(queue.len().div_ceil(part));
        mem::replace(queue, rest)
    });
    IS_UNDER_WAY.set(!batch.is_empty());
    if !batch.is_empty() {
        do_all(batch);
        wake(FRAME);
    }
}
