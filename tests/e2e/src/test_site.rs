//! The site of one test: at a port of its own, under `/repo/`, with the scripts and faults that the test injects.

use crate::env::env_var;
use crate::failure::{Failure, TestResult};
use http::header::CONTENT_TYPE;
use http::{Response, StatusCode};
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
    /// The second half of the file is missing.
    Truncated,
    /// The response waits until the fault is cleared.
    Stalled,
    /// The page is delivered without its scripts and preloads.
    ScriptsRemoved,
}

/// Selects files by the requested path.
pub type PathFilter = fn(&str) -> bool;

/// A running site. It ends when dropped.
pub(crate) struct TestSite {
    server: Server,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    init_scripts: String,
    fault: Option<(PathFilter, Fault)>,
    requests: Vec<Request>,
}

impl TestSite {
    /// Serves the site whose path this environment variable holds.
    pub(crate) fn start(path_env: &str) -> TestResult<Self> {
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        let alter = move |url: &str, response: Response<Vec<u8>>| {
            while lock(&shared).fault(url) == Some(Fault::Stalled) {
                thread::sleep(Duration::from_millis(20));
            }
            lock(&shared).alter(url, response)
        };
        let server = Server::start_altering(Path::new(&env_var(path_env)?), "/repo/", Arc::new(alter));
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

    /// Applies a fault to these files from now on, or to none.
    pub(crate) fn set_fault(&self, fault: Option<(PathFilter, Fault)>) {
        lock(&self.state).fault = fault;
    }

    /// Writes a copy of the single-file page with those scripts, which is removed with the site, and returns its path.
    pub(crate) fn write_file_page(&self) -> TestResult<PathBuf> {
        let page = lock(&self.state).with_scripts(fs::read(env_var("FILE_PAGE")?)?);
        let folder = self.folder();
        fs::create_dir_all(&folder)?;
        let copy = folder.join("page.html");
        fs::write(&copy, page)?;
        Ok(copy)
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
        match self.fault(url) {
            Some(Fault::NotFound) => {
                *response.status_mut() = StatusCode::NOT_FOUND;
                response.headers_mut().remove(CONTENT_TYPE);
                response.body_mut().clear();
            }
            Some(Fault::Truncated) => response = response.map(|body| body[..body.len() / 2].to_vec()),
            Some(Fault::ScriptsRemoved) => response = response.map(|page| remove_scripts(&page)),
            Some(Fault::Stalled) | None => {}
        }
        self.requests.push(Request { path: url.to_owned(), status: response.status().as_u16() });
        let is_page =
            response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if is_page { response.map(|page| self.with_scripts(page)) } else { response }
    }

    fn with_scripts(&self, page: Vec<u8>) -> Vec<u8> {
        let text = String::from_utf8_lossy(&page);
        text.replacen("<head>", &format!("<head>{}", self.init_scripts), 1).into_bytes()
    }
}

/// A page without its scripts and preloads.
fn remove_scripts(page: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let remove = |text: &str, opening: &str, closing: &str| {
        let mut parts = text.split(opening);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |before, part| before + part.split_once(closing).map_or("", |(_, after)| after))
    };
    let text = remove(&text, "<script", "</script>");
    remove(&remove(&text, "<link rel=\"modulepreload\"", ">"), "<link rel=\"preload\"", ">").into_bytes()
}

/// Only one test uses this lock, so the data is valid even if a thread panicked while holding it.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
