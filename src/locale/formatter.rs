//! Formats a figure in a language and in chosen units.

mod interval;
mod precision;

use std::cmp::Ordering;

use num_traits::{Signed, Zero};

use crate::locale::amount::magnitude;
use crate::locale::display_units::{DisplayUnits, is_converted};
use crate::locale::formatter::precision::{
    MAX_DECIMALS, MAX_EXACT_DECIMALS, displayed_value, grouped_for, significant,
};
use crate::quantity::magnitude::Magnitude;
use crate::quantity::numeral::Numeral;
use crate::quantity::qualifier::Qualifier;
use crate::quantity::sign::Sign;
use crate::quantity::token::Quantity;
use crate::quantity::unit::Unit;
use crate::report::figure::Figure;
use crate::text::interval::Interval;
use crate::text::lang::Lang;
use crate::text::rational::{Rational, places_needed};
use crate::text::rounding::{Rounding, rounded};

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
            let amount = self.converted(printed, unit);
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
        let amount = word.unwrap_or_else(|| self.in_unit(printed, unit, significant(printed), Rounding::Nearest));
        if unit != Unit::MU || self.units != DisplayUnits::default() {
            return self.qualified(printed.qualifier, &amount);
        }
        let hectares = self.converted(printed, Unit::HECTARE);
        self.qualified(printed.qualifier, &format!("{amount} ({hectares})"))
    }

    /// A derived figure, to the last place that its interval supports, without trailing zeros.
    fn derived(&self, figure: &Figure) -> String {
        let unit = self.units.shown(figure.unit);
        let (places, is_finite) = self.derived_places(figure, unit);
        let value = self.convert(displayed_value(figure), figure.unit, unit);
        let amount = |rounding| self.exact(rounded(value, places, rounding), unit);
        match figure.bounds() {
            Interval { low: Some(_), high: Some(_) } if is_finite => amount(Rounding::Nearest),
            Interval { low: Some(_), high: None } => self.qualified(Qualifier::Over, &amount(Rounding::Down)),
            Interval { low: None, high: Some(_) } => self.at_most(&amount(Rounding::Up)),
            _ => self.qualified(Qualifier::About, &amount(Rounding::Nearest)),
        }
    }

    /// A round amount of `value` in `unit`, whatever units the reader chose, with as many digits as it needs.
    pub fn exact(&self, value: Rational, unit: Unit) -> String {
        let scaled = value / Rational::from_integer(magnitude(value, unit, self.lang).factor);
        let places = places_needed(scaled, MAX_EXACT_DECIMALS).unwrap_or(MAX_DECIMALS);
        self.amount(value, unit, places, Rounding::Nearest)
    }

    /// A number without a unit, with as many digits as it needs.
    pub fn number(&self, value: Rational) -> String {
        grouped_for(self.lang, value, places_needed(value, MAX_DECIMALS).unwrap_or(MAX_DECIMALS), Rounding::Nearest)
    }

    /// Converts an amount from one unit to another.
    pub fn convert(&self, value: Rational, from: Unit, to: Unit) -> Rational {
        if from == to {
            return value;
        }
        value * (from.size(self.yuan_per_dollar) / to.size(self.yuan_per_dollar))
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

const CARDINALS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

fn english_word(value: Rational, words: &[&str; 10]) -> Option<String> {
    let index = usize::try_from(value.to_integer() - 1).ok()?;
    words.get(index).map(|word| (*word).to_owned())
}
