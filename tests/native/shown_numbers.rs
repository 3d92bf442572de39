//! What the digits of derived figures claim, read back from the text that a reader sees.

use std::sync::LazyLock;

use answerable::locale::formatter::FigureFormatter;
use answerable::quantity::unit::Unit;
use answerable::report::figure::{Figure, Operation, Origin};
use answerable::report::model::Derivation;
use answerable::report::resolved::ResolvedReport;
use answerable::report::round_target::{TargetFit, round_target};
use answerable::text::rational::Rational;
use regex::Regex;

/// A number with thousands separators, and the magnitude after it.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(−?)[^0-9−]{0,4}([0-9,]+(?:\\.[0-9]+)?) ?(万亿|[万亿]|trillion|billion|million)?").unwrap()
});

/// The numbers in a text, and the digits of each as shown. A magnitude after the last number holds for all.
fn numbers(text: &str) -> Vec<(Rational, String)> {
    let found: Vec<_> = NUMBER.captures_iter(text).collect();
    let word = found.last().and_then(|last| last.get(3)).map_or("", |word| word.as_str());
    let factor = match word {
        "万" => 10_000,
        "亿" => 100_000_000,
        "万亿" | "trillion" => 1_000_000_000_000,
        "billion" => 1_000_000_000,
        "million" => 1_000_000,
        _ => 1,
    };
    let number = |captures: &regex::Captures<'_>| {
        let digits = captures[2].replace(',', "");
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let sign = if captures[1].is_empty() { 1 } else { -1 };
        let number = sign * format!("{whole}{fraction}").parse::<i128>().unwrap();
        (Rational::new(number, 10_i128.pow(fraction.len() as u32)) * Rational::from_integer(factor), digits.clone())
    };
    found.iter().map(number).collect()
}

/// The largest power of ten of which `number` is a multiple: the place of its last digit that is not zero.
fn last_place(number: Rational) -> Rational {
    let ten = Rational::from_integer(10);
    let mut place = Rational::from_integer(1);
    while !(number / place).is_integer() {
        place /= ten;
    }
    while (number / (place * ten)).is_integer() {
        place *= ten;
    }
    place
}

/// A derived figure has no digits that its interval does not support, lies within the interval shown beside it, and is whole if it is a
/// number of things. What is named as outside its interval is outside the one shown.
pub fn check_shown_numbers(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) {
    let Origin::Derived { operation, inputs } = &figure.origin else { return };
    let unit = formatter.units.shown(figure.unit);
    let (text, range) = (formatter.figure(figure), formatter.range(figure));
    let [(shown, digits)] = &numbers(&text)[..] else { panic!("{text} is no number") };
    assert!(!digits.contains('.') || !digits.ends_with('0'), "{text} ends in a zero");
    let inputs: Vec<&Figure> = inputs.iter().map(|id| resolved.figure(id).unwrap()).collect();
    let of_whole = inputs.iter().all(|input| !input.unit.is_count() || input.value.is_integer());
    if unit.is_count() && *operation != Operation::Declared(Derivation::Average) && of_whole {
        assert!(
            formatter.bare(figure).iter().all(|number| !number.contains('.')),
            "{text}, {range:?} is no whole number"
        );
    }
    let Some(range) = range else { return };
    let [(low, _), (high, _)] = numbers(&range)[..] else { panic!("{range} is no interval") };
    let [least, most] = figure.bounds().ends().unwrap().map(|end| formatter.convert(end, figure.unit, unit));
    assert!(low <= least && most <= high, "{range} leaves out what {text} may be");
    assert!(low <= *shown && *shown <= high, "{text} is outside {range}");
    check_digits(&text, *shown, [least, most]);
    if let [of, rate] = inputs[..]
        && matches!(operation, Operation::Implied(_))
        && unit == figure.unit
        && let Some(round) = round_target(figure, of, rate)
    {
        let is_inside = low <= round.value && round.value <= high;
        assert_eq!(
            round.fit == TargetFit::Inside,
            is_inside,
            "{} and {range}",
            formatter.exact(round.value, Unit::YUAN)
        );
    }
}

/// The last place is not finer than half the interval is wide; one finer where that is under a fifth of it, or where the number would
/// otherwise be outside its interval.
fn check_digits(text: &str, shown: Rational, [least, most]: [Rational; 2]) {
    if shown == Rational::from_integer(0) {
        return;
    }
    let (half, place) = ((most - least) / Rational::from_integer(2), last_place(shown));
    let coarser = place * Rational::from_integer(10);
    let would_be = [(shown / coarser).floor() * coarser, (shown / coarser).ceil() * coarser];
    let supported = place >= half
        || half * Rational::from_integer(5) < coarser
        || would_be.iter().any(|number| *number < least || most < *number);
    assert!(supported, "{text} has more digits than [{least}, {most}] supports");
}

#[test]
fn numbers_reads_signs_separators_and_magnitudes() {
    let values = |text| numbers(text).into_iter().map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(values("about −CNY 1,234.5 million"), "-1234500000");
    assert_eq!(values("CNY 1.9–2.1 billion"), "1900000000 2100000000");
    assert_eq!(values("−1.5%至0.5%"), "-3/2 1/2");
    assert_eq!(values("3.2亿—3.5亿元"), "320000000 350000000");
}
