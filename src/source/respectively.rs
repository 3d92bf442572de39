//! The subjects of a sentence that gives as many numbers as subjects: 甲和乙分别增长….

/// The subjects of `phrase` if it names `count` of them; what the last one has and the others lack is theirs as well.
pub fn subjects(phrase: &str, count: usize) -> Option<Vec<String>> {
    if let (2, Some((before, after))) = (count, phrase.split_once("城乡居民")) {
        return Some(["城镇居民", "农村居民"].map(|kind| format!("{before}{kind}{after}")).into());
    }
    let parts: Vec<&str> = split(phrase);
    let last = *parts.last().filter(|_| parts.len() == count && count > 1)?;
    let shared = |part: &str| {
        let own = part.chars().count();
        let is_modifier = own <= 4 && last.chars().count() > own + 2;
        let rest = last.char_indices().nth(own).and_then(|(at, _)| last.get(at..)).filter(|_| is_modifier);
        format!("{part}{}", rest.unwrap_or_default())
    };
    Some(parts.iter().map(|part| if *part == last { last.to_owned() } else { shared(part) }).collect())
}

/// The coordinate parts of a phrase.
fn split(phrase: &str) -> Vec<&str> {
    let marked: Vec<&str> =
        phrase.split(['、', '，', '和', '与', '及']).map(|part| part.trim_start_matches('以')).collect();
    marked.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::subjects;

    #[test]
    fn subjects_share_what_only_the_last_one_names() {
        assert_eq!(subjects("城镇和农村居民收入", 2), Some(vec!["城镇居民收入".to_owned(), "农村居民收入".to_owned()]));
        assert_eq!(subjects("城乡居民收入", 2), Some(vec!["城镇居民收入".to_owned(), "农村居民收入".to_owned()]));
        assert_eq!(subjects("投资、消费总额", 2), Some(vec!["投资".to_owned(), "消费总额".to_owned()]));
        assert_eq!(subjects("投资、消费", 3), None);
    }
}
