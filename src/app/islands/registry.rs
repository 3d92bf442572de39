//! All islands of the page: starts them when they are needed, and passes changes of the page to them, at once to those in sight or above,
//! and a moment later, in the order of the document, to those far below.

use std::any::Any;
use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::browser::controls;
use crate::app::browser::document_head;
use crate::app::browser::dom::{Host, all_within, replace_content, within};
use crate::app::browser::first_interaction;
use crate::app::browser::observers::{DEFER_MARGIN, HYDRATE_MARGIN, observe_each};
use crate::app::browser::print::is_printing;
use crate::app::browser::task_queue::{next_task, pause, schedule};
use crate::app::island::{Chunk, Island, IslandProps};
use crate::app::islands::island_handle::{ChunkLoader, StartFn};
use crate::app::islands::slot::{IdleApp, Slot};
use crate::app::page_context::PageContext;
use crate::app::skeleton::{COLUMNS, island_id, render_columns, render_page};
use crate::app::state::AppState;

/// How far a chunk has come.
#[derive(Clone, Copy)]
enum ChunkState {
    NotRequested,
    Requested,
    /// It could not be fetched so far: its islands stay as they are.
    Missing,
    /// It has come, with what starts its islands.
    Loaded(StartFn),
}

/// The islands of the page.
struct Registry {
    load: ChunkLoader,
    /// The element that holds them, once all of it has arrived.
    root: Option<Host>,
    /// The latest state of the page, if it has changed.
    latest: Option<(PageContext, AppState)>,
    slots: Vec<Slot>,
    /// The number of reports shown before the one that the slots are of.
    report_generation: u32,
    /// Whether something else has changed the language of the document, and so the text of its islands.
    is_translated: bool,
    text: ChunkState,
    charts: ChunkState,
    /// Apps whose islands have ended.
    idle: Vec<IdleApp>,
    /// Whether islands are being started or changed, one after the other.
    is_showing: bool,
    /// They end when they are dropped.
    observations: Vec<Box<dyn Any>>,
}

/// The pause before a chunk that could not be fetched is requested again. It doubles each time, up to the last.
const FIRST_RETRY_MS: u32 = 3000;
const LAST_RETRY_MS: u32 = 60_000;

type SharedRegistry = Rc<RefCell<Registry>>;

/// The islands of the page.
pub(crate) struct Islands(SharedRegistry);

impl Islands {
    /// No islands yet.
    pub(crate) fn new(load: ChunkLoader) -> Self {
        Self(Rc::new(RefCell::new(Registry {
            load,
            root: None,
            latest: None,
            slots: Vec::new(),
            report_generation: 0,
            is_translated: false,
            text: ChunkState::NotRequested,
            charts: ChunkState::NotRequested,
            idle: Vec::new(),
            is_showing: false,
            observations: Vec::new(),
        })))
    }

    /// Finds the islands in `root`, where all of the document has arrived. If there are none, they are rendered; in a document that
    /// `was_saved` they are rendered afresh.
    pub(crate) fn attach(&self, root: &Host, page: &PageContext, state: &AppState, was_saved: bool) {
        let is_empty = root.child_element_count() == 0;
        if is_empty {
            root.set_inner_html(&render_page(state, |_| String::new()));
        }
        self.0.borrow_mut().root = Some(root.clone());
        attach(&self.0, page, state, !is_empty && !was_saved);
        let registry = Rc::clone(&self.0);
        let interactions = first_interaction::listen(move |host, event| {
            if let Some(slot) = registry.borrow_mut().slots.iter_mut().find(|slot| slot.host == *host) {
                slot.request();
                slot.lost_events.extend(event);
            }
            show_waiting(&registry);
        });
        // They last as long as the document.
        mem::forget(interactions);
    }

    /// Passes a new state of the page to its islands.
    pub(crate) fn update(&self, page: &PageContext, state: &AppState) {
        let (root, change) = {
            let mut registry = self.0.borrow_mut();
            let change = registry.change(state);
            registry.latest = Some((page.clone(), state.clone()));
            (registry.root.clone(), change)
        };
        let columns = root.filter(|_| change != Change::Content).and_then(|root| within(&root, COLUMNS));
        let Some(columns) = columns else { return update(&self.0, page, state) };
        let kept = if change == Change::Order { ISLAND } else { NOTHING };
        replace_content(&columns, &render_columns(state, |_| String::new()), kept);
        attach(&self.0, page, state, false);
    }
}

/// The selector of the elements that hold islands, and one that matches nothing.
const ISLAND: &str = ".island";
const NOTHING: &str = ":not(*)";

