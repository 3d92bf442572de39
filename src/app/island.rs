//! The islands: the parts of the page that are hydrated on their own, when they are needed.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::page_context::PageContext;
use crate::app::state::{AppState, FileLoad};
use crate::search::entities::EntityFilter;
use crate::search::figures::FigureFilter;
use crate::view::Theme;

/// A part of the page that is hydrated on its own, with what it shows besides the page's context.
#[derive(Clone, PartialEq)]
pub(crate) enum Island {
    /// Skip links, the banner over a local report, titles, and the reader's choices.
    Header(HeaderState),
    /// The table of contents.
    Contents,
    /// The headline figures.
    Headline,
    /// The words of the section with this id.
    SectionText(AttrValue),
    /// The chart with this id.
    Chart(AttrValue),
    /// The entities that the section with this id names.
    SectionEntities(AttrValue),
    /// The table of figures, filtered.
    FigureTable(FigureFilter),
    /// The index of entities, filtered.
    EntityIndex(EntityFilter),
    /// The notes.
    Notes,
    /// The terms.
    Terms,
    /// The source, the licence, the files.
    Source,
    /// What the page offers for accessibility.
    Accessibility,
    /// The section for another report, and the drafts that are kept on the device.
    OpenReport(Rc<[String]>),
    /// What lies over the page while a file is dragged or could not be opened.
    Overlays(FileLoad),
    /// Nothing: its app waits for another island.
    Vacant,
}

/// What the header shows besides the page's context.
#[derive(Clone, PartialEq)]
pub(crate) struct HeaderState {
    /// The theme.
    pub(crate) theme: Theme,
    /// The progress of opening a file.
    pub(crate) file_load: FileLoad,
    /// The name of the file, if the report is not the published one.
    pub(crate) file: Option<AttrValue>,
    /// Whether the address leads to something that the report does not have.
    pub(crate) is_dead_link: bool,
    /// What the banner says of a draft.
    pub(crate) draft: Option<DraftState>,
}

/// What the banner says of a draft.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct DraftState {
    /// Whether it survives a reload.
    pub(crate) is_kept: bool,
    /// Whether there is a correction to undo.
    pub(crate) has_corrections: bool,
}

impl HeaderState {
    fn of(state: &AppState) -> Self {
        Self {
            theme: state.view.theme,
            file_load: state.file_load.clone(),
            file: state.file.clone(),
            is_dead_link: state.is_dead_link,
            draft: state
                .draft
                .as_ref()
                .map(|draft| DraftState { is_kept: draft.is_kept, has_corrections: draft.revision.former.is_some() }),
        }
    }
}

/// The name of an island, unique on a page.
impl fmt::Display for Island {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, id) = match self {
            Self::Header(_) => ("header", None),
            Self::Contents => ("contents", None),
            Self::Headline => ("headline", None),
            Self::SectionText(id) => ("text-", Some(id)),
            Self::Chart(id) => ("chart-", Some(id)),
            Self::SectionEntities(id) => ("entities-", Some(id)),
            Self::FigureTable(_) => ("figure-table", None),
            Self::EntityIndex(_) => ("entity-index", None),
            Self::Notes => ("notes", None),
            Self::Terms => ("terms", None),
            Self::Source => ("source", None),
            Self::Accessibility => ("accessibility", None),
            Self::OpenReport(_) => ("open-report", None),
            Self::Overlays(_) => ("overlays", None),
            Self::Vacant => ("vacant", None),
        };
        f.write_str(name)?;
        id.map_or(Ok(()), |id| f.write_str(id))
    }
}

impl Island {
    /// The islands of the page that do not belong to a section, before its sections, in the order of the document.
    pub(crate) fn before_sections(state: &AppState) -> [Self; 2] {
        [Self::Header(HeaderState::of(state)), Self::Contents]
    }

    /// The islands of each section, with its id, in the order of the document.
    pub(crate) fn in_sections(state: &AppState) -> impl Iterator<Item = (&str, Vec<Self>)> {
        let report = &state.resolved.report;
        report.sections.iter().enumerate().map(|(index, section)| {
            let id = AttrValue::from(section.id.clone());
            let has_headline = index == 0 && !report.meta.headline.is_empty();
            let mut islands: Vec<Self> = has_headline.then_some(Self::Headline).into_iter().collect();
            islands.push(Self::SectionText(id.clone()));
            islands.extend(section.charts.iter().map(|chart| Self::Chart(chart.clone().into())));
            islands.push(Self::SectionEntities(id));
            (section.id.as_str(), islands)
        })
    }

    /// The islands after the sections, in the order of the document.
    pub(crate) fn after_sections(state: &AppState) -> [Self; 8] {
        [
            Self::FigureTable(state.view.figures.clone()),
            Self::EntityIndex(state.view.names.clone()),
            Self::Notes,
            Self::Terms,
            Self::Source,
            Self::Accessibility,
            Self::OpenReport(state.kept_drafts.clone()),
            Self::Overlays(state.file_load.clone()),
        ]
    }

    /// All islands of the page, in the order of the document.
    pub(crate) fn all(state: &AppState) -> Vec<Self> {
        let sections = Self::in_sections(state).flat_map(|(_, islands)| islands);
        Self::before_sections(state).into_iter().chain(sections).chain(Self::after_sections(state)).collect()
    }

    /// Whether two states of the page have the same islands: a correction of a draft may bring or end charts.
    pub(crate) fn are_same(state: &AppState, other: &AppState) -> bool {
        if state.resolved == other.resolved {
            return true;
        }
        let [one, other] = [state, other].map(|state| &state.resolved.report);
        one.meta.headline.is_empty() == other.meta.headline.is_empty()
            && one.sections.len() == other.sections.len()
            && one.sections.iter().zip(&other.sections).all(|(one, other)| one.charts == other.charts)
    }

    /// The island in another state of the page.
    pub(crate) fn in_state(&self, state: &AppState) -> Self {
        match self {
            Self::Header(_) => Self::Header(HeaderState::of(state)),
            Self::FigureTable(_) => Self::FigureTable(state.view.figures.clone()),
            Self::EntityIndex(_) => Self::EntityIndex(state.view.names.clone()),
            Self::OpenReport(_) => Self::OpenReport(state.kept_drafts.clone()),
            Self::Overlays(_) => Self::Overlays(state.file_load.clone()),
            other => other.clone(),
        }
    }

    /// The chunk of the program that renders it.
    pub(crate) const fn chunk(&self) -> Chunk {
        match self {
            Self::Chart(_) => Chunk::Charts,
            _ => Chunk::Text,
        }
    }
}

/// A chunk of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chunk {
    /// Everything but charts. What was prerendered answers without it, until it has to change.
    Text,
    /// Charts: layout, painting, interaction.
    Charts,
}

impl Chunk {
    /// All chunks with islands.
    pub(crate) const ALL: [Self; 2] = [Self::Text, Self::Charts];
}

/// The properties of the component that renders an island.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct IslandProps {
    /// The page.
    pub(crate) page: PageContext,
    /// Which island, and what it shows.
    pub(crate) island: Island,
    /// Whether its content is in the document before it is rendered for the first time.
    pub(crate) is_prerendered: bool,
}
