//! Minifies the files that a browser loads.

use crate::command::{command, run};
use crate::paths;
use anyhow::{Result, anyhow, ensure};
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::Path;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ImportSection, Module, TypeSection};
use wasmparser::{CustomSectionReader, Import, ImportSectionReader, Parser, TypeSectionReader};
use xtask::site_files;

/// The likely cause of a script that is unlike what is expected.
const UNKNOWN_SCRIPT: &str = "does this version of wasm-bindgen write other scripts?";

/// Optimises and re-encodes the main module: shortest integer encodings, no custom sections, no unused types, and short numbers in place of the long
/// names of its imports, in the module and in its script.
pub fn minify_program(module: &Path, script: &Path) -> Result<()> {
    let name = script.file_stem().unwrap_or_default().to_string_lossy();
    let mut minifier = Minifier { renamed_module: Some(format!("./{name}_bg.js")), ..Minifier::default() };
    minifier.rewrite(module, module)?;
    let mut text = fs::read_to_string(script)?;
    ensure!(
        !minifier.former_names.is_empty(),
        "{} imports nothing from its script; {UNKNOWN_SCRIPT}",
        module.display()
    );
    for (number, former_name) in minifier.former_names.iter().enumerate() {
        let definition = format!("{former_name}: function");
        let count = text.matches(&definition).count();
        ensure!(count == 1, "{} has `{definition}` {count} times instead of once; {UNKNOWN_SCRIPT}", script.display());
        text = text.replace(&definition, &format!("{number}: function"));
    }
    fs::write(script, text)?;
    Ok(())
}

/// Optimises and re-encodes a chunk like [`minify_program`], to another path; it imports nothing from a script.
pub fn minify_chunk(module: &Path, to: &Path) -> Result<()> {
    Minifier::default().rewrite(module, to)
}

/// Minifies the scripts and style sheets of a folder.
pub fn minify_text_files(folder: &Path) -> Result<()> {
    let files = site_files::read(folder)?;
    let is_text = |path: &&String| path.ends_with(".js") || path.ends_with(".css");
    // wasm-bindgen repeats the address of the links for each chunk.
    let log_options = "--log-level=warning --log-override:duplicate-object-key=silent";
    run(command(&format!("esbuild --minify --charset=utf8 {log_options} --allow-overwrite"))
        .arg(format!("--outdir={}", folder.display()))
        .args(files.keys().filter(is_text).map(|path| folder.join(path))))
}

/// The types of functions that a module uses. The split leaves those of the whole program in every chunk.
#[derive(Default)]
struct UsedTypes(BTreeSet<u32>);

impl Reencode for UsedTypes {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        self.0.insert(index);
        Ok(index)
    }
}

/// A module being re-encoded.
#[derive(Default)]
struct Minifier {
    used_types: UsedTypes,
    /// Imports from this module are renamed to numbers.
    renamed_module: Option<String>,
    /// The former names of these imports, in order.
    former_names: Vec<String>,
}

/// What the compiler of Rust may use, and so do browsers that run its programs.
const FEATURES: [&str; 6] =
    ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/// The module made smaller by Binaryen. That takes half a minute, so results are kept: builds of other pages have the same program.
fn optimized(module: &Path) -> Result<Vec<u8>> {
    let hash = Sha256::digest(fs::read(module)?);
    let result = paths::target().join("optimized").join(format!("{hash:x}.wasm"));
    if !result.exists() {
        fs::create_dir_all(paths::target().join("optimized"))?;
        let unfinished = result.with_extension("unfinished");
        let features = FEATURES.map(|feature| format!("--enable-{feature}"));
        // The linker puts the stack first, and nothing reaches the last of it, so no address is below 1,024.
        run(command("wasm-opt -Oz -Oz --low-memory-unused").args(features).arg(module).arg("-o").arg(&unfinished))?;
        fs::rename(&unfinished, &result)?;
    }
    Ok(fs::read(&result)?)
}

impl Minifier {
    fn rewrite(&mut self, from: &Path, to: &Path) -> Result<()> {
        let bytes = optimized(from)?;
        let mut module = Module::new();
        self.used_types
            .parse_core_module(&mut Module::new(), Parser::new(0), &bytes)
            .and_then(|()| self.parse_core_module(&mut module, Parser::new(0), &bytes))
            .map_err(|error| anyhow!("cannot re-encode {}: {error}", from.display()))?;
        fs::write(to, module.finish())?;
        Ok(())
    }
}

impl Reencode for Minifier {
    type Error = Infallible;

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), reencode::Error> {
        Ok(())
    }

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        section: TypeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        // Every group is one type: Rust has no recursive ones.
        for (index, group) in (0..).zip(section) {
            if self.used_types.0.contains(&index) {
                self.parse_recursive_type_group(types.ty(), group?)?;
            }
        }
        Ok(())
    }

    fn type_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        let used_before = self.used_types.0.range(..index).count();
        Ok(u32::try_from(used_before).unwrap_or(u32::MAX))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let ty = self.entity_type(ty)?;
            if self.renamed_module.as_deref() == Some(module) {
                imports.import(module, &self.former_names.len().to_string(), ty);
                self.former_names.push(name.to_owned());
            } else {
                imports.import(module, name, ty);
            }
        }
        Ok(())
    }
}
