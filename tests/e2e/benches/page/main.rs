//! What the page costs in a browser: figures in tables, and nothing to pass. `cargo xtask bench` runs it.

mod clock;
mod loading;
mod memory;
mod opening;
mod pointing;
mod size;
mod switching;
mod table;

use e2e::Outcome;

/// Measures the parts that are named.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    for part in &parts {
        match part.as_str() {
            "loading" => loading::measure().await?,
            "switching" => switching::measure().await?,
            "pointing" => pointing::measure().await?,
            "memory" => memory::measure().await?,
            "opening" => opening::measure().await?,
            // What Cargo adds by itself.
            _ => {}
        }
    }
    Ok(())
}
