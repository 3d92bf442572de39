//! Measures the page and prints tables, at last one of what has a limit, without pass or fail. `cargo xtask bench` runs it.

mod bytes;
mod compared_page;
mod lighthouse;
mod limits;
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
    let mut limits = limits::Limits::default();
    for part in std::env::args().skip(1) {
        let result = match part.as_str() {
            "bytes" => bytes::measure(&mut limits),
            "lighthouse" => lighthouse::measure(&mut limits),
            "loading" => loading::measure(&mut limits).await,
            "switching" => switching::measure(&mut limits).await,
            "pointing" => pointing::measure(&mut limits).await,
            "memory" => memory::measure().await,
            "opening" => opening::measure().await,
            // Arguments that Cargo adds.
            _ => Ok(()),
        };
        if let Err(failure) = result {
            println!("\n{part} ends here: {failure}");
        }
    }
    limits.print();
}
