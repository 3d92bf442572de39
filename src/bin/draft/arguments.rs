//! The arguments of `cargo xtask draft`.

use answerable::diagnostics::print::printable;
use answerable::text::lang::Lang;

const HELP_ZH: &str = "\
把一份文本变成报告草稿（JSON文件），并说明做了什么：章节、段落、数字、关系、未收的数字，以及应先核对的数字（行、列）。

用法：cargo xtask draft 文本 [选项]

  --out 文件        写到哪里，默认为data/mine.json；文件已有，则保留其中的改动
  --title 标题      报告的标题，默认为第一个标题行
  --period 年份     报告所述的年份，默认从标题行读出，标题行没有则从正文读出
  --lang zh|en      语言：zh为中文，en为英文（默认）
  --measure 文件夹  不写草稿，只对照文件夹里的quantities.tsv和texts/量一量读得怎样
  --sheet 文件夹    不写草稿，抽取120个数字的名称和关系，供人工核对
  -h, --help        显示这段说明

文本为Word文档（.docx）或纯文本（UTF-8、UTF-16、GB 18030或Big5编码）。例：cargo xtask draft mine.txt --out data/mine.json --lang zh";

const HELP_EN: &str = "\
Drafts a report, a JSON file, from a text, and prints what it did: sections, paragraphs, figures, relations, what is left out,
and what to look at first, with line and column.

Usage: cargo xtask draft TEXT [OPTIONS]

  --out FILE         where to write it, data/mine.json by default; if the file exists, what was edited in it is kept
  --title TITLE      the report's title; by default the first heading
  --period YEAR      the year reported on; by default read from the headings, or else from the text
  --lang zh|en       the language of messages: Chinese, or English (the default)
  --measure FOLDER   write nothing; print how well the texts in FOLDER/texts are read, against FOLDER/quantities.tsv
  --sheet FOLDER     write nothing; print labels and relations of 120 figures, to be judged by a person
  -h, --help         print this

The text is a Word document (.docx), or plain text in UTF-8, UTF-16, GB 18030 or Big5. Example: cargo xtask draft mine.txt --out data/mine.json";

/// What to do.
pub enum Task<'a> {
    /// Print this.
    Help(&'static str),
    /// Draft a report.
    Draft(DraftArguments<'a>),
    /// Measure drafts of the texts in a folder.
    Measure(&'a str),
    /// Print a sheet of labels and relations of the texts in a folder.
    Sheet(&'a str),
}

/// What to draft, and where to.
pub struct DraftArguments<'a> {
    pub text: &'a str,
    pub out: &'a str,
    pub title: Option<&'a str>,
    pub period: Option<i32>,
    pub lang: Lang,
}

/// Reads the arguments.
pub fn parse(words: &[String]) -> Result<Task<'_>, String> {
    let is_chinese =
        words.windows(2).any(|pair| pair == ["--lang", "zh"]) || words.iter().any(|word| word == "--lang=zh");
    let (lang, help) = if is_chinese { (Lang::Zh, HELP_ZH) } else { (Lang::En, HELP_EN) };
    if words.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Task::Help(help));
    }
    let mut arguments = DraftArguments { text: "", out: "data/mine.json", title: None, period: None, lang };
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        let (option, value) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value)),
            _ => (word, word.starts_with("--").then(|| words.next()).flatten()),
        };
        match (option, value) {
            ("--out", Some(path)) => arguments.out = path,
            ("--title", Some(title)) => arguments.title = Some(title),
            ("--period", Some(year)) if year.parse::<i32>().is_ok_and(|year| year > 0) => {
                arguments.period = year.parse().ok();
            }
            ("--measure", Some(folder)) => return Ok(Task::Measure(folder)),
            ("--sheet", Some(folder)) => return Ok(Task::Sheet(folder)),
            ("--lang", Some("zh" | "en")) => {}
            (path, None) if arguments.text.is_empty() && !path.starts_with('-') => arguments.text = path,
            _ => return Err(not_understood(option, value, lang)),
        }
    }
    if arguments.text.is_empty() { Err(help.to_owned()) } else { Ok(Task::Draft(arguments)) }
}

fn not_understood(option: &str, value: Option<&str>, lang: Lang) -> String {
    let found = printable(&[option, value.unwrap_or_default()].join(" "));
    let found = found.trim_end();
    match lang {
        Lang::Zh => format!("看不懂参数“{found}”。--help列出全部选项。"),
        Lang::En => format!("“{found}” is not understood here. --help lists all options."),
    }
}
