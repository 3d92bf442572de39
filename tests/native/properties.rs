//! Properties of any number, interval, scale and line of text.

use answerable::chart::axis::Axis;
use answerable::chart::text_layout::{width, wrap};
use answerable::locale::display_units::{Currency, DisplayUnits};
use answerable::locale::formatter::FigureFormatter;
use answerable::quantity::parse::parse;
use answerable::quantity::token::Quantity;
use answerable::quantity::token_error::TokenError;
use answerable::quantity::unit::Unit;
use answerable::quantity::unit_set::UnitSet;
use answerable::report::derive::{FigureName, derive};
use answerable::report::figure::Operation;
use answerable::report::figure::{Figure, Label};
use answerable::report::model::Fact;
use answerable::report::relation::Implied;
use answerable::report::round_target::{TargetFit, round_target};
use answerable::text::decimal::{decimal, grouped};
use answerable::text::interval::Interval;
use answerable::text::lang::Lang;
use answerable::text::localized::{LocalizedText, Segment, segments};
use answerable::text::rational::Rational;
use answerable::text::rounding::Rounding;
use proptest::prelude::*;

fn exact() -> impl Strategy<Value = Rational> {
    (-1_000_000_000_i128..1_000_000_000, 1_i128..10_000).prop_map(|(numer, denom)| Rational::new(numer, denom))
}

/// Prose of words, marked-up parts, and delimiters that may close nothing.
fn prose() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        ".{0,8}",
        "\\{(year|year\\.previous|[a-z.-]{0,6})\\}",
        "\\[[a-z财政 ]{0,6}\\]\\([a-z.-]{0,6}\\)",
        "[{}\\[\\]()]",
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

/// A segment as it is marked up in prose.
fn mark_up(segment: Segment<'_>) -> String {
    match segment {
        Segment::Text(words) => words.to_owned(),
        Segment::Figure(id) => format!("{{{id}}}"),
        Segment::Year { previous } => (if previous { "{year.previous}" } else { "{year}" }).to_owned(),
        Segment::Term { words, id } => format!("[{words}]({id})"),
    }
}

