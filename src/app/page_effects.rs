//! Binds the page to the browser: listeners, set once, and reactions to the state.

use yew::prelude::*;

use crate::app::browser::address::BaseUrl;
use crate::app::browser::click::is_modified_click;
use crate::app::browser::dom::on_window;
use crate::app::browser::panic::has_stopped;
use crate::app::browser::{
    card_placement, card_triggers, clipboard, document_head, drag_drop, export, highlight, ime_input, open_file, print,
    scroll_anchor, scroll_spy, theme, unit_preferences,
};
use crate::app::page_context::PageContext;
use crate::app::state::{AppAction, AppState};
use crate::app::sync_effect::use_sync_effect;
use crate::locale::display_units::DisplayUnits;
use crate::view::ViewAction;

/// Binds the page to the browser. Returns the reference for the card's node, and what the language switch does when it is clicked.
#[hook]
pub(crate) fn use_page_effects(
    page: &PageContext,
    state: &UseReducerHandle<AppState>,
) -> (NodeRef, Callback<MouseEvent>) {
    let base_url = use_mut_ref(|| None::<BaseUrl>);
    let previous = use_mut_ref(|| None::<AppState>);
    let theme_tasks = use_mut_ref(Vec::new);
    let scroll_anchor = use_mut_ref(|| None);
    let card = use_node_ref();
    let title = page.words(&page.resolved.report.meta.title);
    {
        let (page, base_url, title) = (page.clone(), base_url.clone(), title.clone());
        use_effect_with((), move |()| {
            let current = BaseUrl::of_document(page.packaging, page.lang);
            page.dispatch_view(ViewAction::Theme(theme::recall()));
            page.dispatch(AppAction::ApplyAddress(page.lang, current.read(unit_preferences::recall()).1));
            *base_url.borrow_mut() = Some(current);
            export::check_image_clipboard();
            document_head::update(page.lang, &title);
            document_head::mark_ready();
            let mut listeners = drag_drop::listen(page.clone());
            listeners.extend(print::listen());
            listeners.push(on_window("scroll", |_| scroll_spy::mark_current()));
            listeners.push(on_window("compositionend", ime_input::repeat_input));
            {
                let page = page.clone();
                listeners.push(on_window("resize", move |_| card_placement::reposition(&page)));
            }
            {
                let (page, base_url) = (page.clone(), base_url.clone());
                // The browser itself has written the fragment of a link into the address.
                listeners.push(on_window("hashchange", move |_| {
                    if let Some(base_url) = &*base_url.borrow() {
                        base_url.write(&page.latest());
                    }
                }));
            }
            listeners.push(on_window("popstate", move |_| {
                // The remembered units apply only at the start: from then on an address without units means those printed.
                let target = base_url.borrow().as_ref().map(|base_url| base_url.read(DisplayUnits::default()));
                if let Some((lang, view)) = target {
                    page.dispatch(AppAction::ApplyAddress(lang, view));
                }
            }));
            move || drop(listeners)
        });
    }
    {
        let page = page.clone();
        use_effect_with(page.resolved.clone(), move |resolved| {
            scroll_spy::mark_current();
            let mut listeners = card_triggers::listen(page);
            listeners.extend(highlight::listen(resolved));
            move || drop(listeners)
        });
    }
    use_sync_effect(state.view.theme, |theme| {
        if let Some(tasks) = theme::apply(*theme) {
            theme_tasks.replace(tasks);
        }
    });
    // The language affects the layout of lines, and a quick step back must restore the right page.
    use_sync_effect((page.lang, title), |(lang, title)| document_head::update(*lang, title));
    use_sync_effect((**state).clone(), |state| {
        if let Some(base_url) = &*base_url.borrow() {
            base_url.write(state);
        }
    });
    {
        let page = page.clone();
        use_effect_with((**state).clone(), move |state| {
            // On the first run, the choices of the address and the device have yet to arrive.
            let Some(before) = previous.replace(Some(state.clone())) else { return };
            // Another tab may have stored others since.
            if state.view.units != before.view.units {
                unit_preferences::remember(&state.view);
            }
            if state.lang != before.lang {
                clipboard::announce(clipboard::EVERY_STATUS, "");
            }
            card_placement::update(&page, &before, state);
            open_file::update(&before, state);
        });
    }
    let page = page.clone();
    let switch_language = Callback::from(move |event: MouseEvent| {
        if !is_modified_click(&event) && !has_stopped() {
            event.prevent_default();
            *scroll_anchor.borrow_mut() = scroll_anchor::hold_position(&page);
            page.dispatch(AppAction::SetLanguage(page.lang.other()));
        }
    });
    (card, switch_language)
}
