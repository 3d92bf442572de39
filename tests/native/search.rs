//! Search, filters and sorting of figures and entities.

use answerable::locale::display_units::Currency;
use answerable::quantity::unit::Dimension;
use answerable::report::figure::{FigureKind, Status};
use answerable::report::model::Role;
use answerable::report::resolved::ResolvedReport;
use answerable::search::Sort;
use answerable::search::entities::{EntityColumn, EntityFilter};
use answerable::search::figures::{FigureColumn, FigureFilter, FoundFigures, GroupTitle};
use answerable::text::lang::Lang;

use crate::{formatter, resolved};

fn find<'a>(resolved: &'a ResolvedReport, filter: &FigureFilter) -> FoundFigures<'a> {
    filter.find(resolved, &formatter(resolved, Lang::Zh), &str::cmp)
}

/// Ids of the printed figures found, in order.
fn ids(resolved: &ResolvedReport, filter: &FigureFilter) -> Vec<String> {
    let found = find(resolved, filter);
    let figures = found.printed.iter().flat_map(|group| &group.figures).chain(&found.in_words);
    figures.map(|figure| figure.id.clone()).collect()
}

/// The expected figures of the report: a rate is as certain as what it qualifies.
const EXPECTED: [&str; 4] = ["fiscal-revenue", "fiscal-revenue.growth", "fiscal-revenue.completion", "automation-year"];

/// Its counts and ordinals that are printed without a numeral.
const IN_WORDS: [&str; 5] =
    ["incubation-models", "talent-batches", "summit-edition", "improvement-directions", "cadre-orientations"];

fn search_filter(query: &str) -> FigureFilter {
    FigureFilter { query: query.to_owned(), ..FigureFilter::default() }
}

#[test]
fn search_finds_a_figure_by_label_alias_token_value_and_section() {
    let resolved = resolved();
    for query in [
        "固投",
        "固定资产投资",
        "investment",
        "INVESTMENT",
        "ｉｎｖｅｓｔｍｅｎｔ",
        "110.6",
        "１１０．６",
        "110.6亿元",
        "11.06 billion",
        "CNY 11.06",
        "Fixed-asset",
        "billion   11.06",
    ] {
        let found = ids(&resolved, &search_filter(query));
        assert!(found.contains(&"fixed-investment".to_owned()), "{query} finds {found:?}");
        assert!(found.len() < 40, "{query} finds nearly everything");
    }
    assert_eq!(ids(&resolved, &search_filter("11.06 billion")), ["fixed-investment"]);
    assert_eq!(ids(&resolved, &search_filter("1072.86")), ids(&resolved, &search_filter("1,072.86")));
    let title = &resolved.report.sections[4].title;
    for words in [&title.zh, &title.en] {
        assert!(ids(&resolved, &search_filter(words)).contains(&"greenway".to_owned()), "{words}");
    }
}

#[test]
fn search_finds_a_figure_by_status_plain_unit_and_converted_value() {
    let resolved = resolved();
    assert_eq!(ids(&resolved, &search_filter("预计值")), EXPECTED);
    assert!(!find(&resolved, &search_filter("推算")).derived.is_empty());
    assert_eq!(ids(&resolved, &search_filter("m2")), ids(&resolved, &search_filter("m²")));
    let mut dollars = formatter(&resolved, Lang::En);
    dollars.units.currency = Currency::Dollar;
    let found = search_filter("299").find(&resolved, &dollars, &str::cmp);
    assert_eq!(found.count(), 1, "US$299 million is what the reader sees");
}

#[test]
fn search_for_spaces_finds_every_figure() {
    let resolved = resolved();
    let blank = search_filter("  ");
    assert!(blank.is_open());
    assert_eq!(ids(&resolved, &blank), ids(&resolved, &FigureFilter::default()));
}

#[test]
fn search_for_an_absent_text_finds_nothing() {
    let resolved = resolved();
    let found = find(&resolved, &search_filter("no such thing"));
    assert_eq!((found.count(), found.derived.len()), (0, 0));
}

#[test]
fn default_filter_lists_every_figure_in_report_order() {
    let resolved = resolved();
    let found = find(&resolved, &FigureFilter::default());
    let printed = resolved.figures().iter().filter(|figure| !figure.is_derived());
    let (in_words, rest): (Vec<_>, Vec<_>) =
        printed.map(|figure| figure.id.clone()).partition(|id| IN_WORDS.contains(&id.as_str()));
    assert_eq!(ids(&resolved, &FigureFilter::default()), [rest, in_words].concat());
    let in_words: Vec<_> = found.in_words.iter().map(|figure| figure.id.as_str()).collect();
    assert_eq!(in_words, IN_WORDS);
    assert_eq!(found.count() + found.derived.len(), resolved.figures().len());
    let titles: Vec<_> = found.printed.iter().map(|group| group.title).collect();
    assert_eq!(titles.first(), Some(&GroupTitle::Section("overview")));
    assert_eq!(titles.last(), Some(&GroupTitle::Context));
}

