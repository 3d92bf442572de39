//! Build step: turns Trunk's output into the published pages. Trunk runs it after each build (`Trunk.toml`).
//!
//! It reads `TRUNK_STAGING_DIR` and `TRUNK_PROFILE`, set by Trunk, `SITE_URL` for absolute addresses, and `PAGE_FORM`, which is
//! `file` for one file instead of a site.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::env;
    use std::path::PathBuf;
    use std::process::ExitCode;

    use answerable::prerender::{Build, prerender};
    use answerable::text::lang::Lang;
    use answerable::view::packaging::Packaging;

    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("prerender: Trunk runs this step and says where it builds, by `trunk build` or `trunk serve`.");
        return ExitCode::FAILURE;
    };
    let address = env::var("SITE_URL").ok().filter(|address| !address.is_empty());
    if address.is_none() {
        println!("prerender: SITE_URL is not set: canonical, hreflang and Open Graph addresses are left out");
    }
    let build = Build {
        report: include_str!(env!("REPORT_JSON")),
        name: env!("REPORT_JSON"),
        staging: &staging,
        previews: Lang::ALL.into_iter().filter_map(|lang| Some((lang, preview(lang)?))).collect(),
        packaging: if env::var("PAGE_FORM").as_deref() == Ok("file") { Packaging::SingleFile } else { Packaging::Site },
        address: address.as_deref(),
        developing: env::var("TRUNK_PROFILE").as_deref() == Ok("debug"),
    };
    match prerender(&build) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("prerender: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// The preview picture of a language's page, stored beside the report: `cargo xtask picture` takes it.
#[cfg(not(target_arch = "wasm32"))]
fn preview(lang: answerable::text::lang::Lang) -> Option<Vec<u8>> {
    let path = std::path::Path::new(env!("REPORT_JSON")).with_extension(format!("{}.png", lang.tag()));
    std::fs::read(path).ok()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
