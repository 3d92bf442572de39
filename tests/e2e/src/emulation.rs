//! The conditions under which a page is read: window, paper, and scripts that break or watch things.

use crate::command::Command;
use crate::engine::Engine;
use crate::failure::{Outcome, ensure_eq};
use crate::logs::LISTEN;
use crate::page::Page;
use crate::test_site::{Fault, Which};
use serde_json::{Value, json};

/// The default window size of tests.
const WINDOW: (u32, u32) = (1280, 800);

/// Firefox from within: the element of its window that shows the page.
const SHOWN: &str = "const shown = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;";

/// The number of attempts to resize a window.
const RESIZES: usize = 20;

impl Page {
    /// Configures a fresh browser for its reader.
    pub(crate) async fn prepare(&self) -> Outcome {
        if self.engine == Engine::Chromium {
            let scheme = if self.reader.dark { "dark" } else { "light" };
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !self.reader.script })).await?;
            self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        } else {
            self.site.add_script(LISTEN);
        }
        self.sized(WINDOW.0, WINDOW.1).await
    }

    /// Gives the window this inner size, in CSS pixels.
    pub async fn sized(&self, width: u32, height: u32) -> Outcome {
        let inside = format!("innerWidth === {width} && innerHeight === {height}");
        match self.engine {
            Engine::Chromium => {
                let ratio = self.reader.ratio;
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
            }
            Engine::Firefox => {
                // A window has a minimum width, but the page within it does not.
                self.client.set_window_rect(0, 0, width.max(500), height + 100).await?;
                let narrowing = "shown.style.minWidth = 0; [shown.style.width, shown.style.height] = arguments;";
                self.within(narrowing, vec![json!(format!("{width}px")), json!(format!("{height}px"))]).await?;
            }
            Engine::Webkit => {
                // Without a window manager, keyboard input goes to the window under the pointer, which is in the middle of the screen.
                let [across, down] =
                    [self.number("screen.width").await?, self.number("screen.height").await?].map(|side| side as u32);
                let [left, top] = [across.saturating_sub(width) / 2, down.saturating_sub(height) / 2];
                // The height of its toolbars is known only once it has the requested size, which takes a while.
                let mut bars = 0;
                for _ in 0..RESIZES {
                    self.client.set_window_rect(left, top, width, height + bars).await?;
                    self.linger(100).await;
                    if self.holds(&inside).await? {
                        break;
                    }
                    bars = self.number("outerHeight - innerHeight").await? as u32;
                }
            }
        }
        self.until("the window has its size", &inside).await
    }

    /// Emulates a media feature, such as `("prefers-reduced-motion", "reduce")`.
    pub async fn preferring(&self, feature: &str, value: &str) -> Outcome {
        let features = json!([{ "name": feature, "value": value }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        ensure_eq(feature, self.holds(&format!("matchMedia('({feature}: {value})').matches")).await?, true)
    }

    /// Shows the page as printed, or as on screen again.
    pub async fn on_paper(&self, printed: bool) -> Outcome {
        let medium = if printed { "print" } else { "" };
        match self.engine {
            Engine::Chromium => self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium })).await?,
            Engine::Firefox => {
                self.within("shown.browsingContext.mediumOverride = arguments[0]", vec![json!(medium)]).await?;
            }
            Engine::Webkit => {}
        }
        ensure_eq("Whether the page is as printed", self.holds("matchMedia('print').matches").await?, printed)
    }

    /// Runs a script in every document opened from now on, before its own scripts.
    pub async fn before_anything(&self, script: &str) -> Outcome {
        self.site.add_script(script);
        Ok(())
    }

    /// Applies a fault to these files from now on.
    pub fn spoil(&self, which: Which, fault: Fault) {
        self.site.set_fault(Some((which, fault)));
    }

    /// Delivers every file unaltered again, including those withheld.
    pub fn mend(&self) {
        self.site.set_fault(None);
    }

    /// Calls Chromium through the DevTools Protocol.
    pub async fn devtools(&self, name: &str, parameters: Value) -> Outcome {
        self.client.issue_cmd(Command::devtools(name, parameters)).await?;
        Ok(())
    }

    /// Runs a script in Firefox itself rather than in the page.
    async fn within(&self, script: &str, arguments: Vec<Value>) -> Outcome {
        self.client.issue_cmd(Command::context("chrome")).await?;
        self.client.execute(&format!("{SHOWN} {script}"), arguments).await?;
        self.client.issue_cmd(Command::context("content")).await?;
        Ok(())
    }
}
