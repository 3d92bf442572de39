//! Lines that a printed page adds to its text.

/// Whether a line is a page number: 12, — 12 —, 第12页, 第12页 共30页, 12/30.
pub fn is_furniture(line: &str) -> bool {
    let has_digit = line.contains(|c: char| c.is_ascii_digit());
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-—－·/第页共".contains(c);
    let is_bare = line.chars().all(|c| c.is_ascii_digit());
    has_digit && line.chars().all(is_part) && line.chars().count() <= 14 && (!is_bare || line.len() <= 3)
}

#[cfg(test)]
mod tests {
    use super::is_furniture;

    #[test]
    fn is_furniture_accepts_page_numbers_only() {
        for line in ["12", "— 12 —", "-3-", "第3页", "第3页 共20页", "3/20"] {
            assert!(is_furniture(line), "{line}");
        }
        for line in ["2024", "——", "3亿元", "第3届", "（三）"] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
