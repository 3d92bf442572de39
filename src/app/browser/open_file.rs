//! Opens a report from the reader's own device. It is read locally and sent nowhere.

use std::pin::Pin;

use gloo::events::EventListener;
use gloo::timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, HtmlDialogElement, HtmlInputElement};

use crate::app::browser::dom::{by_id, remove_attribute, set_attribute};
use crate::app::browser::drag_drop;
use crate::app::browser::focus::focus;
use crate::app::page_context::PageContext;
use crate::app::shared_report::SharedReport;
use crate::app::state::{AppAction, FileLoad, FileRequest};
use crate::diagnostics::open_error::{OpenError, OpenErrorText};
use crate::diagnostics::untrusted_file;
use crate::locale::messages;

/// The id of the file input.
pub(crate) const INPUT_ID: &str = "file";
/// The id of the dialog with the problems of a file.
pub(crate) const DIALOG_ID: &str = "open-error";
/// Marks the dialog from when it is shown until the program closes it.
const SHOWN_ATTRIBUTE: &str = "data-shown";
/// The id of the banner over a local report.
pub(crate) const BANNER_ID: &str = "local-report";
/// Long enough for the browser to paint what has been rendered.
const PAINT_DELAY_MS: u32 = 30;

/// Opens the browser's file dialog.
pub(crate) fn show_file_picker() {
    if let Some(input) = by_id(INPUT_ID) {
        input.click();
    }
}

/// Opens any file that is picked, or dropped on the page.
pub(crate) fn listen(page: &PageContext) -> Vec<EventListener> {
    let mut listeners = drag_drop::listen(page.clone());
    let page = page.clone();
    listeners.push(EventListener::new(&gloo::utils::document(), "change", move |event| {
        let input = event.target().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.id() == INPUT_ID) {
            if let Some(files) = input.files() {
                open(&page, &files);
            }
            // Otherwise picking the same file again, once fixed, would fire no event.
            input.set_value("");
        }
    }));
    listeners
}

/// Opens a file, or shows its problems; until then the page stays the same.
pub(crate) fn open(page: &PageContext, files: &FileList) {
    let files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
    let Some(name) = files.first().map(File::name) else { return };
    let request = FileRequest::new(&name);
    page.dispatch(AppAction::ReadFile(request.clone()));
    let page = page.clone();
    spawn_local(async move {
        let report = match load_reader().await {
            Some(read) => read(files).await,
            None => Err(reader_missing(&name)),
        };
        page.dispatch(match report {
            Ok(report) => AppAction::ShowFile(request, report),
            Err(error) => AppAction::ShowOpenError(request, error),
        });
    });
}

/// Reads and checks files, of which there should be one.
type ReadFn = fn(Vec<File>) -> Pin<Box<dyn Future<Output = Result<SharedReport, OpenErrorText>>>>;

/// Loads the function that reads and checks a file; `None` if it cannot be fetched. Nothing else refers to the checking code, so that it
/// is not fetched before a file is opened.
#[cfg(not(feature = "split"))]
async fn load_reader() -> Option<ReadFn> {
    Some(|files| Box::pin(async { read(files).await.map_err(OpenErrorText::from) }))
}

#[cfg(feature = "split")]
async fn load_reader() -> Option<ReadFn> {
    #[wasm_split_helpers::wasm_split(checker, fallible)]
    fn checker() -> Result<ReadFn, wasm_split_helpers::SplitLoaderError> {
        Ok(|files| Box::pin(async { read(files).await.map_err(OpenErrorText::from) }))
    }
    checker().await.ok()
}

/// The error for a file whose checker could not be fetched.
fn reader_missing(file: &str) -> OpenErrorText {
    OpenErrorText { file: file.to_owned(), lines: vec![(None, messages::NO_READER.into())], count: 1 }
}

/// The report in a file, checked, or the reason why it cannot be opened.
async fn read(files: Vec<File>) -> Result<SharedReport, OpenError> {
    let sizes: Vec<(String, usize)> = files.iter().map(|file| (file.name(), file.size() as usize)).collect();
    untrusted_file::validate_selection(&sizes)?;
    let Some(file) = files.first() else { return Err(untrusted_file::unreadable("")) };
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| untrusted_file::unreadable(&file.name()))?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let report = untrusted_file::open(&file.name(), &bytes)?;
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    Ok(SharedReport::new(report))
}

/// Reacts to the progress of a file: another report is shown from its beginning, and an error in a dialog until it is dismissed.
pub(crate) fn react(page: &PageContext, file_load: &FileLoad) {
    if let FileLoad::Opened | FileLoad::Closed = file_load {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(if page.is_local { BANNER_ID } else { "text" });
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