/// What a new state changes.
#[derive(Clone, Copy, PartialEq)]
enum Change {
    /// What islands show.
    Content,
    /// Which islands there are: a correction of a draft brings or ends charts.
    Order,
    /// The report, so that only the islands of the page stay.
    Report,
}

/// Finds the islands of the page in the document, which shows them in this state, or not yet.
fn attach(registry: &SharedRegistry, page: &PageContext, state: &AppState, is_prerendered: bool) {
    let mut this = registry.borrow_mut();
    this.observations.clear();
    this.report_generation = state.report_generation;
    let (mut kept, mut idle) = (Vec::new(), mem::take(&mut this.idle));
    let hosts = this.root.iter().flat_map(|root| all_within(root, ISLAND)).collect::<Vec<_>>();
    // From the last on, so that the first is taken first.
    while let Some(slot) = this.slots.pop() {
        if hosts.contains(&slot.host) {
            kept.push(slot);
        } else if let Some(app) = slot.end(page) {
            idle.push(app);
        }
    }
    let mut hosts = hosts.into_iter().peekable();
    let slots = Island::all(state).into_iter().filter_map(|island| {
        // They are in the same order; a foreign script may have removed some.
        let host = hosts.next_if(|host| host.id() == island_id(&island))?;
        if kept.last().is_some_and(|slot: &Slot| slot.host == host) {
            return kept.pop();
        }
        let app = IdleApp::take(&mut idle, island.chunk(), &host.id());
        Some(Slot::new(host, IslandProps { page: page.clone(), island, is_prerendered }, app))
    });
    let slots = slots.collect();
    drop(hosts);
    (this.slots, this.idle) = (slots, idle);
    let hosts: Vec<_> = this.slots.iter().map(|slot| slot.host.clone()).collect();
    let near = {
        let registry = Rc::clone(registry);
        observe_each(&hosts, HYDRATE_MARGIN, move |index, is_near| {
            if let Some(slot) = registry.borrow_mut().slots.get_mut(index) {
                slot.is_near = is_near;
            }
            if is_near {
                show_waiting(&registry);
            }
            reveal_if_current(&registry);
        })
    };
    let below = {
        let registry = Rc::clone(registry);
        observe_each(&hosts, DEFER_MARGIN, move |index, is_within| {
            if let Some(slot) = registry.borrow_mut().slots.get_mut(index) {
                slot.is_far_below = !is_within;
            }
        })
    };
    this.observations = vec![Box::new(near), Box::new(below)];
    for (index, slot) in this.slots.iter_mut().enumerate().filter(|(_, slot)| slot.is_empty()) {
        defer(registry, slot, index);
    }
    let latest = this.latest.clone();
    drop(this);
    if let Some((page, state)) = latest {
        update(registry, &page, &state);
    }
    show_waiting(registry);
}

/// Passes a new state of the page to its islands.
fn update(registry: &SharedRegistry, page: &PageContext, state: &AppState) {
    let mut this = registry.borrow_mut();
    let lang = this.slots.first().map(|slot| slot.wanted.page.lang.tag());
    this.is_translated |= lang.is_some_and(|lang| document_head::language_tag() != lang);
    let is_translated = this.is_translated;
    for (index, slot) in this.slots.iter_mut().enumerate() {
        let island = slot.wanted.island.in_state(state);
        let wanted = IslandProps { page: page.clone(), island, ..slot.wanted };
        if wanted == slot.wanted {
            continue;
        }
        // Only the page's context is deferred: a change of filters applies at once.
        let can_wait = slot.is_far_below && wanted.page != slot.wanted.page && !state.skip_deferral;
        slot.wanted = wanted;
        slot.task = None;
        if slot.is_current() {
            continue;
        }
        if !can_wait && slot.is_running() {
            slot.show(None, is_translated);
        } else if !can_wait {
            slot.request();
        } else {
            defer(registry, slot, index);
        }
    }
    drop(this);
    reload_if_stuck(registry);
    show_waiting(registry);
}

/// Has an island shown a moment later.
fn defer(registry: &SharedRegistry, slot: &mut Slot, index: usize) {
    let registry = Rc::clone(registry);
    slot.task = Some(schedule(&slot.host, move || show_deferred(&registry, index)));
}

/// Loads the page in the language of its address, if the code that would show that cannot be fetched.
fn reload_if_stuck(registry: &SharedRegistry) {
    let this = registry.borrow();
    let is_missing = |slot: &Slot| matches!(this.chunk(slot.wanted.island.chunk()), ChunkState::Missing);
    if this.slots.iter().any(|slot| is_missing(slot) && slot.awaits_other_language()) {
        // The address changes with the state, when this task ends at the latest.
        spawn_local(async { document_head::reload() });
    }
}

