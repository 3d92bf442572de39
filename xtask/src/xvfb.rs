//! A virtual display for a browser that needs one, ended when dropped.

use crate::command::command;
use crate::paths;
use anyhow::{Context, Result, anyhow};
use fs_err as fs;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};

/// Removes minimum sizes, so that a window can be as narrow as a test wants, whatever its toolbar contains.
const GTK_CSS: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }\n";

/// A running X server.
pub struct Xvfb {
    process: Child,
    display: String,
}

impl Xvfb {
    /// Starts one on a free display. Without `-noreset` it would reset between two browsers and refuse the second.
    pub fn start() -> Result<Self> {
        let mut server = command("Xvfb -displayfd 1 -screen 0 1920x1600x24 -nolisten tcp -noreset");
        let process = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("cannot start Xvfb")?;
        let mut xvfb = Self { process, display: String::new() };
        let output = xvfb.process.stdout.take().map(BufReader::new);
        let number = output.and_then(|output| output.lines().next()).and_then(io::Result::ok);
        xvfb.display = number.map(|number| format!(":{number}")).ok_or_else(|| anyhow!("Xvfb did not start."))?;
        Ok(xvfb)
    }

    /// The environment variables for a program that is to appear on it.
    pub fn environment(&self) -> Result<[(&'static str, PathBuf); 2]> {
        let config = paths::e2e_artifacts().join("gtk");
        fs::create_dir_all(config.join("gtk-3.0"))?;
        fs::write(config.join("gtk-3.0/gtk.css"), GTK_CSS)?;
        Ok([("DISPLAY", self.display.clone().into()), ("XDG_CONFIG_HOME", config)])
    }
}

impl Drop for Xvfb {
    fn drop(&mut self) {
        // Harmless if it has already ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
