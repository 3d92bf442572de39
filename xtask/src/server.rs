//! A static server for the built page, compressing as GitHub Pages does. It ends when dropped.

use crate::answer::{Answer, Folder};
use crate::failure::{Outcome, While};
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// Enough for what one page asks for at once.
const THREADS: usize = 4;

/// Changes an answer on its way out, given the address that was asked for.
pub type Alter = dyn Fn(&str, Answer) -> Answer + Send + Sync;

/// A running server.
pub struct Server {
    http: Arc<tiny_http::Server>,
    port: u16,
    prefix: String,
}

impl Server {
    /// Serves a folder under a prefix such as `/repo/`, on a port of this machine alone; 0 is any free port.
    pub fn start(root: &Path, prefix: &str, port: u16) -> Outcome<Self> {
        Self::start_altering(root, prefix, port, Arc::new(|_, answer| answer))
    }

    /// The same, with every answer altered on its way out.
    pub fn start_altering(root: &Path, prefix: &str, port: u16, alter: Arc<Alter>) -> Outcome<Self> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port));
        let http = Arc::new(
            http.while_doing(|| format!("opening port {port} of this machine, which another program may hold"))?,
        );
        let port = http.server_addr().to_ip().map_or(port, |address| address.port());
        let folder = Arc::new(Folder::new(root, prefix));
        for _ in 0..THREADS {
            let (http, folder, alter) = (Arc::clone(&http), Arc::clone(&folder), Arc::clone(&alter));
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    // A browser that hangs up early is no concern of ours.
                    let _ = respond(request, &folder, &*alter);
                }
            });
        }
        Ok(Self { http, port, prefix: prefix.to_owned() })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of the first page.
    pub fn address(&self) -> String {
        format!("http://{}:{}{}", Ipv4Addr::LOCALHOST, self.port, self.prefix)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        (0..THREADS).for_each(|_| self.http.unblock());
    }
}

/// The bytes as they travel when the browser takes gzip.
pub fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn respond(request: Request, folder: &Folder, alter: &Alter) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let (status, mut bytes, kind) = match alter(request.url(), folder.answer(request.url())) {
        Answer::File(bytes, kind) => (200, bytes, kind),
        Answer::Missing(bytes) => (404, bytes, "text/html; charset=utf-8"),
        Answer::Moved(address) => {
            return request.respond(Response::empty(301).with_header(header("Location", &address)?));
        }
    };
    let mut headers = vec![header("Content-Type", kind)?, header("Vary", "Accept-Encoding")?];
    if kind != "image/png" && accepts_gzip(&request) {
        bytes = compressed(&bytes);
        headers.push(header("Content-Encoding", "gzip")?);
    }
    let length = bytes.len();
    let body = Response::new(StatusCode(status), headers, io::Cursor::new(bytes), Some(length), None);
    // Always with its length, never in chunks: so the browser can tell what it weighs.
    request.respond(body.with_chunked_threshold(usize::MAX))
}

fn accepts_gzip(request: &Request) -> bool {
    let mut headers = request.headers().iter();
    headers.any(|header| header.field.equiv("Accept-Encoding") && header.value.as_str().contains("gzip"))
}

fn header(name: &str, value: &str) -> io::Result<Header> {
    Header::from_bytes(name, value).map_err(|()| io::Error::other(format!("no header: {name}: {value}")))
}
