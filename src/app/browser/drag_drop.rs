//! Files dragged over the page and dropped on it. Anything else that is dragged is left to the browser.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event, FileList};

use crate::app::browser::dom::{remove_root_attribute, set_root_attribute};

/// The attribute of the document by which the style sheet shows the drop zone.
const DRAGGING_ATTRIBUTE: &str = "data-dragging-file";

/// Lets files be dropped anywhere on the page, and opens them.
pub(crate) fn listen(open: impl Fn(FileList) + 'static) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let active = EventListenerOptions::enable_prevent_default;
    let over = EventListener::new_with_options(&document, "dragover", active(), |event| {
        if let Some(data) = files(event) {
            event.prevent_default();
            data.set_drop_effect("copy");
            set_root_attribute(DRAGGING_ATTRIBUTE, "");
        }
    });
    // A move to another element fires `dragover` again at once.
    let leave = EventListener::new(&document, "dragleave", |_| remove_root_attribute(DRAGGING_ATTRIBUTE));
    let drop = EventListener::new_with_options(&document, "drop", active(), move |event| {
        remove_root_attribute(DRAGGING_ATTRIBUTE);
        if let Some(files) = files(event).and_then(|data| data.files()) {
            event.prevent_default();
            open(files);
        }
    });
    vec![over, leave, drop]
}

/// The dragged data, if it consists of files.
fn files(event: &Event) -> Option<DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}
