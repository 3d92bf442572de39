//! What a test emulates: window size, print, media features, injected scripts and faults.

use crate::driver_command::DriverCommand;
use crate::engine::Engine;
use crate::failure::{TestResult, ensure_eq};
use crate::logs::RECORD_CONSOLE;
use crate::page::Page;
use crate::test_site::{Fault, PageAlteration, PathFilter};
use serde_json::{Value, json};

/// The default window size of tests.
const WINDOW_SIZE_PX: (u32, u32) = (1280, 800);

/// In Firefox's own scripts: the element of its window that shows the page.
const FIREFOX_BROWSER: &str =
    "const browser = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;";

/// The number of attempts to resize WebKit's window.
const RESIZE_ATTEMPTS: usize = 20;

impl Page {
    /// Configures a fresh browser as its profile says, as far as its driver does not.
    pub(crate) async fn configure(&self) -> TestResult {
        if self.engine == Engine::Chromium {
            let scheme = if self.profile.prefers_dark { "dark" } else { "light" };
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            self.execute_cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            self.execute_cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !self.profile.javascript }))
                .await?;
            self.execute_cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        } else {
            self.site.add_script(RECORD_CONSOLE);
        }
        self.resize(WINDOW_SIZE_PX.0, WINDOW_SIZE_PX.1).await
    }

    /// Resizes the viewport, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> TestResult {
        let is_resized = format!("innerWidth === {width} && innerHeight === {height}");
        match self.engine {
            Engine::Chromium => {
                let ratio = self.profile.pixel_ratio;
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
                self.execute_cdp("Emulation.setDeviceMetricsOverride", size).await?;
            }
            Engine::Firefox => {
                // A window has a minimum width, but the page within it does not.
                self.client.set_window_rect(0, 0, width.max(500), height + 100).await?;
                let resize = "browser.style.minWidth = 0; [browser.style.width, browser.style.height] = arguments;";
                self.run_in_firefox(resize, vec![json!(format!("{width}px")), json!(format!("{height}px"))]).await?;
            }
            Engine::Webkit => {
                // Without a window manager, keyboard input goes to the window under the pointer, which is in the middle of the screen.
                let [screen_width, screen_height] =
                    [self.eval_number("screen.width").await?, self.eval_number("screen.height").await?]
                        .map(|side| side as u32);
                let [left, top] = [screen_width.saturating_sub(width) / 2, screen_height.saturating_sub(height) / 2];
                // The height of its toolbars is known only once it has the requested size, which takes a while.
                let mut toolbar_height = 0;
                for _ in 0..RESIZE_ATTEMPTS {
                    self.client.set_window_rect(left, top, width, height + toolbar_height).await?;
                    self.sleep_ms(100).await;
                    if self.is_true(&is_resized).await? {
                        break;
                    }
                    toolbar_height = self.eval_number("outerHeight - innerHeight").await? as u32;
                }
            }
        }
        self.wait_until("the window has its size", &is_resized).await
    }

    /// Emulates a media feature, such as `("prefers-reduced-motion", "reduce")`.
    pub async fn emulate_media_feature(&self, feature: &str, value: &str) -> TestResult {
        let features = json!([{ "name": feature, "value": value }]);
        self.execute_cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        ensure_eq(feature, self.is_true(&format!("matchMedia('({feature}: {value})').matches")).await?, true)
    }

    /// Emulates the print medium, or the screen again.
    pub async fn emulate_print(&self, printed: bool) -> TestResult {
        let medium = if printed { "print" } else { "" };
        match self.engine {
            Engine::Chromium => self.execute_cdp("Emulation.setEmulatedMedia", json!({ "media": medium })).await?,
            Engine::Firefox => {
                self.run_in_firefox("browser.browsingContext.mediumOverride = arguments[0]", vec![json!(medium)])
                    .await?;
            }
            Engine::Webkit => {}
        }
        ensure_eq("Whether the medium is print", self.is_true("matchMedia('print').matches").await?, printed)
    }

    /// Runs a script in every document opened from now on, before the document's own scripts.
    pub fn add_init_script(&self, script: &str) {
        self.site.add_script(script);
    }

    /// Alters every page of the site opened from now on.
    pub fn alter_pages(&self, alteration: PageAlteration) {
        self.site.alter_pages(alteration);
    }

    /// Serves a script that the site does not have under this path, from now on.
    pub fn serve_script(&self, path: &str, script: Vec<u8>) {
        self.site.serve_file(path, "text/javascript", script);
    }

    /// Serves a page that the site does not have under this path, from now on.
    pub fn serve_page(&self, path: &str, html: String) {
        self.site.serve_file(path, "text/html; charset=utf-8", html.into_bytes());
    }

    /// Applies a fault to these files from now on.
    pub fn inject_fault(&self, filter: PathFilter, fault: Fault) {
        self.site.set_fault(Some((filter, fault)));
    }

    /// Delivers every file unaltered again, including those that are stalled.
    pub fn clear_fault(&self) {
        self.site.set_fault(None);
    }

    /// Calls a method of the Chrome DevTools Protocol.
    pub async fn execute_cdp(&self, method: &str, parameters: Value) -> TestResult {
        self.client.issue_cmd(DriverCommand::cdp(method, parameters)).await?;
        Ok(())
    }

    /// Runs a script in Firefox itself rather than in the page.
    async fn run_in_firefox(&self, script: &str, arguments: Vec<Value>) -> TestResult {
        self.client.issue_cmd(DriverCommand::firefox_context("chrome")).await?;
        self.client.execute(&format!("{FIREFOX_BROWSER} {script}"), arguments).await?;
        self.client.issue_cmd(DriverCommand::firefox_context("content")).await?;
        Ok(())
    }
}
