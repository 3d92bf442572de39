//! The entry point in the browser: hydrates a prerendered page, or renders one that is not prerendered.

/// The report, already checked when the page was built.
#[cfg(target_arch = "wasm32")]
const REPORT: &str = include_str!(env!("REPORT_JSON"));

#[cfg(target_arch = "wasm32")]
fn main() {
    answerable::app::mount::start(REPORT);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and serves it.");
}
