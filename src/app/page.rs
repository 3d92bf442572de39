//! The page while it runs: its state, and what follows from a change of it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use yew::Callback;
use yew::platform::spawn_local;

use crate::app::browser::address::{BaseUrl, go_back};
use crate::app::browser::disclosure::reveal;
use crate::app::browser::dom::{Host, by_id, closest, on_window};
use crate::app::browser::observers::{PAGE_SIZE_EVENT, announce_page_sizes};
use crate::app::browser::open_file::FileOpener;
use crate::app::browser::parsing::when_parsed;
use crate::app::browser::scroll_anchor::HeldPosition;
use crate::app::browser::task_queue::TaskHandle;
use crate::app::browser::{
    card_placement, card_triggers, clipboard, controls, document_head, export, highlight, ime_input, kept_draft, print,
    scroll_anchor, scroll_spy, theme, unit_preferences,
};
use crate::app::card_session::CardAction;
use crate::app::chunks;
use crate::app::components::card::render_card;
use crate::app::islands::registry::Islands;
use crate::app::markup::to_html;
use crate::app::page_context::{LatestState, PageContext};
use crate::app::state::{AppAction, AppState};
use crate::locale::display_units::DisplayUnits;
use crate::view::ViewAction;

/// The page while it runs.
struct Page {
    state: Rc<RefCell<AppState>>,
    /// Requests a change.
    dispatch: Callback<AppAction>,
    /// The changes to apply: applying one may request another.
    requested: RefCell<VecDeque<AppAction>>,
    is_applying: Cell<bool>,
    islands: Islands,
    files: Rc<FileOpener>,
    /// The element that holds the card.
    card: Host,
    base_url: BaseUrl,
    theme_tasks: Cell<Vec<TaskHandle>>,
    /// Whether the last click was on a link within the page.
    is_link_followed: Cell<bool>,
    /// The position of the part that the address leads to.
    held_target: RefCell<Option<HeldPosition>>,
}

/// Runs the page in `root` from this state on; `card` is the element that will hold the card.
pub(crate) fn run(initial: AppState, root: Host, card: Host) {
    let page = Rc::new_cyclic(|page: &Weak<Page>| {
        let page = page.clone();
        Page {
            state: Rc::new(RefCell::new(initial.clone())),
            dispatch: Callback::from(move |action| {
                if let Some(page) = page.upgrade() {
                    page.apply(action);
                }
            }),
            requested: RefCell::default(),
            is_applying: Cell::new(false),
            islands: Islands::new(chunks::load),
            files: FileOpener::new(chunks::load_reader),
            card,
            base_url: BaseUrl::of_document(initial.packaging, initial.lang),
            theme_tasks: Cell::default(),
            is_link_followed: Cell::default(),
            held_target: RefCell::default(),
        }
    });
    let context = page.context();
    listen(&page, &context);
    export::check_image_clipboard();
    let was_saved = document_head::was_saved();
    if was_saved {
        document_head::clear_former_run();
    }
    document_head::mark_ready();
    // The document may still be arriving, and an address may lead to any part of it.
    let parsed = when_parsed(move || {
        page.islands.attach(&root, &context, &initial, was_saved);
        controls::set_enabled(true);
        scroll_spy::mark_current();
        page.hold_target();
        // Read first, since any change writes the address.
        let (_, view) = page.base_url.read(unit_preferences::recall());
        context.dispatch_view(ViewAction::Theme(theme::recall()));
        // The address of a saved page says nothing of its language.
        let lang = page.state.borrow().lang;
        context.dispatch(AppAction::ApplyAddress(lang, view));
        page.report_dead_fragment();
        page.offer_drafts(&context);
    });
    std::mem::forget(parsed);
}

/// Listens for what the reader does anywhere on the page, as long as the document lives.
fn listen(page: &Rc<Page>, context: &PageContext) {
    let mut listeners = card_triggers::listen(context);
    listeners.extend(controls::listen(context));
    listeners.extend(highlight::listen(context));
    listeners.extend(print::listen());
    listeners.extend(page.files.listen(context));
    listeners.push(on_window("scroll", |_| scroll_spy::mark_current()));
    listeners.push(on_window("compositionend", ime_input::repeat_input));
    let resized = context.clone();
    listeners.push(on_window("resize", move |_| card_placement::reposition(&resized)));
    let grown = context.clone();
    listeners.push(on_window(PAGE_SIZE_EVENT, move |_| {
        card_placement::follow(&grown);
        scroll_spy::mark_current();
    }));
    announce_page_sizes();
    let clicked = Rc::clone(page);
    listeners.push(on_window("click", move |event| {
        clicked.is_link_followed.set(closest(event, "a[href^='#']").is_some());
    }));
    // The browser itself has written the fragment of a link into the address.
    let followed = Rc::clone(page);
    listeners.push(on_window("hashchange", move |_| {
        followed.base_url.write(&followed.state.borrow());
        followed.hold_target();
        followed.report_dead_fragment();
    }));
    let moved = Rc::clone(page);
    listeners.push(on_window("popstate", move |_| {
        if moved.base_url.has_left_sheet() {
            return moved.leave_sheet();
        }
        // The remembered units apply only at the start: from then on an address without units means those printed.
        let (lang, view) = moved.base_url.read(DisplayUnits::default());
        moved.apply(AppAction::ApplyAddress(lang, view));
    }));
    std::mem::forget(listeners);
}

