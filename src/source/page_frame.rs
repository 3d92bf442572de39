//! What the page of a web site has around the text that it shows: controls, the way to it, who published it and when.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::source::lexicon::page_words::{AFTER_TEXT, CONTROLS, DATES, LABELS, PUBLISHERS};
use crate::source::outline::{ends_sentence, number_of_heading};

/// More lines than stand before a text on its page.
const MOST_LINES_BEFORE: usize = 40;
/// More characters than a line around a text has.
const MOST_CHARS: usize = 45;
/// The most characters of the name of a publisher.
const MOST_CHARS_OF_PUBLISHER: usize = 30;

/// What stands around a text on its page.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PageFrame {
    /// The lines that are no part of the text, from 0.
    lines: BTreeSet<usize>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published: `YYYY-MM-DD`.
    pub date: Option<String>,
}

impl PageFrame {
    /// That of a text, as far as its lines tell.
    pub fn of(text: &str) -> Self {
        let mut frame = Self::default();
        let lines: Vec<(usize, &str)> =
            text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty()).collect();
        frame.before(&lines);
        frame.after(&lines);
        frame
    }

    /// Whether a line is no part of the text; lines are counted from 0.
    pub fn has(&self, line: usize) -> bool {
        self.lines.contains(&line)
    }

    /// Reads the lines before the first paragraph or numbered heading.
    fn before(&mut self, lines: &[(usize, &str)]) {
        let is_text = |line: &str| {
            number_of_heading(line).is_some() || line.contains('\t') || is_long(line) && line.contains(['，', '。'])
        };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let (mut of_next, mut is_step) = (None, false);
        for (index, line) in lines.iter().take(MOST_LINES_BEFORE).take_while(|(_, line)| !is_text(line)) {
            let is_mark = !line.chars().any(char::is_alphanumeric);
            let label = label(line);
            // What a label stands alone for: 来源： and, in the next line, 甲报.
            let value = of_next.take().filter(|_| label.is_none() && !is_mark && !is_control(line));
            let is_repeated = !seen.insert(line) && !self.lines.is_empty();
            let is_stated = label.is_some() || value.is_some() || timestamp(line).is_some();
            if is_stated || is_mark || is_step || is_repeated || is_control(line) {
                self.read(value, line);
                self.lines.insert(*index);
            }
            of_next = label.filter(|(kind, words)| *kind != Kind::Other && words.is_empty()).map(|(kind, _)| kind);
            is_step = matches!(*line, ">" | "»" | "＞");
        }
    }

    /// Reads the lines after the last sentence, from the first one on that shows that the text has ended.
    fn after(&mut self, lines: &[(usize, &str)]) {
        let is_around = |line: &str| !is_long(line) && !line.contains('\t') && !ends_sentence(line);
        let mut tail: Vec<&(usize, &str)> = lines.iter().rev().take_while(|(_, line)| is_around(line)).collect();
        if tail.len() == lines.len() {
            return;
        }
        while tail.pop_if(|(_, line)| !is_after_text(line)).is_some() {}
        for (index, line) in tail {
            self.read(None, line.trim_matches(['（', '(', '）', ')']));
            self.lines.insert(*index);
        }
    }

    /// Reads who published the text and when from a line, whose label may stand in the line before.
    fn read(&mut self, kind: Option<Kind>, line: &str) {
        self.date = self.date.take().or_else(|| timestamp(line));
        let parts = line.split_whitespace().map(|part| label(part).unwrap_or((kind.unwrap_or(Kind::Other), part)));
        for (kind, words) in parts {
            let is_name = (2..=MOST_CHARS_OF_PUBLISHER).contains(&words.chars().count());
            match kind {
                Kind::Publisher if is_name => self.publisher = self.publisher.take().or_else(|| Some(words.to_owned())),
                Kind::Date => self.date = self.date.take().or_else(|| date(words)),
                Kind::Publisher | Kind::Other => self.date = self.date.take().or_else(|| timestamp(words)),
            }
        }
    }
}

/// What a label tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Publisher,
    Date,
    Other,
}

/// The label that a line begins with, and the words after it.
fn label(line: &str) -> Option<(Kind, &str)> {
    let kinds = [(Kind::Publisher, PUBLISHERS), (Kind::Date, DATES), (Kind::Other, LABELS)];
    let value = |label: &&str| {
        let rest = line.strip_prefix(*label)?.trim_start();
        rest.strip_prefix(['：', ':']).map(str::trim)
    };
    kinds.into_iter().find_map(|(kind, labels)| Some((kind, labels.iter().find_map(value)?)))
}

