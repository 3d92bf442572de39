//! What the page costs in a browser: figures in tables, and nothing to pass. `cargo xtask bench` runs it.

mod clock;
mod loading;
mod memory;
mod opening;
mod pointing;
mod size;
mod switching;
mod table;

/// Measures the parts that are named. What cannot be measured is said, and the others are.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for part in std::env::args().skip(1) {
        let measured = match part.as_str() {
            "loading" => loading::measure().await,
            "switching" => switching::measure().await,
            "pointing" => pointing::measure().await,
            "memory" => memory::measure().await,
            "opening" => opening::measure().await,
            // What Cargo adds by itself.
            _ => Ok(()),
        };
        if let Err(failure) = measured {
            println!("\n{part} ends here: {failure}");
        }
    }
}
