//! What binds the page to the browser: its listeners, set once, and what follows the state.

use gloo::events::EventListener;
use yew::prelude::*;

use super::address::Site;
use super::{card, current, head, highlight, language, opening, take, theme, units};
use crate::app::page::{Change, Page, State};
use crate::view::{Action, View};

/// Binds the page to the browser. Gives the card's node, and what the language switch does when it is clicked.
#[hook]
pub fn use_browser(page: &Page, state: &UseReducerHandle<State>) -> (NodeRef, Callback<MouseEvent>) {
    let site = use_mut_ref(|| None::<Site>);
    let card = use_node_ref();
    let place = use_mut_ref(|| None);
    {
        let (lang, dispatch, site, ledger) = (state.lang, state.dispatcher(), site.clone(), page.ledger.clone());
        use_effect_with((), move |()| {
            let here = Site::here(lang);
            let change = move |change| dispatch.dispatch(change);
            change(Change::View(Action::Theme(theme::recall())));
            change(Change::View(Action::Restore(here.read().1.known_to(&ledger))));
            *site.borrow_mut() = Some(here);
            take::offer();
            head::ready();
            current::mark();
            let window = gloo::utils::window();
            let mut listeners = opening::listen(&ledger, change.clone());
            listeners.extend(highlight::listen(&ledger));
            listeners.push(EventListener::new(&window, "scroll", |_| current::mark()));
            listeners.push(EventListener::new(&window, "resize", |_| card::place()));
            listeners.push(EventListener::new(&window, "popstate", move |_| {
                if let Some((lang, view)) = site.borrow().as_ref().map(Site::read) {
                    change(Change::Language(lang));
                    change(Change::View(Action::Restore(view.known_to(&ledger))));
                }
            }));
            move || drop(listeners)
        });
    }
    {
        let (ledger, title, place, before) = (
            page.ledger.clone(),
            page.words(&page.ledger.report.meta.title),
            place.clone(),
            use_mut_ref(|| None::<View>),
        );
        use_effect_with((state.lang, state.view.clone()), move |(lang, view)| {
            // The first time, what the address and the device ask for has yet to arrive.
            let Some(before) = before.replace(Some(view.clone())) else { return };
            let Some(site) = &*site.borrow() else { return };
            head::write(*lang, &title);
            language::keep_place(place.borrow_mut().take());
            site.write(*lang, view);
            theme::apply(view.theme_name());
            units::remember(view);
            card::follow(&ledger, &before, view);
        });
    }
    let page = page.clone();
    let switch = Callback::from(move |event: MouseEvent| {
        if !opening::is_modified(&event) {
            event.prevent_default();
            *place.borrow_mut() = language::place();
            page.speak(page.lang.other());
        }
    });
    (card, switch)
}
