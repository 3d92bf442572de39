//! The style of what only the running program can do. It is adopted by the document and no part of it, so that browsers do not save it: a
//! document that somebody saves looks as it does without its program.

use web_sys::CssStyleSheet;

/// The rules, beside those of `style.css`.
const RULES: &str = include_str!("../../live.css");

/// Shows what the running program can do.
pub(crate) fn adopt() {
    if let Ok(sheet) = CssStyleSheet::new() {
        // Only a sheet that was not constructed is rejected.
        let _ = sheet.replace_sync(RULES);
        // An extension may have adopted its own.
        gloo::utils::document().adopted_style_sheets().push(&sheet);
    }
}
