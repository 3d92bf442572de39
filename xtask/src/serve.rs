//! Serves the built page on this machine.

use crate::{build, paths};
use anyhow::Result;
use std::thread;
use xtask::server::Server;

const PREFERRED_PORT: u16 = 8080;

/// Builds the page if necessary, and serves it until interrupted: on this port, or else on the preferred or any free one.
pub fn serve(port: Option<u16>) -> Result<()> {
    build::build()?;
    let dist = paths::dist();
    let server = match port {
        Some(port) => Server::start(&dist, "/", port)?,
        None => Server::start(&dist, "/", PREFERRED_PORT).or_else(|_| Server::start(&dist, "/", 0))?,
    };
    println!("\nThe page is at {} (Chinese) and {}en/ (English). Ctrl-C stops.", server.address(), server.address());
    loop {
        thread::park();
    }
}
