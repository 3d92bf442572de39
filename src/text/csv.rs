//! Tables for other programs: CSV files and rows for the clipboard, both safe to open in a spreadsheet.

/// What a spreadsheet takes for the beginning of a formula, in half and full width, after
/// [OWASP](https://owasp.org/www-community/attacks/CSV_Injection).
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Rows as a CSV file (RFC 4180), after a byte order mark, by which spreadsheets recognise UTF-8.
pub fn to_csv<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> String {
    let lines = rows.into_iter().map(|row| line(row.as_ref(), ',') + "\r\n");
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

/// Rows in the format that spreadsheets accept from the clipboard.
pub fn to_tsv<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> String {
    rows.into_iter().map(|row| line(row.as_ref(), '\t')).collect::<Vec<_>>().join("\n")
}

fn line(cells: &[String], separator: char) -> String {
    cells.iter().map(|cell| quoted(&as_text(cell), separator)).collect::<Vec<_>>().join(&separator.to_string())
}

/// A cell that a spreadsheet will not run: an apostrophe before the beginning of a formula makes it text. Numbers stay numbers.
fn as_text(cell: &str) -> String {
    let is_formula = cell.starts_with(FORMULA_STARTS) && !is_number(cell);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// Whether a cell is a plain number below zero, as this program writes them.
fn is_number(cell: &str) -> bool {
    let is_digits = |digits: &str| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let Some(digits) = cell.strip_prefix('-') else { return false };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    is_digits(whole) && is_digits(decimals)
}

/// A cell in quotation marks if it contains what would end it.
fn quoted(cell: &str, separator: char) -> String {
    let is_special = cell.contains([separator, '"', '\r', '\n']);
    if is_special { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{to_csv, to_tsv};

    fn csv(cell: &str) -> String {
        to_csv([[cell.to_owned(), String::new()]])
    }

    fn tsv(cell: &str) -> String {
        to_tsv([[cell.to_owned(), String::new()]])
    }

    #[test]
    fn to_csv_starts_with_the_byte_order_mark() {
        assert_eq!(csv("财政收入"), "\u{feff}财政收入,\r\n");
    }

    #[test]
    fn to_csv_quotes_cells_with_commas_quotes_or_line_ends_only() {
        assert_eq!(csv("a, “b”"), "\u{feff}\"a, “b”\",\r\n");
        assert_eq!(csv("a \"b\"\nc"), "\u{feff}\"a \"\"b\"\"\nc\",\r\n");
        assert_eq!(csv("a\tb"), "\u{feff}a\tb,\r\n");
    }

    #[test]
    fn to_tsv_quotes_cells_with_tabs_quotes_or_line_ends_only() {
        assert_eq!(tsv("a\tb"), "\"a\tb\"\t");
        assert_eq!(tsv("a \"b\"\nc"), "\"a \"\"b\"\"\nc\"\t");
        assert_eq!(tsv("a, b"), "a, b\t");
        assert_eq!(to_tsv([["a".to_owned()], ["b".to_owned()]]), "a\nb");
    }

    #[test]
    fn cell_that_begins_like_a_formula_becomes_text() {
        for cell in ["=合计", "+1", "-1+1", "-", "-3.2%", "--1", "-.5", "-1.", "@SUM(A1)", "＝1", "－甲", "＠", "＋"]
        {
            assert_eq!(csv(cell), format!("\u{feff}'{cell},\r\n"));
            assert_eq!(tsv(cell), format!("'{cell}\t"));
        }
        assert_eq!(csv("=HYPERLINK(\"x\",\"y\")"), "\u{feff}\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",\r\n");
        assert_eq!(csv("\r=1"), "\u{feff}\"'\r=1\",\r\n");
        assert_eq!(tsv("\t=1"), "\"'\t=1\"\t");
    }

    #[test]
    fn number_below_zero_stays_a_number() {
        for cell in ["-3", "-3.25", "-0.5"] {
            assert_eq!(csv(cell), format!("\u{feff}{cell},\r\n"));
            assert_eq!(tsv(cell), format!("{cell}\t"));
        }
    }
}
