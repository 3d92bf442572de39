//! Reports: the model of a report file, reading and checking it, and the figures derived from it.

pub mod appearance;
pub mod charted;
pub mod check;
pub mod corrections;
pub mod decode;
pub mod derive;
pub mod expected;
pub mod figure;
pub mod interval;
pub mod json;
pub mod ledger;
pub mod location;
pub mod model;
pub mod parse;
pub mod problem;
pub mod quantity;
pub mod record;
pub mod round;
pub mod syntax;
pub mod text;
pub mod verdict;

pub use figure::{Figure, Origin};
pub use ledger::Ledger;
pub use model::Report;
pub use quantity::{Exact, Quantity};
pub use text::Text;
