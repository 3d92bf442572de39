//! Laws for any file, token, query string and search, however odd.
//!
//! `properties.rs` applies these laws to generated inputs, `fuzz/` to those of a fuzzer.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use answerable::chart::alt_text::alt;
use answerable::chart::summary::finding;
use answerable::chart::{Layout, Stage, scene};
use answerable::locale::conversions::equivalents;
use answerable::locale::formatter::Format;
use answerable::locale::formula::{comparison, formula};
use answerable::locale::unit::{Area, Currency, Units};
use answerable::publish::figures::table;
use answerable::quantity::Quantity;
use answerable::report::parse::{read, read_checked, unmarked};
use answerable::report::resolved::Ledger;
use answerable::report::round_target::round_target;
use answerable::report::verdict::verdict;
use answerable::report::violation::Problem;
use answerable::search::entities::NameFilter;
use answerable::search::figures::FigureFilter;
use answerable::text::lang::Lang;
use answerable::text::rational::Exact;
use answerable::view::View;
use regex::{Captures, Regex};
use serde_json::Value;

/// The report for the laws of queries and searches.
pub static EXAMPLE: LazyLock<Ledger> =
    LazyLock::new(|| read(include_str!("../../data/example.json")).unwrap_or_else(|problems| panic!("{problems:?}")));

/// A file is either read, or refused with reasons that can be acted on; a report that is read can be shown and serialised. Returns
/// whether it was read.
pub fn report(text: &str) -> bool {
    match read(text) {
        Ok(ledger) => {
            let anew = serde_json::from_str::<Value>(unmarked(text)).unwrap().to_string();
            assert_eq!(read(&anew).as_ref(), Ok(&ledger), "another spacing is another report");
            assert_eq!(read_checked(text).as_ref(), Some(&ledger));
            shown(&ledger);
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            let value: Option<Value> = serde_json::from_str(unmarked(text)).ok();
            problems.iter().for_each(|problem| told(problem, value.as_ref()));
            false
        }
    }
}

/// A problem has a location that exists, or whose parent exists, and words in both languages.
fn told(problem: &Problem, value: Option<&Value>) {
    for lang in Lang::ALL {
        let said = problem.say(lang);
        assert!(said.contains(&problem.found) && said.contains(&problem.expected.say(lang)), "{said}");
        assert!(!problem.expected.say(lang).is_empty(), "{problem:?}");
    }
    let pointer = problem.at.pointer.as_str();
    let Some(value) = value else { return assert_eq!(pointer, "", "no place is known in what is no JSON") };
    let around = pointer.rsplit_once('/').map_or("", |(around, _)| around);
    assert!(value.pointer(pointer).or(value.pointer(around)).is_some(), "{pointer} leads nowhere");
    let depth = pointer.matches('/').count();
    assert!(depth < 2 || !problem.at.record.is_empty(), "{problem:?}");
}

/// Computes everything that the page of a report shows, alternating languages, layouts and units.
fn shown(ledger: &Ledger) {
    let [printed, metric, other] = units();
    for (lang, units, layout) in
        [(Lang::Zh, printed, Layout::Narrow), (Lang::En, metric, Layout::Wide), (Lang::En, other, Layout::Narrow)]
    {
        let format = Format { lang, units, yuan_per_dollar: ledger.yuan_per_dollar };
        for figure in ledger.figures() {
            assert!(figure.interval.contains(figure.value), "{figure:?}");
            assert!(!format.figure(figure).is_empty() && !format.signed(figure).is_empty());
            assert!(format.bare(figure).iter().all(|number| number.is_ascii()), "{figure:?}");
            format.range(figure);
            equivalents(figure, &format);
            assert_eq!(formula(figure, ledger, &format).is_some(), figure.is_derived());
            for consequence in ledger.consequences(&figure.id) {
                if let [of, rate] = consequence.inputs()
                    && let (Some(of), Some(rate)) = (ledger.figure(of), ledger.figure(rate))
                    && let Some(round) = round_target(consequence, of, rate)
                {
                    format.exact(round.value, consequence.unit);
                    format.end_before(consequence.interval, round.value, consequence.unit);
                }
            }
        }
        for chart in &ledger.report.charts {
            let stage = Stage::new(ledger, format, layout);
            let scene = scene(chart, &stage);
            assert!(scene.height.is_finite() && scene.height >= 0.0, "{} is {} high", chart.id, scene.height);
            finding(chart, &stage);
            alt(chart, &stage);
        }
        for check in &ledger.report.checks {
            comparison(check, verdict(check, ledger), ledger, &format);
        }
    }
    assert_eq!(table(ledger).matches("\r\n").count(), ledger.figures().len() + 1);
}

fn units() -> [Units; 3] {
    [
        Units::default(),
        Units { currency: Currency::Yuan, area: Area::Hectare },
        Units { currency: Currency::Dollar, area: Area::Mu },
    ]
}

/// The grammar of tokens as stated in `data/README.md`.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        "^(?<sign>-|下降)?(?<before>超过|超|逾|约|近)?(?:(?<digits>(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?)|(?<two>两)|(?<ordinal>第)?(?<numeral>[一二三四五六七八九十]))?\
         (?<odd>[余多])?(?:(?<scale>万亿|[万亿])(?<more>[余多])?)?(?<unit>元|美元|亩|公顷|平方米|公里|%|个百分点|倍|批次|人次|[家个项起件支场名批类届大次人户座艘])(?<after>左右|以上)?$",
    )
    .unwrap()
});

