//! HTML of nodes that are written at once, and not kept up to date by Yew: what is needed at the start has to do without its code.

use yew::virtual_dom::{VNode, VTag};

/// The HTML of elements and text. Components have none.
pub(crate) fn to_html(node: &VNode) -> String {
    let mut html = String::new();
    write_node(node, &mut html);
    html
}

fn write_node(node: &VNode, html: &mut String) {
    match node {
        VNode::VTag(tag) => write_tag(tag, html),
        VNode::VText(text) => write_escaped(&text.text, html),
        VNode::VList(list) => list.iter().for_each(|node| write_node(node, html)),
        _ => {}
    }
}

fn write_tag(tag: &VTag, html: &mut String) {
    html.push('<');
    html.push_str(tag.tag());
    // Yew holds the value of a field apart.
    let value = tag.value().map(|value| ("value", value.as_str()));
    for (name, value) in tag.attributes.iter().chain(value) {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        write_escaped(value, html);
        html.push('"');
    }
    html.push('>');
    // A void element has no end.
    if tag.tag() == "input" {
        return;
    }
    if let Some(children) = tag.children() {
        write_node(children, html);
    }
    html.push_str("</");
    html.push_str(tag.tag());
    html.push('>');
}

fn write_escaped(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use yew::prelude::*;

    use super::*;

    #[test]
    fn to_html_writes_elements_attributes_and_lists() {
        let node = html! { <><p class="a" lang="zh">{ "一" }{ 2 }</p><ul>{ for ["x", "y"].map(|word| html! { <li>{ word }</li> }) }</ul></> };
        assert_eq!(to_html(&node), "<p lang=\"zh\" class=\"a\">一2</p><ul><li>x</li><li>y</li></ul>");
    }

    #[test]
    fn to_html_writes_the_value_of_a_field() {
        let node = html! { <label><input id="a" value="一" /></label> };
        assert_eq!(to_html(&node), "<label><input id=\"a\" value=\"一\"></label>");
    }

    #[test]
    fn to_html_escapes_text_and_attributes() {
        let node = html! { <p title={"\"&<"}>{ "<b>&\"" }</p> };
        assert_eq!(to_html(&node), "<p title=\"&quot;&amp;&lt;\">&lt;b>&amp;&quot;</p>");
    }
}
