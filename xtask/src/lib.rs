//! What browser tests share with `cargo xtask`: a server for the built page whose responses can be altered.

pub mod server;
mod static_files;
