//! Debian packages.

use crate::command::{command, output, run, told};
use anyhow::{Result, bail};

/// Installs packages with apt; `reasons` says what they are for, in whole lines.
pub fn install(packages: &[&str], reasons: &str) -> Result<()> {
    let list = packages.join(" ");
    let root = output(&mut command("id -u")).is_ok_and(|id| id == "0");
    let apt = output(&mut command("apt-get --version")).is_ok();
    if !root || !apt {
        bail!(
            "{reasons}Needed is what Debian calls: {list}\n\
             Only root can install it, and only with apt can this program. Please do it, for example with\n\n    \
             sudo apt-get install {list}"
        );
    }
    println!("Installing {list} with apt. This takes about a minute once.");
    let mut fetch = command("apt-get update --quiet=2");
    let mut install = command(&format!("apt-get install --quiet=2 --yes --no-install-recommends {list}"));
    for step in [&mut fetch, &mut install] {
        println!("  {}", told(step));
        run(step.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}
