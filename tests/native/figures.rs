//! Figures: the English form of every token, and derived figures checked by hand.

use answerable::locale::display_units::{Area, Currency, DisplayUnits};
use answerable::locale::formatter::FigureFormatter;
use answerable::quantity::parse::parse;
use answerable::quantity::unit_set::UnitSet;
use answerable::report::parse::{parse_and_validate, read};
use answerable::report::relation::Implied;
use answerable::text::lang::Lang;
use answerable::text::rational::Rational;

use crate::{REPORT, formatter, resolved};

/// Every token of the report and its English form.
const ENGLISH: [(&str, &str); 65] = [
    ("20.2亿元", "CNY 2.02 billion"),
    ("18%", "18%"),
    ("105.2%", "105.2%"),
    ("233亿元", "CNY 23.3 billion"),
    ("13.8%", "13.8%"),
    ("110.6亿元", "CNY 11.06 billion"),
    ("17.6%", "17.6%"),
    ("100.7%", "100.7%"),
    ("1亿美元", "US$100 million"),
    ("15亿元", "CNY 1.5 billion"),
    ("8000万美元", "US$80 million"),
    ("7000万美元", "US$70 million"),
    ("27家", "27"),
    ("23家", "23"),
    ("7家", "7"),
    ("7个", "7"),
    ("亿元以上", "CNY 100 million or more"),
    ("71家", "71"),
    ("五类", "five"),
    ("10万平方米", "100,000 m²"),
    ("2.5亿元", "CNY 250 million"),
    ("6家", "6"),
    ("5000万元", "CNY 50 million"),
    ("21万平方米", "210,000 m²"),
    ("50余家", "more than 50"),
    ("超3亿元", "over CNY 300 million"),
    ("3支", "3"),
    ("3.6亿元", "CNY 360 million"),
    ("11个", "11"),
    ("9.55亿元", "CNY 955 million"),
    ("1000万元", "CNY 10 million"),
    ("500万元", "CNY 5 million"),
    ("3900万元左右", "about CNY 39 million"),
    ("4场", "4"),
    ("三批", "three"),
    ("45个", "45"),
    ("31个", "31"),
    ("1662.75万元", "CNY 16.6275 million"),
    ("18名", "18"),
    ("21个", "21"),
    ("22.6亿元", "CNY 2.26 billion"),
    ("71个", "71"),
    ("13.9亿元", "CNY 1.39 billion"),
    ("5亿元", "CNY 500 million"),
    ("47项", "47"),
    ("1.5亿元", "CNY 150 million"),
    ("第七届", "seventh"),
    ("13家", "13"),
    ("21亿元", "CNY 2.1 billion"),
    ("13公里", "13 km"),
    ("866亩", "866 mu (57.7 ha)"),
    ("22公里", "22 km"),
    ("696.2亩", "696.2 mu (46.4 ha)"),
    ("1072.86亩", "1,072.86 mu (71.5 ha)"),
    ("107.28%", "107.28%"),
    ("7.8381万平方米", "78,381 m²"),
    ("261.27%", "261.27%"),
    ("98.5186万平方米", "985,186 m²"),
    ("492.59%", "492.59%"),
    ("五大", "five"),
    ("40次", "40"),
    ("209起", "209"),
    ("100%", "100%"),
    ("261件", "261"),
    ("三个", "three"),
];

/// Petitions are counted both in batches and in persons.
const PETITIONS: [(&str, &str); 4] = [("60批次", "60"), ("76人次", "76"), ("23批次", "23"), ("350人次", "350")];

fn expected_english(token: &str) -> Option<&'static str> {
    let table = ENGLISH.iter().chain(&PETITIONS);
    table.into_iter().find(|(printed, _)| *printed == token).map(|(_, english)| *english)
}

#[test]
fn every_token_is_printed_back_in_chinese_and_translated_to_english() {
    let resolved = resolved();
    let mut seen = Vec::new();
    for fact in &resolved.report.facts {
        let figure = resolved.figure(&fact.id).unwrap();
        assert_eq!(formatter(&resolved, Lang::Zh).figure(figure), fact.printed);
        let expected =
            expected_english(&fact.printed).unwrap_or_else(|| panic!("{} is not in the table", fact.printed));
        assert_eq!(formatter(&resolved, Lang::En).figure(figure), expected, "{}", fact.id);
        seen.push(fact.printed.as_str());
    }
    for (token, _) in ENGLISH.iter().chain(&PETITIONS) {
        assert!(seen.contains(token), "no fact prints {token}");
    }
}

