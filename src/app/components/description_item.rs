//! An item of a description list: a name and its description.

use yew::prelude::*;

/// The item; its markup is compiled once, whatever the type of the name.
pub(crate) fn render_description_item(name: impl Into<AttrValue>, value: Html) -> Html {
    render_item(name.into(), value)
}

fn render_item(name: AttrValue, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}
