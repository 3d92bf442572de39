//! Maps a request to the response of a static server such as GitHub Pages; `server` speaks HTTP.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// A folder of files, and the path under which they are served.
pub struct Folder {
    root: PathBuf,
    prefix: String,
}

/// The response to a request.
#[derive(Debug, PartialEq)]
pub enum Answer {
    /// The file and its content type.
    File(Vec<u8>, &'static str),
    /// A redirect to the address with a trailing slash.
    Moved(String),
    /// Not found, with the body of the 404 page.
    Missing(Vec<u8>),
}

impl Folder {
    /// Serves the files of `root` under `prefix`, which begins and ends with a slash.
    pub fn new(root: &Path, prefix: &str) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        Self { root, prefix: prefix.to_owned() }
    }

    /// The response to a request for this address, which may include a query.
    pub fn answer(&self, address: &str) -> Answer {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.prefix {
            return Answer::Moved(self.prefix.clone());
        }
        let file = path.strip_prefix(self.prefix.as_str()).and_then(|inner| self.find(inner));
        match file {
            Some(folder) if folder.is_dir() && !path.ends_with('/') => Answer::Moved(format!("{path}/")),
            Some(folder) if folder.is_dir() => self.read(&folder.join("index.html")),
            Some(file) => self.read(&file),
            None => self.missing(),
        }
    }

    /// Resolves a path within the folder; `None` if it does not exist or leads out of the folder.
    fn find(&self, inner: &str) -> Option<PathBuf> {
        let inner = PathBuf::from(decode(inner)?);
        let stays = inner.components().all(|part| matches!(part, Component::Normal(_)));
        let file = self.root.join(inner).canonicalize().ok()?;
        (stays && file.starts_with(&self.root)).then_some(file)
    }

    fn read(&self, file: &Path) -> Answer {
        fs::read(file).map_or_else(|_| self.missing(), |bytes| Answer::File(bytes, content_type(file)))
    }

    fn missing(&self) -> Answer {
        Answer::Missing(fs::read(self.root.join("404.html")).unwrap_or_else(|_| b"Not found".to_vec()))
    }
}

/// Undoes percent-encoding.
fn decode(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Folder, content_type, decode};
    use std::path::{Path, PathBuf};
    use std::{fs, io};

    fn site(name: &str) -> io::Result<PathBuf> {
        let parent = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(parent.join("dist/en"))?;
        fs::write(parent.join("secret.txt"), "secret")?;
        fs::write(parent.join("dist/index.html"), "中文")?;
        fs::write(parent.join("dist/en/index.html"), "English")?;
        fs::write(parent.join("dist/404.html"), "gone")?;
        Ok(parent)
    }

    #[test]
    fn a_folder_is_its_index_and_lies_behind_a_slash() -> io::Result<()> {
        let parent = site("index")?;
        let folder = Folder::new(&parent.join("dist"), "/repo/");
        let page = |text: &str| Answer::File(text.as_bytes().to_vec(), "text/html; charset=utf-8");
        assert_eq!(folder.answer("/repo/"), page("中文"));
        assert_eq!(folder.answer("/repo/en/?unit=usd"), page("English"));
        assert_eq!(folder.answer("/repo/en"), Answer::Moved("/repo/en/".into()));
        assert_eq!(folder.answer("/repo"), Answer::Moved("/repo/".into()));
        fs::remove_dir_all(parent)
    }

    #[test]
    fn nothing_outside_the_folder_or_the_prefix_is_given_out() -> io::Result<()> {
        let parent = site("outside")?;
        let folder = Folder::new(&parent.join("dist"), "/repo/");
        let addresses = [
            "/",
            "/index.html",
            "/repo/../secret.txt",
            "/repo/%2e%2e/secret.txt",
            "/repo/..%2fsecret.txt",
            "/repo/en/../../secret.txt",
            "/repo//etc/passwd",
            "/repo/%2fetc/passwd",
            "/repo/%",
            "/repo/none",
        ];
        for address in addresses {
            assert_eq!(folder.answer(address), Answer::Missing(b"gone".to_vec()), "{address}");
        }
        fs::remove_dir_all(parent)
    }

    #[test]
    fn addresses_are_decoded_and_files_have_types() {
        assert_eq!(decode("a%20%E4%B8%AD").as_deref(), Some("a 中"));
        assert_eq!(decode("%zz"), None);
        assert_eq!(content_type(Path::new("app_bg.wasm")), "application/wasm");
    }
}