#[test]
fn zero_keeps_the_decimals_that_its_last_printed_digit_stands_for() {
    let formatter = formatter(&resolved(), Lang::En);
    for (token, english, dollars) in [
        ("0%", "0%", None),
        ("0.00%", "0.00%", None),
        ("0.0公里", "0.0 km", None),
        ("0元", "CNY 0", Some("about US$0")),
        ("0亿元", "CNY 0", Some("about US$0")),
        ("0.0元", "CNY 0.0", Some("about US$0.00")),
        // Known to ten million yuan.
        ("0.0亿元", "CNY 0.00 billion", Some("about US$0.000 billion")),
        ("约0.0亿元", "about CNY 0.00 billion", None),
        ("0.0亩", "0.0 mu (0.000 ha)", None),
        ("1.0倍", "1.0 times", None),
    ] {
        let printed = parse(token, &UnitSet::default()).unwrap();
        assert_eq!(formatter.printed(&printed), english, "{token}");
        if let Some(dollars) = dollars {
            let units = DisplayUnits { currency: Currency::Dollar, area: Area::AsPrinted };
            assert_eq!(FigureFormatter { units, ..formatter }.printed(&printed), dollars, "{token}");
        }
    }
}

#[test]
fn report_has_71_facts_including_repeated_tokens() {
    // 65 in digits and six in Chinese numerals; 7家 and 13公里 occur twice.
    let resolved = resolved();
    assert_eq!(resolved.report.facts.len(), 71);
    let twice = |token: &str| resolved.report.facts.iter().filter(|fact| fact.printed == token).count();
    assert_eq!((twice("7家"), twice("13公里")), (2, 2));
}

/// The figure derived by `relation` of the figure with this token: value and interval, in multiples of `unit`.
fn derived_numbers(token: &str, relation: Implied, unit: i128) -> (f64, f64, f64) {
    let resolved = resolved();
    let fact = resolved.report.facts.iter().find(|fact| fact.printed == token).unwrap();
    let figure = resolved.implied(&fact.id, relation).unwrap();
    let number = |exact: Rational| *exact.numer() as f64 / *exact.denom() as f64 / unit as f64;
    (number(figure.value), number(figure.interval.low.unwrap()), number(figure.interval.high.unwrap()))
}

#[test]
fn previous_levels_and_targets_match_the_values_computed_by_hand() {
    const YI: i128 = 100_000_000;
    const WAN: i128 = 10_000;
    for (token, relation, unit, value, low, high, places) in [
        ("20.2亿元", Implied::Previous, YI, 17.12, 17.004, 17.234, 2),
        ("233亿元", Implied::Previous, YI, 204.75, 204.22, 205.27, 2),
        ("110.6亿元", Implied::Previous, YI, 94.05, 93.97, 94.13, 2),
        ("20.2亿元", Implied::Target, YI, 19.20, 19.145, 19.258, 2),
        ("110.6亿元", Implied::Target, YI, 109.83, 109.73, 109.94, 2),
        ("7.8381万平方米", Implied::Target, WAN, 3.0, 2.99992, 3.00008, 4),
        ("98.5186万平方米", Implied::Target, WAN, 20.000, 19.99991, 20.00033, 3),
        ("1072.86亩", Implied::Target, 1, 1_000.056, 1_000.005, 1_000.107, 2),
    ] {
        let found = derived_numbers(token, relation, unit);
        let close = |one: f64, other: f64, places: i32| (one - other).abs() <= 0.6 * 10_f64.powi(-places);
        assert!(close(found.0, value, places), "{token} {relation:?}: {found:?}");
        let ends = if places > 2 { 5 } else { 2 };
        assert!(close(found.1, low, ends) && close(found.2, high, ends), "{token} {relation:?}: {found:?}");
    }
}

#[test]
fn level_without_completion_has_no_target() {
    let resolved = resolved();
    let output = resolved.report.facts.iter().find(|fact| fact.printed == "233亿元").unwrap();
    assert!(resolved.implied(&output.id, Implied::Target).is_none());
}

#[test]
fn derived_figure_shows_the_digits_its_interval_allows() {
    let resolved = resolved();
    let format_derived = |token: &str, relation: Implied, lang: Lang| {
        let fact = resolved.report.facts.iter().find(|fact| fact.printed == token).unwrap();
        let figure = resolved.implied(&fact.id, relation).unwrap();
        let formatter = formatter(&resolved, lang);
        (formatter.figure(figure), formatter.range(figure).unwrap())
    };
    let pair = |value: &str, range: &str| (value.to_owned(), range.to_owned());
    assert_eq!(format_derived("20.2亿元", Implied::Previous, Lang::Zh), pair("约17.1亿元", "17.004亿—17.235亿元"));
    assert_eq!(
        format_derived("20.2亿元", Implied::Previous, Lang::En),
        pair("about CNY 1.71 billion", "CNY 1.7004–1.7235 billion")
    );
    assert_eq!(format_derived("233亿元", Implied::Previous, Lang::Zh), pair("约205亿元", "204.2亿—205.3亿元"));
    assert_eq!(format_derived("110.6亿元", Implied::Previous, Lang::Zh), pair("约94亿元", "93.96亿—94.14亿元"));
    assert_eq!(
        format_derived("20.2亿元", Implied::Target, Lang::En),
        pair("about CNY 1.92 billion", "CNY 1.914–1.926 billion")
    );
    assert_eq!(format_derived("1072.86亩", Implied::Target, Lang::Zh), pair("约1000.1亩", "1000.004—1000.108亩"));
}

