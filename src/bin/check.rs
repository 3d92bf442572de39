//! `cargo xtask check`: checks a report file against its rules, its source and its previous version.
//!
//! The exit code is 0 without violations, 1 with violations, 2 if a file could not be read or the arguments are invalid.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match native::run(&arguments) {
        Ok((output, is_clean)) => {
            println!("{output}");
            ExitCode::from(u8::from(!is_clean))
        }
        Err(message) => {
            eprintln!("{message}");
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
    struct Arguments<'a> {
        report: &'a str,
        source: Option<&'a str>,
        previous: Option<&'a str>,
        json: bool,
        lang: Lang,
    }

    /// The output, and whether there are no violations.
    pub fn run(arguments: &[String]) -> Result<(String, bool), String> {
        let arguments = parse(arguments)?;
        let report = read(arguments.report)?;
        let source = arguments.source.map(|name| Ok::<_, String>((name, read(name)?))).transpose()?;
        let previous = arguments.previous.map(|name| Ok::<_, String>((name, read(name)?))).transpose()?;
        let result = check(
            File { name: arguments.report, text: &report },
            source.as_ref().map(|(name, text)| File { name, text }),
            previous.as_ref().map(|(name, text)| File { name, text }),
        );
        let print = if arguments.json { print::json } else { print::lines };
        Ok((print(&result, arguments.report, arguments.lang), result.is_clean()))
    }

    fn parse(list: &[String]) -> Result<Arguments<'_>, String> {
        let mut arguments = Arguments { report: "", source: None, previous: None, json: false, lang: Lang::En };
        let mut words = list.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match (word, word.starts_with("--").then(|| words.next()).flatten()) {
                ("--source", Some(path)) => arguments.source = Some(path),
                ("--previous", Some(path)) => arguments.previous = Some(path),
                ("--format", Some("json")) => arguments.json = true,
                ("--lang", Some("zh")) => arguments.lang = Lang::Zh,
                ("--lang", Some("en")) => arguments.lang = Lang::En,
                (path, None) if arguments.report.is_empty() && !path.starts_with('-') => arguments.report = path,
                _ => return Err(format!("`{word}` is not understood here.\n{USAGE}")),
            }
        }
        if arguments.report.is_empty() { Err(USAGE.to_owned()) } else { Ok(arguments) }
    }

    fn read(path: &str) -> Result<String, String> {
        fs::read_to_string(path).map_err(|error| format!("{path} cannot be read: {error}"))
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
