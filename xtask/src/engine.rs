//! The browser engines: how each is found, installed, run without a window, and kept off the network.

use crate::tools;
use anyhow::Result;
use clap::ValueEnum;
use serde_json::{Value, json};

/// A program: the environment variable that may name it, and its names on the path.
pub struct Program {
    /// The environment variable.
    pub variable: &'static str,
    /// Its names, the most likely first.
    pub names: &'static [&'static str],
}

/// The properties of an engine.
pub struct Engine {
    /// Its name on the command line, in the tests and in `target/e2e/`.
    pub name: &'static str,
    /// The browser.
    pub browser: Program,
    /// Its WebDriver.
    pub driver: Program,
    /// Whether browser and driver must have the same major version.
    pub needs_same_version: bool,
    /// Whether the browser has no headless mode.
    pub needs_display: bool,
    /// The Debian packages of browser and driver.
    pub packages: &'static [&'static str],
    /// Installs what apt does not provide.
    pub install: fn() -> Result<()>,
    /// The arguments of the driver; the port follows.
    pub driver_arguments: &'static [&'static str],
    /// Additional environment variables of the driver, and so of the browser.
    pub environment: &'static [(&'static str, &'static str)],
    /// The WebDriver capabilities that start the browser at this path.
    pub capabilities: fn(&str) -> Value,
    /// The variable in which wasm-bindgen's test runner looks for the address of such a driver.
    pub driver_variable: &'static str,
}

/// The arguments of Chromium: no window, and no network traffic of its own.
pub const CHROMIUM_FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The same for Firefox; and overlay scrollbars, as in the other engines.
fn firefox_preferences() -> Value {
    json!({
        "app.normandy.enabled": false,
        "app.update.disabledForTesting": true,
        "browser.safebrowsing.blockedURIs.enabled": false,
        "browser.safebrowsing.downloads.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.search.update": false,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "extensions.update.enabled": false,
        "messaging-system.rsexperimentloader.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.dns.disablePrefetch": true,
        "network.prefetch-next": false,
        "services.settings.server": "data:,",
        "toolkit.telemetry.enabled": false,
        "toolkit.telemetry.server": "",
        "ui.useOverlayScrollbars": 1,
        "widget.gtk.overlay-scrollbars.enabled": true,
    })
}

/// Chromium, or Google Chrome.
pub const CHROMIUM: Engine = Engine {
    name: "chromium",
    browser: Program {
        variable: "CHROME",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    },
    driver: Program { variable: "CHROMEDRIVER", names: &["chromedriver"] },
    needs_same_version: true,
    needs_display: false,
    packages: &["chromium", "chromium-driver"],
    install: || Ok(()),
    driver_arguments: &[],
    environment: &[],
    capabilities: |program| json!({ "goog:chromeOptions": { "binary": program, "args": CHROMIUM_FLAGS } }),
    driver_variable: "CHROMEDRIVER_REMOTE",
};

/// Firefox.
const FIREFOX: Engine = Engine {
    name: "firefox",
    browser: Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"] },
    driver: Program { variable: "GECKODRIVER", names: &["geckodriver"] },
    needs_same_version: false,
    needs_display: false,
    packages: &["firefox-esr"],
    install: tools::install_geckodriver,
    // The tests use privileged scripting where WebDriver has no command.
    driver_arguments: &["--allow-system-access", "--log=fatal"],
    environment: &[],
    capabilities: |program| {
        let preferences = firefox_preferences();
        json!({ "moz:firefoxOptions": { "binary": program, "args": ["-headless"], "prefs": preferences } })
    },
    driver_variable: "GECKODRIVER_REMOTE",
};

/// WebKitGTK, the relative of Safari that runs on Linux.
const WEBKIT: Engine = Engine {
    name: "webkit",
    browser: Program { variable: "MINIBROWSER", names: &["MiniBrowser"] },
    driver: Program { variable: "WEBKITWEBDRIVER", names: &["WebKitWebDriver"] },
    needs_same_version: false,
    needs_display: true,
    packages: &["webkit2gtk-driver", "xvfb"],
    install: || Ok(()),
    driver_arguments: &[],
    // Its sandbox needs privileges that a container lacks; it opens only our own page.
    environment: &[("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"), ("GDK_BACKEND", "x11"), ("NO_AT_BRIDGE", "1")],
    capabilities: |program| json!({ "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] } }),
    driver_variable: "SAFARIDRIVER_REMOTE",
};

/// What `--browsers` may name.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EngineChoice {
    /// All engines.
    All,
    /// Chromium, or Google Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    Webkit,
}

/// The chosen engines, in the order in which tests run.
pub fn chosen(choices: &[EngineChoice]) -> Vec<Engine> {
    let engines =
        [(EngineChoice::Chromium, CHROMIUM), (EngineChoice::Firefox, FIREFOX), (EngineChoice::Webkit, WEBKIT)];
    let is_chosen = |choice| choices.contains(&choice) || choices.contains(&EngineChoice::All);
    engines.into_iter().filter(|(choice, _)| is_chosen(*choice)).map(|(_, engine)| engine).collect()
}

#[cfg(test)]
mod tests {
    use super::EngineChoice::{All, Chromium, Firefox, Webkit};
    use super::{EngineChoice, chosen};

    #[test]
    fn chosen_engines_are_in_the_order_of_tests() {
        let names = |choices: &[EngineChoice]| chosen(choices).iter().map(|engine| engine.name).collect::<Vec<_>>();
        assert_eq!(names(&[Webkit, Firefox]), ["firefox", "webkit"]);
        assert_eq!(names(&[All]), ["chromium", "firefox", "webkit"]);
        assert_eq!(names(&[Chromium, All]).len(), 3);
    }
}
