//! The accessibility statement. Its claims about tests must be true of `tests/e2e`; keep the two in step.

use crate::locale::messages::{Message, message};

/// Its heading.
pub const TITLE: Message = message("无障碍声明", "Accessibility");

/// Its parts, each under a name.
pub const STATEMENT: [(Message, Message); 4] = [
    (
        message("目标", "Aim"),
        message(
            "本页以达到《Web内容无障碍指南》（WCAG）2.2的AA级为目标。",
            "This page aims to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.",
        ),
    ),
    (
        message("测试", "Testing"),
        message(
            "用axe-core在Chromium、Firefox和WebKitGTK中自动检测，涵盖中英两种语言、深浅两种外观，在Chromium中还涵盖320至1440像素的宽度；\
             另在三种浏览器中自动测试只用键盘能否操作数字、卡片、图表和表格，并在Chromium中把读屏软件得到的内容与审定的文本比对。\
             尚未请使用读屏软件的读者试用。",
            "It is checked with axe-core in Chromium, Firefox and WebKitGTK, in both languages, light and dark, and in Chromium from 320 to 1440 pixels \
             wide. Automated tests operate figures, cards, charts and tables by keyboard alone in all three browsers, and compare what Chromium tells screen readers with \
             an approved text. It has not been tried out with people who use screen readers.",
        ),
    ),
    (
        message("已知不足", "Known limits"),
        message(
            "图表的图形不向读屏软件呈现，代之以文字说明、可逐项浏览的数字和可展开的表格；另存的PNG图片不带说明，SVG图片带有。\
             英文页上，音译的名称只以斜体标示。浏览器不运行脚本或WebAssembly时，没有数字卡片和筛选，也不能展开图表所附的数据表。\
             使用浏览器的翻译功能时，更换语言或单位后，有变动的文字会变回未经翻译的原样。",
            "Drawings of charts are hidden from screen readers, which are given a description, the figures one by one and a table on request; a chart \
             saved as PNG carries no description, but one saved as SVG does. On the English page italics alone mark transliterated names. Without \
             scripts or WebAssembly there are no cards, filters or tables behind the charts. Choosing another language or unit replaces a browser’s \
             own translation with the page’s text.",
        ),
    ),
    (
        message("反映问题", "Reporting a barrier"),
        message(
            "如在使用中遇到障碍，请到发布本页的代码仓库，在议题（issues）中告诉我们。",
            "If something stands in your way, please tell us in the issue tracker of the repository that this page is published from.",
        ),
    ),
];
