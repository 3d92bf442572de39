//! The card of a figure or a term.

use crate::locale::messages::{Message, message};

/// Closes the card.
pub const CLOSE: Message = message("关闭", "Close");
/// Card row: the printed token.
pub const CARD_PRINTED: Message = message("原文写法", "In the Chinese");
/// The same of a figure of another source, which is not the original of the page.
pub const CARD_PRINTED_ELSEWHERE: Message = message("来源写法", "In the Chinese");
/// Card row: the status.
pub const CARD_STATUS: Message = message("性质", "Status");
/// Card row: what a growth is reckoned on.
pub const CARD_BASIS: Message = message("增长口径", "Basis of growth");
/// Card row: the place in the source.
pub const CARD_PLACE: Message = message("出处", "Source");
/// Card row: the precision.
pub const CARD_PRECISION: Message = message("精度", "Precision");
/// Card row: the formula.
pub const CARD_FORMULA: Message = message("算式", "Calculation");
/// Card row: the interval.
pub const CARD_RANGE: Message = message("误差范围", "Range allowing for rounding");
/// Card row: figures derived from this one.
pub const CARD_FOLLOWS: Message = message("据此推算", "Calculated from it");
/// Card row: rates of this figure.
pub const CARD_RATES: Message = message("原文一并给出", "Reported with it");
/// Card row: context figures.
pub const CARD_BESIDE: Message = message("外部参照", "For comparison");
/// Card row: other units.
pub const CARD_UNITS: Message = message("换算", "In other units");
/// Card row: where the figure appears.
pub const CARD_APPEARS: Message = message("见于本页", "Appears in");
/// Copies the figure.
pub const COPY_FIGURE: Message = message("复制数字", "Copy figure");
/// Copies a citation of the figure.
pub const COPY_CITATION: Message = message("复制引用", "Copy citation");
/// Copies a link to the figure.
pub const COPY_LINK: Message = message("复制链接", "Copy link");
/// Confirms that something was copied.
pub const COPIED: Message = message("已复制。", "Copied.");
/// The browser refused to copy; the text follows.
pub const COPY_BY_HAND: Message =
    message("浏览器不允许复制，请手动选取：", "The browser does not allow copying; select the text here: ");
/// The definition of the mu.
pub const AREA_DEFINITION: Message = message("1亩 = 1/15公顷 ≈ 666.7平方米", "1 mu = 1/15 ha ≈ 666.7 m²");
