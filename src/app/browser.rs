//! The only modules that touch the browser, one concern each.

pub mod address;
pub mod canvas;
pub mod card_placement;
pub mod card_triggers;
pub mod chart_drawing;
pub mod chart_interaction;
pub mod clipboard;
pub mod collation;
pub mod document_head;
pub mod dom;
pub mod drag_drop;
pub mod export;
pub mod focus;
pub mod highlight;
pub mod hydration_fixups;
pub mod ime_input;
pub mod navigate;
pub mod observers;
pub mod open_file;
pub mod panic;
pub mod print;
pub mod scroll_anchor;
pub mod scroll_spy;
pub mod storage;
pub mod theme;
pub mod unit_preferences;
