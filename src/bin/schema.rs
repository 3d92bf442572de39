//! Prints the schema of a report file: `cargo run --bin schema > data/report.schema.json`.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("{:#}", answerable::report::schema::schema());
}

#[cfg(target_arch = "wasm32")]
fn main() {}
