//! Vendor-specific commands of the drivers, which WebDriver does not define.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command with a JSON body.
#[derive(Debug)]
pub(crate) struct DriverCommand {
    endpoint: &'static str,
    body: Value,
}

impl DriverCommand {
    /// A method of the Chrome DevTools Protocol.
    pub(crate) fn cdp(method: &str, parameters: Value) -> Self {
        Self { endpoint: "goog/cdp/execute", body: json!({ "cmd": method, "params": parameters }) }
    }

    /// The messages that Chromium has logged since the last call: `browser` is the console.
    pub(crate) fn log(kind: &str) -> Self {
        Self { endpoint: "se/log", body: json!({ "type": kind }) }
    }

    /// Makes Firefox run scripts in the page (`content`) or in the browser itself (`chrome`).
    pub(crate) fn firefox_context(name: &str) -> Self {
        Self { endpoint: "moz/context", body: json!({ "context": name }) }
    }
}

impl WebDriverCompatibleCommand for DriverCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.endpoint))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
