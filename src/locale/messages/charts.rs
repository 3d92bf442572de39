//! Descriptions of charts, in sentences generated from their figures.

use crate::chart::export::Export;
use crate::locale::messages::{Message, message};
use crate::text::lang::Lang;

/// A figure in a sentence: its label and its value.
pub type Named<'a> = (&'a str, &'a str);

/// Column heads of a chart's CSV file.
pub const CSV_HEADS: [Message; 10] = [
    message("组", "Group"),
    message("指标（中文）", "Measure (Chinese)"),
    message("指标（英文）", "Measure (English)"),
    crate::locale::messages::COLUMN_VALUE,
    message("单位", "Unit"),
    message("下限", "At least"),
    message("上限", "At most"),
    crate::locale::messages::COLUMN_PRINTED,
    crate::locale::messages::COLUMN_STATUS,
    crate::locale::messages::COLUMN_PLACE,
];

/// Marks an amount that was printed in another currency.
pub const CONVERTED: Message = message("按汇率折算", "converted at the exchange rate");
/// Label of the row of buttons below a chart.
pub const TAKE: Message = message("查看数据、下载", "See or download the data");
/// Shows and hides a chart's table.
pub const TABLE: Message = message("数据表", "Table");
/// Copies a chart's table.
pub const COPY_TABLE: Message = message("复制表格", "Copy table");
/// The browser failed to make or copy a picture.
pub const NO_PICTURE: Message = message("浏览器未能生成图片。", "The browser could not make the picture.");

/// The label of an export.
pub const fn export(export: Export) -> Message {
    match export {
        Export::Png => message("PNG", "PNG"),
        Export::Svg => message("SVG", "SVG"),
        Export::Csv => message("CSV", "CSV"),
        Export::Image => message("复制图片", "Copy image"),
        Export::Rows => COPY_TABLE,
    }
}

/// Explains the filling of marks, where some are not reported figures.
pub fn filling(expected: bool, derived: bool, lang: Lang) -> Option<&'static str> {
    let message = match (expected, derived) {
        (true, true) => {
            message("内外两色的为预计值，空心的为推算值。", "Two-tone marks are expected figures, hollow ones derived.")
        }
        (true, false) => message("内外两色的为预计值。", "Two-tone marks are expected figures."),
        (false, true) => message("空心的为推算值。", "Hollow marks are derived figures."),
        (false, false) => return None,
    };
    Some(message.get(lang))
}

/// Explains the filling of squares, in a chart of a whole and its part.
pub const SQUARES: Message = message(
    "全部方格为总数，实心的为其中一部分，空心的为其余，并非推算值。",
    "All squares together are the whole, the solid ones its part; the hollow ones are the rest, not derived figures.",
);

/// The number of figures in a chart, and of expected and derived ones among them.
pub fn contents(count: usize, expected: usize, derived: usize, lang: Lang) -> String {
    let mut parts = vec![match lang {
        Lang::Zh => format!("共{count}个数字"),
        Lang::En => crate::locale::messages::several(count, "figure"),
    }];
    for (count, status) in [(expected, crate::locale::messages::EXPECTED), (derived, crate::locale::messages::DERIVED)]
    {
        if count > 0 {
            parts.push(match lang {
                Lang::Zh => format!("{}{count}个", status.get(lang)),
                Lang::En => format!("{count} {}", status.get(lang)),
            });
        }
    }
    parts.join(comma(lang))
}

/// The groups, by name.
pub fn groups(names: &[String], lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("分为{}组：{}", names.len(), names.join("；")),
        Lang::En => format!("in {} groups: {}", names.len(), names.join("; ")),
    }
}

/// The largest and the smallest of some figures; the larger and the smaller of two.
pub fn extremes(most: Named<'_>, least: Named<'_>, of_two: bool, lang: Lang) -> String {
    let (large, small) = match (lang, of_two) {
        (Lang::Zh, true) => ("较大", "较小"),
        (Lang::Zh, false) => ("最大", "最小"),
        (Lang::En, true) => ("larger", "smaller"),
        (Lang::En, false) => ("largest", "smallest"),
    };
    match lang {
        Lang::Zh => format!("{large}的是{}（{}），{small}的是{}（{}）", most.0, most.1, least.0, least.1),
        Lang::En => format!("the {large} is {} ({}), the {small} {} ({})", most.1, most.0, least.1, least.0),
    }
}

/// What figures spread over: of several different ones, and of one or several alike.
pub struct Subject {
    from: Message,
    at: Message,
}

impl Subject {
    const fn new(from: Message, at: Message) -> Self {
        Self { from, at }
    }

