//! The state of the page: the report shown, the language, the reader's choices, the card, and the file being opened.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::card_session::{CardAction, CardSession};
use crate::app::draft::{Draft, OpenedReport};
use crate::app::shared_report::SharedReport;
use crate::diagnostics::open_error::OpenErrorText;
use crate::text::lang::Lang;
use crate::view::packaging::Packaging;
use crate::view::{Selection, View, ViewAction};

/// The state of the page.
#[derive(Clone, PartialEq)]
pub(crate) struct AppState {
    /// The report shown.
    pub(crate) resolved: SharedReport,
    /// The name of its file, if it is not the published report.
    pub(crate) file: Option<AttrValue>,
    /// Its corrections, if it is a draft.
    pub(crate) draft: Option<Draft>,
    /// The entries of the drafts that are kept on the device.
    pub(crate) kept_drafts: Rc<[String]>,
    /// The number of reports shown before it.
    pub(crate) report_generation: u32,
    /// The form in which the page is published.
    pub(crate) packaging: Packaging,
    /// The page's language.
    pub(crate) lang: Lang,
    /// The reader's choices.
    pub(crate) view: View,
    /// How the card was opened and left.
    pub(crate) card: CardSession,
    /// Render everything immediately, without deferral: an address may lead to any part of the page.
    pub(crate) skip_deferral: bool,
    /// The progress of opening a file.
    pub(crate) file_load: FileLoad,
    /// Whether the address leads to something that the report does not have.
    pub(crate) is_dead_link: bool,
    published: SharedReport,
}

/// The progress of opening a file.
#[derive(Clone, Default, PartialEq)]
pub(crate) enum FileLoad {
    /// No file was requested.
    #[default]
    Idle,
    /// A file is being read.
    Reading(FileRequest),
    /// The file is shown.
    Opened,
    /// The file could not be opened.
    Failed(Rc<OpenErrorText>),
    /// The published report is shown again.
    Closed,
}

/// The request to open a file; equal only to itself, since a file of the same name may have changed.
#[derive(Clone)]
pub(crate) struct FileRequest(Rc<str>);

impl FileRequest {
    /// Requests the file with this name.
    pub(crate) fn new(name: &str) -> Self {
        Self(name.into())
    }

    /// The name of the file.
    pub(crate) fn name(&self) -> &str {
        &self.0
    }
}

impl PartialEq for FileRequest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A change of [`AppState`].
pub(crate) enum AppAction {
    /// Switches the language.
    SetLanguage(Lang),
    /// Applies a choice.
    View(ViewAction),
    /// Applies the language and the view of an address.
    ApplyAddress(Lang, View),
    /// Says that the address leads to something that the report does not have.
    ReportDeadLink,
    /// Changes the card.
    Card(CardAction),
    /// Starts reading a file.
    ReadFile(FileRequest),
    /// Shows the report from a file.
    ShowFile(FileRequest, OpenedReport),
    /// Shows why a file could not be opened.
    ShowOpenError(FileRequest, OpenErrorText),
    /// Closes that error.
    DismissOpenError,
    /// Returns to the published report.
    CloseFile,
    /// Shows the draft after a correction, or after one was undone; the card then explains this figure.
    ReviseDraft(Draft, Option<String>),
    /// Says which drafts are kept on the device.
    ListDrafts(Rc<[String]>),
}

impl AppState {
    /// The initial state of a page.
    pub(crate) fn new(published: SharedReport, packaging: Packaging, lang: Lang) -> Self {
        Self {
            resolved: published.clone(),
            file: None,
            draft: None,
            kept_drafts: Rc::default(),
            report_generation: 0,
            packaging,
            lang,
            view: View::default(),
            card: CardSession::default(),
            skip_deferral: true,
            file_load: FileLoad::Idle,
            is_dead_link: false,
            published,
        }
    }

    /// The part of the view that an address may hold: for a report without an address, only what applies to any report.
    pub(crate) fn addressable_view(&self) -> View {
        if self.file.is_some() { self.view.for_any_report() } else { self.view.clone() }
    }

