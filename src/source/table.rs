//! Reads the rows of a table: a number belongs to what its row and its column are called, and may have its unit from either.

use std::ops::Range;

use crate::quantity::parse::parse;
use crate::quantity::token::Quantity;
use crate::quantity::unit::{Dimension, Unit};
use crate::quantity::unit_set::UnitSet;
use crate::report::annotation::Doubt;
use crate::report::basis::Basis;
use crate::report::model::Certainty;
use crate::report::relation::Relation;
use crate::source::lexicon::measures::{CLEAR_ENDS_OF_MEASURES, MEASURES};
use crate::source::numbers::Number;
use crate::source::outline::number_of_heading;
use crate::source::reading::Reading;
use crate::source::status::{Said, SectionStatus, years};
use crate::source::unclear_label::lacks_measure;

/// Columns that number or date the rows, or hold their units.
const NO_QUANTITIES: [&str; 6] = ["序号", "编号", "排名", "位次", "年份", "单位"];
const GROWTH: [&str; 5] = ["增长", "增速", "增幅", "同比", "比上年"];
/// What the heads of columns say whose numbers are in no unit of the rows.
const RELATIVE: [&str; 13] =
    ["增长", "增速", "增幅", "增减", "变化", "同比", "环比", "比上年", "比重", "占", "构成", "率", "指数"];
const COMPLETION: [&str; 3] = ["完成率", "完成进度", "完成计划"];
/// A longer name is not one.
const MAX_NAME_CHARS: usize = 30;

/// A table as far as its rows have been read.
#[derive(Debug, Default)]
pub struct Table {
    /// The cells of its head.
    head: Vec<String>,
    /// The unit that its caption gives for all of it.
    unit: Option<String>,
}

/// What a cell holds.
struct Cell {
    range: Range<usize>,
    quantity: Quantity,
    /// Its unit, if that stands apart.
    unit: Option<String>,
    column: String,
}

impl Table {
    /// Begins anew below a paragraph, which may be the caption.
    pub fn below(caption: &str, units: &UnitSet) -> Self {
        let unit = caption.split_once("单位").map(|(_, words)| words.trim_start_matches(['：', ':', ' ']));
        let unit =
            unit.and_then(|words| words.split(['）', ')', '、', '，', ',', ' ']).find(|word| is_unit(word, units)));
        Self { head: Vec::new(), unit: unit.map(str::to_owned) }
    }

    /// What is read of the numbers of a row. A row that has no values is the head of those below.
    pub fn row(&mut self, text: &str, found: &[Number], units: &UnitSet, status: SectionStatus) -> Vec<Reading> {
        let cells = cells(text);
        let number_in = |range: &Range<usize>| {
            let within = text.get(range.clone())?.trim();
            // A unit alone is no value: 亿元.
            let within = Some(within).filter(|words| words.contains(char::is_numeric))?;
            let first = found.partition_point(|number| number.range.start < range.start);
            found.get(first).filter(|number| text.get(number.range.clone()) == Some(within))
        };
        let is_value = |range: &Range<usize>| number_in(range).is_some() && years_named(words(text, range)).is_empty();
        if !cells.iter().any(is_value) {
            self.head = cells.iter().map(|range| words(text, range).to_owned()).collect();
            return Vec::new();
        }
        let Some(name) = cells.iter().map(|range| words(text, range)).find(|words| is_name(words)) else {
            return Vec::new();
        };
        let columns = self.columns(text, &cells);
        let column_unit = columns.iter().position(|column| column.contains("单位"));
        let row_unit = column_unit.and_then(|index| cells.get(index)).map(|range| words(text, range));
        let row_unit = row_unit.filter(|unit| is_unit(unit, units)).or_else(|| unit_within(name, units));
        // Without a head, several numbers may be of different kinds.
        let is_only = cells.iter().filter(|range| is_value(range)).count() == 1;
        let cell = |(index, range): (usize, &Range<usize>)| {
            let number = number_in(range)?;
            let token = text.get(number.range.clone())?;
            let column = columns.get(index).copied().unwrap_or_default();
            if NO_QUANTITIES.iter().any(|word| column.contains(word)) {
                return None;
            }
            let own = parse(token, units).ok().filter(|quantity| quantity.unit != Unit::NONE);
            let of_all = || self.head.first().and_then(|words| unit_within(words, units)).or(self.unit.as_deref());
            let is_of_rows =
                if column.is_empty() { is_only } else { !RELATIVE.iter().any(|word| column.contains(word)) };
            let apart = || unit_within(column, units).or(row_unit.or_else(of_all).filter(|_| is_of_rows));
            let (quantity, unit) = match own {
                Some(quantity) => (quantity, None),
                None => {
                    let unit = apart()?;
                    (parse(&[token, unit].concat(), units).ok()?, Some(unit.to_owned()))
                }
            };
            Some(Cell { range: number.range.clone(), quantity, unit, column: without_unit(column).to_owned() })
        };
        let values = cells.iter().enumerate().skip(1).filter_map(cell).collect();
        readings(without_unit(name), values, status)
    }

