//! Turns Trunk's output into what is published: one complete page per language, with its text, tables and charts; or one file with
//! everything in it.

mod build_output;
mod head;
mod heights;
mod single_file;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use std::{fmt, fs};

use yew::Callback;
use yew::html::BaseComponent;

use crate::app::components::chart::ChartApp;
use crate::app::components::text::Text;
use crate::app::island::{Chunk, IslandProps};
use crate::app::page_context::{LatestState, PageContext};
use crate::app::shared_report::SharedReport;
use crate::app::skeleton::render_page;
use crate::app::state::AppState;
use crate::diagnostics::print::line;
use crate::diagnostics::{File, check};
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::prerender::build_output::{BuildOutput, preview};
use crate::prerender::head::{described, digest, head, policy, theme_script};
use crate::publish::site;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::view::packaging::{Packaging, folder, path_to_root};

/// The reason why the build stopped, in a sentence or more.
pub struct PrerenderError(String);

impl fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The inputs of a build.
pub struct Build<'a> {
    /// The report, as JSON.
    pub report: &'a str,
    /// The name of the report in messages.
    pub name: &'a str,
    /// The folder with Trunk's output.
    pub staging: &'a Path,
    /// A site, or one file.
    pub packaging: Packaging,
    /// The preview pictures that other sites show beside a link, if any.
    pub previews: Vec<(Lang, Vec<u8>)>,
    /// The address under which the site will be published, for canonical and alternate links.
    pub address: Option<&'a str>,
    /// Whether this is a development build: without a security policy, which would block Trunk's reloading script.
    pub developing: bool,
}

/// Writes the pages.
///
/// # Errors
/// Fails if the report has violations, if the page lacks a figure, or if a file cannot be read or written.
pub fn prerender(build: &Build<'_>) -> Result<(), PrerenderError> {
    let result = check(File { name: build.name, text: build.report }, None, None);
    let clean = result.is_clean();
    let Some(resolved) = result.resolved.filter(|_| clean) else {
        let lines: Vec<String> = result.diagnostics.iter().map(|diagnostic| line(diagnostic, Lang::En)).collect();
        return Err(PrerenderError(format!("the report {} cannot be published\n  {}", build.name, lines.join("\n  "))));
    };
    let resolved = SharedReport::new(resolved);
    let Build { staging, .. } = *build;
    let output = BuildOutput::find(build)?;
    let template = read_file(&staging.join("index.html"))?;
    if build.packaging == Packaging::SingleFile {
        let name = format!("{}.html", resolved.report.meta.id);
        return write_file(&staging.join(name), &single_file::file(&template, &resolved, &output, staging)?);
    }
    for lang in Lang::ALL {
        let page = page(&template, &resolved, &output, lang)?;
        write_file(&staging.join(folder(lang)).join("index.html"), &page)?;
    }
    let files = site::files(&resolved, build.report, output.address.as_deref());
    for (name, content) in files.map_err(|error| PrerenderError(format!("{}: {error}", site::WORKBOOK)))? {
        write_file(&staging.join(name), &content)?;
    }
    for (lang, picture) in &build.previews {
        write_file(&staging.join(preview(*lang)), picture)?;
    }
    write_file(&staging.join("404.html"), missing_page(&resolved, &output))?;
    write_file(&staging.join(&output.loader), output.loader_script())?;
    Ok(())
}

/// The page of a language: the template with its head and its complete document.
fn page(template: &str, resolved: &SharedReport, output: &BuildOutput, lang: Lang) -> Result<String, PrerenderError> {
    let Body { html, style } = body(resolved, Packaging::Site, lang);
    let rows: BTreeSet<&str> = html.split("id=\"row-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    if let Some(figure) = resolved.figures().iter().find(|figure| !rows.contains(figure.id.as_str())) {
        return Err(PrerenderError(format!("the {} page does not show the figure {}", lang.tag(), figure.id)));
    }
    let policy = if output.developing {
        String::new()
    } else {
        policy(
            &format!("'self' 'wasm-unsafe-eval' {}", digest(theme_script(template)?)),
            &format!("'self' {}", digest(&style)),
            "'self'",
        )
    };
    let mut page = template.to_owned();
    for (what, with) in [
        ("<html lang=\"zh-Hans\"", format!("<html lang=\"{}\"", lang.tag())),
        ("<!-- prerender: notice -->", notice(lang)),
        ("<div id=\"app\"></div>", format!("<div id=\"app\">{html}</div>")),
        ("<!-- prerender: head -->", format!("{policy}{}\n<style>{style}</style>", head(resolved, output, lang))),
    ] {
        page = replace_once(&page, what, &with)?;
    }
    Ok(page.replace("=\"./", &format!("=\"{}", path_to_root(lang))))
}

