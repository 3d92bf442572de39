//! Invariants of any report file, token, query string and search.
//!
//! `generated_inputs.rs` checks them on generated inputs, `fuzz/` on those of a fuzzer.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use answerable::chart::alt_text::alt_text;
use answerable::chart::summary::summary;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::conversions::equivalents;
use answerable::locale::display_units::{Area, Currency, DisplayUnits};
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::formula::{comparison, formula};
use answerable::locale::violations::{expected, sentence};
use answerable::publish::figures::table;
use answerable::quantity::compact::{decode, encode};
use answerable::quantity::parse::parse;
use answerable::quantity::scan::tokens;
use answerable::quantity::unit_set::UnitSet;
use answerable::report::figure::precision;
use answerable::report::parse::{parse_trusted, read, resolve_trusted, strip_bom};
use answerable::report::resolved::ResolvedReport;
use answerable::report::start_file::undivided;
use answerable::report::verdict::verdict;
use answerable::report::violation::Violation;
use answerable::search::entities::EntityFilter;
use answerable::search::figures::FigureFilter;
use answerable::text::lang::Lang;
use answerable::text::rational::Rational;
use answerable::view::View;
use regex::{Captures, Regex};
use serde_json::Value;

// By path, so that the fuzz targets find it too.
#[path = "shown_numbers.rs"]
mod shown_numbers;
use shown_numbers::check_shown_numbers;

/// The report for queries and searches.
pub static EXAMPLE: LazyLock<ResolvedReport> = LazyLock::new(|| {
    read(include_str!("../../data/example.json")).unwrap_or_else(|violations| panic!("{violations:?}"))
});

/// A file is either read, or refused with reasons that can be acted on; a report that is read can be shown and serialised. Returns
/// whether it was read.
pub fn check_report(text: &str) -> bool {
    match read(text) {
        Ok(resolved) => {
            let reformatted = serde_json::from_str::<Value>(strip_bom(text)).unwrap().to_string();
            assert_eq!(read(&reformatted).as_ref(), Ok(&resolved), "white space changes the report");
            assert_eq!(parse_trusted(&undivided(text)).and_then(resolve_trusted).as_ref(), Some(&resolved));
            check_content(&resolved);
            true
        }
        Err(violations) => {
            assert!(!violations.is_empty());
            let value: Option<Value> = serde_json::from_str(strip_bom(text)).ok();
            violations.iter().for_each(|violation| check_violation(violation, value.as_ref()));
            false
        }
    }
}

/// A violation has a location that exists, or whose parent exists, and a message in both languages.
fn check_violation(violation: &Violation, value: Option<&Value>) {
    for lang in Lang::ALL {
        let (message, rule) = (sentence(violation, lang), expected(&violation.rule));
        assert!(message.contains(&violation.found) && message.contains(rule.get(lang)), "{message}");
        assert!(!rule.get(lang).is_empty(), "{violation:?}");
    }
    let pointer = violation.at.pointer.as_str();
    let Some(value) = value else { return assert_eq!(pointer, "", "invalid JSON has no location") };
    let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
    assert!(value.pointer(pointer).or(value.pointer(parent)).is_some(), "{pointer} does not exist");
    let depth = pointer.matches('/').count();
    assert!(depth < 2 || !violation.at.record.is_empty(), "{violation:?}");
}

/// Computes everything that the page of a report shows, alternating languages, layouts and units.
fn check_content(resolved: &ResolvedReport) {
    let [printed, metric, other] = display_units();
    for (lang, units, layout) in
        [(Lang::Zh, printed, Layout::Narrow), (Lang::En, metric, Layout::Wide), (Lang::En, other, Layout::Narrow)]
    {
        let formatter = FigureFormatter { lang, units, yuan_per_dollar: resolved.yuan_per_dollar };
        for figure in resolved.figures() {
            assert!(figure.interval.contains(figure.value), "{figure:?}");
            assert!(!formatter.figure(figure).is_empty() && !formatter.signed(figure).is_empty());
            assert!(formatter.bare(figure).iter().all(|number| number.is_ascii()), "{figure:?}");
            equivalents(figure, &formatter);
            assert_eq!(formula(figure, resolved, &formatter).is_some(), figure.is_derived());
            check_shown_numbers(figure, resolved, &formatter);
        }
        for chart in &resolved.report.charts {
            let context = LayoutContext::new(resolved, formatter, layout);
            let scene = layout_chart(chart, &context);
            assert!(scene.height.is_finite() && scene.height >= 0.0, "{} is {} high", chart.id, scene.height);
            summary(chart, &context);
            alt_text(chart, &context);
        }
        for check in &resolved.report.checks {
            comparison(check, verdict(check, resolved), resolved, &formatter);
        }
    }
    assert_eq!(table(resolved).matches("\r\n").count(), resolved.figures().len() + 1);
}

