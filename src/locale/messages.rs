//! Interface strings, each in both languages, so that a missing one does not compile.

pub mod accessibility;
pub mod chart_summary;
pub mod charts;

use std::cmp::Ordering;

use crate::quantity::unit::{Dimension, Unit};
use crate::report::figure::{FigureKind, Operation, Status};
use crate::report::model::{Derivation, Role};
use crate::report::relation::Implied;
use crate::report::round_target::TargetFit;
use crate::report::verdict::Verdict;
use crate::text::decimal::{Rounding, counted, grouped, megabytes};
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::text::rational::Rational;

/// A string of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    zh: &'static str,
    en: &'static str,
}

impl Message {
    /// The string in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

pub(crate) const fn message(zh: &'static str, en: &'static str) -> Message {
    Message { zh, en }
}

impl From<Message> for LocalizedText {
    fn from(message: Message) -> Self {
        Self { zh: message.zh.to_owned(), en: message.en.to_owned() }
    }
}

/// The label of a level in a year.
pub fn level_of(label: &str, year: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year}年{label}"),
        Lang::En => format!("{label}, {year}"),
    }
}

/// The label of an annual target.
pub fn target_of(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}年度目标"),
        Lang::En => format!("{label}, annual target"),
    }
}

/// The label of the 100 % line in a chart of completions.
pub const TARGET_LINE: Message = message("年度目标 = 100%", "annual target = 100%");

/// The label of a bar that shows a part and its whole.
pub fn part_of(label: &str, part: &str, whole: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}：{part}（共{whole}）"),
        Lang::En => format!("{label}: {} of {}", unbroken(part), unbroken(whole)),
    }
}

/// The words with no-break spaces.
pub fn unbroken(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// The label of the row for the remaining figures of a group.
pub fn others(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("其余{count}项，只标位置"),
        Lang::En => format!("{} smaller ones, positions only", counted(count)),
    }
}

/// The smallest and the largest of several figures.
pub fn from_to(least: &str, largest: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{least}至{largest}"),
        Lang::En => format!("{least} to {largest}"),
    }
}

/// What a square stands for, in a chart that has too many things to give each its own.
pub fn square_stands_for(things: i128, unit: Unit, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("一格代表{things}{}", unit.symbol()),
        Lang::En => format!("One square stands for {}", grouped(Rational::from_integer(things), 0, Rounding::Nearest)),
    }
}

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
/// Status of a figure stated as a result.
pub const REPORTED: Message = message("报告值", "reported");
/// Status of a figure announced as expected.
pub const EXPECTED: Message = message("预计值", "expected");
/// Status of a figure computed here.
pub const DERIVED: Message = message("推算值", "derived");
/// Status of a figure from another source.
pub const OUTSIDE: Message = message("外部参照", "outside source");
/// Explains [`REPORTED`].
pub const REPORTED_MEANS: Message = message("原文直接给出的结果", "stated in the source as a result");
/// Explains [`EXPECTED`].
pub const EXPECTED_MEANS: Message =
    message("原文称“预计”，并非最终统计", "announced in the source as expected, not final");
