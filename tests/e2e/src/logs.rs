//! Logs: the console, the requests, and performance metrics.

use crate::driver_command::DriverCommand;
use crate::engine::Engine;
use crate::failure::{Failure, TestResult};
use crate::page::Page;
use crate::test_site::Request;
use serde_json::json;
use std::time::Instant;

/// For engines whose drivers do not report console messages.
pub(crate) const RECORD_CONSOLE: &str = include_str!("../scripts/init/record_console.js");

impl Page {
    /// The console messages since the last call, one per line.
    pub async fn take_console(&self) -> TestResult<String> {
        let messages = match self.engine {
            Engine::Chromium => {
                let entries = self.client.issue_cmd(DriverCommand::log("browser")).await?;
                let messages =
                    entries.as_array().into_iter().flatten().filter_map(|entry| entry.get("message")?.as_str());
                messages.collect::<Vec<_>>().join("\n")
            }
            Engine::Firefox | Engine::Webkit => {
                let take = "(log => { sessionStorage.removeItem('console'); return log ?? ''; })(sessionStorage.getItem('console'))";
                self.eval_string(take).await?.trim_end().to_owned()
            }
        };
        self.console_log.borrow_mut().push_str(&messages);
        Ok(messages)
    }

    /// Chromium's performance metrics with these names, after a garbage collection.
    pub async fn performance_metrics(&self, names: &[&str]) -> TestResult<Vec<f64>> {
        self.execute_cdp("HeapProfiler.collectGarbage", json!({})).await?;
        self.execute_cdp("Performance.enable", json!({})).await?;
        let answer = self.client.issue_cmd(DriverCommand::cdp("Performance.getMetrics", json!({}))).await?;
        let value = |name: &str| {
            let metrics = answer["metrics"].as_array().into_iter().flatten();
            let found = metrics.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64());
            found.ok_or_else(|| Failure::new(format!("Chromium has no metric named {name}.")))
        };
        names.iter().map(|name| value(name)).collect()
    }

    /// All console messages of the test so far.
    pub async fn all_console_messages(&self) -> TestResult<String> {
        self.take_console().await?;
        Ok(self.console_log.borrow().clone())
    }

    /// The requests that reached the site since the last call, once no more arrive.
    pub async fn take_requests(&self) -> TestResult<Vec<Request>> {
        let start = Instant::now();
        let mut requests = Vec::new();
        while start.elapsed() < self.profile.timeout {
            let more = self.site.take_requests();
            if more.is_empty() && !requests.is_empty() {
                break;
            }
            requests.extend(more);
            self.sleep_ms(500).await;
        }
        Ok(requests)
    }
}
