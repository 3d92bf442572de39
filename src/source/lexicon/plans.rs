//! Words that tell plans, expectations and results apart.

/// Words of a plan before a number.
pub const PLANNED: &[&str] = &[
    "力争",
    "确保",
    "争取达到",
    "争取实现",
    "计划投资",
    "计划总投资",
    "计划完成",
    "计划实施",
    "拟",
    "将达",
    "目标是",
    "目标为",
    "目标：",
    "要达到",
    "要实现",
];

/// Words of an expectation before a number. 预期 alone is mostly a noun: 稳预期, 人均预期寿命.
pub const EXPECTED: &[&str] =
    &["预计", "有望", "预测", "预期增长", "预期达", "预期为", "预期实现", "预期完成", "预期新增"];

/// Words of a result before a number, in a section about plans.
pub const REPORTED: &[&str] = &["去年", "上年", "已经", "已有", "现有", "目前"];

/// Words of a heading above plans.
pub const PLAN_HEADINGS: &[&str] = &[
    "工作安排",
    "重点工作",
    "工作重点",
    "主要任务",
    "目标任务",
    "奋斗目标",
    "今年工作",
    "工作建议",
    "总体要求",
    "工作打算",
    "发展目标",
    "主要目标",
    "今后五年",
    "未来五年",
    "总体部署",
    "工作计划",
    "下一步",
    "今年的",
    "今年政府",
    "总体思路",
    "指导思想",
    "预期目标",
    "目标和任务",
    "主要目标和",
    "重点任务",
    "主要考虑",
];

/// Words of a heading about several years.
pub const PERIODS: &[&str] = &["时期", "五年", "规划", "“十"];

/// Words of a heading above results.
pub const RESULT_HEADINGS: &[&str] = &["回顾", "总结", "成就", "完成情况", "过去", "执行情况"];
