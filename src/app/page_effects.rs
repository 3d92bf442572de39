//! Binds the page to the browser: listeners, set once, and reactions to the state.

use yew::prelude::*;

use crate::app::browser::address::Site;
use crate::app::browser::dom::on_window;
use crate::app::browser::panic::has_stopped;
use crate::app::browser::{
    card_placement, card_triggers, clipboard, document_head, drag_drop, export, highlight, ime_input, open_file, print,
    scroll_anchor, scroll_spy, theme, unit_preferences,
};
use crate::app::page_context::PageContext;
use crate::app::state::{AppAction, AppState};
use crate::app::sync_effect::use_sync_effect;
use crate::locale::unit::DisplayUnits;
use crate::view::ViewAction;

/// Binds the page to the browser. Gives the card's node, and what the language switch does when it is clicked.
#[hook]
pub(crate) fn use_page_effects(
    page: &PageContext,
    state: &UseReducerHandle<AppState>,
) -> (NodeRef, Callback<MouseEvent>) {
    let site = use_mut_ref(|| None::<Site>);
    let shown = use_mut_ref(|| (**state).clone());
    let followed = use_mut_ref(|| None::<AppState>);
    let card = use_node_ref();
    let held = use_mut_ref(|| None);
    let title = page.words(&page.resolved.report.meta.title);
    {
        let (page, site, shown, title) = (page.clone(), site.clone(), shown.clone(), title.clone());
        use_effect_with((), move |()| {
            let here = Site::here(page.packaging, page.lang);
            page.choose(ViewAction::Theme(theme::recall()));
            page.dispatch(AppAction::Address(page.lang, here.read(unit_preferences::recall()).1));
            *site.borrow_mut() = Some(here);
            export::check_image_clipboard();
            document_head::write(page.lang, &title);
            document_head::ready();
            let mut listeners = drag_drop::listen(page.clone());
            listeners.extend(print::listen());
            listeners.push(on_window("scroll", |_| scroll_spy::mark()));
            listeners.push(on_window("compositionend", ime_input::composed));
            listeners.push(on_window("resize", |_| card_placement::place()));
            {
                let (site, shown) = (site.clone(), shown.clone());
                // The browser itself has written the fragment of a link into the address.
                listeners.push(on_window("hashchange", move |_| {
                    if let Some(site) = &*site.borrow() {
                        site.write(&shown.borrow());
                    }
                }));
            }
            listeners.push(on_window("popstate", move |_| {
                // What the device remembers was asked for once: from then on an address without units means those printed.
                let asked = site.borrow().as_ref().map(|site| site.read(DisplayUnits::default()));
                if let Some((lang, view)) = asked {
                    // The history may lead to another card, which was not opened from the present opener.
                    if view.selected.is_some() && view.selected != shown.borrow().view.selected {
                        card_triggers::forget_opener();
                    }
                    page.dispatch(AppAction::Address(lang, view));
                }
            }));
            move || drop(listeners)
        });
    }
    {
        let page = page.clone();
        use_effect_with(page.resolved.clone(), move |resolved| {
            scroll_spy::mark();
            let mut listeners = card_triggers::listen(resolved, move |dispatch| page.dispatch(dispatch));
            listeners.extend(highlight::listen(resolved));
            move || drop(listeners)
        });
    }
    use_sync_effect(state.view.theme, |theme| theme::apply(*theme));
    // The language affects the layout of lines, and a quick step back must restore the right page.
    use_sync_effect((page.lang, title), |(lang, title)| document_head::write(*lang, title));
    use_sync_effect((**state).clone(), |state| {
        if let Some(site) = &*site.borrow() {
            site.write(state);
        }
        shown.replace(state.clone());
    });
    use_effect_with((**state).clone(), move |state| {
        // On the first run, the choices of the address and the device have yet to arrive.
        let Some(before) = followed.replace(Some(state.clone())) else { return };
        // Another tab may have chosen others since.
        if state.view.units != before.view.units {
            unit_preferences::remember(&state.view);
        }
        if state.lang != before.lang {
            clipboard::say(clipboard::EVERYWHERE, "");
        }
        card_placement::follow(&state.resolved, &before.view, &state.view);
        open_file::follow(&before, state);
    });
    let page = page.clone();
    let switch = Callback::from(move |event: MouseEvent| {
        if !card_triggers::is_modified(&event) && !has_stopped() {
            event.prevent_default();
            *held.borrow_mut() = scroll_anchor::hold_place();
            page.dispatch(AppAction::Language(page.lang.other()));
        }
    });
    (card, switch)
}
