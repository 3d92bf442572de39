//! Finds what the card was opened from in the document, and describes an element as such.

use web_sys::{Element, HtmlElement};

use crate::app::browser::dom::{all, as_html, by_id, within};
use crate::app::browser::mention::{link_selector, link_target};
use crate::app::card_session::CardOpener;
use crate::view::Selection;

/// The elements of an opener.
pub(crate) struct OpenerElements {
    /// The element beside which the card is placed.
    pub(crate) anchor: HtmlElement,
    /// The element that gets the focus back.
    pub(crate) focus: HtmlElement,
}

/// The elements of an opener, if the page still has them. If it has fewer links to a figure than before, the last one counts.
pub(crate) fn locate(opener: &CardOpener) -> Option<OpenerElements> {
    let of_chart = |chart: &str, selector: &str| {
        let figure = by_id(&format!("chart-{chart}"))?;
        Some(OpenerElements { anchor: within(&figure, selector)?, focus: within(&figure, "[role=listbox]")? })
    };
    let alone = |element: HtmlElement| OpenerElements { anchor: element.clone(), focus: element };
    match opener {
        CardOpener::Link { target, container, index } => {
            let links = links(container, target);
            let index = (*index).min(links.len().checked_sub(1)?);
            links.into_iter().nth(index).and_then(as_html).map(alone)
        }
        CardOpener::Element(id) => by_id(id).map(alone),
        CardOpener::Chart(chart) => of_chart(chart, ".plot"),
        CardOpener::Mark { chart, .. } => of_chart(chart, ".mark-outline"),
    }
}

/// The opener that an element is: a link to a figure or term, the plot of a chart, or any other element with an id.
pub(crate) fn describe(element: &HtmlElement) -> Option<CardOpener> {
    let nearest_id = |selector: &str| Some(element.closest(selector).ok()??.id());
    if let Some(target) = link_target(element) {
        let container = nearest_id("[id]")?;
        let index = links(&container, &target).iter().position(|link| link == element.as_ref())?;
        return Some(CardOpener::Link { target, container, index });
    }
    let chart = nearest_id("figure.chart").and_then(|id| id.strip_prefix("chart-").map(str::to_owned));
    chart.map(CardOpener::Chart).or_else(|| nearest_id("[id]").map(CardOpener::Element))
}

/// All links to `target` in the element with the id `container`.
fn links(container: &str, target: &Selection) -> Vec<Element> {
    all(&format!("[id='{container}'] {}", link_selector(target)))
}
