//! The site of one test: at a port of its own, under `/repo/`, with the scripts, alterations and faults that the test injects.

use crate::env::env_var;
use crate::failure::{Failure, TestResult};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{env, fs, process, thread};
use xtask::server::Server;

/// A request that reached the site.
#[derive(Clone, Debug)]
pub struct Request {
    /// The requested path and query, from the site's root.
    pub path: String,
    /// The status of the response.
    pub status: u16,
}

/// A fault in the delivery of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// The response is 404.
    NotFound,
    /// The first response is 404.
    NotFoundOnce,
    /// The file has no content.
    Empty,
    /// A page is sent instead, as by servers that answer every address.
    Html,
    /// The type of the file is one that says nothing.
    Untyped,
    /// The second half of the file is missing.
    Truncated,
    /// The response waits until the fault is cleared.
    Stalled,
}

/// Has content out of sight laid out: a browser's driver sees no text in it otherwise.
const LAY_OUT_ALL: &str = "<style>.island, .results { content-visibility: visible !important }</style>";

/// Selects files by the requested path.
pub type PathFilter = fn(&str) -> bool;

/// Alters the HTML of a page.
pub type PageAlteration = Box<dyn Fn(&str) -> String + Send>;

/// The path under which a site is served.
const PREFIX: &str = "/repo/";

/// A running site. It ends when dropped.
pub(crate) struct TestSite {
    server: Server,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    init_scripts: String,
    init_style: &'static str,
    page_alteration: Option<PageAlteration>,
    /// Files that the site does not have, by path: their type and content.
    added_files: BTreeMap<String, (&'static str, Vec<u8>)>,
    fault: Option<(PathFilter, Fault)>,
    requests: Vec<Request>,
}

impl TestSite {
    /// Serves the site whose path this environment variable holds. Unless it `skips_content`, pages are laid out whole.
    pub(crate) fn start(path_env: &str, skips_content: bool) -> TestResult<Self> {
        let init_style = if skips_content { "" } else { LAY_OUT_ALL };
        let state = Arc::new(Mutex::new(State { init_style, ..State::default() }));
        let shared = Arc::clone(&state);
        let alter = move |url: &str, response: Response<Vec<u8>>| {
            while lock(&shared).fault(url) == Some(Fault::Stalled) {
                thread::sleep(Duration::from_millis(20));
            }
            lock(&shared).alter(url, response)
        };
        let server = Server::start_altering(Path::new(&env_var(path_env)?), PREFIX, Arc::new(alter));
        Ok(Self { server: server.map_err(|failure| Failure::new(format!("{failure:#}")))?, state })
    }

    /// The URL of the home page.
    pub(crate) fn url(&self) -> String {
        self.server.address()
    }

    /// Inserts a script into every page served from now on, before anything else, including its security policy.
    pub(crate) fn add_script(&self, script: &str) {
        lock(&self.state).init_scripts += &format!("<script>{{{script}}}</script>");
    }

    /// Alters every page served from now on.
    pub(crate) fn alter_pages(&self, alteration: PageAlteration) {
        lock(&self.state).page_alteration = Some(alteration);
    }

    /// Serves a file that the site does not have under this path, from now on.
    pub(crate) fn serve_file(&self, path: &str, kind: &'static str, content: Vec<u8>) {
        lock(&self.state).added_files.insert(format!("{PREFIX}{path}"), (kind, content));
    }

    /// Applies a fault to these files from now on, or to none.
    pub(crate) fn set_fault(&self, fault: Option<(PathFilter, Fault)>) {
        lock(&self.state).fault = fault;
    }

    /// Writes a copy of the single-file page with those scripts, which is removed with the site, and returns its path.
    pub(crate) fn write_file_page(&self) -> TestResult<PathBuf> {
        self.write_file("page.html", &lock(&self.state).alter_page(fs::read(env_var("FILE_PAGE")?)?))
    }

    /// Writes a file that is removed with the site, and returns its path.
    pub(crate) fn write_file(&self, name: &str, content: &[u8]) -> TestResult<PathBuf> {
        let folder = self.folder();
        fs::create_dir_all(&folder)?;
        let path = folder.join(name);
        fs::write(&path, content)?;
        Ok(path)
    }

    fn folder(&self) -> PathBuf {
        env::temp_dir().join(format!("e2e-{}-{}", process::id(), self.server.port()))
    }

    /// The requests since the last call.
    pub(crate) fn take_requests(&self) -> Vec<Request> {
        std::mem::take(&mut lock(&self.state).requests)
    }
}

impl Drop for TestSite {
    fn drop(&mut self) {
        // Requests that are still stalled would block the end of the server.
        self.set_fault(None);
        // Most tests open no file.
        let _ = fs::remove_dir_all(self.folder());
    }
}

impl State {
    fn fault(&self, url: &str) -> Option<Fault> {
        self.fault.filter(|(filter, _)| filter(url)).map(|(_, fault)| fault)
    }

    fn alter(&mut self, url: &str, mut response: Response<Vec<u8>>) -> Response<Vec<u8>> {
        if let Some((kind, content)) = self.added_files.get(url) {
            *response.status_mut() = StatusCode::OK;
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            response.body_mut().clone_from(content);
        }
        match self.fault(url) {
            Some(Fault::NotFound | Fault::NotFoundOnce) => {
                *response.status_mut() = StatusCode::NOT_FOUND;
                response.headers_mut().remove(CONTENT_TYPE);
                response.body_mut().clear();
                if self.fault(url) == Some(Fault::NotFoundOnce) {
                    self.fault = None;
                }
            }
            Some(Fault::Empty) => response.body_mut().clear(),
            Some(Fault::Html) => {
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                *response.body_mut() = b"<!doctype html><title>Home</title><p>Welcome".to_vec();
            }
            Some(Fault::Untyped) => {
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
            }
            Some(Fault::Truncated) => response = response.map(|body| body[..body.len() / 2].to_vec()),
            Some(Fault::Stalled) | None => {}
        }
        self.requests.push(Request { path: url.to_owned(), status: response.status().as_u16() });
        let is_page =
            response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if is_page { response.map(|page| self.alter_page(page)) } else { response }
    }

    fn alter_page(&self, page: Vec<u8>) -> Vec<u8> {
        let text = String::from_utf8_lossy(&page);
        let text = self.page_alteration.as_ref().map_or_else(|| text.to_string(), |alter| alter(&text));
        text.replacen("<head>", &format!("<head>{}{}", self.init_style, self.init_scripts), 1).into_bytes()
    }
}

/// Only one test uses this lock, so the data is valid even if a thread panicked while holding it.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
