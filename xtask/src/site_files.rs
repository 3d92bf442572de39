//! The files of a built site.

use anyhow::Result;
use fs_err as fs;
use std::collections::BTreeMap;
use std::path::Path;
use walkdir::WalkDir;

/// The bytes of each file, by its path in the site.
pub type SiteFiles = BTreeMap<String, Vec<u8>>;

/// Reads all files of a folder.
pub fn read(folder: &Path) -> Result<SiteFiles> {
    let mut files = SiteFiles::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder)?.to_string_lossy().into_owned();
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(files)
}
