//! plotters is known to one file, and its canvas to the service that owns the canvas.

use std::fs;
use std::path::Path;

use crate::chart_kinds::rust_files;

#[test]
fn plotters_is_imported_only_by_its_backend_and_its_canvas_by_the_canvas_service() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let imports = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let mut crates: Vec<_> = ["plotters", "plotters_backend", "plotters_canvas"]
            .into_iter()
            .filter(|name| text.lines().any(|line| line.trim_start().starts_with(&format!("use {name}::"))))
            .collect();
        crates.sort_unstable();
        crates
    };
    for path in rust_files(&src) {
        let expected: &[&str] = match path.strip_prefix(&src).unwrap().to_str().unwrap() {
            "chart/plotters_backend.rs" => &["plotters", "plotters_backend"],
            "app/browser/canvas.rs" => &["plotters_canvas"],
            _ => &[],
        };
        assert_eq!(imports(&path), expected, "{}", path.display());
    }
}