    /// From the least to the most.
    pub fn spread(&self, least: Named<'_>, most: Named<'_>, lang: Lang) -> String {
        let subject = self.from.get(lang);
        match lang {
            Lang::Zh => format!("{subject}从{}（{}）到{}（{}）", least.1, least.0, most.1, most.0),
            Lang::En => format!("{subject} from {} ({}) to {} ({})", least.1, least.0, most.1, most.0),
        }
    }

    /// The only one.
    pub fn only(&self, figure: Named<'_>, lang: Lang) -> String {
        let subject = self.at.get(lang);
        match lang {
            Lang::Zh => format!("{subject}为{}（{}）", figure.1, figure.0),
            Lang::En => format!("{subject} {} ({})", figure.1, figure.0),
        }
    }

    /// The same in all.
    pub fn throughout(&self, value: &str, lang: Lang) -> String {
        let subject = self.at.get(lang);
        match lang {
            Lang::Zh => format!("{subject}都是{value}"),
            Lang::En => format!("{subject} {value} throughout"),
        }
    }
}

/// Growth.
pub const GROWTH: Subject = Subject::new(message("增长率", "growth runs"), message("增长率", "growth is"));
/// Sums of money.
pub const SUMS: Subject = Subject::new(message("金额", "the sums run"), message("金额", "the sum is"));
/// Completions.
pub const COMPLETIONS: Subject = Subject::new(message("完成率", "completion runs"), message("完成率", "completion is"));

/// The ratio of the most to the least, named in this order: least, most.
pub fn times(times: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("后者约为前者的{times}倍"),
        Lang::En => format!("about {times} times as much"),
    }
}

/// The ratio of the largest to the smallest, named in this order: largest, smallest.
pub fn times_smallest(times: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("前者约为后者的{times}倍"),
        Lang::En => format!("a ratio of about {times} to one"),
    }
}

/// How many of some targets were reached.
pub fn reached(reached: usize, of: usize, lang: Lang) -> String {
    match (lang, reached == of) {
        (Lang::Zh, true) if of == 1 => "目标已完成".to_owned(),
        (Lang::Zh, false) if of == 1 => "目标未完成".to_owned(),
        (Lang::En, true) if of == 1 => "the target was reached".to_owned(),
        (Lang::En, false) if of == 1 => "the target was not reached".to_owned(),
        (Lang::Zh, true) => format!("{of}项目标全部完成"),
        (Lang::Zh, false) => format!("{of}项目标完成了{reached}项"),
        (Lang::En, true) if of == 2 => "both targets were reached".to_owned(),
        (Lang::En, true) => format!("all {of} targets were reached"),
        (Lang::En, false) if reached == 1 => format!("1 of {of} targets was reached"),
        (Lang::En, false) => format!("{reached} of {of} targets were reached"),
    }
}

/// A value reached, beside the target that its completion implies.
pub fn against_target(reached: Named<'_>, target: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，对照反推的目标{target}", reached.0, reached.1),
        Lang::En => format!("{} ({}), against an implied target of {target}", reached.1, reached.0),
    }
}

/// One figure on its own.
pub fn alone(figure: Named<'_>, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}", figure.0, figure.1),
        Lang::En => format!("{} ({})", figure.1, figure.0),
    }
}

/// Several figures that are all the same.
pub fn alike(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("各项都是{value}"),
        Lang::En => format!("{value} each"),
    }
}

/// A quantity, and its outcome.
pub fn beside(first: Named<'_>, second: Named<'_>, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，{}{}", first.0, first.1, second.0, second.1),
        Lang::En => format!("{} ({}) beside {} ({})", first.1, first.0, second.1, second.0),
    }
}

/// A part of a whole, and its percentage.
pub fn part_of(part: Named<'_>, whole: Named<'_>, percent: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，约为{}{}的{percent}%", part.0, part.1, whole.0, whole.1),
        Lang::En => format!("{} ({}), about {percent}% of {} ({})", part.1, part.0, whole.1, whole.0),
    }
}

/// Clauses as a sentence, separated by `between`.
fn ended(clauses: &[String], between: &str, stop: char) -> String {
    let text = clauses.join(between);
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(rest).chain([stop]).collect()
}

/// Clauses as a sentence; nothing if there are none.
pub fn sentence(clauses: &[String], lang: Lang) -> String {
    match lang {
        _ if clauses.is_empty() => String::new(),
        Lang::Zh => ended(clauses, "；", '。'),
        Lang::En => ended(clauses, "; ", '.'),
    }
}

/// Sentences as running text.
pub fn running(sentences: &[&str], lang: Lang) -> String {
    sentences.join(match lang {
        Lang::Zh => "",
        Lang::En => " ",
    })
}

/// Between the parts of a clause.
pub const fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

/// Between names in a list.
pub const fn and(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}