#[test]
fn combined_filters_find_only_figures_that_match_all() {
    let resolved = resolved();
    let growth = FigureFilter { kind: Some(FigureKind::Growth), ..FigureFilter::default() };
    assert_eq!(ids(&resolved, &growth).len(), 6);
    let outside = FigureFilter { status: Some(Status::Context), ..growth.clone() };
    assert_eq!(ids(&resolved, &outside).len(), 3);
    let completions = FigureFilter { kind: Some(FigureKind::Completion), ..FigureFilter::default() };
    assert_eq!(ids(&resolved, &completions).len(), 5);
    let land =
        FigureFilter { section: Some("city".to_owned()), dimension: Some(Dimension::Area), ..FigureFilter::default() };
    assert_eq!(ids(&resolved, &land), ["green-space", "industrial-land", "land-vacated", "demolition", "renovation"]);
    assert_eq!(find(&resolved, &land).derived.len(), 3, "three targets are areas of that section");
    let expected = FigureFilter { status: Some(Status::Expected), ..FigureFilter::default() };
    assert_eq!(ids(&resolved, &expected), EXPECTED);
}

#[test]
fn sorting_by_value_converts_units_within_a_dimension() {
    let resolved = resolved();
    let sort = Some(Sort { column: FigureColumn::Value, descending: true });
    let money = FigureFilter { dimension: Some(Dimension::Money), sort, ..FigureFilter::default() };
    let sorted = ids(&resolved, &money);
    assert_eq!(sorted.first().map(String::as_str), Some("industrial-output"));
    // US$100 million at the stated rate lies between 9.55亿元 and 5亿元.
    let position = |id: &str| sorted.iter().position(|other| other == id).unwrap();
    assert!(
        position("fund-invested") < position("senyao-tongjie")
            && position("senyao-tongjie") < position("automation-year")
    );
    assert_eq!(find(&resolved, &money).printed.len(), 1, "a sorted table has no groups");
}

#[test]
fn pressing_a_column_cycles_ascending_descending_unsorted() {
    let up = Sort::pressed(None, EntityColumn::Name);
    let down = Sort::pressed(up, EntityColumn::Name);
    assert_eq!(up, Some(Sort { column: EntityColumn::Name, descending: false }));
    assert_eq!(down, Some(Sort { column: EntityColumn::Name, descending: true }));
    assert_eq!(Sort::pressed(down, EntityColumn::Name), None);
    assert_eq!(Sort::pressed(down, EntityColumn::Role), Some(Sort { column: EntityColumn::Role, descending: false }));
}

#[test]
fn entity_filter_finds_by_name_role_and_sum_and_sorts_missing_sums_last() {
    let resolved = resolved();
    let find = |filter: &EntityFilter| -> Vec<String> {
        filter
            .find(&resolved, &formatter(&resolved, Lang::En), &str::cmp)
            .iter()
            .map(|entity| entity.id.clone())
            .collect()
    };
    let search_filter = |query: &str| EntityFilter { query: query.to_owned(), ..EntityFilter::default() };
    assert_eq!(find(&search_filter("toyota")), ["toyota"]);
    assert_eq!(find(&search_filter("丰田")), ["toyota"]);
    let mut dollars = formatter(&resolved, Lang::En);
    dollars.units.currency = Currency::Dollar;
    let found = search_filter("US$222").find(&resolved, &dollars, &str::cmp);
    assert!(found.iter().any(|entity| entity.id == "csi"), "US$222 million is what the reader sees");
    let listing = EntityFilter { role: Some(Role::ListingCandidate), ..EntityFilter::default() };
    assert_eq!(find(&listing), ["sanke", "shiyuan"]);
    let sort = Some(Sort { column: EntityColumn::Sum, descending: true });
    let sums = find(&EntityFilter { sort, section: Some("investment".to_owned()), ..EntityFilter::default() });
    assert_eq!(sums.first().map(String::as_str), Some("csi"));
    for descending in [true, false] {
        let sort = Some(Sort { column: EntityColumn::Sum, descending });
        let sums = find(&EntityFilter { sort, ..EntityFilter::default() });
        let with: Vec<bool> =
            sums.iter().map(|id| resolved.entity(id).and_then(|entity| entity.figure.as_ref()).is_some()).collect();
        assert!(with.is_sorted_by(|a, b| a >= b), "names without a sum come last: {sums:?}");
        let last = with.iter().filter(|with| **with).count() - 1;
        assert_eq!(sums[last], "pv-park", "areas come after money whichever way the sums run");
    }
    assert_eq!(find(&EntityFilter::default()).len(), resolved.report.entities.len());
}