    /// What each cell of a row is called: the cells of the head are those of the rows, but for empty ones; nothing if they are not.
    fn columns(&self, text: &str, cells: &[Range<usize>]) -> Vec<&str> {
        if self.head.len() == cells.len() {
            return self.head.iter().map(String::as_str).collect();
        }
        let is_filled = |range: &Range<usize>| !words(text, range).is_empty();
        let names: Vec<&str> = self.head.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        let fits = names.len() == cells.iter().filter(|range| is_filled(range)).count();
        let mut names = names.into_iter().filter(|_| fits);
        let name = |range: &Range<usize>| is_filled(range).then(|| names.next()).flatten().unwrap_or_default();
        cells.iter().map(name).collect()
    }
}

/// The readings of the values of a row.
fn readings(name: &str, values: Vec<Cell>, status: SectionStatus) -> Vec<Reading> {
    let is_level = |cell: &Cell| !matches!(cell.quantity.unit.dimension(), Dimension::Share | Dimension::Points);
    let levels: Vec<usize> = (0..values.len()).filter(|index| values.get(*index).is_some_and(is_level)).collect();
    let has_several = levels.len() > 1;
    let is_of_period =
        |index: &&usize| values.get(**index).is_some_and(|cell| years_named(&cell.column) == [status.period]);
    // Of several levels, growth is that of the year reported on.
    let level = if has_several { levels.iter().find(is_of_period) } else { levels.first() }.copied();
    let is_measured = MEASURES.iter().chain(CLEAR_ENDS_OF_MEASURES).chain(&["量"]).any(|end| name.ends_with(end));
    let named_by = |cell: &Cell| {
        let is_measure = MEASURES.iter().any(|measure| cell.column.ends_with(measure)) && !is_measured;
        if is_measure && !has_several { format!("{name}{}", cell.column) } else { name.to_owned() }
    };
    let name_of_level = level.and_then(|level| values.get(level)).map_or_else(|| name.to_owned(), named_by);
    // The growth of an industry, where nothing names what of it grows.
    let lacks_indicator = match level.and_then(|level| values.get(level)) {
        Some(cell) => lacks_measure(&name_of_level, cell.quantity.unit),
        None => name.ends_with('业'),
    };
    let mut has_growth = false;
    let certainty = status.certainty(&Said::default());
    let mut reading = |cell: Cell| {
        let has = |list: &[&str]| list.iter().any(|word| cell.column.contains(word));
        let named = years_named(&cell.column);
        let year = match named.as_slice() {
            [] => status.year(&Said::default(), certainty),
            [year] => Some(*year),
            _ => None,
        };
        let is_growth = cell.quantity.unit == Unit::PERCENT && has(&GROWTH);
        let is_average = cell.column.contains("年均");
        let relation = match level {
            Some(level) if is_growth && !is_average && !has_growth => Some((Relation::Growth, level)),
            Some(level) if cell.quantity.unit == Unit::PERCENT && has(&COMPLETION) => {
                Some((Relation::Completion, level))
            }
            _ => None,
        };
        has_growth |= is_growth;
        let label = match year {
            _ if is_growth => format!("{name_of_level}增长"),
            Some(year) if !named.is_empty() && year == status.period - 1 => format!("{name}（上年）"),
            _ if named.is_empty() && !cell.column.is_empty() && (has_several || !is_level(&cell)) => {
                format!("{name}（{}）", cell.column)
            }
            _ => named_by(&cell),
        };
        let names_measure = !(lacks_measure(&label, cell.quantity.unit) || is_growth && lacks_indicator);
        let is_clear = names_measure && (!cell.column.is_empty() || is_level(&cell) && !has_several);
        Reading {
            range: cell.range,
            quantity: cell.quantity,
            unit: cell.unit,
            label: Some(label),
            relation,
            is_growth: is_growth && relation.is_none(),
            basis: (is_growth && is_average).then_some(Basis::Average),
            sign: None,
            certainty: if named.iter().any(|year| *year > status.period) { Certainty::Planned } else { certainty },
            year,
            doubts: if is_clear { Vec::new() } else { vec![Doubt::UnclearLabel] },
        }
    };
    values.into_iter().map(&mut reading).collect()
}

