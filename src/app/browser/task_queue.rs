//! Work on parts of the page that waits until what is in sight has been painted.

use std::cell::RefCell;
use std::mem;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use web_sys::{Element, Node};

/// The delay before the first batch, counted from the last task queued until then: time to paint what is in sight, and before anybody
/// has scrolled to the rest.
const FIRST_BATCH_DELAY_MS: u32 = 80;

/// The delay between batches: a frame, so that the browser can paint and react.
const BATCH_INTERVAL_MS: u32 = 16;

/// A task on a part of the page.
struct Task {
    part: Element,
    run: Box<dyn FnOnce()>,
    handle: Weak<()>,
}

impl Task {
    fn is_live(&self) -> bool {
        self.handle.strong_count() > 0
    }
}

/// Keeps a task in the queue; dropping it cancels the task.
#[must_use]
pub(crate) struct TaskHandle {
    _alive: Rc<()>,
}

/// Not state of the page: it orders work of all islands, which are Yew apps of their own, around the browser's frames.
#[derive(Default)]
struct TaskQueue {
    tasks: Vec<Task>,
    timer: Option<Timeout>,
    is_running: bool,
}

thread_local! {
    static QUEUE: RefCell<TaskQueue> = RefCell::default();
}

/// Queues a task in document order, since readers scroll down; dropping the handle cancels it.
pub(crate) fn schedule(part: &Element, run: impl FnOnce() + 'static) -> TaskHandle {
    let alive = Rc::new(());
    QUEUE.with_borrow_mut(|queue| {
        // Otherwise constant changes would fill the queue with cancelled tasks.
        queue.tasks.retain(Task::is_live);
        let precedes = |task: &Task| task.part.compare_document_position(part) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let task = Task { part: part.clone(), run: Box::new(run), handle: Rc::downgrade(&alive) };
        queue.tasks.insert(queue.tasks.partition_point(precedes), task);
        if !queue.is_running {
            queue.arm_timer(FIRST_BATCH_DELAY_MS);
        }
    });
    TaskHandle { _alive: alive }
}

/// Waits for a new task of the browser, which may paint and react before it. In a hidden tab nothing is painted, and a timer may take
/// seconds: there it does not wait.
pub(crate) async fn next_task() {
    if !gloo::utils::document().hidden() {
        pause(0).await;
    }
}

/// Waits for a time.
pub(crate) async fn pause(duration_ms: u32) {
    TimeoutFuture::new(duration_ms).await;
}

/// Runs all queued tasks, for example before printing.
pub(crate) fn flush() {
    run_all(QUEUE.with_borrow_mut(|queue| mem::take(&mut queue.tasks)));
}

fn run_all(batch: Vec<Task>) {
    for task in batch {
        // An earlier task of the batch may have cancelled it.
        if task.is_live() {
            (task.run)();
        }
    }
}

/// Runs a quarter of the queue: a little at a time, and yet in few frames, each of which may have to lay out the whole page. In a hidden
/// tab there are no frames, and few timers: there it runs all.
fn run_batch() {
    let share = if gloo::utils::document().hidden() { 1 } else { 4 };
    let batch = QUEUE.with_borrow_mut(|queue| {
        queue.tasks.retain(Task::is_live);
        let rest = queue.tasks.split_off(queue.tasks.len().div_ceil(share));
        let batch = mem::replace(&mut queue.tasks, rest);
        queue.is_running = !batch.is_empty();
        batch
    });
    if !batch.is_empty() {
        run_all(batch);
        QUEUE.with_borrow_mut(|queue| queue.arm_timer(BATCH_INTERVAL_MS));
    }
}

impl TaskQueue {
    fn arm_timer(&mut self, delay_ms: u32) {
        self.timer = Some(Timeout::new(delay_ms, run_batch));
    }
}
