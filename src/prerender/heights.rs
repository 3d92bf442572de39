//! The heights that islands out of sight are given until a browser lays them out, so that its scroll bar hardly changes when it does.

use crate::app::island::Island;
use crate::app::skeleton::island_id;
use crate::chart::ROOT_FONT_PX;
use crate::text::lang::Lang;

/// The widths of windows with other heights than narrower ones: the style sheet unfolds reference parts, and sets them in two columns.
const WIDTHS: [&str; 3] = ["", "(min-width: 48rem)", "(min-width: 75rem)"];

/// The height of a folded part, in rem.
const FOLDED: usize = 8;

/// Rem per thousand characters, in windows of each width: as measured on pages, for islands with their tables and for charts without their
/// drawings, whose heights are known.
const fn height_of_text(island: &Island, lang: Lang) -> [usize; 3] {
    match (island, lang) {
        (Island::Chart(_), Lang::Zh) => [97, 66, 68],
        (Island::Chart(_), Lang::En) => [43, 28, 31],
        (Island::FigureTable(_), Lang::Zh) => [120, 77, 69],
        (Island::FigureTable(_), Lang::En) => [57, 34, 24],
        (Island::Headline | Island::SectionText(_) | Island::OpenReport(_), Lang::Zh) => [112, 70, 74],
        (Island::Headline | Island::SectionText(_) | Island::OpenReport(_), Lang::En) => [50, 29, 32],
        (Island::EntityIndex(_) | Island::SectionEntities(_), Lang::Zh) => [75, 58, 32],
        (Island::EntityIndex(_) | Island::SectionEntities(_), Lang::En) => [62, 45, 25],
        (_, Lang::Zh) => [125, 85, 48],
        (_, Lang::En) => [55, 40, 24],
    }
}

/// The style rules of an island with this HTML, in windows of each width.
pub(super) fn rules(island: &Island, html: &str, lang: Lang) -> [String; 3] {
    let id = island_id(island);
    // Of these only the results are skipped (see the style sheet).
    let part = if matches!(island, Island::FigureTable(_) | Island::EntityIndex(_)) { " .results" } else { "" };
    let (text, [narrow, wide]) =
        if matches!(island, Island::Chart(_)) { chart(html) } else { (html.to_owned(), [0; 2]) };
    let characters = count_characters(&text);
    let [of_narrow, of_wide, of_columns] =
        height_of_text(island, lang).map(|height| (characters * height).div_ceil(1000));
    let [narrow, wide, two_columns] = [of_narrow + narrow, of_wide + wide, of_columns + wide];
    let narrow = if matches!(island, Island::Notes | Island::Terms) { FOLDED } else { narrow };
    [narrow, wide, two_columns].map(|height| format!("#{id}{part}{{contain-intrinsic-height:auto {height}rem}}"))
}

/// The style sheet of these rules.
pub(super) fn style_sheet(rules: &[[String; 3]]) -> String {
    let of_width = |(index, query): (usize, &str)| {
        let rules: String = rules.iter().filter_map(|rules| rules.get(index)).cloned().collect();
        if query.is_empty() { rules } else { format!("@media {query}{{{rules}}}") }
    };
    WIDTHS.into_iter().enumerate().map(of_width).collect()
}

/// The HTML of a chart without its drawings and what only screen readers are told, and the heights of its narrow and its wide drawing, in
/// rem.
fn chart(html: &str) -> (String, [usize; 2]) {
    let mut drawings = html.split("<svg ");
    let before = drawings.next().unwrap_or_default();
    let mut next_height = || {
        let (_, height) = drawings.next()?.split_once(" height=\"")?;
        let pixels: f64 = height.split('"').next()?.parse().ok()?;
        Some((pixels / ROOT_FONT_PX).ceil() as usize)
    };
    let heights = [(); 2].map(|()| next_height().unwrap_or_default());
    let after = html.rsplit_once("</ul>").map_or("", |(_, after)| after);
    (format!("{before}{after}"), heights)
}

/// The characters of the text of HTML.
fn count_characters(html: &str) -> usize {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text).chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_a_chart_add_the_heights_of_its_drawings_to_that_of_its_text() {
        let caption = "字".repeat(100);
        let html = format!(
            "<h3>{caption}</h3><svg viewBox=\"0 0 9 9\" height=\"160\"><text>甲</text></svg><svg viewBox=\"0 0 9 9\" height=\"320\"></svg>\
             <ul><li>乙</li></ul><p>{caption}</p>"
        );
        let rules = rules(&Island::Chart("a".into()), &html, Lang::Zh);
        let heights = rules.map(|rule| rule.rsplit(' ').next().unwrap_or_default().to_owned());
        assert_eq!(heights, ["30rem}", "34rem}", "34rem}"]);
    }

    #[test]
    fn style_sheet_has_the_rules_of_narrow_windows_and_then_those_of_wider_ones() {
        let rules = [rules(&Island::Source, &format!("<p class=\"a\">{}</p>", "字".repeat(100)), Lang::Zh)];
        assert_eq!(
            style_sheet(&rules),
            "#island-source{contain-intrinsic-height:auto 13rem}\
             @media (min-width: 48rem){#island-source{contain-intrinsic-height:auto 9rem}}\
             @media (min-width: 75rem){#island-source{contain-intrinsic-height:auto 5rem}}"
        );
    }
}
