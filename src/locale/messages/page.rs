//! The frame of the page: header, controls, legend, notices.

use crate::locale::messages::{Message, message};

/// Skip link.
pub const SKIP: Message = message("跳到正文", "Skip to the text");
/// Skip link past the header, to the table.
pub const SKIP_TO_TABLE: Message = message("跳到数据总表", "Skip to the table of figures");
/// Name of the contents list.
pub const CONTENTS: Message = message("目录", "Contents");
/// The name of the other language, in that language.
pub const SWITCH: Message = message("English", "中文");
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
/// A unit as the report printed it.
pub const AS_PRINTED: Message = message("按原文", "As printed");
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
/// The print button.
pub const PRINT: Message = message("打印", "Print");
/// Heading of the legend.
pub const LEGEND: Message = message("如何读这些数字", "How to read the figures");
/// Explains figure links.
pub const LEGEND_LINK: Message = message(
    "带下划线的数字都可以点开，查看原文写法、出处、精度和由此推算的结果。",
    "Open any underlined figure to see how it was printed, where it stands, how precise it is and what follows from it.",
);
