//! Debian packages.

use crate::command::{command, command_line, output, run};
use anyhow::{Result, bail};

/// Installs packages with apt; `reasons` says what they are for, in whole lines.
pub fn install(packages: &[&str], reasons: &str) -> Result<()> {
    let list = packages.join(" ");
    let is_root = output(&mut command("id -u")).is_ok_and(|id| id == "0");
    let has_apt = output(&mut command("apt-get --version")).is_ok();
    if !is_root || !has_apt {
        bail!(
            "{reasons}These Debian packages are needed: {list}\n\
             Only root can install them, and this program only with apt. Please install them, for example with\n\n    \
             sudo apt-get install {list}"
        );
    }
    println!("Installing {list} with apt. This takes about a minute once.");
    let mut update = command("apt-get update --quiet=2");
    let mut install = command(&format!("apt-get install --quiet=2 --yes --no-install-recommends {list}"));
    for step in [&mut update, &mut install] {
        println!("  {}", command_line(step));
        run(step.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}
