//! A browser's driver: started on a free port, stopped when dropped.

use crate::browser::Browser;
use crate::command::{command, output, program};
use crate::paths;
use crate::xvfb::Xvfb;
use anyhow::{Context, Result, bail};
use fs_err as fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take to start, and to end.
const TIMEOUT: Duration = Duration::from_secs(10);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A running driver, and the virtual display of its browsers if they need one.
pub struct Driver {
    process: Child,
    port: u16,
    _display: Option<Xvfb>,
}

impl Driver {
    /// Starts the driver and waits until it accepts connections.
    pub fn start(browser: &Browser) -> Result<Self> {
        let Browser { engine, driver, .. } = browser;
        let port = free_port()?;
        let mut command = program(driver);
        command.args(engine.driver_arguments).arg(format!("--port={port}")).envs(engine.environment.iter().copied());
        let display = engine.needs_display.then(Xvfb::start).transpose()?;
        if let Some(display) = &display {
            command.envs(display.environment()?);
        }
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().with_context(|| format!("cannot start {}", driver.display()))?;
        let mut started = Self { process, port, _display: display };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Ok(Some(status)) = started.process.try_wait() {
                bail!("{} ended at once ({status}), instead of listening.", driver.display());
            }
            if start.elapsed() > TIMEOUT {
                bail!("{} does not answer on port {port}.", driver.display());
            }
            thread::sleep(POLL_INTERVAL);
        }
        Ok(started)
    }

    /// The address it listens on.
    pub fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // On SIGTERM it closes its browsers first.
        let signalled = output(&mut command(&format!("kill -TERM {}", self.process.id()))).is_ok();
        let start = Instant::now();
        while signalled && start.elapsed() < TIMEOUT && matches!(self.process.try_wait(), Ok(None)) {
            thread::sleep(POLL_INTERVAL);
        }
        // Harmless if it has already ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A free port of this machine.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Writes the file that tells wasm-bindgen's test runner which browser to start, and how.
pub fn write_capabilities(browser: &Browser) -> Result<PathBuf> {
    let path = paths::target().join("webdriver.json");
    fs::write(&path, browser.capabilities())?;
    Ok(path)
}