    /// The view of an address, as far as it applies to this report.
    fn applicable_view(&self, view: View) -> View {
        match self.file {
            Some(_) => View { units: view.units, language_mode: view.language_mode, ..self.view.clone() },
            None => view.restricted_to(&self.resolved),
        }
    }

    /// The parts of the state that affect the whole page.
    fn page_wide(&self) -> impl PartialEq + use<> {
        (self.lang, self.view.units, self.view.language_mode)
    }

    fn with_address(self, lang: Lang, view: View) -> Self {
        let applicable = self.applicable_view(view.clone());
        // A report from the reader's device has no address.
        let is_dead_link = self.file.is_none() && applicable != view;
        let view = self.view.apply(ViewAction::Restore(applicable));
        let mut card = self.card.clone();
        // The history may lead to another card, which was not opened from the present opener.
        if view.selected.is_some() && view.selected != self.view.selected {
            card.opener = None;
        }
        Self { lang, view, card, is_dead_link, ..self }
    }

    fn with_card(self, action: CardAction) -> Self {
        let is_open = self.view.selected.is_some();
        let (view_action, card) = match action {
            CardAction::Open { opener, is_second_click: true, .. } if self.card.opener.as_ref() == Some(&opener) => {
                return self;
            }
            CardAction::Open { selection, opener, is_by_keyboard, .. } => {
                let is_same = self.card.opener.as_ref().is_some_and(|former| former.shares_element(&opener));
                let action = if is_same { ViewAction::Toggle(selection) } else { ViewAction::Select(Some(selection)) };
                (action, CardSession { opener: Some(opener), is_by_keyboard, was_left: false })
            }
            CardAction::Follow { selection, is_by_keyboard } => {
                (ViewAction::Select(Some(selection)), CardSession { is_by_keyboard, ..self.card })
            }
            CardAction::Move(opener) => {
                return Self { card: CardSession { opener: Some(opener), was_left: false, ..self.card }, ..self };
            }
            CardAction::Attach(opener) => return Self { card: CardSession::from_address(opener), ..self },
            CardAction::Close | CardAction::Leave if !is_open => return self,
            CardAction::Close => (ViewAction::Select(None), CardSession { was_left: false, ..self.card }),
            CardAction::Leave => (ViewAction::Select(None), CardSession { was_left: true, ..self.card }),
        };
        Self { view: self.view.apply(view_action), card, ..self }
    }

    /// Shows a report from its beginning.
    fn with_report(self, opened: OpenedReport, file: Option<AttrValue>, file_load: FileLoad) -> Self {
        Self {
            resolved: opened.report,
            draft: opened.draft,
            file,
            report_generation: self.report_generation + 1,
            view: self.view.for_any_report(),
            card: CardSession::default(),
            file_load,
            is_dead_link: false,
            ..self
        }
    }

    /// Shows a draft as it is now; the card explains this figure.
    fn with_draft(self, draft: Draft, figure: Option<String>) -> Self {
        let resolved = draft.revision.report.clone();
        let view = self.view.apply(ViewAction::Select(figure.map(Selection::Figure)));
        Self { resolved, draft: Some(draft), view, ..self }
    }

    /// Whether the file of this request is being read: meanwhile the reader may have requested another, or gone back to the published
    /// report.
    fn is_reading(&self, request: &FileRequest) -> bool {
        matches!(&self.file_load, FileLoad::Reading(current) if current == request)
    }

