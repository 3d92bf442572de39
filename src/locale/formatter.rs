//! Formats a figure in a language and in chosen units.

mod interval;
mod precision;
mod words;

use std::cmp::Ordering;

use num_traits::{Signed, Zero};

use crate::locale::amount::magnitude;
use crate::locale::display_units::{DisplayUnits, is_converted};
use crate::locale::formatter::precision::{
    MAX_DECIMALS, MAX_EXACT_DECIMALS, MIN_DIGITS, bound_rounding, displayed_value, grouped_for, significant,
};
use crate::locale::formatter::words::english_words;
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
            Some(printed) if self.is_multiple_growth(figure, printed) => self.with_sign("", figure),
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
        // Of a fall by more, or by less, only its verb can say so.
        if !sign.is_empty() && printed.sign.is_fall() && printed.direction().is_some() || printed.ends.is_some() {
            // A token without its verb does not say so in Chinese, which shows it as printed.
            let is_verbless = !sign.is_empty() && printed.sign == Sign::Stated && self.lang == Lang::Zh;
            let verb = if is_verbless { "下降" } else { "" };
            return format!("{verb}{}", self.printed(printed));
        }
        let mut size = Quantity { value: printed.value.abs(), sign: Sign::Plain, ..printed.clone() };
        if self.is_multiple_growth(figure, printed) {
            size = hundredfold(size);
        }
        let unit = self.units.shown(size.unit);
        let size = self.amount_of(&size, unit, significant(&size), Rounding::Nearest);
        self.qualified(printed.qualifier, &format!("{sign}{size}"))
    }

    /// Whether English writes a growth in per cent that Chinese prints as a multiple.
    fn is_multiple_growth(&self, figure: &Figure, printed: &Quantity) -> bool {
        self.lang == Lang::En && figure.is_growth() && printed.unit == Unit::TIMES && printed.sign != Sign::Rises
    }

    /// A printed figure: in Chinese the token, in English by rule; converted if the reader chose another unit.
    pub fn printed(&self, printed: &Quantity) -> String {
        let unit = self.units.shown(printed.unit);
        if unit != printed.unit {
            let by_rate = is_converted(printed.unit, unit) && printed.qualifier == Qualifier::Plain;
            let qualifier = if by_rate { Qualifier::About } else { printed.qualifier };
            return self.qualified(qualifier, &self.converted(printed, unit));
        }
        if self.lang == Lang::Zh {
            return printed.to_string();
        }
        if let Some(words) = english_words(printed) {
            // 几十 has no other number.
            let qualifier = if printed.qualifier == Qualifier::Several { Qualifier::Plain } else { printed.qualifier };
            let words = self.qualified(qualifier, &words);
            return if printed.sign.is_negative() { format!("down {words}") } else { words };
        }
        match printed.sign {
            Sign::Rises => return self.risen(printed),
            sign if sign.is_fall() && printed.direction().is_some() => {
                let size = Quantity { value: printed.value.abs(), sign: Sign::Plain, ..printed.clone() };
                return format!("down {}", self.printed(&size));
            }
            _ => {}
        }
        let amount = self.amount_of(printed, unit, significant(printed), Rounding::Nearest);
        if unit != Unit::MU || self.units != DisplayUnits::default() {
            return self.qualified(printed.qualifier, &amount);
        }
        let hectares = self.amount_of(printed, Unit::HECTARE, MIN_DIGITS, bound_rounding(printed));
        self.qualified(printed.qualifier, &format!("{amount} ({hectares})"))
    }

    /// An increase to a multiple, as English writes it: 增长1.71倍 is up 171%.
    fn risen(&self, printed: &Quantity) -> String {
        let verbs = ["doubled", "tripled", "quadrupled"];
        let is_whole = printed.is_single() && printed.value.is_integer();
        let verb = usize::try_from(printed.value.to_integer() - 1).ok().filter(|_| is_whole);
        if let Some(verb) = verb.and_then(|index| verbs.get(index)) {
            let qualifier = if printed.qualifier == Qualifier::Over { Qualifier::Odd } else { printed.qualifier };
            return self.qualified(qualifier, verb);
        }
        let size = hundredfold(Quantity { sign: Sign::Plain, ..printed.clone() });
        format!("up {}", self.printed(&size))
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
            (Lang::Zh, Qualifier::Odd | Qualifier::Over | Qualifier::Several) => format!("超{amount}"),
            (Lang::Zh, Qualifier::AtLeast) => format!("{amount}以上"),
            (Lang::Zh, Qualifier::Nearly) => format!("近{amount}"),
            (Lang::En, Qualifier::Nearly) => format!("nearly {amount}"),
            (Lang::Zh, Qualifier::About | Qualifier::Around) => format!("约{amount}"),
            (Lang::En, Qualifier::Odd) => format!("more than {amount}"),
            (Lang::En, Qualifier::Over | Qualifier::Several) => format!("over {amount}"),
            (Lang::Zh, Qualifier::NotUnder) => format!("不低于{amount}"),
            (Lang::En, Qualifier::NotUnder) => format!("at least {amount}"),
            (Lang::Zh, Qualifier::AtMost) => format!("{amount}以下"),
            (Lang::En, Qualifier::AtMost) => format!("{amount} or less"),
            (Lang::Zh, Qualifier::Under) => format!("不足{amount}"),
            (Lang::En, Qualifier::Under) => format!("less than {amount}"),
            (_, Qualifier::NotOver) => self.at_most(amount),
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

/// The same as a percentage.
fn hundredfold(quantity: Quantity) -> Quantity {
    let hundred = Rational::from_integer(100);
    Quantity {
        value: quantity.value * hundred,
        ends: quantity.ends.map(|ends| ends.map(|end| end * hundred)),
        unit: Unit::PERCENT,
        // Two of the decimals are whole per cents.
        power: quantity.power + 2_u32.saturating_sub(quantity.decimals),
        decimals: quantity.decimals.saturating_sub(2),
        ..quantity
    }
}
