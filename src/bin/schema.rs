//! Prints the schema of a report file: `cargo run --bin schema > data/report.schema.json`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use std::io::{ErrorKind, Write, stdout};

    match writeln!(stdout(), "{:#}", answerable::report::schema::schema()) {
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
