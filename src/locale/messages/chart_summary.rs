//! Clauses that sum up the figures of a chart.

use crate::locale::messages::{Message, message};
use crate::text::lang::Lang;

/// A figure in a sentence: its label and its value.
pub type Named<'a> = (&'a str, &'a str);

/// The largest and the smallest of some figures; the larger and the smaller of two.
pub fn extremes(max: Named<'_>, min: Named<'_>, of_two: bool, lang: Lang) -> String {
    let (large, small) = match (lang, of_two) {
        (Lang::Zh, true) => ("较大", "较小"),
        (Lang::Zh, false) => ("最大", "最小"),
        (Lang::En, true) => ("larger", "smaller"),
        (Lang::En, false) => ("largest", "smallest"),
    };
    match lang {
        Lang::Zh => format!("{large}的是{}（{}），{small}的是{}（{}）", max.0, max.1, min.0, min.1),
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
pub const GROWTH: Subject = Subject::new(message("增长率", "growth runs"), message("增长率", "growth is"));
/// Sums of money.
pub const SUMS: Subject = Subject::new(message("金额", "the sums run"), message("金额", "the sum is"));
/// Completions.
pub const COMPLETIONS: Subject = Subject::new(message("完成率", "completion runs"), message("完成率", "completion is"));

/// The ratio of the largest to the smallest, named in this order: smallest, largest.
pub fn latter_times_former(times: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("后者约为前者的{times}倍"),
        Lang::En => format!("about {times} times as much"),
    }
}

/// The ratio of the largest to the smallest, named in this order: largest, smallest.
pub fn former_times_latter(times: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("前者约为后者的{times}倍"),
        Lang::En => format!("a ratio of about {times} to one"),
    }
}

/// How many of some targets were reached.
pub fn reached(reached: usize, of: usize, lang: Lang) -> String {
    match (lang, reached == of) {
        (Lang::Zh, true) if of == 1 => "目标已完成".to_owned(),
        (Lang::Zh, false) if of == 1 => "目标未完成".to_owned(),
        (Lang::En, true) if of == 1 => "the target was reached".to_owned(),
        (Lang::En, false) if of == 1 => "the target was not reached".to_owned(),
        (Lang::Zh, true) => format!("{of}项目标全部完成"),
        (Lang::Zh, false) => format!("{of}项目标完成了{reached}项"),
        (Lang::En, true) if of == 2 => "both targets were reached".to_owned(),
        (Lang::En, true) => format!("all {of} targets were reached"),
        (Lang::En, false) if reached == 1 => format!("1 of {of} targets was reached"),
        (Lang::En, false) => format!("{reached} of {of} targets were reached"),
    }
}

/// A value reached, beside the target that its completion implies.
pub fn against_target(reached: Named<'_>, target: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}{}，对照反推的目标{target}", reached.0, reached.1),
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
