//! Labels of drafts of invented sentences: read right, or doubtful.

use answerable::report::annotation::Doubt;
use answerable::report::relation::Relation;

use crate::drafts::{drafted, fact};

/// A draft of one sentence.
fn of(sentence: &str) -> answerable::source::draft::Draft {
    drafted(&format!("2024年甲县公报\n{sentence}\n"))
}

/// The label of the figure with this token, without what tells it from others of its name, and whether that is in doubt.
fn label(sentence: &str, token: &str) -> (String, bool) {
    let draft = of(sentence);
    let fact = fact(&draft, token);
    let is_unclear = fact.doubts.iter().any(|doubt| !matches!(doubt, Doubt::Duration | Doubt::NoLevel));
    (fact.label.zh.split('（').next().unwrap_or_default().to_owned(), is_unclear)
}

#[test]
fn draft_reads_the_label_of_a_number_before_or_after_it() {
    for (sentence, token, expected) in [
        ("甲类站从15家跃升到38家。", "15家", "甲类站"),
        ("人均产值从2020年的8.5万元提高到2024年的9.5万元。", "9.5万元", "人均产值"),
        ("甲户补助标准由每人每月210元提高到230元。", "210元", "甲户补助标准"),
        ("甲业投资达到8亿元，增长4.1%，增速比同期提高2.3个百分点。", "2.3个百分点", "甲业投资增速比同期提高"),
        ("实现总产值60亿元，甲业增加值占总产值的41%，提高3.2个百分点。", "3.2个百分点", "甲业增加值占总产值的比重提高"),
        ("甲业优良率平均为5.3%。", "5.3%", "甲业优良率"),
        ("甲业优良率保持99%以上。", "99%以上", "甲业优良率"),
        ("认真办好27项甲类实事。", "27项", "办好甲类实事"),
        ("解决6200人饮水安全问题。", "6200人", "解决饮水安全问题"),
        ("甲业事项缩减到130项。", "130项", "甲业事项"),
        ("三业比重由1:2:3调整为2:3:4。", "2:3:4", "三业比重"),
        ("完成4座甲站“甲乙”工程。", "4座", "甲站“甲乙”工程"),
        ("新建、改扩建甲类学校28所。", "28所", "新建、改扩建甲类学校"),
        ("规模以上甲业产值增长5.1%。", "5.1%", "规模以上甲业产值增长"),
        ("甲业对外贸易额8亿元。", "8亿元", "甲业对外贸易额"),
        ("累计认证“甲乙”200个。", "200个", "认证“甲乙”"),
        ("对甲户一次性发放3亿元甲类补贴。", "3亿元", "发放甲类补贴"),
        ("新建8所甲类学校和6家甲类医院。", "8所", "新建甲类学校"),
        ("甲业经营收入去年达到8亿元。", "8亿元", "甲业经营收入"),
        ("甲业产值历史性迈上8亿元台阶。", "8亿元", "甲业产值"),
        ("在30个重点县建设甲类基地6万亩。", "6万亩", "建设甲类基地"),
        ("投资3亿元的甲类工程开工。", "3亿元", "甲类工程投资"),
        ("围绕甲乙丙重点领域和重点群体开展职业技能培训30万人次。", "30万人次", "职业技能培训"),
        ("建成30个甲类项目、培育乙类企业150家。", "150家", "培育乙类企业"),
        ("甲类经营主体占97.2%。", "97.2%", "甲类经营主体占比"),
        ("PM2.5年均浓度35微克/立方米。", "35微克/立方米", "PM2.5年均浓度"),
    ] {
        assert_eq!(label(sentence, token), (expected.to_owned(), false), "{sentence}");
    }
}

