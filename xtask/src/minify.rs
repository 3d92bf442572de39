//! Minifies the files that a browser loads.

use crate::bundle_size::files;
use crate::command::{command, run};
use anyhow::{Result, anyhow};
use fs_err as fs;
use std::collections::hash_map::DefaultHasher;
use std::convert::Infallible;
use std::hash::{Hash, Hasher};
use std::path::Path;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{CustomSectionReader, Import, ImportSectionReader, Parser};

/// Re-encodes the main module: shortest integer encodings, no custom sections, and short numbers in place of the long names of its
/// imports, in the module and in its script.
pub fn program(module: &Path, script: &Path) -> Result<()> {
    let name = script.file_stem().unwrap_or_default().to_string_lossy();
    let mut compact = Compact { renames: Some(format!("./{name}_bg.js")), names: Vec::new() };
    compact.rewrite(module, module)?;
    let mut text = fs::read_to_string(script)?;
    let unlike = |what: &str, count: usize, expected: &str| {
        let script = script.display();
        anyhow!(
            "{script} has {count} {what}; expected {expected}. Does this version of wasm-bindgen write other scripts?"
        )
    };
    if compact.names.is_empty() {
        return Err(unlike("functions that the program imports", 0, "some"));
    }
    for (number, long) in compact.names.iter().enumerate() {
        let [long, short] = [format!("{long}: function"), format!("{number}: function")];
        let count = text.matches(&long).count();
        if count != 1 {
            return Err(unlike(&format!("times `{long}`"), count, "1"));
        }
        text = text.replace(&long, &short);
    }
    fs::write(script, text)?;
    Ok(())
}

/// Re-encodes a chunk like [`program`], to another path; it imports nothing from a script.
pub fn chunk(module: &Path, to: &Path) -> Result<()> {
    Compact { renames: None, names: Vec::new() }.rewrite(module, to)
}

/// Minifies the scripts and style sheets of a folder.
pub fn texts(folder: &Path) -> Result<()> {
    let files = files(folder)?;
    let is_text = |path: &&String| path.ends_with(".js") || path.ends_with(".css");
    // wasm-bindgen repeats the address of the links for each chunk.
    let silent = "--log-level=warning --log-override:duplicate-object-key=silent";
    run(command(&format!("esbuild --minify --charset=utf8 {silent} --allow-overwrite"))
        .arg(format!("--outdir={}", folder.display()))
        .args(files.keys().filter(is_text).map(|path| folder.join(path))))
}

/// Replaces the digest `former` in the names of the program's files, and wherever they are mentioned, by a digest of their present
/// content, so that caches never combine files of different builds.
pub fn names(folder: &Path, former: &str) -> Result<()> {
    let files = files(folder)?;
    let mut digest = DefaultHasher::new();
    files.iter().filter(|(path, _)| path.contains(former)).for_each(|file| file.hash(&mut digest));
    // As long as the former one, so that it can be replaced in place within modules.
    let digest = format!("{:0>width$}", format!("{:016x}", digest.finish()), width = former.len());
    let digest = digest.get(..former.len()).unwrap_or(former);
    for (path, mut bytes) in files {
        let named: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(former.as_bytes())).collect();
        for at in &named {
            bytes[*at..at + former.len()].copy_from_slice(digest.as_bytes());
        }
        let (from, to) = (folder.join(&path), folder.join(path.replace(former, digest)));
        if from != to {
            fs::remove_file(&from)?;
        }
        if from != to || !named.is_empty() {
            fs::write(&to, bytes)?;
        }
    }
    Ok(())
}

/// A module being re-encoded.
struct Compact {
    /// Imports from this module are renamed to numbers.
    renames: Option<String>,
    /// The former names of these imports, in order.
    names: Vec<String>,
}

impl Compact {
    fn rewrite(&mut self, from: &Path, to: &Path) -> Result<()> {
        let bytes = fs::read(from)?;
        let mut module = Module::new();
        self.parse_core_module(&mut module, Parser::new(0), &bytes)
            .map_err(|error| anyhow!("cannot re-encode {}: {error}", from.display()))?;
        fs::write(to, module.finish())?;
        Ok(())
    }
}

impl Reencode for Compact {
    type Error = Infallible;

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), reencode::Error> {
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let ty = self.entity_type(ty)?;
            if self.renames.as_deref() == Some(module) {
                imports.import(module, &self.names.len().to_string(), ty);
                self.names.push(name.to_owned());
            } else {
                imports.import(module, name, ty);
            }
        }
        Ok(())
    }
}
