//! Violations of the rules of a report file, as sentences: a rule without words does not compile.

use crate::locale::json_error::json_error_text;
use crate::locale::messages::{Message, message, remarked};
use crate::quantity::token_error::TokenError;
use crate::report::chart_kind::ChartKind;
use crate::report::location::{Location, MAX_ID_CHARS};
use crate::report::model::ClaimKind;
use crate::report::rule::{RecordKind, Rule};
use crate::report::violation::Violation;
use crate::text::character::{Oddity, code_point, visible};
use crate::text::count::{counted, megabytes};
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// The violation as a sentence: location, value found, value expected.
pub fn sentence(violation: &Violation, lang: Lang) -> String {
    let expected = expected(&violation.rule);
    let expected = expected.get(lang);
    let location = visible(&location(&violation.at, lang));
    match (lang, violation.found.as_str()) {
        (Lang::Zh, "") => format!("{location}：没有内容，应为{expected}。"),
        (Lang::Zh, found) => format!("{location}：读到“{found}”，应为{expected}。"),
        (Lang::En, "") => format!("{location}: found nothing, expected {expected}."),
        (Lang::En, found) => format!("{location}: found “{found}”, expected {expected}."),
    }
}

fn location(at: &Location, lang: Lang) -> String {
    let path = at.path();
    match (at.record.as_str(), path.as_str(), lang) {
        ("", "", Lang::Zh) => "文件".to_owned(),
        ("", "", Lang::En) => "the file".to_owned(),
        ("", path, _) => path.to_owned(),
        (record, "", _) => record.to_owned(),
        (record, path, Lang::Zh) => format!("{record}的{path}"),
        (record, path, Lang::En) => format!("{record}, {path}"),
    }
}

/// The expected value, as a phrase; words of the file in it are quoted as values are.
pub fn expected(rule: &Rule) -> LocalizedText {
    let LocalizedText { zh, en } = phrase(rule);
    text(visible(&zh), visible(&en))
}

