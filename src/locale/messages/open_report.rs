//! Opening the reader's own report.

use crate::locale::messages::{Message, message};
use crate::text::count::{counted, megabytes};
use crate::text::lang::Lang;

/// Heading of the section for the reader's own report.
pub const OWN: Message = message("打开自己的报告", "Your own report");
/// Introduction to that section.
pub const OWN_LEAD: Message = message(
    "照本页的格式写成的报告（一个JSON文件）可以直接在这里打开：点按钮选取，或者把文件拖到页面上任何一处。图表、卡片、检查和导出都与本页一样；文件若有问题，会逐条指出。文件只在这台设备上读取，不会发往任何地方。",
    "A report written in this page’s format, as one JSON file, opens right here: choose it, or drop it anywhere on the page. It gets the same charts, cards, checks and exports; anything wrong with it is listed, point by point. The file is read on this device and sent nowhere.",
);
/// Text before and after a link to the published report's file.
pub const OWN_MODEL: [Message; 2] = [
    message("可以拿已发布报告的文件当样本：", "The file of the published report may serve as a model: "),
    message("。", "."),
];
/// Button that opens a file.
pub const OPEN: Message = message("打开报告文件…", "Open a report file…");
/// Button that opens another file.
pub const OPEN_OTHER: Message = message("打开别的文件…", "Open another file…");
/// While a file is dragged over the page.
pub const DROP: Message = message("松手，打开这份报告", "Drop the report to open it");
/// Name of the bar over a report that the reader opened.
pub const OPENED: Message = message("从设备上打开的报告", "A report from your device");
/// Text before and after the name of the file that is shown.
pub const OPENED_FROM: [Message; 2] = [
    message("这里显示的是你设备上的文件", "This is "),
    message(
        "，不是已发布的报告。文件没有发往任何地方，也不在网址里：重新载入页面，看到的就是已发布的报告。",
        ", a file on your device, not the published report. It was sent nowhere and is not in the address: reload the page, and the published report is back.",
    ),
];
/// Returns to the published report.
pub const OPENED_CLOSE: Message = message("回到已发布的报告", "Back to the published report");
/// Announces that the published report is shown again.
pub const OPENED_CLOSED: Message = message("已回到已发布的报告。", "This is the published report again.");
/// Text before and after the name of a file that cannot be opened.
pub const REFUSED: [Message; 2] = [message("无法打开", ""), message("", " cannot be opened")];
/// The chunk that checks files could not be fetched.
pub const NO_READER: Message = message(
    "检查文件所需的程序没有取到。请检查网络连接，或者重新载入页面，然后再试。",
    "The part of the program that checks files could not be fetched. Check the connection or reload the page, then try again.",
);

/// A file is being read.
pub fn reading(file: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("正在读取{file}……"),
        Lang::En => format!("Reading {file} …"),
    }
}

/// Announces that a report is open.
pub fn now_open(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("已打开：{title}"),
        Lang::En => format!("Now open: {title}"),
    }
}

/// The limits for a report that is opened: its size in bytes, and the number of facts and of charts.
pub fn file_limits(size: usize, facts: usize, charts: usize, lang: Lang) -> String {
    let (size, facts, charts) = (megabytes(size), counted(facts), counted(charts));
    match lang {
        Lang::Zh => format!("文件不超过{size}，事实不超过{facts}条，图表不超过{charts}张。"),
        Lang::En => format!("It may be up to {size}, with up to {facts} facts and {charts} charts. "),
    }
}

/// The number of violations of a file, and of those listed.
pub fn count_violations(listed: usize, of: usize, lang: Lang) -> String {
    let all = counted(of);
    match (lang, listed == of) {
        (Lang::Zh, true) => format!("发现{all}个问题。页面没有改动。"),
        (Lang::Zh, false) => format!("发现{all}个问题，先列出前{}个。页面没有改动。", counted(listed)),
        (Lang::En, true) if of == 1 => "One problem was found. The page is as it was.".to_owned(),
        (Lang::En, true) => format!("{all} problems were found. The page is as it was."),
        (Lang::En, false) => {
            format!("{all} problems were found; here are the first {}. The page is as it was.", counted(listed))
        }
    }
}

/// A position in a file.
pub fn position(line: usize, column: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第{line}行第{column}列"),
        Lang::En => format!("Line {line}, column {column}"),
    }
}