/// Explains [`DERIVED`].
pub const DERIVED_MEANS: Message = message(
    "由我们根据原文数字推算，并注明舍入容许的区间",
    "worked out by us from the source’s figures, with the interval that rounding allows",
);
/// Label of an implied target.
pub const IMPLIED_TARGET: Message = message("反推的年度目标", "implied annual target");
/// Label of a completion.
pub const COMPLETION: Message = message("完成年度目标的", "share of annual target");
/// Heading of the names in a section.
pub const NAMES: Message = message("本节提到的名称", "Names in this section");
/// Explains the italics of English names.
pub const TRANSLITERATED: Message = message(
    "斜体名称为音译，尚未见官方英文名。",
    "Names in italics are transliterations: we know of no official English name.",
);
/// Before the projects without an amount.
pub const UNDISCLOSED: Message = message("未披露金额：", "No sum disclosed: ");
/// Heading of the table.
pub const TABLE: Message = message("数据总表", "Table of figures");
/// Introduction to the table.
pub const TABLE_LEAD: Message = message(
    "原文的每一个数字都在这里，外部参照列在其后；推算值收在表末，需要时展开。",
    "Every figure of the source is here, followed by those from other sources. What we derived folds out at the end.",
);
/// Column head: the label of a figure.
pub const COLUMN_FIGURE: Message = message("指标", "Measure");
/// Column head: its value.
pub const COLUMN_VALUE: Message = message("数值", "Value");
/// Column head: its printed token.
pub const COLUMN_PRINTED: Message = message("原文写法", "As printed");
/// Column head: its status.
pub const COLUMN_STATUS: Message = message("性质", "Status");
/// Column head: its place in the source.
pub const COLUMN_PLACE: Message = message("出处", "Where");
/// Heading of derived rows.
pub const DERIVED_ROWS: Message = message("推算值", "Derived figures");
/// Heading of context rows.
pub const CONTEXT_ROWS: Message = message("外部参照", "From other sources");
/// The filter option that filters nothing out.
pub const ALL: Message = message("全部", "all");
/// Label of a search field.
pub const SEARCH: Message = message("查找", "Search");
/// Label of the search of the table.
pub const SEARCH_FIGURES: Message = message("查找数字", "Search the figures");
/// Placeholder of that search.
pub const SEARCH_FIGURES_HINT: Message = message("词语或数字", "a word or a number");
/// Label of the search of the directory.
pub const SEARCH_NAMES: Message = message("查找名称", "Search the names");
/// Placeholder of that search.
pub const SEARCH_NAMES_HINT: Message = message("中文或英文名称", "in either language");
/// Label of a filter, and head of a column.
pub const FILTER_SECTION: Message = message("章节", "Section");
/// Label of a filter.
pub const FILTER_KIND: Message = message("类别", "Kind");
/// Label of a filter.
pub const FILTER_UNIT: Message = message("计量", "Unit");
/// Clears all filters.
pub const SHOW_ALL: Message = message("清除条件", "Clear filters");
/// An empty result.
pub const NOTHING_FOUND: Message =
    message("没有符合条件的条目；请换个说法，或清除条件。", "Nothing fits. Try other words, or clear the filters.");
/// Heading of the directory.
pub const DIRECTORY: Message = message("名录", "Directory");
/// Introduction to the directory.
pub const DIRECTORY_LEAD: Message = message(
    "原文点名的企业、项目、机构、人物、基金和计划，以及披露了的投资额或规模。",
    "The companies, projects, institutions, people, funds and programmes that the source names, with their investment or size where it gives one.",
);
/// Column head of the directory: the name.
pub const COLUMN_NAME: Message = message("名称", "Name");
/// Column head of the directory: the role.
pub const COLUMN_ROLE: Message = message("情况", "Role");
/// Column head of the directory: the figure.
pub const COLUMN_SUM: Message = message("投资额或规模", "Investment or size");
/// Heading of notes.
pub const NOTES: Message = message("细读须知", "Notes for the careful reader");
/// Heading of the implied targets.
pub const IMPLIED_TARGETS: Message = message("完成率背后的目标", "The targets behind the percentages");
/// Introduction to the implied targets.
pub const IMPLIED_TARGETS_LEAD: Message = message(
    "原文只给完成率，不给目标；由完成数和完成率可以反推目标所在的区间，再看其中哪个数最整。",
    "The source states how much of each target was reached, not the target. The two figures together bound it; we then ask which round number it may have been.",
);
/// Heading of the implied levels.
pub const IMPLIED_LEVELS: Message = message("增长率背后的上年数", "The year before, behind the growth rates");
/// Introduction to the implied levels.
pub const IMPLIED_LEVELS_LEAD: Message = message(
    "增长率常按可比口径计算，公布过的上年数可能与反推值不同。",
    "Growth is often reckoned on a like-for-like base, so published levels may differ from these.",
);
/// Text before and after the growth of a level, followed by the implied level of the year before.
pub const GROWING: [Message; 2] =
    [message("，增长率", ", a change of "), message("，反推的上年数：", ", which puts the year before at ")];
/// Text before and after the completion of a target, followed by the implied target.
pub const REACHING: [Message; 2] =
    [message("，完成目标的", ", or "), message("，反推的目标：", " of the target, which puts the target at ")];
