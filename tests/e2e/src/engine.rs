//! The browser engine that the tests run in: one of three, and the differences between them.

use crate::env::env_var;
use crate::failure::{Failure, TestResult};
use crate::profile::Profile;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::thread;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    /// Chromium, or Google Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    Webkit,
}

/// Something that a test needs and not every engine has.
#[derive(Clone, Copy, Debug)]
pub enum Capability {
    /// Emulation of the print medium.
    PrintMedia,
    /// A screen with 1.5 device pixels per CSS pixel.
    FractionalPixelRatio,
    /// Memory metrics of the page.
    PerformanceMetrics,
    /// The accessibility tree.
    AccessibilityTree,
    /// Emulation of forced colours and reduced motion.
    MediaFeatures,
    /// A mode in which the browser darkens pages that have no dark theme.
    ForcedDarkMode,
    /// Pages saved as one file with all their resources.
    SavedPages,
    /// Stored screenshots to compare with.
    StoredScreenshots,
}

impl Engine {
    /// The engine of this test run.
    pub fn current() -> TestResult<Self> {
        match env_var("ENGINE")?.as_str() {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::Webkit),
            other => Err(Failure::new(format!("ENGINE is {other}, which is none of chromium, firefox and webkit."))),
        }
    }

    /// Why the engine does not have a capability. The list is complete.
    fn missing_reason(self, capability: Capability) -> Option<&'static str> {
        match (self, capability) {
            (Self::Webkit, Capability::PrintMedia) => Some("WebKitWebDriver cannot emulate print"),
            (
                Self::Firefox | Self::Webkit,
                Capability::PerformanceMetrics
                | Capability::AccessibilityTree
                | Capability::MediaFeatures
                | Capability::SavedPages,
            ) => Some("its driver has no command for that"),
            (Self::Webkit, Capability::FractionalPixelRatio) => Some("GTK has whole pixel ratios only"),
            (Self::Firefox | Self::Webkit, Capability::ForcedDarkMode) => Some("it has no such mode"),
            (Self::Firefox | Self::Webkit, Capability::StoredScreenshots) => Some("the screenshots are of Chromium"),
            _ => None,
        }
    }

    /// The WebDriver capabilities that start a browser with this profile.
    pub(crate) fn capabilities(self, profile: &Profile) -> TestResult<Value> {
        let mut capabilities: Value = serde_json::from_str(&env_var("CAPABILITIES")?)?;
        let timeout_ms = |times: u32| (profile.timeout * times).as_millis() as u64;
        capabilities["timeouts"] = json!({ "pageLoad": timeout_ms(6), "script": timeout_ms(3) });
        capabilities["pageLoadStrategy"] = json!(if profile.waits_for_load { "normal" } else { "none" });
        match self {
            Self::Chromium => {
                capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL" });
                if let Some(arguments) = capabilities["goog:chromeOptions"]["args"].as_array_mut() {
                    if profile.unlimited_frame_rate {
                        arguments.extend(["--disable-frame-rate-limit", "--disable-gpu-vsync"].map(Value::from));
                    }
                    if profile.forces_dark {
                        arguments.push("--enable-features=WebContentsForceDark".into());
                    }
                }
            }
            Self::Firefox => {
                let preferences = &mut capabilities["moz:firefoxOptions"]["prefs"];
                preferences["layout.css.prefers-color-scheme.content-override"] =
                    json!(i32::from(!profile.prefers_dark));
                preferences["layout.css.devPixelsPerPx"] = json!(profile.pixel_ratio.to_string());
                preferences["javascript.enabled"] = json!(profile.javascript);
            }
            Self::Webkit => {
                let options = &mut capabilities["webkitgtk:browserOptions"];
                let mut command = vec![json!(format!("GDK_SCALE={}", profile.pixel_ratio)), options["binary"].take()];
                command.extend(options["args"].take().as_array().into_iter().flatten().cloned());
                command.push(json!(format!("--enable-javascript={}", profile.javascript)));
                command.extend(profile.prefers_dark.then(|| json!("--dark-mode")));
                *options = json!({ "binary": "/usr/bin/env", "args": command });
            }
        }
        Ok(capabilities)
    }
}

/// Whether the engine has a capability. If not, the test that asks is printed as skipped, with the reason.
pub fn is_supported(capability: Capability) -> TestResult<bool> {
    let engine = Engine::current()?;
    let Some(reason) = engine.missing_reason(capability) else { return Ok(true) };
    print_skipped(&format!("no {capability:?} in {engine:?}: {reason}"))?;
    Ok(false)
}

/// Prints that the running test, or a part of it, is skipped, past the test runner, which captures the output of passing tests.
pub fn print_skipped(reason: &str) -> TestResult {
    let thread = thread::current();
    let test = thread.name().unwrap_or("test");
    Ok(writeln!(io::stderr(), "skipped: {test}: {reason}")?)
}
