//! Source, method and corrections.

use crate::locale::messages::{Message, labelled, message};
use crate::text::lang::Lang;

/// Heading of the source.
pub const SOURCE: Message = message("来源与方法", "Source and method");
/// Before the source of a chart.
pub const SOURCE_LINE: Message = message("来源", "Source");
/// Source list: the article.
pub const CITATION: Message = message("原文", "Original");
/// Source list: the method.
pub const METHOD: Message = message("方法", "Method");
/// Source list: the exchange rate.
pub const EXCHANGE: Message = message("汇率", "Exchange rate");
/// Source list: the version of the data.
pub const VERSION: Message = message("数据版本", "Data version");
/// Source list: the licence.
pub const LICENCE: Message = message("许可", "Licence");
/// Link to report an error.
pub const REPORT_ERROR: Message = message("发现数字有误？请告诉我们", "Report an error in a figure");
/// Heading of corrections.
pub const CORRECTIONS: Message = message("更正", "Corrections");
/// Marks a figure that was corrected.
pub const CORRECTED: Message = message("已更正", "corrected");
/// Source list: files to download.
pub const DATA: Message = message("数据下载", "Downloads");

/// The source line of a chart.
pub fn chart_source(authors: &str, title: &str, lang: Lang) -> String {
    labelled(SOURCE_LINE.get(lang), &article(authors, title, lang), lang)
}

/// Before the address of the source.
pub const SOURCE_ADDRESS: Message = message("原文网址：", "Published at ");

/// A date as in a list of references: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, after GB/T 7714 as it is, after APA in words.
pub fn reference_date(date: &str, lang: Lang) -> String {
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let numbers: Vec<u32> = parts.filter_map(|part| part.parse().ok()).collect();
    match (lang, numbers.as_slice()) {
        (Lang::En, [month_number]) => format!("{year}, {}", month(*month_number)),
        (Lang::En, [month_number, day]) => format!("{year}, {} {day}", month(*month_number)),
        _ => date.to_owned(),
    }
}

/// An article, by its authors, if they are known, and title.
pub fn article(authors: &str, title: &str, lang: Lang) -> String {
    match lang {
        Lang::En if authors.is_empty() => format!("“{title}”"),
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

/// A correction: date, figure, former and present token.
pub fn corrected(date: &str, label: &str, was: &str, now: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{date}：{label}由“{was}”改为“{now}”。"),
        Lang::En => format!("{date}: {label} changed from “{was}” to “{now}”. "),
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
