//! `cargo xtask check`: checks a report file against its rules, its source and its previous version.
//!
//! The exit code is 0 without violations, 1 with violations, 2 if a file could not be read or the arguments are invalid.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io::{stderr, stdout};
    use std::process::ExitCode;

    use answerable::diagnostics::print::print_to;

    let arguments: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let (printed, code) = match native::run(&arguments) {
        Ok((output, is_clean)) => (print_to(&mut stdout(), &output), u8::from(!is_clean)),
        Err(message) => (print_to(&mut stderr(), &message), 2),
    };
    ExitCode::from(if printed { code } else { 2 })
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs;

    use answerable::diagnostics::print::printable;
    use answerable::diagnostics::{File, check, print};
    use answerable::source::document::decode_text::file_text;
    use answerable::source::document::document_error::{DocumentError, OpenedIn};
    use answerable::source::terms::TermBase;
    use answerable::text::lang::Lang;

    /// The terms that labels are compared with. They are in this program and not in the library, of which the page's program would fetch them.
    const TERMS: &str = include_str!("../../data/terms.json");

    const HELP_ZH: &str = "\
检查一份报告（JSON文件），列出全部问题：行、列、记录、字段，读到什么，应为什么。

用法：cargo xtask check [文件] [选项]

  --source 文本      同时对照原文（.docx，或UTF-8、UTF-16、GB 18030、Big5编码的纯文本）：原文的每个数字都要有着落
  --previous 文件    同时对照已发布的版本：改动过的数字须有更正记录
  --format json      输出供程序读取的JSON
  --lang zh|en       语言：zh为中文，en为英文（默认）
  -h, --help         显示这段说明

不写文件，则检查data/里的每一份报告。退出码：0为没有问题，1为有问题，2为文件读不了或参数有误。
例：cargo xtask check data/mine.json --source mine.txt --lang zh";

    const HELP_EN: &str = "\
Checks a report, a JSON file, and lists all problems: line, column, record, field, what was found and what was expected.

Usage: cargo xtask check [FILE] [OPTIONS]

  --source TEXT      also check against the source, .docx or plain text in UTF-8, UTF-16, GB 18030 or Big5: each of its numbers
                     must be accounted for
  --previous FILE    also compare with what was published: a changed figure needs a correction
  --format json      print JSON, for programs
  --lang zh|en       the language of messages: Chinese, or English (the default)
  -h, --help         print this

Without a file, every report in data/ is checked. The exit code is 0 without problems, 1 with problems, and 2 if a file cannot
be read or an argument is wrong.
Example: cargo xtask check data/mine.json --source mine.txt";

    /// The arguments.
    #[derive(Default)]
    struct Arguments<'a> {
        report: Option<&'a str>,
        source: Option<&'a str>,
        previous: Option<&'a str>,
        json: bool,
    }

    /// The output, and whether there are no violations.
    pub fn run(words: &[String]) -> Result<(String, bool), String> {
        // Messages about the other arguments are in this language as well.
        let is_chinese =
            words.windows(2).any(|pair| pair == ["--lang", "zh"]) || words.iter().any(|word| word == "--lang=zh");
        let lang = if is_chinese { Lang::Zh } else { Lang::En };
        let help = if is_chinese { HELP_ZH } else { HELP_EN };
        if words.iter().any(|word| word == "--help" || word == "-h") {
            return Ok((help.to_owned(), true));
        }
        let Arguments { report, source, previous, json } = parse(words, lang)?;
        let Some(name) = report else { return Err(help.to_owned()) };
        let report = read_report(name, lang)?;
        let source = source.map(|name| Ok::<_, String>((name, read_source(name, lang)?))).transpose()?;
        let previous = previous.map(|name| Ok::<_, String>((name, read_report(name, lang)?))).transpose()?;
        let report = File { name, text: &report };
        let result = check(
            report,
            source.as_ref().map(|(name, text)| File { name, text }),
            previous.as_ref().map(|(name, text)| File { name, text }),
        );
        let result = result.with_term_notes(report, &TermBase::parse(TERMS).unwrap_or_default());
        let print = if json { print::json } else { print::lines };
        Ok((print(&result, name, lang), result.is_clean()))
    }

    fn parse(words: &[String], lang: Lang) -> Result<Arguments<'_>, String> {
        let mut arguments = Arguments::default();
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            let (option, value) = match word.split_once('=') {
                Some((option, value)) if option.starts_with("--") => (option, Some(value)),
                _ => (word, word.starts_with("--").then(|| words.next()).flatten()),
            };
            match (option, value) {
                ("--source", Some(path)) => arguments.source = Some(path),
                ("--previous", Some(path)) => arguments.previous = Some(path),
                ("--format", Some("json")) => arguments.json = true,
                ("--lang", Some("zh" | "en")) => {}
                (path, None) if arguments.report.is_none() && !path.starts_with('-') => arguments.report = Some(path),
                _ => return Err(not_understood(option, value, lang)),
            }
        }
        Ok(arguments)
    }

    fn not_understood(option: &str, value: Option<&str>, lang: Lang) -> String {
        let found = printable(&[option, value.unwrap_or_default()].join(" "));
        let found = found.trim_end();
        match lang {
            Lang::Zh => format!("看不懂参数“{found}”。--help列出全部选项。"),
            Lang::En => format!("“{found}” is not understood here. --help lists all options."),
        }
    }

    /// The content of a report file.
    fn read_report(path: &str, lang: Lang) -> Result<String, String> {
        String::from_utf8(read(path, lang)?).map_err(|error| unreadable(path, &error.utf8_error().to_string(), lang))
    }

    /// The text of a source, which may be a Word document.
    fn read_source(path: &str, lang: Lang) -> Result<String, String> {
        let sentence = |error: DocumentError| unreadable(path, &error.sentence(OpenedIn::Command, lang), lang);
        file_text(&read(path, lang)?, path).map_err(sentence)
    }

    fn read(path: &str, lang: Lang) -> Result<Vec<u8>, String> {
        fs::read(path).map_err(|error| unreadable(path, &error.to_string(), lang))
    }

    fn unreadable(path: &str, error: &str, lang: Lang) -> String {
        printable(&match lang {
            Lang::Zh => format!("无法读取{path}：{error}"),
            Lang::En => format!("{path} cannot be read: {error}"),
        })
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