/// A token is read if and only if the grammar accepts it, to the value of its digits, and is printed back unchanged.
/// Returns whether it was read.
pub fn token(text: &str) -> bool {
    let read = Quantity::parse(text);
    let Some(parts) = TOKEN.captures(text) else {
        assert!(read.is_err(), "{text} is no token");
        return false;
    };
    let part = |name: &str| parts.name(name).map(|part| part.as_str());
    let qualifiers = ["before", "odd", "more", "after"].map(part).into_iter().flatten().collect::<Vec<_>>();
    let numbered = part("digits").or(part("numeral")).or(part("two")).is_some();
    let one_sided = qualifiers.iter().any(|word| ["超过", "超", "逾", "余", "多", "以上"].contains(word));
    let most = Exact::from_integer(10_i128.pow(24));
    let sound = qualifiers.len() < 2
        && (numbered || part("scale").is_some() && part("odd").is_none())
        && part("digits").is_none_or(|digits| digits.bytes().filter(u8::is_ascii_digit).count() <= 15)
        && !(part("sign").is_some() && one_sided)
        && (-most..=most).contains(&value(&parts));
    assert_eq!(read.is_ok(), sound, "{text}: {read:?}");
    let Ok(read) = read else { return false };
    assert_eq!(read.to_string(), text);
    assert_eq!(read.unit.symbol(), &parts["unit"]);
    assert_eq!(read.value, value(&parts), "{text}");
    for lang in Lang::ALL {
        for units in units() {
            let said = Format { lang, units, yuan_per_dollar: Exact::new(27, 4) }.printed(&read);
            assert!(lang == Lang::Zh || !said.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{said}");
        }
    }
    true
}

/// The value of a token; of an overlong one, zero.
fn value(parts: &Captures<'_>) -> Exact {
    let part = |name: &str| parts.name(name).map(|part| part.as_str());
    let digits = part("digits").unwrap_or_default();
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if digits.len() > 16 {
        return Exact::from_integer(0);
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
    Exact::new(sign * number * scale, 10_i128.pow(fraction.len() as u32))
}

/// Any query string is read as a view, whose own query string yields the same view and contains nothing else. Returns
/// whether that query string is not empty.
pub fn query(text: &str, ledger: &Ledger) -> bool {
    let view = View::from_query(text, Units::default());
    let address = view.to_query();
    assert!(address.chars().all(|c| c.is_ascii_alphanumeric() || "?&=.-_~%".contains(c)), "{address}");
    assert!(address.len() < 2_000, "{address}");
    assert_eq!(View::from_query(&address, Units::default()), view, "{address}");
    assert_eq!(View::from_query(&format!("{text}&unheard-of=1"), Units::default()), view);
    let known = view.known_to(ledger);
    assert_eq!(known.clone().known_to(ledger), known);
    let sections = [&known.figures.section, &known.names.section].into_iter().flatten();
    sections.for_each(|id| assert!(ledger.section(id).is_some()));
    !address.is_empty()
}

/// A search finds only figures that each of its words finds, in the report's order, however it is typed. Returns whether it finds anything.
pub fn search(text: &str, ledger: &Ledger) -> bool {
    let found = figures(text, ledger);
    assert!(in_order(&found, ledger.figures().iter().map(|figure| figure.id.as_str())));
    for other in [text.to_ascii_uppercase(), full_width(text), format!(" {text}\u{3000}")] {
        assert_eq!(figures(&other, ledger), found, "{other:?} against {text:?}");
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let backwards: Vec<&str> = words.iter().rev().copied().collect();
    assert_eq!(figures(&backwards.join(" "), ledger), found, "{text:?} backwards");
    for word in &words {
        let more: BTreeSet<&str> = figures(word, ledger).into_iter().collect();
        assert!(found.iter().all(|id| more.contains(id)), "{word:?} finds less than {text:?}");
    }
    if words.is_empty() {
        assert_eq!(found.len(), ledger.figures().len());
    }
    let named = names(text, ledger);
    assert!(in_order(&named, ledger.report.entities.iter().map(|entity| entity.id.as_str())));
    assert_eq!(names(&full_width(text), ledger), named);
    !found.is_empty()
}

/// Ids of the figures that a search finds, printed ones first.
pub fn figures<'a>(text: &str, ledger: &'a Ledger) -> Vec<&'a str> {
    let filter = FigureFilter { query: text.to_owned(), ..FigureFilter::default() };
    let found = filter.find(ledger, &chinese(ledger), &str::cmp);
    let printed = found.printed.into_iter().flat_map(|group| group.figures);
    printed.chain(found.derived).map(|figure| figure.id.as_str()).collect()
}

fn chinese(ledger: &Ledger) -> Format {
    Format { lang: Lang::Zh, units: Units::default(), yuan_per_dollar: ledger.yuan_per_dollar }
}

/// Ids of the entities that a search finds.
pub fn names<'a>(text: &str, ledger: &'a Ledger) -> Vec<&'a str> {
    let filter = NameFilter { query: text.to_owned(), ..NameFilter::default() };
    filter.find(ledger, &chinese(ledger), &str::cmp).into_iter().map(|entity| entity.id.as_str()).collect()
}

/// The text as typed with a Chinese keyboard in full-width mode.
pub fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        _ => c,
    };
    text.chars().map(wide).collect()
}

/// Whether `some` is a subsequence of `all`.
fn in_order<'a>(some: &[&str], mut all: impl Iterator<Item = &'a str>) -> bool {
    some.iter().all(|one| all.any(|other| other == *one))
}
