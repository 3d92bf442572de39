//! The parts that browser tests share with `cargo xtask`: a server for the built page whose responses can be altered.

pub mod failure;
pub mod server;
pub mod static_files;
