//! Parts of the page whose program is fetched once the page answers. Until it is here they stand as they were prerendered; then it
//! takes each over in place, as a page of its own that follows this one.

use std::rc::Rc;

use yew::prelude::*;

use super::accessibility::accessibility;
use super::directory::directory;
use super::hooks::lists::use_lists;
use super::hooks::patience::use_patience;
use super::page::Page;
use super::table::table;
use super::{notes, own, source};
use crate::catalogue::figures::FigureFilter;
use crate::catalogue::names::NameFilter;
use crate::report::Ledger;

/// A part of the page that waits for its program.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The chart with this id.
    Chart(AttrValue),
    /// The table of figures, as far as asked for.
    Table(FigureFilter),
    /// The directory of names, as far as asked for.
    Directory(NameFilter),
    /// Notes, terms, source, accessibility, and the way to another report.
    Apparatus,
}

impl Part {
    /// The chunk of the program that renders it.
    pub const fn chunk(&self) -> Chunk {
        match self {
            Self::Chart(_) => Chunk::Charts,
            Self::Table(_) | Self::Directory(_) | Self::Apparatus => Chunk::Reference,
        }
    }

    /// The id of the chart that it is, or none.
    pub fn chart(&self) -> AttrValue {
        match self {
            Self::Chart(id) => id.clone(),
            _ => AttrValue::default(),
        }
    }

    /// All that a page opens with.
    pub fn all(ledger: &Ledger) -> Vec<Self> {
        let charts = ledger.report.sections.iter().flat_map(|section| &section.charts);
        let charts = charts.map(|id| Self::Chart(id.clone().into()));
        charts
            .chain([Self::Table(FigureFilter::default()), Self::Directory(NameFilter::default()), Self::Apparatus])
            .collect()
    }
}

/// A chunk of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Charts: layout, painting, pointing, exports.
    Charts,
    /// What a reader looks things up in: table, directory, notes, terms, source, accessibility, the way to another report.
    Reference,
}

impl Chunk {
    /// How the document's root says that it is here; `style.css` then shows the controls that need it.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Charts => "data-charts",
            Self::Reference => "data-reference",
        }
    }
}

/// A part on a page.
#[derive(Clone, PartialEq, Properties)]
pub struct LateProps {
    /// The page.
    pub page: Page,
    /// Which part.
    pub part: Part,
}

/// What the document holds of the page before it is rendered.
#[derive(Clone, PartialEq)]
pub enum Document {
    /// Nothing.
    Empty,
    /// All of it, as it opens.
    Whole,
    /// These parts, as HTML.
    Parts(Rc<Vec<(Part, AttrValue)>>),
}

impl Document {
    /// The HTML to render for a part. Hydration keeps what the document holds, whatever is given here.
    fn of(&self, part: &Part) -> AttrValue {
        match self {
            Self::Parts(parts) => {
                parts.iter().find(|(held, _)| held == part).map(|(_, html)| html.clone()).unwrap_or_default()
            }
            _ => AttrValue::default(),
        }
    }
}

/// What stands in for a part: its element, with what was prerendered of it.
#[component]
pub fn Late(props: &LateProps) -> Html {
    let host = use_node_ref();
    // Only the page is followed late: whoever asks for other rows waits for them.
    let page = use_patience(&host, &props.page);
    let props = LateProps { page, part: props.part.clone() };
    #[cfg(target_arch = "wasm32")]
    let host = super::hooks::late::use_late(host, &props);
    let held = props.page.document.of(&props.part);
    html! { <div class="late" lang={props.page.lang.tag()} ref={host}>{ Html::from_html_unchecked(held) }</div> }
}

/// What a reader looks things up in.
#[component]
pub fn Reference(props: &LateProps) -> Html {
    use_lists();
    let page = &props.page;
    match &props.part {
        Part::Table(asked) => table(page, asked),
        Part::Directory(asked) => directory(page, asked),
        Part::Apparatus => apparatus(page),
        Part::Chart(_) => Html::default(),
    }
}

/// Notes, terms, source, accessibility, and the way to another report.
fn apparatus(page: &Page) -> Html {
    html! { <>{ notes::notes(page) }{ notes::terms(page) }{ source::source(page) }{ accessibility(page) }{ own::own(page) }</> }
}
