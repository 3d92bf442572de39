//! Claims of the page's own words that the figures can bear out.

use answerable::locale::citation::summary;
use answerable::quantity::unit::Dimension;
use answerable::report::figure::Figure;
use answerable::report::model::Certainty;
use answerable::report::resolved::ResolvedReport;
use answerable::text::lang::Lang;

use crate::{formatter, resolved};

fn is_sum(figure: &Figure, resolved: &ResolvedReport) -> bool {
    resolved.fact(&figure.id).is_some() && figure.unit.dimension() == Dimension::Money
}

#[test]
fn chart_of_every_sum_shows_every_sum_from_the_least_to_the_most_in_its_title() {
    let resolved = resolved();
    let chart = resolved.chart("money").unwrap();
    let shown: Vec<&String> = chart.groups.iter().flat_map(|group| &group.figures).collect();
    let mut sums: Vec<&Figure> = resolved.figures().iter().filter(|figure| is_sum(figure, &resolved)).collect();
    assert_eq!(shown.len(), sums.len());
    assert!(sums.iter().all(|sum| shown.contains(&&sum.id)));
    sums.sort_by_key(|sum| resolved.size(sum).1);
    let [least, most] = [sums[0], sums[sums.len() - 1]].map(|sum| format!("{{{}}}", sum.id));
    for lang in Lang::ALL {
        let title = chart.title.get(lang);
        assert!(title.contains(&least) && title.contains(&most), "{title} is not from {least} to {most}");
    }
}

#[test]
fn chart_of_completions_says_that_one_of_them_is_expected() {
    let resolved = resolved();
    let chart = resolved.chart("completion").unwrap();
    let expected = |id: &&String| resolved.figure(id).unwrap().certainty == Certainty::Expected;
    assert_eq!(chart.groups[0].figures.iter().filter(expected).count(), 1);
    assert!(chart.title.zh.contains("（预计）") && chart.title.en.contains("(expected)"));
}

#[test]
fn figure_that_rests_on_an_expected_one_says_so_wherever_its_status_stands() {
    let resolved = resolved();
    let formatter = formatter(&resolved, Lang::En);
    for id in ["fiscal-revenue.previous", "fiscal-revenue.target"] {
        let figure = resolved.figure(id).unwrap();
        let line = summary(figure, &resolved, &formatter);
        assert!(line.contains("derived from an expected figure"), "{line}");
    }
}
