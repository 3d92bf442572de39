//! The table of units, a row each.

use crate::quantity::unit::{BASE, Dimension, English, Size, Unit, UnitRow};

/// A row: a unit and the symbols that tokens write for it.
pub struct TableRow {
    /// What tokens write.
    pub symbols: &'static [&'static str],
    /// The unit.
    pub unit: UnitRow,
}

/// A unit that prefixes make units of: 瓦 with 千瓦 and 兆瓦.
pub struct PrefixedRow {
    /// What follows the prefix, in tokens.
    pub symbols: &'static [&'static str],
    /// What follows it in English.
    pub english: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Its size.
    pub size: Size,
}

/// Prefixes: in tokens, in English, and the power of ten.
pub const PREFIXES: [(&str, &str, i32); 10] = [
    ("太", "T", 12),
    ("吉", "G", 9),
    ("兆", "M", 6),
    ("千", "k", 3),
    ("百", "h", 2),
    ("分", "d", -1),
    ("厘", "c", -2),
    ("毫", "m", -3),
    ("微", "μ", -6),
    ("纳", "n", -9),
];

const MASS: Dimension = Dimension::Other("mass");
const VOLUME: Dimension = Dimension::Other("volume");
const ENERGY: Dimension = Dimension::Other("energy");
const POWER: Dimension = Dimension::Other("power");
const CALENDAR: Dimension = Dimension::Other("months");
const TIME: Dimension = Dimension::Other("time");

/// The units that prefixes go with.
pub const PREFIXED: [PrefixedRow; 11] = [
    prefixed(&["瓦时"], "Wh", ENERGY, BASE),
    prefixed(&["瓦"], "W", POWER, BASE),
    prefixed(&["伏安"], "VA", Dimension::Other("apparent power"), BASE),
    prefixed(&["伏特", "伏"], "V", Dimension::Other("voltage"), BASE),
    prefixed(&["克"], "g", MASS, BASE),
    prefixed(&["升"], "L", VOLUME, BASE),
    prefixed(&["米"], "m", Dimension::Length, Size::Fixed(1, 1_000)),
    prefixed(&["赫兹", "赫"], "Hz", Dimension::Other("frequency"), BASE),
    prefixed(&["焦耳", "焦"], "J", Dimension::Other("heat"), BASE),
    prefixed(&["帕"], "Pa", Dimension::Other("pressure"), BASE),
    prefixed(&["比特", "bps"], "bit/s", Dimension::Other("data rate"), BASE),
];

/// What only stands after / in compound units: 元/人·月.
pub const PER: [(&str, &str); 5] =
    [("月", "month"), ("日", "day"), ("天", "day"), ("人", "person"), ("户", "household")];

