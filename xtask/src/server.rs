//! A static server for the built page, compressing like GitHub Pages. It stops when dropped.

use crate::static_files;
use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{Response, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use tokio::runtime;
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;
use tower_http::compression::CompressionLayer;

/// Alters a response before it is compressed, given the requested address. It may block.
pub type Alter = dyn Fn(&str, Response<Vec<u8>>) -> Response<Vec<u8>> + Send + Sync;

/// A running server.
pub struct Server {
    port: u16,
    prefix: String,
    /// Dropped with the server, which stops it.
    _stop: oneshot::Sender<()>,
}

impl Server {
    /// Serves a folder under a prefix such as `/repo/`, on a local port; 0 is any free port.
    pub fn start(root: &Path, prefix: &str, port: u16) -> Result<Self> {
        Self::serve(static_files::router(root, prefix), prefix, port)
    }

    /// The same on a free port, with every response altered by `alter`.
    pub fn start_altering(root: &Path, prefix: &str, alter: Arc<Alter>) -> Result<Self> {
        let router = static_files::router(root, prefix).layer(from_fn_with_state(alter, apply));
        Self::serve(router, prefix, 0)
    }

    fn serve(router: Router, prefix: &str, port: u16) -> Result<Self> {
        let context = || format!("cannot open port {port} of this machine, which another program may hold");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(context)?;
        listener.set_nonblocking(true).with_context(context)?;
        let port = listener.local_addr().with_context(context)?.port();
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        // Entered, not blocked on: the caller may itself run within a runtime.
        let listener = {
            let _entered = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let (stop, stopped) = oneshot::channel();
        thread::spawn(move || {
            runtime.spawn(axum::serve(listener, router.layer(CompressionLayer::new())).into_future());
            // Resolves with an error once the sender is dropped.
            let _ = runtime.block_on(stopped);
            // Responses still in progress are discarded.
            runtime.shutdown_background();
        });
        Ok(Self { port, prefix: prefix.to_owned(), _stop: stop })
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

/// Passes a response through `alter`.
async fn apply(State(alter): State<Arc<Alter>>, request: Request, next: Next) -> Result<Response<Body>, StatusCode> {
    let address = request.uri().to_string();
    let (mut parts, body) = next.run(request).await.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    // Its length may change.
    parts.headers.remove(CONTENT_LENGTH);
    let altered = spawn_blocking(move || alter(&address, Response::from_parts(parts, body.into()))).await;
    altered.map(|response| response.map(Body::from)).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::Server;
    use anyhow::{Context, Result};
    use axum::http::StatusCode;
    use fs_err as fs;
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpStream};
    use std::sync::{Arc, Mutex};

    /// The head and the body of the response.
    fn get(server: &Server, address: &str, headers: &str) -> Result<(String, Vec<u8>)> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port()))?;
        write!(stream, "GET {address} HTTP/1.0\r\n{headers}\r\n")?;
        let mut response = Vec::new();
        stream.read_to_end(&mut response)?;
        let end = response.windows(4).position(|bytes| bytes == b"\r\n\r\n").context("no head")?;
        let body = response.split_off(end + 4);
        Ok((String::from_utf8(response)?, body))
    }

    #[test]
    fn server_compresses_for_browsers_that_accept_it() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("index.html"), "text ".repeat(1000))?;
        let server = Server::start(folder.path(), "/", 0)?;
        let (head, body) = get(&server, "/", "Accept-Encoding: gzip\r\n")?;
        assert!(head.contains("content-encoding: gzip"), "{head}");
        assert!(body.len() < 1000);
        let (head, body) = get(&server, "/", "")?;
        assert!(!head.contains("content-encoding"), "{head}");
        assert_eq!(body.len(), 5000);
        Ok(())
    }

    #[test]
    fn start_altering_passes_every_response_through_the_function() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("index.html"), "page")?;
        let addresses = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&addresses);
        let server = Server::start_altering(
            folder.path(),
            "/repo/",
            Arc::new(move |address, mut response| {
                if let Ok(mut seen) = seen.lock() {
                    seen.push((address.to_owned(), response.status().as_u16()));
                }
                *response.status_mut() = StatusCode::IM_A_TEAPOT;
                response.map(|body| [body.as_slice(), b", altered"].concat())
            }),
        )?;
        let (head, body) = get(&server, "/repo/?unit=usd", "")?;
        assert!(head.starts_with("HTTP/1.0 418"), "{head}");
        assert_eq!(body, b"page, altered");
        get(&server, "/repo/none", "")?;
        let expected = [("/repo/?unit=usd".to_owned(), 200), ("/repo/none".to_owned(), 404)];
        assert_eq!(addresses.lock().map(|seen| seen.clone()).unwrap_or_default(), expected);
        Ok(())
    }
}
