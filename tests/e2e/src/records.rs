//! What the browser has noted down: its console and its requests.

use crate::command::Command;
use crate::failure::Outcome;
use crate::page::{PATIENCE, Page};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Instant;

/// A request that a page made.
#[derive(Debug, Default)]
pub struct Request {
    /// What was asked for.
    pub address: String,
    /// The status of the answer; 0 if none came.
    pub status: u64,
    /// What came over the line, in bytes: compressed, headers included.
    pub weight: u64,
    /// Whether it has come to an end, good or bad.
    pub ended: bool,
    /// Why it failed.
    pub failure: Option<String>,
}

impl Page {
    /// What has been said on the console since this was last asked, one message a line.
    pub async fn console(&self) -> Outcome<String> {
        let entries = self.client.issue_cmd(Command::log("browser")).await?;
        let messages = entries.as_array().into_iter().flatten().filter_map(|entry| entry.get("message")?.as_str());
        Ok(messages.collect::<Vec<_>>().join("\n"))
    }

    /// The requests made over the network since this was last asked, once all of them have come to an end.
    pub async fn requests(&self) -> Outcome<Vec<Request>> {
        let start = Instant::now();
        let mut requests = BTreeMap::new();
        loop {
            let entries = self.client.issue_cmd(Command::log("performance")).await?;
            for entry in entries.as_array().into_iter().flatten() {
                let message = entry.get("message").and_then(Value::as_str).unwrap_or_default();
                note(&serde_json::from_str(message)?, &mut requests);
            }
            requests.retain(|_, request: &mut Request| request.address.starts_with("http"));
            if requests.values().all(|request| request.ended) || start.elapsed() > PATIENCE {
                return Ok(requests.into_values().collect());
            }
            self.linger(100).await;
        }
    }
}

/// Adds what a message of the DevTools protocol tells of a request.
fn note(message: &Value, requests: &mut BTreeMap<String, Request>) {
    let text = |path: &str| message.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let number = |path: &str| message.pointer(path).and_then(Value::as_f64).unwrap_or_default() as u64;
    let name = text("/message/method");
    if !name.starts_with("Network.") {
        return;
    }
    let request = requests.entry(text("/message/params/requestId")).or_default();
    match name.as_str() {
        "Network.requestWillBeSent" => request.address = text("/message/params/request/url"),
        "Network.responseReceived" => request.status = number("/message/params/response/status"),
        "Network.loadingFinished" => {
            request.ended = true;
            request.weight = number("/message/params/encodedDataLength");
        }
        "Network.loadingFailed" => {
            request.ended = true;
            request.failure = Some(text("/message/params/errorText"));
        }
        _ => {}
    }
}