/// Heading of the checks.
pub const CHECKS: Message = message("数字能否互相印证", "Do the figures bear each other out?");
/// Introduction to the checks.
pub const CHECKS_LEAD: Message = message(
    "凡数字之间应当成立的关系，逐条核对；舍入可能造成的出入已计入。",
    "Relations that ought to hold between figures, checked one by one, with allowance for rounding.",
);
/// Heading of the editors' notes.
pub const EDITORIAL: Message = message("编者的提醒", "What else to bear in mind");
/// Heading of terms.
pub const TERMS: Message = message("术语", "Terms");
/// Heading of the source.
pub const SOURCE: Message = message("来源与方法", "Source and method");
/// Before the source of a chart.
pub const SOURCE_LINE: Message = message("来源", "Source");
/// Source list: the article.
pub const CITATION: Message = message("原文", "Article");
/// Source list: the method.
pub const METHOD: Message = message("方法", "Method");
/// Source list: the exchange rate.
pub const EXCHANGE: Message = message("汇率", "Exchange rate");
/// Source list: the version of the data.
pub const VERSION: Message = message("数据版本", "Data version");
/// Source list: the licence.
pub const LICENCE: Message = message("许可", "Licence");
/// Link to report an error.
pub const REPORT_ERROR: Message = message("发现数字有误？请告诉我们", "Found an error in a figure? Tell us");
/// Heading of corrections.
pub const CORRECTIONS: Message = message("更正", "Corrections");
/// Marks a figure that was corrected.
pub const CORRECTED: Message = message("已更正", "corrected");
/// Source list: files to download.
pub const DATA: Message = message("数据下载", "Downloads");
/// Closes the card.
pub const CLOSE: Message = message("关闭", "Close");
/// Card row: the printed token.
pub const CARD_PRINTED: Message = message("原文写法", "As printed");
/// Card row: the status.
pub const CARD_STATUS: Message = message("性质", "Status");
/// Card row: the place in the source.
pub const CARD_PLACE: Message = message("出处", "Where");
/// Card row: the precision.
pub const CARD_PRECISION: Message = message("精度", "Precision");
/// Card row: the formula.
pub const CARD_FORMULA: Message = message("算式", "Worked out as");
/// Card row: the interval.
pub const CARD_RANGE: Message = message("可能范围", "Possible range");
/// Card row: figures derived from this one.
pub const CARD_FOLLOWS: Message = message("由此可推算", "What follows from it");
/// Card row: rates of this figure.
pub const CARD_RATES: Message = message("原文一并给出", "Reported with it");
/// Card row: context figures.
pub const CARD_BESIDE: Message = message("外部参照", "For comparison");
/// Card row: other units.
pub const CARD_UNITS: Message = message("换算", "In other units");
/// Card row: where the figure appears.
pub const CARD_APPEARS: Message = message("出现在", "Appears in");
/// Copies the figure.
pub const COPY_FIGURE: Message = message("复制数字", "Copy figure");
/// Copies a citation of the figure.
pub const COPY_CITATION: Message = message("复制引用", "Copy citation");
/// Copies a link to the figure.
pub const COPY_LINK: Message = message("复制链接", "Copy link");
/// Confirms that something was copied.
pub const COPIED: Message = message("已复制。", "Copied.");
/// The browser refused to copy; the text follows.
pub const COPY_BY_HAND: Message =
    message("浏览器不允许复制，请手动选取：", "The browser will not copy; select it here: ");
/// The definition of the mu.
pub const AREA_DEFINITION: Message = message("1亩 = 1/15公顷 ≈ 666.7平方米", "1 mu = 1/15 ha ≈ 666.7 m²");

/// Precision of a count.
pub const EXACT_COUNT: Message = message("计数，视为准确", "a count, taken as exact");
/// Precision of a nominal amount.
pub const NOMINAL: Message = message("不带小数的数，按字面值看待", "a whole amount, taken at face value");
/// Precision of a one-sided token.
pub const AT_LEAST: Message = message("原文只给出下限", "the source gives a lower bound only");
/// Precision of an "about" token.
pub const ABOUT: Message =
    message("原文只给出约数，没有说明范围", "the source gives an approximate number, without bounds");
/// Of a derived figure in a citation: whose it is.
pub const NOT_OF_THE_SOURCE: Message =
    message("本页据该文数字推算，非该文所载", "worked out on this page from the article’s figures, not stated in it");
/// Status of a figure derived from an expected one.
pub const FROM_EXPECTED: Message = message("推算自预计值", "derived from an expected figure");
/// Notice that the program does not run.
pub const NOTICE: Message = message(
    "本页的交互程序没有运行，重新载入也许就好；全文、图表和表格仍可完整阅读。",
    "The interactive part of this page is not running; reloading may help. Its text, charts and tables can all be read as they are.",
);
/// Title of the page for missing addresses.
pub const NOT_FOUND: Message = message("没有这个页面", "There is no such page");
/// Link back from the page for missing addresses.
pub const TO_REPORT: Message = message("回到报告", "To the report");

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

/// So many of what English calls `noun`.
pub fn several(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", counted(count), if count == 1 { "" } else { "s" })
}

