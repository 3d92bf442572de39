//! Explains the marks of reported, expected and derived figures.

use yew::prelude::*;

use super::figure::{badge, status_class};
use crate::locale::{Lang, strings};
use crate::report::figure::Status;

/// The legend.
pub fn legend(lang: Lang) -> Html {
    let entry = |(status, meaning): (Status, strings::Words)| {
        html! {
            <li class={status_class(status)}>
                <span class="swatch" aria-hidden="true"></span>
                { badge(status, lang) }
                <span>{ meaning.get(lang) }</span>
            </li>
        }
    };
    let entries = [
        (Status::Reported, strings::REPORTED_MEANS),
        (Status::Expected, strings::EXPECTED_MEANS),
        (Status::Derived, strings::DERIVED_MEANS),
    ];
    html! {
        <div class="legend" role="group" aria-labelledby="legend-title">
            <h3 id="legend-title">{ strings::LEGEND.get(lang) }</h3>
            <p>{ strings::LEGEND_LINK.get(lang) }</p>
            <ul>{ for entries.map(entry) }</ul>
        </div>
    }
}
