//! Yew components, and functions that render parts of them.

pub mod accessibility;
pub mod card;
pub mod chart;
pub mod chart_table;
pub mod description_item;
pub mod entity_index;
pub mod figure;
pub mod figure_table;
pub mod form_controls;
pub mod header;
pub mod headline_tiles;
pub mod legend;
pub mod local_report_banner;
pub mod notes;
pub mod open_error_dialog;
pub mod open_report;
pub mod prose;
pub mod section;
pub mod section_entities;
pub mod source;
pub mod toc;
