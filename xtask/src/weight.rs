//! What a first visit weighs: every file that a page loads until it is interactive.

use crate::failure::{Outcome, While};
use crate::place;
use crate::server::compressed;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The most a first visit may weigh, in bytes, compressed.
const LIMIT: usize = 200_000;

/// The bytes of each file, by its path in the site.
type Files = BTreeMap<String, Vec<u8>>;

/// Prints what a first visit to each page weighs.
pub fn tell() -> Outcome {
    let mut files = Files::new();
    read(&place::dist(), "", &mut files)?;
    for page in files.keys().filter(|path| path.ends_with("index.html")) {
        println!("\nFirst visit to {page}");
        println!("{:>12} {:>12}", "bytes", "gzipped");
        let (mut raw, mut small) = (0, 0);
        for (path, bytes) in loaded_by(page, &files) {
            let size = compressed(bytes).len();
            println!("{:>12} {:>12}  {path}", bytes.len(), size);
            raw += bytes.len();
            small += size;
        }
        let verdict = if small <= LIMIT { "within" } else { "OVER" };
        println!("{raw:>12} {small:>12}  in all, {verdict} the limit of {LIMIT}");
    }
    Ok(())
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> Outcome {
    let entries = fs::read_dir(folder).while_doing(|| format!("listing {}", folder.display()))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(&path).while_doing(|| format!("reading {}", path.display()))?);
        }
    }
    Ok(())
}

/// A page, what it names in tags that load, and what that names in turn.
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

/// The part of a file in which a file's name means that it is loaded.
fn naming_part(path: &str, text: &str) -> String {
    match path.rsplit('.').next() {
        Some("html") => {
            let tags = text.split('<').filter_map(|part| part.split('>').next());
            let loads = |tag: &&str| ["link ", "script ", "img ", "source "].iter().any(|name| tag.starts_with(name));
            tags.filter(loads).collect::<Vec<_>>().join("\n")
        }
        Some("js" | "css") => text.to_owned(),
        _ => String::new(),
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::{Files, loaded_by};

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
            ("app.js", "import './load.js'"),
            ("app.wasm", "unused.png"),
            ("b.json", ""),
            ("paper.svg", ""),
            ("unused.png", ""),
        ]
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
        let paths: Vec<&str> = loaded_by("index.html", &files).into_keys().collect();
        assert_eq!(paths, ["a.css", "app.js", "app.wasm", "index.html", "load.js", "paper.svg"]);
    }
}
