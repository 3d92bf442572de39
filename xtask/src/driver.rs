//! The browser's driver: started on a free port, ended with all its browsers when dropped.

use crate::browser::{Browser, FLAGS};
use crate::command::program_at;
use crate::failure::{Failure, Outcome, While};
use crate::place;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(5);

/// A running driver.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver and waits until it answers.
    pub fn start(browser: &Browser) -> Outcome<Self> {
        let mut command = program_at(&browser.driver);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let process = command.spawn().while_doing(|| format!("starting {}", browser.driver.display()))?;
        let mut driver = Self { process, port: 0 };

        let said = driver.process.stdout.take().map(BufReader::new);
        let mut lines = said.into_iter().flat_map(BufRead::lines).map_while(Result::ok);
        driver.port = lines.find_map(|line| port_in(&line)).ok_or_else(|| {
            Failure::new(format!("{} ended before it named a port to talk to it on.", browser.driver.display()))
        })?;
        // What it says later is read and forgotten, lest it wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Asks it to close its browsers and end, and says whether it could be asked.
    fn ask_to_end(&self) -> bool {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        stream.is_ok_and(|mut stream| {
            stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").is_ok()
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let start = Instant::now();
        if self.port != 0 && self.ask_to_end() {
            while start.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
                thread::sleep(Duration::from_millis(20));
            }
        }
        // Harmless if it has ended; Chromium ends with its driver.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// `ChromeDriver was started successfully on port 41234.`
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

/// A file telling wasm-bindgen's test runner which browser to start, and how.
pub fn capabilities(browser: &Browser) -> Outcome<PathBuf> {
    let flags: Vec<String> = FLAGS.iter().map(|flag| format!("{flag:?}")).collect();
    let program = browser.program.to_string_lossy();
    let text = format!("{{\"goog:chromeOptions\":{{\"binary\":{program:?},\"args\":[{}]}}}}\n", flags.join(","));
    let path = place::target().join("webdriver.json");
    fs::write(&path, text).while_doing(|| format!("writing {}", path.display()))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_driver_says_its_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41234."), Some(41234));
        assert_eq!(port_in("Starting ChromeDriver 156 on port 0"), None);
    }
}
