//! Words of the controls and labels that a web site puts around a text.

/// What a line of nothing but a control says.
pub const CONTROLS: &[&str] = &[
    "下载",
    "打印",
    "全屏",
    "收藏",
    "加大",
    "还原",
    "减小",
    "放大",
    "缩小",
    "大",
    "中",
    "小",
    "默认",
    "首页",
    "分享",
    "关闭",
    "返回",
    "转发",
    "朗读",
    "微信",
    "微博",
    "无障碍",
];

/// Labels of where a text was found, and of how it is shown; what follows is no part of the text.
pub const LABELS: &[&str] = &[
    "您的位置",
    "您当前的位置",
    "您现在的位置",
    "当前位置",
    "【字号",
    "【字体",
    "字号",
    "字体",
    "分享",
    "阅读量",
    "阅读次数",
    "浏览量",
    "浏览次数",
    "点击量",
    "点击数",
    "索引号",
    "责任编辑",
    "责编",
    "编辑",
];

/// Labels of who published a text.
pub const PUBLISHERS: &[&str] = &["信息来源", "文章来源", "稿件来源", "来源", "发布机构", "发布单位"];

/// Labels of when a text was published.
pub const DATES: &[&str] = &["发布时间", "发表时间", "发布日期", "时间", "日期"];

/// What begins that which follows a text on its page: controls, and links to others.
pub const AFTER_TEXT: &[&str] = &[
    "扫一扫",
    "扫码",
    "分享到",
    "相关报道",
    "相关链接",
    "相关文档",
    "相关附件",
    "相关阅读",
    "相关新闻",
    "延伸阅读",
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "版权所有",
    "上一篇",
    "下一篇",
    "主办单位",
    "承办单位",
    "网站地图",
    "友情链接",
    "点击图片",
];