    /// The state after an action.
    pub(crate) fn reduce(&self, action: AppAction) -> Self {
        let state = self.clone();
        let is_by_address = matches!(action, AppAction::ApplyAddress(..));
        let next = match action {
            AppAction::SetLanguage(lang) => Self { lang, ..state },
            AppAction::View(action) => Self { view: state.view.apply(action), ..state },
            AppAction::ApplyAddress(lang, view) => state.with_address(lang, view),
            AppAction::ReportDeadLink => Self { is_dead_link: true, ..state },
            AppAction::Card(action) => state.with_card(action),
            AppAction::ReadFile(request) => Self { file_load: FileLoad::Reading(request), ..state },
            AppAction::ShowFile(request, opened) if state.is_reading(&request) => {
                let file = AttrValue::from(opened.name.clone());
                state.with_report(opened, Some(file), FileLoad::Opened)
            }
            AppAction::ShowOpenError(request, error) if state.is_reading(&request) => {
                Self { file_load: FileLoad::Failed(Rc::new(error)), ..state }
            }
            // Another file may already have replaced the error.
            AppAction::DismissOpenError if matches!(state.file_load, FileLoad::Failed(_)) => {
                Self { file_load: FileLoad::Idle, ..state }
            }
            AppAction::ShowFile(..) | AppAction::ShowOpenError(..) | AppAction::DismissOpenError => state,
            AppAction::CloseFile => {
                let published = OpenedReport { name: String::new(), report: state.published.clone(), draft: None };
                state.with_report(published, None, FileLoad::Closed)
            }
            // It may have been closed meanwhile.
            AppAction::ReviseDraft(draft, figure) if state.draft.is_some() => state.with_draft(draft, figure),
            AppAction::ReviseDraft(..) => state,
            AppAction::ListDrafts(kept_drafts) => Self { kept_drafts, ..state },
        };
        let skip_deferral = if next.page_wide() == self.page_wide() { self.skip_deferral } else { is_by_address };
        Self { skip_deferral, ..next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::card_session::CardOpener;
    use crate::locale::display_units::DisplayUnits;
    use crate::report::parse::{parse_trusted, resolve_trusted};
    use crate::report::start_file::undivided;

    fn initial() -> AppState {
        let report = parse_trusted(&undivided(include_str!("../../data/example.json"))).and_then(resolve_trusted);
        AppState::new(SharedReport::new(report.unwrap()), Packaging::Site, Lang::Zh)
    }

    fn opened() -> OpenedReport {
        OpenedReport { name: "a.json".to_owned(), report: initial().resolved.clone(), draft: None }
    }

    fn after(actions: impl IntoIterator<Item = AppAction>) -> AppState {
        actions.into_iter().fold(initial(), |state, action| state.reduce(action))
    }

    fn figure(index: usize) -> Selection {
        Selection::Figure(initial().resolved.figures()[index].id.clone())
    }

    fn link(index: usize) -> CardOpener {
        CardOpener::Link { target: figure(0), container: "section-a".to_owned(), index }
    }

    fn open(selection: Selection, opener: CardOpener) -> AppAction {
        AppAction::Card(CardAction::Open { selection, opener, is_by_keyboard: true, is_second_click: false })
    }

    fn address(selected: Selection) -> AppAction {
        AppAction::ApplyAddress(Lang::Zh, View { selected: Some(selected), ..View::default() })
    }

    #[test]
    fn open_card_twice_from_one_link_closes_it() {
        let state = after([open(figure(0), link(0)), open(figure(0), link(0))]);
        assert_eq!(state.view.selected, None);
        assert!(!state.card.was_left);
    }

    #[test]
    fn open_card_by_second_click_of_two_leaves_it_open() {
        let second =
            CardAction::Open { selection: figure(0), opener: link(0), is_by_keyboard: false, is_second_click: true };
        let state = after([open(figure(0), link(0)), AppAction::Card(second)]);
        assert_eq!(state.view.selected, Some(figure(0)));
    }

    #[test]
    fn open_card_from_another_link_moves_it() {
        let state = after([open(figure(0), link(0)), open(figure(0), link(1))]);
        assert_eq!(state.view.selected, Some(figure(0)));
        assert_eq!(state.card.opener, Some(link(1)));
    }

    #[test]
    fn open_card_from_another_mark_of_the_same_figure_closes_it() {
        let mark = |index| CardOpener::Mark { chart: "a".to_owned(), index };
        assert_eq!(after([open(figure(0), mark(0)), open(figure(0), mark(1))]).view.selected, None);
        assert_eq!(after([open(figure(0), mark(0)), open(figure(1), mark(1))]).view.selected, Some(figure(1)));
    }

    #[test]
    fn follow_link_within_card_keeps_its_opener() {
        let follow = CardAction::Follow { selection: figure(1), is_by_keyboard: false };
        let state = after([open(figure(0), link(0)), AppAction::Card(follow)]);
        assert_eq!(state.view.selected, Some(figure(1)));
        assert_eq!(state.card, CardSession { opener: Some(link(0)), is_by_keyboard: false, was_left: false });
    }

    #[test]
    fn leave_card_records_that_the_focus_stays_until_it_opens_again() {
        let left = after([open(figure(0), link(0)), AppAction::Card(CardAction::Leave)]);
        assert!(left.view.selected.is_none() && left.card.was_left);
        assert!(!left.reduce(open(figure(0), link(1))).card.was_left);
    }

    #[test]
    fn close_or_leave_without_card_changes_nothing() {
        for action in [CardAction::Close, CardAction::Leave] {
            let before = initial();
            assert!(before.reduce(AppAction::Card(action)) == before);
        }
    }

    #[test]
    fn address_with_another_card_forgets_the_opener() {
        assert_eq!(after([open(figure(0), link(0)), address(figure(0))]).card.opener, Some(link(0)));
        assert_eq!(after([open(figure(0), link(0)), address(figure(1))]).card.opener, None);
    }

    #[test]
    fn address_of_something_unknown_is_a_dead_link_until_the_next() {
        let read = |query: &str| AppAction::ApplyAddress(Lang::Zh, View::from_query(query, DisplayUnits::default()));
        for query in ["?fact=gone", "?term=gone", "?section=gone", "?name-section=gone", "?fact=%22%3Egone"] {
            let state = after([read(query)]);
            assert!(state.is_dead_link && state.view == View::default(), "{query}");
            assert!(!state.reduce(read("")).is_dead_link, "{query}");
        }
        let known = initial().resolved.figures()[0].id.clone();
        assert!(!after([read(&format!("?fact={known}&sort=value&q=gone"))]).is_dead_link);
    }

    #[test]
    fn attach_after_address_takes_the_focus() {
        let state = after([address(figure(0)), AppAction::Card(CardAction::Attach(link(0)))]);
        assert_eq!(state.card, CardSession::from_address(link(0)));
    }

    #[test]
    fn move_card_keeps_how_it_was_opened() {
        let state = after([open(figure(0), link(0)), AppAction::Card(CardAction::Move(link(1)))]);
        assert_eq!(state.card, CardSession { opener: Some(link(1)), is_by_keyboard: true, was_left: false });
    }

    #[test]
    fn show_file_after_another_was_requested_is_ignored() {
        let (first, second) = (FileRequest::new("a.json"), FileRequest::new("a.json"));
        let read = |request: &FileRequest| AppAction::ReadFile(request.clone());
        let show = |request: &FileRequest| AppAction::ShowFile(request.clone(), opened());
        assert!(after([read(&first), read(&second), show(&first)]).file.is_none());
        assert_eq!(after([read(&first), read(&second), show(&second)]).file.as_deref(), Some("a.json"));
        assert!(after([read(&first), AppAction::CloseFile, show(&first)]).file.is_none());
    }

    #[test]
    fn show_file_with_open_card_closes_it() {
        let request = FileRequest::new("a.json");
        let show = AppAction::ShowFile(request.clone(), opened());
        let state = after([open(figure(0), link(0)), AppAction::ReadFile(request), show]);
        assert_eq!((&state.view.selected, &state.card), (&None, &CardSession::default()));
        assert_eq!(state.report_generation, 1);
    }

    #[test]
    fn dismiss_open_error_while_reading_is_ignored() {
        let request = FileRequest::new("a.json");
        let state = after([AppAction::ReadFile(request.clone()), AppAction::DismissOpenError]);
        assert!(state.is_reading(&request));
    }

    #[test]
    fn skip_deferral_ends_with_the_first_choice_of_the_reader() {
        assert!(after([address(figure(0))]).skip_deferral);
        let english = after([AppAction::SetLanguage(Lang::En)]);
        assert!(!english.skip_deferral);
        let back = AppAction::ApplyAddress(Lang::Zh, View::from_query("", DisplayUnits::default()));
        assert!(english.reduce(back).skip_deferral);
    }
}
