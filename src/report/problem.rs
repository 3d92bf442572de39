//! What is wrong with a report file: where, what was found, what was expected.

use std::fmt;

use crate::locale::Lang;

/// One thing wrong with a report file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The record: its list and id.
    pub record: String,
    /// The field of the record.
    pub field: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: Expected,
}

/// What should stand where a problem was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// JSON; the reader says in its own words what is amiss.
    Json(String),
    /// An object.
    Object,
    /// A list.
    List,
    /// A string, or strings.
    String,
    /// True or false.
    Flag,
    /// A whole number from this one.
    Whole(i64),
    /// One of these words.
    OneOf(String),
    /// One of these fields.
    Fields(String),
    /// An id that no other record has.
    FreshId,
    /// An id of lower-case letters, digits, hyphens and dots.
    PlainId,
    /// The id `OF.MEASURE`.
    RateId(String),
    /// The id of a record of this kind.
    Known(Kind),
    /// A number with a unit.
    Token,
    /// A percentage.
    Percentage,
    /// Both `of` and `measure`, or neither.
    OfAndMeasure,
    /// Words in both languages.
    BothLanguages,
    /// A placeholder instead of a typed digit.
    Placeholder,
    /// The same figures in both languages.
    SameFigures,
    /// A use in prose or in a chart.
    Use,
    /// A chart named by exactly one section.
    OneSection,
    /// Figures of one dimension.
    OneDimension,
    /// What this kind of chart shows.
    ChartShape(&'static str),
    /// What this kind of check compares.
    CheckShape(&'static str),
    /// Entities where, and only where, names are counted.
    NamedEntities,
    /// Inputs that can be computed with.
    Computable,
    /// A plain decimal above zero.
    Decimal,
    /// An address that a browser may open.
    Address,
    /// A day.
    Day,
}

/// A kind of record that others refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
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

impl Kind {
    const fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Fact, Lang::Zh) => "事实（facts）",
            (Self::Fact, Lang::En) => "fact",
            (Self::Figure, Lang::Zh) => "数字",
            (Self::Figure, Lang::En) => "figure",
            (Self::Section, Lang::Zh) => "章节（sections）",
            (Self::Section, Lang::En) => "section",
            (Self::Chart, Lang::Zh) => "图表（charts）",
            (Self::Chart, Lang::En) => "chart",
            (Self::Entity, Lang::Zh) => "名录（entities）",
            (Self::Entity, Lang::En) => "entity",
            (Self::Term, Lang::Zh) => "术语（terms）",
            (Self::Term, Lang::En) => "term",
        }
    }
}

impl Expected {
    /// What was expected, as a phrase in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Json(words) => return format!("JSON ({words})"),
            Self::Whole(least) => {
                return match lang {
                    Lang::Zh => format!("不小于{least}的整数"),
                    Lang::En => format!("a whole number from {least}"),
                };
            }
            Self::OneOf(words) => {
                return match lang {
                    Lang::Zh => format!("以下之一：{words}"),
                    Lang::En => format!("one of {words}"),
                };
            }
            Self::Fields(fields) => {
                return match lang {
                    Lang::Zh => format!("已知字段：{fields}"),
                    Lang::En => format!("a known field: {fields}"),
                };
            }
            Self::Object => ("一个对象 {…}", "an object {…}"),
            Self::List => ("一个列表 […]", "a list […]"),
            Self::String => ("一个字符串", "a string"),
            Self::Flag => ("true 或 false", "true or false"),
            Self::RateId(id) => return format!("`{id}`"),
            Self::ChartShape(words) | Self::CheckShape(words) => return (*words).to_owned(),
            Self::Known(kind) => {
                return match lang {
                    Lang::Zh => format!("已有的{}的 id", kind.name(lang)),
                    Lang::En => format!("the id of a known {}", kind.name(lang)),
                };
            }
            Self::FreshId => ("未被使用的 id", "an id that no other record has"),
            Self::PlainId => {
                ("由小写字母、数字、连字符和点组成的 id", "an id of lower-case letters, digits, hyphens and dots")
            }
            Self::Token => ("带单位的数字，如 20.2亿元", "a number with its unit, such as 20.2亿元"),
            Self::Percentage => ("百分比", "a percentage"),
            Self::OfAndMeasure => ("of 与 measure 同时出现或同时省略", "`of` and `measure` together, or neither"),
            Self::BothLanguages => ("中英文都有内容", "words in both languages"),
            Self::Placeholder => ("用占位符 {id} 代替数字", "a placeholder {id} instead of a typed digit"),
            Self::SameFigures => ("中英文提到相同的数字", "the same figures in both languages"),
            Self::Use => ("在正文或图表中被用到", "a use in prose or in a chart"),
            Self::OneSection => ("恰好被一个章节引用", "exactly one section that shows it"),
            Self::OneDimension => ("同一量纲的数字", "figures that measure one thing"),
            Self::NamedEntities => {
                ("计数类检查列出名字，其他检查不列", "entities in a check that counts names, and in no other")
            }
            Self::Computable => ("可以计算的输入", "inputs that can be computed with"),
            Self::Decimal => ("大于零的小数", "a plain decimal above zero"),
            Self::Address => ("https: 或 mailto: 地址", "an https: or mailto: address"),
            Self::Day => ("YYYY-MM-DD 格式的日期", "a day as YYYY-MM-DD"),
        };
        match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

impl Problem {
    /// The problem as a sentence in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let expected = self.expected.say(lang);
        match lang {
            Lang::Zh => format!("{} 的 {}：读到“{}”，应为{}。", self.record, self.field, self.found, expected),
            Lang::En => format!("{}, {}: found “{}”, expected {}.", self.record, self.field, self.found, expected),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}
