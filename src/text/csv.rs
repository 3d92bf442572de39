//! CSV (RFC 4180).

/// A row as a line; cells with a comma, a quotation mark or a line break are quoted.
pub fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| {
        let is_special = cell.contains([',', '"', '\r', '\n']);
        if is_special { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn line_quotes_cells_with_commas_quotes_or_line_ends_only() {
        let written = |cell: &str| line(&[cell.to_owned(), String::new()]);
        assert_eq!(written("a, “b”"), "\"a, “b”\",\r\n");
        assert_eq!(written("a \"b\"\nc"), "\"a \"\"b\"\"\nc\",\r\n");
        assert_eq!(written("财政收入"), "财政收入,\r\n");
    }
}
