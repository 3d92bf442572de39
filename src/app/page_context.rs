//! The state available to every part of the page, and the changes it can request.

use yew::prelude::*;

use crate::app::island::Prerendered;
use crate::app::shared_report::SharedReport;
use crate::app::state::{AppAction, AppState};
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose::{label, plain};
use crate::locale::unit::DisplayUnits;
use crate::report::figure::Figure;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::packaging::Packaging;
use crate::view::{LanguageMode, ViewAction};

/// The state available to every part of the page. It leaves out the selection and the theme, which affect neither charts nor text.
#[derive(Clone, PartialEq)]
pub(crate) struct PageContext {
    /// The report.
    pub(crate) resolved: SharedReport,
    /// Whether it was opened from the reader's device: then the page's address does not lead to it.
    pub(crate) is_opened: bool,
    /// The form in which it is published.
    pub(crate) packaging: Packaging,
    /// The page's language.
    pub(crate) lang: Lang,
    /// The chosen units.
    pub(crate) units: DisplayUnits,
    /// The chosen reading mode.
    pub(crate) language_mode: LanguageMode,
    /// Whether all of it follows its last change at once.
    pub(crate) skip_deferral: bool,
    /// The part of the page that the document contained before.
    pub(crate) prerendered: Prerendered,
    dispatch: Callback<AppAction>,
}

impl PageContext {
    /// The page in a state; `dispatch` requests changes.
    pub(crate) fn new(state: &AppState, dispatch: Callback<AppAction>) -> Self {
        Self {
            resolved: state.resolved.clone(),
            is_opened: state.file.is_some(),
            packaging: state.packaging,
            lang: state.lang,
            units: state.view.units,
            language_mode: state.view.language_mode,
            skip_deferral: state.skip_deferral,
            prerendered: state.prerendered.clone(),
            dispatch,
        }
    }

    /// The format of figures for the reader.
    pub(crate) fn formatter(&self) -> FigureFormatter {
        self.formatter_in(self.lang)
    }

    /// The format of figures in `lang`.
    pub(crate) fn formatter_in(&self, lang: Lang) -> FigureFormatter {
        FigureFormatter { lang, units: self.units, yuan_per_dollar: self.resolved.yuan_per_dollar }
    }

    /// A text as plain words in the page's language.
    pub(crate) fn words(&self, text: &LocalizedText) -> String {
        self.words_in(text, self.lang)
    }

    /// A text as plain text in `lang`.
    pub(crate) fn words_in(&self, text: &LocalizedText, lang: Lang) -> String {
        plain(&self.resolved, text, &self.formatter_in(lang))
    }

    /// The label of a figure as plain words in the page's language.
    pub fn label(&self, figure: &Figure) -> String {
        label(figure, &self.resolved, &self.formatter())
    }

    /// Whether files about the report are published beside the page.
    pub(crate) fn has_files(&self) -> bool {
        self.packaging == Packaging::Site && !self.is_opened
    }

    /// Applies a choice.
    pub(crate) fn choose(&self, action: ViewAction) {
        self.dispatch(AppAction::View(action));
    }

    /// Requests a change.
    pub(crate) fn dispatch(&self, dispatch: AppAction) {
        self.dispatch.emit(dispatch);
    }
}
