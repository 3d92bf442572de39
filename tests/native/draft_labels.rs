//! Labels of drafts of invented sentences: read right, or doubtful.

use answerable::report::annotation::Doubt;
use answerable::report::relation::Relation;

use crate::drafts::{drafted, fact};

/// A draft of one sentence.
fn of(sentence: &str) -> answerable::source::draft::Draft {
    drafted(&format!("2024年甲县公报\n{sentence}\n"))
}

/// The label of the figure with this token, without what tells it from others of its name, and whether it is in doubt.
fn label(sentence: &str, token: &str) -> (String, bool) {
    let draft = of(sentence);
    let fact = fact(&draft, token);
    let is_unclear = fact.doubts.iter().any(|doubt| *doubt != Doubt::Duration);
    (fact.label.zh.split('（').next().unwrap_or_default().to_owned(), is_unclear)
}

#[test]
fn draft_reads_the_label_of_a_number_before_or_after_it() {
    for (sentence, token, expected) in [
        ("甲站从15家跃升到38家。", "15家", "甲站"),
        ("人均产值从2020年的8.5万元提高到2024年的9.5万元。", "9.5万元", "人均产值"),
        ("补助标准由每人每月210元提高到230元。", "210元", "补助标准"),
        ("甲业投资达到8亿元，增长4.1%，增速比同期提高2.3个百分点。", "2.3个百分点", "甲业投资增速提高"),
        ("实现总产值60亿元，甲业增加值占总产值的41%，提高3.2个百分点。", "3.2个百分点", "甲业增加值占总产值提高"),
        ("甲业优良率平均为5.3%。", "5.3%", "甲业优良率"),
        ("甲业优良率保持99%以上。", "99%以上", "甲业优良率"),
        ("认真办好27项甲类实事。", "27项", "办好甲类实事"),
        ("解决6200人饮水安全问题。", "6200人", "解决饮水安全问题"),
        ("甲业事项缩减到130项。", "130项", "甲业事项"),
        ("三业比重由1:2:3调整为2:3:4。", "2:3:4", "三业比重"),
    ] {
        assert_eq!(label(sentence, token), (expected.to_owned(), false), "{sentence}");
    }
}

#[test]
fn draft_label_of_a_number_below_zero_does_not_say_the_decline_again() {
    for (sentence, token, expected) in [
        ("出口额下降5.2%。", "下降5.2%", "出口额增长"),
        ("出口额下降不超过5%。", "下降不超过5%", "出口额增长"),
        ("甲业支出压减15%。", "压减15%", "甲业支出增长"),
        ("甲业产值8亿元，减少0.4亿元。", "减少0.4亿元", "甲业产值变化"),
        ("甲业比重为41%，下降6.8个百分点。", "下降6.8个百分点", "甲业比重变化"),
        ("甲业增速比上年回落1.2个百分点。", "回落1.2个百分点", "甲业增速变化"),
        ("减少12家甲类企业。", "减少12家", "甲类企业变化"),
        ("减少甲类企业12家。", "12家", "减少甲类企业"),
        ("甲业占总产值的5%，比上年的份额少增2个百分点。", "2个百分点", "甲业占总产值少增"),
    ] {
        assert_eq!(label(sentence, token).0, expected, "{sentence}");
    }
}

#[test]
fn draft_doubts_a_label_that_may_belong_to_another_number_or_lack_words() {
    for (sentence, token) in [
        ("30户甲企业技改资金8亿元。", "30户"),
        ("新建存栏900头甲牛场7个。", "900头"),
        ("全年推进投资3000万元以上甲类项目7个。", "3000万元以上"),
        ("对甲户一次性发放3亿元补贴。", "3亿元"),
        ("处置了乙公司的4亿元债务。", "4亿元"),
        ("完善70座甲江、乙河驿站功能。", "70座"),
        ("完成4座甲站“甲乙”工程。", "4座"),
        ("建设“甲带五区乙点”布局，产值9亿元。", "五区"),
        ("甲产品中，产量增长的有12种。", "12种"),
        ("城镇实现收入7亿元，乡村实现6亿元。", "6亿元"),
        ("新机制落地，年人均提高500元。", "500元"),
        ("甲项目完成总投资的55%。", "55%"),
        ("新增205个50户以上甲村通路。", "50户以上"),
        ("确保110千伏甲工程投运，产值9亿元。", "110千伏"),
        ("产值9亿元，增长2%，增速高0.8个百分点。", "0.8个百分点"),
        ("开展甲地二轮乙类试点，产值9亿元。", "二轮"),
        ("实现两位数增长，产值9亿元。", "两位"),
    ] {
        assert!(label(sentence, token).1, "{sentence}");
    }
}

#[test]
fn draft_doubts_a_growth_as_it_doubts_the_level_it_is_of() {
    let sentence = "甲项目投资完成15亿元，乙公司1.3亿元，下降57.2%。";
    assert!(label(sentence, "1.3亿元").1 && label(sentence, "下降57.2%").1);
    assert!(!label(sentence, "15亿元").1);
}

#[test]
fn draft_of_a_time_has_no_growth_and_no_words_of_its_sentence() {
    let draft = of("甲业产量十年增长1.3倍，达到9亿元。");
    let growth = fact(&draft, "增长1.3倍");
    assert_eq!(growth.label.zh, "甲业产量增长");
    assert!(growth.measure.is_none_or(|measure| measure == Relation::Growth) && growth.of.is_none());
    assert_eq!(label("五年来主要做了工作，产值9亿元。", "五年").0, "时长");
    assert_eq!(label("甲权到期后再延长30年。", "30年").0, "甲权到期后再延长");
}
