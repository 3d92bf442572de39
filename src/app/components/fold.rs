//! A part of the page that folds in narrow windows; in wide ones and in print, the style sheet shows its content and hides its summary.

use yew::prelude::*;

/// The part, folded. Its name is the summary, or another if several parts have the same summary.
pub(crate) fn render_fold(summary: String, name: Option<String>, content: Html) -> Html {
    let group = name.clone().unwrap_or_else(|| summary.clone());
    html! { <details class="fold" aria-label={group}><summary aria-label={name}>{ summary }</summary>{ content }</details> }
}
