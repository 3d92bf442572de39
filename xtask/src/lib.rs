//! What the tests in browsers share with `cargo xtask`: a server for the built page that can be told to misbehave.

pub mod answer;
pub mod failure;
pub mod server;
