//! The notes: implied targets and levels, checks, terms.

use crate::locale::messages::{Message, message};
use crate::report::round_target::TargetFit;
use crate::report::verdict::Verdict;
use crate::text::lang::Lang;

/// Heading of notes.
pub const NOTES: Message = message("数据说明", "Notes on the data");
/// Heading of the implied targets.
pub const IMPLIED_TARGETS: Message = message("由完成率推算的年度目标", "Annual targets implied by the percentages");
/// Introduction to the implied targets.
pub const IMPLIED_TARGETS_LEAD: Message = message(
    "原文给出了完成率，没有给出目标。目标由完成数和完成率推算，附误差范围；原定目标也许是误差范围内或附近一个较整的数：下面各举一个，并注明与完成率是否相符。",
    "The percentages of target are given, but not the targets. Each is calculated from a result and its percentage, with a range allowing for rounding; a round number in or near that range is named, with a note on whether it fits.",
);
/// Heading of the implied levels.
pub const IMPLIED_LEVELS: Message = message("由增长率推算的上年数", "Figures for the year before, implied by growth");
/// Introduction to the implied levels.
pub const IMPLIED_LEVELS_LEAD: Message = message(
    "增长率常按可比口径计算，此前公布的上年数可能与推算值不同。",
    "Growth is often calculated on a like-for-like basis, so published levels may differ from these.",
);
/// Text before and after the growth of a level, followed by the implied level of the year before.
pub const GROWING: [Message; 2] =
    [message("，增长率", ", a change of "), message("，据此推算上年数", ", which puts the year before at ")];
/// Text before and after the completion of a target, followed by the implied target.
pub const REACHING: [Message; 2] =
    [message("，完成目标的", ", or "), message("，据此推算目标", " of the target, which puts the target at ")];
/// Heading of the checks.
pub const CHECKS: Message = message("数字之间的核对", "Consistency checks");
/// Introduction to the checks.
pub const CHECKS_LEAD: Message = message(
    "以下核对原文数字之间应当成立的关系，核对时已计入四舍五入的影响。",
    "Relations that must hold between the figures given, tested with an allowance for rounding.",
);
/// Heading of the editors' notes.
pub const EDITORIAL: Message = message("阅读提示", "Points to bear in mind");
/// Heading of terms.
pub const TERMS: Message = message("术语", "Terms");

/// How many names a source gives, and how many it counts.
pub fn named(names: usize, count: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("原文点名{names}个，计数{count}"),
        Lang::En => format!("{names} named, {count} counted"),
    }
}

/// The round number that an implied target may have been set at, beside the target's interval.
pub fn round_target(fit: TargetFit, number: &str, lang: Lang) -> String {
    match (lang, fit) {
        (Lang::Zh, TargetFit::Inside) => format!("如目标为{number}，与完成率相符。"),
        (Lang::En, TargetFit::Inside) => format!("The roundest number in that range is {number}."),
        (Lang::Zh, TargetFit::IfTruncated) => {
            format!("如目标为{number}，只有完成率的尾数是舍去而不是四舍五入的，才相符。")
        }
        (Lang::En, TargetFit::IfTruncated) => format!(
            "The round number {number} lies just outside that range; it fits only if the percentage was truncated, not rounded."
        ),
        (Lang::Zh, TargetFit::Outside) => format!("如目标为{number}，与完成率不符。"),
        (Lang::En, TargetFit::Outside) => {
            format!("The round number {number} lies outside that range and does not fit.")
        }
    }
}

/// The name of a verdict.
pub const fn verdict(verdict: Verdict) -> Message {
    match verdict {
        Verdict::Agrees => message("相符", "consistent"),
        Verdict::Disagrees => message("不符", "inconsistent"),
        Verdict::Unknown => message("无从核对", "not testable"),
    }
}
