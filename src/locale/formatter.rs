//! Formats a figure in a language and in chosen units.

use std::cmp::Ordering;

use num_traits::{Signed, Zero};

use crate::locale::amount::{compose, magnitude};
use crate::locale::display_units::{DisplayUnits, is_converted};
use crate::quantity::magnitude::Magnitude;
use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::sign::Sign;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::report::figure::Figure;
use crate::text::decimal::{Rounding, decimal, exponent, grouped, places_needed, rounded, to_digits};
use crate::text::interval::Interval;
use crate::text::lang::Lang;
use crate::text::rational::Rational;

/// The format of figures for one reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureFormatter {
    /// The reader's language.
    pub lang: Lang,
    /// The chosen units.
    pub units: DisplayUnits,
    /// Yuan per US dollar.
    pub yuan_per_dollar: Rational,
}

/// The minimum of significant digits after a conversion, or of a division without a finite decimal.
const MIN_DIGITS: i32 = 3;

/// The maximum number of decimals up to which a finite decimal without a magnitude is written out; with one, [`MAX_DECIMALS`].
const MAX_FINITE_DECIMALS: i32 = 3;

/// The maximum number of decimals of ticks and round numbers.
const MAX_DECIMALS: i32 = 6;

impl FigureFormatter {
    /// The figure with its unit, as used in prose, labels and tables.
    pub fn figure(&self, figure: &Figure) -> String {
        match figure.printed() {
            Some(printed) => self.printed(printed),
            None => self.derived(figure),
        }
    }

    /// A change on the year before, with its sign; any other figure like [`Self::figure`].
    pub fn signed(&self, figure: &Figure) -> String {
        let sign = match figure.value.cmp(&Rational::zero()) {
            _ if !figure.is_growth() => return self.figure(figure),
            Ordering::Greater => "+",
            Ordering::Less => "−",
            Ordering::Equal => "",
        };
        self.with_sign(sign, figure)
    }

    /// The absolute value of a figure, prefixed with `sign`.
    pub fn with_sign(&self, sign: &str, figure: &Figure) -> String {
        // Only what is printed is a growth.
        let Some(printed) = figure.printed() else { return self.figure(figure) };
        let (value, plain) = (printed.value.abs(), Qualifier::Plain);
        let size = self.printed(&Quantity { value, sign: Sign::Plain, qualifier: plain, ..*printed });
        self.qualified(printed.qualifier, &format!("{sign}{size}"))
    }

    /// A printed figure: in Chinese the token, in English by rule; converted if the reader chose another unit.
    pub fn printed(&self, printed: &Quantity) -> String {
        let unit = self.units.shown(printed.unit);
        if unit != printed.unit {
            let value = self.convert(printed.value, printed.unit, unit);
            let amount = self.digits(value, unit, conversion_digits(printed), bound_rounding(printed));
            let by_rate = is_converted(printed.unit, unit) && printed.qualifier == Qualifier::Plain;
            return self.qualified(if by_rate { Qualifier::About } else { printed.qualifier }, &amount);
        }
        if self.lang == Lang::Zh {
            return printed.to_string();
        }
        // A word stands for a bare count only.
        let table = match printed.numeral {
            Numeral::Chinese | Numeral::Two if unit.is_count() && printed.magnitude == Magnitude::One => {
                Some(&CARDINALS)
            }
            Numeral::Ordinal => Some(&ORDINALS),
            _ => None,
        };
        let word = table.and_then(|table| english_word(printed.value, table));
        let amount = word.unwrap_or_else(|| self.digits(printed.value, unit, significant(printed), Rounding::Nearest));
        if unit != Unit::MU || self.units != DisplayUnits::default() {
            return self.qualified(printed.qualifier, &amount);
        }
        let hectares = self.convert(printed.value, Unit::MU, Unit::HECTARE);
        let hectares = self.digits(hectares, Unit::HECTARE, conversion_digits(printed), bound_rounding(printed));
        self.qualified(printed.qualifier, &format!("{amount} ({hectares})"))
    }

    /// A derived figure, to the first significant digit of its interval's half-width.
    fn derived(&self, figure: &Figure) -> String {
        let unit = self.units.shown(figure.unit);
        let (places, is_finite) = self.derived_places(figure, unit);
        let value = self.convert(displayed_value(figure), figure.unit, unit);
        let amount = |rounding| self.amount(value, unit, places, rounding);
        match figure.bounds() {
            Interval { low: Some(_), high: Some(_) } if is_finite => amount(Rounding::Nearest),
            Interval { low: Some(_), high: None } => self.qualified(Qualifier::Over, &amount(Rounding::Down)),
            Interval { low: None, high: Some(_) } => self.at_most(&amount(Rounding::Up)),
            _ => self.qualified(Qualifier::About, &amount(Rounding::Nearest)),
        }
    }