#[test]
fn figure_in_other_display_units_is_converted_at_the_stated_rate() {
    let rate = resolved().yuan_per_dollar;
    assert_eq!(rate, Rational::new(67_518, 10_000));
    let format_token = |token: &str, lang, currency, area| {
        let units = DisplayUnits { currency, area };
        FigureFormatter { lang, units, yuan_per_dollar: rate }.printed(&parse(token, &UnitSet::default()).unwrap())
    };
    let (printed, money) = (Area::AsPrinted, Currency::AsPrinted);
    assert_eq!(format_token("8000万美元", Lang::Zh, Currency::Yuan, printed), "约5.40亿元");
    assert_eq!(format_token("8000万美元", Lang::En, Currency::Yuan, printed), "about CNY 540 million");
    assert_eq!(format_token("20.2亿元", Lang::En, Currency::Dollar, printed), "about US$299 million");
    assert_eq!(format_token("866亩", Lang::En, money, Area::Hectare), "57.7 ha");
    assert_eq!(format_token("866亩", Lang::Zh, money, Area::SquareMetre), "57.7万平方米");
    assert_eq!(format_token("10万平方米", Lang::En, money, Area::Mu), "150 mu");
    assert_eq!(format_token("超3亿元", Lang::Zh, Currency::Dollar, printed), "超4440万美元");
    // Lower bounds round down, upper bounds round up.
    assert_eq!(format_token("超5亿元", Lang::En, Currency::Dollar, printed), "over US$74.0 million");
    assert_eq!(format_token("近5亿元", Lang::En, Currency::Dollar, printed), "nearly US$74.1 million");
    assert_eq!(format_token("1000余亩", Lang::En, money, printed), "more than 1,000 mu (66.6 ha)");
    assert_eq!(format_token("下降近5亿元", Lang::En, Currency::Dollar, printed), "nearly −US$74.1 million");
    // Rounding leads to the next magnitude.
    assert_eq!(format_token("67.5亿元", Lang::En, Currency::Dollar, printed), "about US$1.00 billion");
    assert_eq!(format_token("4.3万亿元", Lang::En, Currency::Yuan, printed), "CNY 4.3 trillion");
    assert_eq!(format_token("4.3万亿元", Lang::Zh, Currency::Dollar, printed), "约6370亿美元");
}

#[test]
fn converted_bound_is_equal_in_bare_numbers_and_interval_uses_the_figures_magnitude() {
    let format_output = |token: &str, rounded: bool| {
        let report = REPORT.replacen("\"printed\": \"233亿元\"", &format!("\"printed\": \"{token}\""), 1);
        let report = if rounded { report } else { report.replacen("      \"rounded\": true,\n", "", 1) };
        let (resolved, _) = parse_and_validate(&report);
        let resolved = resolved.unwrap();
        let units = DisplayUnits { currency: Currency::Dollar, area: Area::AsPrinted };
        let formatter = FigureFormatter { lang: Lang::En, units, yuan_per_dollar: resolved.yuan_per_dollar };
        let figure = resolved.figure("industrial-output").unwrap();
        (formatter.figure(figure), formatter.range(figure), formatter.bare(figure))
    };
    let (text, _, bare) = format_output("超5亿元", false);
    assert_eq!((text.as_str(), bare), ("over US$74.0 million", ["74000000", "74000000", ""].map(str::to_owned)));
    let (text, range, _) = format_output("67.5亿元", false);
    assert_eq!((text.as_str(), range.as_deref()), ("about US$1.00 billion", Some("US$0.9989–1.0005 billion")));
}

#[test]
fn exact_sum_across_a_magnitude_keeps_all_its_digits() {
    let sum = REPORT.replacen("\"printed\": \"1000万元\"", "\"printed\": \"9876亿元\"", 1).replacen(
        "\"printed\": \"500万元\"",
        "\"printed\": \"2470亿元\"",
        1,
    );
    let (resolved, _) = parse_and_validate(&sum);
    let resolved = resolved.unwrap();
    let format_sum = |lang| formatter(&resolved, lang).figure(resolved.figure("credit-funds").unwrap());
    assert_eq!([format_sum(Lang::Zh), format_sum(Lang::En)], ["1.2346万亿元", "CNY 1.2346 trillion"]);
}

#[test]
fn signed_context_rate_has_a_sign_only_when_it_is_growth() {
    let signed = |report: &str| {
        let resolved = read(report).unwrap();
        formatter(&resolved, Lang::En).signed(resolved.figure("national-revenue").unwrap())
    };
    assert_eq!(signed(REPORT), "+7.4%");
    assert_eq!(signed(&REPORT.replacen("\"measure\": \"growth\",\n      \"source\"", "\"source\"", 1)), "7.4%");
}

#[test]
fn rate_of_all_is_known_to_the_whole_at_most() {
    let resolved = resolved();
    let bounds = resolved.figure("disputes.rate").unwrap().bounds();
    assert_eq!([bounds.low, bounds.high], [Some(Rational::new(199, 2)), Some(Rational::from_integer(100))]);
}
