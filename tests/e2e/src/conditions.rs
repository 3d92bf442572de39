//! The conditions a page is read under: script, colour scheme, paper, window, machine.

use crate::command::Command;
use crate::failure::Outcome;
use crate::page::Page;
use serde_json::{Value, json};

impl Page {
    async fn devtools(&self, name: &str, parameters: Value) -> Outcome {
        self.client.issue_cmd(Command::devtools(name, parameters)).await?;
        Ok(())
    }

    /// Turns JavaScript off for documents opened from now on; what tests ask still works.
    pub async fn without_script(&self) -> Outcome {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await
    }

    /// Makes the reader prefer a colour scheme: `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) -> Outcome {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await
    }

    /// Shows the page as it would be printed.
    pub async fn as_printed(&self) -> Outcome {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await
    }

    /// Makes the window this large, in CSS pixels, with scrollbars that take no room.
    pub async fn sized(&self, width: u32, height: u32) -> Outcome {
        self.sized_at(width, height, 1.0).await
    }

    /// The same on a screen with this many device pixels in a CSS pixel.
    pub async fn sized_at(&self, width: u32, height: u32, ratio: f64) -> Outcome {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await
    }

    /// Makes the machine this many times slower.
    pub async fn slowed(&self, times: u32) -> Outcome {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await
    }

    /// Runs a script in every document opened from now on, before anything of its own.
    pub async fn before_anything(&self, script: &str) -> Outcome {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }
}