/// How many of the printed figures are shown, and of the derived ones.
pub fn count_figures(printed: (usize, usize), derived: (usize, usize), lang: Lang) -> String {
    let ((shown, of), (shown_derived, of_derived)) = (printed, derived);
    let all = shown == of && shown_derived == of_derived;
    let figures = several(of, "figure");
    let [shown, of, shown_derived, of_derived] = [shown, of, shown_derived, of_derived].map(counted);
    match (lang, all) {
        (Lang::Zh, true) => format!("共{of}个数字，另有{of_derived}个推算值。"),
        (Lang::Zh, false) => format!("{of}个数字中显示{shown}个，{of_derived}个推算值中显示{shown_derived}个。"),
        (Lang::En, true) => format!("{figures}, and {of_derived} derived from them. "),
        (Lang::En, false) => {
            format!("{shown} of {figures}, and {shown_derived} of {of_derived} derived from them. ")
        }
    }
}

/// How many names a source gives, and how many it counts.
pub fn named(names: usize, count: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("原文点名{names}个，计数{count}"),
        Lang::En => format!("{names} named, {count} counted"),
    }
}

/// How many names are shown, of how many.
pub fn count_names(shown: usize, of: usize, lang: Lang) -> String {
    let (all, names) = (shown == of, several(of, "name"));
    let [shown, of] = [shown, of].map(counted);
    match (lang, all) {
        (Lang::Zh, true) => format!("共{of}个名称。"),
        (Lang::Zh, false) => format!("显示{shown}个，共{of}个。"),
        (Lang::En, true) => format!("{names}. "),
        (Lang::En, false) => format!("{shown} of {names}. "),
    }
}

/// The name of a status.
pub const fn status(status: Status) -> Message {
    match status {
        Status::Reported => REPORTED,
        Status::Expected => EXPECTED,
        Status::Derived => DERIVED,
        Status::Context => OUTSIDE,
    }
}

/// The name of a kind of figure.
pub const fn kind(kind: FigureKind) -> Message {
    match kind {
        FigureKind::Level => message("数量或金额", "amount or number"),
        FigureKind::Growth => message("增长率", "growth"),
        FigureKind::Completion => message("目标完成率", "share of target"),
        FigureKind::Rate => message("其他比率", "other rate"),
    }
}

/// The name of a dimension.
pub const fn dimension(dimension: Dimension) -> Message {
    match dimension {
        Dimension::Money => message("金额", "money"),
        Dimension::Area => message("面积", "area"),
        Dimension::Length => message("长度", "length"),
        Dimension::Share => message("百分比", "per cent"),
        Dimension::Points => message("百分点", "% points"),
        Dimension::Multiple => message("倍数", "times"),
        Dimension::Count => message("计数", "number"),
    }
}

/// Refers to a chart by its title.
pub fn chart_called(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("图：{title}"),
        Lang::En => format!("Chart: {title}"),
    }
}

/// An interval in brackets, after its value.
pub fn bracketed(range: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{range}）"),
        Lang::En => format!(" ({range})"),
    }
}

/// A figure after its label.
pub fn labelled(label: &str, figure: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{label}：{figure}"),
        Lang::En => format!("{label}: {figure}"),
    }
}

/// A statement with a remark.
pub fn remarked(statement: &str, remark: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{statement}（{remark}）"),
        Lang::En => format!("{statement} ({remark})"),
    }
}

/// A month of the year, in English.
pub const fn month(month: u32) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

/// The round number that an implied target may have been set at; `end` is the end of the interval nearest to it.
pub fn round_target(fit: TargetFit, number: &str, end: &str, lang: Lang) -> String {
    let mut words = match (lang, fit) {
        (Lang::Zh, TargetFit::Inside) => return format!("区间内最整的数是{number}。"),
        (Lang::En, TargetFit::Inside) => return format!("The roundest number in that range is {number}."),
        (Lang::Zh, _) => format!("较整的{number}刚好落在区间之外：未舍入时，区间靠近它的一端是{end}。"),
        (Lang::En, _) => format!(
            "The round number {number} lies just outside: before rounding, the nearer end of the interval is {end}."
        ),
    };
    if fit == TargetFit::IfTruncated {
        words.push_str(match lang {
            Lang::Zh => "只有完成率是舍去尾数、而不是四舍五入得来的，才与之相符。",
            Lang::En => " It fits only if the percentage was truncated, not rounded.",
        });
    }
    words
}

/// The name of a verdict.
pub const fn verdict(verdict: Verdict) -> Message {
    match verdict {
        Verdict::Agrees => message("相符", "agrees"),
        Verdict::Disagrees => message("不符", "disagrees"),
        Verdict::Unknown => message("无从核对", "cannot be checked"),
    }
}

/// The unit of a chart's axis.
pub fn unit_note(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("单位：{unit}"),
        Lang::En => format!("unit: {unit}"),
    }
}