#[test]
fn draft_label_tells_what_is_done_for_those_counted_or_with_them() {
    for (sentence, token, expected) in [
        ("为8名甲类居民实施乙类手术。", "8名", "实施乙类手术的甲类居民"),
        ("向8名甲类居民发放乙类补贴9万元。", "8名", "获发乙类补贴的甲类居民"),
        ("解决8名居民的饮水安全问题。", "8名", "解决饮水安全问题人数"),
        ("市级9个重点项目有8个完工或基本完工。", "8个", "完工或基本完工的重点项目"),
        ("9条甲类道路开工，其中8条实现通车。", "8条", "实现通车的甲类道路"),
        ("7公里甲类管网和8公里城市道路等改扩建工程完工。", "8公里", "城市道路改扩建工程"),
        ("建成8个拥有甲类机房、乙类平台的丙类基地。", "8个", "建成丙类基地"),
        ("对全国8亿人口来说很重要。", "8亿人", "人口"),
        ("甲类幼儿园招收2—3岁幼儿。", "2—3岁", "幼儿年龄"),
        ("推进甲类小区改造工程。全年投资8亿元。", "8亿元", "甲类小区改造工程投资"),
    ] {
        assert_eq!(label(sentence, token), (expected.to_owned(), true), "{sentence}");
    }
}

