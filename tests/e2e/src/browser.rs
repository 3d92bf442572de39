//! A browser of one's own for each test: fresh, and closed at its end.

use crate::failure::{Failure, Outcome};
use crate::page::Page;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::{env, fs, thread};

/// Does something in a browser with a fresh profile. If it fails, what was to be seen is kept as a picture.
pub async fn browse(what: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    if let Value::Object(capabilities) = capabilities()? {
        builder.capabilities(capabilities);
    }
    let client = builder.connect(&setting("WEBDRIVER")?).await?;
    let page = Page::new(client.clone(), setting("SITE")?);

    let mut outcome = what(&page).await;
    if let Err(failure) = outcome {
        let kept = keep_picture(&page).await;
        outcome = Err(Failure::new(format!("{failure}\n({})", kept.unwrap_or_else(|reason| reason.to_string()))));
    }
    client.close().await?;
    outcome
}

fn capabilities() -> Outcome<Value> {
    let flags = setting("BROWSER_FLAGS")?;
    Ok(json!({
        "goog:chromeOptions": {
            "binary": setting("BROWSER")?,
            "args": flags.split_whitespace().collect::<Vec<_>>(),
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "timeouts": { "pageLoad": 60_000, "script": 30_000 },
    }))
}

async fn keep_picture(page: &Page) -> Outcome<String> {
    let folder = PathBuf::from(setting("PICTURES")?);
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = folder.join(format!("{test}.png"));
    fs::create_dir_all(&folder)?;
    fs::write(&path, page.picture().await?)?;
    Ok(format!("What was to be seen: {}", path.display()))
}

fn setting(name: &str) -> Outcome<String> {
    env::var(name).map_err(|_| {
        Failure::new(format!(
            "{name} is not set. Run these tests with `cargo xtask test e2e`, which starts what they need."
        ))
    })
}
