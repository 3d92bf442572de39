//! The size of a first visit: every file that a page loads until it answers (is interactive), and the chunks that it fetches next.

use crate::site_files::{self, SiteFiles};
use crate::split::CHUNK_LINKS_SUFFIX;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// The limit for a first visit until it answers, compressed.
const FIRST_VISIT_LIMIT_BYTES: usize = 200_000;

/// Suffix of the name of the chunk that a first visit does not fetch: it is for opening a file.
const ON_DEMAND_SUFFIX: &str = "_checker.wasm";

/// Prints the size of a first visit to each page of the site in a folder.
pub fn print_first_visits(dist: &Path) -> Result<()> {
    let files = site_files::read(dist)?;
    for page in files.keys().filter(|path| path.ends_with("index.html")) {
        println!("\nFirst visit to {page}");
        println!("{:>12} {:>12}", "bytes", "gzipped");
        let loaded = loaded_by(page, &files);
        let size = print_sizes(&loaded);
        let verdict = if size <= FIRST_VISIT_LIMIT_BYTES { "within" } else { "OVER" };
        println!("{size:>25}  until it answers, {verdict} the limit of {FIRST_VISIT_LIMIT_BYTES}");
        println!("{:>25}  in all, with what it fetches then", size + print_sizes(&fetched_later(&loaded, &files)));
    }
    Ok(())
}

/// The bytes compressed with gzip, as sent to a browser that accepts it.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Prints the sizes of files; returns their total, compressed.
fn print_sizes(files: &BTreeMap<&str, &[u8]>) -> usize {
    let sizes = files.iter().map(|(path, bytes)| {
        let compressed = compressed(bytes).len();
        println!("{:>12} {compressed:>12}  {path}", bytes.len());
        compressed
    });
    sizes.sum()
}

/// A page, the files named in its loading tags, and those that these name in turn.
fn loaded_by<'a>(page: &'a str, files: &'a SiteFiles) -> BTreeMap<&'a str, &'a [u8]> {
    let mut loaded = BTreeMap::new();
    let mut pending = vec![page];
    while let Some((path, bytes)) = pending.pop().and_then(|path| files.get_key_value(path)) {
        if loaded.insert(path.as_str(), bytes.as_slice()).is_some() {
            continue;
        }
        let text = referencing_part(path, &String::from_utf8_lossy(bytes));
        let named = files.keys().filter(|other| !other.ends_with(".html") && text.contains(file_name(other)));
        pending.extend(named.map(String::as_str));
    }
    loaded
}

/// The chunks named by the loaded links files, except the one that is fetched when a file is opened.
fn fetched_later<'a>(loaded: &BTreeMap<&str, &[u8]>, files: &'a SiteFiles) -> BTreeMap<&'a str, &'a [u8]> {
    let links = loaded.iter().filter(|(path, _)| path.ends_with(CHUNK_LINKS_SUFFIX));
    let named: String = links.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let is_fetched_soon = |path: &str| path.ends_with(".wasm") && !path.ends_with(ON_DEMAND_SUFFIX);
    let chunks = files.iter().filter(|(path, _)| is_fetched_soon(path) && named.contains(file_name(path)));
    chunks.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

/// The part of a file in which the name of another means that it is loaded. A scan for names does: the files are our own.
fn referencing_part(path: &str, text: &str) -> String {
    match path.rsplit('.').next() {
        Some("html") => {
            let tags = text.split('<').filter_map(|part| part.split('>').next());
            let loads = |tag: &&str| ["link ", "script ", "img ", "source "].iter().any(|name| tag.starts_with(name));
            tags.filter(loads).collect::<Vec<_>>().join("\n")
        }
        // It names chunks that are fetched later.
        _ if path.ends_with(CHUNK_LINKS_SUFFIX) => String::new(),
        Some("js" | "css") => text.to_owned(),
        _ => String::new(),
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::{SiteFiles, fetched_later, loaded_by};

    #[test]
    fn loaded_by_page_contains_what_its_tags_and_scripts_name() {
        let files: SiteFiles = [
            (
                "index.html",
                r#"<link href="a.css"><script src="load.js"></script><a href="en/">en</a><a href="b.json">b</a>"#,
            ),
            ("en/index.html", ""),
            ("a.css", "body { background: url(paper.svg) }"),
            ("load.js", "import('./app.js'); fetch('app.wasm')"),
            ("app.js", "import './load.js'; import './app_chunks.js'"),
            ("app_chunks.js", "fetch('charts.wasm'); fetch('app_checker.wasm')"),
            ("charts.wasm", ""),
            ("app_checker.wasm", ""),
            ("app.wasm", "unused.png"),
            ("b.json", ""),
            ("paper.svg", ""),
            ("unused.png", ""),
        ]
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
        let loaded = loaded_by("index.html", &files);
        let paths: Vec<&str> = loaded.keys().copied().collect();
        assert_eq!(paths, ["a.css", "app.js", "app.wasm", "app_chunks.js", "index.html", "load.js", "paper.svg"]);
        assert_eq!(fetched_later(&loaded, &files).into_keys().collect::<Vec<_>>(), ["charts.wasm"]);
    }
}