/// The notices that the program does not run, and that a part of the page is missing. In both languages: they cannot follow a change of
/// language.
fn notice(first: Lang) -> String {
    let notice = |kind: &str, words: Message| {
        let [first, second] =
            [first, first.other()].map(|lang| format!("<span lang=\"{}\">{}</span>", lang.tag(), words.get(lang)));
        format!("<p class=\"{kind}\">{first} {second}</p>")
    };
    format!("{}{}", notice("stopped", messages::NOTICE), notice("incomplete", messages::INCOMPLETE))
}

fn replace_once(page: &str, what: &str, with: &str) -> Result<String, PrerenderError> {
    if page.matches(what).count() == 1 {
        Ok(page.replacen(what, with, 1))
    } else {
        Err(PrerenderError(format!("expected `{what}` once in Trunk's page")))
    }
}

/// The document of a language.
pub struct Body {
    /// Its HTML: the skeleton of the page, with its islands.
    pub html: String,
    /// A style sheet of its own: the heights of its islands.
    pub style: String,
}

/// Renders the document of a language.
pub fn body(resolved: &SharedReport, packaging: Packaging, lang: Lang) -> Body {
    let state = AppState::new(resolved.clone(), packaging, lang);
    let latest = LatestState(Rc::new(RefCell::new(state.clone())));
    let page = PageContext::new(&state, latest, Callback::noop());
    let rules = RefCell::new(Vec::new());
    let html = render_page(&state, |island| {
        let props = IslandProps { page: page.clone(), island: island.clone(), is_prerendered: false };
        let html = match island.chunk() {
            Chunk::Text => rendered::<Text>(props),
            Chunk::Charts => rendered::<ChartApp>(props),
        };
        rules.borrow_mut().push(heights::rules(island, &html, lang));
        disable_controls(&html)
    });
    Body { html, style: heights::style_sheet(&rules.into_inner()) }
}

/// Disables the controls of a document, which nothing answers until the program enables them (`browser::controls`).
fn disable_controls(html: &str) -> String {
    ["<button ", "<select ", "<input ", "<textarea "]
        .iter()
        .fold(html.to_owned(), |html, tag| html.replace(tag, &format!("{tag}disabled ")))
}

fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    futures_executor::block_on(yew::LocalServerRenderer::<C>::with_props(props).render())
}

/// The page for addresses that do not exist. It may be shown in any folder, so it loads nothing.
fn missing_page(resolved: &ResolvedReport, output: &BuildOutput) -> String {
    let address = output.address.as_deref().unwrap_or("./");
    let part = |lang: Lang| {
        format!(
            "<p lang=\"{}\">{} <a href=\"{address}{}\">{}: {}</a></p>",
            lang.tag(),
            messages::NOT_FOUND.get(lang),
            folder(lang),
            messages::TO_REPORT.get(lang),
            described(resolved, lang).title,
        )
    };
    format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>404</title>\n</head>\n<body>\n<main>\n<h1>404</h1>\n{}\n{}\n</main>\n</body>\n</html>\n",
        part(Lang::Zh),
        part(Lang::En),
    )
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, PrerenderError> {
    fs::read(path).map_err(|error| PrerenderError(format!("{}: {error}", path.display())))
}

fn read_file(path: &Path) -> Result<String, PrerenderError> {
    fs::read_to_string(path).map_err(|error| PrerenderError(format!("{}: {error}", path.display())))
}

fn write_file(path: &Path, content: impl AsRef<[u8]>) -> Result<(), PrerenderError> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, content))
        .map_err(|error| PrerenderError(format!("{}: {error}", path.display())))
}
