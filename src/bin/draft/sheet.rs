//! A sheet of labels and relations drawn from real reports, for a person to judge: figures, units and terms only, no sentences.

use answerable::report::model::Fact;

use crate::measure::{draft_any, texts};

/// How many figures are drawn.
const DRAWN: usize = 120;
/// The seed, so that the same figures are drawn again.
const SEED: u64 = 20_261_129;

/// The sheet, as tab-separated values.
pub fn print(folder: &str) -> Result<String, String> {
    let mut rows = Vec::new();
    for (name, text) in texts(folder)? {
        let draft = draft_any(&text).map_err(|error| format!("{name}: {error:?}"))?;
        let facts = &draft.report.facts;
        for (fact, position) in facts.iter().zip(&draft.positions) {
            let of = facts.iter().find(|other| Some(&other.id) == fact.of.as_ref());
            let place = format!("{name}\t{}\t{}", position.line, position.column);
            rows.push((random(&place), format!("{place}\t{}", row(fact, of))));
        }
    }
    rows.sort_unstable();
    let head = "text\tline\tcolumn\ttoken\tlabel\trelation\tof\tcertain".to_owned();
    let drawn = std::iter::once(head).chain(rows.into_iter().take(DRAWN).map(|(_, row)| row));
    Ok(drawn.collect::<Vec<_>>().join("\n"))
}

/// A random number of a place, whatever other places there are: a mended reading of one text leaves the rest of the sheet as it was.
fn random(place: &str) -> u64 {
    place.bytes().fold(SEED, |hash, byte| {
        // The mixing of splitmix64 (Steele, Lea and Flood 2014).
        let mixed = (hash ^ u64::from(byte)).wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    })
}

fn row(fact: &Fact, of: Option<&Fact>) -> String {
    let relation = fact.measure.map(|measure| measure.name()).unwrap_or_default();
    let of = of.map(|of| format!("{} {}", of.label.zh, of.printed)).unwrap_or_default();
    let certain = if fact.doubts.is_empty() { "yes" } else { "no" };
    format!("{}\t{}\t{relation}\t{of}\t{certain}", fact.printed, fact.label.zh)
}
