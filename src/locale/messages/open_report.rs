//! Opening the reader's own report.

use crate::locale::messages::{Message, message};
use crate::text::count::{counted, megabytes};
use crate::text::lang::Lang;

/// Heading of the section for the reader's own report.
pub const OWN: Message = message("打开自己的报告", "Your own file");
/// Introduction to that section.
pub const OWN_LEAD: Message = message(
    "按本页格式编写的报告（一个JSON文件）可以直接在这里打开：点击按钮选择文件，或把文件拖到页面上。图表、卡片、核对和导出功能都与本页相同；文件若有问题，会逐条列出。文件只在这台设备上读取，不会上传。",
    "A report in this page’s format, a single JSON file, can be opened right here: choose the file, or drop it anywhere on the page. It gets the same charts, cards, checks and exports, and anything wrong with it is listed point by point. Your file is read on this device and sent nowhere.",
);
/// Text before and after a link to the published report's file.
pub const OWN_MODEL: [Message; 2] =
    [message("格式可参照本页的数据文件：", "For a model, see the data file of this page: "), message("。", ".")];
/// Button that opens a file.
pub const OPEN: Message = message("打开文件…", "Open a file…");
/// Button that opens another file.
pub const OPEN_OTHER: Message = message("打开其他文件…", "Open another file…");
/// While a file is dragged over the page.
pub const DROP: Message = message("松开鼠标，打开文件", "Drop the file to open it");
/// Name of the bar over a report that the reader opened.
pub const OPENED: Message = message("你打开的报告", "Your own file");
/// Text before and after the name of the file that is shown.
pub const OPENED_FROM: [Message; 2] = [
    message("现在显示的是你设备上的文件", "You are looking at "),
    message(
        "，不是本页原来的内容。文件没有上传，也不在网址里；重新载入页面，就会回到原来的内容。",
        ", a file on your device, not the page as published. It was sent nowhere and is not in the address: reload, and the published page is back.",
    ),
];
/// Returns to the published report.
pub const OPENED_CLOSE: Message = message("返回原来的页面", "Back to the published page");
/// Announces that the published report is shown again.
pub const OPENED_CLOSED: Message = message("已返回原来的页面。", "This is the published page again.");
/// Text before and after the name of a file that cannot be opened.
pub const REFUSED: [Message; 2] = [message("无法打开", ""), message("", " cannot be opened")];
/// The chunk that checks files could not be fetched.
pub const NO_READER: Message = message(
    "未能加载检查文件所需的程序。请检查网络连接或重新载入页面，然后重试。",
    "The part of the program that checks files could not be loaded. Check your connection or reload the page, then try again.",
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
        Lang::En => format!("Opened: {title}"),
    }
}

/// The limits for a report that is opened: its size in bytes, and the number of figures and of charts.
pub fn file_limits(size: usize, figures: usize, charts: usize, lang: Lang) -> String {
    let (size, figures, charts) = (megabytes(size), counted(figures), counted(charts));
    match lang {
        Lang::Zh => format!("文件不超过{size}，数字不超过{figures}个，图表不超过{charts}张。"),
        Lang::En => format!("It may be up to {size}, with up to {figures} figures and {charts} charts. "),
    }
}

/// The number of violations of a file, and of those listed.
pub fn count_violations(listed: usize, of: usize, lang: Lang) -> String {
    let all = counted(of);
    match (lang, listed == of) {
        (Lang::Zh, true) => format!("发现{all}个问题，页面内容未变。"),
        (Lang::Zh, false) => format!("发现{all}个问题，以下是前{}个；页面内容未变。", counted(listed)),
        (Lang::En, true) if of == 1 => "One problem was found. The page has not changed.".to_owned(),
        (Lang::En, true) => format!("{all} problems were found. The page has not changed."),
        (Lang::En, false) => {
            format!("{all} problems were found; here are the first {}. The page has not changed.", counted(listed))
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
