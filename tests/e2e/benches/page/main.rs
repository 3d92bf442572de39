//! Measures the page in a browser and prints tables, without pass or fail. `cargo xtask bench` runs it.

mod loading;
mod memory;
mod opening;
mod pointing;
mod report_size;
mod switching;
mod table;
mod timing;

/// Measures the named parts. A part that cannot be measured is reported, and the others go on.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    for part in std::env::args().skip(1) {
        let result = match part.as_str() {
            "loading" => loading::measure().await,
            "switching" => switching::measure().await,
            "pointing" => pointing::measure().await,
            "memory" => memory::measure().await,
            "opening" => opening::measure().await,
            // Arguments that Cargo adds.
            _ => Ok(()),
        };
        if let Err(failure) = result {
            println!("\n{part} ends here: {failure}");
        }
    }
}
