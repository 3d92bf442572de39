//! The page as one file with everything: both languages, program, style sheet, data. It makes no requests.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::app::shared_report::SharedReport;
use crate::prerender::build_output::BuildOutput;
use crate::prerender::head::{described, digest, policy, theme_script};
use crate::prerender::{PrerenderError, body, notice, read_bytes, read_file, replace_once};
use crate::text::lang::Lang;
use crate::view::packaging::Packaging;

/// Shows the language of the address.
const LANGUAGE: &str = include_str!("../select_language.js");
/// Starts the program.
const START: &str = include_str!("../start_single_file.js");

/// The single-file page.
///
/// # Errors
/// Fails if a file of Trunk's output is missing, or cannot be embedded in a page.
pub fn file(
    template: &str,
    resolved: &SharedReport,
    output: &BuildOutput,
    staging: &Path,
) -> Result<String, PrerenderError> {
    let (first, second) = (Lang::Zh, Lang::En);
    let style_sheet = read_file(&staging.join(&output.style))?;
    let icon = STANDARD.encode(read_bytes(&staging.join(&output.icon))?);
    let glue = read_file(&staging.join(&output.program))?;
    let program = STANDARD.encode(read_bytes(&staging.join(&output.wasm))?);
    let start = format!("{glue}\n{START}");
    if start.contains("</script") {
        return Err(PrerenderError(format!("{} cannot stand in a page: it holds </script", output.program)));
    }
    let [own, other] = [first, second].map(|lang| body(resolved, Packaging::SingleFile, lang));
    let inline_style = own.style;
    let other = format!(
        "<template data-page=\"en\" lang=\"{}\" title=\"{}\">{}</template>",
        second.tag(),
        described(resolved, second).title,
        other.html,
    );
    let scripts = [theme_script(template)?, LANGUAGE, &start].map(digest).join(" ");
    let policy = policy(
        &format!("{scripts} 'wasm-unsafe-eval'"),
        &[&style_sheet, &inline_style].map(|style| digest(style)).join(" "),
        "'none'",
    );
    let described = described(resolved, first);
    let head = format!(
        "{policy}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n<style>{inline_style}</style>",
        described.title, described.description,
    );
    let mut page = template.to_owned();
    for (what, with) in [
        ("<html lang=\"zh-Hans\"", format!("<html lang=\"{}\" data-single-file", first.tag())),
        ("<!-- prerender: head -->", head),
        ("<!-- prerender: notice -->", notice(first)),
        (
            "<div id=\"app\"></div>",
            format!(
                "<div id=\"app\">{}</div>\n{other}\n<script>{LANGUAGE}</script>\n\
                 <script type=\"text/plain\" id=\"program\">{program}</script>\n<script type=\"module\">{start}</script>",
                own.html
            ),
        ),
    ] {
        page = replace_once(&page, what, &with)?;
    }
    let page = replace_tag(&page, &output.style, &format!("<style>{style_sheet}</style>"))?;
    replace_tag(&page, &output.icon, &format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"))
}

/// Replaces the only link to a file.
fn replace_tag(page: &str, file: &str, with: &str) -> Result<String, PrerenderError> {
    let missing = || PrerenderError(format!("expected one link to {file} in Trunk's page"));
    let at = page.find(file).ok_or_else(missing)?;
    let (before, after) = page.split_at(at);
    let (start, end) = (before.rfind('<').ok_or_else(missing)?, after.find('>').ok_or_else(missing)?);
    let (before, after) = (before.get(..start).unwrap_or_default(), after.get(end + 1..).unwrap_or_default());
    Ok(format!("{before}{with}{after}"))
}
