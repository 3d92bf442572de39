//! What only prerendered pages say.

use crate::locale::messages::{Message, message};

/// Notice that the program does not run.
pub const NOTICE: Message = message(
    "本页的交互程序没有运行，可重新载入一试；文字、图表和数据总表仍可完整阅读。",
    "The interactive part of this page is not running; reloading may help. The text, the charts and the table of all figures can be read without it.",
);
/// Notice that code of the program has not arrived.
pub const INCOMPLETE: Message = message(
    "本页有部分功能没有载入，重新载入也许就好；文字、图表和数据总表仍可完整阅读。",
    "Some functions of this page could not be loaded; reloading may help. The text, the charts and the table of all figures can be read as they are.",
);
/// Title of the page for missing addresses.
pub const NOT_FOUND: Message = message("没有这个页面", "Page not found");
/// Link back from the page for missing addresses.
pub const TO_REPORT: Message = message("返回首页", "Go to the home page");
