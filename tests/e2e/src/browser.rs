//! A fresh browser and site for each test, closed at its end.

use crate::engine::Engine;
use crate::env::env_var;
use crate::failure::{Failure, TestResult, ensure_empty};
use crate::page::Page;
use crate::profile::Profile;
use crate::test_site::TestSite;
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
const SESSION_TIMEOUT: Duration = Duration::from_secs(60);

/// The longest time for a test, as a multiple of the profile's timeout.
const TEST_TIMEOUT_FACTOR: u32 = 15;

/// Runs a test in a browser with a fresh profile.
///
/// It also fails if an unexpected message is left on the console. On failure, a screenshot, the document and the console are saved.
pub async fn browse(test: impl AsyncFnOnce(&Page) -> TestResult) -> TestResult {
    browse_with(Profile::DEFAULT, test).await
}

/// The same, in a browser with other settings.
pub async fn browse_with(profile: Profile, test: impl AsyncFnOnce(&Page) -> TestResult) -> TestResult {
    let engine = Engine::current()?;
    let driver = Driver::acquire()?;
    let mut builder = ClientBuilder::new(HttpConnector::new());
    if let Value::Object(capabilities) = engine.capabilities(&profile)? {
        builder.capabilities(capabilities);
    }
    let client = timeout(SESSION_TIMEOUT, builder.connect(&driver.address))
        .await
        .map_err(|_| Failure::new("The browser does not start."))??;
    let page = Page::new(client.clone(), TestSite::start(profile.site_env, profile.skips_content)?, engine, profile);

    let steps = async {
        page.configure().await?;
        test(&page).await?;
        ensure_empty("The console", page.take_console().await?)
    };
    let limit = profile.timeout * TEST_TIMEOUT_FACTOR;
    let on_timeout = |_| Err(Failure::new(format!("Not done in {} s.", limit.as_secs())));
    let mut result = timeout(limit, catch_panic(steps)).await.unwrap_or_else(on_timeout);
    if let Err(failure) = result {
        let on_timeout = |_| Err(Failure::new("The browser no longer answers."));
        let saved = timeout(SESSION_TIMEOUT, save_artifacts(&page)).await.unwrap_or_else(on_timeout);
        result = Err(Failure::new(format!("{failure}\n({})", saved.unwrap_or_else(|reason| reason.to_string()))));
    }
    timeout(SESSION_TIMEOUT, client.close()).await.map_err(|_| Failure::new("The browser does not end."))??;
    result
}

/// A driver that no other test uses meanwhile.
struct Driver {
    address: String,
}

/// The addresses of the free drivers; `None` before the first test has asked for one.
static FREE_DRIVERS: Mutex<Option<Vec<String>>> = Mutex::new(None);

impl Driver {
    fn acquire() -> TestResult<Self> {
        let addresses = env_var("WEBDRIVERS")?;
        let mut free = FREE_DRIVERS.lock().unwrap_or_else(PoisonError::into_inner);
        let free = free.get_or_insert_with(|| addresses.split_whitespace().map(str::to_owned).collect());
        let address = free.pop().ok_or_else(|| Failure::new("More tests run at once than there are drivers."))?;
        Ok(Self { address })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let mut free = FREE_DRIVERS.lock().unwrap_or_else(PoisonError::into_inner);
        free.get_or_insert_default().push(std::mem::take(&mut self.address));
    }
}

/// Turns a panic into a failure, so that the browser is always closed.
async fn catch_panic(steps: impl Future<Output = TestResult>) -> TestResult {
    let mut steps = pin!(steps);
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| steps.as_mut().poll(context)));
        polled.unwrap_or_else(|_| Poll::Ready(Err(Failure::new("The test panicked."))))
    })
    .await
}

/// Saves a screenshot, the document and the console messages, and returns where.
async fn save_artifacts(page: &Page) -> TestResult<String> {
    let folder = PathBuf::from(env_var("ARTIFACTS_DIR")?);
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = folder.join(test);
    fs::create_dir_all(&folder)?;
    fs::write(path.with_extension("html"), page.html().await?)?;
    fs::write(path.with_extension("log"), page.all_console_messages().await?)?;
    fs::write(path.with_extension("png"), page.screenshot().await?)?;
    Ok(format!("Screenshot, console and document: {}.{{png,log,html}}", path.display()))
}
