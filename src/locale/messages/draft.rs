//! Correcting a figure of a draft, in its card.

use crate::locale::messages::{Message, message};
use crate::report::relation::Relation;
use crate::text::lang::Lang;

/// Opens the form.
pub const CORRECT: Message = message("核对和改正", "Check and correct");
/// The Chinese label.
pub const LABEL_ZH: Message = message("名称（中文）", "Label (Chinese)");
/// The English label.
pub const LABEL_EN: Message = message("名称（英文）", "Label (English)");
/// How the figure relates to another.
pub const RELATION: Message = message("与其他数字的关系", "Relation");
/// No relation.
pub const NO_RELATION: Message = message("无", "none");
/// The figure that it relates to.
pub const RELATION_OF: Message = message("对应哪个数字", "Relates to");
/// The figure that it relates to is not in the text.
pub const NOT_PRINTED: Message = message("原文未给出", "not given");
/// Whether it rises or falls.
pub const SIGN: Message = message("增减", "Direction");
/// It rises.
pub const RISE: Message = message("增长、增加", "rise");
/// It falls.
pub const FALL: Message = message("下降、减少", "fall");
/// The source names none.
pub const NO_BASIS: Message = message("未说明", "not stated");
/// Saves what the form says; the figure counts as checked.
pub const SAVE_CORRECTION: Message = message("核对无误，保存", "Save and mark as checked");
/// The number states no quantity.
pub const IS_NO_QUANTITY: Message = message("不是数据", "Not a figure");
/// Announces that a correction was saved.
pub const CORRECTION_SAVED: Message = message("已保存，标为已核对。", "Saved and marked as checked.");
/// Announces that a number is no figure any more.
pub const QUANTITY_REMOVED: Message = message(
    "已不再作为数据；可以撤销，也可以在“数据总表”里恢复。",
    "This is no longer treated as a figure. You can undo this, or bring it back in “All figures”.",
);
/// Before the numbers that were said to be no figures.
pub const RESTORABLE: Message = message("标为“不是数据”的数字：", "Numbers marked “Not a figure”:");
/// Reads such a number again.
pub const IS_QUANTITY: Message = message("重新作为数据", "Read as a figure again");
/// Announces that a number is a figure again.
pub const QUANTITY_RESTORED: Message =
    message("已重新作为数据，请核对。", "It is a figure again. Check how it was read.");
/// A relation needs a percentage.
pub const NEEDS_PERCENTAGE: Message = message(
    "增长率、完成率和比重要是百分数，这个数字不是：请选别的关系。",
    "Growth, progress towards a target and shares are percentages, and this figure is not one: choose another relation.",
);
/// The other figure has such a figure already.
pub const HAS_SUCH_A_FIGURE: Message = message(
    "所选的数字已经有这样一个数字了：请选别的数字或关系。",
    "The figure you chose already has a figure with this relation: choose another figure or relation.",
);
/// Figures would be of each other.
pub const IN_A_CIRCLE: Message = message(
    "所选的数字已经以这个数字为对象，不能反过来：请选别的数字。",
    "The figure you chose already depends on this one: choose another.",
);
/// A relation needs another figure.
pub const NEEDS_OF: Message = message("请选它对应的数字。", "Choose the figure that it relates to.");
/// The last figure cannot go.
pub const LAST_FIGURE: Message = message(
    "至少要留一个数字。要全部放弃，请用“放弃草稿”。",
    "At least one figure must remain. To remove them all, discard the draft.",
);

/// Another figure has the label, in this section.
pub fn label_is_taken(label: &str, section: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{section}”里已有数字叫“{label}”：请在名称里加上能区分两者的词。"),
        Lang::En => {
            format!(
                "A figure in “{section}” is already called “{label}”: add to the label something that tells them apart."
            )
        }
    }
}

/// The name of a relation, before the figure that it is of.
pub const fn relation(relation: Relation) -> Message {
    match relation {
        Relation::Growth => message("增长率", "growth in"),
        Relation::Completion => message("目标完成率", "progress towards"),
        Relation::Rate => message("其他比率", "other rate of"),
        Relation::Share => message("占总量的比重", "share of"),
        Relation::Part => message("其中的一部分", "part of"),
        Relation::Increase => message("增减量", "change in"),
        Relation::From => message("变化前的数值", "earlier level of"),
        Relation::Gap => message("差距", "gap of"),
        Relation::Contribution => message("贡献率", "contribution to"),
        Relation::Rank => message("排名", "rank of"),
    }
}