/// All other units.
pub const UNITS: &[TableRow] = &[
    known(&["元", "元人民币", "块钱"], Unit::YUAN),
    known(&["美元"], Unit::DOLLAR),
    symbol(&["欧元"], Dimension::Other("EUR"), BASE, English::before("EUR "), "EUR"),
    symbol(&["港元", "港币"], Dimension::Other("HKD"), BASE, English::before("HK$"), "HKD"),
    symbol(&["日元"], Dimension::Other("JPY"), BASE, English::before("JPY "), "JPY"),
    symbol(&["英镑"], Dimension::Other("GBP"), BASE, English::before("GBP "), "GBP"),
    symbol(&["卢布"], Dimension::Other("RUB"), BASE, English::before("RUB "), "RUB"),
    symbol(&["角"], Dimension::Money, Size::Fixed(1, 10), English::symbol(" jiao"), "jiao"),
    known(&["亩"], Unit::MU),
    known(&["公顷"], Unit::HECTARE),
    known(&["平方米", "平米", "㎡"], Unit::SQUARE_METRE),
    symbol(
        &["平方公里", "平方千米", "km²"],
        Dimension::Area,
        Size::Fixed(1_000_000, 1),
        English::symbol(" km²"),
        "km2",
    ),
    symbol(&["公里", "km"], Dimension::Length, BASE, English::symbol(" km"), "km"),
    symbol(&["海里"], Dimension::Length, Size::Fixed(1_852, 1_000), English::symbol(" nautical miles"), "nmi"),
    symbol(&["里"], Dimension::Length, Size::Fixed(1, 2), English::symbol(" li"), "li"),
    known(&["%", "％", "﹪"], Unit::PERCENT),
    symbol(&["‰"], Dimension::Share, Size::Fixed(1, 10), English::symbol("‰"), "per mille"),
    known(&["个百分点", "百分点"], Unit::POINT),
    known(&["倍"], Unit::TIMES),
    // Mass.
    noun(&["吨"], MASS, Size::Fixed(1_000_000, 1), " tonne", " tonnes", "t"),
    symbol(&["公斤"], MASS, Size::Fixed(1_000, 1), English::symbol(" kg"), "kg"),
    symbol(&["斤"], MASS, Size::Fixed(500, 1), English::symbol(" jin"), "jin"),
    symbol(&["担"], MASS, Size::Fixed(50_000, 1), English::symbol(" dan"), "dan"),
    noun(
        &["吨标准煤", "吨标煤"],
        Dimension::Other("coal equivalent"),
        BASE,
        " tonne of standard coal",
        " tonnes of standard coal",
        "tce",
    ),
    noun(&["吨公里"], Dimension::Other("freight"), BASE, " tonne-kilometre", " tonne-kilometres", "tkm"),
    noun(&["人公里"], Dimension::Other("passengers"), BASE, " passenger-kilometre", " passenger-kilometres", "pkm"),
    noun(&["重量箱"], Dimension::Other("glass"), BASE, " weight case", " weight cases", "weight cases"),
    noun(&["蒸吨"], Dimension::Other("steam"), BASE, " tonne of steam an hour", " tonnes of steam an hour", "t/h"),
    // Volume.
    symbol(&["立方米", "方", "m³"], VOLUME, Size::Fixed(1_000, 1), English::symbol(" m³"), "m3"),
    noun(&["桶"], VOLUME, Size::Fixed(158_987, 1_000), " barrel", " barrels", "barrels"),
    // Computing, temperature, light.
    symbol(&["摄氏度", "℃"], Dimension::Other("temperature"), BASE, English::symbol(" °C"), "degC"),
    symbol(&["分贝"], Dimension::Other("loudness"), BASE, English::symbol(" dB"), "dB"),
    symbol(&["马力"], POWER, Size::Fixed(735_499, 1_000), English::symbol(" hp"), "hp"),
    symbol(&["千卡", "大卡"], Dimension::Other("kcal"), BASE, English::symbol(" kcal"), "kcal"),
    symbol(&["TB"], Dimension::Other("data"), BASE, English::symbol(" TB"), "TB"),
    symbol(&["P", "PFlops"], Dimension::Other("computing"), BASE, English::symbol(" petaflops"), "PFLOPS"),
    symbol(&["EFlops"], Dimension::Other("computing"), Size::Fixed(1_000, 1), English::symbol(" exaflops"), "EFLOPS"),
    symbol(&["G", "Gbps"], Dimension::Other("G"), BASE, English::symbol("G"), "G"),
    // As electricity only with 万 or 亿 before it (see `UnitSet`): otherwise of a circle, or of heat.
    symbol(&["度"], Dimension::Other("degrees"), BASE, English::NOUN, "degrees"),
    symbol(&["分/千瓦时"], Dimension::Other("fen/kWh"), BASE, English::symbol(" fen/kWh"), "fen/kWh"),
    // Time.
    noun(&["年", "周年", "个年头"], CALENDAR, Size::Fixed(12, 1), " year", " years", "years"),
    noun(&["岁", "周岁"], Dimension::Other("age"), BASE, " year of age", " years of age", "years"),
    noun(&["个季度"], CALENDAR, Size::Fixed(3, 1), " quarter", " quarters", "quarters"),
    noun(&["个月", "个月份"], CALENDAR, BASE, " month", " months", "months"),
    noun(&["周", "个星期", "星期"], TIME, Size::Fixed(604_800, 1), " week", " weeks", "weeks"),
    noun(&["天", "个工作日", "工作日"], TIME, Size::Fixed(86_400, 1), " day", " days", "days"),
    noun(&["小时", "个小时", "学时", "课时"], TIME, Size::Fixed(3_600, 1), " hour", " hours", "hours"),
    noun(&["分钟"], TIME, Size::Fixed(60, 1), " minute", " minutes", "minutes"),
    noun(&["秒"], TIME, BASE, " second", " seconds", "seconds"),
    // Counters whose noun the sentence supplies.
    counter(&["批次"]),
    counter(&["人次"]),
    counter(&["家"]),
    counter(&["个"]),
    counter(&["项"]),
    counter(&["起"]),
    counter(&["件"]),
    counter(&["支"]),
    counter(&["场"]),
    counter(&["名"]),
    counter(&["批"]),
    counter(&["类"]),
    counter(&["届"]),
    counter(&["大"]),
    counter(&["次"]),
    counter(&["人"]),
    counter(&["户"]),
    counter(&["座"]),
    counter(&["艘"]),
    counter(&["条"]),
    counter(&["所"]),
    counter(&["处"]),
    counter(&["位"]),
    counter(&["张"]),
    counter(&["部"]),
    counter(&["只"]),
    counter(&["块"]),
    counter(&["片"]),
    counter(&["面"]),
    counter(&["份"]),
    counter(&["方面"]),
    counter(&["道"]),
    counter(&["口"]),
    counter(&["枚"]),
    counter(&["门"]),
    counter(&["期"]),
    counter(&["例"]),
    counter(&["篇"]),
    counter(&["根"]),
    counter(&["段"]),
    counter(&["级"]),
    counter(&["等"]),
    counter(&["档"]),
    counter(&["股"]),
    counter(&["宗"]),
    counter(&["笔"]),
    counter(&["间"]),
    counter(&["幅"]),
    counter(&["区"]),
    counter(&["园"]),
    counter(&["馆"]),
    counter(&["站"]),
    counter(&["线"]),
    counter(&["库"]),
    counter(&["人份"]),
    counter(&["户次"]),
    counter(&["件次"]),
    counter(&["例次"]),
    counter(&["家次"]),
    // Counters that are nouns.
    noun(&["场次"], Dimension::Count, BASE, " session", " sessions", "count"),
    noun(&["车次"], Dimension::Count, BASE, " trip", " trips", "count"),
    noun(&["班次"], Dimension::Count, BASE, " run", " runs", "count"),
    noun(&["架次"], Dimension::Count, BASE, " flight", " flights", "count"),
    noun(&["航次"], Dimension::Count, BASE, " voyage", " voyages", "count"),
    noun(&["趟"], Dimension::Count, BASE, " trip", " trips", "count"),
    noun(&["班"], Dimension::Count, BASE, " scheduled run", " scheduled runs", "count"),
    noun(&["列"], Dimension::Count, BASE, " train", " trains", "count"),
    noun(&["节"], Dimension::Count, BASE, " session", " sessions", "count"),
    noun(&["辆"], Dimension::Count, BASE, " vehicle", " vehicles", "count"),
    noun(&["标台"], Dimension::Count, BASE, " standard bus", " standard buses", "count"),
    noun(&["架"], Dimension::Count, BASE, " aircraft", " aircraft", "count"),
    noun(&["台"], Dimension::Count, BASE, " unit", " units", "count"),
    noun(&["套", "台套"], Dimension::Count, BASE, " set", " sets", "count"),
    noun(&["机组"], Dimension::Count, BASE, " generating unit", " generating units", "count"),
    noun(&["栋", "幢"], Dimension::Count, BASE, " building", " buildings", "count"),
    noun(&["层"], Dimension::Count, BASE, " storey", " storeys", "count"),
    noun(&["孔"], Dimension::Count, BASE, " well", " wells", "count"),
    noun(&["张床", "张床位", "个床位", "床位"], Dimension::Count, BASE, " bed", " beds", "count"),
    noun(&["标箱", "标准箱", "TEU"], Dimension::Count, BASE, " TEU", " TEU", "count"),
    noun(&["箱"], Dimension::Count, BASE, " case", " cases", "count"),
    noun(&["瓶"], Dimension::Count, BASE, " bottle", " bottles", "count"),
    noun(&["袋"], Dimension::Count, BASE, " bag", " bags", "count"),
    noun(&["剂次"], Dimension::Count, BASE, " dose", " doses", "count"),
    noun(&["剂"], Dimension::Count, BASE, " dose", " doses", "count"),
    noun(&["头"], Dimension::Count, BASE, " head", " head", "count"),
    noun(&["羽"], Dimension::Count, BASE, " bird", " birds", "count"),
    noun(&["匹"], Dimension::Count, BASE, " horse", " horses", "count"),
    noun(&["尾"], Dimension::Count, BASE, " fish", " fish", "count"),
    noun(&["株"], Dimension::Count, BASE, " plant", " plants", "count"),
    noun(&["棵"], Dimension::Count, BASE, " tree", " trees", "count"),
    noun(&["粒"], Dimension::Count, BASE, " grain", " grains", "count"),
    noun(&["种"], Dimension::Count, BASE, " kind", " kinds", "count"),
    noun(&["款"], Dimension::Count, BASE, " model", " models", "count"),
    noun(&["对"], Dimension::Count, BASE, " pair", " pairs", "count"),
    noun(&["双"], Dimension::Count, BASE, " pair", " pairs", "count"),
    noun(&["轮"], Dimension::Count, BASE, " round", " rounds", "count"),
    noun(&["步"], Dimension::Count, BASE, " step", " steps", "count"),
    noun(&["册"], Dimension::Count, BASE, " volume", " volumes", "count"),
    noun(&["本"], Dimension::Count, BASE, " book", " books", "count"),
    noun(&["封"], Dimension::Count, BASE, " letter", " letters", "count"),
    noun(&["页"], Dimension::Count, BASE, " page", " pages", "count"),
    noun(&["字"], Dimension::Count, BASE, " character", " characters", "count"),
    noun(&["颗"], Dimension::Count, BASE, " satellite", " satellites", "count"),
    noun(&["盏"], Dimension::Count, BASE, " lamp", " lamps", "count"),
    noun(&["杆"], Dimension::Count, BASE, " post", " posts", "count"),
    noun(&["桩"], Dimension::Count, BASE, " charging point", " charging points", "count"),
    noun(&["芯"], Dimension::Count, BASE, " core", " cores", "count"),
    noun(&["端口"], Dimension::Count, BASE, " port", " ports", "count"),
    noun(&["床"], Dimension::Count, BASE, " bed", " beds", "count"),
    noun(&["县"], Dimension::Count, BASE, " county", " counties", "count"),
    noun(&["省"], Dimension::Count, BASE, " province", " provinces", "count"),
    noun(&["市"], Dimension::Count, BASE, " city", " cities", "count"),
    noun(&["镇"], Dimension::Count, BASE, " town", " towns", "count"),
    noun(&["乡"], Dimension::Count, BASE, " township", " townships", "count"),
    noun(&["村"], Dimension::Count, BASE, " village", " villages", "count"),
    noun(&["国"], Dimension::Count, BASE, " country", " countries", "count"),
    noun(&["校"], Dimension::Count, BASE, " school", " schools", "count"),
    noun(&["院"], Dimension::Count, BASE, " institution", " institutions", "count"),
    noun(&["街道"], Dimension::Count, BASE, " subdistrict", " subdistricts", "count"),
    noun(&["社区"], Dimension::Count, BASE, " community", " communities", "count"),
    noun(&["岛"], Dimension::Count, BASE, " island", " islands", "count"),
    noun(&["学位"], Dimension::Count, BASE, " school place", " school places", "count"),
    noun(&["泊位"], Dimension::Count, BASE, " berth", " berths", "count"),
    noun(&["车位"], Dimension::Count, BASE, " parking space", " parking spaces", "count"),
    noun(&["员工"], Dimension::Count, BASE, " employee", " employees", "count"),
    noun(&["点"], Dimension::Other("index points"), BASE, " point", " points", "points"),
    noun(&["分"], Dimension::Other("score"), BASE, " point", " points", "points"),
    noun(&["组"], Dimension::Count, BASE, " group", " groups", "count"),
    noun(&["队"], Dimension::Count, BASE, " team", " teams", "count"),
    noun(&["代"], Dimension::Count, BASE, " generation", " generations", "count"),
    noun(&["遍"], Dimension::Count, BASE, " time", " times", "count"),
    noun(&["回"], Dimension::Count, BASE, " time", " times", "count"),
    noun(&["圈"], Dimension::Count, BASE, " ring", " rings", "count"),
    noun(&["平台"], Dimension::Count, BASE, " platform", " platforms", "count"),
    noun(&["样"], Dimension::Count, BASE, " kind", " kinds", "count"),
];

