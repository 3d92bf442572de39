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

/// Verbs of a distance to what follows them, and more words for that than [`BASES`].
pub const GAPS: &[&str] = &["高于", "低于", "快于", "慢于", "高出", "优于", "好于"];

/// See [`GAPS`].
pub const BASES_OF_GAPS: &[&str] = &["经济", "增速", "增长", "全部", "居民"];

/// Verbs of a change that say neither more nor less.
pub const OTHER_CHANGES: &[&str] = &["改善", "好转", "优化", "压缩", "压降"];
