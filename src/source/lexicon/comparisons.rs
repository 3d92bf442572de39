//! Words by which a change is compared with something.

use crate::report::basis::Basis;

/// Words that name what a growth is reckoned on.
pub const BASIS_WORDS: &[(&str, Basis)] = &[
    ("可比价", Basis::Constant),
    ("不变价", Basis::Constant),
    ("扣除价格因素", Basis::Constant),
    ("同口径", Basis::Comparable),
    ("可比口径", Basis::Comparable),
    ("按现价", Basis::Nominal),
    ("名义", Basis::Nominal),
];

/// What begins a comparison, which is no part of the noun phrase before it, and what it compares with.
pub const COMPARED: [&str; 3] = ["比", "较", "与"];

/// See [`COMPARED`].
pub const BASES: &[&str] = &[
    "上年",
    "去年",
    "同期",
    "前年",
    "上一年",
    "年初",
    "年末",
    "年底",
    "上月",
    "全国",
    "全省",
    "全市",
    "全区",
    "平均",
    "计划",
    "目标",
    "预算",
    "时期",
    "期末",
    "十一五",
    "十二五",
    "十三五",
    "十四五",
    "十五",
    "五年前",
    "年",
    "末",
    "上届",
    "季度",
    "半年",
    "改革前",
    "规划",
    "初",
];
