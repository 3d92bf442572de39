//! Divides the report into what the program starts with, whose tokens it parses, and the prose, which is fetched later.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use crate::start_file::{Divided, divide};

// The layers of the program that parse tokens, compiled for the build.
#[allow(dead_code, reason = "the build needs only a part of them")]
#[path = "src/quantity"]
mod quantity {
    pub mod chinese;
    pub mod compact;
    pub mod number;
    pub mod numeral;
    pub mod parse;
    pub mod qualifier;
    pub mod scale;
    pub mod sign;
    pub mod token;
    pub mod token_error;
    pub mod unit;
    pub mod unit_set;
    pub mod unit_table;
    pub mod words;
}
#[allow(dead_code, reason = "the build does not read what it writes")]
#[path = "src/report/start_file.rs"]
mod start_file;
#[allow(dead_code, reason = "the build needs only a part of them")]
#[path = "src/text"]
mod text {
    pub mod decimal;
    pub mod rational;
    pub mod rounding;
}

fn main() -> Result<(), Box<dyn Error>> {
    let (path, out_dir) = (env::var("REPORT_JSON")?, env::var("OUT_DIR")?);
    println!("cargo::rerun-if-env-changed=REPORT_JSON");
    for input in [path.as_str(), "build.rs", "src/quantity", "src/report/start_file.rs", "src/text"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let Divided { start, prose, is_read_by_rule } = divide(&fs::read_to_string(&path)?);
    // A page without such figures does without the code that reads how they were read.
    println!("cargo::rustc-check-cfg=cfg(read_by_rule)");
    if is_read_by_rule {
        println!("cargo::rustc-cfg=read_by_rule");
    }
    fs::write(Path::new(&out_dir).join("start.json"), start)?;
    fs::write(Path::new(&out_dir).join("prose.json"), prose)?;
    Ok(())
}