/// The ranges of the cells.
fn cells(text: &str) -> Vec<Range<usize>> {
    let start = |cell: &str| cell.as_ptr().addr() - text.as_ptr().addr();
    text.split('\t').map(|cell| start(cell)..start(cell) + cell.len()).collect()
}

/// The years that the head of a column names.
fn years_named(column: &str) -> Vec<i32> {
    years(&format!("{column}年")).collect()
}

fn words<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default().trim()
}

/// Whether words may name what a row is about.
fn is_name(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
        && words.chars().count() <= MAX_NAME_CHARS
        && !words.contains(|c: char| c.is_ascii_digit())
}

fn is_unit(words: &str, units: &UnitSet) -> bool {
    parse(&format!("1{words}"), units).is_ok_and(|quantity| quantity.unit != Unit::NONE)
}

/// A name, and what stands in brackets after it.
fn split_brackets(name: &str) -> (&str, Option<&str>) {
    let parts = name.strip_suffix(['）', ')']).and_then(|name| name.rsplit_once(['（', '(']));
    parts.map_or((name, None), |(name, bracketed)| (name, Some(bracketed)))
}

/// The unit in brackets after a name, or the sign for per cent that ends it.
fn unit_within<'a>(name: &'a str, units: &UnitSet) -> Option<&'a str> {
    let (_, bracketed) = split_brackets(name);
    let unit = bracketed.map(|words| words.trim_start_matches("单位").trim_start_matches(['：', ':', '±', '+', '-']));
    let sign = || ["%", "％"].into_iter().find(|sign| name.ends_with(sign));
    unit.filter(|unit| is_unit(unit, units)).or_else(sign)
}

