//! The islands: parts of the page whose code loads once the page is interactive.

use std::rc::Rc;

use yew::AttrValue;

#[cfg(not(target_arch = "wasm32"))]
use crate::report::resolved::ResolvedReport;
use crate::search::entities::EntityFilter;
use crate::search::figures::FigureFilter;

/// A part of the page that waits for its code.
#[derive(Clone, Debug, PartialEq)]
pub enum Island {
    /// The chart with this id.
    Chart(AttrValue),
    /// The table of figures, filtered.
    FigureTable(FigureFilter),
    /// The index of entities, filtered.
    EntityIndex(EntityFilter),
    /// Notes, terms, source, accessibility, and the section for another report.
    BackMatter,
}

impl Island {
    /// The chunk of the program that renders it.
    pub(crate) const fn chunk(&self) -> Chunk {
        match self {
            Self::Chart(_) => Chunk::Charts,
            Self::FigureTable(_) | Self::EntityIndex(_) | Self::BackMatter => Chunk::Reference,
        }
    }

    /// The id of its chart, or an empty string.
    pub(crate) fn chart_id(&self) -> AttrValue {
        match self {
            Self::Chart(id) => id.clone(),
            _ => AttrValue::default(),
        }
    }

    /// All islands of a page, as it opens.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn all(report: &ResolvedReport) -> Vec<Self> {
        let charts = report.report.sections.iter().flat_map(|section| &section.charts);
        let charts = charts.map(|id| Self::Chart(id.clone().into()));
        let reference =
            [Self::FigureTable(FigureFilter::default()), Self::EntityIndex(EntityFilter::default()), Self::BackMatter];
        charts.chain(reference).collect()
    }
}

/// A chunk of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chunk {
    /// Charts: layout, painting, interaction, export.
    Charts,
    /// Table, index, notes, terms, source, accessibility, the section for another report.
    Reference,
}

impl Chunk {
    /// The attribute of the document's root that shows that it has loaded; `style.css` then shows the controls that need it.
    #[cfg(target_arch = "wasm32")]
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Charts => "data-charts",
            Self::Reference => "data-reference",
        }
    }
}

/// What the document contains of the page before it is rendered.
#[derive(Clone, PartialEq)]
pub enum Prerendered {
    /// Nothing.
    None,
    /// All of it, in its initial state.
    InDom,
    /// These islands, as HTML.
    Html(Rc<Vec<(Island, AttrValue)>>),
}

impl Prerendered {
    /// The HTML to render for an island. During hydration the content of the document is kept, whatever is given here.
    pub(crate) fn html_of(&self, island: &Island) -> AttrValue {
        match self {
            Self::Html(islands) => {
                islands.iter().find(|(known, _)| known == island).map(|(_, html)| html.clone()).unwrap_or_default()
            }
            _ => AttrValue::default(),
        }
    }
}
