//! What every part of the page can read, and the changes it can request.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::app::card_session::CardAction;
use crate::app::shared_report::SharedReport;
use crate::app::state::{AppAction, AppState};
use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose::{label, plain};
use crate::report::figure::Figure;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::view::packaging::Packaging;
use crate::view::{LanguageMode, ViewAction};

/// The state of the page, for event handlers, which may be older. Equal only to itself: it changes without rendering.
#[derive(Clone)]
pub(crate) struct LatestState(pub(crate) Rc<RefCell<AppState>>);

impl PartialEq for LatestState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every part of the page can read. It leaves out the card and the theme, which affect neither charts nor text.
#[derive(Clone, PartialEq)]
pub(crate) struct PageContext {
    /// The report.
    pub(crate) resolved: SharedReport,
    /// Whether it was opened from the reader's device: then the page's address does not lead to it.
    pub(crate) is_local: bool,
    /// The form in which it is published.
    pub(crate) packaging: Packaging,
    /// The page's language.
    pub(crate) lang: Lang,
    /// The chosen units.
    pub(crate) units: DisplayUnits,
    /// One language or both.
    pub(crate) language_mode: LanguageMode,
    latest: LatestState,
    dispatch: Callback<AppAction>,
}

impl PageContext {
    /// The page in a state; `dispatch` requests changes.
    pub(crate) fn new(state: &AppState, latest: LatestState, dispatch: Callback<AppAction>) -> Self {
        Self {
            resolved: state.resolved.clone(),
            is_local: state.file.is_some(),
            packaging: state.packaging,
            lang: state.lang,
            units: state.view.units,
            language_mode: state.view.language_mode,
            latest,
            dispatch,
        }
    }

    /// The state of the page. Event handlers read it; what renders takes the fields above, so that it is rendered anew.
    pub(crate) fn latest(&self) -> Ref<'_, AppState> {
        self.latest.0.borrow()
    }

    /// The format of figures for the reader.
    pub(crate) fn formatter(&self) -> FigureFormatter {
        self.formatter_in(self.lang)
    }

    /// The format of figures for the reader at the last change.
    pub(crate) fn latest_formatter(&self) -> FigureFormatter {
        let state = self.latest();
        FigureFormatter { lang: state.lang, units: state.view.units, yuan_per_dollar: state.resolved.yuan_per_dollar }
    }

    /// The format of figures in `lang`.
    pub(crate) fn formatter_in(&self, lang: Lang) -> FigureFormatter {
        FigureFormatter { lang, units: self.units, yuan_per_dollar: self.resolved.yuan_per_dollar }
    }

    /// A text as plain words in the page's language.
    pub(crate) fn words(&self, text: &LocalizedText) -> String {
        self.words_in(text, self.lang)
    }

    /// A text as plain words in `lang`.
    pub(crate) fn words_in(&self, text: &LocalizedText, lang: Lang) -> String {
        plain(&self.resolved, text, &self.formatter_in(lang))
    }

    /// The label of a figure as plain words in the page's language.
    pub fn label(&self, figure: &Figure) -> String {
        label(figure, &self.resolved, &self.formatter())
    }

    /// Whether files about the report are published beside the page.
    pub(crate) fn has_files(&self) -> bool {
        self.packaging == Packaging::Site && !self.is_local
    }

    /// Requests a change.
    pub(crate) fn dispatch(&self, action: AppAction) {
        self.dispatch.emit(action);
    }

    /// Requests a change of the reader's choices.
    pub(crate) fn dispatch_view(&self, action: ViewAction) {
        self.dispatch(AppAction::View(action));
    }

    /// Requests a change of the card.
    pub(crate) fn dispatch_card(&self, action: CardAction) {
        self.dispatch(AppAction::Card(action));
    }
}
