//! Explains the marks of reported, expected and derived figures.

use yew::prelude::*;

use crate::app::components::figure::{render_status, status_class};
use crate::locale::messages;
use crate::report::figure::Status;
use crate::text::lang::Lang;

/// The legend.
pub(crate) fn render_legend(lang: Lang) -> Html {
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
        (Status::Derived, messages::DERIVED_MEANS),
    ];
    html! {
        <div class="legend" role="group" aria-labelledby="legend-title">
            <h3 id="legend-title">{ messages::LEGEND.get(lang) }</h3>
            <p>{ messages::LEGEND_LINK.get(lang) }</p>
            <ul>{ for entries.map(entry) }</ul>
        </div>
    }
}
