//! Opening the reader's own report.

use crate::locale::messages::{Message, message};
use crate::text::count::{counted, megabytes};
use crate::text::lang::Lang;

/// Heading of the section for the reader's own report.
pub const OWN: Message = message("打开自己的报告", "Open your own report");
/// Introduction to that section.
pub const OWN_LEAD: Message = message(
    "把一份报告的文本（.txt、.md）或Word文档（.docx）拖到页面上，或者点击按钮选择文件：页面会按规则读出其中的数字、名称和关系，做成一份草稿，图表、卡片、查找和导出都与本页相同。读得对不对，可以在卡片里逐个核对、改正，再存成一个JSON文件；这样的文件也可以直接打开。文件只在这台设备上读取，不会上传。",
    "Drop a Chinese report on the page as text (.txt, .md) or as a Word document (.docx), or choose the file. The page extracts the report’s figures, with their labels and relations, and drafts a page like this one; it follows fixed rules and uses no artificial intelligence. Check and correct each figure in its card, then save the result as a JSON file, which opens here too. Your file is read on this device and sent nowhere.",
);
/// Label of the field for the text of a report.
pub const OWN_TEXT: Message = message("或者把报告全文粘贴在这里：", "Or paste the report’s Chinese text here:");
/// Button that drafts a report from the text in that field.
pub const READ_TEXT: Message = message("生成草稿", "Make a draft");
/// What a text from that field is called.
pub const PASTED: Message = message("粘贴的文本", "Pasted text");
/// Before the drafts that are kept on the device.
pub const KEPT_DRAFTS: Message = message("这台设备上保留的草稿：", "Drafts kept on this device:");
/// Shows a kept draft; its name follows.
pub const CONTINUE_DRAFT: Message = message("继续：", "Continue: ");
/// Text before and after a link to the published report's file.
pub const OWN_MODEL: [Message; 2] = [
    message("JSON文件的格式可参照本页的数据文件：", "For an example, see the data file of this page: "),
    message("。", "."),
];
/// Button that opens a file.
pub const OPEN: Message = message("打开文件…", "Open a file…");
/// Button that opens another file.
pub const OPEN_OTHER: Message = message("打开其他文件…", "Open another file…");
/// While a file is dragged over the page.
pub const DROP: Message = message("松开鼠标即可打开文件", "Drop the file to open it");
/// Name of the bar over a report that the reader opened.
pub const OPENED: Message = message("你打开的报告", "Your own file");
/// Text before and after the name of the file that is shown.
const OPENED_FROM: [Message; 2] = [
    message("现在显示的是你设备上的文件", "You are looking at "),
    message(
        "，不是本页原来的内容。文件没有上传，也不在网址里；重新载入页面，就会回到原来的内容。",
        ", a file on your device, not the page as published. It has not been sent anywhere and is not part of the page’s address; reload to return to the published page.",
    ),
];
const DRAFT_FROM: Message = message("这是从", "This draft was read from ");
/// The same of a draft that is kept on the device.
const DRAFT_KEPT: [Message; 2] = [
    DRAFT_FROM,
    message(
        "按规则自动读出的草稿，还没有核对。草稿和改动只存在这台设备上，没有上传；不要了可以放弃。",
        " automatically; nobody has checked it yet. The draft and your corrections stay on this device until you discard them, and are not sent anywhere.",
    ),
];
/// The same of a draft for which the device has no room.
const DRAFT_NOT_KEPT: [Message; 2] = [
    DRAFT_FROM,
    message(
        "按规则自动读出的草稿，还没有核对。浏览器的存储空间已满，草稿没有保存：关闭或刷新页面之前，请先存成文件。",
        " automatically; nobody has checked it yet. The browser has no room to keep it: save it to a file before you close or reload the page.",
    ),
];
/// Opens the card of the next figure to look at.
pub const NEXT_DOUBTFUL: Message = message("核对下一个", "Next to check");
/// Saves the draft as a report file.
pub const SAVE_REPORT: Message = message("保存报告（JSON）", "Save report (JSON)");
/// Saves the figures of the draft as a table.
pub const SAVE_FIGURES: Message = message("下载数据（CSV）", "Download figures (CSV)");
/// Takes the last correction back.
pub const UNDO_CORRECTION: Message = message("撤销上一次改动", "Undo last correction");
/// Keeps the draft no longer, and returns to the published report.
pub const DISCARD_DRAFT: Message = message("放弃草稿", "Discard draft");
/// Announces that a correction was undone.
pub const CORRECTION_UNDONE: Message = message("已撤销。", "Undone.");
/// Announces that no figure is left to look at.
pub const NONE_DOUBTFUL: Message = message("没有需要先核对的数字了。", "No figures marked “check first” remain.");
/// No text was given.
pub const NO_TEXT: Message = message(
    "没有文字：请先把报告全文粘贴到输入框里。",
    "There is no text: paste the report’s text into the field first.",
);
/// The text has no number with a unit.
pub const NO_QUANTITY: Message = message(
    "文本里没有带单位的数字。只能读中文报告：请确认内容是中文，数字带有单位。",
    "The text has no number with a unit. Only reports in Chinese can be read: make sure that it is one, and that its numbers have units.",
);
/// No year was found.
pub const NO_PERIOD: Message = message(
    "看不出这是哪一年的报告：请在第一行写明，如“2024年工作报告”。",
    "The year of the report could not be determined: write it in the first line, as in “2024年工作报告”.",
);
/// The text has more figures than a report may have.
pub const TOO_MANY_FIGURES: Message = message(
    "文本里的数字太多，超过一份报告的上限：请把文本分成几份，逐份读取。",
    "The text has more figures than a report may have: split it, and open the parts one at a time.",
);
/// The chunk that reads Word documents could not be fetched.
pub const NO_WORD_READER: Message = message(
    "未能加载读取Word文档所需的程序。请检查网络连接后重试，或把全文粘贴到输入框里。",
    "The part of the program that reads Word documents could not be loaded. Check your connection and try again, or paste the text into the field.",
);
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

