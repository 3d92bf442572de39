//! The place of an island on the page: what it shows, what it should show, and whether it runs.

use std::mem;

use crate::app::browser::card_placement;
use crate::app::browser::dom::{Host, has_focus, remove_attribute, replace, set_attribute};
use crate::app::browser::first_interaction::{LostEvent, repeat};
use crate::app::browser::focus::{focused_id, refocus};
use crate::app::browser::former_content::{has_foreign_text, keep_until_rendered};
use crate::app::browser::task_queue::TaskHandle;
use crate::app::island::{Chunk, Island, IslandProps};
use crate::app::islands::island_handle::{IslandHandle, StartFn};
use crate::app::page_context::PageContext;

/// Marks an element whose content is about to change.
const BUSY_ATTRIBUTE: &str = "aria-busy";

/// The place of an island.
pub(super) struct Slot {
    pub(super) host: Host,
    /// What it should show.
    pub(super) wanted: IslandProps,
    /// What it shows; nothing at first, if it was not prerendered.
    shown: Option<IslandProps>,
    running: Option<Box<dyn IslandHandle>>,
    /// The app of the element, if that had another island before.
    idle: Option<Box<dyn IslandHandle>>,
    /// What has started it.
    start: Option<StartFn>,
    /// Whether it is near the window.
    pub(super) is_near: bool,
    /// Whether it is far below the window, so that changes can wait.
    pub(super) is_far_below: bool,
    /// Whether it has to start or to change, wherever it is.
    is_due: bool,
    /// The deferred change.
    pub(super) task: Option<TaskHandle>,
    /// What the reader did there before it ran.
    pub(super) lost_events: Vec<LostEvent>,
}

impl Slot {
    /// The place of an island that shows this already, or nothing yet. If there is an idle app, its element takes the place.
    pub(super) fn new(host: Host, props: IslandProps, app: Option<IdleApp>) -> Self {
        let (host, idle) = match app {
            Some(app) => {
                set_attribute(&app.host, "id", &host.id());
                replace(&host, &app.host);
                (app.host, Some(app.handle))
            }
            None => (host, None),
        };
        Self {
            host,
            shown: props.is_prerendered.then(|| props.clone()),
            is_due: false,
            wanted: props,
            running: None,
            idle,
            start: None,
            is_near: false,
            is_far_below: true,
            task: None,
            lost_events: Vec::new(),
        }
    }

    /// Whether it shows another language than it should.
    pub(super) fn awaits_other_language(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.page.lang != self.wanted.page.lang)
    }

    pub(super) const fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Whether it shows nothing yet.
    pub(super) const fn is_empty(&self) -> bool {
        self.shown.is_none()
    }

    /// Whether it shows what it should.
    pub(super) fn is_current(&self) -> bool {
        self.shown.as_ref() == Some(&self.wanted)
    }

    /// Makes it start or change in its turn, wherever it is.
    pub(super) fn request(&mut self) {
        self.is_due = true;
        set_attribute(&self.host, BUSY_ATTRIBUTE, "true");
    }

    /// Whether it waits to be started or changed.
    pub(super) fn is_waiting(&self) -> bool {
        self.is_due || self.running.is_none() && self.is_near && self.needs_code_in_sight()
    }

    /// Whether it has to run as soon as it is near the window: a chart is drawn, and anything may still have to be rendered. Other islands
    /// answer as they were prerendered.
    fn needs_code_in_sight(&self) -> bool {
        self.wanted.island.chunk() == Chunk::Charts || !self.is_current()
    }

    /// Ends the island; its app remains, if there is one and its elements are its own.
    pub(super) fn end(self, page: &PageContext) -> Option<IdleApp> {
        let mut handle = self.running.or(self.idle)?;
        if has_foreign_text(&self.host) {
            handle.destroy();
            return None;
        }
        handle.update(&IslandProps { page: page.clone(), island: Island::Vacant, is_prerendered: false });
        Some(IdleApp { chunk: self.wanted.island.chunk(), host: self.host, handle })
    }

    /// Shows what it should. An island that does not run yet is started: one that shows that already, or has the focus, is hydrated; any
    /// other is rendered afresh. So is one whose text was replaced by something else, such as a translation (`is_translated`, or seen in
    /// its elements), whether it runs or not: Yew would change text that is no longer on the page, and stop at elements that are not its
    /// own.
    pub(super) fn show(&mut self, start: Option<StartFn>, is_translated: bool) {
        self.task = None;
        self.is_due = false;
        let is_foreign = is_translated || has_foreign_text(&self.host);
        if let Some(former) = self.running.take_if(|_| is_foreign) {
            former.destroy();
        }
        if let Some(running) = &mut self.running {
            running.update(&self.wanted);
        } else if let Some(start) = start.or(self.start) {
            self.start = Some(start);
            let is_current = self.is_current();
            let lost_events = mem::take(&mut self.lost_events);
            let prerendered = self.shown.take().filter(|_| !is_foreign && (is_current || has_focus(&self.host)));
            self.wanted.is_prerendered = prerendered.is_some();
            if prerendered.is_none() {
                let (page, focused) = (self.wanted.page.clone(), focused_id(&self.host));
                keep_until_rendered(&self.host, move || {
                    refocus(&focused);
                    // The card stays beside its figure, however late that moves.
                    card_placement::reposition(&page);
                });
            }
            let mut running = start(&self.host, prerendered.as_ref().unwrap_or(&self.wanted), self.idle.take());
            if prerendered.is_some() && !is_current {
                running.update(&self.wanted);
            }
            self.running = Some(running);
            set_attribute(&self.host, "data-hydrated", "");
            repeat(lost_events);
        } else {
            return;
        }
        remove_attribute(&self.host, BUSY_ATTRIBUTE);
        set_attribute(&self.host, "lang", self.wanted.page.lang.tag());
        self.shown = Some(self.wanted.clone());
    }
}

/// An app whose island has ended: it shows nothing, and may run another. Yew keeps the element and the listeners of every app that was
/// ever started, so that apps are not destroyed.
pub(super) struct IdleApp {
    chunk: Chunk,
    host: Host,
    handle: Box<dyn IslandHandle>,
}

impl IdleApp {
    /// Takes an app that can run islands of a chunk: one that is empty by now, so that nothing of its former island remains. One that ran
    /// the same island is preferred, because it has the listeners that this needs.
    pub(super) fn take(apps: &mut Vec<Self>, chunk: Chunk, id: &str) -> Option<Self> {
        let is_free = |app: &Self| app.chunk == chunk && app.host.child_element_count() == 0;
        let same = apps.iter().position(|app| is_free(app) && app.host.id() == id);
        let index = same.or_else(|| apps.iter().position(is_free))?;
        Some(apps.swap_remove(index))
    }
}
