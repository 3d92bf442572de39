//! The skeleton of the page: the elements that hold its islands. It depends on the report, not on the reader's choices.

use crate::app::island::Island;
use crate::app::state::AppState;

/// The selector of the element with what belongs to the report.
pub(crate) const COLUMNS: &str = ".columns";

/// The id of the element that holds an island.
pub(crate) fn island_id(island: &Island) -> String {
    format!("island-{island}")
}

/// The HTML of the page, with `content` for each of its islands.
pub(crate) fn render_page(state: &AppState, content: impl Fn(&Island) -> String) -> String {
    let [header, _] = Island::before_sections(state);
    let [.., overlays] = Island::after_sections(state);
    let (header, overlays) = (render_host(state, &header, &content), render_host(state, &overlays, &content));
    let columns = render_columns(state, &content);
    format!("{header}<div class=\"columns\">{columns}</div>{overlays}")
}

/// The HTML of the part of the page that belongs to the report. Ids need no escaping.
pub(crate) fn render_columns(state: &AppState, content: impl Fn(&Island) -> String) -> String {
    let host = |island: &Island| render_host(state, island, &content);
    let [_, contents] = Island::before_sections(state);
    let [reference @ .., _] = Island::after_sections(state);
    let sections: String = Island::in_sections(state)
        .map(|(id, islands)| {
            let islands = render_spread(&islands, host);
            format!("<section id=\"section-{id}\" aria-labelledby=\"title-section-{id}\">{islands}</section>")
        })
        .collect();
    let reference: String = reference.iter().map(host).collect();
    format!("{}<main id=\"text\" tabindex=\"-1\">{sections}{reference}</main>", host(&contents))
}

/// The charts that stand beside the words of their section, in wide windows.
const MAX_CHARTS_BESIDE: usize = 2;

/// The islands of a section: its words, then its first charts beside them, then the rest below.
fn render_spread(islands: &[Island], host: impl Fn(&Island) -> String) -> String {
    let is_chart = |island: &&Island| matches!(island, Island::Chart(_));
    let words = islands.iter().take_while(|island| matches!(island, Island::Headline | Island::SectionText(_)));
    let rest = islands.iter().skip(words.clone().count());
    let beside = rest.clone().take(MAX_CHARTS_BESIDE).take_while(is_chart);
    let below = rest.skip(beside.clone().count());
    let [words, beside, below] =
        [words.map(&host).collect::<String>(), beside.map(&host).collect(), below.map(&host).collect()];
    format!("{words}<div class=\"beside\">{beside}</div><div class=\"below\">{below}</div>")
}

fn render_host(state: &AppState, island: &Island, content: impl Fn(&Island) -> String) -> String {
    let (id, lang) = (island_id(island), state.lang.tag());
    format!("<div class=\"island\" id=\"{id}\" lang=\"{lang}\">{}</div>", content(island))
}
