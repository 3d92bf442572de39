//! The prerendered pages: complete, valid, and in one language each.

use std::collections::BTreeSet;

use answerable::app::shared_report::SharedReport;
use answerable::prerender::body;
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;
use scraper::{ElementRef, Html, Selector};

use crate::{formatter, resolved};

fn page(lang: Lang) -> String {
    let body = body(&SharedReport::new(resolved()), Packaging::Site, lang).html;
    format!("<!doctype html><html lang=\"{}\"><title>t</title><body>{body}</body></html>", lang.tag())
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).collect()
}

const BLOCKS: [&str; 17] = [
    "p",
    "h1",
    "h2",
    "h3",
    "li",
    "dt",
    "dd",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "div",
    "section",
    "table",
    "header",
    "main",
];

#[test]
fn prerendered_controls_are_disabled_until_the_program_enables_them() {
    for lang in Lang::ALL {
        let html = Html::parse_document(&page(lang));
        let controls = select(&html, "button, select, input");
        assert!(controls.len() > 50, "there are {} controls", controls.len());
        let enabled: Vec<_> = controls.into_iter().filter(|control| control.attr("disabled").is_none()).collect();
        assert!(enabled.is_empty(), "{enabled:?}");
    }
}

/// Parts of a page with a snapshot each: by their element id, or by their class.
const PARTS: &str = "header.masthead, nav.toc, main section[id], main figure[id], #derived-figures";

/// Writes the text of an element as read, one block or table row per line; scenes have their own snapshots. Parts inside it are left out.
fn write_text(element: ElementRef<'_>, parts: &Selector, out: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            out.push_str(text);
        }
        let Some(element) = ElementRef::wrap(child) else { continue };
        let name = element.value().name();
        if name == "svg" || parts.matches(&element) {
            continue;
        }
        if BLOCKS.contains(&name) && !out.ends_with('\n') {
            out.push('\n');
        }
        if name == "tr" {
            let cells = element.child_elements().map(|cell| lines(cell, parts).join("; "));
            out.push_str(&cells.collect::<Vec<_>>().join(" | "));
        } else {
            write_text(element, parts, out);
        }
        if BLOCKS.contains(&name) && !out.ends_with('\n') {
            out.push('\n');
        } else if matches!(name, "option" | "span" | "small" | "button" | "a") && !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

