//! Printing.

/// Opens the browser's print dialogue.
pub fn print() {
    // A browser without one does nothing.
    let _ = gloo::utils::window().print();
}
