//! The value expected at the location of a problem, described in both languages.

use crate::locale::json_error::json_error_text;
use crate::quantity::TokenError;
use crate::report::chart_kind::ChartKind;
use crate::report::model::ClaimKind;
use crate::text::decimal::{counted, megabytes};
use crate::text::lang::Lang;

/// The value expected at the location of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Valid JSON; holds the message of serde_json.
    Json(String),
    /// A report, instead of an empty file.
    Report,
    /// A file that the browser can read.
    Readable,
    /// One file at a time.
    OneFile,
    /// UTF-8 text.
    Utf8,
    /// A file of at most this many bytes.
    Bytes(usize),
    /// Lists and objects nested at most this deep.
    Depth(usize),
    /// At most this many values in the file.
    Values(usize),
    /// At most this many entries in a list.
    AtMost(usize),
    /// An object.
    Object,
    /// A list.
    List,
    /// A list that is not empty.
    Entries,
    /// A string, or strings.
    String,
    /// A string that is not empty.
    Message,
    /// True or false.
    Flag,
    /// A whole number not less than this one.
    Whole(i64),
    /// One of these words.
    OneOf(String),
    /// One of these fields.
    Fields(String),
    /// A field given only once in its object.
    Once,
    /// An entry that is not yet in its list.
    NewEntry,
    /// An id that no other record has.
    FreshId,
    /// An id of lower-case letters, digits, hyphens and dots.
    PlainId,
    /// The id `OF.MEASURE`.
    RateId(String),
    /// The id of a record of this kind.
    Known(RecordKind),
    /// A figure defined earlier in the file.
    Earlier,
    /// A number with a unit, in which the given fault was found.
    Token(TokenError),
    /// A percentage.
    Percentage,
    /// Both `of` and `measure`, or neither.
    OfAndMeasure,
    /// Words in both languages.
    BothLanguages,
    /// Chinese in `zh` and English in `en`.
    OwnLanguage,
    /// A placeholder instead of typed digits.
    Placeholder,
    /// The words of a term, without other mark-up in them.
    PlainWords,
    /// The same figures in both languages.
    SameFigures,
    /// An alias that differs from the label.
    NewAlias,
    /// A use in prose or in a chart.
    Use,
    /// A use in prose.
    UseInProse,
    /// A chart named by exactly one section.
    OneSection,
    /// Figures of one dimension on an axis.
    OneDimension,
    /// Inputs of one dimension.
    Alike,
    /// A second input that is a count.
    Divisor,
    /// Two inputs.
    TwoInputs,
    /// At least two inputs.
    SeveralInputs,
    /// Groups of the shape that this kind of chart requires.
    ChartShape(ChartKind),
    /// Figures of the shape that this kind of check requires.
    ClaimShape(ClaimKind),
    /// Entities, in a check that counts names and in no other.
    NamedEntities,
    /// Figures that agree with the claim.
    Agreement,
    /// Figures that contradict the claim, as `disagrees` states.
    Disagreement,
    /// Inputs that can be computed with.
    Computable,
    /// A plain decimal above zero.
    Decimal,
    /// An `https:` or `mailto:` address.
    Address,
    /// An SPDX identifier.
    Spdx,
    /// A date, `YYYY-MM-DD`.
    Day,
    /// A day no later than that of the entry before.
    EarlierDay,
    /// Another token than the fact has now.
    OtherToken,
    /// A correction of this fact with the former token.
    Correction(String),
    /// The correction that was published before, unchanged.
    PublishedCorrection,
    /// As many passages with headings as there are sections.
    Passages(usize),
    /// A paragraph number within the passage, which has this many.
    Paragraphs(usize),
    /// A token that occurs in the paragraph.
    TokenOf(String, i32),
    /// A token of the paragraph that no fact claims; the most similar one is given.
    TokenNear(String, i32, String),
    /// A fact of its paragraph with this token, or an entry in `no_quantities`.
    FactOf(String, i32),
    /// Words that contain a number of the source.
    NumberInSource,
}

/// A kind of record that others refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// A fact.
    Fact,
    /// A fact, a context figure, or one derived from them.
    Figure,
    /// A section.
    Section,
    /// A chart.
    Chart,
    /// An entity.
    Entity,
    /// A term.
    Term,
}

impl RecordKind {
    const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Fact => ("事实（facts）", "fact"),
            Self::Figure => ("数字", "figure"),
            Self::Section => ("章节（sections）", "section"),
            Self::Chart => ("图表（charts）", "chart"),
            Self::Entity => ("名录（entities）", "entity"),
            Self::Term => ("术语（terms）", "term"),
        }
    }
}

