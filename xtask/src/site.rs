//! The page: built once for given sources, then served.

use crate::command::{command, run};
use crate::failure::Outcome;
use crate::server::Server;
use crate::{place, split, stamp, tools};
use std::thread;
use std::time::Instant;

const PREFERRED_PORT: u16 = 8080;

/// Builds the page into `dist/`, unless what is there is the page of the present sources.
pub fn build() -> Outcome {
    if stamp::is_fresh() {
        println!("Nothing has changed since the page was built.");
        return Ok(());
    }
    tools::for_building()?;
    println!("Building the page. This takes a few minutes the first time, then seconds.");
    let start = Instant::now();
    // Trunk runs Cargo offline when it is told to fetch no tools of its own, so dependencies are fetched here.
    run(&mut command("cargo fetch --quiet"))?;
    // It reads NO_COLOR=1, which other programs understand, as a mistake.
    let mut trunk = command("trunk build --release --offline=true --skip-version-check");
    split::prepare(&mut trunk);
    run(trunk.env_remove("NO_COLOR"))?;
    split::split()?;
    stamp::set()?;
    println!("Built the page into {} in {:.0} s.", place::dist().display(), start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the page if need be, and serves it until the program is stopped.
pub fn serve(port: Option<u16>) -> Outcome {
    build()?;
    let dist = place::dist();
    let server = match port {
        Some(port) => Server::start(&dist, "/", port)?,
        None => Server::start(&dist, "/", PREFERRED_PORT).or_else(|_| Server::start(&dist, "/", 0))?,
    };
    println!("\nThe page is at {} (Chinese) and {}en/ (English). Ctrl-C stops.", server.address(), server.address());
    loop {
        thread::park();
    }
}
