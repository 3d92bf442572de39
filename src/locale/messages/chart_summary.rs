//! Clauses that sum up the figures of a chart.

use crate::locale::messages::{Message, message};
use crate::text::lang::Lang;

/// A figure in a sentence: its label and its value.
pub type Named<'a> = (&'a str, &'a str);

/// The largest and the smallest of some figures; the larger and the smaller of two. Chinese has other words for counts.
pub fn extremes(max: Named<'_>, min: Named<'_>, of_two: bool, are_counts: bool, lang: Lang) -> String {
    let (large, small) = match (lang, of_two, are_counts) {
        (Lang::Zh, true, false) => ("较大", "较小"),
        (Lang::Zh, false, false) => ("最大", "最小"),
        (Lang::Zh, true, true) => ("较多", "较少"),
        (Lang::Zh, false, true) => ("最多", "最少"),
        (Lang::En, true, _) => ("larger", "smaller"),
        (Lang::En, false, _) => ("largest", "smallest"),
    };
    match lang {
        Lang::Zh => {
            let among = if of_two { "" } else { "所列数值中，" };
            format!("{among}{large}的是{}（{}），{small}的是{}（{}）", max.0, max.1, min.0, min.1)
        }
        Lang::En => format!("the {large} is {} ({}), the {small} {} ({})", max.1, max.0, min.1, min.0),
    }
}

/// What figures spread over: of several different ones, and of one or several alike.
pub struct Subject {
    from: Message,
    at: Message,
}

impl Subject {
    const fn new(from: Message, at: Message) -> Self {
        Self { from, at }
    }

    /// From the smallest to the largest.
    pub fn spread(&self, min: Named<'_>, max: Named<'_>, lang: Lang) -> String {
        let subject = self.from.get(lang);
        match lang {
            Lang::Zh => format!("{subject}从{}（{}）到{}（{}）", min.1, min.0, max.1, max.0),
            Lang::En => format!("{subject} from {} ({}) to {} ({})", min.1, min.0, max.1, max.0),
        }
    }

    /// The only one.
    pub fn only(&self, figure: Named<'_>, lang: Lang) -> String {
        let subject = self.at.get(lang);
        match lang {
            Lang::Zh => format!("{subject}为{}（{}）", figure.1, figure.0),
            Lang::En => format!("{subject} {} ({})", figure.1, figure.0),
        }
    }

    /// The same in all.
    pub fn throughout(&self, value: &str, lang: Lang) -> String {
        let subject = self.at.get(lang);
        match lang {
            Lang::Zh => format!("{subject}都是{value}"),
            Lang::En => format!("{subject} {value} throughout"),
        }
    }
}

/// Growth.
pub const GROWTH: Subject = Subject::new(message("增长率", "growth ranges"), message("增长率", "growth is"));
/// Sums of money.
pub const SUMS: Subject = Subject::new(message("金额", "the sums range"), message("金额", "the sum is"));
/// Completions.
pub const COMPLETIONS: Subject =
    Subject::new(message("完成率", "percentages of target range"), message("完成率", "the percentage of target is"));

/// How many of some targets were reached, and how many more are expected to be.
pub fn reached(reached: usize, expected: usize, of: usize, lang: Lang) -> String {
    let count = count_reached(reached, of, lang);
    match (lang, expected) {
        (_, 0) => count,
        (Lang::Zh, _) if of == 1 => "目标预计可以完成".to_owned(),
        (Lang::En, _) if of == 1 => "the target was expected to be reached".to_owned(),
        (Lang::Zh, _) => format!("{count}，另有{expected}个预计可以完成"),
        (Lang::En, 1) => format!("{count}, and 1 more was expected to be"),
        (Lang::En, _) => format!("{count}, and {expected} more were expected to be"),
    }
}

fn count_reached(reached: usize, of: usize, lang: Lang) -> String {
    match (lang, reached == of) {
        (Lang::Zh, true) if of == 1 => "目标已完成".to_owned(),
        (Lang::Zh, false) if of == 1 => "目标未完成".to_owned(),
        (Lang::En, true) if of == 1 => "the target was reached".to_owned(),
        (Lang::En, false) if of == 1 => "the target was not reached".to_owned(),
        (Lang::Zh, true) => format!("{of}个目标全部完成"),
        (Lang::Zh, false) => format!("{of}个目标完成了{reached}个"),
        (Lang::En, true) if of == 2 => "both targets were reached".to_owned(),
        (Lang::En, true) => format!("all {of} targets were reached"),
        (Lang::En, false) if reached == 1 => format!("1 of {of} targets was reached"),
        (Lang::En, false) => format!("{reached} of {of} targets were reached"),
    }
}

/// A value reached, beside the target that its completion implies.
pub fn against_target(reached: Named<'_>, target: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，推算目标{target}", reached.0, reached.1),
        Lang::En => format!("{} ({}), against an implied target of {target}", reached.1, reached.0),
    }
}

/// One figure on its own.
pub fn alone(figure: Named<'_>, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}", figure.0, figure.1),
        Lang::En => format!("{} ({})", figure.1, figure.0),
    }
}

/// Several figures that are all the same.
pub fn alike(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("各项都是{value}"),
        Lang::En => format!("{value} each"),
    }
}

/// A quantity, and its outcome.
pub fn beside(first: Named<'_>, second: Named<'_>, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，{}{}", first.0, first.1, second.0, second.1),
        Lang::En => format!("{} ({}) beside {} ({})", first.1, first.0, second.1, second.0),
    }
}

/// A part of a whole, and its percentage.
pub fn part_of(part: Named<'_>, whole: Named<'_>, percent: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，约为{}{}的{percent}%", part.0, part.1, whole.0, whole.1),
        Lang::En => format!("{} ({}), about {percent}% of {} ({})", part.1, part.0, whole.1, whole.0),
    }
}