#[test]
fn draft_label_of_a_number_below_zero_does_not_say_the_decline_again() {
    for (sentence, token, expected) in [
        ("出口额下降5.2%。", "下降5.2%", "出口额变化"),
        ("出口额下降不超过5%。", "下降不超过5%", "出口额变化"),
        ("甲业支出压减15%。", "压减15%", "甲业支出变化"),
        ("甲业产值8亿元，减少0.4亿元。", "减少0.4亿元", "甲业产值变化"),
        ("甲业比重为41%，下降6.8个百分点。", "下降6.8个百分点", "甲业比重变化"),
        ("甲业增速比上年回落1.2个百分点。", "回落1.2个百分点", "甲业增速变化"),
        ("减少12家甲类企业。", "减少12家", "甲类企业变化"),
        ("减少甲类企业12家。", "12家", "减少甲类企业"),
        ("甲业占总产值的5%，比上年的份额少增2个百分点。", "2个百分点", "甲业占总产值的比重少增"),
    ] {
        assert_eq!(label(sentence, token).0, expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_what_is_counted_has_the_verb_of_its_sentence() {
    for (sentence, token, expected) in [
        ("甲类改革惠及616万名乙类居民。", "616万名", "惠及乙类居民"),
        ("甲类工程惠及8万人。", "8万人", "甲类工程惠及人数"),
        ("甲类保险覆盖9万户。", "9万户", "甲类保险覆盖户数"),
        ("8家甲类平台有序退出。", "8家", "退出甲类平台"),
        ("23座甲类桥梁全部通车。", "23座", "通车甲类桥梁"),
        ("8个甲类项目列入省级“乙类”计划。", "8个", "列入省级“乙类”计划的甲类项目"),
        ("9个甲类乡镇被命名为乙类乡镇。", "9个", "被命名为乙类乡镇的甲类乡镇"),
        ("3个甲类站、4个乙类站入选丙类名单。", "3个", "入选丙类名单的甲类站"),
        ("推进10个甲类产业提质升级。", "10个", "提质升级的甲类产业"),
        ("新增9家甲类企业获乙类经营权。", "9家", "新增获乙类经营权的甲类企业"),
        ("选派90名甲类专员到基层服务群众。", "90名", "选派到基层服务群众的甲类专员"),
        ("12条甲类河流稳定达标。", "12条", "稳定达标的甲类河流"),
        ("18个甲类站加快建设、9个乙类站建成。", "18个", "加快建设的甲类站"),
        ("34个甲类项目进入5G工厂名录。", "34个", "进入5G工厂名录的甲类项目"),
        ("保护提升13个甲类街区。", "13个", "保护提升甲类街区"),
    ] {
        assert_eq!(label(sentence, token), (expected.to_owned(), false), "{sentence}");
    }
}

#[test]
fn draft_of_a_year_in_a_name_has_no_figure_of_it() {
    let draft = of("争取2030国家甲类专项，产值9亿元。");
    assert!(draft.report.facts.iter().all(|fact| !fact.printed.starts_with("2030")));
}

#[test]
fn draft_label_of_an_average_change_says_so() {
    for (sentence, token, expected) in [
        ("甲业收入年均增长6%。", "6%", "甲业收入年均增长"),
        ("甲业收入年均递增6%。", "6%", "甲业收入年均增长"),
        ("甲业产值突破8亿元，年均增长6%。", "6%", "甲业产值年均增长"),
        ("甲类企业年均增加9家。", "9家", "甲类企业年均增加"),
        ("甲业收入年均增长6%，比全省高0.5个百分点。", "0.5个百分点", "甲业收入年均增速比全省高"),
    ] {
        assert_eq!(whole_label(sentence, token), expected, "{sentence}");
    }
    let draft = of("甲业产值突破8亿元，年均增长6%。");
    assert_eq!(fact(&draft, "6%").of, None);
}

#[test]
fn draft_doubts_a_label_that_may_belong_to_another_number_or_lack_words() {
    for (sentence, token) in [
        ("30户甲企业技改资金8亿元。", "30户"),
        ("新建存栏900头甲牛场7个。", "900头"),
        ("全年推进投资3000万元以上甲类项目7个。", "3000万元以上"),
        ("处置了乙公司的4亿元债务。", "4亿元"),
        ("完善70座甲江、乙河驿站功能。", "70座"),
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
        ("完成甲山、乙山3乡输电工程。", "3乡"),
        ("20万以上人口县有甲学校。", "20万以上"),
        ("30人凭甲类贡献晋升。", "30人"),
        ("8个甲类项目列入甲乙丙丁戊己庚辛壬癸省级重点建设计划。", "8个"),
        ("为630名甲类患者提供乙类服务。", "630名"),
        ("及时下拨资金2亿元。", "2亿元"),
        ("对甲户发放补贴2亿元。", "2亿元"),
        ("实施甲类环境100项提升举措。", "100项"),
        ("甲站50米内乙类比例达91%。", "91%"),
        ("新建占地50亩以上甲类小区8个。", "8个"),
        ("获评乙类十大案例，产值9亿元。", "十大"),
        ("四项重点工程完成。", "四项"),
        ("新增产值超200亿元县2个、达到29个。", "29个"),
        ("新建甲类站203处，大型乙类工程8处。", "8处"),
        ("甲集团连续7年跻身乙类前列名单。", "7年"),
        ("提高甲类标准、覆盖119万人。", "119万人"),
        ("修建甲类站8处，惠及26个省份。", "26个"),
        ("甲地生产总值连跨3个千亿元台阶。", "3个"),
        ("公路客运量8万人，客运周转量9万人公里。", "9万人公里"),
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
    assert_eq!(label("五年来主要做了工作，产值9亿元。", "五年").0, "五年来");
    let lasts = |sentence, token| of(sentence).report.facts.iter().find(|fact| fact.printed == token).unwrap().clone();
    let run = lasts("甲业考核连续3年优秀。", "3年");
    assert_eq!((run.label.zh.as_str(), run.doubts.as_slice()), ("甲业考核优秀连续时长", &[][..]));
    let programme = lasts("实施甲业治理三年行动，产值9亿元。", "三年");
    assert_eq!((programme.label.zh.as_str(), programme.doubts.as_slice()), ("甲业治理行动期限", &[][..]));
    assert!(lasts("五年来主要做了工作，产值9亿元。", "五年").doubts.contains(&Doubt::Duration));
    assert_eq!(label("甲权到期后再延长30年。", "30年").0, "甲权到期后再延长");
}

#[test]
fn draft_label_of_a_number_that_continues_its_clause_or_its_growth_is_certain() {
    for (sentence, token, expected) in [
        ("甲业产量连续9年稳定在8万吨以上。", "8万吨以上", "甲业产量"),
        ("甲业投资增长12%，达到8亿元。", "8亿元", "甲业投资"),
        ("甲类站从15家跃升到38家。", "38家", "甲类站"),
        ("甲业寿命提高1.2岁、达到79.7岁。", "79.7岁", "甲业寿命"),
        ("乙业平稳，甲业产值突破8亿元、达到8.2亿元。", "8.2亿元", "甲业产值"),
        ("乙业平稳，完成退耕造林3万亩。", "3万亩", "退耕造林"),
    ] {
        assert_eq!(label(sentence, token), (expected.to_owned(), false), "{sentence}");
    }
}

#[test]
fn draft_label_of_a_measure_alone_names_what_is_counted_before_it() {
    let sentence = "全年实施甲类项目28个，完成投资6亿元。";
    assert_eq!(label(sentence, "6亿元"), ("甲类项目投资".to_owned(), true));
}

#[test]
fn draft_label_after_a_growth_of_something_else_is_not_that_of_the_level_before() {
    let sentence = "甲业投资8亿元，乙业产值增长12%，占全国两成。";
    assert_eq!(label(sentence, "两成"), ("乙业产值占全国的比重".to_owned(), true));
    assert_eq!(label("甲业进出口总值创历史新高，达到9亿元。", "9亿元"), ("甲业进出口总值".to_owned(), true));
}

#[test]
fn draft_label_too_long_to_be_cut_at_a_word_is_kept_whole() {
    let sentence = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己保险参保率达到95%。";
    assert_eq!(label(sentence, "95%"), ("甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己保险参保率".to_owned(), true));
}

/// The whole label of the figure with this token.
fn whole_label(text: &str, token: &str) -> String {
    fact(&of(text), token).label.zh.clone()
}

#[test]
fn draft_label_of_money_says_what_it_was_for() {
    for (sentence, token, expected) in [
        ("甲区23条路完工，投资3亿元实施甲类管网改造工程。", "3亿元", "甲类管网改造工程投资"),
        ("投资8亿元完成16个甲类小区整治。", "8亿元", "甲类小区整治投资"),
        ("投入900万元对甲类道路、台阶进行修复。", "900万元", "甲类道路修复等投入"),
        ("全年计划投资6亿元，实施甲类项目17个。", "6亿元", "甲类项目计划投资"),
        ("全年投入8亿元,重点实施了9个甲类项目。", "8亿元", "甲类项目投入"),
    ] {
        assert_eq!(whole_label(sentence, token), expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_a_total_is_that_of_all() {
    for (sentence, token, expected) in [
        ("净增甲类企业164家、累计645家。", "645家", "甲类企业（累计）"),
        ("新推出7项甲类成果、累计达到161项。", "161项", "推出甲类成果（累计）"),
        ("建设甲类住房7万套，总数达61万套。", "61万套", "建设甲类住房（总数）"),
        ("甲业利用外资累计超过9亿美元。", "超过9亿美元", "甲业利用外资"),
    ] {
        assert_eq!(whole_label(sentence, token), expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_a_measure_alone_has_the_owner_of_the_one_before() {
    for (sentence, token, expected) in [
        ("甲类工业增加值278亿元、主营业务收入949亿元。", "949亿元", "甲类工业主营业务收入"),
        ("甲类工业总产值230亿元，增长17%；增加值92亿元，增长16%。", "92亿元", "甲类工业增加值"),
        ("甲类学校招生56人，在校生451人。", "451人", "甲类学校在校生"),
        ("建成甲类机构15个、床位231张。", "231张", "建成甲类机构床位"),
        ("甲集团工业总产值8亿元，在“乙强”排名由369位上升到235位。", "235位", "甲集团在“乙强”排名"),
        ("甲类居民价格上涨3.1%。其中，城市上涨3.4%，农村上涨2.7%。", "2.7%", "农村甲类居民价格上涨"),
        ("城乡甲类标准逐年提高，城镇年人均提高600元。", "600元", "城镇甲类标准年人均提高"),
        ("甲类粮食播种面积15万亩、总产量13亿斤。", "13亿斤", "甲类粮食总产量"),
        ("甲业增加值8亿元，增长4%，拉动乙业增长0.4个百分点。", "0.4个百分点", "甲业拉动乙业增长"),
        ("甲类平台不断做大，资产总额达到8亿元。", "8亿元", "甲类平台资产总额"),
        ("继续推进甲类改造，年内投资8亿元，完成9万平方米供热任务。", "8亿元", "甲类改造投资"),
        ("甲类园区建设初具规模，完成投资8亿元，建成9个乙类牧场。", "8亿元", "甲类园区建设投资"),
        ("完成植树造林9万亩，实现产值8亿元。", "8亿元", "植树造林产值"),
    ] {
        let label = whole_label(sentence, token);
        assert_eq!(label, expected, "{sentence}");
    }
    assert_eq!(label("甲类企业新增9家，主营业务收入8亿元。", "8亿元").0, "甲类企业主营业务收入");
    assert!(label("甲类工业增加值278亿元、主营业务收入949亿元。", "949亿元").1);
}

#[test]
fn draft_label_of_a_change_of_a_rate_names_the_rate_and_what_it_is_compared_with() {
    let sentence =
        "甲业产值9亿元，增长2%，增速比同期提高0.9个百分点，比一季度提高0.3个百分点，高于全国平均0.7个百分点。";
    for (token, expected) in [
        ("0.9个百分点", "甲业产值增速比同期提高"),
        ("0.3个百分点", "甲业产值增速比一季度提高"),
        ("0.7个百分点", "甲业产值增速高于全国"),
    ] {
        assert_eq!(whole_label(sentence, token), expected);
    }
    let fall = "甲业产值9亿元，下降2%，降幅比去年全年收窄4个百分点。";
    assert!(
        whole_label(fall, "收窄4个百分点").starts_with("甲业产值降幅比去年全年"),
        "{}",
        whole_label(fall, "收窄4个百分点")
    );
}

#[test]
fn draft_label_of_a_number_in_a_list_has_the_verb_and_the_measure_of_the_list() {
    for (sentence, token, expected) in [
        ("淘汰甲类产能9000吨、乙类2.3亿吨、丙类100多万吨。", "100多万吨", "淘汰丙类产能"),
        ("新增甲类企业12家、乙类企业30家。", "30家", "新增乙类企业"),
        ("争取甲类项目16个、乙类扶持资金9700万元。", "9700万元", "争取乙类扶持资金"),
        ("举办甲类会9场、接待乙类游客8万人。", "8万人", "接待乙类游客"),
        ("出让甲类地9宗、成交额8亿元。", "8亿元", "出让甲类地成交额"),
    ] {
        assert_eq!(label(sentence, token).0, expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_a_noun_after_its_measure_word_ends_where_the_noun_does() {
    for (sentence, token, expected) in [
        ("与6家甲类机构签署了合作协议。", "6家", "甲类机构"),
        ("完成甲山内3家乙类企业拆迁及厂区植被恢复工作。", "3家", "甲山内乙类企业"),
        ("推动21家甲级服务业创新发展区提能升级。", "21家", "提能升级的甲级服务业创新发展区"),
        ("完成1000所甲类学校周边道路拥堵治理。", "1000所", "甲类学校周边道路拥堵治理"),
        ("推进20个甲类环境整治。", "20个", "甲类环境整治"),
        ("组建13家甲类企业创新联合体。", "13家", "组建甲类企业创新联合体"),
    ] {
        assert_eq!(label(sentence, token).0, expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_what_is_counted_has_the_words_before_the_number() {
    for (sentence, token, expected) in [
        ("健全甲业“乙类”三项机制。", "三项", "健全甲业“乙类”机制"),
        ("出台甲业发展20条措施。", "20条", "出台甲业发展措施"),
        ("甲园8项乙类成果在全国推广。", "8项", "甲园乙类成果"),
        ("开展6个甲类试点和首批9个乙类试点。", "9个", "乙类试点"),
        ("8个甲地9家乙类企业开工。", "9家", "开工乙类企业"),
    ] {
        assert_eq!(label(sentence, token).0, expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_what_is_reached_by_an_addition_is_that_of_all() {
    assert_eq!(label("甲类通道新增16条、达到54条。", "54条").0, "甲类通道");
}

#[test]
fn draft_label_of_a_change_has_its_verb_though_that_is_no_cue() {
    assert_eq!(label("甲业浓度较“十三五”末改善16.5%。", "16.5%"), ("甲业浓度改善".to_owned(), false));
}

#[test]
fn draft_label_of_a_number_does_not_belong_to_another_number_of_its_list() {
    for (sentence, token, expected) in [
        ("新建2台甲类锅炉、12公里乙类管网、9公里丙类管网。", "9公里", "新建丙类管网"),
        ("甲业支出占总支出的7成，乙民收入五年增长8%。", "8%", "乙民收入增长"),
        ("甲业从“乙”四个方面发力，产值9亿元。", "四个", "甲业从“乙”方面"),
        ("甲业产值保持两位数增长。", "两位", "甲业产值增长"),
        ("新建6个国家级、20个省级甲类中心。", "6个", "新建国家级甲类中心"),
        ("新建6个国家级、20个省级甲类中心。", "20个", "新建省级甲类中心"),
        ("生产安全事故起数、死亡人数分别下降9%、8%。", "8%", "生产安全事故死亡人数变化"),
        ("甲业、乙业增加值占全市比重分别达13%和10%。", "10%", "乙业增加值占全市比重"),
        ("甲地存款余额8亿元、贷款余额9亿元，分别是2005年的2倍、3倍。", "2倍", "甲地存款余额倍数"),
        ("制定甲类规章9件、修改27件、废止84件。", "84件", "废止甲类规章"),
        ("培育8个万亿级和7个千亿级甲类集群。", "8个", "培育万亿级甲类集群"),
        ("新建改建110千伏甲站3座。", "3座", "新建改建110千伏甲站"),
        ("新认定甲公司、乙公司、丙公司、丁公司等8家离境退税商店。", "8家", "新认定离境退税商店"),
        ("5个县启动甲类工程。", "5个", "启动甲类工程的县"),
        ("甲类产值8亿元，五年平均增长9%。", "五年", "甲类产值平均增长"),
        ("甲业产值双超900万吨。", "超900万吨", "甲业产值"),
        ("办理甲类建议9件和乙类提案8件。", "9件", "办理甲类建议"),
        ("办理甲类建议9件和乙类提案8件。", "8件", "乙类提案"),
        ("9公里甲网和8公里乙路顺利完工。", "8公里", "乙路"),
        ("新开工甲类住宅9万平方米，竣工8万平方米。", "8万平方米", "竣工甲类住宅"),
        ("开工建设8亿元以上甲类项目9个。", "9个", "开工建设甲类项目"),
        ("甲类增长目标定为8%。", "8%", "甲类增长目标"),
        ("实施甲类水源保护、乙类大气治理、丙类土壤修复、丁类生态建设等十大工程。", "十大", "丁类生态建设等工程"),
    ] {
        assert_eq!(label(sentence, token).0, expected, "{sentence}");
    }
}

#[test]
fn draft_label_of_a_share_of_a_set_says_what_is_true_of_it() {
    for sentence in ["85%的甲类任务落地实施。", "85%甲类任务落地实施。"] {
        assert_eq!(whole_label(sentence, "85%"), "落地实施的甲类任务（占比）", "{sentence}");
    }
    let sentence = "县级以上甲类村镇超过50%。";
    assert_eq!(whole_label(sentence, "超过50%"), "县级以上甲类村镇（占比）");
    assert!(label(sentence, "超过50%").1);
}

#[test]
fn draft_label_of_a_size_or_a_limit_names_what_has_it_and_is_doubtful() {
    for (sentence, token, expected) in [
        ("推动甲地千万吨炼化基地建设。", "千万吨", "甲地炼化基地（规格）"),
        ("确保甲集团8万平方米乙店年内完工。", "8万平方米", "甲集团乙店（规格）"),
        ("甲集团9万吨乙提质一期工程完工。", "9万吨", "甲集团乙提质一期工程（规格）"),
        ("新建100张床位以上甲类机构5家。", "100张床位以上", "甲类机构（下限）"),
        ("每县建成1所90张床位以上的甲类机构。", "90张床位以上", "甲类机构（下限）"),
        ("将3岁以下甲类费用纳入扣除。", "3岁以下", "甲类费用年龄（上限）"),
        ("甲集团年产3000辆专用车项目开工。", "3000辆", "专用车项目年产量"),
    ] {
        assert_eq!(whole_label(sentence, token), expected, "{sentence}");
        assert!(label(sentence, token).1, "{sentence}");
    }
}

#[test]
fn draft_label_of_a_part_that_names_no_measure_has_that_of_the_whole() {
    let sentence = "甲业销售面积526万平方米，其中乙类住宅443万平方米。";
    assert_eq!(whole_label(sentence, "443万平方米"), "乙类住宅（甲业销售面积）");
    let divided = "甲业零售额803亿元，增长9%。按行业分，乙类行业实现738亿元。";
    assert_eq!(whole_label(divided, "738亿元"), "乙类行业（甲业零售额）");
}