fn phrase(rule: &Rule) -> LocalizedText {
    match rule {
        Rule::Json(message) => {
            let (zh, en) = json_error_text(message);
            text(format!("JSON（{zh}）"), format!("JSON ({en})"))
        }
        Rule::Bytes(most) => {
            text(format!("不超过{}的文件", megabytes(*most)), format!("a file of at most {}", megabytes(*most)))
        }
        Rule::Depth(most) => text(format!("不超过{most}层的嵌套"), format!("nesting of at most {most} levels")),
        Rule::ShortName(most) => {
            text(format!("不超过{most}个字节的字段名"), format!("names of fields of at most {most} bytes"))
        }
        Rule::Values(most) => {
            text(format!("不超过{}个值的文件", counted(*most)), format!("a file of at most {} values", counted(*most)))
        }
        Rule::Figures(most) => text(
            format!("facts、derived和context合计不超过{}条", counted(*most)),
            format!("at most {} entries of facts, derived and context together", counted(*most)),
        ),
        Rule::Characters(most) => text(
            format!("不超过{}个字符的文字", counted(*most)),
            format!("a text of at most {} characters", counted(*most)),
        ),
        Rule::Mentions(most) => text(
            format!("各处文字里的{{数字}}和[术语]合计不超过{}处", counted(*most)),
            format!("at most {} {{figures}} and [terms] in all texts together", counted(*most)),
        ),
        Rule::AtMost(most) => {
            text(format!("不超过{}条", counted(*most)), format!("at most {} entries", counted(*most)))
        }
        Rule::RateId(id) => text(format!("`{id}`"), format!("`{id}`")),
        Rule::Whole(least) => text(format!("不小于{least}的整数"), format!("a whole number from {least}")),
        Rule::OneOf(words) => text(format!("以下之一：{words}"), format!("one of {words}")),
        Rule::Fields(fields) => text(format!("以下字段之一：{fields}"), format!("a known field: {fields}")),
        Rule::Known(kind) => {
            let kind = record_kind(*kind);
            text(format!("已有的{}的id", kind.get(Lang::Zh)), format!("the id of a known {}", kind.get(Lang::En)))
        }
        Rule::Correction(was) => text(
            format!("一条更正记录，写明原来的“{was}”（改动已公布的数字必须登记）"),
            format!("a correction that gives “{was}” as what it was: a published figure changes only with one"),
        ),
        Rule::Passages(count) => {
            text(format!("{count}个带标题的部分，与章节一一对应"), format!("{count} headed passages, one a section"))
        }
        Rule::Paragraphs(count) => {
            text(format!("1至{count}：原文这一部分的段数"), format!("a paragraph from 1 to {count}, as the source has"))
        }
        Rule::TokenOf(section, paragraph) => text(
            format!("原文{section}第{paragraph}段里的写法"),
            format!("a token that the source prints in {section}, paragraph {paragraph}"),
        ),
        Rule::TokenNear(section, paragraph, token) => text(
            format!("“{token}”，即原文{section}第{paragraph}段里的写法"),
            format!("“{token}”, as the source prints in {section}, paragraph {paragraph}"),
        ),
        Rule::FactOf(section, 0) => text(
            format!("{section}不带数字的标题，或meta.source.no_quantities中的一条"),
            format!("no number in the heading of {section}, or an entry of meta.source.no_quantities"),
        ),
        Rule::FactOf(section, paragraph) => text(
            format!("{section}第{paragraph}段的一条事实，或meta.source.no_quantities中的一条"),
            format!("a fact of {section}, paragraph {paragraph}, or an entry of meta.source.no_quantities"),
        ),
        Rule::Respective(token, label) => text(
            format!("“{token}”，按原文的“分别”，它才是“{label}”的数字"),
            format!("“{token}”, which 分别 (“respectively”) in the source gives to “{label}”"),
        ),
        Rule::ChartShape(kind) => chart_shape(*kind).into(),
        Rule::ClaimShape(kind) => claim_shape(*kind).into(),
        Rule::Report => text("一份报告（JSON）", "a report, as JSON"),
        Rule::Readable => text("浏览器能够读取的文件", "a file that the browser can read"),
        Rule::OneFile => text("单独一个文件", "one file at a time"),
        Rule::Utf8 => text("UTF-8编码的文本", "text in UTF-8"),
        Rule::Object => text("一个对象{…}", "an object {…}"),
        Rule::List => text("一个列表[…]", "a list […]"),
        Rule::Entries => text("至少有一项的列表", "a list with at least one entry"),
        Rule::String => text("一个字符串", "a string"),
        Rule::NonBlank => text("看得见的文字", "words that can be seen"),
        Rule::Without(characters) => {
            let [zh, en] = Lang::ALL.map(|lang| {
                let named = characters.iter().map(|c| odd_character(*c, lang));
                named.collect::<Vec<_>>().join(if lang == Lang::Zh { "、" } else { ", " })
            });
            text(format!("不含{zh}的文字，删去即可"), format!("text without {en}: delete it"))
        }
        Rule::Flag => text("true或false", "true or false"),
        Rule::Once => text("同一对象里只出现一次的字段", "a field that stands only once in its object"),
        Rule::NewEntry => text("列表中尚未出现的一项", "an entry that the list does not hold already"),
        Rule::FreshId => text("未被使用的id", "an id that no other record has"),
        Rule::PlainId => text(
            format!("由小写字母、数字、连字符和点组成的id，不超过{MAX_ID_CHARS}个字符"),
            format!("an id of at most {MAX_ID_CHARS} lower-case letters, digits, hyphens and dots"),
        ),
        Rule::Earlier => text("文件中排在前面的数字", "a figure that comes earlier in the file"),
        Rule::Token(error) => token(*error).into(),
        Rule::Percentage => text("百分比", "a percentage"),
        Rule::Ordinal => text("序数，如第4位", "an ordinal, such as 第4位"),
        Rule::NoOrdinal => text(
            "数量：序数只表示排名，不相加、不比较、不画图",
            "an amount: an ordinal only tells a rank, and is neither added, compared nor drawn",
        ),
        Rule::OfAndMeasure => text("成对的of与measure，或两者皆无", "`of` and `measure` together, or neither"),
        Rule::BasisOfGrowth => text("没有basis，只有growth才有", "no basis, which only a growth has"),
        Rule::NoCircle => text("另一条不以它为对象的事实", "another fact, which does not itself qualify this one"),
        Rule::FreshLabel(id) => text(format!("与{id}不同的名称"), format!("another label than that of {id}")),
        Rule::BothLanguages => text("中英文两种内容", "words in both languages"),
        Rule::OwnLanguage => text("zh里的中文、en里的英文", "Chinese in zh and English in en"),
        Rule::Placeholder => text("代替数字的占位符{id}", "a placeholder {id} instead of a typed digit"),
        Rule::PlainWords => text("术语链接里的普通文字，不含{与[", "plain words in the link to a term, without { or ["),
        Rule::SameFigures => text("中英文里相同的数字", "the same figures in both languages"),
        Rule::NewAlias => text("与名称不同的别名", "an alias that is not the label"),
        Rule::StandardTerm(english) => text(
            format!("“{english}”，即data/terms.json里的译名"),
            format!("“{english}”, as data/terms.json translates it"),
        ),
        Rule::Use => text("正文或图表中的引用", "a use in prose or in a chart"),
        Rule::UseInProse => text("正文中的引用", "a use in prose"),
        Rule::OneSection => text("展示它的章节，有且只有一个", "exactly one section that shows it"),
        Rule::OneDimension => text("同一坐标轴上同一量纲的数字", "figures that measure one thing on one axis"),
        Rule::OneValue => {
            text("单个数值：范围和比例画不成图", "figures of one value: a range or a ratio cannot be drawn")
        }
        Rule::UnitSymbol => text(
            "只由文字或%、/、·之类符号组成的单位，不含数字和空格，不超过20个字符",
            "a unit of letters, or of signs such as %, / and ·, without digits or spaces, of at most 20 characters",
        ),
        Rule::NamedEntities => text(
            "只用于、也必须用于点名检查（named）的entities",
            "entities in a check that counts names, and in no other",
        ),
        Rule::Agreement => text(
            "与所述相符的数字（若原文确实自相矛盾，写\"disagrees\": true）",
            "figures that bear the claim out (if the source does contradict itself, say `\"disagrees\": true`)",
        ),
        Rule::Disagreement => text(
            "与所述不符的数字，因为数据写着\"disagrees\": true",
            "figures that contradict the claim, as `\"disagrees\": true` says",
        ),
        Rule::Alike => text("量纲相同的数字", "figures of one dimension, such as amounts of money"),
        Rule::Divisor => text("两个数字，后一个是计数", "two figures, of which the second is a count"),
        Rule::TwoInputs => text("两个输入", "two inputs"),
        Rule::SeveralInputs => text("至少两个输入", "at least two inputs"),
        Rule::Computable => text("可以计算的输入", "inputs that can be computed with"),
        Rule::Decimal => text("大于零的小数，至多八位", "a plain decimal above zero of at most eight digits"),
        Rule::Address => text(
            "完整的https:或mailto:地址，不含空格，如https://example.org/errors",
            "a complete https: or mailto: address without spaces, such as https://example.org/errors",
        ),
        Rule::Spdx => text("SPDX许可标识，如CC-BY-4.0", "an SPDX licence identifier, such as CC-BY-4.0"),
        Rule::Year => text("四位数字的年份，如2026", "a year in four digits, such as 2026"),
        Rule::Date => text("YYYY、YYYY-MM或YYYY-MM-DD格式的日期", "a date as YYYY, YYYY-MM or YYYY-MM-DD"),
        Rule::Day => text("YYYY-MM-DD格式的日期", "a day as YYYY-MM-DD"),
        Rule::EarlierDay => text(
            "不晚于上一条的日期（新的更正排在前面）",
            "a day no later than that of the entry before: the newest correction comes first",
        ),
        Rule::OtherToken => text("与现在不同的旧写法", "another token than the fact has now"),
        Rule::PublishedCorrection => {
            text("已公布的更正记录，原样保留", "the correction that was published before, unchanged")
        }
        Rule::NumberInSource => text("原文中带数字的词句", "words of the source with a number in them"),
    }
}

