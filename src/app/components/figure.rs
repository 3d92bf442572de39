//! A figure in running text: a link to its row that opens its card.

use yew::prelude::*;

use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::report::figure::Figure;
use crate::report::figure::Status;
use crate::text::lang::Lang;

/// A formatted figure, as a link.
pub(crate) fn render_figure_link(figure: &Figure, formatter: &FigureFormatter) -> Html {
    render_link(figure, formatter.figure(figure))
}

/// A growth figure with its sign, as a link.
pub(crate) fn render_signed_link(figure: &Figure, formatter: &FigureFormatter) -> Html {
    render_link(figure, formatter.signed(figure))
}

/// A figure as a link with this text.
pub(crate) fn render_link(figure: &Figure, text: String) -> Html {
    let href = format!("#row-{}", figure.id);
    let class = format!("figure {}", status_class(figure.status()));
    html! { <a {class} {href}>{ text }</a> }
}

/// The interval of a figure in brackets, to follow it.
pub(crate) fn render_range(figure: &Figure, formatter: &FigureFormatter) -> Html {
    let range = formatter.range(figure).map(|range| messages::bracketed(&range, formatter.lang));
    html! { if let Some(range) = range { <small class="range">{ range }</small> } }
}

/// The class of a status in the style sheet.
pub(crate) const fn status_class(status: Status) -> &'static str {
    match status {
        Status::Reported => "reported",
        Status::Expected => "expected",
        Status::Planned => "planned",
        Status::Derived => "derived",
        Status::Context => "context",
    }
}

/// The word for a status, as a badge.
pub(crate) fn render_status(status: Status, lang: Lang) -> Html {
    render_badge(status, messages::status(status), lang)
}

/// The badge of what is expected or planned; nothing for other statuses.
pub(crate) fn render_status_if_not_final(status: Status, lang: Lang) -> Html {
    html! {
        if matches!(status, Status::Expected | Status::Planned) {
            { render_status(status, lang) }
        }
    }
}

/// The status of a figure, as a badge.
pub(crate) fn render_status_of(figure: &Figure, lang: Lang) -> Html {
    render_badge(figure.status(), messages::status_of(figure), lang)
}

fn render_badge(status: Status, words: Message, lang: Lang) -> Html {
    html! { <span class={format!("status {}", status_class(status))}>{ words.get(lang) }</span> }
}
