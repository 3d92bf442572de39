//! The entry point in the browser: hydrates a prerendered page, or renders one that is not prerendered.

/// The report without its prose, already checked when the page was built.
#[cfg(target_arch = "wasm32")]
const REPORT: &str = include_str!(concat!(env!("OUT_DIR"), "/start.json"));

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    answerable::app::mount::start(REPORT);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and serves it.");
}
