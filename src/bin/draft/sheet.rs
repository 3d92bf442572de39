//! A sheet of labels and relations drawn from real reports, for a person to judge: figures, units and terms only, no sentences.

use answerable::report::model::Fact;

use crate::measure::{draft_any, texts};

/// How many figures are drawn.
const DRAWN: usize = 120;
/// The seed, so that the same figures are drawn again from the same texts.
const SEED: u64 = 20_261_129;

/// The sheet, as tab-separated values.
pub fn print(folder: &str) -> Result<String, String> {
    let mut rows = Vec::new();
    for (name, text) in texts(folder)? {
        let draft = draft_any(&text).map_err(|error| format!("{name}: {error:?}"))?;
        let facts = &draft.report.facts;
        for (fact, position) in facts.iter().zip(&draft.positions) {
            let of = facts.iter().find(|other| Some(&other.id) == fact.of.as_ref());
            rows.push(format!("{name}\t{}\t{}\t{}", position.line, position.column, row(fact, of)));
        }
    }
    let mut drawn = vec!["text\tline\tcolumn\ttoken\tlabel\trelation\tof\tcertain".to_owned()];
    let mut random = SEED;
    while drawn.len() <= DRAWN && !rows.is_empty() {
        // The generator of splitmix64 (Steele, Lea and Flood 2014).
        random = random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (random ^ (random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let index = usize::try_from((mixed ^ (mixed >> 31)) % rows.len() as u64).unwrap_or_default();
        drawn.push(rows.swap_remove(index));
    }
    Ok(drawn.join("\n"))
}

fn row(fact: &Fact, of: Option<&Fact>) -> String {
    let relation = fact.measure.map(|measure| measure.name()).unwrap_or_default();
    let of = of.map(|of| format!("{} {}", of.label.zh, of.printed)).unwrap_or_default();
    let certain = if fact.doubts.is_empty() { "yes" } else { "no" };
    format!("{}\t{}\t{relation}\t{of}\t{certain}", fact.printed, fact.label.zh)
}
