//! The prose that the program fetches later, put back into the report that it starts with.

use answerable::app::shared_report::SharedReport;
use answerable::app::usages::usages;
use answerable::report::parse::{parse_trusted, resolve_trusted};

use crate::resolved;

const START: &str = include_str!(concat!(env!("OUT_DIR"), "/start.json"));
const PROSE: &str = include_str!(concat!(env!("OUT_DIR"), "/prose.json"));

fn start() -> SharedReport {
    SharedReport::without_prose(parse_trusted(START).and_then(resolve_trusted).unwrap())
}

#[test]
fn add_prose_to_the_start_of_a_report_makes_it_whole() {
    let report = start();
    assert!(START.len() + PROSE.len() < crate::REPORT.len() && *report != resolved());
    report.add_prose(PROSE).unwrap();
    assert_eq!(*report, resolved());
}

#[test]
fn usages_without_prose_are_those_of_the_whole_report() {
    let (start, whole) = (start(), resolved());
    for figure in whole.figures() {
        let [without, with] = [&*start, &whole].map(|report| usages(report, &figure.id).len());
        assert_eq!(without, with, "{}", figure.id);
    }
}

#[test]
fn add_prose_of_another_report_changes_nothing() {
    let report = start();
    for prose in ["", "[]", "{}", &PROSE.replacen(",{", ",{\"zh\":\"\"},{", 1)] {
        assert_eq!(report.add_prose(prose), None);
        assert_eq!(*report, *start());
    }
}

#[test]
fn add_prose_to_a_report_that_has_its_own_changes_nothing() {
    let report = SharedReport::new(resolved());
    assert_eq!(report.add_prose("[]"), Some(()));
    assert_eq!(*report, resolved());
}
