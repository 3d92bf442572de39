//! Opening a report from the reader's own device. It is read here and sent nowhere.

use std::cell::Cell;
use std::pin::Pin;

use gloo::timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, HtmlDialogElement, HtmlInputElement};
use yew::AttrValue;

use super::dom::as_html;
use super::focus::focus;
use crate::app::page::{Change, Page, Shared, State};
use crate::app::state::Opening;
use crate::audit::opened;
use crate::audit::refusal::{Refusal, Told};
use crate::locale::{Lang, strings};
use crate::report::Text;

/// The input that asks for a file.
pub const INPUT: &str = "file";
/// Says what is wrong with a file.
pub const REFUSAL: &str = "refusal";
/// Says that the page shows a file.
pub const BAR: &str = "opened";
/// Long enough for the page to show what has been rendered, in milliseconds.
const SHOWN: u32 = 30;

thread_local! {
    /// How many times a file was asked for: of several, the last is shown.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Has the browser ask for a file.
pub fn choose() {
    if let Some(input) = gloo::utils::document().get_element_by_id(INPUT).and_then(as_html) {
        input.click();
    }
}

/// Opens the file that was chosen.
pub fn chosen(page: &Page, input: &HtmlInputElement) {
    if let Some(files) = input.files() {
        open(page, &files);
    }
    // The same file, once mended, is a new choice.
    input.set_value("");
}

/// Opens a file, or says what is wrong with it; the page stays as it is until then.
pub fn open(page: &Page, files: &FileList) {
    let files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
    let Some(name) = files.first().map(|file| AttrValue::from(file.name())) else { return };
    let asked = ASKED.get().wrapping_add(1);
    ASKED.set(asked);
    page.change(Change::Read(name.clone()));
    let page = page.clone();
    spawn_local(async move {
        let read = match reader().await {
            Some(read) => read(files).await,
            None => Err(unchecked(&name)),
        };
        if ASKED.get() == asked {
            page.change(match read {
                Ok(ledger) => Change::Open(name, ledger),
                Err(refusal) => Change::Refuse(refusal),
            });
        }
    });
}

/// Reads files, of which there should be one.
pub type Read = fn(Vec<File>) -> Pin<Box<dyn Future<Output = Result<Shared, Refusal>>>>;

/// What reads and checks a file, or nothing if it cannot be had. Nothing else refers to what checks, so that it is not fetched
/// before a file is opened.
#[cfg(not(feature = "split"))]
async fn reader() -> Option<Read> {
    Some(|files| Box::pin(read(files)))
}

#[cfg(feature = "split")]
async fn reader() -> Option<Read> {
    #[wasm_split_helpers::wasm_split(checker, fallible)]
    fn checker() -> Result<Read, wasm_split_helpers::SplitLoaderError> {
        Ok(|files| Box::pin(read(files)))
    }
    checker().await.ok()
}

/// Why a file was not opened when what checks it could not be had.
fn unchecked(file: &str) -> Refusal {
    let [zh, en] = Lang::ALL.map(|lang| strings::NO_READER.get(lang).to_owned());
    Refusal { file: file.to_owned(), told: vec![Told { position: None, words: Text { zh, en } }], count: 1 }
}

/// The report that a file holds, checked, or why it cannot be opened.
async fn read(files: Vec<File>) -> Result<Shared, Refusal> {
    let sizes: Vec<(String, usize)> = files.iter().map(|file| (file.name(), file.size() as usize)).collect();
    opened::admit(&sizes)?;
    let Some(file) = files.first() else { return Err(opened::unreadable("")) };
    TimeoutFuture::new(SHOWN).await;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| opened::unreadable(&file.name()))?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    TimeoutFuture::new(SHOWN).await;
    let ledger = opened::open(&file.name(), &bytes)?;
    TimeoutFuture::new(SHOWN).await;
    Ok(Shared::new(ledger))
}

/// Follows what becomes of a file: another report is shown from its beginning, and a refusal stands before the page until
/// it is dismissed.
pub fn follow(before: &State, now: &State) {
    if before.turn != now.turn {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(if now.file.is_some() { BAR } else { "text" });
    }
    if before.opening != now.opening
        && let Some(dialog) = dialog()
    {
        if dialog.open() {
            dialog.close();
        }
        if matches!(now.opening, Opening::Refused(_)) {
            // Refused only where it is shown already.
            let _ = dialog.show_modal();
            focus("title-refusal");
        }
    }
}

/// Dismisses what is said of a file.
pub fn dismiss() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(REFUSAL)?.dyn_into().ok()
}
