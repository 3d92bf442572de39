//! A fresh browser and site for each test, closed at its end.

use crate::engine::Engine;
use crate::env::setting;
use crate::failure::{Failure, Outcome, ensure_nothing};
use crate::page::Page;
use crate::profile::Reader;
use crate::test_site::Site;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;
use std::{fs, thread};
use tokio::time::timeout;

/// The longest time for starting a browser, and for closing it.
const START: Duration = Duration::from_secs(60);

/// How many times a reader's patience a test may take in one browser, on a machine that is busy with others.
const LIMIT: u32 = 30;

/// Runs a test in a browser with a fresh profile.
///
/// It also fails if an unexpected message is left on the console. On failure, a picture, the document and the console are kept.
pub async fn browse(what: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    browse_as(Reader::USUAL, what).await
}

/// The same, for a reader with another browser configuration.
pub async fn browse_as(reader: Reader, what: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    let engine = Engine::of_this_run()?;
    let driver = Driver::take()?;
    let mut builder = ClientBuilder::new(HttpConnector::new());
    if let Value::Object(capabilities) = engine.started_for(&reader)? {
        builder.capabilities(capabilities);
    }
    let client = timeout(START, builder.connect(&driver.address))
        .await
        .map_err(|_| Failure::new("The browser does not start."))??;
    let page = Page::new(client.clone(), Site::start(reader.site)?, engine, reader);

    let test = async {
        page.prepare().await?;
        what(&page).await?;
        ensure_nothing("The console", page.console().await?)
    };
    let limit = reader.patience * LIMIT;
    let late = |_| Err(Failure::new(format!("Not done in {} s.", limit.as_secs())));
    let mut outcome = timeout(limit, caught(test)).await.unwrap_or_else(late);
    if let Err(failure) = outcome {
        let late = |_| Err(Failure::new("The browser no longer answers."));
        let kept = timeout(START, keep(&page)).await.unwrap_or_else(late);
        outcome = Err(Failure::new(format!("{failure}\n({})", kept.unwrap_or_else(|reason| reason.to_string()))));
    }
    timeout(START, client.close()).await.map_err(|_| Failure::new("The browser does not end."))??;
    outcome
}

/// A driver that no other test uses meanwhile.
struct Driver {
    address: String,
}

/// The free drivers; `None` before the first test has asked for one.
static FREE: Mutex<Option<Vec<String>>> = Mutex::new(None);

impl Driver {
    fn take() -> Outcome<Self> {
        let addresses = setting("WEBDRIVERS")?;
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        let free = free.get_or_insert_with(|| addresses.split_whitespace().map(str::to_owned).collect());
        let address = free.pop().ok_or_else(|| Failure::new("More tests run at once than there are drivers."))?;
        Ok(Self { address })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        free.get_or_insert_default().push(std::mem::take(&mut self.address));
    }
}

/// Turns a panic into a failure, so that the browser is always closed.
async fn caught(doing: impl Future<Output = Outcome>) -> Outcome {
    let mut doing = pin!(doing);
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| doing.as_mut().poll(context)));
        polled.unwrap_or_else(|_| Poll::Ready(Err(Failure::new("The test panicked."))))
    })
    .await
}

/// Saves a picture, the document and the console messages, and returns where.
async fn keep(page: &Page) -> Outcome<String> {
    let folder = PathBuf::from(setting("KEPT")?);
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = folder.join(test);
    fs::create_dir_all(&folder)?;
    fs::write(path.with_extension("html"), page.document().await?)?;
    fs::write(path.with_extension("log"), page.console_so_far().await?)?;
    fs::write(path.with_extension("png"), page.picture().await?)?;
    Ok(format!("Picture, console and document: {}.{{png,log,html}}", path.display()))
}
