//! A static server for the built page, compressing like GitHub Pages. It stops when dropped.

use crate::failure::{Outcome, While};
use crate::static_files::{Answer, Folder};
use flate2::{Compression, write::GzEncoder};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use tokio::runtime;
use tokio::sync::oneshot;
use tokio::task::{spawn, spawn_blocking};

/// Alters a response, given the requested address. It may block.
pub type Alter = dyn Fn(&str, Answer) -> Answer + Send + Sync;

/// A running server.
pub struct Server {
    port: u16,
    prefix: String,
    /// Dropped with the server, which stops it.
    _running: oneshot::Sender<()>,
}

impl Server {
    /// Serves a folder under a prefix such as `/repo/`, on a local port; 0 is any free port.
    pub fn start(root: &Path, prefix: &str, port: u16) -> Outcome<Self> {
        Self::start_altering(root, prefix, port, Arc::new(|_, answer| answer))
    }

    /// The same, with every response altered by `alter`.
    pub fn start_altering(root: &Path, prefix: &str, port: u16, alter: Arc<Alter>) -> Outcome<Self> {
        let opening = || format!("opening port {port} of this machine, which another program may hold");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).while_doing(opening)?;
        listener.set_nonblocking(true).while_doing(opening)?;
        let port = listener.local_addr().map_or(port, |address| address.port());
        let folder = Arc::new(Folder::new(root, prefix));
        let runtime = runtime::Builder::new_current_thread().enable_io().build().while_doing(opening)?;
        let (running, ended) = oneshot::channel();
        thread::spawn(move || {
            runtime.block_on(async {
                spawn(accept(listener, folder, alter));
                // Resolves with an error once the sender is dropped.
                let _ = ended.await;
            });
            // Responses still in progress are discarded.
            runtime.shutdown_background();
        });
        Ok(Self { port, prefix: prefix.to_owned(), _running: running })
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

/// Serves connections for as long as the runtime lives.
async fn accept(listener: TcpListener, folder: Arc<Folder>, alter: Arc<Alter>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        let (folder, alter) = (Arc::clone(&folder), Arc::clone(&alter));
        let service = service_fn(move |request: Request<Incoming>| {
            let (folder, alter) = (Arc::clone(&folder), Arc::clone(&alter));
            async move { spawn_blocking(move || respond(&request, &folder, &*alter)).await.map_err(io::Error::other)? }
        });
        // A browser that disconnects early is not an error.
        spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

/// The bytes compressed with gzip, as sent to a browser that accepts it.
pub fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn respond(request: &Request<Incoming>, folder: &Folder, alter: &Alter) -> io::Result<Response<Full<Bytes>>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return response(Response::builder().status(StatusCode::METHOD_NOT_ALLOWED), Vec::new());
    }
    let address = request.uri().to_string();
    let (status, mut bytes, kind) = match alter(&address, folder.answer(&address)) {
        Answer::File(bytes, kind) => (StatusCode::OK, bytes, kind),
        Answer::Missing(bytes) => (StatusCode::NOT_FOUND, bytes, "text/html; charset=utf-8"),
        Answer::Moved(address) => {
            let moved = Response::builder().status(StatusCode::MOVED_PERMANENTLY).header(LOCATION, address);
            return response(moved, Vec::new());
        }
    };
    let mut head = Response::builder().status(status).header(CONTENT_TYPE, kind).header(VARY, "Accept-Encoding");
    if kind != "image/png" && accepts_gzip(request) {
        bytes = compressed(&bytes);
        head = head.header(CONTENT_ENCODING, "gzip");
    }
    response(head, bytes)
}

fn response(head: hyper::http::response::Builder, bytes: Vec<u8>) -> io::Result<Response<Full<Bytes>>> {
    head.body(Full::new(bytes.into())).map_err(io::Error::other)
}

fn accepts_gzip(request: &Request<Incoming>) -> bool {
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
    accepted.is_some_and(|accepted| accepted.contains("gzip"))
}
