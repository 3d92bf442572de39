//! The cost of a chart against the number of its marks: laying it out, painting it as SVG, hit testing.
//!
//! `cargo xtask bench` prints it; there is no pass or fail.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../tests/native/large_report.rs"]
mod large_report;

use std::hint::black_box;
use std::time::{Duration, Instant};

use answerable::chart::geometry::Point;
use answerable::chart::hit_test::nearest;
use answerable::chart::svg::render_svg;
use answerable::chart::{Layout, LayoutContext, layout_chart};
use answerable::locale::display_units::DisplayUnits;
use answerable::locale::formatter::FigureFormatter;
use answerable::text::lang::Lang;

const COUNTS: [usize; 4] = [10, 100, 1_000, 10_000];

fn main() {
    println!("Median, and its ratio to that of the row above.\n");
    println!("{:<6}{:>8}{:>24}{:>24}{:>24}{:>8}", "chart", "marks", "scene", "SVG", "hit test", "drawn");
    for kind in ["bars", "dots"] {
        let mut before: Option<[Duration; 3]> = None;
        for count in COUNTS {
            let resolved = large_report::report_with_figures(kind, count);
            let Some(chart) = resolved.chart("projects") else { continue };
            let formatter = FigureFormatter {
                lang: Lang::En,
                units: DisplayUnits::default(),
                yuan_per_dollar: resolved.yuan_per_dollar,
            };
            let context = LayoutContext::new(&resolved, formatter, Layout::Wide);
            let laid_out = layout_chart(chart, &context);
            let point = Point { x: laid_out.width / 2.0, y: laid_out.height / 2.0 };
            let times = [
                median(|| _ = black_box(layout_chart(chart, &context))),
                median(|| _ = black_box(render_svg(&laid_out))),
                median(|| _ = black_box(nearest(&laid_out, point))),
            ];
            print!("{kind:<6}{count:>8}");
            for (index, time) in times.iter().enumerate() {
                let ratio = before.and_then(|before| Some(time.as_secs_f64() / before.get(index)?.as_secs_f64()));
                let ratio = ratio.map_or_else(String::new, |ratio| format!("× {ratio:.1}"));
                print!("{:>14.1} µs {ratio:>6}", time.as_secs_f64() * 1e6);
            }
            println!("{:>8}", laid_out.marks.len());
            before = Some(times);
        }
    }
}

/// The median duration of a task.
fn median(task: impl Fn()) -> Duration {
    let mut times: Vec<_> = (0..51)
        .map(|_| {
            let start = Instant::now();
            task();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