/// Whether a line is a control, the way to a page on one line, or what is said of a picture.
fn is_control(line: &str) -> bool {
    CONTROLS.contains(&line) || line.starts_with("首页") && line.contains(['>', '＞', '»']) || line.ends_with('摄')
}

/// Whether a line shows that the text has ended.
fn is_after_text(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_about_text = matches!(label(words), Some((Kind::Publisher | Kind::Other, _)));
    is_about_text || is_control(line) || AFTER_TEXT.iter().any(|word| words.starts_with(word))
}

fn is_long(line: &str) -> bool {
    line.chars().nth(MOST_CHARS).is_some()
}

/// The date with which a time begins: 2026-02-03 09:02:33, 2026年2月3日 9时2分. One in words alone may be that of a speech.
fn timestamp(words: &str) -> Option<String> {
    let is_of_time = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-/.:：年月日时分秒".contains(c);
    let is_time = words.contains(['-', '/', ':', '：', '时']) && words.chars().all(is_of_time);
    date(words).filter(|_| is_time)
}

/// The date with which words begin: 2026-02-03, 2026年2月3日.
fn date(words: &str) -> Option<String> {
    let mut parts = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut part = |range: RangeInclusive<u32>| parts.next()?.parse().ok().filter(|number| range.contains(number));
    let (year, month, day) = (part(1900..=2100)?, part(1..=12)?, part(1..=31)?);
    Some(format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(page: &str) -> Vec<&str> {
        let frame = PageFrame::of(page);
        page.lines().enumerate().filter(|(index, _)| !frame.has(*index)).map(|(_, line)| line).collect()
    }

    #[test]
    fn frame_before_a_text_is_left_out_and_tells_publisher_and_date() {
        let page = "您的位置:\n首页\n>\n要闻\n要闻\n2026年甲省政府工作报告\n来源：甲报\n2026-02-03 09:02:33\n【字体：\n大\n中\n小\n】\n\
                    ——2026年1月28日在甲省第三届会议上\n各位代表：\n一、工作回顾\n产值8亿元。\n";
        assert_eq!(
            text_of(page),
            [
                "2026年甲省政府工作报告",
                "——2026年1月28日在甲省第三届会议上",
                "各位代表：",
                "一、工作回顾",
                "产值8亿元。"
            ]
        );
        let frame = PageFrame::of(page);
        assert_eq!((frame.publisher.as_deref(), frame.date.as_deref()), (Some("甲报"), Some("2026-02-03")));
    }

    #[test]
    fn frame_with_values_in_lines_of_their_own_tells_publisher_and_date() {
        let page = "甲省2026年政府工作报告\n时间：\n2026-02-02 09:20\n来源：\n甲省政府\n分享:\n甲省2026年政府工作报告\n产值8亿元。\n";
        assert_eq!(text_of(page), ["甲省2026年政府工作报告", "产值8亿元。"]);
        let frame = PageFrame::of(page);
        assert_eq!((frame.publisher.as_deref(), frame.date.as_deref()), (Some("甲省政府"), Some("2026-02-02")));
    }

    #[test]
    fn frame_after_a_text_begins_with_a_control_or_a_link() {
        let page = "公报\n产值8亿元。\n附表\n（来源：甲报）\n责任编辑：\n乙丙\n相关链接>>\n甲省政府工作报告的决议\n";
        assert_eq!(text_of(page), ["公报", "产值8亿元。", "附表"]);
        assert_eq!(PageFrame::of(page).publisher.as_deref(), Some("甲报"));
    }

    #[test]
    fn timestamp_is_a_date_with_a_time_or_in_figures_alone() {
        for words in ["2026-02-03 09:02:33", "2026年02月03日 07时41分", "2026/2/3"] {
            assert_eq!(timestamp(words).as_deref(), Some("2026-02-03"), "{words}");
        }
        for words in ["2026年2月3日", "2026年", "12:30", "2026-13-01", "2026-02-03在甲县"] {
            assert_eq!(timestamp(words), None, "{words}");
        }
    }

    #[test]
    fn frame_of_a_text_alone_is_empty() {
        let text = "公报\n2025年1月5日\n甲县县长 乙丙\n各位代表：\n产值8亿元。\n小标题\n甲类\t8\n";
        assert_eq!(PageFrame::of(text), PageFrame::default());
    }
}
