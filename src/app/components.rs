//! Yew components, and functions that render parts of them.

pub(crate) mod accessibility;
pub(crate) mod card;
pub(crate) mod chart;
pub(crate) mod chart_table;
pub(crate) mod description_item;
pub(crate) mod draft_card;
pub(crate) mod entity_index;
pub(crate) mod figure;
pub(crate) mod figure_table;
pub(crate) mod fold;
pub(crate) mod form_controls;
pub(crate) mod header;
pub(crate) mod headline_tiles;
pub(crate) mod legend;
pub(crate) mod local_report_banner;
pub(crate) mod notes;
pub(crate) mod open_error_dialog;
pub(crate) mod open_report;
pub(crate) mod overlays;
pub(crate) mod prose;
pub(crate) mod reading;
pub(crate) mod section;
pub(crate) mod section_entities;
pub(crate) mod source;
pub(crate) mod text;
pub(crate) mod toc;
