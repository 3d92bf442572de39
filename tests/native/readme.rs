//! The README gives the purpose of every dependency.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

#[test]
fn every_direct_dependency_is_listed_with_what_it_is_for_and_no_other() {
    let manifest = read("Cargo.toml");
    let mut needed = BTreeSet::new();
    let mut within = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            within = line.trim_end_matches(']').ends_with("dependencies");
        } else if let (true, Some((name, _))) = (within, line.split_once(" = ")) {
            needed.insert(name.to_owned());
        }
    }
    assert!(needed.contains("yew") && needed.contains("proptest"), "{needed:?}");
    let readme = read("README.md");
    let section = readme.split("### What it depends on\n").nth(1).unwrap().split("\n#").next().unwrap();
    let mut listed = BTreeSet::new();
    for row in section.lines().filter(|line| line.starts_with("| `")) {
        let [names, purpose] = row.trim_matches('|').split('|').collect::<Vec<_>>()[..] else { panic!("{row}") };
        assert!(purpose.trim().len() > 10, "{row}");
        for name in names.trim().split(", ") {
            assert!(listed.insert(name.trim_matches('`').to_owned()), "{name} is listed twice");
        }
    }
    assert_eq!(listed, needed);
}