impl Page {
    /// What the parts of the page can read and request now.
    fn context(&self) -> PageContext {
        self.context_in(&self.state.borrow())
    }

    fn context_in(&self, state: &AppState) -> PageContext {
        PageContext::new(state, LatestState(Rc::clone(&self.state)), self.dispatch.clone())
    }

    /// Holds the part that the fragment of the address leads to.
    fn hold_target(&self) {
        self.held_target.take();
        self.held_target.replace(scroll_anchor::hold_target(&self.context(), self.is_link_followed.take()));
    }

    /// Says so if the report has no part that the fragment of the address leads to.
    fn report_dead_fragment(&self) {
        if scroll_anchor::is_dead_fragment() {
            self.apply(AppAction::ReportDeadLink);
        }
    }

    /// Offers the drafts that are kept on the device, and shows the one that this tab showed before it was reloaded.
    fn offer_drafts(&self, context: &PageContext) {
        let drafts = kept_draft::entries();
        if drafts.is_empty() {
            return;
        }
        let shown = kept_draft::shown();
        let is_kept = !kept_draft::report(&shown).is_empty();
        context.dispatch(AppAction::ListDrafts(drafts.into()));
        if is_kept {
            self.files.resume(context, shown);
        }
    }

    /// Closes the sheet that the reader has gone back from, and nothing else. If it was closed already, going back leads further.
    fn leave_sheet(&self) {
        let state = self.state.borrow().clone();
        if state.view.selected.is_some() {
            return self.apply(AppAction::Card(CardAction::Close));
        }
        self.base_url.write(&state);
        go_back();
    }

    /// Applies a change, and those that it requests in turn.
    fn apply(&self, action: AppAction) {
        self.requested.borrow_mut().push_back(action);
        if self.is_applying.replace(true) {
            return;
        }
        while let Some(action) = self.next_requested() {
            let before = self.state.borrow().clone();
            let now = before.reduce(action);
            if now != before {
                self.state.replace(now.clone());
                self.react(before, now);
            }
        }
        self.is_applying.set(false);
    }

    fn next_requested(&self) -> Option<AppAction> {
        self.requested.borrow_mut().pop_front()
    }

    /// Shows a change of the state.
    fn react(&self, before: AppState, now: AppState) {
        let (former, context) = (self.context_in(&before), self.context_in(&now));
        // Before the document changes, which browsers lay out to record where an entry of the history was left.
        self.base_url.write(&now);
        self.islands.update(&context, &now);
        if before.view.theme != now.view.theme
            && let Some(tasks) = theme::apply(now.view.theme)
        {
            self.theme_tasks.set(tasks);
        }
        // The language affects the layout of lines.
        if context != former {
            document_head::update(now.lang, &context.words(&now.resolved.report.meta.title));
        }
        // An address may filter a part that is folded.
        let filtered =
            [("table", before.view.figures != now.view.figures), ("names", before.view.names != now.view.names)];
        for part in filtered.into_iter().filter_map(|(id, is_filtered)| by_id(id).filter(|_| is_filtered)) {
            reveal(&part);
        }
        // Another tab may have stored others since.
        if before.view.units != now.view.units {
            unit_preferences::remember(&now.view);
        }
        if before.lang != now.lang {
            clipboard::announce(clipboard::EVERY_STATUS, "");
        }
        if before.resolved != now.resolved {
            highlight::cancel();
        }
        if before.file != now.file {
            let draft = now.file.as_deref().filter(|_| now.draft.is_some());
            kept_draft::set_shown(draft.unwrap_or_default());
            self.apply(AppAction::ListDrafts(kept_draft::entries().into()));
        }
        if before.view.selected != now.view.selected || context != former {
            let more = self.files.reader().filter(|_| now.draft.is_some()).map(|reader| reader.render_card_part);
            let card = to_html(&render_card(&context, now.view.selected.as_ref(), more));
            card_placement::replace(&context, &self.card, &card);
        }
        // Islands are rendered once this task has ended, and the card is placed beside what they show then.
        spawn_local(async move { card_placement::update(&context, &before, &now) });
    }
}