fn display_units() -> [DisplayUnits; 3] {
    [
        DisplayUnits::default(),
        DisplayUnits { currency: Currency::Yuan, area: Area::Hectare },
        DisplayUnits { currency: Currency::Dollar, area: Area::Mu },
    ]
}

/// The core of the grammar of tokens as stated in `data/README.md`.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        "^(?<sign>-|下降|回落|减少)?(?<before>超过|超|逾|突破|不低于|不超过|不足|约|近)?(?:(?<digits>(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?)|(?<two>两)|(?<ordinal>第)?(?<numeral>[一二三四五六七八九十]))?\
         (?<odd>[余多])?(?:(?<scale>万亿|[万亿])(?<more>[余多])?)?(?<unit>元|美元|亩|公顷|平方米|公里|吨|千瓦时|%|个百分点|倍|批次|人次|辆|[家个项起件支场名批类届大次人户座艘])(?<after>左右|以上|以下|以内)?$",
    )
    .unwrap()
});

/// A token of the core grammar is read if and only if it is sound, to the value of its digits. Any that is read is printed back unchanged,
/// survives its compact form, and is written in both languages. Returns whether it was read.
pub fn check_token(text: &str) -> bool {
    let read = parse(text, &UnitSet::default());
    if let Some(parts) = TOKEN.captures(text) {
        assert_eq!(read.is_ok(), is_sound(&parts), "{text}: {read:?}");
        if let Ok(read) = &read {
            assert_eq!(read.unit.symbol(), &parts["unit"]);
            assert_eq!(read.value, token_value(&parts), "{text}");
        }
    }
    for (at, token) in tokens(text, &UnitSet::default()) {
        assert_eq!(text.get(at..at + token.len()), Some(token));
    }
    let Ok(read) = read else { return false };
    assert_eq!(read.to_string(), text);
    let mut units = Vec::new();
    let compact = encode(&read, &mut units);
    assert_eq!(decode(text, &compact, &units).as_ref(), Some(&read), "{compact}");
    let interval = precision(&read, false);
    assert!(interval.contains(read.value), "{text}: {interval:?}");
    for lang in Lang::ALL {
        for units in display_units() {
            let formatted = FigureFormatter { lang, units, yuan_per_dollar: Rational::new(27, 4) }.printed(&read);
            assert!(
                !formatted.is_empty()
                    && (lang == Lang::Zh || !formatted.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))),
                "{text}: {formatted}"
            );
        }
    }
    true
}

/// Whether a token of the core grammar says one thing.
fn is_sound(parts: &Captures<'_>) -> bool {
    let part = |name: &str| parts.name(name).map(|part| part.as_str());
    let qualifiers = ["before", "odd", "more", "after"].map(part).into_iter().flatten().collect::<Vec<_>>();
    let numbered = part("digits").or(part("numeral")).or(part("two")).is_some();
    let bounded = qualifiers.iter().any(|word| !["约", "近", "左右"].contains(word));
    let most = Rational::from_integer(10_i128.pow(24));
    qualifiers.len() < 2
        && (numbered || part("scale").is_some() && part("odd").is_none())
        && part("digits").is_none_or(|digits| digits.bytes().filter(u8::is_ascii_digit).count() <= 15)
        && !(part("sign") == Some("-") && bounded)
        && (-most..=most).contains(&token_value(parts))
}

/// The value of a token; of an overlong one, zero.
fn token_value(parts: &Captures<'_>) -> Rational {
    let part = |name: &str| parts.name(name).map(|part| part.as_str());
    let digits = part("digits").unwrap_or_default();
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if digits.len() > 16 {
        return Rational::from_integer(0);
    }
    let numeral =
        part("numeral").and_then(|numeral| "一二三四五六七八九十".find(numeral)).map_or(1, |at| at as i128 / 3 + 1);
    let numeral = part("two").map_or(numeral, |_| 2);
    let number = format!("{whole}{fraction}").parse().unwrap_or(numeral);
    let scale = match part("scale") {
        None => 1,
        Some("万") => 10_000,
        Some("亿") => 100_000_000,
        Some(_) => 1_000_000_000_000,
    };
    let sign = if part("sign").is_some() { -1 } else { 1 };
    Rational::new(sign * number * scale, 10_i128.pow(fraction.len() as u32))
}