/// The place of a figure in the source: section title and paragraph.
pub fn place(section: &str, paragraph: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{section}，第{paragraph}段"),
        Lang::En => format!("{section}, paragraph {paragraph}"),
    }
}

/// A paragraph of a section.
pub fn paragraph(paragraph: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第{paragraph}段"),
        Lang::En => format!("paragraph\u{a0}{paragraph}"),
    }
}

/// The precision given by the printed digits.
pub fn printed_precision(range: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("按印出的位数，实际值在{range}之间"),
        Lang::En => format!("by its printed digits, in the range {range}"),
    }
}

/// Marks the level of a year as implied.
pub fn in_year(year: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year}年（推算）"),
        Lang::En => format!("{year} (implied)"),
    }
}

/// The base year of growth.
pub fn on_year(year: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("较{year}年"),
        Lang::En => format!("on {year}"),
    }
}

/// A rise, a fall or neither, in a word.
pub const fn direction(direction: Ordering, lang: Lang) -> &'static str {
    match (direction, lang) {
        (Ordering::Greater, Lang::Zh) => "增长",
        (Ordering::Equal, Lang::Zh) => "持平",
        (Ordering::Less, Lang::Zh) => "下降",
        (Ordering::Greater, Lang::En) => "up",
        (Ordering::Equal, Lang::En) => "unchanged",
        (Ordering::Less, Lang::En) => "down",
    }
}

/// The source line of a chart.
pub fn chart_source(authors: &str, title: &str, lang: Lang) -> String {
    labelled(SOURCE_LINE.get(lang), &article(authors, title, lang), lang)
}

/// An article, by its authors and title.
pub fn article(authors: &str, title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{authors}《{title}》"),
        Lang::En => format!("{authors}, “{title}”"),
    }
}

/// The exchange rate and its source.
pub fn exchange(rate: &str, source: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("1美元 = {rate}元；{source}"),
        Lang::En => format!("US$1 = CNY {rate}; {source}"),
    }
}

/// What an amount was converted from, if that was printed, and at which exchange rate.
pub fn converted(printed: Option<&str>, rate: &str, lang: Lang) -> String {
    let how = match (printed, lang) {
        (Some(printed), Lang::Zh) => format!("由“{printed}”按汇率折算"),
        (Some(printed), Lang::En) => format!("converted from “{printed}”"),
        (None, _) => charts::CONVERTED.get(lang).to_owned(),
    };
    labelled(&how, rate, lang)
}

/// Remarks, one after the other.
pub fn remarks(remarks: &[String], lang: Lang) -> String {
    remarks.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

/// A correction: date, figure, former and present token.
pub fn corrected(date: &str, label: &str, was: &str, now: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{date}：{label}由“{was}”改为“{now}”。"),
        Lang::En => format!("{date}: {label} changed from “{was}” to “{now}”. "),
    }
}

/// The name of an entity's role.
pub const fn role(role: Role) -> Message {
    match role {
        Role::Introduced => message("引进", "Attracted"),
        Role::Partner => message("参与", "Involved"),
        Role::Established => message("设立", "Set up"),
        Role::Started => message("开工", "Construction begun"),
        Role::UnderWay => message("在建或推进中", "Under way"),
        Role::Completed => message("建成或竣工", "Completed"),
        Role::ListingCandidate => message("上市培育", "Being prepared for a listing"),
        Role::Carried => message("出台、实施或举办", "Issued, carried out or held"),
    }
}

/// The formula of a derived figure, in words.
pub const fn formula(operation: Operation) -> Message {
    match operation {
        Operation::Implied(Implied::Previous) => message("本年数 ÷（1 + 增长率）", "the year’s level ÷ (1 + growth)"),
        Operation::Implied(Implied::Target) => {
            message("完成数 ÷ 完成率", "what was reached ÷ share of the target reached")
        }
        Operation::Declared(Derivation::Share) => {
            message("前者 ÷ 后者，以百分比表示", "the first ÷ the second, as a percentage")
        }
        Operation::Declared(Derivation::Ratio) => message("前者 ÷ 后者", "the first ÷ the second"),
        Operation::Declared(Derivation::Average) => message("总额 ÷ 个数", "the total ÷ the count"),
        Operation::Declared(Derivation::Sum) => message("相加", "the sum of"),
        Operation::Declared(Derivation::Difference) => message("前者 − 后者", "the first − the second"),
    }
}

/// How to use a chart's list of marks.
pub const LISTBOX_HELP: Message =
    message("用方向键逐项浏览，按回车键打开数字卡片。", "Arrow keys walk through the figures; Enter opens one.");
