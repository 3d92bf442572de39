//! What every part of the page knows, and the choices it can make.

pub use super::state::{Change, State};

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::late::Document;
use crate::form::Form;
use crate::locale::prose::plain;
use crate::locale::{Format, Lang, Units};
use crate::report::{Ledger, Text};
use crate::view::{Action, Reading};

/// The report, shared; the same one only if it is the same allocation.
#[derive(Clone)]
pub struct Shared(Rc<Ledger>);

impl Shared {
    /// Shares a report.
    pub fn new(ledger: Ledger) -> Self {
        Self(Rc::new(ledger))
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Ledger;

    fn deref(&self) -> &Ledger {
        &self.0
    }
}

/// What every part of the page knows. It leaves out what is selected and the theme: neither renders a chart or a text.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The report.
    pub ledger: Shared,
    /// Whether it was opened from the reader's device: nothing at the page's address is about it.
    pub is_opened: bool,
    /// How it is published.
    pub form: Form,
    /// The page's language.
    pub lang: Lang,
    /// The units chosen.
    pub units: Units,
    /// The reading mode chosen.
    pub reading: Reading,
    /// Whether all of it follows its last change at once.
    pub at_once: bool,
    /// What the document held of the page before.
    pub document: Document,
    change: Callback<Change>,
}

impl Page {
    /// The page in a state, which `change` changes.
    pub fn new(state: &State, change: Callback<Change>) -> Self {
        Self {
            ledger: state.ledger.clone(),
            is_opened: state.file.is_some(),
            form: state.form,
            lang: state.lang,
            units: state.view.units,
            reading: state.view.reading,
            at_once: state.at_once,
            document: state.document.clone(),
            change,
        }
    }

    /// How figures are written for the reader.
    pub fn format(&self) -> Format {
        self.format_in(self.lang)
    }

    /// How figures are written in `lang`.
    pub fn format_in(&self, lang: Lang) -> Format {
        Format { lang, units: self.units, yuan_per_dollar: self.ledger.yuan_per_dollar }
    }

    /// A text as plain words in the page's language.
    pub fn words(&self, text: &Text) -> String {
        plain(&self.ledger, text, &self.format())
    }

    /// Whether files about the report lie beside the page.
    pub fn has_files(&self) -> bool {
        self.form == Form::Site && !self.is_opened
    }

    /// Makes a choice.
    pub fn choose(&self, action: Action) {
        self.change(Change::View(action));
    }

    /// Changes something.
    pub fn change(&self, change: Change) {
        self.change.emit(change);
    }
}
