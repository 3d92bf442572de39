//! Turns Trunk's output into what is published: one complete page per language, with its text, tables and charts; or one file with
//! everything in it.

mod single_file;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use std::{fmt, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use yew::Callback;
use yew::html::BaseComponent;

use crate::app::components::chart::ChartFigure;
use crate::app::components::reference::Reference;
use crate::app::island::{Chunk, Island, Prerendered};
use crate::app::islands::island_handle::IslandProps;
use crate::app::page_context::{LatestState, PageContext};
use crate::app::shared_report::SharedReport;
use crate::app::state::AppState;
use crate::app::{App, AppProps};
use crate::diagnostics::print::line;
use crate::diagnostics::{File, check};
use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::plain;
use crate::publish;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::view::packaging::{Packaging, folder, path_to_root};

const LOADER: &str = include_str!("loader.js");

/// The reason why the build stopped, in a sentence or more.
pub struct Failure(String);

impl fmt::Display for Failure {
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
pub fn prerender(build: &Build<'_>) -> Result<(), Failure> {
    let result = check(File { name: build.name, text: build.report }, None, None);
    let clean = result.is_clean();
    let Some(resolved) = result.resolved.filter(|_| clean) else {
        let lines: Vec<String> = result.diagnostics.iter().map(|diagnostic| line(diagnostic, Lang::En)).collect();
        return Err(Failure(format!("the report {} cannot be published\n  {}", build.name, lines.join("\n  "))));
    };
    let resolved = SharedReport::new(resolved);
    let Build { staging, .. } = *build;
    let site = Site::find(build)?;
    let template = read_file(&staging.join("index.html"))?;
    if build.packaging == Packaging::SingleFile {
        let name = format!("{}.html", resolved.report.meta.id);
        return write_file(&staging.join(name), &single_file::file(&template, &resolved, &site, staging)?);
    }
    for lang in Lang::ALL {
        let page = page(&template, &resolved, &site, lang)?;
        write_file(&staging.join(folder(lang)).join("index.html"), &page)?;
    }
    for (name, text) in publish::files(&resolved, build.report, site.address.as_deref()) {
        write_file(&staging.join(name), &text)?;
    }
    for (lang, picture) in &build.previews {
        write_file(&staging.join(preview(*lang)), picture)?;
    }
    write_file(&staging.join("404.html"), missing_page(&resolved, &site))?;
    write_file(&staging.join(&site.loader), site.loader_script())?;
    Ok(())
}

/// The files that Trunk built, and the settings of the build.
struct Site {
    style: String,
    icon: String,
    program: String,
    wasm: String,
    loader: String,
    previews: Vec<Lang>,
    address: Option<String>,
    developing: bool,
}

impl Site {
    fn find(build: &Build<'_>) -> Result<Self, Failure> {
        let Build { staging, developing, .. } = *build;
        let entries = fs::read_dir(staging).map_err(|error| Failure(format!("{}: {error}", staging.display())))?;
        let names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        let one = |what: &str, fits: &dyn Fn(&str) -> bool| {
            let mut found = names.iter().filter(|name| fits(name));
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(name.clone()),
                _ => Err(Failure(format!("expected one {what} in {}, found {names:?}", staging.display()))),
            }
        };
        let wasm = one("*_bg.wasm", &|name| name.ends_with("_bg.wasm"))?;
        let program = one("program", &|name| name.ends_with(".js") && wasm.starts_with(name.trim_end_matches(".js")))?;
        let style = one("style sheet", &|name| name.ends_with(".css"))?;
        let icon = one("icon", &|name| name.ends_with(".svg"))?;
        let loader = format!("loader-{}", program.rsplit('-').next().unwrap_or(&program));
        let address = build.address.map(|address| format!("{}/", address.trim_end_matches('/')));
        let previews = build.previews.iter().map(|(lang, _)| *lang).collect();
        Ok(Self { style, icon, program, wasm, loader, previews, address, developing })
    }