const fn known(symbols: &'static [&'static str], unit: Unit) -> TableRow {
    TableRow { symbols, unit: *unit.row() }
}

#[expect(clippy::panic, reason = "it runs at compile time: a row without a symbol does not compile")]
const fn symbol(
    symbols: &'static [&'static str],
    dimension: Dimension,
    size: Size,
    english: English,
    code: &'static str,
) -> TableRow {
    let [first, ..] = symbols else { panic!("a unit has a symbol") };
    TableRow { symbols, unit: UnitRow::new(first, dimension, size, english, code) }
}

const fn noun(
    symbols: &'static [&'static str],
    dimension: Dimension,
    size: Size,
    one: &'static str,
    many: &'static str,
    code: &'static str,
) -> TableRow {
    symbol(symbols, dimension, size, English::after(one, many), code)
}

const fn counter(symbols: &'static [&'static str]) -> TableRow {
    symbol(symbols, Dimension::Count, BASE, English::NOUN, "count")
}

const fn prefixed(
    symbols: &'static [&'static str],
    english: &'static str,
    dimension: Dimension,
    size: Size,
) -> PrefixedRow {
    PrefixedRow { symbols, english, dimension, size }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn units_has_each_symbol_once() {
        let mut seen = BTreeSet::new();
        for symbol in UNITS.iter().flat_map(|row| row.symbols) {
            assert!(seen.insert(symbol), "{symbol}");
        }
    }
}
