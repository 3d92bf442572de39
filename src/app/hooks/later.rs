//! Work on parts of the page that waits until what is in sight has been painted.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, Node};

/// The delay before any of it is done, in milliseconds, counted from what was added last: time to paint what is in sight, and before
/// anybody has scrolled to the rest.
const PAINTED: u32 = 80;

/// The delay between batches, in milliseconds: a frame, so that the browser can paint and react.
const FRAME: u32 = 16;

type Work = Box<dyn FnOnce()>;

thread_local! {
    static QUEUE: RefCell<Vec<(Element, Work)>> = const { RefCell::new(Vec::new()) };
    static TIMER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static IS_UNDER_WAY: Cell<bool> = const { Cell::new(false) };
}

/// Has something done to a part of the page later: in the order of the document, since readers scroll down.
pub fn later(part: &Element, work: impl FnOnce() + 'static) {
    QUEUE.with_borrow_mut(|queue| {
        let precedes = |(other, _): &(Element, Work)| {
            other.compare_document_position(part) & Node::DOCUMENT_POSITION_FOLLOWING != 0
        };
        queue.insert(queue.partition_point(precedes), (part.clone(), Box::new(work)));
    });
    if !IS_UNDER_WAY.get() {
        wake(PAINTED);
    }
}

/// Like [`later`], unless the returned value is dropped before.
#[must_use]
pub fn later_if_kept(part: &Element, work: impl FnOnce() + 'static) -> Rc<()> {
    let kept = Rc::new(());
    let is_kept = Rc::downgrade(&kept);
    later(part, move || {
        if is_kept.strong_count() > 0 {
            work();
        }
    });
    kept
}

/// Does all that waits, for example before printing.
pub fn all_now() {
    QUEUE.take().into_iter().for_each(|(_, work)| work());
}

fn wake(delay: u32) {
    TIMER.set(Some(Timeout::new(delay, do_some)));
}

/// Does a quarter of what waits: a little at a time, and yet in few frames, each of which may have to lay out the whole page.
fn do_some() {
    let batch = QUEUE.with_borrow_mut(|queue| {
        let rest = queue.split_off(queue.len().div_ceil(4));
        mem::replace(queue, rest)
    });
    IS_UNDER_WAY.set(!batch.is_empty());
    if !batch.is_empty() {
        batch.into_iter().for_each(|(_, work)| work());
        wake(FRAME);
    }
}