    /// The interval of a figure, rounded outwards, if it has two different ends.
    pub fn range(&self, figure: &Figure) -> Option<String> {
        let [low, high] = figure.bounds().ends().filter(|[low, high]| low != high)?;
        let unit = self.units.shown(figure.unit);
        let value = self.convert(figure.value, figure.unit, unit);
        let (places, shown) = match figure.printed() {
            Some(printed) if unit == figure.unit => (self.half_place(printed, unit), value),
            Some(printed) => {
                (self.half_place(printed, unit), to_digits(value, conversion_digits(printed), Rounding::Nearest))
            }
            None => {
                let (places, _) = self.derived_places(figure, unit);
                (places, rounded(value, places - self.power(value, unit), Rounding::Nearest))
            }
        };
        let low = self.convert(low, figure.unit, unit);
        let high = self.convert(high, figure.unit, unit);
        // Both ends in the magnitude of the figure as it is shown.
        let places = places - self.power(value, unit) + self.power(shown, unit);
        let magnitude = magnitude(shown, unit, self.lang);
        let factor = Rational::from_integer(magnitude.factor);
        let low = grouped_for(self.lang, low / factor, places, Rounding::Down);
        let high = grouped_for(self.lang, high / factor, places, Rounding::Up);
        let end = |number: &str| compose(number, magnitude.word, unit, self.lang);
        Some(match self.lang {
            Lang::Zh => format!("{}至{}", end(&low), end(&high)),
            // A dash beside a minus would be misread.
            Lang::En if low.starts_with('−') => format!("{} to {}", end(&low), end(&high)),
            Lang::En => end(&format!("{low}–{high}")),
        })
    }

    /// The figure as a bare number in the unit it is shown in, and the ends of its interval where they differ from it,
    /// for spreadsheets.
    pub fn bare(&self, figure: &Figure) -> [String; 3] {
        let unit = self.units.shown(figure.unit);
        let value = self.convert(figure.value, figure.unit, unit);
        let rounded = match figure.printed() {
            Some(_) if unit == figure.unit => None,
            Some(printed) => Some(conversion_digits(printed) - 1 - exponent(value)),
            None => {
                let factor =
                    magnitude(self.convert(displayed_value(figure), figure.unit, unit), unit, self.lang).factor;
                Some(self.derived_places(figure, unit).0 - exponent(Rational::from_integer(factor)))
            }
        };
        let plain = |value: Rational, rounding| {
            let places = rounded.unwrap_or_else(|| places_needed(value, MAX_DECIMALS).unwrap_or(MAX_DECIMALS));
            decimal(value, places, rounding).replace('−', "-")
        };
        let Interval { low, high } = figure.bounds();
        let end = |end: Option<Rational>, rounding| {
            let end = end.filter(|_| low != high).map(|end| self.convert(end, figure.unit, unit));
            end.map(|end| plain(end, rounding)).unwrap_or_default()
        };
        let rounding = figure.printed().map_or(Rounding::Nearest, bound_rounding);
        [plain(value, rounding), end(low, Rounding::Down), end(high, Rounding::Up)]
    }

    /// A round amount of `value` in `unit`, whatever units the reader chose, with as many digits as it needs.
    pub fn exact(&self, value: Rational, unit: Unit) -> String {
        let scaled = value / Rational::from_integer(magnitude(value, unit, self.lang).factor);
        let places = places_needed(scaled, MAX_DECIMALS).unwrap_or(MAX_DECIMALS);
        self.amount(value, unit, places, Rounding::Nearest)
    }

    /// The end of an interval in `unit` that is nearer to `beyond`, which lies outside, rounded outwards with as many digits as
    /// distinguish the two.
    pub fn end_before(&self, interval: Interval, beyond: Rational, unit: Unit) -> Option<String> {
        let above = interval.high.filter(|high| *high < beyond).map(|high| (high, Rounding::Up));
        let (end, rounding) = above.or(interval.low.map(|low| (low, Rounding::Down)))?;
        let factor = Rational::from_integer(magnitude(end, unit, self.lang).factor);
        let differs = |places: &i32| {
            decimal(end / factor, *places, rounding) != decimal(beyond / factor, *places, Rounding::Nearest)
        };
        let places = (0..=MAX_DECIMALS).find(differs).unwrap_or(MAX_DECIMALS);
        Some(self.amount(end, unit, places, rounding))
    }

    /// `value` as an axis tick: a plain number in multiples of `factor`, without a unit.
    pub fn tick(&self, value: Rational, factor: i128) -> String {
        let value = value / Rational::from_integer(factor);
        grouped_for(self.lang, value, places_needed(value, MAX_DECIMALS).unwrap_or(MAX_DECIMALS), Rounding::Nearest)
    }

    /// Converts an amount from one unit to another.
    pub fn convert(&self, value: Rational, from: Unit, to: Unit) -> Rational {
        if from == to {
            return value;
        }
        value * (from.size(self.yuan_per_dollar) / to.size(self.yuan_per_dollar))
    }

