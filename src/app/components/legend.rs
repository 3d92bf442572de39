//! Explains the marks of the statuses that figures have.

use yew::prelude::*;

use crate::app::components::figure::{render_status, status_class};
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::report::figure::Status;

/// The legend, of those that figures of the report have.
pub(crate) fn render_legend(page: &PageContext) -> Html {
    let lang = page.lang;
    let entry = |(status, meaning): (Status, messages::Message)| {
        html! {
            <li class={status_class(status)}>
                <span class="swatch" aria-hidden="true"></span>
                { render_status(status, lang) }
                <span>{ meaning.get(lang) }</span>
            </li>
        }
    };
    let entries = [
        (Status::Reported, messages::REPORTED_MEANS),
        (Status::Expected, messages::EXPECTED_MEANS),
        (Status::Planned, messages::PLANNED_MEANS),
        (Status::Derived, messages::DERIVED_MEANS),
    ];
    let is_used = |(status, _): &(Status, _)| page.resolved.figures().iter().any(|figure| figure.status() == *status);
    html! {
        <div class="legend" role="group" aria-labelledby="legend-title">
            <h3 id="legend-title">{ messages::LEGEND.get(lang) }</h3>
            <p>{ messages::LEGEND_LINK.get(lang) }</p>
            <ul>{ for entries.into_iter().filter(is_used).map(entry) }</ul>
        </div>
    }
}
