//! The size of a first visit: every file that a page loads until its text answers (is interactive), and the chunks that it fetches on the
//! way to its end.

use crate::site_files::{self, SiteFiles};
use anyhow::{Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// Suffix of the name of the script that holds the addresses of the chunks.
pub const CHUNK_LINKS_SUFFIX: &str = "_chunks.js";

/// What a links file calls the function that fetches the only chunk which a reader needs who scrolls to the end and changes nothing.
const FETCHES_CHARTS: &str = "__wasm_split_load_charts";

/// A first visit to a page of a site, in bytes, compressed.
pub struct FirstVisit {
    /// The path of the page.
    pub page: String,
    /// Until the text answers.
    pub until_text_bytes: usize,
    /// In all, when the reader scrolls to the end.
    pub total_bytes: usize,
}

impl FirstVisit {
    /// The budgets of the report in the repository: what is limited, its size, and the most it may be.
    pub fn budgets(&self) -> [(&'static str, usize, usize); 2] {
        [("until the text answers", self.until_text_bytes, 200_000), ("in all", self.total_bytes, 320_000)]
    }
}

/// Prints the files and the size of a first visit to each page of the site in a folder.
pub fn print_first_visits(dist: &Path) -> Result<Vec<FirstVisit>> {
    let files = site_files::read(dist)?;
    let mut visits = Vec::new();
    for page in files.keys().filter(|path| path.ends_with("index.html")) {
        println!("\nFirst visit to {page}");
        println!("{:>12} {:>12}", "bytes", "gzipped");
        let loaded = loaded_by(page, &files);
        let until_text_bytes = print_sizes(&loaded);
        println!("{until_text_bytes:>25}  until the text answers");
        let total_bytes = until_text_bytes + print_sizes(&fetched_later(&loaded, &files));
        println!("{total_bytes:>25}  in all, with what it fetches on the way to its end");
        visits.push(FirstVisit { page: page.clone(), until_text_bytes, total_bytes });
    }
    Ok(visits)
}

/// Fails if a visit exceeds a budget.
pub fn check_budgets(visits: &[FirstVisit]) -> Result<()> {
    let sizes = visits.iter().flat_map(|visit| visit.budgets().map(|budget| (&visit.page, budget)));
    let excesses = sizes.filter(|(_, (_, size, budget))| size > budget).map(|(page, (what, size, budget))| {
        format!("A first visit to {page} takes {size} bytes gzipped {what}; the budget is {budget}.\n")
    });
    let excesses: String = excesses.collect();
    if excesses.is_empty() {
        return Ok(());
    }
    bail!(
        "{excesses}To find what grew, compare the files listed above with the table in benches/README.md. For a file of the program, \
         `cargo install twiggy`, and compare what `twiggy top -n 50 target/split/main.wasm` (or another file there) prints with the \
         same of a former commit."
    )
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

/// The chunk of the charts, and those that it needs, by the loaded links files.
fn fetched_later<'a>(loaded: &BTreeMap<&str, &[u8]>, files: &'a SiteFiles) -> BTreeMap<&'a str, &'a [u8]> {
    let links = loaded.iter().filter(|(path, _)| path.ends_with(CHUNK_LINKS_SUFFIX));
    let links: String = links.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let fetches = fetches(&links);
    let charts = fetches.iter().find(|fetch| fetch.name == FETCHES_CHARTS);
    let needed = charts.into_iter().flat_map(|charts| &charts.needs);
    let needed = needed.filter_map(|name| fetches.iter().find(|fetch| fetch.name == *name));
    let chunks: Vec<&str> = charts.into_iter().chain(needed).map(|fetch| fetch.file).collect();
    let is_fetched = |path: &str| chunks.contains(&file_name(path));
    files.iter().filter(|(path, _)| is_fetched(path)).map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

/// A function of a links file, which fetches a chunk.
struct Fetch<'a> {
    name: &'a str,
    file: &'a str,
    /// The names of the functions that fetch what the chunk needs.
    needs: Vec<&'a str>,
}

/// The functions of a links file: `NAME=…(()=>{…new URL("./FILE"…},[NEEDS])`, as esbuild writes what wasm_split does.
fn fetches(links: &str) -> Vec<Fetch<'_>> {
    const URL: &str = "new URL(\"./";
    let fetch = |(start, _): (usize, &str)| {
        let (before, after) = links.split_at(start);
        let (definition, _) = before.rsplit_once("(()=>")?;
        let (named, _) = definition.rsplit_once('=')?;
        let name = named.rsplit(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').next()?;
        let (file, rest) = after.strip_prefix(URL)?.split_once('"')?;
        let (needs, _) = rest.split_once("},[")?.1.split_once(']')?;
        Some(Fetch { name, file, needs: needs.split(',').collect() })
    };
    links.match_indices(URL).filter_map(fetch).collect()
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
    use super::{FirstVisit, SiteFiles, check_budgets, fetched_later, loaded_by};

    fn site() -> SiteFiles {
        let files = [
            (
                "index.html",
                r#"<link href="a.css"><script src="load.js"></script><a href="en/">en</a><a href="b.json">b</a>"#,
            ),
            ("en/index.html", ""),
            ("a.css", "body { background: url(paper.svg) }"),
            ("load.js", "import('./app.js'); fetch('app.wasm')"),
            ("app.js", "import './load.js'; import './app_chunks.js'"),
            (
                "app_chunks.js",
                "const b=s(()=>{const t=n(new URL(\"./app_chunk_4.wasm\",m));return async a=>i(await t,a)},[]),\
                 $c=s(()=>{const t=n(new URL(\"./app_chunk_5.wasm\",m))},[]);\
                 export const __wasm_split_load_text=_(s(()=>{const t=n(new URL(\"./app_text.wasm\",m))},[$c])),\
                 __wasm_split_load_charts=_(s(()=>{const t=n(new URL(\"./app_charts.wasm\",m))},[b]));",
            ),
            ("app_chunk_4.wasm", ""),
            ("app_chunk_5.wasm", ""),
            ("app_charts.wasm", ""),
            ("app_text.wasm", ""),
            ("app_former.wasm", ""),
            ("app.wasm", "unused.png"),
            ("b.json", ""),
            ("paper.svg", ""),
            ("unused.png", ""),
        ];
        files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into()
    }

    #[test]
    fn loaded_by_page_contains_what_its_tags_and_scripts_name() {
        let files = site();
        let paths: Vec<&str> = loaded_by("index.html", &files).into_keys().collect();
        assert_eq!(paths, ["a.css", "app.js", "app.wasm", "app_chunks.js", "index.html", "load.js", "paper.svg"]);
    }

    #[test]
    fn fetched_later_are_the_chunk_of_the_charts_and_what_it_needs() {
        let files = site();
        let fetched = fetched_later(&loaded_by("index.html", &files), &files);
        assert_eq!(fetched.into_keys().collect::<Vec<_>>(), ["app_charts.wasm", "app_chunk_4.wasm"]);
    }

    #[test]
    fn check_budgets_fails_only_for_sizes_beyond_them_and_names_these() {
        let visit = |until_text_bytes, total_bytes| FirstVisit {
            page: "en/index.html".to_owned(),
            until_text_bytes,
            total_bytes,
        };
        assert!(check_budgets(&[visit(200_000, 320_000)]).is_ok());
        let message = |visits: &[FirstVisit]| check_budgets(visits).map_err(|error| error.to_string()).unwrap_err();
        let message = message(&[visit(1, 1), visit(200_001, 320_000)]);
        assert!(message.starts_with(
            "A first visit to en/index.html takes 200001 bytes gzipped until the text answers; the budget is 200000.\nTo find"
        ), "{message}");
        let message = check_budgets(&[visit(1, 320_001)]).map_err(|error| error.to_string()).unwrap_err();
        assert!(
            message.starts_with(
                "A first visit to en/index.html takes 320001 bytes gzipped in all; the budget is 320000.\nTo find"
            ),
            "{message}"
        );
    }
}