proptest! {
    #[test]
    fn decimal_rounded_to_nearest_is_within_half_a_unit(value in exact(), places in 0_i32..6) {
        let shown: f64 = decimal(value, places, Rounding::Nearest).replace('−', "-").parse().unwrap();
        let value = *value.numer() as f64 / *value.denom() as f64;
        prop_assert!((shown - value).abs() <= 0.5000001 * 10_f64.powi(-places) + value.abs() * 1e-12);
    }

    #[test]
    fn decimal_rounded_down_and_up_encloses_the_value(value in exact(), places in -3_i32..6) {
        let number = |rounding| -> f64 { decimal(value, places, rounding).replace('−', "-").parse().unwrap() };
        let value = *value.numer() as f64 / *value.denom() as f64;
        let slack = value.abs() * 1e-12;
        prop_assert!(number(Rounding::Down) <= value + slack && value <= number(Rounding::Up) + slack);
    }

    #[test]
    fn grouped_decimal_without_commas_equals_the_plain_decimal(value in exact(), places in 0_i32..6) {
        let plain = decimal(value, places, Rounding::Nearest);
        prop_assert_eq!(grouped(value, places, Rounding::Nearest).replace(',', ""), plain);
    }

    #[test]
    fn interval_arithmetic_on_any_inputs_contains_the_exact_result(
        a in exact(), b in exact(), da in 0_i128..50, db in 0_i128..50, ta in -100_i128..=100, tb in -100_i128..=100,
    ) {
        let b = if b < Rational::from_integer(1) { Rational::from_integer(1) - b } else { b } + Rational::from_integer(60);
        let (ia, ib) = (Interval::around(a, Rational::from_integer(da)), Interval::around(b, Rational::from_integer(db)));
        let (x, y) = (a + Rational::new(da * ta, 100), b + Rational::new(db * tb, 100));
        prop_assert!(ia.plus(ib).unwrap().contains(x + y));
        prop_assert!(ia.minus(ib).unwrap().contains(x - y));
        prop_assert!(ia.over(ib).unwrap().contains(x / y));
    }

    #[test]
    fn derived_interval_contains_the_true_value(
        level in 1_i128..1_000_000, percent in 1_i128..5_000, at in 0_i128..=100, to in 0_i128..=100,
    ) {
        // Both level and percentage have one decimal, and are known to half a unit of it.
        let number = |tenths: i128, unit: &str| parse(&format!("{}.{}{unit}", tenths / 10, tenths % 10), &UnitSet::default()).unwrap();
        let figure = |id: &str, token: Quantity| {
            let fact = Fact { id: id.to_owned(), ..Fact::default() };
            Figure::reported(&fact, token, 2024)
        };
        let (of, rate) = (figure("of", number(level, "亿元")), figure("rate", number(percent, "%")));
        let within = |figure: &Figure, at: i128| {
            let (low, high) = (figure.interval.low.unwrap(), figure.interval.high.unwrap());
            low + (high - low) * Rational::new(at, 100)
        };
        let (true_of, true_rate) = (within(&of, at), within(&rate, to) / Rational::from_integer(100));
        for (operation, truth) in [
            (Operation::Implied(Implied::Previous), true_of / (true_rate + Rational::from_integer(1))),
            (Operation::Implied(Implied::Target), true_of / true_rate),
        ] {
            let name = FigureName { id: "derived".to_owned(), label: Label::Stated(LocalizedText::default()), note: None };
            let derived = derive(name, operation, &[&of, &rate], Rational::from_integer(1)).unwrap();
            prop_assert!(derived.interval.contains(truth), "{operation:?} of {level} and {percent}");
            prop_assert!(derived.interval.contains(derived.value));
        }
    }

    #[test]
    fn round_target_is_within_one_width_of_its_interval(level in 1_i128..1_000_000, percent in 1_i128..50_000) {
        let parse = |tenths: i128, unit: &str| parse(&format!("{}.{}{unit}", tenths / 10, tenths % 10), &UnitSet::default()).unwrap();
        let figure = |token| Figure::reported(&Fact::default(), token, 2024);
        let (of, rate) = (figure(parse(level, "亿元")), figure(parse(percent, "%")));
        let name = FigureName { id: String::new(), label: Label::Stated(LocalizedText::default()), note: None };
        let target = derive(name, Operation::Implied(Implied::Target), &[&of, &rate], Rational::from_integer(1)).unwrap();
        let [low, high] = target.interval.ends().unwrap();
        let width = high - low;
        let Some(round) = round_target(&target, &of, &rate) else { return Err(TestCaseError::reject("no round target")) };
        prop_assert!(low - width <= round.value && round.value <= high + width, "{} is too far off", round.value);
        prop_assert!(round.fit != TargetFit::Inside || low <= round.value && round.value <= high);
    }

    #[test]
    fn quotient_of_a_one_sided_interval_is_one_sided(a in exact(), b in 1_i128..1000, more in 0_i128..1000) {
        let a = if a < Rational::from_integer(0) { -a } else { a };
        let (at_least, divisor) = (Interval::at_least(a), Interval::exact(Rational::from_integer(b)));
        let quotient = at_least.over(divisor).unwrap();
        prop_assert!(quotient.high.is_none());
        prop_assert!(quotient.contains((a + Rational::from_integer(more)) / Rational::from_integer(b)));
        prop_assert!(at_least.over(Interval::at_least(Rational::from_integer(b))).is_err());
    }

    #[test]
    fn axis_positions_stay_within_their_span_and_keep_order(least in 0.001_f64..1e9, ratio in 1.01_f64..1e6, at in 0.0_f64..1.0, to in 0.0_f64..1.0) {
        let most = least * ratio;
        let (low, high) = (at.min(to), at.max(to));
        let value = |share: f64| least + (most - least) * share;
        for positions in [
            [low, high].map(|share| Axis::linear(least..most, 10.0, 310.0).position(value(share))),
            [low, high].map(|share| Axis::log(least..most, 10.0, 310.0).position(value(share))),
        ] {
            prop_assert!(positions[0] <= positions[1] + 0.11);
            prop_assert!(positions.iter().all(|x| (9.9..=310.1).contains(x)), "{positions:?}");
        }
    }

    #[test]
    fn segments_of_any_prose_concatenate_to_the_prose(prose in prose()) {
        let source: String = segments(&prose).into_iter().map(mark_up).collect();
        prop_assert_eq!(source, prose);
    }

    #[test]
    fn wrapped_lines_keep_every_letter_and_fit_the_width(text in "[a-zA-Z 财政收入，。（）-]{0,60}", room in 20.0_f64..300.0) {
        let lines = wrap(&text, 14.0, room);
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        prop_assert_eq!(letters(&lines.concat()), letters(&text));
        for line in lines {
            let words = line.split(' ').count() > 1 && line.is_ascii();
            prop_assert!(!words || width(&line, 14.0) <= room + 0.01, "{line}");
        }
    }
}