/// Any query string is read as a view, whose own query string yields the same view and contains nothing else. Returns
/// whether that query string is not empty.
pub fn check_query(text: &str, resolved: &ResolvedReport) -> bool {
    let view = View::from_query(text, DisplayUnits::default());
    let address = view.to_query();
    assert!(address.chars().all(|c| c.is_ascii_alphanumeric() || "?&=.-_~%".contains(c)), "{address}");
    assert!(address.len() < 2_000, "{address}");
    assert_eq!(View::from_query(&address, DisplayUnits::default()), view, "{address}");
    assert_eq!(View::from_query(&format!("{text}&unheard-of=1"), DisplayUnits::default()), view);
    let known = view.restricted_to(resolved);
    assert_eq!(known.clone().restricted_to(resolved), known);
    let sections = [&known.figures.section, &known.names.section].into_iter().flatten();
    sections.for_each(|id| assert!(resolved.section(id).is_some()));
    !address.is_empty()
}

/// A search finds only figures that each of its words finds, in the report's order, however it is typed. Returns whether it finds anything.
pub fn check_search(text: &str, resolved: &ResolvedReport) -> bool {
    let found = find_figures(text, resolved);
    for part in find_parts(text, resolved) {
        assert!(is_subsequence(&part, resolved.figures().iter().map(|figure| figure.id.as_str())));
    }
    for other in [text.to_ascii_uppercase(), to_full_width(text), format!(" {text}\u{3000}")] {
        assert_eq!(find_figures(&other, resolved), found, "{other:?} against {text:?}");
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let backwards: Vec<&str> = words.iter().rev().copied().collect();
    assert_eq!(find_figures(&backwards.join(" "), resolved), found, "{text:?} backwards");
    for word in &words {
        let more: BTreeSet<&str> = find_figures(word, resolved).into_iter().collect();
        assert!(found.iter().all(|id| more.contains(id)), "{word:?} finds less than {text:?}");
    }
    if words.is_empty() {
        assert_eq!(found.len(), resolved.figures().len());
    }
    let named = find_entities(text, resolved);
    assert!(is_subsequence(&named, resolved.report.entities.iter().map(|entity| entity.id.as_str())));
    assert_eq!(find_entities(&to_full_width(text), resolved), named);
    !found.is_empty()
}

/// Ids of the figures that a search finds, in the order of the table.
pub fn find_figures<'a>(text: &str, resolved: &'a ResolvedReport) -> Vec<&'a str> {
    find_parts(text, resolved).concat()
}

/// The same, by part of the table: with a numeral, in words, derived.
fn find_parts<'a>(text: &str, resolved: &'a ResolvedReport) -> [Vec<&'a str>; 3] {
    let filter = FigureFilter { query: text.to_owned(), ..FigureFilter::default() };
    let found = filter.find(resolved, &chinese_formatter(resolved), &str::cmp);
    let printed = found.printed.into_iter().flat_map(|group| group.figures).collect();
    [printed, found.in_words, found.derived]
        .map(|figures: Vec<_>| figures.into_iter().map(|figure| figure.id.as_str()).collect())
}

fn chinese_formatter(resolved: &ResolvedReport) -> FigureFormatter {
    FigureFormatter { lang: Lang::Zh, units: DisplayUnits::default(), yuan_per_dollar: resolved.yuan_per_dollar }
}

/// Ids of the entities that a search finds.
pub fn find_entities<'a>(text: &str, resolved: &'a ResolvedReport) -> Vec<&'a str> {
    let filter = EntityFilter { query: text.to_owned(), ..EntityFilter::default() };
    filter
        .find(resolved, &chinese_formatter(resolved), &str::cmp)
        .into_iter()
        .map(|entity| entity.id.as_str())
        .collect()
}

/// The text as typed with a Chinese keyboard in full-width mode.
pub fn to_full_width(text: &str) -> String {
    let wide = |c: char| match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        _ => c,
    };
    text.chars().map(wide).collect()
}

/// Whether `some` is a subsequence of `all`.
fn is_subsequence<'a>(some: &[&str], mut all: impl Iterator<Item = &'a str>) -> bool {
    some.iter().all(|one| all.any(|other| other == *one))
}