impl Rule {
    /// The expected value as a phrase in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let fixed = |(zh, en): (&str, &str)| match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        };
        let either = |zh: String, en: String| match lang {
            Lang::Zh => zh,
            Lang::En => en,
        };
        match self {
            Self::Json(message) => {
                let (zh, en) = json_error_text(message);
                either(format!("JSON（{zh}）"), format!("JSON ({en})"))
            }
            Self::Bytes(most) => {
                either(format!("不超过{}的文件", megabytes(*most)), format!("a file of at most {}", megabytes(*most)))
            }
            Self::Depth(most) => either(format!("不超过{most}层的嵌套"), format!("nesting of at most {most} levels")),
            Self::Values(most) => either(
                format!("不超过{}个值的文件", counted(*most)),
                format!("a file of at most {} values", counted(*most)),
            ),
            Self::AtMost(most) => {
                either(format!("不超过{}条", counted(*most)), format!("at most {} entries", counted(*most)))
            }
            Self::RateId(id) => format!("`{id}`"),
            Self::Whole(least) => either(format!("不小于{least}的整数"), format!("a whole number from {least}")),
            Self::OneOf(words) => either(format!("以下之一：{words}"), format!("one of {words}")),
            Self::Fields(fields) => either(format!("以下字段之一：{fields}"), format!("a known field: {fields}")),
            Self::Known(kind) => {
                let (zh, en) = kind.name();
                either(format!("已有的{zh}的id"), format!("the id of a known {en}"))
            }
            Self::Correction(was) => either(
                format!("一条更正记录，写明原来的“{was}”（改动已公布的数字必须登记）"),
                format!("a correction that gives “{was}” as what it was: a published figure changes only with one"),
            ),
            Self::Passages(count) => either(
                format!("{count}个带标题的部分，与章节一一对应"),
                format!("{count} headed passages, one a section"),
            ),
            Self::Paragraphs(count) => either(
                format!("1至{count}：原文这一部分的段数"),
                format!("a paragraph from 1 to {count}, as the source has"),
            ),
            Self::TokenOf(section, paragraph) => either(
                format!("原文{section}第{paragraph}段里的写法"),
                format!("a token that the source prints in {section}, paragraph {paragraph}"),
            ),
            Self::TokenNear(section, paragraph, token) => either(
                format!("“{token}”，即原文{section}第{paragraph}段里的写法"),
                format!("“{token}”, as the source prints in {section}, paragraph {paragraph}"),
            ),
            Self::FactOf(section, 0) => either(
                format!("{section}不带数字的标题，或meta.source.no_quantities中的一条"),
                format!("no number in the heading of {section}, or an entry of meta.source.no_quantities"),
            ),
            Self::FactOf(section, paragraph) => either(
                format!("{section}第{paragraph}段的一条事实，或meta.source.no_quantities中的一条"),
                format!("a fact of {section}, paragraph {paragraph}, or an entry of meta.source.no_quantities"),
            ),
            Self::ChartShape(kind) => fixed(chart_shape(*kind)),
            Self::ClaimShape(kind) => fixed(check_shape(*kind)),
            other => fixed(other.words()),
        }
    }

    /// The phrase of a variant without parameters.
    const fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Report => ("一份报告（JSON）", "a report, as JSON"),
            Self::Readable => ("浏览器能够读取的文件", "a file that the browser can read"),
            Self::OneFile => ("单独一个文件", "one file at a time"),
            Self::Utf8 => ("UTF-8编码的文本", "text in UTF-8"),
            Self::Object => ("一个对象{…}", "an object {…}"),
            Self::List => ("一个列表[…]", "a list […]"),
            Self::Entries => ("至少有一项的列表", "a list with at least one entry"),
            Self::String => ("一个字符串", "a string"),
            Self::Message => ("不为空的字符串", "words"),
            Self::Flag => ("true或false", "true or false"),
            Self::Once => ("同一对象里只出现一次的字段", "a field that stands only once in its object"),
            Self::NewEntry => ("列表中尚未出现的一项", "an entry that the list does not hold already"),
            Self::FreshId => ("未被使用的id", "an id that no other record has"),
            Self::PlainId => {
                ("由小写字母、数字、连字符和点组成的id", "an id of lower-case letters, digits, hyphens and dots")
            }
            Self::Earlier => ("文件中排在前面的数字", "a figure that comes earlier in the file"),
            Self::Token(error) => token(*error),
            Self::Percentage => ("百分比", "a percentage"),
            Self::OfAndMeasure => ("成对的of与measure，或两者皆无", "`of` and `measure` together, or neither"),
            Self::BothLanguages => ("中英文两种内容", "words in both languages"),
            Self::OwnLanguage => ("zh里的中文、en里的英文", "Chinese in zh and English in en"),
            Self::Placeholder => ("代替数字的占位符{id}", "a placeholder {id} instead of a typed digit"),
            Self::PlainWords => ("术语链接里的普通文字，不含{与[", "plain words in the link to a term, without { or ["),
            Self::SameFigures => ("中英文里相同的数字", "the same figures in both languages"),
            Self::NewAlias => ("与名称不同的别名", "an alias that is not the label"),
            Self::Use => ("正文或图表中的引用", "a use in prose or in a chart"),
            Self::UseInProse => ("正文中的引用", "a use in prose"),
            Self::OneSection => ("展示它的章节，有且只有一个", "exactly one section that shows it"),
            Self::OneDimension => ("同一坐标轴上同一量纲的数字", "figures that measure one thing on one axis"),
            Self::NamedEntities => (
                "只用于、也必须用于点名检查（named）的entities",
                "entities in a check that counts names, and in no other",
            ),
            Self::Agreement => (
                "与所述相符的数字（若原文确实自相矛盾，写\"disagrees\": true）",
                "figures that bear the claim out (if the source does contradict itself, say `\"disagrees\": true`)",
            ),
            Self::Disagreement => (
                "与所述不符的数字，因为数据写着\"disagrees\": true",
                "figures that contradict the claim, as `\"disagrees\": true` says",
            ),
            Self::Alike => ("量纲相同的数字", "figures of one dimension, such as amounts of money"),
            Self::Divisor => ("两个数字，后一个是计数", "two figures, of which the second is a count"),
            Self::TwoInputs => ("两个输入", "two inputs"),
            Self::SeveralInputs => ("至少两个输入", "at least two inputs"),
            Self::Computable => ("可以计算的输入", "inputs that can be computed with"),
            Self::Decimal => ("大于零的小数，至多八位", "a plain decimal above zero of at most eight digits"),
            Self::Address => ("https:或mailto:地址", "an https: or mailto: address"),
            Self::Spdx => ("SPDX许可标识，如CC-BY-4.0", "an SPDX licence identifier, such as CC-BY-4.0"),
            Self::Day => ("YYYY-MM-DD格式的日期", "a day as YYYY-MM-DD"),
            Self::EarlierDay => (
                "不晚于上一条的日期（新的更正排在前面）",
                "a day no later than that of the entry before: the newest correction comes first",
            ),
            Self::OtherToken => ("与现在不同的旧写法", "another token than the fact has now"),
            Self::PublishedCorrection => {
                ("已公布的更正记录，原样保留", "the correction that was published before, unchanged")
            }
            Self::NumberInSource => ("原文中带数字的词句", "words of the source with a number in them"),
            _ => ("", ""),
        }
    }
}

