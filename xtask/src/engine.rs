//! The browser engines: how each is found, installed, run without a window, and kept off the network.

use crate::tools;
use anyhow::{Result, bail};

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
    pub paired: bool,
    /// Whether the browser has no headless mode.
    pub needs_screen: bool,
    /// Whether drivers of this kind interfere with each other, so that tests have to run one at a time.
    pub alone: bool,
    /// The Debian packages of browser and driver.
    pub packages: &'static [&'static str],
    /// Installs what apt does not provide.
    pub install: fn() -> Result<()>,
    /// The arguments of the driver; the port follows.
    pub driver_arguments: &'static [&'static str],
    /// Additional environment variables of the driver, and so of the browser.
    pub environment: &'static [(&'static str, &'static str)],
    /// The WebDriver capabilities that start this browser, as JSON.
    pub capabilities: fn(&str) -> String,
    /// The variable by which wasm-bindgen's test runner finds such a driver.
    pub remote: &'static str,
}

/// The arguments of Chromium: no window, and no network traffic of its own.
pub const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The same for Firefox, as preferences; and overlay scrollbars, as in the other engines.
const SETTINGS: &[(&str, &str)] = &[
    ("app.normandy.enabled", "false"),
    ("app.update.disabledForTesting", "true"),
    ("browser.safebrowsing.blockedURIs.enabled", "false"),
    ("browser.safebrowsing.downloads.enabled", "false"),
    ("browser.safebrowsing.malware.enabled", "false"),
    ("browser.safebrowsing.phishing.enabled", "false"),
    ("browser.search.update", "false"),
    ("datareporting.healthreport.uploadEnabled", "false"),
    ("datareporting.policy.dataSubmissionEnabled", "false"),
    ("extensions.update.enabled", "false"),
    ("messaging-system.rsexperimentloader.enabled", "false"),
    ("network.captive-portal-service.enabled", "false"),
    ("network.connectivity-service.enabled", "false"),
    ("network.dns.disablePrefetch", "true"),
    ("network.prefetch-next", "false"),
    ("services.settings.server", "\"data:,\""),
    ("toolkit.telemetry.enabled", "false"),
    ("toolkit.telemetry.server", "\"\""),
    ("ui.useOverlayScrollbars", "1"),
    ("widget.gtk.overlay-scrollbars.enabled", "true"),
];

/// Chromium, or Google Chrome.
pub const CHROMIUM: Engine = Engine {
    name: "chromium",
    browser: Program {
        variable: "CHROME",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    },
    driver: Program { variable: "CHROMEDRIVER", names: &["chromedriver"] },
    paired: true,
    needs_screen: false,
    alone: false,
    packages: &["chromium", "chromium-driver"],
    install: || Ok(()),
    driver_arguments: &[],
    environment: &[],
    capabilities: |program| format!("{{\"goog:chromeOptions\":{{\"binary\":{program:?},\"args\":{FLAGS:?}}}}}"),
    remote: "CHROMEDRIVER_REMOTE",
};

/// Firefox.
const FIREFOX: Engine = Engine {
    name: "firefox",
    browser: Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"] },
    driver: Program { variable: "GECKODRIVER", names: &["geckodriver"] },
    paired: false,
    needs_screen: false,
    alone: false,
    packages: &["firefox-esr"],
    install: tools::for_firefox,
    // The tests use privileged scripting where WebDriver has no command.
    driver_arguments: &["--allow-system-access", "--log=fatal"],
    environment: &[],
    capabilities: |program| {
        let settings: Vec<String> = SETTINGS.iter().map(|(name, value)| format!("{name:?}:{value}")).collect();
        let settings = settings.join(",");
        format!(
            "{{\"moz:firefoxOptions\":{{\"binary\":{program:?},\"args\":[\"-headless\"],\"prefs\":{{{settings}}}}}}}"
        )
    },
    remote: "GECKODRIVER_REMOTE",
};

/// WebKitGTK, the relative of Safari that runs on Linux.
const WEBKIT: Engine = Engine {
    name: "webkit",
    browser: Program { variable: "MINIBROWSER", names: &["MiniBrowser"] },
    driver: Program { variable: "WEBKITWEBDRIVER", names: &["WebKitWebDriver"] },
    paired: false,
    needs_screen: true,
    alone: true,
    packages: &["webkit2gtk-driver", "xvfb"],
    install: || Ok(()),
    driver_arguments: &[],
    // Its sandbox needs privileges that a container lacks; it opens only our own page.
    environment: &[("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"), ("GDK_BACKEND", "x11"), ("NO_AT_BRIDGE", "1")],
    capabilities: |program| {
        format!("{{\"webkitgtk:browserOptions\":{{\"binary\":{program:?},\"args\":[\"--automation\"]}}}}")
    },
    remote: "SAFARIDRIVER_REMOTE",
};

/// All engines, in the order in which tests run.
const ENGINES: [Engine; 3] = [CHROMIUM, FIREFOX, WEBKIT];

/// The engines in a list such as `firefox,webkit`; `all` stands for all of them.
pub fn named(list: &str) -> Result<Vec<Engine>> {
    if let Some(unknown) =
        list.split(',').find(|name| *name != "all" && ENGINES.iter().all(|known| known.name != *name))
    {
        let known = ENGINES.map(|engine| engine.name).join(", ");
        bail!("No browser is called {unknown:?}. There are: {known}; or all of them: all");
    }
    let asked_for = |engine: &Engine| list.split(',').any(|name| name == "all" || name == engine.name);
    Ok(ENGINES.into_iter().filter(asked_for).collect())
}

#[cfg(test)]
mod tests {
    use super::named;

    fn names(list: &str) -> Option<Vec<&'static str>> {
        Some(named(list).ok()?.iter().map(|engine| engine.name).collect())
    }

    #[test]
    fn browsers_are_asked_for_by_name_and_run_in_our_order() {
        assert_eq!(names("webkit,firefox"), Some(vec!["firefox", "webkit"]));
        assert_eq!(names("all"), Some(vec!["chromium", "firefox", "webkit"]));
        assert_eq!(names("firefox,lynx"), None);
    }
}
