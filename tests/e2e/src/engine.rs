//! The engine the tests run in: one of three, and the differences between them.

use crate::env::setting;
use crate::failure::{Failure, Outcome};
use crate::profile::Reader;
use serde_json::{Value, json};
use std::io::{self, Write};

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

/// A capability that a test may need and not every engine has.
#[derive(Clone, Copy, Debug)]
pub enum Need {
    /// Print layout.
    Paper,
    /// A screen with 1.5 device pixels per CSS pixel.
    BrokenRatio,
    /// Memory metrics of the page.
    Metrics,
    /// The accessibility tree.
    AccessibilityTree,
    /// Emulation of forced colours and reduced motion.
    Preferences,
}

impl Engine {
    /// The engine of this test run.
    pub fn of_this_run() -> Outcome<Self> {
        match setting("ENGINE")?.as_str() {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::Webkit),
            other => Err(Failure::new(format!("ENGINE is {other}, which is none of chromium, firefox and webkit."))),
        }
    }

    /// Why the engine lacks a capability. The list is complete.
    fn lacks(self, need: Need) -> Option<&'static str> {
        match (self, need) {
            (Self::Webkit, Need::Paper) => Some("WebKitWebDriver cannot print, nor show a page as printed"),
            (Self::Firefox | Self::Webkit, Need::Metrics | Need::AccessibilityTree | Need::Preferences) => {
                Some("its driver does not tell")
            }
            (Self::Webkit, Need::BrokenRatio) => Some("GTK knows whole ratios only"),
            _ => None,
        }
    }

    /// The capabilities that start a browser configured for the reader.
    pub(crate) fn started_for(self, reader: &Reader) -> Outcome<Value> {
        let mut capabilities: Value = serde_json::from_str(&setting("CAPABILITIES")?)?;
        let milliseconds = |times: u32| (reader.patience * times).as_millis() as u64;
        capabilities["timeouts"] = json!({ "pageLoad": milliseconds(6), "script": milliseconds(3) });
        capabilities["pageLoadStrategy"] = json!(if reader.eager { "none" } else { "normal" });
        match self {
            Self::Chromium => {
                capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL" });
                let arguments = capabilities["goog:chromeOptions"]["args"].as_array_mut();
                let at_once = ["--disable-frame-rate-limit", "--disable-gpu-vsync"].map(Value::from);
                arguments.into_iter().for_each(|given| given.extend(at_once.iter().filter(|_| reader.hasty).cloned()));
            }
            Self::Firefox => {
                let settings = &mut capabilities["moz:firefoxOptions"]["prefs"];
                settings["layout.css.prefers-color-scheme.content-override"] = json!(i32::from(!reader.dark));
                settings["layout.css.devPixelsPerPx"] = json!(reader.ratio.to_string());
                settings["javascript.enabled"] = json!(reader.script);
            }
            Self::Webkit => {
                let options = &mut capabilities["webkitgtk:browserOptions"];
                let mut command = vec![json!(format!("GDK_SCALE={}", reader.ratio)), options["binary"].take()];
                command.extend(options["args"].take().as_array().into_iter().flatten().cloned());
                command.push(json!(format!("--enable-javascript={}", reader.script)));
                command.extend(reader.dark.then(|| json!("--dark-mode")));
                *options = json!({ "binary": "/usr/bin/env", "args": command });
            }
        }
        Ok(capabilities)
    }
}

/// Whether the engine has a capability. If not, this is printed with the reason beside the test's result.
pub fn can(need: Need) -> Outcome<bool> {
    let engine = Engine::of_this_run()?;
    let Some(reason) = engine.lacks(need) else { return Ok(true) };
    // Bypasses the test runner, which captures the output of passing tests.
    writeln!(io::stderr(), "not in {engine:?}: {reason} ({need:?})")?;
    Ok(false)
}