    fn loader_script(&self) -> String {
        LOADER.replace("{program}", &self.program).replace("{wasm}", &self.wasm)
    }
}

/// The page of a language: the template with its head and its complete document.
fn page(template: &str, resolved: &SharedReport, site: &Site, lang: Lang) -> Result<String, Failure> {
    let body = body(resolved, Packaging::Site, lang);
    let rows: BTreeSet<&str> = body.split("id=\"row-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    if let Some(figure) = resolved.figures().iter().find(|figure| !rows.contains(figure.id.as_str())) {
        return Err(Failure(format!("the {} page does not show the figure {}", lang.tag(), figure.id)));
    }
    let policy = if site.developing {
        String::new()
    } else {
        policy(&format!("'self' 'wasm-unsafe-eval' {}", digest(theme_script(template)?)), "'self'", "'self'")
    };
    let mut page = template.to_owned();
    for (what, with) in [
        ("<html lang=\"zh-Hans\"", format!("<html lang=\"{}\"", lang.tag())),
        ("<!-- prerender: notice -->", notice(lang)),
        ("<div id=\"app\"></div>", format!("<div id=\"app\">{body}</div>")),
        ("<!-- prerender: head -->", format!("{policy}{}", head(resolved, site, lang))),
    ] {
        page = replace_once(&page, what, &with)?;
    }
    Ok(page.replace("=\"./", &format!("=\"{}", path_to_root(lang))))
}

/// The notice that the program does not run, in both languages: it cannot follow a change of language then.
fn notice(first: Lang) -> String {
    let notice = |lang: Lang| format!("<span lang=\"{}\">{}</span>", lang.tag(), messages::NOTICE.get(lang));
    format!("{} {}", notice(first), notice(first.other()))
}

fn replace_once(page: &str, what: &str, with: &str) -> Result<String, Failure> {
    if page.matches(what).count() == 1 {
        Ok(page.replacen(what, with, 1))
    } else {
        Err(Failure(format!("expected `{what}` once in Trunk's page")))
    }
}

/// The document of a language: first the parts that are taken over separately, then the page that contains them.
pub fn body(resolved: &SharedReport, packaging: Packaging, lang: Lang) -> String {
    let state = AppState::new(resolved.clone(), packaging, lang, Prerendered::None);
    let latest = LatestState(Rc::new(RefCell::new(state.clone())));
    let page = PageContext::new(&state, latest, Callback::noop());
    let islands = Island::all(resolved).into_iter().map(|island| {
        let props = IslandProps { page: page.clone(), island: island.clone() };
        let html = match island.chunk() {
            Chunk::Charts => rendered::<ChartFigure>(props),
            Chunk::Reference => rendered::<Reference>(props),
        };
        (island, html.into())
    });
    let prerendered = Prerendered::Html(Rc::new(islands.collect()));
    rendered::<App>(AppProps { resolved: resolved.clone(), packaging, lang, prerendered })
}

fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    futures_executor::block_on(yew::LocalServerRenderer::<C>::with_props(props).render())
}

/// The file name of the preview picture of a language's page in the site.
fn preview(lang: Lang) -> String {
    format!("preview-{}.png", lang.tag())
}

/// Title and description of a page, escaped for attributes.
struct Described {
    title: String,
    description: String,
}

fn described(resolved: &ResolvedReport, lang: Lang) -> Described {
    let formatter = FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar };
    let [title, description] = [&resolved.report.meta.title, &resolved.report.meta.description]
        .map(|text| escape(&plain(resolved, text, &formatter)));
    Described { title, description }
}

/// Title, description, addresses, preloads and the loader.
fn head(resolved: &ResolvedReport, site: &Site, lang: Lang) -> String {
    let Described { title, description } = described(resolved, lang);
    let root = path_to_root(lang);
    let mut head = format!("<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n");
    if let Some(address) = &site.address {
        let here = format!("{address}{}", folder(lang));
        head += &format!("<link rel=\"canonical\" href=\"{here}\">\n");
        for other in Lang::ALL {
            let (tag, folder) = (other.tag(), folder(other));
            head += &format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}{folder}\">\n");
        }
        head += &format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{address}\">\n");
        head += &format!(
            "<meta property=\"og:type\" content=\"article\">\n<meta property=\"og:url\" content=\"{here}\">\n"
        );
        head += &format!("<meta property=\"og:title\" content=\"{title}\">\n");
        head += &format!("<meta property=\"og:description\" content=\"{description}\">\n");
        head += &format!(
            "<meta property=\"og:locale\" content=\"{}\">\n",
            if lang == Lang::Zh { "zh_CN" } else { "en_GB" }
        );
        if site.previews.contains(&lang) {
            let picture = format!("{address}{}", preview(lang));
            head += &format!("<meta property=\"og:image\" content=\"{picture}\">\n");
            head += &format!("<meta property=\"og:image:alt\" content=\"{title}\">\n");
            head += "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
        }
    }
    let Site { program, wasm, loader, .. } = site;
    head += &format!("<link rel=\"modulepreload\" href=\"{root}{program}\">\n");
    head +=
        &format!("<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{root}{wasm}\">\n");
    head += &format!("<script type=\"module\" src=\"{root}{loader}\"></script>\n");
    let data = publish::json_ld::dataset(resolved, site.address.as_deref(), lang);
    // The data cannot close the script element, whatever the report contains.
    let data = data.to_string().replace('<', "\\u003c");
    head += &format!("<script type=\"application/ld+json\">{data}</script>");
    head
}

/// The content security policy: these scripts, styles and connections, and nothing else.
fn policy(scripts: &str, styles: &str, connections: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}; \
         style-src {styles}; img-src 'self' data:; connect-src {connections}; base-uri 'none'; form-action 'none'\">\n"
    )
}

/// The inline script of every page: it sets the stored theme before the first paint.
fn theme_script(template: &str) -> Result<&str, Failure> {
    let script = template.split_once("<script>").and_then(|(_, rest)| rest.split_once("</script>"));
    script.map(|(script, _)| script).ok_or_else(|| Failure("expected an inline script in Trunk's page".to_owned()))
}

/// The hash by which a security policy allows an inline script or style.
fn digest(inline: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(inline.as_bytes())))
}

/// The page for addresses that do not exist. It may be shown in any folder, so it loads nothing.
fn missing_page(resolved: &ResolvedReport, site: &Site) -> String {
    let address = site.address.as_deref().unwrap_or("./");
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

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

fn read_file(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

fn write_file(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, content)).map_err(|error| Failure(format!("{}: {error}", path.display())))
}