/// Shows a deferred change: at once where it is printed, otherwise in its turn.
fn show_deferred(registry: &SharedRegistry, index: usize) {
    let mut this = registry.borrow_mut();
    let is_translated = this.is_translated;
    if let Some(slot) = this.slots.get_mut(index) {
        if slot.is_running() && is_printing() {
            slot.show(None, is_translated);
        } else {
            slot.request();
        }
    }
    drop(this);
    show_waiting(registry);
}

/// Starts or changes the islands that wait for it, and fetches the code that they need.
fn show_waiting(registry: &SharedRegistry) {
    let mut this = registry.borrow_mut();
    for chunk in Chunk::ALL {
        let is_needed = |slot: &Slot| slot.is_waiting() && !slot.is_running() && slot.wanted.island.chunk() == chunk;
        if matches!(this.chunk(chunk), ChunkState::NotRequested) && this.slots.iter().any(is_needed) {
            this.set_chunk(chunk, ChunkState::Requested);
            spawn_local(load(Rc::clone(registry), chunk));
        }
    }
    if !this.is_showing && this.next_waiting().is_some() {
        this.is_showing = true;
        spawn_local(show_one_by_one(Rc::clone(registry)));
    }
}

/// Loads a chunk, however often that takes, and then starts the islands that wait for it.
async fn load(registry: SharedRegistry, chunk: Chunk) {
    let mut pause_ms = FIRST_RETRY_MS;
    let start = loop {
        let loading = (registry.borrow().load)(chunk);
        if let Some(start) = loading.await {
            break start;
        }
        registry.borrow_mut().set_chunk(chunk, ChunkState::Missing);
        reload_if_stuck(&registry);
        pause(pause_ms).await;
        pause_ms = LAST_RETRY_MS.min(2 * pause_ms);
    };
    registry.borrow_mut().set_chunk(chunk, ChunkState::Loaded(start));
    show_waiting(&registry);
}

/// Shows waiting islands one after the other, so that the browser can paint and react between them.
async fn show_one_by_one(registry: SharedRegistry) {
    while let Some(can_wait) = show_next(&registry) {
        reveal_if_current(&registry);
        if can_wait {
            next_task().await;
        }
    }
}

/// Shows the next waiting island, if there is one, and returns whether the one after it can wait: what is in sight changes at once.
fn show_next(registry: &SharedRegistry) -> Option<bool> {
    let mut this = registry.borrow_mut();
    let is_translated = this.is_translated;
    let Some((slot, start)) = this.next_waiting() else {
        this.is_showing = false;
        return None;
    };
    let can_wait = slot.is_current() || !slot.is_near;
    slot.show(start, is_translated);
    Some(can_wait)
}

/// Shows the text, if the page hid it until the islands in sight show what they should.
fn reveal_if_current(registry: &SharedRegistry) {
    let slots = &registry.borrow().slots;
    let mut near = slots.iter().filter(|slot| slot.is_near).peekable();
    if near.peek().is_some() && near.all(Slot::is_current) {
        document_head::reveal();
    }
}

impl Registry {
    /// What a state changes.
    fn change(&self, state: &AppState) -> Change {
        if self.report_generation != state.report_generation {
            return Change::Report;
        }
        let is_same = self.latest.as_ref().is_none_or(|(_, former)| Island::are_same(former, state));
        if is_same { Change::Content } else { Change::Order }
    }

    const fn chunk(&self, chunk: Chunk) -> ChunkState {
        match chunk {
            Chunk::Text => self.text,
            Chunk::Charts => self.charts,
        }
    }

    /// Records how far a chunk has come. While one is missing, the page says so, and what needs it is disabled.
    fn set_chunk(&mut self, chunk: Chunk, state: ChunkState) {
        match chunk {
            Chunk::Text => self.text = state,
            Chunk::Charts => self.charts = state,
        }
        let is_missing = |chunk| matches!(chunk, ChunkState::Missing);
        document_head::mark_incomplete(is_missing(self.text) || is_missing(self.charts));
        controls::set_enabled(!is_missing(self.text));
    }

    /// The next island that waits and can be shown, and what starts it: the first near the window, or else the first on the page.
    fn next_waiting(&mut self) -> Option<(&mut Slot, Option<StartFn>)> {
        let start = |slot: &Slot| match self.chunk(slot.wanted.island.chunk()) {
            ChunkState::Loaded(start) => Some(start),
            _ => None,
        };
        let can_show = |slot: &Slot| slot.is_waiting() && (slot.is_running() || start(slot).is_some());
        let near = self.slots.iter().position(|slot| slot.is_near && can_show(slot));
        let next = near.or_else(|| self.slots.iter().position(can_show))?;
        let start = self.slots.get(next).and_then(start);
        Some((self.slots.get_mut(next)?, start))
    }
}
