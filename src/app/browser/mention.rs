//! What stands for a figure or a term in the document: links and table rows by their address or id, the marks of a chart by an attribute.

use web_sys::Element;

use crate::view::Selection;

/// The beginnings of the ids of rows of figures, and of entries of terms.
const ROW: &str = "row-";
const TERM: &str = "term-";
/// Names the figure of what has neither such an id nor such an address.
const FIGURE_ATTRIBUTE: &str = "data-figure";

/// The selector of all links to a figure or a term.
pub(crate) const LINKS: &str = "a[href*='#row-'], a[href*='#term-']";
/// The selector of all that stands for a figure.
pub(crate) const MENTIONS: &str = "a[href*='#row-'], [id^='row-'], [data-figure]";

/// The figure or term that a link leads to. Saved pages have whole addresses.
pub(crate) fn link_target(link: &Element) -> Option<Selection> {
    let href = link.get_attribute("href")?;
    let (_, fragment) = href.rsplit_once('#')?;
    let figure = fragment.strip_prefix(ROW).map(|id| Selection::Figure(id.to_owned()));
    figure.or_else(|| fragment.strip_prefix(TERM).map(|id| Selection::Term(id.to_owned())))
}

/// The selector of all links to a figure or term. Ids contain nothing that has to be escaped.
pub(crate) fn link_selector(target: &Selection) -> String {
    match target {
        Selection::Figure(id) => link_to(ROW, id),
        Selection::Term(id) => link_to(TERM, id),
    }
}

fn link_to(kind: &str, id: &str) -> String {
    format!("a[href$='#{kind}{id}']")
}

/// The figure that an element stands for.
pub(crate) fn figure_of(element: &Element) -> Option<String> {
    let named = element.get_attribute(FIGURE_ATTRIBUTE).or_else(|| Some(element.id().strip_prefix(ROW)?.to_owned()));
    named.or_else(|| match link_target(element)? {
        Selection::Figure(id) => Some(id),
        Selection::Term(_) => None,
    })
}

/// The selector of all that stands for a figure.
pub(crate) fn mention_selector(id: &str) -> String {
    format!("{},[id='{ROW}{id}'],[{FIGURE_ATTRIBUTE}='{id}']", link_to(ROW, id))
}
