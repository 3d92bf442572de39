//! The size of a first visit: every file that a page loads until it answers (is interactive), and the chunks that it fetches next.

use crate::split::LINKS;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use fs_err as fs;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// The limit for a first visit until it answers, in compressed bytes.
const LIMIT: usize = 200_000;

/// Suffix of the name of the chunk that a first visit does not fetch: it is for opening a file.
const ON_DEMAND: &str = "_checker.wasm";

/// The bytes of each file, by its path in the site.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Prints the size of a first visit to each page of the site in a folder.
pub fn tell(dist: &Path) -> Result<()> {
    let files = files(dist)?;
    for page in files.keys().filter(|path| path.ends_with("index.html")) {
        println!("\nFirst visit to {page}");
        println!("{:>12} {:>12}", "bytes", "gzipped");
        let loaded = loaded_by(page, &files);
        let small = list(&loaded);
        let verdict = if small <= LIMIT { "within" } else { "OVER" };
        println!("{:>25}  until it answers, {verdict} the limit of {LIMIT}", small);
        println!("{:>25}  in all, with what it fetches then", small + list(&fetched_then(&loaded, &files)));
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
fn list(files: &BTreeMap<&str, &[u8]>) -> usize {
    let sizes = files.iter().map(|(path, bytes)| {
        let size = compressed(bytes).len();
        println!("{:>12} {:>12}  {path}", bytes.len(), size);
        size
    });
    sizes.sum()
}

/// All files of a built site.
pub fn files(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    read(folder, "", &mut files)?;
    Ok(files)
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    let entries = fs::read_dir(folder)?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(())
}

/// A page, the files named in its loading tags, and those that these name in turn.
fn loaded_by<'a>(page: &'a str, files: &'a Files) -> BTreeMap<&'a str, &'a [u8]> {
    let mut loaded = BTreeMap::new();
    let mut waiting = vec![page];
    while let Some((path, bytes)) = waiting.pop().and_then(|path| files.get_key_value(path)) {
        if loaded.insert(path.as_str(), bytes.as_slice()).is_some() {
            continue;
        }
        let text = naming_part(path, &String::from_utf8_lossy(bytes));
        let named = files.keys().filter(|other| !other.ends_with(".html") && text.contains(file_name(other)));
        waiting.extend(named.map(String::as_str));
    }
    loaded
}

/// The chunks named by the loaded links files, except the one that is fetched when a file is opened.
fn fetched_then<'a>(loaded: &BTreeMap<&str, &[u8]>, files: &'a Files) -> BTreeMap<&'a str, &'a [u8]> {
    let links = loaded.iter().filter(|(path, _)| path.ends_with(LINKS));
    let named: String = links.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let soon = |path: &str| path.ends_with(".wasm") && !path.ends_with(ON_DEMAND);
    let chunks = files.iter().filter(|(path, _)| soon(path) && named.contains(file_name(path)));
    chunks.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

/// The part of a file in which the name of another means that it is loaded.
fn naming_part(path: &str, text: &str) -> String {
    match path.rsplit('.').next() {
        Some("html") => {
            let tags = text.split('<').filter_map(|part| part.split('>').next());
            let loads = |tag: &&str| ["link ", "script ", "img ", "source "].iter().any(|name| tag.starts_with(name));
            tags.filter(loads).collect::<Vec<_>>().join("\n")
        }
        // It names chunks that are fetched later.
        _ if path.ends_with(LINKS) => String::new(),
        Some("js" | "css") => text.to_owned(),
        _ => String::new(),
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::{Files, fetched_then, loaded_by};

    #[test]
    fn a_page_loads_what_its_tags_and_scripts_name_and_no_more() {
        let files: Files = [
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
        assert_eq!(fetched_then(&loaded, &files).into_keys().collect::<Vec<_>>(), ["charts.wasm"]);
    }
}
