//! Prints the schema of a report file: `cargo run --bin schema > data/report.schema.json`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let schema = format!("{:#}", answerable::report::schema::schema());
    let is_printed = answerable::diagnostics::print::print_to(&mut std::io::stdout(), &schema);
    std::process::ExitCode::from(u8::from(!is_printed))
}

#[cfg(target_arch = "wasm32")]
fn main() {}
