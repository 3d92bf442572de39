//! The kinds of charts, one file each.

pub mod bars;
pub mod bullet;
pub mod dots;
pub mod pairs;
pub mod share_bar;
pub mod slope;
pub mod waffle;
