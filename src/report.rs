//! Reports: the model of a report file, reading and validating it, and the figures derived from it.

pub mod chart_figures;
pub mod chart_kind;
pub mod corrections;
pub(crate) mod decode;
pub mod derive;
pub(crate) mod duplicate_keys;
pub mod figure;
pub(crate) mod json_node;
pub mod location;
pub mod model;
pub(crate) mod object_reader;
pub mod parse;
pub mod prose;
pub mod relation;
pub mod resolved;
pub mod round_target;
pub mod rule;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
#[cfg(not(target_arch = "wasm32"))]
pub mod start_file;
pub(crate) mod trusted_reader;
pub(crate) mod validate;
pub(crate) mod validating_reader;
pub mod verdict;
pub mod violation;
