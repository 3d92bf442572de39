//! Tokens as a report prints them (`20.2亿元`, `50余家`, `3900万元左右`): parsed exactly, and printed back.

use std::fmt;

use num_traits::{CheckedMul, Signed};

use crate::text::rational::{Rational, decimal};

pub mod scan;

/// A number with its unit and its printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The value in `unit`, with the scale applied: 20.2亿元 is 2 020 000 000.
    pub value: Rational,
    /// The unit.
    pub unit: Unit,
    /// The power of ten written as a word.
    pub scale: Magnitude,
    /// The number of printed decimals.
    pub decimals: u32,
    /// How the number was written.
    pub numeral: Numeral,
    /// The qualifier of its exactness.
    pub qualifier: Qualifier,
    /// The word for the qualifier, as printed.
    pub mark: &'static str,
    /// Whether that word is after 万 or 亿: 3万余亩.
    pub marks_scale: bool,
    /// How a negative value is written.
    pub sign: Sign,
}

/// How a negative number is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is not negative.
    Plain,
    /// With a minus: -3.2%.
    Minus,
    /// In a word: 下降3.2%.
    Falls,
}

impl Sign {
    /// The text before the number.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Minus => "-",
            Self::Falls => "下降",
        }
    }
}

/// A unit of measurement or counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Yuan (元).
    Yuan,
    /// US dollars (美元).
    Dollar,
    /// Mu (亩), 1/15 hectare.
    Mu,
    /// Hectares (公顷).
    Hectare,
    /// Square metres (平方米).
    SquareMetre,
    /// Kilometres (公里).
    Kilometre,
    /// Per cent (%).
    Percent,
    /// Percentage points (个百分点).
    Point,
    /// How many times (倍).
    Times,
    /// Things counted, with their counter word.
    Count(Counter),
}

/// The word that Chinese puts between a number and the things counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Counter(&'static str);

/// Counter words that tokens may have. 批次 must precede 批: the longest match wins.
const COUNTERS: [&str; 19] = [
    "批次", "人次", "家", "个", "项", "起", "件", "支", "场", "名", "批", "类", "届", "大", "次", "人", "户", "座",
    "艘",
];

const MEASURES: [(&str, Unit); 9] = [
    ("美元", Unit::Dollar),
    ("元", Unit::Yuan),
    ("亩", Unit::Mu),
    ("公顷", Unit::Hectare),
    ("平方米", Unit::SquareMetre),
    ("公里", Unit::Kilometre),
    ("%", Unit::Percent),
    ("个百分点", Unit::Point),
    ("倍", Unit::Times),
];

/// The dimension of a unit: only figures of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// Money; currencies convert by a rate.
    Money,
    /// Area; its units convert by definition.
    Area,
    /// Length.
    Length,
    /// A share or a rate of change.
    Share,
    /// How far one of those is from another.
    Points,
    /// A multiple.
    Multiple,
    /// A number of things.
    Count,
}

impl Dimension {
    /// Whether it is of hundredths: never whole by nature, as a sum of money may be.
    pub const fn is_relative(self) -> bool {
        matches!(self, Self::Share | Self::Points)
    }
}

impl Unit {
    /// Its dimension.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Yuan | Self::Dollar => Dimension::Money,
            Self::Mu | Self::Hectare | Self::SquareMetre => Dimension::Area,
            Self::Kilometre => Dimension::Length,
            Self::Percent => Dimension::Share,
            Self::Point => Dimension::Points,
            Self::Times => Dimension::Multiple,
            Self::Count(_) => Dimension::Count,
        }
    }

    /// Its Chinese symbol.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Count(Counter(word)) => word,
            _ => MEASURES.iter().find(|(_, unit)| *unit == self).map_or("", |(symbol, _)| symbol),
        }
    }

    /// Its size in the base unit of its dimension (yuan, square metre, …), for a rate of yuan per dollar.
    /// The mu is 1/15 hectare (State Council order of 1984 on legal units of measurement, customary use).
    pub fn size(self, yuan_per_dollar: Rational) -> Rational {
        match self {
            Self::Dollar => yuan_per_dollar,
            Self::Mu => Rational::new_raw(2_000, 3),
            Self::Hectare => Rational::from_integer(10_000),
            _ => Rational::from_integer(1),
        }
    }
}

/// A power of ten that Chinese writes as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Magnitude {
    /// None.
    One,
    /// 万, ten thousand.
    Wan,
    /// 亿, a hundred million.
    Yi,
    /// 万亿, a million million.
    WanYi,
}

impl Magnitude {
    /// The power itself.
    pub const fn factor(self) -> i128 {
        match self {
            Self::One => 1,
            Self::Wan => 10_000,
            Self::Yi => 100_000_000,
            Self::WanYi => 1_000_000_000_000,
        }
    }

