//! What can change: the report that is shown, the language, the reader's choices, and what becomes of a file.

use std::rc::Rc;

use yew::prelude::*;

use super::late::Document;
use super::page::Shared;
use crate::audit::refusal::Refusal;
use crate::form::Form;
use crate::locale::Lang;
use crate::view::{Action, View};

/// What can change.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The report that is shown.
    pub ledger: Shared,
    /// The file it was opened from, if it is not the published one.
    pub file: Option<AttrValue>,
    /// How many reports were shown before it.
    pub turn: u32,
    /// What the document held of the page before.
    pub document: Document,
    /// How the page is published.
    pub form: Form,
    /// The page's language.
    pub lang: Lang,
    /// What the reader has chosen.
    pub view: View,
    /// Whether all of the page follows its last change at once: who comes by an address may be led anywhere.
    pub at_once: bool,
    /// What becomes of a file that the reader asked to open.
    pub opening: Opening,
    published: Shared,
}

/// What becomes of a file that the reader asked to open.
#[derive(Clone, Default, PartialEq)]
pub enum Opening {
    /// There is none.
    #[default]
    Idle,
    /// The file of this name is being read.
    Reading(AttrValue),
    /// It is shown.
    Opened,
    /// It cannot be shown.
    Refused(Rc<Refusal>),
    /// The published report is shown again.
    Closed,
}

/// A change of [`State`].
pub enum Change {
    /// To another language.
    Language(Lang),
    /// A choice.
    View(Action),
    /// To what an address asks for.
    Address(Lang, View),
    /// To reading the file of this name.
    Read(AttrValue),
    /// To the report that a file of this name holds.
    Open(AttrValue, Shared),
    /// To saying why a file cannot be opened.
    Refuse(Refusal),
    /// To having read that.
    Dismiss,
    /// To the published report.
    Close,
}

impl State {
    /// The state a page opens in.
    pub fn new(published: Shared, form: Form, lang: Lang, document: Document) -> Self {
        Self {
            ledger: published.clone(),
            file: None,
            turn: 0,
            document,
            form,
            lang,
            view: View::default(),
            at_once: true,
            opening: Opening::Idle,
            published,
        }
    }

    /// What of the view an address may hold: of a report that no address leads to, nothing that only it knows.
    pub fn addressed(&self) -> View {
        if self.file.is_some() { self.view.for_any_report() } else { self.view.clone() }
    }

    /// The view that an address asks for, as far as this report knows it.
    fn arrived(&self, view: View) -> View {
        match self.file {
            Some(_) => View { units: view.units, reading: view.reading, ..self.view.clone() },
            None => view.known_to(&self.ledger),
        }
    }

    /// What of it the whole page shows.
    fn shown(&self) -> impl PartialEq + use<> {
        (self.lang, self.view.units, self.view.reading)
    }

    /// Shows a report from its beginning.
    fn showing(self, ledger: Shared, file: Option<AttrValue>, opening: Opening) -> Self {
        Self {
            ledger,
            file,
            turn: self.turn + 1,
            document: Document::Empty,
            view: self.view.for_any_report(),
            opening,
            ..self
        }
    }
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let state = (*self).clone();
        let by_address = matches!(change, Change::Address(..));
        let next = match change {
            Change::Language(lang) => Self { lang, ..state },
            Change::View(action) => Self { view: state.view.after(action), ..state },
            Change::Address(lang, view) => {
                let view = state.view.after(Action::Restore(state.arrived(view)));
                Self { lang, view, ..state }
            }
            Change::Read(file) => Self { opening: Opening::Reading(file), ..state },
            Change::Open(file, ledger) => state.showing(ledger, Some(file), Opening::Opened),
            Change::Refuse(refusal) => Self { opening: Opening::Refused(Rc::new(refusal)), ..state },
            // What was dismissed may have made way for another file already.
            Change::Dismiss if !matches!(state.opening, Opening::Refused(_)) => state,
            Change::Dismiss => Self { opening: Opening::Idle, ..state },
            Change::Close => {
                let published = state.published.clone();
                state.showing(published, None, Opening::Closed)
            }
        };
        let at_once = if next.shown() == self.shown() { self.at_once } else { by_address };
        Rc::new(Self { at_once, ..next })
    }
}