/// Text before and after the name of the file that is shown: a report, or a draft that is kept or not.
pub const fn opened_from(kept_draft: Option<bool>) -> [Message; 2] {
    match kept_draft {
        None => OPENED_FROM,
        Some(true) => DRAFT_KEPT,
        Some(false) => DRAFT_NOT_KEPT,
    }
}

/// Asks before the draft of a file is discarded.
pub fn discard_question(file: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("放弃从{file}读出的草稿和全部改动？之后无法恢复。"),
        Lang::En => format!("Discard the draft read from {file} and all corrections? This cannot be undone."),
    }
}

/// When a draft was last changed, on a day `YYYY-MM-DD`.
pub fn last_changed(day: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{day}最后改动"),
        Lang::En => format!("last changed on {day}"),
    }
}

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
    let (size, [figures, charts]) = (megabytes(size), [figures, charts].map(|count| limit(count, lang)));
    match lang {
        Lang::Zh => format!("JSON文件不超过{size}，其中数字不超过{figures}个，图表不超过{charts}张。"),
        Lang::En => {
            format!("A JSON file may be up to {size} in size, with at most {figures} figures and {charts} charts. ")
        }
    }
}

/// A limit as the language writes it: 100万, 1,000,000.
fn limit(count: usize, lang: Lang) -> String {
    const WAN: usize = 10_000;
    match lang {
        Lang::Zh if count.is_multiple_of(WAN) => format!("{}万", count / WAN),
        Lang::Zh => count.to_string(),
        Lang::En => counted(count),
    }
}

/// The limits for what a report is drafted from: the length of a text, and the size of a Word document in bytes.
pub fn text_limits(characters: usize, size: usize, lang: Lang) -> String {
    let (characters, size) = (limit(characters, lang), megabytes(size));
    match lang {
        Lang::Zh => format!("文本不超过{characters}字，Word文档不超过{size}。"),
        Lang::En => format!("A text may have up to {characters} characters, and a Word document may be up to {size}. "),
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