    /// The word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::One => "",
            Self::Wan => "万",
            Self::Yi => "亿",
            Self::WanYi => "万亿",
        }
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// In Arabic digits.
    Digits,
    /// As a Chinese numeral, 一 to 十.
    Chinese,
    /// As 两, which is two of something.
    Two,
    /// Not at all: 亿元以上 means one 亿.
    Implied,
    /// As an ordinal with a Chinese numeral: 第七届.
    Ordinal,
}

/// The exactness that a token states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// None.
    Plain,
    /// Somewhat over: 50余家, 200多家, 3万余亩.
    Odd,
    /// Over: 超3亿元, 超过20%, 逾20亿元.
    Over,
    /// At least: 20%以上.
    AtLeast,
    /// About: 约3.5亿元.
    About,
    /// Nearly, without saying by how much less: 近20亿元.
    Nearly,
    /// About: 3900万元左右.
    Around,
}

/// Qualifiers before the number, the longer of two that begin alike first.
pub const BEFORE: [(&str, Qualifier); 5] = [
    ("超过", Qualifier::Over),
    ("超", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("约", Qualifier::About),
    ("近", Qualifier::Nearly),
];
/// Qualifiers after the number, before or after 万 and 亿.
pub const WITHIN: [(&str, Qualifier); 2] = [("余", Qualifier::Odd), ("多", Qualifier::Odd)];
/// Qualifiers after the unit.
pub const AFTER: [(&str, Qualifier); 2] = [("左右", Qualifier::Around), ("以上", Qualifier::AtLeast)];
/// Signs.
pub const SIGNS: [(&str, Sign); 2] = [("-", Sign::Minus), ("下降", Sign::Falls)];

impl Qualifier {
    /// Whether it gives a lower bound only.
    pub const fn is_one_sided(self) -> bool {
        matches!(self, Self::Odd | Self::Over | Self::AtLeast)
    }

    /// Whether it says "about", with no stated bound.
    pub const fn is_about(self) -> bool {
        matches!(self, Self::About | Self::Nearly | Self::Around)
    }
}

/// Scales, the longer of two that begin alike first.
pub const SCALES: [(&str, Magnitude); 3] = [("万亿", Magnitude::WanYi), ("万", Magnitude::Wan), ("亿", Magnitude::Yi)];

const CHINESE_DIGITS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/// A value larger than any public figure; the limit has the same reason.
const MAX_FILE_BYTES: i128 = 10_i128.pow(24);

/// Why a token could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// There is no number where one was expected.
    NoNumber,
    /// The number is not a plain decimal of at most fifteen digits, without sign, grouping or leading zeros.
    BadNumber,
    /// The value exceeds 10²⁴.
    TooLarge,
    /// The text after the number is not a known unit.
    UnknownUnit,
    /// It has more than one qualifier.
    TwoQualifiers,
    /// It has a one-sided qualifier with a negative number, where the direction of the bound is ambiguous.
    UnclearBound,
}

impl Quantity {
    /// Parses a token. Every accepted token is printed back unchanged by [`fmt::Display`].
    pub fn parse(token: &str) -> Result<Self, TokenError> {
        let (sign, rest) = strip_first(token, &SIGNS);
        let sign = sign.map_or(Sign::Plain, |(_, sign)| sign);
        let (prefix, rest) = strip_first(rest, &BEFORE);
        let (suffix, rest) = strip_last(rest, &AFTER);
        let (mantissa, decimals, numeral, rest) = number(rest)?;
        let (odd, rest) = strip_first(rest, &WITHIN);
        let (scale, rest) = strip_first(rest, &SCALES);
        let (odd_scale, rest) = if scale.is_some() { strip_first(rest, &WITHIN) } else { (None, rest) };
        let scale = scale.map_or(Magnitude::One, |(_, scale)| scale);
        let unit = unit(rest).ok_or(TokenError::UnknownUnit)?;
        let mut qualifiers = [prefix, odd, odd_scale, suffix].into_iter().flatten();
        let (mark, qualifier) = qualifiers.next().unwrap_or(("", Qualifier::Plain));
        if qualifiers.next().is_some() {
            return Err(TokenError::TwoQualifiers);
        }
        if numeral == Numeral::Implied && scale == Magnitude::One {
            return Err(TokenError::NoNumber);
        }
        if sign != Sign::Plain && qualifier.is_one_sided() {
            return Err(TokenError::UnclearBound);
        }
        let factor = Rational::from_integer(if sign == Sign::Plain { scale.factor() } else { -scale.factor() });
        let value = mantissa.checked_mul(&factor).filter(|value| value.abs() <= Rational::from_integer(MAX_FILE_BYTES));
        let value = value.ok_or(TokenError::TooLarge)?;
        let marks_scale = odd_scale.is_some();
        Ok(Self { value, unit, scale, decimals, numeral, qualifier, mark, marks_scale, sign })
    }

    /// One unit of the last printed digit: 0.1亿元 for 20.2亿元.
    pub fn last_place(&self) -> Rational {
        Rational::new(self.scale.factor(), 10_i128.pow(self.decimals))
    }