/// The lines of text of an element, without those of parts inside it.
fn lines(element: ElementRef<'_>, parts: &Selector) -> Vec<String> {
    let mut text = String::new();
    write_text(element, parts, &mut text);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn text_of_every_page_part_matches_the_snapshot() {
    let parts = Selector::parse(PARTS).unwrap();
    for lang in Lang::ALL {
        let html = Html::parse_document(&page(lang));
        for part in html.select(&parts).chain([html.root_element()]) {
            let element = part.value();
            let name = element.id().or(element.classes().next()).unwrap_or("rest");
            insta::assert_snapshot!(format!("{name}-{}", lang.tag()), lines(part, &parts).join("\n"));
        }
    }
}

#[test]
fn every_figure_has_a_table_row_on_both_pages() {
    let resolved = resolved();
    for lang in Lang::ALL {
        let page = page(lang);
        let html = Html::parse_document(&page);
        let formatter = formatter(&resolved, lang);
        for figure in resolved.figures() {
            let rows = select(&html, &format!("tr[id=\"row-{}\"]", figure.id));
            assert_eq!(rows.len(), 1, "{} in {}", figure.id, lang.tag());
            let text: String = rows[0].text().collect();
            assert!(text.contains(&formatter.figure(figure)), "{}: {text}", figure.id);
            if let Some(printed) = figure.printed() {
                assert!(text.contains(&printed.to_string()), "{}: {text}", figure.id);
            }
        }
    }
}

#[test]
fn element_ids_are_unique_and_every_internal_link_resolves() {
    for lang in Lang::ALL {
        let html = Html::parse_document(&page(lang));
        let mut ids = BTreeSet::new();
        for element in select(&html, "[id]") {
            let id = element.attr("id").unwrap();
            assert!(ids.insert(id.to_owned()), "{id} twice");
        }
        for attribute in ["href", "aria-labelledby", "aria-describedby"] {
            for element in select(&html, &format!("[{attribute}]")) {
                let target = element.attr(attribute).unwrap();
                if let Some(id) = target.strip_prefix('#').or((attribute != "href").then_some(target)) {
                    assert!(ids.contains(id), "{attribute}={target} leads nowhere");
                }
            }
        }
    }
}

#[test]
fn pages_are_valid_html_and_load_nothing_from_other_hosts() {
    for lang in Lang::ALL {
        let page = page(lang);
        let html = Html::parse_document(&page);
        let broken: Vec<_> = html.errors.iter().filter(|error| !error.contains("ambiguous")).collect();
        assert!(broken.is_empty(), "{broken:?}");
        for attribute in ["src", "href"] {
            for element in select(&html, &format!("[{attribute}]")) {
                let address = element.attr(attribute).unwrap();
                let inside = address.starts_with(['#', '.']) || address.starts_with("mailto:");
                assert!(inside || attribute == "href" && address.starts_with("https://"), "{address}");
            }
        }
        assert!(select(&html, "[style]").is_empty(), "inline styles");
        assert!(select(&html, "table > tr").is_empty(), "rows outside a table body");
        assert!(select(&html, "a a, p p, p div, p ul").is_empty(), "nesting that browsers undo");
    }
}

#[test]
fn chinese_text_on_the_english_page_is_marked_with_its_language() {
    let html = Html::parse_document(&page(Lang::En));
    for element in select(&html, "body *") {
        let marked = element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .chain([element])
            .any(|ancestor| ancestor.attr("lang").is_some_and(|tag| tag.starts_with("zh")));
        if marked {
            continue;
        }
        for text in element.children().filter_map(|child| child.value().as_text()) {
            let han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(!han, "<{}> {}", element.value().name(), text.trim());
        }
    }
}

#[test]
fn headings_of_a_page_descend_one_level_at_a_time() {
    for lang in Lang::ALL {
        let html = Html::parse_document(&page(lang));
        let levels: Vec<u32> = select(&html, "h1, h2, h3, h4")
            .iter()
            .filter_map(|heading| heading.value().name().strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn accessibility_statement_is_on_the_page_and_in_the_table_of_contents() {
    for (lang, aim) in [(Lang::Zh, "AA级"), (Lang::En, "level AA")] {
        let html = Html::parse_document(&page(lang));
        assert_eq!(select(&html, "nav a[href=\"#accessibility\"]").len(), 1);
        let statement: String = select(&html, "section#accessibility").iter().flat_map(ElementRef::text).collect();
        for part in [aim, "WCAG", "2.2", "axe-core"] {
            assert!(statement.contains(part), "{part}: {statement}");
        }
    }
}

#[test]
fn tiles_draw_each_change_and_hide_the_drawing_from_assistive_technology() {
    let resolved = resolved();
    for lang in Lang::ALL {
        let page = page(lang);
        let drawings = Html::parse_document(&page);
        let drawings = select(&drawings, ".tile .change svg");
        assert_eq!(drawings.len(), resolved.report.meta.headline.len());
        assert!(drawings.iter().all(|drawing| drawing.attr("aria-hidden") == Some("true")));
    }
}

#[test]
fn sections_hold_their_words_then_at_most_two_charts_beside_them_and_the_rest_below() {
    let resolved = resolved();
    let html = Html::parse_document(&page(Lang::En));
    let charts = |selector: &str| -> Vec<String> {
        select(&html, selector)
            .into_iter()
            .filter_map(|chart| chart.attr("id")?.strip_prefix("chart-").map(str::to_owned))
            .collect()
    };
    for section in &resolved.report.sections {
        let (beside, below) = section.charts.split_at(section.charts.len().min(2));
        let id = &section.id;
        assert_eq!(charts(&format!("#section-{id} > #island-text-{id} + .beside > .island > figure")), beside, "{id}");
        assert_eq!(charts(&format!("#section-{id} > .beside + .below > .island > figure")), below, "{id}");
    }
}
