//! The state available to every part of the page, and the changes it can request.

pub use crate::app::state::{AppAction, AppState};

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::islands::lazy_island::Prerendered;
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose::{label, plain};
use crate::locale::unit::DisplayUnits;
use crate::report::figure::Figure;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::packaging::Packaging;
use crate::view::{LanguageMode, ViewAction};

/// The shared report; equal only if it is the same allocation.
#[derive(Clone)]
pub struct SharedReport(Rc<ResolvedReport>);

impl SharedReport {
    /// Shares a report.
    pub fn new(resolved: ResolvedReport) -> Self {
        Self(Rc::new(resolved))
    }
}

impl PartialEq for SharedReport {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedReport {
    type Target = ResolvedReport;

    fn deref(&self) -> &ResolvedReport {
        &self.0
    }
}

/// The state available to every part of the page. It leaves out the selection and the theme, which affect neither charts nor text.
#[derive(Clone, PartialEq)]
pub struct PageContext {
    /// The report.
    pub resolved: SharedReport,
    /// Whether it was opened from the reader's device: then the page's address does not lead to it.
    pub is_opened: bool,
    /// The form in which it is published.
    pub packaging: Packaging,
    /// The page's language.
    pub lang: Lang,
    /// The chosen units.
    pub units: DisplayUnits,
    /// The chosen reading mode.
    pub language_mode: LanguageMode,
    /// Whether all of it follows its last change at once.
    pub skip_deferral: bool,
    /// The part of the page that the document contained before.
    pub document: Prerendered,
    dispatch: Callback<AppAction>,
}

impl PageContext {
    /// The page in a state; `dispatch` requests changes.
    pub fn new(state: &AppState, dispatch: Callback<AppAction>) -> Self {
        Self {
            resolved: state.resolved.clone(),
            is_opened: state.file.is_some(),
            packaging: state.packaging,
            lang: state.lang,
            units: state.view.units,
            language_mode: state.view.language_mode,
            skip_deferral: state.skip_deferral,
            document: state.document.clone(),
            dispatch,
        }
    }

    /// The format of figures for the reader.
    pub fn formatter(&self) -> FigureFormatter {
        self.formatter_in(self.lang)
    }

    /// The format of figures in `lang`.
    pub fn formatter_in(&self, lang: Lang) -> FigureFormatter {
        FigureFormatter { lang, units: self.units, yuan_per_dollar: self.resolved.yuan_per_dollar }
    }

    /// A text as plain words in the page's language.
    pub fn words(&self, text: &LocalizedText) -> String {
        self.words_in(text, self.lang)
    }

    /// A text as plain text in `lang`.
    pub fn words_in(&self, text: &LocalizedText, lang: Lang) -> String {
        plain(&self.resolved, text, &self.formatter_in(lang))
    }

    /// The label of a figure as plain words in the page's language.
    pub fn label(&self, figure: &Figure) -> String {
        label(figure, &self.resolved, &self.formatter())
    }

    /// Whether files about the report are published beside the page.
    pub fn has_files(&self) -> bool {
        self.packaging == Packaging::Site && !self.is_opened
    }

    /// Applies a choice.
    pub fn choose(&self, action: ViewAction) {
        self.dispatch(AppAction::View(action));
    }

    /// Requests a change.
    pub fn dispatch(&self, dispatch: AppAction) {
        self.dispatch.emit(dispatch);
    }
}
