//! An entry of a description list: a name and its description.

use yew::prelude::*;

/// The entry.
pub(crate) fn entry(name: impl Into<AttrValue>, value: Html) -> Html {
    of(name.into(), value)
}

fn of(name: AttrValue, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}
