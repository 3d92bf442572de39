//! The changeable state: the report shown, the language, the reader's choices, and the file being opened.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::island::Prerendered;
use crate::app::shared_report::SharedReport;
use crate::diagnostics::open_error::OpenErrorText;
use crate::text::lang::Lang;
use crate::view::packaging::Packaging;
use crate::view::{View, ViewAction};

/// The changeable state.
#[derive(Clone, PartialEq)]
pub(crate) struct AppState {
    /// The report shown.
    pub(crate) resolved: SharedReport,
    /// The name of its file, if it is not the published report.
    pub(crate) file: Option<AttrValue>,
    /// The number of reports shown before it.
    pub(crate) report_generation: u32,
    /// The part of the page that the document contained before.
    pub(crate) prerendered: Prerendered,
    /// The form in which the page is published.
    pub(crate) packaging: Packaging,
    /// The page's language.
    pub(crate) lang: Lang,
    /// The reader's choices.
    pub(crate) view: View,
    /// Whether all of the page follows its last change at once: an address may lead to any part of it.
    pub(crate) skip_deferral: bool,
    /// The progress of opening a file.
    pub(crate) file_load: FileLoad,
    published: SharedReport,
}

/// The progress of opening a file.
#[derive(Clone, Default, PartialEq)]
pub(crate) enum FileLoad {
    /// No file was requested.
    #[default]
    Idle,
    /// The file with this name is being read.
    LanguageMode(AttrValue),
    /// The file is shown.
    Opened,
    /// The file was refused.
    Refused(Rc<OpenErrorText>),
    /// The published report is shown again.
    Closed,
}

/// A change of [`AppState`].
pub(crate) enum AppAction {
    /// Switches the language.
    Language(Lang),
    /// Applies a choice.
    View(ViewAction),
    /// Applies the language and the view of an address.
    Address(Lang, View),
    /// Starts reading the file with this name.
    Read(AttrValue),
    /// Shows the report from the file with this name.
    Open(AttrValue, SharedReport),
    /// Shows why a file was refused.
    Refuse(OpenErrorText),
    /// Dismisses the refusal.
    Dismiss,
    /// Returns to the published report.
    Close,
}

impl AppState {
    /// The initial state of a page.
    pub(crate) fn new(published: SharedReport, packaging: Packaging, lang: Lang, prerendered: Prerendered) -> Self {
        Self {
            resolved: published.clone(),
            file: None,
            report_generation: 0,
            prerendered,
            packaging,
            lang,
            view: View::default(),
            skip_deferral: true,
            file_load: FileLoad::Idle,
            published,
        }
    }

    /// The part of the view that an address may hold: for a report without an address, only what applies to any report.
    pub(crate) fn addressed(&self) -> View {
        if self.file.is_some() { self.view.for_any_report() } else { self.view.clone() }
    }

    /// The view of an address, as far as it applies to this report.
    fn arrived(&self, view: View) -> View {
        match self.file {
            Some(_) => View { units: view.units, language_mode: view.language_mode, ..self.view.clone() },
            None => view.restricted_to(&self.resolved),
        }
    }

    /// The parts of the state that affect the whole page.
    fn shown(&self) -> impl PartialEq + use<> {
        (self.lang, self.view.units, self.view.language_mode)
    }

    /// Shows a report from its beginning.
    fn showing(self, resolved: SharedReport, file: Option<AttrValue>, file_load: FileLoad) -> Self {
        Self {
            resolved,
            file,
            report_generation: self.report_generation + 1,
            prerendered: Prerendered::None,
            view: self.view.for_any_report(),
            file_load,
            ..self
        }
    }
}

impl Reducible for AppState {
    type Action = AppAction;

    fn reduce(self: Rc<Self>, dispatch: AppAction) -> Rc<Self> {
        let state = (*self).clone();
        let by_address = matches!(dispatch, AppAction::Address(..));
        let next = match dispatch {
            AppAction::Language(lang) => Self { lang, ..state },
            AppAction::View(action) => Self { view: state.view.apply(action), ..state },
            AppAction::Address(lang, view) => {
                let view = state.view.apply(ViewAction::Restore(state.arrived(view)));
                Self { lang, view, ..state }
            }
            AppAction::Read(file) => Self { file_load: FileLoad::LanguageMode(file), ..state },
            // The reader has gone back to the published report meanwhile.
            AppAction::Open(..) | AppAction::Refuse(_) if !matches!(state.file_load, FileLoad::LanguageMode(_)) => {
                state
            }
            AppAction::Open(file, resolved) => state.showing(resolved, Some(file), FileLoad::Opened),
            AppAction::Refuse(refusal) => Self { file_load: FileLoad::Refused(Rc::new(refusal)), ..state },
            // Another file may already have replaced the refusal.
            AppAction::Dismiss if !matches!(state.file_load, FileLoad::Refused(_)) => state,
            AppAction::Dismiss => Self { file_load: FileLoad::Idle, ..state },
            AppAction::Close => {
                let published = state.published.clone();
                state.showing(published, None, FileLoad::Closed)
            }
        };
        let skip_deferral = if next.shown() == self.shown() { self.skip_deferral } else { by_address };
        Rc::new(Self { skip_deferral, ..next })
    }
}
