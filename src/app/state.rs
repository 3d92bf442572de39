//! The changeable state: the report shown, the language, the reader's choices, and the file being opened.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::islands::lazy_island::Document;
use crate::app::page_context::Shared;
use crate::diagnostics::open_error::Refusal;
use crate::text::lang::Lang;
use crate::view::packaging::Form;
use crate::view::{Action, View};

/// The changeable state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The report shown.
    pub ledger: Shared,
    /// The name of its file, if it is not the published report.
    pub file: Option<AttrValue>,
    /// The number of reports shown before it.
    pub turn: u32,
    /// The part of the page that the document contained before.
    pub document: Document,
    /// The form in which the page is published.
    pub form: Form,
    /// The page's language.
    pub lang: Lang,
    /// The reader's choices.
    pub view: View,
    /// Whether all of the page follows its last change at once: an address may lead to any part of it.
    pub at_once: bool,
    /// The progress of opening a file.
    pub opening: Opening,
    published: Shared,
}

/// The progress of opening a file.
#[derive(Clone, Default, PartialEq)]
pub enum Opening {
    /// No file was requested.
    #[default]
    Idle,
    /// The file with this name is being read.
    Reading(AttrValue),
    /// The file is shown.
    Opened,
    /// The file was refused.
    Refused(Rc<Refusal>),
    /// The published report is shown again.
    Closed,
}

/// A change of [`State`].
pub enum Change {
    /// Switches the language.
    Language(Lang),
    /// Applies a choice.
    View(Action),
    /// Applies the language and the view of an address.
    Address(Lang, View),
    /// Starts reading the file with this name.
    Read(AttrValue),
    /// Shows the report from the file with this name.
    Open(AttrValue, Shared),
    /// Shows why a file was refused.
    Refuse(Refusal),
    /// Dismisses the refusal.
    Dismiss,
    /// Returns to the published report.
    Close,
}

impl State {
    /// The initial state of a page.
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

    /// The part of the view that an address may hold: for a report without an address, only what applies to any report.
    pub fn addressed(&self) -> View {
        if self.file.is_some() { self.view.for_any_report() } else { self.view.clone() }
    }

    /// The view of an address, as far as it applies to this report.
    fn arrived(&self, view: View) -> View {
        match self.file {
            Some(_) => View { units: view.units, reading: view.reading, ..self.view.clone() },
            None => view.known_to(&self.ledger),
        }
    }

    /// The parts of the state that affect the whole page.
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
            // The reader has gone back to the published report meanwhile.
            Change::Open(..) | Change::Refuse(_) if !matches!(state.opening, Opening::Reading(_)) => state,
            Change::Open(file, ledger) => state.showing(ledger, Some(file), Opening::Opened),
            Change::Refuse(refusal) => Self { opening: Opening::Refused(Rc::new(refusal)), ..state },
            // Another file may already have replaced the refusal.
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
