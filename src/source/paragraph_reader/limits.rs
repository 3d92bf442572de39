//! Numbers that tell the size of what they stand before, or limit it: 100张床位以上甲机构, 万吨级乙码头.

use crate::quantity::unit::{Dimension, Unit};
use crate::source::lexicon::measures::{MEASURES, owner_and_measure};
use crate::source::lexicon::noun_edges::{ENDS_OF_NAMES, HEADS};
use crate::source::noun_phrase::{MAX_LABEL_CHARS, NounPhrase, action, is_noun};
use crate::source::number_kind::{is_grade, is_limit, is_size};
use crate::source::paragraph_reader::ParagraphReader;
use crate::source::paragraph_reader::owners::verbs;
use crate::source::predicate::{Predicate, is_mark};
use crate::source::reading::Reading;
use crate::source::unclear_label::ends_with_measure;

/// Words of a size, which its number gives to the noun that follows.
pub const SIZES: [&str; 9] = ["年产", "日产", "月产", "存栏", "日处理", "年处理", "年加工", "占地", "总投资"];
/// Ends of a number, and what it then is of the noun that follows.
const ENDS_OF_LIMITS: [(&str, &str); 4] =
    [("以上", "（下限）"), ("以下", "（上限）"), ("以内", "（上限）"), ("级", GRADE)];
/// Ends of the names of what has a size, within which its number may stand.
const SIZED: [&str; 19] = [
    "项目",
    "工程",
    "基地",
    "电站",
    "生产线",
    "机组",
    "码头",
    "风电",
    "光伏",
    "矿",
    "厂",
    "店",
    "楼",
    "园",
    "中心",
    "市场",
    "一期",
    "二期",
    "三期",
];
/// What a number without such an end is.
const SIZE: &str = "（规格）";
/// What a number is that ends with 级.
const GRADE: &str = "（等级）";

impl<'a> ParagraphReader<'a> {
    /// The name of a number by the noun that it limits or tells the size of. Another number may count that noun.
    pub(super) fn name_of_limit(
        &self,
        index: usize,
        subject: &str,
        counted: &NounPhrase,
        is_counted_again: bool,
    ) -> Option<String> {
        let reading = self.reading(index)?;
        // 1所90张床位以上的甲院
        let former = self.former(index);
        let is_counted = is_counted_again || former.is_some_and(|former| former.range.end == reading.range.start);
        let own = &reading.quantity;
        // 年产8万台甲项目
        let is_named = own.unit.dimension() != Dimension::Money;
        if let Some(size) = SIZES.iter().find(|size| subject.ends_with(**size)).filter(|_| is_named) {
            let noun = if size.ends_with(['产', '理', '工']) { "量" } else { "" };
            return Some(format!("{}{size}{noun}", counted.words));
        }
        let end = ENDS_OF_LIMITS.iter().find(|(end, _)| own.text.ends_with(end)).map(|(_, name)| *name);
        let has_head = HEADS.iter().chain(ENDS_OF_NAMES).any(|head| counted.words.ends_with(head));
        let owner = owner_and_measure(&counted.words).map(|(owner, _)| owner);
        let is_age = ["岁", "周岁"].contains(&own.unit.symbol());
        let is_measure = owner.is_some();
        let name = match own.unit.dimension() {
            Dimension::Share | Dimension::Points | Dimension::Multiple => return None,
            Dimension::Count if own.unit == Unit::NONE || is_measure => return None,
            Dimension::Count if !is_counted && !is_grade(own) => return None,
            // 3岁幼儿: an age is told by its noun alone.
            Dimension::Other(_) => end.or(is_age.then_some("")).or(has_head.then_some(SIZE))?,
            _ => end?,
        };
        let measures = MEASURES.iter().chain(&SIZES).filter(|measure| subject.ends_with(**measure));
        let measure = measures.max_by_key(|measure| measure.len()).copied().unwrap_or_default();
        let measure = if is_age { "年龄" } else { measure };
        // 收入50万元以上的甲村占比达到…: the villages have the income.
        let noun = owner.unwrap_or(&counted.words);
        // 8蒸吨以下甲炉拆除工作: the boilers have the size.
        let work = ["工作", "工程", "任务"].iter().find_map(|end| noun.strip_suffix(end));
        let noun = work.and_then(|work| work.strip_suffix(action(work)?)).filter(|noun| is_noun(noun)).unwrap_or(noun);
        Some(format!("{noun}{measure}{name}"))
    }

    /// The name of a size that stands within the name of what has it: 甲集团乙煤矿（规格） of 甲集团90万吨乙煤矿.
    pub(super) fn name_around_size(
        &self,
        index: usize,
        predicate: &Predicate<'_>,
        noun: &str,
        rest: &str,
    ) -> Option<String> {
        let is_area = |own: &Reading| own.quantity.unit.dimension() == Dimension::Area;
        let has_one = |own: &Reading| is_size(&own.quantity) || is_area(own) || is_grade(&own.quantity);
        let is_told = |own: &&Reading| has_one(own) && !is_limit(&own.quantity);
        let own = self.reading(index).filter(is_told)?;
        let before = self.text.get(..own.range.start)?;
        let has_digits = noun.contains(|c: char| c.is_ascii_digit());
        let is_whole = predicate.cues.is_empty() && before.ends_with(noun) && verbs(noun).is_empty() && !has_digits;
        let phrase = rest.get(..rest.find(|c| is_mark(c) || c == '的').unwrap_or(rest.len()))?;
        let ends = SIZED.iter().filter_map(|end| Some(phrase.rfind(end)? + end.len()));
        let words = phrase.get(..ends.max()?)?;
        let fits = noun.chars().count() + words.chars().count() <= MAX_LABEL_CHARS;
        let kind = if is_grade(&own.quantity) { GRADE } else { SIZE };
        (is_whole && fits && !ends_with_measure(noun)).then(|| format!("{noun}{words}{kind}"))
    }
}
