//! The frame of the page: header, controls, legend, notices.

use crate::locale::messages::{Message, message};

/// Skip link.
pub const SKIP: Message = message("跳到正文", "Skip to main content");
/// Skip link past the header, to the table.
pub const SKIP_TO_TABLE: Message = message("跳到数据总表", "Skip to all figures");
/// Name of the contents list.
pub const CONTENTS: Message = message("目录", "Contents");
/// The name of the other language, in that language.
pub const SWITCH: Message = message("English", "中文");
/// Summary of the controls of how the page is shown.
pub const DISPLAY: Message = message("显示设置", "Display");
/// The link back to the top of the page.
pub const TO_TOP: Message = message("回到顶部", "Back to top");
/// Name of the headline figures.
pub const HEADLINE: Message = message("主要指标", "Headline figures");
/// Summary of what is known of a headline figure besides its growth.
pub const DETAILS: Message = message("详情", "Details");
/// Label of the theme control.
pub const THEME: Message = message("外观", "Theme");
/// The theme that follows the system.
pub const THEME_SYSTEM: Message = message("跟随系统", "System");
/// The light theme.
pub const THEME_LIGHT: Message = message("浅色", "Light");
/// The dark theme.
pub const THEME_DARK: Message = message("深色", "Dark");
/// Label of the currency control.
pub const CURRENCY: Message = message("货币", "Currency");
/// Label of the area control.
pub const AREA: Message = message("面积", "Area");
/// A unit as the source has it.
pub const AS_PRINTED: Message = message("按原文", "As in the article");
/// Currency option: yuan.
pub const IN_YUAN: Message = message("人民币", "Yuan (CNY)");
/// Currency option: US dollars.
pub const IN_DOLLARS: Message = message("美元", "US dollars");
/// Area option: mu.
pub const IN_MU: Message = message("亩", "Mu");
/// Area option: hectares.
pub const IN_HECTARES: Message = message("公顷", "Hectares");
/// Area option: square metres.
pub const IN_SQUARE_METRES: Message = message("平方米", "Square metres");
/// The reading mode that shows both languages.
pub const BOTH: Message = message("中英对照", "Both languages");
/// The address leads to something that the report does not have.
pub const DEAD_LINK: Message = message(
    "这个网址指向的内容，本报告中没有：也许已经改名或删去，也许网址不完整。全部数字都在数据总表里，可以查找。",
    "This address leads to something that is not in this report: it may have been renamed or removed, or the address may be incomplete. \
     All figures are in the table of figures, which can be searched.",
);
/// The print button.
pub const PRINT: Message = message("打印或存为PDF", "Print or save as PDF");
/// Heading of the legend.
pub const LEGEND: Message = message("怎样看这些数字", "How to read the figures");
/// Explains figure links.
pub const LEGEND_LINK: Message = message(
    "带下划线的数字都可以点开，查看原文写法、出处、精度和据此推算的结果。",
    "Open any underlined figure for a card with its original Chinese wording, its source, how precise it is and what can be calculated from it.",
);
/// Before prose that exists in Chinese only.
pub const UNTRANSLATED: Message = message(
    "以下文字只有中文。",
    "The text below has not been translated from Chinese. Only its figures are shown in English form.",
);
