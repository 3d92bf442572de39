//! The share of numbers that English writes as the official translation does.

use std::path::Path;
use std::{fs, io};

use answerable::locale::display_units::DisplayUnits;
use answerable::locale::formatter::FigureFormatter;
use answerable::locale::spelling::spelt;
use answerable::quantity::numeral::Numeral;
use answerable::quantity::parse::parse;
use answerable::quantity::scan::tokens;
use answerable::quantity::sign::Sign;
use answerable::quantity::token::Quantity;
use answerable::quantity::unit::Unit;
use answerable::quantity::unit_set::UnitSet;
use answerable::text::lang::Lang;
use answerable::text::rational::Rational;
use num_traits::Signed;

use crate::acceptance::percent;
use crate::english_number::{EnglishNumber, numbers};

/// What was found.
#[derive(Default)]
struct Counts {
    /// Numbers of the translations that have the value of a quantity of their sentence.
    aligned: usize,
    /// Those that are written alike.
    official: usize,
    /// Written otherwise: token, ours, theirs.
    different: Vec<String>,
    /// Quantities that English writes with another value.
    wrong: Vec<String>,
}

/// The share, and each number that is written otherwise.
pub fn official_form(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths: Vec<_> = fs::read_dir(folder.join("bilingual"))?
        .collect::<io::Result<Vec<_>>>()?
        .into_iter()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    let mut counts = Counts::default();
    for path in paths {
        for line in fs::read_to_string(path)?.lines() {
            if let Some((chinese, english)) = line.split_once('\t') {
                compare(chinese, english, &mut counts);
            }
        }
    }
    let Counts { aligned, official, different, wrong } = counts;
    let mut lines = vec![format!(
        "Official form: {official} of {aligned} aligned English numbers, {:.1} %; wrong: {}",
        percent(official, aligned),
        wrong.len()
    )];
    lines.extend(different.iter().map(|line| format!("  different: {line}")));
    lines.extend(wrong.iter().map(|line| format!("  wrong: {line}")));
    Ok(lines)
}

fn compare(chinese: &str, english: &str, counts: &mut Counts) {
    let units = UnitSet::default();
    let mut theirs = numbers(english);
    for (_, token) in tokens(chinese, &units) {
        let Ok(quantity) = parse(token, &units) else { continue };
        // A bare number is a date or part of a name.
        let is_bare = quantity.unit == Unit::NONE && quantity.power == 0 && quantity.numeral == Numeral::Digits;
        if is_bare || !quantity.is_single() {
            continue;
        }
        let text = written(&quantity);
        let Some(ours) = numbers(&text).into_iter().next() else { continue };
        if ours.value != expected(&quantity) {
            counts.wrong.push(format!("{token}: {text}"));
        }
        let alike = |other: &EnglishNumber| other.value == ours.value;
        let same = theirs.iter().position(|other| *other == ours).or_else(|| theirs.iter().position(alike));
        if let Some(index) = same {
            let other = theirs.remove(index);
            counts.aligned += 1;
            if other.form == ours.form {
                counts.official += 1;
            } else {
                counts.different.push(format!("{token}: {} against {}", ours.form, other.form));
            }
        }
    }
}

/// A quantity as an English sentence has it.
fn written(quantity: &Quantity) -> String {
    let yuan_per_dollar = Rational::from_integer(1);
    let formatter = FigureFormatter { lang: Lang::En, units: DisplayUnits::default(), yuan_per_dollar };
    spelt(quantity, formatter.printed(quantity), false)
}

/// The number that English has to write: increases to a multiple in per cent.
fn expected(quantity: &Quantity) -> Rational {
    let is_percentage = quantity.sign == Sign::Rises && quantity.unit == Unit::TIMES;
    quantity.value.abs() * Rational::from_integer(if is_percentage { 100 } else { 1 })
}