fn text(zh: impl Into<String>, en: impl Into<String>) -> LocalizedText {
    LocalizedText { zh: zh.into(), en: en.into() }
}

/// A character by its code point, and what is odd about it.
fn odd_character(c: char, lang: Lang) -> String {
    let oddity = Oddity::of(c).map(|oddity| match oddity {
        Oddity::Control => message("控制字符", "a control character"),
        Oddity::Noncharacter => message("非字符", "a noncharacter"),
        Oddity::Direction => message("改变文字方向的字符", "a character that changes the direction of text"),
        Oddity::Invisible => message("看不见的字符", "an invisible character"),
    });
    let code_point = code_point(c);
    match oddity.map(|oddity| oddity.get(lang)) {
        Some(oddity) => remarked(&code_point, oddity, lang),
        None => code_point,
    }
}

const fn record_kind(kind: RecordKind) -> Message {
    match kind {
        RecordKind::Fact => message("事实（facts）", "fact"),
        RecordKind::Figure => message("数字", "figure"),
        RecordKind::Section => message("章节（sections）", "section"),
        RecordKind::Chart => message("图表（charts）", "chart"),
        RecordKind::Entity => message("名录（entities）", "entity"),
        RecordKind::Term => message("术语（terms）", "term"),
    }
}

const fn token(error: TokenError) -> Message {
    match error {
        TokenError::NoNumber => {
            message("以数字开头的量，如3.5亿元", "a quantity that begins with its number, such as 3.5亿元")
        }
        TokenError::BadDecimal => message(
            "小数点后有数字、且只有一个小数点的数，如3.5亿元",
            "one decimal point with digits after it, as in 3.5亿元",
        ),
        TokenError::TooManyDigits => message("至多十五位的数字", "a number of at most fifteen digits"),
        TokenError::LeadingZero => message("不以零补位的数字，如7家", "a number without leading zeros, such as 7家"),
        TokenError::BadGrouping => message(
            "按三位分节的数字，如1,234家，或不分节",
            "separators before groups of three digits, as in 1,234家, or none",
        ),
        TokenError::BadNumeral => {
            message("完整的中文数字，如一百二十", "a whole number in Chinese numerals, such as 一百二十")
        }
        TokenError::TooLarge => message("不超过10²⁴的数值", "a value of at most 10²⁴"),
        TokenError::UnknownUnit => message(
            "数字后紧接一个已知的单位，如亿元、家、%；其他单位可在units中声明",
            "a known unit after the number, such as 亿元, 家 or %; others can be declared in `units`",
        ),
        TokenError::TwoQualifiers => {
            message("至多一个“超”“余”“约”“左右”之类的词", "at most one word such as 超, 余, 约 or 左右")
        }
        TokenError::UnclearBound => message(
            "用“下降”之类的动词代替负号，才能带“超”“以上”之类的词",
            "下降 or the like instead of the minus beside a word such as 超 or 以上",
        ),
        TokenError::RisingVerb => message(
            "不带“增长”之类动词的数，如7%：这类动词只写在倍数前",
            "the number without 增长 or the like, such as 7%: such a verb belongs to multiples only",
        ),
        TokenError::RangeOrder => {
            message("从小到大的范围，如3—5%", "a range from the lower end to the higher, such as 3—5%")
        }
        TokenError::RangeUnits => {
            message("两端单位相同的范围，如3—5%", "a range with one unit at both ends, such as 3—5%")
        }
        TokenError::BoundedRange => message(
            "不带“超”“以上”“不超过”之类词的范围或比例",
            "a range or a ratio without a word such as 超, 以上 or 不超过",
        ),
        TokenError::ZeroDenominator => message("不为零的分母", "a denominator that is not zero"),
    }
}

