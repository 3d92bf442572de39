//! `cargo xtask check`: checks a report file against its rules, its source and its previous version.
//!
//! The exit code is 0 without problems, 1 with problems, 2 if a file could not be read or the arguments are invalid.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match native::run(&arguments) {
        Ok((said, clean)) => {
            println!("{said}");
            ExitCode::from(u8::from(!clean))
        }
        Err(words) => {
            eprintln!("{words}");
            ExitCode::from(2)
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs;

    use answerable::diagnostics::{File, check, print};
    use answerable::text::lang::Lang;

    const USAGE: &str = "cargo xtask check FILE [--source TEXT] [--previous FILE] [--format json] [--lang zh|en]";

    /// The arguments.
    struct Asked<'a> {
        report: &'a str,
        source: Option<&'a str>,
        previous: Option<&'a str>,
        json: bool,
        lang: Lang,
    }

    /// The output, and whether there are no problems.
    pub fn run(arguments: &[String]) -> Result<(String, bool), String> {
        let asked = understand(arguments)?;
        let report = read(asked.report)?;
        let source = asked.source.map(|name| Ok::<_, String>((name, read(name)?))).transpose()?;
        let previous = asked.previous.map(|name| Ok::<_, String>((name, read(name)?))).transpose()?;
        let audit = check(
            File { name: asked.report, text: &report },
            source.as_ref().map(|(name, text)| File { name, text }),
            previous.as_ref().map(|(name, text)| File { name, text }),
        );
        let tell = if asked.json { print::json } else { print::lines };
        Ok((tell(&audit, asked.report, asked.lang), audit.is_clean()))
    }

    fn understand(arguments: &[String]) -> Result<Asked<'_>, String> {
        let mut asked = Asked { report: "", source: None, previous: None, json: false, lang: Lang::En };
        let mut words = arguments.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match (word, word.starts_with("--").then(|| words.next()).flatten()) {
                ("--source", Some(path)) => asked.source = Some(path),
                ("--previous", Some(path)) => asked.previous = Some(path),
                ("--format", Some("json")) => asked.json = true,
                ("--lang", Some("zh")) => asked.lang = Lang::Zh,
                ("--lang", Some("en")) => asked.lang = Lang::En,
                (path, None) if asked.report.is_empty() && !path.starts_with('-') => asked.report = path,
                _ => return Err(format!("`{word}` is not understood here.\n{USAGE}")),
            }
        }
        if asked.report.is_empty() { Err(USAGE.to_owned()) } else { Ok(asked) }
    }

    fn read(path: &str) -> Result<String, String> {
        fs::read_to_string(path).map_err(|error| format!("{path} cannot be read: {error}"))
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
