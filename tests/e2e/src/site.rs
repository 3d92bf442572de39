//! The site as one test is served it: at an address of its own, under `/repo/`, and altered if the test wants it so.

use crate::failure::{Failure, Outcome};
use crate::setting::setting;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use xtask::answer::Answer;
use xtask::server::Server;

/// A request that reached the site.
#[derive(Clone, Debug)]
pub struct Request {
    /// What was asked for, from the site's root.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
}

/// A running site. It ends when dropped.
pub struct Site {
    server: Server,
    notes: Arc<Mutex<Notes>>,
}

#[derive(Default)]
struct Notes {
    scripts: String,
    requests: Vec<Request>,
}

impl Site {
    /// Serves the built page.
    pub fn start() -> Outcome<Self> {
        let notes = Arc::new(Mutex::new(Notes::default()));
        let noting = Arc::clone(&notes);
        let alter = move |address: &str, answer| held(&noting).alter(address, answer);
        let server = Server::start_altering(Path::new(&setting("SITE")?), "/repo/", 0, Arc::new(alter));
        Ok(Self { server: server.map_err(|failure| Failure::new(failure.to_string()))?, notes })
    }

    /// The address of the first page.
    pub fn address(&self) -> String {
        self.server.address()
    }

    /// Puts a script into every page served from now on, before anything of its own, its security policy included.
    pub fn add_script(&self, script: &str) {
        let scripts = &mut held(&self.notes).scripts;
        *scripts += &format!("<script>{{{script}}}</script>");
    }

    /// The requests that came since this was last asked.
    pub fn take_requests(&self) -> Vec<Request> {
        std::mem::take(&mut held(&self.notes).requests)
    }
}

impl Notes {
    fn alter(&mut self, address: &str, answer: Answer) -> Answer {
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

/// What one test alone changes stays sound even if another thread ended badly while it held it.
fn held(notes: &Mutex<Notes>) -> MutexGuard<'_, Notes> {
    notes.lock().unwrap_or_else(PoisonError::into_inner)
}
