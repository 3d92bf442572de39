//! The time to open, or to refuse, files at the limits, against their size.
//!
//! `cargo xtask bench` prints it; there is no pass or fail.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../tests/native/limit_files.rs"]
mod limit_files;

use std::time::{Duration, Instant};

use answerable::diagnostics::open_error::OpenErrorText;
use answerable::diagnostics::untrusted_file::open;
use limit_files::limit_files;

/// Sizes of files in bytes; the last one is the limit.
const SIZES: [usize; 3] = [312_500, 1_250_000, 5_000_000];

fn main() {
    println!(
        "Opening or refusing a file, natively: the shortest of three times, and its ratio to that of a quarter of the size.\n"
    );
    println!("{:<34}{:>10}{:>22}{:>22}  answer", "content", "0.3 MB", "1.25 MB", "5 MB");
    let sizes = SIZES.map(limit_files);
    let [small, ..] = &sizes;
    for (index, (name, _)) in small.iter().enumerate() {
        let mut before: Option<Duration> = None;
        let mut answer = String::new();
        print!("{name:<34}");
        for (_, text) in sizes.iter().filter_map(|files| files.get(index)) {
            let (time, told) = fastest(text);
            answer = told;
            let ratio =
                before.map_or_else(String::new, |before| format!("× {:.1}", time.as_secs_f64() / before.as_secs_f64()));
            print!("{:>10.1} ms {ratio:>8}", time.as_secs_f64() * 1e3);
            before = Some(time);
        }
        println!("  {}", answer.chars().take(100).collect::<String>());
    }
}

/// The shortest of a few times, and the answer.
fn fastest(text: &str) -> (Duration, String) {
    let open_once = || {
        let start = Instant::now();
        let answer = match open("a.json", text.as_bytes()).map_err(OpenErrorText::from) {
            Ok(_) => "shown".to_owned(),
            Err(error) => {
                let first = error.lines.first().map_or("", |(_, text)| &text.en);
                format!("{} problems: {first}", error.count)
            }
        };
        (start.elapsed(), answer)
    };
    (0..3).map(|_| open_once()).min_by_key(|(time, _)| *time).unwrap_or_default()
}
