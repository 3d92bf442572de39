//! Puts the style sheet into the pages: a browser then paints one without waiting for another file.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;
use xtask::site_files;

/// How the policy of a page permits the file of the style sheet.
const BY_ORIGIN: &str = "style-src 'self'";

/// Replaces the link to the style sheet of a folder's pages by the style sheet itself, and removes its file.
pub fn inline_style_sheet(folder: &Path) -> Result<()> {
    let files = site_files::read(folder)?;
    let (name, sheet) =
        files.iter().find(|(path, _)| path.ends_with(".css")).context("The build left no style sheet.")?;
    let sheet = std::str::from_utf8(sheet)?;
    for (path, page) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = with_style_sheet(std::str::from_utf8(page)?, name, sheet).with_context(|| path.clone())?;
        fs::write(folder.join(path), page)?;
    }
    fs::remove_file(folder.join(name))?;
    Ok(())
}

fn with_style_sheet(page: &str, name: &str, sheet: &str) -> Result<String> {
    let (before, after) = page.split_once(name).with_context(|| format!("There is no link to {name}."))?;
    let tag = before.rfind('<').zip(after.find('>'));
    let (start, end) = tag.with_context(|| format!("{name} stands in no tag."))?;
    ensure!(before.contains(BY_ORIGIN), "The policy of the page has no `{BY_ORIGIN}`.");
    let by_hash = format!("style-src 'sha256-{}'", STANDARD.encode(Sha256::digest(sheet)));
    let before = before[..start].replacen(BY_ORIGIN, &by_hash, 1);
    Ok(format!("{before}<style>{sheet}</style>{}", &after[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::{inline_style_sheet, with_style_sheet};
    use anyhow::Result;
    use fs_err as fs;

    const PAGE: &str = "<meta content=\"style-src 'self' 'sha256-x'; y\"><link rel=stylesheet href=\"../s-1.css\"><p>";

    #[test]
    fn style_sheet_replaces_its_link_and_is_permitted_by_its_hash() -> Result<()> {
        let folder = tempfile::tempdir()?;
        for (path, text) in [("index.html", PAGE), ("en/index.html", PAGE), ("s-1.css", "p{color:red}")] {
            fs::create_dir_all(folder.path().join("en"))?;
            fs::write(folder.path().join(path), text)?;
        }
        inline_style_sheet(folder.path())?;
        for path in ["index.html", "en/index.html"] {
            // `printf %s 'p{color:red}' | openssl dgst -sha256 -binary | base64`
            assert_eq!(
                fs::read_to_string(folder.path().join(path))?,
                "<meta content=\"style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=' 'sha256-x'; y\"><style>p{color:red}</style><p>"
            );
        }
        assert!(!folder.path().join("s-1.css").exists());
        Ok(())
    }

    #[test]
    fn page_without_link_or_policy_is_refused() {
        assert!(with_style_sheet(PAGE, "other.css", "").is_err());
        assert!(with_style_sheet(&PAGE.replace("'self'", "'none'"), "s-1.css", "").is_err());
    }
}
