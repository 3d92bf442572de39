//! What has come together up to now, after what was added: 新增甲企业8家、累计90家.

use crate::source::lexicon::actions::ACTIONS;
use crate::source::paragraph_reader::ParagraphReader;
use crate::source::predicate::is_mark;

/// Words of a total.
const TOTALS: [&str; 6] = ["累计", "总数", "总量", "总计", "合计", "共计"];
/// Words before what has been reached by an addition.
const REACHED: [&str; 5] = ["达到", "达", "突破", "已达", "总数达"];

impl<'a> ParagraphReader<'a> {
    /// The name of a total, if the words since the number before are that of one and nothing else: 、累计达到.
    pub(super) fn total(&self, index: usize, subject: &str) -> Option<String> {
        let own = self.reading(index)?;
        let level = self.sentence.level.filter(|level| self.is_alike(*level, index))?;
        let former = self.former(index)?;
        let words = self.slice(former.range.end..own.range.start);
        let label = self.reading(level)?.label.as_deref()?;
        // 甲路新增16条、达到54条: what is reached is that of all.
        let is_reached = level + 1 == index && REACHED.contains(&words.trim_matches(is_mark));
        if is_reached && without_addition(label) != label {
            return Some(without_addition(label).to_owned());
        }
        // The noun of the number before may stand after it: 8项甲成果、累计90项.
        let clause = words.rsplit(is_mark).next().unwrap_or(words).trim_start_matches('已');
        let total = TOTALS.iter().find(|total| clause.starts_with(**total))?;
        if words.contains("分别") {
            return None;
        }
        // Of a total after a total the name does not grow.
        let label = label.trim_end_matches(&format!("（{total}）"));
        (subject.is_empty() || subject == *total).then(|| format!("{}（{total}）", without_addition(label)))
    }
}

/// The name of what was added without the word for that: 甲企业 of 净增甲企业.
fn without_addition(label: &str) -> &str {
    let added = ACTIONS.iter().filter(|verb| verb.starts_with('新')).chain(&["净增"]);
    let rest = added.filter_map(|verb| label.strip_prefix(verb)).min_by_key(|rest| rest.len());
    let label = rest.filter(|rest| rest.chars().count() > 1).unwrap_or(label);
    label.strip_suffix("新增").unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::without_addition;

    #[test]
    fn without_addition_is_the_name_of_all() {
        for (label, expected) in [
            ("净增甲类企业", "甲类企业"),
            ("甲类案例新增", "甲类案例"),
            ("建设甲类住房", "建设甲类住房"),
            ("新建绿道", "绿道"),
        ] {
            assert_eq!(without_addition(label), expected);
        }
    }
}