const fn chart_shape(kind: ChartKind) -> Message {
    match kind {
        ChartKind::Slope => {
            message("每组一条大于零、带增长率的事实", "one fact above zero, with growth, in each group")
        }
        ChartKind::Bullet => message("各组的完成率，都不小于零，不含其他数字", "completions only, none below zero"),
        ChartKind::Pairs => message("每组两个数字，都不小于零", "two figures in each group, none below zero"),
        ChartKind::Waffle => message(
            "每组先总数、后其中一部分，都是整数的计数，总数大于零，部分不小于零、不大于总数",
            "a whole above zero and then a part of it, from zero to the whole, both whole counts, in each group",
        ),
        ChartKind::ShareBar => message(
            "每组一个大于零的总数、不小于零也不大于总数的一部分，和推算的占比",
            "a whole above zero, a part of it from zero to the whole, and the derived share in each group",
        ),
        ChartKind::Dots => message("每组若干笔大于零的金额", "amounts of money above zero in each group"),
        ChartKind::Bars => message("每组至少一个数字", "at least one figure in each group"),
    }
}

const fn claim_shape(kind: ClaimKind) -> Message {
    match kind {
        ClaimKind::AtMost => message("两个数字", "two figures"),
        ClaimKind::Parts => message("一个总数和它的各部分", "a whole and its parts"),
        ClaimKind::Share => message("一个百分比、一个部分和一个总数", "a percentage, a part and a whole"),
        ClaimKind::Named => message("一个数字", "one figure"),
    }
}
