//! What `src/` may import: data flows one way, through the layers of `docs/ARCHITECTURE.md`.

use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Macro, UseTree};

/// The layers, first to last: a module imports only from its own layer and from those before it. The longest path counts.
const LAYERS: [&[&str]; 25] = [
    &["text"],
    &["quantity"],
    &["report"],
    &["locale"],
    &["source"],
    &["diagnostics"],
    &["search"],
    &["chart"],
    &["view"],
    &["publish"],
    &["app::markup", "app::shared_report", "app::sync_effect", "app::usages"],
    &["app::card_session", "app::draft"],
    &["app::state"],
    &["app::page_context"],
    &["app::island"],
    &["app::skeleton"],
    &["app::chart_scenes"],
    &["app::browser"],
    &["app::islands"],
    &["app::components"],
    &["app::chunks"],
    &["app", "app::page"],
    &["app::mount"],
    &["prerender"],
    &["main", "bin"],
];

/// Crates and modules of the standard library that only these modules may use: core layers are pure and deterministic.
const RESERVED: [(&[&str], &[&str]); 4] = [
    (&["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo"], &["app::browser"]),
    (&["yew"], &["app", "prerender"]),
    (&["std::env", "std::fs"], &["prerender", "bin"]),
    (&["std::time", "rand"], &[]),
];