    /// The number of significant digits: all printed digits if there is a decimal point, otherwise without trailing zeros.
    pub fn significant_digits(&self) -> u32 {
        let mut digits = (self.value / self.last_place()).to_integer().unsigned_abs();
        while self.decimals == 0 && digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        digits.checked_ilog10().map_or(1, |log| log + 1)
    }
}

/// The token, as printed.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sign.word())?;
        let mark = |is_here: bool| if is_here { self.mark } else { "" };
        f.write_str(mark(matches!(self.qualifier, Qualifier::Over | Qualifier::About | Qualifier::Nearly)))?;
        let mantissa = self.value.abs() / Rational::from_integer(self.scale.factor());
        match self.numeral {
            Numeral::Digits => f.write_str(&plain_decimal(mantissa, self.decimals))?,
            Numeral::Chinese => f.write_str(&chinese_digit(mantissa))?,
            Numeral::Two => f.write_str("两")?,
            Numeral::Ordinal => write!(f, "第{}", chinese_digit(mantissa))?,
            Numeral::Implied => {}
        }
        let is_odd = self.qualifier == Qualifier::Odd;
        f.write_str(mark(is_odd && !self.marks_scale))?;
        f.write_str(self.scale.word())?;
        f.write_str(mark(is_odd && self.marks_scale))?;
        f.write_str(self.unit.symbol())?;
        f.write_str(mark(matches!(self.qualifier, Qualifier::Around | Qualifier::AtLeast)))
    }
}

fn plain_decimal(value: Rational, decimals: u32) -> String {
    let power = 10_i128.pow(decimals);
    let scaled = (value * Rational::from_integer(power)).to_integer();
    if decimals == 0 {
        return scaled.to_string();
    }
    format!("{}.{:0width$}", scaled / power, scaled % power, width = decimals as usize)
}

fn chinese_digit(value: Rational) -> String {
    let index = usize::try_from(value.to_integer() - 1).ok();
    index.and_then(|index| CHINESE_DIGITS.get(index)).map(char::to_string).unwrap_or_default()
}

fn number(text: &str) -> Result<(Rational, u32, Numeral, &str), TokenError> {
    if let Some(rest) = text.strip_prefix('两') {
        return Ok((Rational::from_integer(2), 0, Numeral::Two, rest));
    }
    let ordinal = text.strip_prefix('第');
    let body = ordinal.unwrap_or(text);
    if let Some(first) = body.chars().next()
        && let Some(position) = CHINESE_DIGITS.iter().position(|digit| *digit == first)
    {
        let value = i128::try_from(position + 1).map_err(|_| TokenError::BadNumber)?;
        let numeral = if ordinal.is_some() { Numeral::Ordinal } else { Numeral::Chinese };
        let (_, rest) = body.split_at(first.len_utf8());
        return Ok((Rational::from_integer(value), 0, numeral, rest));
    }
    if ordinal.is_some() {
        return Err(TokenError::NoNumber);
    }
    // A comma too, so that grouped digits are refused as such.
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() {
        let implied = SCALES.iter().any(|(word, _)| rest.starts_with(word));
        let one = (Rational::from_integer(1), 0, Numeral::Implied, rest);
        return if implied { Ok(one) } else { Err(TokenError::NoNumber) };
    }
    let (value, decimals) = decimal(digits).ok_or(TokenError::BadNumber)?;
    Ok((value, decimals, Numeral::Digits, rest))
}

/// The symbols of measures in tokens, with the longer of two that begin alike first.
pub fn measures() -> impl Iterator<Item = &'static str> {
    MEASURES.iter().map(|(symbol, _)| *symbol)
}

/// Counter words, with the longer of two that begin alike first.
pub fn counters() -> impl Iterator<Item = &'static str> {
    COUNTERS.into_iter()
}

fn unit(text: &str) -> Option<Unit> {
    let measure = MEASURES.iter().find(|(symbol, _)| *symbol == text).map(|(_, unit)| *unit);
    measure.or_else(|| COUNTERS.iter().find(|word| **word == text).map(|word| Unit::Count(Counter(word))))
}

/// A word of a table, with what it stands for.
type Entry<T> = (&'static str, T);

fn strip_first<'a, T: Copy>(text: &'a str, table: &[Entry<T>]) -> (Option<Entry<T>>, &'a str) {
    let found = table.iter().find_map(|entry| Some((*entry, text.strip_prefix(entry.0)?)));
    found.map_or((None, text), |(entry, rest)| (Some(entry), rest))
}

fn strip_last<'a, T: Copy>(text: &'a str, table: &[Entry<T>]) -> (Option<Entry<T>>, &'a str) {
    let found = table.iter().find_map(|entry| Some((*entry, text.strip_suffix(entry.0)?)));
    found.map_or((None, text), |(entry, rest)| (Some(entry), rest))
}
