//! Opens a report from the reader's own device. It is read locally and sent nowhere.

use std::cell::OnceCell;
use std::pin::Pin;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, FileList, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};
use yew::Html;

use crate::app::browser::dom::{by_id, closest, remove_attribute, set_attribute};
use crate::app::browser::drag_drop;
use crate::app::browser::focus::focus;
use crate::app::browser::kept_draft::take_place;
use crate::app::browser::scroll_anchor::return_to;
use crate::app::draft::OpenedReport;
use crate::app::page_context::PageContext;
use crate::app::state::{AppAction, FileLoad, FileRequest};
use crate::diagnostics::open_error::OpenErrorText;
use crate::locale::messages;
use crate::report::figure::Figure;

/// The id of the file input.
pub(crate) const INPUT_ID: &str = "file";
/// The id of the field for the text of a report.
pub(crate) const TEXT_ID: &str = "own-text";
/// The id of the dialog with the problems of a file.
pub(crate) const DIALOG_ID: &str = "open-error";
/// Marks the dialog from when it is shown until the program closes it.
const SHOWN_ATTRIBUTE: &str = "data-shown";
/// The id of the banner over a local report.
pub(crate) const BANNER_ID: &str = "local-report";

/// What the reader opens.
pub(crate) enum FileSource {
    /// Files, of which there should be one.
    Files(Vec<File>),
    /// The text of a report.
    Text(String),
    /// The draft of this name that is kept on the device.
    Kept,
}

/// A report being read and checked.
pub(crate) type OpeningReport = Pin<Box<dyn Future<Output = Result<OpenedReport, OpenErrorText>>>>;

/// The code that opens reports and corrects drafts, which no start of the page needs.
#[derive(Clone, Copy)]
pub(crate) struct ReportReader {
    /// Reads and checks a report, whose file is called this.
    pub(crate) read: fn(FileSource, String) -> OpeningReport,
    /// Answers the controls of drafts.
    pub(crate) listen: fn(&PageContext) -> Vec<EventListener>,
    /// What the card of a figure of a draft shows besides: its sentence, what was read by rule, and a form to correct it.
    pub(crate) render_card_part: fn(&PageContext, &Figure) -> Html,
}

/// Loads that code; `None` if it cannot be fetched.
pub(crate) type ReaderLoader = fn() -> Pin<Box<dyn Future<Output = Option<ReportReader>>>>;

/// Opens reports from the device.
pub(crate) struct FileOpener {
    load: ReaderLoader,
    reader: OnceCell<ReportReader>,
}

impl FileOpener {
    /// Opens reports with the code that `load` fetches.
    pub(crate) fn new(load: ReaderLoader) -> Rc<Self> {
        Rc::new(Self { load, reader: OnceCell::new() })
    }

    /// The code that opens reports, if it has been fetched.
    pub(crate) fn reader(&self) -> Option<ReportReader> {
        self.reader.get().copied()
    }

    /// Opens any file that is picked, or dropped on the page, and the text in the field.
    pub(crate) fn listen(self: &Rc<Self>, page: &PageContext) -> Vec<EventListener> {
        let document = gloo::utils::document();
        let (opener, dropped_on) = (Rc::clone(self), page.clone());
        let mut listeners = drag_drop::listen(move |files| opener.open_files(&dropped_on, &files));
        let (opener, picked_on) = (Rc::clone(self), page.clone());
        listeners.push(EventListener::new(&document, "change", move |event| {
            let input = event.target().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input.filter(|input| input.id() == INPUT_ID) {
                if let Some(files) = input.files() {
                    opener.open_files(&picked_on, &files);
                }
                // Otherwise picking the same file again, once fixed, would fire no event.
                input.set_value("");
            }
        }));
        let (opener, page) = (Rc::clone(self), page.clone());
        listeners.push(EventListener::new(&document, "click", move |event| {
            let Some(button) = closest(event, "#read-text, [data-draft]") else { return };
            match button.get_attribute("data-draft") {
                Some(name) => opener.resume(&page, name),
                None => opener.open_pasted(&page),
            }
        }));
        listeners
    }

    fn open_files(self: &Rc<Self>, page: &PageContext, files: &FileList) {
        let files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
        if let Some(name) = files.first().map(File::name) {
            self.open(page, name, FileSource::Files(files));
        }
    }

    fn open_pasted(self: &Rc<Self>, page: &PageContext) {
        let field = by_id(TEXT_ID).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(field) = field {
            let name = messages::PASTED.get(page.latest().lang).to_owned();
            self.open(page, name, FileSource::Text(field.value()));
        }
    }

    /// Opens a draft that is kept on the device.
    pub(crate) fn resume(self: &Rc<Self>, page: &PageContext, name: String) {
        self.open(page, name, FileSource::Kept);
    }

    /// Opens a report, or shows its problems; until then the page stays the same.
    fn open(self: &Rc<Self>, page: &PageContext, name: String, source: FileSource) {
        let request = FileRequest::new(&name);
        page.dispatch(AppAction::ReadFile(request.clone()));
        let (opener, page) = (Rc::clone(self), page.clone());
        spawn_local(async move {
            let report = match opener.load(&page).await {
                Some(reader) => (reader.read)(source, name).await,
                None => Err(reader_missing(&name)),
            };
            page.dispatch(match report {
                Ok(report) => AppAction::ShowFile(request, report),
                Err(error) => AppAction::ShowOpenError(request, error),
            });
        });
    }

    async fn load(&self, page: &PageContext) -> Option<ReportReader> {
        let loaded = (self.load)().await?;
        Some(*self.reader.get_or_init(|| {
            // They last as long as the document.
            std::mem::forget((loaded.listen)(page));
            loaded
        }))
    }
}

/// Opens the browser's file dialog, once the click that asks for it has been handled: it is a click itself.
pub(crate) fn show_file_picker() {
    if let Some(input) = by_id(INPUT_ID) {
        spawn_local(async move { input.click() });
    }
}

/// The error for a file whose reader could not be fetched.
fn reader_missing(file: &str) -> OpenErrorText {
    OpenErrorText { file: file.to_owned(), lines: vec![(None, messages::NO_READER.into())], count: 1 }
}

/// Reacts to the progress of a file: another report is shown from its beginning, and an error in a dialog until it is dismissed.
pub(crate) fn react(page: &PageContext, file_load: &FileLoad) {
    if let FileLoad::Opened | FileLoad::Closed = file_load {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        // A draft that the tab showed before it was reloaded is shown where the reader was.
        if !return_to(page, &take_place()) {
            focus(if page.is_local { BANNER_ID } else { "text" });
        }
    }
    if let Some(dialog) = dialog() {
        remove_attribute(&dialog, SHOWN_ATTRIBUTE);
        if dialog.open() {
            dialog.close();
        }
        if let FileLoad::Failed(_) = file_load {
            set_attribute(&dialog, SHOWN_ATTRIBUTE, "");
            // It fails only if the dialog is already open.
            let _ = dialog.show_modal();
            focus("title-open-error");
        }
    }
}

/// Whether the reader has closed the dialog, by its button or by Escape, and not the program, whose closing is told late: another error
/// may be about to be shown by then.
pub(crate) fn is_dismissed() -> bool {
    dialog().is_some_and(|dialog| !dialog.open() && dialog.has_attribute(SHOWN_ATTRIBUTE))
}

/// Closes the dialog.
pub(crate) fn close_dialog() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    by_id(DIALOG_ID)?.dyn_into().ok()
}
