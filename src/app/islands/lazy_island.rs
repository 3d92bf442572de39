//! Parts of the page whose code is fetched once the page is interactive. Until then they remain as prerendered; afterwards
//! each is taken over in place, as a Yew app of its own that follows this one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::hydration_fixups::{use_heads, use_lists};
use crate::app::components::accessibility::accessibility;
use crate::app::components::entity_index::directory;
use crate::app::components::figure_table::table;
use crate::app::components::{notes, open_report, source};
use crate::app::islands::deferred::use_deferred_page;
use crate::app::page_context::PageContext;
use crate::report::resolved::ResolvedReport;
use crate::search::entities::EntityFilter;
use crate::search::figures::FigureFilter;

/// A part of the page that waits for its code.
#[derive(Clone, Debug, PartialEq)]
pub enum Island {
    /// The chart with this id.
    Chart(AttrValue),
    /// The table of figures, filtered.
    Table(FigureFilter),
    /// The directory of names, filtered.
    Directory(EntityFilter),
    /// Notes, terms, source, accessibility, and the section for another report.
    BackMatter,
}

impl Island {
    /// The chunk of the program that renders it.
    pub const fn chunk(&self) -> Chunk {
        match self {
            Self::Chart(_) => Chunk::Charts,
            Self::Table(_) | Self::Directory(_) | Self::BackMatter => Chunk::Reference,
        }
    }

    /// The id of its chart, or an empty string.
    pub fn chart(&self) -> AttrValue {
        match self {
            Self::Chart(id) => id.clone(),
            _ => AttrValue::default(),
        }
    }

    /// All parts of a page, as it opens.
    pub fn all(resolved: &ResolvedReport) -> Vec<Self> {
        let charts = resolved.report.sections.iter().flat_map(|section| &section.charts);
        let charts = charts.map(|id| Self::Chart(id.clone().into()));
        charts
            .chain([Self::Table(FigureFilter::default()), Self::Directory(EntityFilter::default()), Self::BackMatter])
            .collect()
    }
}

/// A chunk of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Charts: layout, painting, pointing, exports.
    Charts,
    /// Reference material: table, directory, notes, terms, source, accessibility, the section for another report.
    Reference,
}

impl Chunk {
    /// The attribute of the document's root that shows that it has loaded; `style.css` then shows the controls that need it.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Charts => "data-charts",
            Self::Reference => "data-reference",
        }
    }
}

/// A part on a page.
#[derive(Clone, PartialEq, Properties)]
pub struct IslandProps {
    /// The page.
    pub page: PageContext,
    /// Which part.
    pub part: Island,
}

/// The part of the page that the document contains before it is rendered.
#[derive(Clone, PartialEq)]
pub enum Prerendered {
    /// Nothing.
    None,
    /// All of it, in its initial state.
    InDom,
    /// These parts, as HTML.
    Html(Rc<Vec<(Island, AttrValue)>>),
}

impl Prerendered {
    /// The HTML to render for a part. During hydration the content of the document is kept, whatever is given here.
    fn of(&self, part: &Island) -> AttrValue {
        match self {
            Self::Html(parts) => {
                parts.iter().find(|(held, _)| held == part).map(|(_, html)| html.clone()).unwrap_or_default()
            }
            _ => AttrValue::default(),
        }
    }
}

/// The placeholder of a part: its element, with its prerendered content.
#[component]
pub fn LazyIsland(props: &IslandProps) -> Html {
    let host = use_node_ref();
    // Only the page is deferred: a change of filters applies at once.
    let page = use_deferred_page(&host, &props.page);
    let props = IslandProps { page, part: props.part.clone() };
    #[cfg(target_arch = "wasm32")]
    let host = crate::app::islands::hydration::use_island(host, &props);
    let held = props.page.document.of(&props.part);
    html! { <div class="late" lang={props.page.lang.tag()} ref={host}>{ Html::from_html_unchecked(held) }</div> }
}

/// The reference material.
#[component]
pub fn Reference(props: &IslandProps) -> Html {
    use_lists();
    use_heads();
    let page = &props.page;
    match &props.part {
        Island::Table(asked) => table(page, asked),
        Island::Directory(asked) => directory(page, asked),
        Island::BackMatter => back_matter(page),
        Island::Chart(_) => Html::default(),
    }
}

/// Notes, terms, source, accessibility, and the section for another report.
fn back_matter(page: &PageContext) -> Html {
    html! { <>{ notes::notes(page) }{ notes::terms(page) }{ source::source(page) }{ accessibility(page) }{ open_report::own(page) }</> }
}
