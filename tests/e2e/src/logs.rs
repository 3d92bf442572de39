//! Records: the console and the requests.

use crate::command::Command;
use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::page::Page;
use crate::test_site::Request;
use serde_json::json;
use std::time::Instant;

/// Records console messages in a store that outlives the document, for engines whose drivers do not report them.
pub const LISTEN: &str = "
    const store = window.sessionStorage;
    const note = words => store.setItem('console', `${store.getItem('console') ?? ''}${words}\\n`);
    for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
        const say = console[level];
        console[level] = (...words) => { note(words.join(' ')); say.apply(console, words); };
    }
    addEventListener('error', event => note(event.message ?? `could not load ${event.target.src ?? event.target.href}`), true);
    addEventListener('unhandledrejection', event => note(`unhandled: ${event.reason}`));
    addEventListener('securitypolicyviolation', event => note(`refused: ${event.violatedDirective} ${event.blockedURI}`));
";

impl Page {
    /// The console messages since the last call, one per line.
    pub async fn console(&self) -> Outcome<String> {
        let said = match self.engine {
            Engine::Chromium => {
                let entries = self.client.issue_cmd(Command::log("browser")).await?;
                let messages =
                    entries.as_array().into_iter().flatten().filter_map(|entry| entry.get("message")?.as_str());
                messages.collect::<Vec<_>>().join("\n")
            }
            Engine::Firefox | Engine::Webkit => {
                let taking = "(said => { sessionStorage.removeItem('console'); return said ?? ''; })(sessionStorage.getItem('console'))";
                self.string(taking).await?.trim_end().to_owned()
            }
        };
        self.said.borrow_mut().push_str(&said);
        Ok(said)
    }

    /// Chromium's performance metrics with these names, after a garbage collection.
    pub async fn metrics(&self, names: &[&str]) -> Outcome<Vec<f64>> {
        self.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        self.devtools("Performance.enable", json!({})).await?;
        let answer = self.client.issue_cmd(Command::devtools("Performance.getMetrics", json!({}))).await?;
        let value = |name: &str| {
            let metrics = answer["metrics"].as_array().into_iter().flatten();
            let found = metrics.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64());
            found.ok_or_else(|| Failure::new(format!("Chromium takes no measure named {name}.")))
        };
        names.iter().map(|name| value(name)).collect()
    }

    /// All console messages.
    pub async fn console_so_far(&self) -> Outcome<String> {
        self.console().await?;
        Ok(self.said.borrow().clone())
    }

    /// The requests that reached the site since the last call, once no more arrive.
    pub async fn requests(&self) -> Outcome<Vec<Request>> {
        let start = Instant::now();
        let mut requests = Vec::new();
        while start.elapsed() < self.reader.patience {
            let more = self.site.take_requests();
            if more.is_empty() && !requests.is_empty() {
                break;
            }
            requests.extend(more);
            self.linger(500).await;
        }
        Ok(requests)
    }
}