    /// The number of decimals of a derived figure, and whether they represent what is written of it exactly.
    fn derived_places(&self, figure: &Figure, unit: Unit) -> (i32, bool) {
        let value = self.convert(displayed_value(figure), figure.unit, unit);
        let factor = Rational::from_integer(magnitude(value, unit, self.lang).factor);
        let half = figure.interval.half_width().filter(|half| !half.is_zero());
        if let Some(half) = half {
            return (-exponent(self.convert(half, figure.unit, unit) / factor), false);
        }
        let scaled = value / factor;
        let max_decimals =
            if magnitude(value, unit, self.lang).factor == 1 { MAX_FINITE_DECIMALS } else { MAX_DECIMALS };
        match places_needed(scaled, max_decimals) {
            Some(places) => (places, true),
            None => ((MIN_DIGITS - 1 - exponent(scaled)).max(0), false),
        }
    }

    /// The number of decimals that show half a unit of a printed token's last digit.
    fn half_place(&self, printed: &Quantity, unit: Unit) -> i32 {
        let value = self.convert(printed.value, printed.unit, unit);
        let half = self.convert(printed.last_place(), printed.unit, unit) / Rational::from_integer(2);
        let scaled = half / Rational::from_integer(magnitude(value, unit, self.lang).factor);
        (-exponent(scaled)).max(0)
    }

    /// An amount with so many significant digits.
    fn digits(&self, value: Rational, unit: Unit, digits: i32, rounding: Rounding) -> String {
        let value = to_digits(value, digits, rounding);
        let scaled = value / Rational::from_integer(magnitude(value, unit, self.lang).factor);
        self.amount(value, unit, digits - 1 - exponent(scaled), Rounding::Nearest)
    }

    /// An amount with so many decimals in the magnitude of `value`; rounding may lift it into the next one.
    fn amount(&self, value: Rational, unit: Unit, places: i32, rounding: Rounding) -> String {
        let rounded = rounded(value, places - self.power(value, unit), rounding);
        let places = places - self.power(value, unit) + self.power(rounded, unit);
        let magnitude = magnitude(rounded, unit, self.lang);
        let number =
            grouped_for(self.lang, rounded / Rational::from_integer(magnitude.factor), places, Rounding::Nearest);
        compose(&number, magnitude.word, unit, self.lang)
    }

    /// The power of ten of the magnitude for an amount.
    fn power(&self, value: Rational, unit: Unit) -> i32 {
        exponent(Rational::from_integer(magnitude(value, unit, self.lang).factor))
    }

    fn qualified(&self, qualifier: Qualifier, amount: &str) -> String {
        match (self.lang, qualifier) {
            (_, Qualifier::Plain) => amount.to_owned(),
            (Lang::Zh, Qualifier::Odd | Qualifier::Over) => format!("超{amount}"),
            (Lang::Zh, Qualifier::AtLeast) => format!("{amount}以上"),
            (Lang::Zh, Qualifier::Nearly) => format!("近{amount}"),
            (Lang::En, Qualifier::Nearly) => format!("nearly {amount}"),
            (Lang::Zh, Qualifier::About | Qualifier::Around) => format!("约{amount}"),
            (Lang::En, Qualifier::Odd) => format!("more than {amount}"),
            (Lang::En, Qualifier::Over) => format!("over {amount}"),
            (Lang::En, Qualifier::AtLeast) => format!("{amount} or more"),
            (Lang::En, Qualifier::About | Qualifier::Around) => format!("about {amount}"),
        }
    }

    fn at_most(&self, amount: &str) -> String {
        match self.lang {
            Lang::Zh => format!("至多{amount}"),
            Lang::En => format!("at most {amount}"),
        }
    }
}

/// The value by which a derived figure is written: its only bound, if it has one, or its own.
fn displayed_value(figure: &Figure) -> Rational {
    let Interval { low, high } = figure.bounds();
    low.xor(high).unwrap_or(figure.value)
}

/// The rounding with which a converted bound remains one.
fn bound_rounding(printed: &Quantity) -> Rounding {
    match printed.qualifier {
        Qualifier::Nearly if printed.value < Rational::zero() => Rounding::Down,
        Qualifier::Nearly => Rounding::Up,
        qualifier if qualifier.is_one_sided() => Rounding::Down,
        _ => Rounding::Nearest,
    }
}

/// The number of significant digits of a printed figure after a conversion.
fn conversion_digits(printed: &Quantity) -> i32 {
    significant(printed).max(MIN_DIGITS)
}

fn significant(printed: &Quantity) -> i32 {
    i32::try_from(printed.significant_digits()).unwrap_or(MIN_DIGITS)
}

/// Chinese uses 亿 and 万 instead of thousands separators.
fn grouped_for(lang: Lang, value: Rational, places: i32, rounding: Rounding) -> String {
    match lang {
        Lang::Zh => decimal(value, places, rounding),
        Lang::En => grouped(value, places, rounding),
    }
}

const CARDINALS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

fn english_word(value: Rational, words: &[&str; 10]) -> Option<String> {
    let index = usize::try_from(value.to_integer() - 1).ok()?;
    words.get(index).map(|word| (*word).to_owned())
}
