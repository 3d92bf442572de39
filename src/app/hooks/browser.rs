//! Binds the page to the browser: listeners, set once, and reactions to the state.

use gloo::events::EventListener;
use yew::prelude::*;

use super::address::Site;
use super::before_paint::use_before_paint;
use super::failure::has_stopped;
use super::{
    card, copy, current, dropping, file, head, highlight, language, opening, print, take, theme, typing, units,
};
use crate::app::page::{Change, Page, State};
use crate::locale::Units;
use crate::view::Action;

/// Binds the page to the browser. Gives the card's node, and what the language switch does when it is clicked.
#[hook]
pub fn use_browser(page: &Page, state: &UseReducerHandle<State>) -> (NodeRef, Callback<MouseEvent>) {
    let site = use_mut_ref(|| None::<Site>);
    let shown = use_mut_ref(|| (**state).clone());
    let followed = use_mut_ref(|| None::<State>);
    let card = use_node_ref();
    let held = use_mut_ref(|| None);
    let title = page.words(&page.ledger.report.meta.title);
    {
        let (page, site, shown, title) = (page.clone(), site.clone(), shown.clone(), title.clone());
        use_effect_with((), move |()| {
            let here = Site::here(page.form, page.lang);
            page.choose(Action::Theme(theme::recall()));
            page.change(Change::Address(page.lang, here.read(units::recall()).1));
            *site.borrow_mut() = Some(here);
            take::offer();
            head::write(page.lang, &title);
            head::ready();
            let window = gloo::utils::window();
            let mut listeners = dropping::listen(page.clone());
            listeners.extend(print::listen());
            listeners.push(EventListener::new(&window, "scroll", |_| current::mark()));
            listeners.push(EventListener::new(&window, "compositionend", typing::composed));
            listeners.push(EventListener::new(&window, "resize", |_| card::place()));
            {
                let (site, shown) = (site.clone(), shown.clone());
                // The browser itself has written the fragment of a link into the address.
                listeners.push(EventListener::new(&window, "hashchange", move |_| {
                    if let Some(site) = &*site.borrow() {
                        site.write(&shown.borrow());
                    }
                }));
            }
            listeners.push(EventListener::new(&window, "popstate", move |_| {
                // What the device remembers was asked for once: from then on an address without units means those printed.
                let asked = site.borrow().as_ref().map(|site| site.read(Units::default()));
                if let Some((lang, view)) = asked {
                    // The history may lead to another card, which was not opened from the present opener.
                    if view.selected.is_some() && view.selected != shown.borrow().view.selected {
                        opening::forget_opener();
                    }
                    page.change(Change::Address(lang, view));
                }
            }));
            move || drop(listeners)
        });
    }
    {
        let page = page.clone();
        use_effect_with(page.ledger.clone(), move |ledger| {
            current::mark();
            let mut listeners = opening::listen(ledger, move |change| page.change(change));
            listeners.extend(highlight::listen(ledger));
            move || drop(listeners)
        });
    }
    use_before_paint(state.view.theme, |theme| theme::apply(*theme));
    // The language affects the layout of lines, and a quick step back must restore the right page.
    use_before_paint((page.lang, title), |(lang, title)| head::write(*lang, title));
    use_before_paint((**state).clone(), |state| {
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
            units::remember(&state.view);
        }
        if state.lang != before.lang {
            copy::say(copy::EVERYWHERE, "");
        }
        card::follow(&state.ledger, &before.view, &state.view);
        file::follow(&before, state);
    });
    let page = page.clone();
    let switch = Callback::from(move |event: MouseEvent| {
        if !opening::is_modified(&event) && !has_stopped() {
            event.prevent_default();
            *held.borrow_mut() = language::hold_place();
            page.change(Change::Language(page.lang.other()));
        }
    });
    (card, switch)
}