/// A name without the unit in brackets after it, and without what only arranges rows.
fn without_unit(name: &str) -> &str {
    let (name, _) = split_brackets(name);
    let name = name.trim_end_matches(['%', '％']).trim().trim_start_matches(['#', '＃', ' ']);
    let name = number_of_heading(name).and_then(|end| name.get(end..)).unwrap_or(name);
    name.trim_start_matches("其中：")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::numbers::numbers;

    /// `token unit label relation` of each number read in the last of these rows.
    fn read(caption: &str, rows: &[&str]) -> String {
        let units = UnitSet::default();
        let status = SectionStatus { period: 2024, ..SectionStatus::default() };
        let mut table = Table::below(caption, &units);
        let mut row = |text: &&str| {
            let found: Vec<Number> = numbers(text, &units).collect();
            let words = |reading: &Reading| {
                let token = text.get(reading.range.clone()).unwrap_or_default();
                let (unit, label) = (reading.unit.as_deref().unwrap_or("-"), reading.label.as_deref().unwrap_or("-"));
                let relation =
                    reading.relation.map_or("-".to_owned(), |(relation, of)| format!("{}:{of}", relation.name()));
                format!("{token} {unit} {label} {relation}")
            };
            table.row(text, &found, &units, status).iter().map(words).collect::<Vec<_>>().join("; ")
        };
        rows.iter().map(&mut row).last().unwrap_or_default()
    }

    #[test]
    fn row_takes_units_from_caption_head_row_and_column() {
        for (caption, rows, expected) in [
            ("单位：亿元", ["指标\t2024年\t增长（%）", "甲\t35.2\t6.3"], "35.2 亿元 甲 -; 6.3 % 甲增长 growth:0"),
            ("", ["指标（亿元）\t指标值", "甲\t35.2"], "35.2 亿元 甲 -"),
            (
                "",
                ["名称\t产量（万吨）\t同比增长（±%）", "甲\t35.2\t-1.5"],
                "35.2 万吨 甲产量 -; -1.5 % 甲产量增长 growth:0",
            ),
            ("", ["名称\t单位\t产量\t增长（%）", "甲\t万吨\t3.4\t1.1"], "3.4 万吨 甲产量 -; 1.1 % 甲产量增长 growth:0"),
            ("", ["指标\t绝对数", "人口（万人）\t12.5"], "12.5 万人 人口 -"),
            ("", ["指标\t完成数\t增长", "甲\t120.5亿元\t6.2%"], "120.5亿元 - 甲 -; 6.2% - 甲增长 growth:0"),
        ] {
            assert_eq!(read(caption, &rows), expected);
        }
    }

    #[test]
    fn row_is_named_without_its_number_and_with_numerals_of_its_own() {
        for (name, expected) in
            [("一、甲", "甲"), ("（二）甲", "甲"), ("#其中：甲", "甲"), ("一般预算收入（亿元）", "一般预算收入")]
        {
            assert_eq!(read("", &["指标\t完成数", &format!("{name}\t3.5亿元")]), format!("3.5亿元 - {expected} -"));
        }
    }

    #[test]
    fn row_with_an_empty_cell_is_read_under_the_filled_cells_of_its_head() {
        let rows = ["名称\t单位\t产量\t增长（%）", "甲\t万吨\t4.0\t\t8.5"];
        assert_eq!(read("", &rows), "4.0 万吨 甲产量 -; 8.5 % 甲产量增长 growth:0");
    }

    #[test]
    fn row_of_two_years_has_the_growth_of_the_later() {
        let rows = ["指标\t2023年\t2024年\t增长（%）", "甲\t33.1\t35.2\t6.3"];
        let expected = "33.1 亿元 甲（上年） -; 35.2 亿元 甲 -; 6.3 % 甲增长 growth:1";
        assert_eq!(read("（单位：亿元）", &rows), expected);
    }

    #[test]
    fn growth_of_an_industry_is_doubtful_where_nothing_names_what_grows() {
        let units = UnitSet::default();
        let status = SectionStatus { period: 2024, ..SectionStatus::default() };
        for (name, is_clear) in [("甲业", false), ("甲业增加值", true)] {
            let mut table = Table::below("单位：亿元", &units);
            let mut row = |text: &str| {
                let found: Vec<Number> = numbers(text, &units).collect();
                table.row(text, &found, &units, status)
            };
            row("指标\t2024年\t增长（%）");
            let readings = row(&format!("{name}\t35.2\t6.3"));
            assert_eq!(readings.last().map(|growth| growth.doubts.is_empty()), Some(is_clear), "{name}");
        }
    }

    #[test]
    fn row_reads_no_number_of_a_kind_that_nothing_tells() {
        for rows in [
            &["指标\t2024年\t增减", "甲\t35.2\t6.3"] as &[&str],
            &["甲\t35.2\t6.3"],
            &["序号\t排名", "甲\t2"],
            &["3.1\t35.2"],
        ] {
            assert!(!read("单位：亿元", rows).contains("6.3"), "{rows:?}");
        }
        assert_eq!(read("", &["序号\t排名", "甲\t2"]), "");
        assert_eq!(read("", &["甲类\t乙类", "1200.5\t13.0"]), "");
    }
}
