//! The state available to every part of the page, and the changes it can request.

pub use crate::app::state::{Change, State};

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::islands::lazy_island::Document;
use crate::locale::formatter::Format;
use crate::locale::prose::plain;
use crate::locale::unit::Units;
use crate::report::resolved::Ledger;
use crate::text::lang::Lang;
use crate::text::localized::Text;
use crate::view::packaging::Form;
use crate::view::{Action, Reading};

/// The shared report; equal only if it is the same allocation.
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

/// The state available to every part of the page. It leaves out the selection and the theme, which affect neither charts nor text.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The report.
    pub ledger: Shared,
    /// Whether it was opened from the reader's device: then the page's address does not lead to it.
    pub is_opened: bool,
    /// The form in which it is published.
    pub form: Form,
    /// The page's language.
    pub lang: Lang,
    /// The chosen units.
    pub units: Units,
    /// The chosen reading mode.
    pub reading: Reading,
    /// Whether all of it follows its last change at once.
    pub at_once: bool,
    /// The part of the page that the document contained before.
    pub document: Document,
    change: Callback<Change>,
}

impl Page {
    /// The page in a state; `change` requests changes.
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

    /// The format of figures for the reader.
    pub fn format(&self) -> Format {
        self.format_in(self.lang)
    }

    /// The format of figures in `lang`.
    pub fn format_in(&self, lang: Lang) -> Format {
        Format { lang, units: self.units, yuan_per_dollar: self.ledger.yuan_per_dollar }
    }

    /// A text as plain words in the page's language.
    pub fn words(&self, text: &Text) -> String {
        self.words_in(text, self.lang)
    }

    /// A text as plain text in `lang`.
    pub fn words_in(&self, text: &Text, lang: Lang) -> String {
        plain(&self.ledger, text, &self.format_in(lang))
    }

    /// Whether files about the report are published beside the page.
    pub fn has_files(&self) -> bool {
        self.form == Form::Site && !self.is_opened
    }

    /// Applies a choice.
    pub fn choose(&self, action: Action) {
        self.change(Change::View(action));
    }

    /// Requests a change.
    pub fn change(&self, change: Change) {
        self.change.emit(change);
    }
}
