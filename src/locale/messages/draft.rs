//! Correcting a figure of a draft, in its card.

use crate::locale::messages::{Message, message};
use crate::report::relation::Relation;

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
pub const RELATION_OF: Message = message("对应的数字", "Of which figure");
/// The figure that it relates to is not in the text.
pub const NOT_PRINTED: Message = message("文中没有", "not in the text");
/// Whether it rises or falls.
pub const SIGN: Message = message("增减", "Direction");
/// It rises.
pub const RISE: Message = message("增长、增加", "rise");
/// It falls.
pub const FALL: Message = message("下降、减少", "fall");
/// The source names none.
pub const NO_BASIS: Message = message("未说明", "not stated");
/// Saves what the form says; the figure counts as checked.
pub const SAVE_CORRECTION: Message = message("保存，标为已核对", "Save as checked");
/// The number states no quantity.
pub const IS_NO_QUANTITY: Message = message("这不是数据", "Not a figure");
/// Announces that a correction was saved.
pub const CORRECTION_SAVED: Message = message("已保存，并标为已核对。", "Saved as checked.");

/// The name of a relation, before the figure that it is of.
pub const fn relation(relation: Relation) -> Message {
    match relation {
        Relation::Growth => message("增长率", "growth of"),
        Relation::Completion => message("目标完成率", "share reached of the target of"),
        Relation::Rate => message("其他比率", "another rate of"),
        Relation::Share => message("占总量的比重", "share of"),
        Relation::Part => message("其中的一部分", "part of"),
        Relation::Increase => message("增减量", "change of"),
        Relation::From => message("变化前的数值", "former level of"),
    }
}
