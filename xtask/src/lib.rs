//! What browser tests and benches share with `cargo xtask`: the files of the built page, what a first visit loads of them, and a server
//! whose responses can be altered.

pub mod bundle_size;
pub mod server;
pub mod site_files;
mod static_files;
