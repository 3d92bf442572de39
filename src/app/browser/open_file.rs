//! Opens a report from the reader's own device. It is read locally and sent nowhere.

use std::cell::Cell;
use std::pin::Pin;

use gloo::timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, HtmlDialogElement, HtmlInputElement};
use yew::AttrValue;

use crate::app::browser::dom::by_id;
use crate::app::browser::focus::focus;
use crate::app::page_context::PageContext;
use crate::app::shared_report::SharedReport;
use crate::app::state::FileLoad;
use crate::app::state::{AppAction, AppState};
use crate::diagnostics::open_error::{OpenError, OpenErrorText};
use crate::diagnostics::untrusted_file;
use crate::locale::messages;

/// The id of the file input.
pub(crate) const INPUT: &str = "file";
/// The id of the dialog with the problems of a file.
pub(crate) const REFUSAL: &str = "refusal";
/// The id of the bar shown over an opened report.
pub(crate) const BAR: &str = "opened";
/// Long enough for the browser to paint what has been rendered, in milliseconds.
const SHOWN: u32 = 30;

thread_local! {
    /// The number of files requested so far: only the last one is shown.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Opens the browser's file dialog.
pub(crate) fn choose() {
    if let Some(input) = by_id(INPUT) {
        input.click();
    }
}

/// Opens the file that was chosen.
pub(crate) fn chosen(page: &PageContext, input: &HtmlInputElement) {
    if let Some(files) = input.files() {
        open(page, &files);
    }
    // Otherwise choosing the same file again, once fixed, would fire no event.
    input.set_value("");
}

/// Opens a file, or shows its problems; until then the page stays the same.
pub(crate) fn open(page: &PageContext, files: &FileList) {
    let files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
    let Some(name) = files.first().map(|file| AttrValue::from(file.name())) else { return };
    let asked = ASKED.get().wrapping_add(1);
    ASKED.set(asked);
    page.dispatch(AppAction::Read(name.clone()));
    let page = page.clone();
    spawn_local(async move {
        let read = match reader().await {
            Some(read) => read(files).await,
            None => Err(unchecked(&name)),
        };
        if ASKED.get() == asked {
            page.dispatch(match read {
                Ok(resolved) => AppAction::Open(name, resolved),
                Err(refusal) => AppAction::Refuse(refusal),
            });
        }
    });
}

/// Reads and checks files, of which there should be one.
pub(crate) type Read = fn(Vec<File>) -> Pin<Box<dyn Future<Output = Result<SharedReport, OpenErrorText>>>>;

/// Loads the function that reads and checks a file; `None` if it cannot be fetched. Nothing else refers to the checking code, so that it
/// is not fetched before a file is opened.
#[cfg(not(feature = "split"))]
async fn reader() -> Option<Read> {
    Some(|files| Box::pin(async { read(files).await.map_err(OpenErrorText::from) }))
}

#[cfg(feature = "split")]
async fn reader() -> Option<Read> {
    #[wasm_split_helpers::wasm_split(checker, fallible)]
    fn checker() -> Result<Read, wasm_split_helpers::SplitLoaderError> {
        Ok(|files| Box::pin(async { read(files).await.map_err(OpenErrorText::from) }))
    }
    checker().await.ok()
}

/// The refusal of a file whose checker could not be fetched.
fn unchecked(file: &str) -> OpenErrorText {
    OpenErrorText { file: file.to_owned(), lines: vec![(None, messages::NO_READER.into())], count: 1 }
}

/// The report in a file, checked, or the reason why it cannot be opened.
async fn read(files: Vec<File>) -> Result<SharedReport, OpenError> {
    let sizes: Vec<(String, usize)> = files.iter().map(|file| (file.name(), file.size() as usize)).collect();
    untrusted_file::admit(&sizes)?;
    let Some(file) = files.first() else { return Err(untrusted_file::unreadable("")) };
    TimeoutFuture::new(SHOWN).await;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| untrusted_file::unreadable(&file.name()))?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    TimeoutFuture::new(SHOWN).await;
    let resolved = untrusted_file::open(&file.name(), &bytes)?;
    TimeoutFuture::new(SHOWN).await;
    Ok(SharedReport::new(resolved))
}

/// Reacts to the outcome for a file: another report is shown from its beginning, and a refusal is shown in a dialog
/// until it is dismissed.
pub(crate) fn follow(before: &AppState, now: &AppState) {
    if before.report_generation != now.report_generation {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(if now.file.is_some() { BAR } else { "text" });
    }
    if before.file_load != now.file_load
        && let Some(dialog) = dialog()
    {
        if dialog.open() {
            dialog.close();
        }
        if matches!(now.file_load, FileLoad::Refused(_)) {
            // It fails only if the dialog is already open.
            let _ = dialog.show_modal();
            focus("title-refusal");
        }
    }
}

/// Whether the dialog is open.
pub(crate) fn is_refusing() -> bool {
    dialog().is_some_and(|dialog| dialog.open())
}

/// Closes the dialog.
pub(crate) fn dismiss() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(REFUSAL)?.dyn_into().ok()
}
