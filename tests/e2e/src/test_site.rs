//! The site of one test: at an address of its own, under `/repo/`, and altered as the test requires.

use crate::env::setting;
use crate::failure::{Failure, Outcome};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{env, fs, process, thread};
use xtask::answer::Answer;
use xtask::server::Server;

/// A request that reached the site.
#[derive(Clone, Debug)]
pub struct Request {
    /// The requested path, from the site's root.
    pub path: String,
    /// The status of the response.
    pub status: u16,
}

/// A fault in the delivery of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// The file is not found.
    Missing,
    /// Its second half is lost.
    CutShort,
    /// It is not delivered until the fault is removed.
    Withheld,
    /// It is a page, and its scripts are removed.
    WithoutProgram,
}

/// Selects files by the requested path.
pub type Which = fn(&str) -> bool;

/// A running site. It ends when dropped.
pub struct Site {
    server: Server,
    notes: Arc<Mutex<Notes>>,
}

#[derive(Default)]
struct Notes {
    scripts: String,
    fault: Option<(Which, Fault)>,
    requests: Vec<Request>,
}

impl Site {
    /// Serves the built page whose path this environment variable holds.
    pub fn start(name: &str) -> Outcome<Self> {
        let notes = Arc::new(Mutex::new(Notes::default()));
        let noting = Arc::clone(&notes);
        let alter = move |address: &str, answer| {
            while held(&noting).fault(address) == Some(Fault::Withheld) {
                thread::sleep(Duration::from_millis(20));
            }
            held(&noting).alter(address, answer)
        };
        let server = Server::start_altering(Path::new(&setting(name)?), "/repo/", 0, Arc::new(alter));
        Ok(Self { server: server.map_err(|failure| Failure::new(failure.to_string()))?, notes })
    }

    /// The address of the first page.
    pub fn address(&self) -> String {
        self.server.address()
    }

    /// Inserts a script into every page served from now on, before anything else, including its security policy.
    pub fn add_script(&self, script: &str) {
        let scripts = &mut held(&self.notes).scripts;
        *scripts += &format!("<script>{{{script}}}</script>");
    }

    /// Applies a fault to these files from now on, or to none.
    pub fn set_fault(&self, fault: Option<(Which, Fault)>) {
        held(&self.notes).fault = fault;
    }

    /// The single-file page with those scripts: a copy that is removed with the site.
    pub fn file(&self) -> Outcome<PathBuf> {
        let page = held(&self.notes).with_scripts(fs::read(setting("FILE_PAGE")?)?);
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
    pub fn take_requests(&self) -> Vec<Request> {
        std::mem::take(&mut held(&self.notes).requests)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Requests still withheld would block the end of the server.
        self.set_fault(None);
        // Most tests open no file.
        let _ = fs::remove_dir_all(self.folder());
    }
}

impl Notes {
    fn fault(&self, address: &str) -> Option<Fault> {
        self.fault.filter(|(which, _)| which(address)).map(|(_, fault)| fault)
    }

    fn alter(&mut self, address: &str, answer: Answer) -> Answer {
        let answer = match (self.fault(address), answer) {
            (Some(Fault::Missing), _) => Answer::Missing(Vec::new()),
            (Some(Fault::CutShort), Answer::File(bytes, kind)) => {
                Answer::File(bytes.iter().copied().take(bytes.len() / 2).collect(), kind)
            }
            (Some(Fault::WithoutProgram), Answer::File(page, kind)) => Answer::File(without_program(&page), kind),
            (_, answer) => answer,
        };
        let status = match &answer {
            Answer::File(..) => 200,
            Answer::Moved(_) => 301,
            Answer::Missing(_) => 404,
        };
        self.requests.push(Request { path: address.to_owned(), status });
        match answer {
            Answer::File(bytes, kind) if kind.starts_with("text/html") => Answer::File(self.with_scripts(bytes), kind),
            Answer::Missing(bytes) => Answer::Missing(self.with_scripts(bytes)),
            other => other,
        }
    }

    fn with_scripts(&self, page: Vec<u8>) -> Vec<u8> {
        let text = String::from_utf8_lossy(&page);
        text.replacen("<head>", &format!("<head>{}", self.scripts), 1).into_bytes()
    }
}

/// A page without its scripts and preloads.
fn without_program(page: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let without = |text: &str, opening: &str, closing: &str| {
        let mut parts = text.split(opening);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |before, part| before + part.split_once(closing).map_or("", |(_, after)| after))
    };
    let text = without(&text, "<script", "</script>");
    without(&without(&text, "<link rel=\"modulepreload\"", ">"), "<link rel=\"preload\"", ">").into_bytes()
}

/// Only one test uses this lock, so the data is valid even if a thread panicked while holding it.
fn held(notes: &Mutex<Notes>) -> MutexGuard<'_, Notes> {
    notes.lock().unwrap_or_else(PoisonError::into_inner)
}
