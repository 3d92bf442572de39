//! Names the files of the program by their content, so that caches never combine files of different builds.

use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;
use xtask::site_files;

/// Replaces the hash `former` in file names, and wherever these are mentioned, by a hash of the files' present content.
pub fn rename(folder: &Path, former: &str) -> Result<()> {
    let files = site_files::read(folder)?;
    let mut hasher = Sha256::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.contains(former)) {
        hasher.update(path);
        hasher.update(Sha256::digest(bytes));
    }
    let hash = format!("{:x}", hasher.finalize());
    // As long as the former one, so that it can be replaced in place within modules.
    let hash = hash.get(..former.len()).unwrap_or(former);
    for (path, mut bytes) in files {
        let mentions: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(former.as_bytes())).collect();
        for at in &mentions {
            bytes[*at..at + former.len()].copy_from_slice(hash.as_bytes());
        }
        let (from, to) = (folder.join(&path), folder.join(path.replace(former, hash)));
        if from != to {
            fs::remove_file(&from)?;
        }
        if from != to || !mentions.is_empty() {
            fs::write(&to, bytes)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::rename;
    use anyhow::Result;
    use fs_err as fs;
    use xtask::site_files;

    fn renamed(program: &str) -> Result<Vec<(String, String)>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("app-0123abcd.js"), program)?;
        fs::write(folder.path().join("index.html"), "app-0123abcd.js twice: app-0123abcd.js")?;
        rename(folder.path(), "0123abcd")?;
        let files = site_files::read(folder.path())?;
        Ok(files.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect())
    }

    #[test]
    fn rename_changes_file_names_and_mentions_with_the_content() -> Result<()> {
        let files = renamed("one")?;
        let name = &files[0].0;
        assert_eq!(name.len(), "app-0123abcd.js".len());
        assert_ne!(name, "app-0123abcd.js");
        assert_eq!(files[1].1, format!("{name} twice: {name}"));
        assert_eq!(renamed("one")?, files);
        assert_ne!(&renamed("two")?[0].0, name);
        Ok(())
    }
}
