//! The files that Trunk built.

use std::fs;

use crate::prerender::{Build, PrerenderError};
use crate::text::lang::Lang;

const LOADER: &str = include_str!("../loader.js");

/// The files that Trunk built, and the settings of the build.
pub(super) struct BuildOutput {
    pub(super) style: String,
    pub(super) icon: String,
    pub(super) program: String,
    pub(super) wasm: String,
    pub(super) loader: String,
    pub(super) previews: Vec<Lang>,
    pub(super) address: Option<String>,
    pub(super) developing: bool,
}

impl BuildOutput {
    pub(super) fn find(build: &Build<'_>) -> Result<Self, PrerenderError> {
        let Build { staging, developing, .. } = *build;
        let entries =
            fs::read_dir(staging).map_err(|error| PrerenderError(format!("{}: {error}", staging.display())))?;
        let names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        let one = |what: &str, fits: &dyn Fn(&str) -> bool| {
            let mut found = names.iter().filter(|name| fits(name));
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(name.clone()),
                _ => Err(PrerenderError(format!("expected one {what} in {}, found {names:?}", staging.display()))),
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

    pub(super) fn loader_script(&self) -> String {
        LOADER.replace("{program}", &self.program).replace("{wasm}", &self.wasm)
    }
}

/// The file name of the preview picture of a language's page in the site.
pub(super) fn preview(lang: Lang) -> String {
    format!("preview-{}.png", lang.tag())
}