#[test]
fn src_imports_follow_the_layers() {
    let wrong: Vec<String> = each_file(&imports).concat().iter().filter_map(violation).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn violations_finds_an_upward_import_however_it_is_written() {
    for (code, import) in [
        ("use crate::locale::amount::compose;", "locale::amount::compose"),
        ("use crate::{quantity, text::{lang::Lang, rational}, view::packaging::{self}};", "view::packaging"),
        ("fn f() { let _ = crate::search::normalize::is_blank(\"\"); }", "search::normalize::is_blank"),
        ("fn f(x: super::super::chart::Scene) {}", "chart::Scene"),
        ("use super::super::app as page;", "app"),
        ("mod inner { use super::super::super::chart::Layout; }", "chart::Layout"),
        ("#[cfg(test)] mod tests { use super::*; use crate::publish::files; }", "publish::files"),
        ("fn f() { assert!(crate::view::View::default() == x, \"{}\", 1); }", "view::View::default"),
        ("pub use answerable::app::mount::start;", "app::mount::start"),
        ("use std::fs::read;", "std::fs::read"),
        ("fn now() { std::time::Instant::now(); }", "std::time::Instant::now"),
        ("use yew::Html;", "yew::Html"),
        ("fn f(_: &::web_sys::Element) {}", "web_sys::Element"),
    ] {
        let wrong = violations("report/figure.rs", code);
        assert_eq!(wrong.len(), 1, "{code}: {wrong:?}");
        assert!(wrong[0].ends_with(&format!("report::figure imports {import}")), "{code}: {wrong:?}");
    }
}

#[test]
fn violations_accepts_imports_from_the_same_or_an_earlier_layer() {
    let code = "use crate::report::model::Report; use crate::text::lang::Lang; use super::rule::Rule; use std::fmt; \
                // crate::app\nfn f() { println!(\"crate::app::page::Page\"); }";
    assert_eq!(violations("report/figure.rs", code), [""; 0]);
    assert_eq!(
        violations("app/browser/dom.rs", "use web_sys::Element; use yew::Html; use crate::app::state::X;"),
        [""; 0]
    );
    assert_eq!(violations("bin/check.rs", "use answerable::app::mount::start; use std::fs;"), [""; 0]);
}

#[test]
fn src_names_nothing_of_the_report_it_publishes() {
    let report: serde_json::Value = serde_json::from_str(super::REPORT).unwrap();
    let names = ["xiuzhou", "Xiuzhou", "秀洲", "嘉兴", "Jiaxing"].map(str::to_owned);
    let ids = ["facts", "entities", "charts"].iter().flat_map(|list| report[*list].as_array().unwrap());
    let ids = ids.filter_map(|record| record["id"].as_str()).filter(|id| id.contains('-'));
    let known: Vec<String> = names.into_iter().chain(ids.map(|id| format!("\"{id}\""))).collect();
    each_file(&|file, code| {
        for name in &known {
            assert!(!code.contains(name.as_str()), "{file} names {name}");
        }
    });
}

/// The imports of a file, named relative to `src/`, that the rules forbid.
fn violations(file: &str, code: &str) -> Vec<String> {
    imports(file, code).iter().filter_map(violation).collect()
}

/// An import of a module, if the rules forbid it.
fn violation((module, import): &(String, String)) -> Option<String> {
    let is_upward = matches!((layer(module), layer(import)), (Some(own), Some(other)) if own < other);
    let is_reserved = RESERVED.iter().any(|(names, modules)| {
        names.iter().any(|name| is_within(import, name)) && !modules.iter().any(|allowed| is_within(module, allowed))
    });
    (is_upward || is_reserved).then(|| format!("{module} imports {import}"))
}

/// The layer of a module: that of the longest path it lies within.
fn layer(module: &str) -> Option<usize> {
    let paths = LAYERS.iter().enumerate().flat_map(|(layer, paths)| paths.iter().map(move |path| (layer, path)));
    paths.filter(|(_, path)| is_within(module, path)).max_by_key(|(_, path)| path.len()).map(|(layer, _)| layer)
}

fn is_within(module: &str, path: &str) -> bool {
    module.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The module of a file, with each path it imports or names in place.
fn imports(file: &str, code: &str) -> Vec<(String, String)> {
    let parts = file.trim_end_matches(".rs").split('/').map(str::to_owned).filter(|part| part != "lib");
    let mut imports = Imports { module: parts.collect(), found: Vec::new() };
    let own = imports.module.join("::");
    imports.visit_file(&syn::parse_file(code).unwrap_or_else(|error| panic!("{file}: {error}")));
    imports.found.into_iter().map(|import| (own.clone(), import)).collect()
}

struct Imports {
    module: Vec<String>,
    found: Vec<String>,
}

impl Imports {
    /// Notes a path, relative to the crate's root if it leads into the crate.
    fn add(&mut self, path: &[String]) {
        let mut base = self.module.clone();
        let mut rest = path;
        while let [first, after @ ..] = rest {
            match first.as_str() {
                "crate" | "answerable" => base.clear(),
                "self" => {}
                "super" => _ = base.pop(),
                _ => break,
            }
            rest = after;
        }
        let is_own = rest.len() < path.len();
        self.found.push(if is_own { [&base, rest].concat() } else { rest.to_vec() }.join("::"));
    }

    fn add_tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.add_tree(&with(&path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.add(before),
            UseTree::Name(name) => self.add(&with(&name.ident)),
            UseTree::Rename(name) => self.add(&with(&name.ident)),
            UseTree::Glob(_) => self.add(before),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(before, tree)),
        }
    }
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.add(&names);
        }
        visit::visit_path(self, path);
    }

    /// The arguments of a macro are tokens, among which paths are looked for by their first word.
    fn visit_macro(&mut self, call: &'ast Macro) {
        let text = call.tokens.to_string();
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut at = 0;
        while at < words.len() {
            let separators = words[at..].iter().skip(1).step_by(2).take_while(|word| **word == "::").count();
            if separators > 0 {
                let names: Vec<String> =
                    words[at..].iter().step_by(2).take(separators + 1).map(|word| (*word).to_owned()).collect();
                self.add(&names);
            }
            at += 2 * separators + 1;
        }
        visit::visit_macro(self, call);
    }
}

/// What `visit` makes of each file of `src/`, given its path below it and its text.
fn each_file<T>(visit: &dyn Fn(&str, &str) -> T) -> Vec<T> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![src.clone()];
    let mut out = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let file = path.strip_prefix(&src).unwrap().to_str().unwrap();
                out.push(visit(file, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    out
}