const fn token(error: TokenError) -> (&'static str, &'static str) {
    match error {
        TokenError::NoNumber => ("带单位的数字，如3.5亿元", "a number with its unit, such as 3.5亿元"),
        TokenError::BadNumber => (
            "至多十五位的数字，不分节，不补零，如3500.5万元",
            "a number of at most fifteen digits, without grouping or leading zeros, such as 3500.5万元",
        ),
        TokenError::TooLarge => ("不超过10²⁴的数值", "a value of at most 10²⁴"),
        TokenError::UnknownUnit => {
            ("数字后紧接一个已知的单位，如亿元、家、%", "a known unit right after the number, such as 亿元, 家 or %")
        }
        TokenError::TwoQualifiers => {
            ("至多一个“超”“余”“约”“左右”之类的词", "at most one word such as 超, 余, 约 or 左右")
        }
        TokenError::UnclearBound => {
            ("不带“超”“余”“以上”之类的负数", "a number below zero without a word such as 超, 余 or 以上")
        }
    }
}

const fn chart_shape(kind: ChartKind) -> (&'static str, &'static str) {
    match kind {
        ChartKind::Slope => ("每组一条大于零、带增长率的事实", "one fact above zero, with growth, in each group"),
        ChartKind::Bullet => ("各组的完成率，都不小于零，不含其他数字", "completions only, none below zero"),
        ChartKind::Pairs => ("每组两个数字，都不小于零", "two figures in each group, none below zero"),
        ChartKind::Waffle => {
            ("每组先总数、后其中一部分，都是计数", "a whole and then a part of it, both counts, in each group")
        }
        ChartKind::ShareBar => {
            ("每组一个总数、其中一部分和推算的占比", "a whole, its part and the derived share in each group")
        }
        ChartKind::Dots => ("每组若干笔大于零的金额", "amounts of money above zero in each group"),
        ChartKind::Bars => ("每组至少一个数字，都不小于零", "at least one figure in each group, none below zero"),
    }
}

const fn check_shape(kind: ClaimKind) -> (&'static str, &'static str) {
    match kind {
        ClaimKind::AtMost => ("两个数字", "two figures"),
        ClaimKind::Parts => ("一个总数和它的各部分", "a whole and its parts"),
        ClaimKind::Share => ("一个百分比、一个部分和一个总数", "a percentage, a part and a whole"),
        ClaimKind::Named => ("一个数字", "one figure"),
    }
}