proptest! {
    #[test]
    fn log_axis_of_any_range_has_two_ticks_or_more_that_enclose_it_and_differ(exponent in -22.0_f64..31.0, decades in prop_oneof![Just(0.0), 0.0..1.0, 0.0..40.0]) {
        let least = 10_f64.powf(exponent);
        let most = (least * 10_f64.powf(decades)).min(1e32);
        let axis = Axis::log(least..most, 0.0, 300.0);
        for lang in Lang::ALL {
            let formatter = FigureFormatter { lang, units: DisplayUnits::default(), yuan_per_dollar: Rational::from_integer(7) };
            for ticks in axis.tick_sets().chain([axis.ticks()]) {
                prop_assert!(ticks.len() >= 2, "{least} to {most}: {ticks:?}");
                let labels: Vec<_> = ticks.iter().map(|tick| formatter.exact(tick.value(), Unit::YUAN)).collect();
                prop_assert!(labels.iter().all(|label| label.contains(|c| ('1'..='9').contains(&c))), "{labels:?}");
                prop_assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "{labels:?}");
            }
        }
        let ticks = axis.ticks();
        prop_assert!(ticks[0].amount() < least && most < ticks[ticks.len() - 1].amount());
        for tick in ticks {
            let value = *tick.value().numer() as f64 / *tick.value().denom() as f64;
            prop_assert!((tick.amount() / value - 1.0).abs() < 1e-12);
        }
    }
}

