//! The pictures in the README: the real page, photographed.

use crate::browser;
use crate::command::{output, program_at};
use crate::engine::{CHROMIUM, FLAGS};
use crate::failure::{Failure, Outcome, While};
use crate::server::Server;
use crate::{place, site};
use std::fs;

/// Address of the page within the site, and the picture's name.
const PICTURES: &[(&str, &str)] = &[("", "page-zh.png"), ("en/", "page-en.png")];

/// Photographs the top of the page in both languages into `.github/`.
pub fn take() -> Outcome {
    site::build()?;
    let browsers = browser::for_testing(vec![CHROMIUM])?;
    let server = Server::start(&place::dist(), "/", 0)?;
    for (browser, (page, name)) in browsers.iter().cycle().zip(PICTURES) {
        let picture = place::root().join(".github").join(name);
        let profile = place::target().join("picture-profile");
        let _ = fs::remove_dir_all(&profile);
        let _ = fs::remove_file(&picture);
        output(
            program_at(&browser.program)
                .args(FLAGS)
                .arg(format!("--user-data-dir={}", profile.display()))
                .args(["--hide-scrollbars", "--window-size=1440,900", "--force-prefers-reduced-motion"])
                // The page's clock runs ahead until five seconds have passed on it, so that all has loaded.
                .arg("--virtual-time-budget=5000")
                .arg(format!("--screenshot={}", picture.display()))
                .arg(format!("{}{page}", server.address())),
        )?;
        let size = fs::metadata(&picture).while_doing(|| format!("looking for {}", picture.display()))?.len();
        if size < 10_000 {
            return Err(Failure::new(format!("{} has {size} bytes: too few for a page.", picture.display())));
        }
        println!("{} has {} kB.", picture.display(), size / 1000);
    }
    Ok(())
}
