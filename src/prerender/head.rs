//! The head of a page: title, addresses, preloads, structured data, security policy.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::locale::display_units::DisplayUnits;
use crate::locale::formatter::FigureFormatter;
use crate::locale::prose::plain;
use crate::prerender::PrerenderError;
use crate::prerender::build_output::{BuildOutput, preview};
use crate::publish::site;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;
use crate::view::packaging::{folder, path_to_root};

/// Title and description of a page, escaped for attributes.
pub(super) struct Described {
    pub(super) title: String,
    pub(super) description: String,
}

pub(super) fn described(resolved: &ResolvedReport, lang: Lang) -> Described {
    let formatter = FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar };
    let [title, description] = [&resolved.report.meta.title, &resolved.report.meta.description]
        .map(|text| escape(&plain(resolved, text, &formatter)));
    Described { title, description }
}

/// Title, description, addresses, preloads and the loader.
pub(super) fn head(resolved: &ResolvedReport, output: &BuildOutput, lang: Lang) -> String {
    let Described { title, description } = described(resolved, lang);
    let root = path_to_root(lang);
    let mut head = format!("<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n");
    if let Some(address) = &output.address {
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
        if output.previews.contains(&lang) {
            let picture = format!("{address}{}", preview(lang));
            head += &format!("<meta property=\"og:image\" content=\"{picture}\">\n");
            head += &format!("<meta property=\"og:image:alt\" content=\"{title}\">\n");
            head += "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
        }
    }
    let BuildOutput { program, wasm, loader, .. } = output;
    head += &format!("<link rel=\"modulepreload\" href=\"{root}{program}\">\n");
    head +=
        &format!("<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{root}{wasm}\">\n");
    head += &format!("<script type=\"module\" async src=\"{root}{loader}\"></script>\n");
    let data = site::json_ld::dataset(resolved, output.address.as_deref(), lang);
    // The data cannot close the script element, whatever the report contains.
    let data = data.to_string().replace('<', "\\u003c");
    head += &format!("<script type=\"application/ld+json\">{data}</script>");
    head
}

/// The content security policy: these scripts, styles and connections, and nothing else.
pub(super) fn policy(scripts: &str, styles: &str, connections: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}; \
         style-src {styles}; img-src 'self' data:; connect-src {connections}; base-uri 'none'; form-action 'none'\">\n"
    )
}

/// The inline script of every page: it sets the stored theme before the first paint, and says when the program has failed.
pub(super) fn theme_script(template: &str) -> Result<&str, PrerenderError> {
    let script = template.split_once("<script>").and_then(|(_, rest)| rest.split_once("</script>"));
    script
        .map(|(script, _)| script)
        .ok_or_else(|| PrerenderError("expected an inline script in Trunk's page".to_owned()))
}

/// The hash by which a security policy allows an inline script or style.
pub(super) fn digest(inline: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(inline.as_bytes())))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