#[test]
fn log_axis_of_a_few_decades_has_ticks_at_one_two_and_five_and_of_more_at_powers_of_ten() {
    let finest = |range| {
        let ticks = Axis::log(range, 0.0, 300.0).tick_sets().next().unwrap();
        ticks.iter().map(|tick| tick.value().to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(finest(5.0..5.0), "2 5 10");
    assert_eq!(finest(2.3e8..6.2e8), "100000000 200000000 500000000 1000000000");
    assert_eq!(finest(0.08..3.2), "1/20 1/10 1/5 1/2 1 2 5");
    assert_eq!(finest(5e6..2.33e10), "10000000 100000000 1000000000 10000000000");
}

#[test]
fn axis_of_a_degenerate_range_gives_finite_positions() {
    for range in [0.0..0.0, 1.0..-1.0, f64::NAN..1.0, 0.0..f64::INFINITY] {
        assert!(Axis::linear(range.clone(), 0.0, 100.0).position(0.5).is_finite());
        assert!(Axis::log(range, 0.0, 100.0).position(5.0).is_finite());
    }
}

#[test]
fn parse_returns_the_error_for_each_malformed_token() {
    for (token, error) in [
        ("", TokenError::NoNumber),
        ("元", TokenError::NoNumber),
        ("第元", TokenError::NoNumber),
        ("第万家", TokenError::NoNumber),
        ("5圆", TokenError::UnknownUnit),
        ("下降6.1:8", TokenError::BoundedRange),
        ("-6.1:8", TokenError::BoundedRange),
        ("5亿2个", TokenError::UnknownUnit),
        ("1.元", TokenError::BadDecimal),
        ("1.2.3元", TokenError::BadDecimal),
        ("007家", TokenError::LeadingZero),
        ("1,23元", TokenError::BadGrouping),
        ("1234567890123456元", TokenError::TooManyDigits),
        ("9000000000000万亿元", TokenError::TooLarge),
        ("一九四九个", TokenError::BadNumeral),
        ("一百二个", TokenError::BadNumeral),
        ("超5余家", TokenError::TwoQualifiers),
        ("5余家左右", TokenError::TwoQualifiers),
        ("-3%以上", TokenError::UnclearBound),
        ("增长7%", TokenError::RisingVerb),
        ("5—3%", TokenError::RangeOrder),
        ("3个—5%", TokenError::RangeUnits),
        ("超3—5%", TokenError::BoundedRange),
        ("3:0", TokenError::ZeroDenominator),
        ("1/0个", TokenError::ZeroDenominator),
    ] {
        assert_eq!(parse(token, &UnitSet::default()), Err(error), "{token}");
    }
}

#[test]
fn parse_reads_a_scale_without_a_number_and_a_percentage() {
    assert_eq!(parse("亿元以上", &UnitSet::default()).unwrap().value, Rational::from_integer(100_000_000));
    assert_eq!(parse("0.5%", &UnitSet::default()).unwrap().unit, Unit::PERCENT);
}

#[test]
fn parse_reads_every_way_of_writing_a_number_to_its_value() {
    let exact = Rational::new;
    for (token, value) in [
        ("1,234,567元", exact(1_234_567, 1)),
        ("1，234家", exact(1_234, 1)),
        ("１２．５％", exact(25, 2)),
        ("12.5﹪", exact(25, 2)),
        ("3.5 亿元", exact(350_000_000, 1)),
        ("十一个", exact(11, 1)),
        ("两千多个", exact(2_000, 1)),
        ("一百二十条", exact(120, 1)),
        ("一亿三千万元", exact(130_000_000, 1)),
        ("1亿3千多万人", exact(130_000_000, 1)),
        ("2万5千公里", exact(25_000, 1)),
        ("3万多亿元", exact(3_000_000_000_000, 1)),
        ("三分之一", exact(1, 3)),
        ("1/4", exact(1, 4)),
        ("百分之五", exact(5, 1)),
        ("千分之三", exact(3, 1)),
        ("三成", exact(30, 1)),
        ("千亿元", exact(100_000_000_000, 1)),
        ("百万吨", exact(1_000_000, 1)),
        ("5千元", exact(5_000, 1)),
        ("1312万", exact(13_120_000, 1)),
        ("两年半", exact(5, 2)),
        ("三个半小时", exact(7, 2)),
        ("翻一番", exact(1, 1)),
        ("翻两番", exact(3, 1)),
        ("几十亿元", exact(1_000_000_000, 1)),
        ("3—5%", exact(4, 1)),
        ("100万元至300万元", exact(2_000_000, 1)),
        ("下降3—5%", exact(-4, 1)),
        ("两三年", exact(5, 2)),
        ("3:2", exact(3, 2)),
        ("减少3万人", exact(-30_000, 1)),
    ] {
        let read = parse(token, &UnitSet::default()).unwrap_or_else(|error| panic!("{token}: {error:?}"));
        assert_eq!((read.value, read.to_string().as_str()), (value, token), "{token}");
    }
}

#[test]
fn printed_figures_are_written_in_english_as_official_translations_do() {
    let formatter =
        FigureFormatter { lang: Lang::En, units: DisplayUnits::default(), yuan_per_dollar: Rational::new(7, 1) };
    for (token, english) in [
        ("1206万人", "12.06 million"),
        ("1.9亿人", "190 million"),
        ("1810万平方公里", "18.1 million km²"),
        ("120万辆", "1.2 million vehicles"),
        ("1辆", "1 vehicle"),
        ("35微克/立方米", "35 μg/m³"),
        ("3000元/人·月", "CNY 3,000 per person per month"),
        ("120万度", "1.2 million kWh"),
        ("37.5度", "37.5"),
        ("增长1.71倍", "up 171%"),
        ("增长超1.7倍", "up over 170%"),
        ("增长12.5倍", "up 1,250%"),
        ("2.5倍", "2.5 times"),
        ("翻一番", "doubled"),
        ("增长近1倍", "nearly doubled"),
        ("增长1倍以上", "doubled or more"),
        ("增长两倍", "tripled"),
        ("下降20%以上", "down 20% or more"),
        ("下降不超过3%", "down at most 3%"),
        ("不超过3%", "at most 3%"),
        ("3%以下", "3% or less"),
        ("不足5家", "less than 5"),
        ("至少5家", "at least 5"),
        ("3—5%", "3–5%"),
        ("100万元至300万元", "CNY 1–3 million"),
        ("8000万元至1亿元", "CNY 80–100 million"),
        ("8亿元至12亿元", "CNY 800 million to CNY 1.2 billion"),
        ("2至3年", "2–3 years"),
        ("26.7∶37.5 ： 35.8", "26.7:37.5:35.8"),
        ("三分之一", "one third"),
        ("四分之三", "three quarters"),
        ("二分之一", "half"),
        ("七十分之九", "9/70"),
        ("两年半", "2.5 years"),
        ("几十家", "dozens of"),
        ("上万人", "tens of thousands of"),
        ("数百万吨", "millions of tonnes"),
        ("几十亿元", "over CNY 1 billion"),
        ("第二十一届", "21st"),
        ("三成", "30%"),
        ("百亿级", "10 billion"),
        ("万吨级", "10,000 tonne class"),
    ] {
        let quantity = parse(token, &UnitSet::default()).unwrap_or_else(|error| panic!("{token}: {error:?}"));
        assert_eq!(formatter.printed(&quantity), english, "{token}");
    }
}

#[test]
fn range_is_converted_at_both_ends() {
    let units = DisplayUnits { currency: Currency::Dollar, ..DisplayUnits::default() };
    let [zh, en] = Lang::ALL.map(|lang| FigureFormatter { lang, units, yuan_per_dollar: Rational::new(7, 1) });
    let range = parse("7—14亿元", &UnitSet::default()).unwrap();
    assert_eq!(en.printed(&range), "about US$100–200 million");
    assert_eq!(zh.printed(&range), "约1.00—2.00亿美元");
}
