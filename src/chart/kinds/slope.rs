//! From the year before to this year, one panel per figure.
//!
//! Every panel spans the same range relative to its own level of the year before, so that equal slopes mean equal growth.

mod panel;

use std::ops::Range;

use crate::chart::figure_groups::ResolvedGroup;
use crate::chart::geometry::{Point, Rect};
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::kinds::slope::panel::{PLOT_HEIGHT_PX, Panel};
use crate::chart::label::{FONT_SIZE_PX, LINE_HEIGHT_PX, Label};
use crate::chart::scale_note::add_scale_note;
use crate::chart::scene::Scene;
use crate::chart::summary::{min_and_max, spread_clause};
use crate::chart::{Layout, LayoutContext};
use crate::locale::messages::chart_summary::GROWTH;
use crate::locale::messages::{indexed, message};
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("斜率图", "Slope chart"),
    layout,
    summarize,
    marks_note: None,
    scale_note: Some(scale_note),
    compares_in_one_unit: false,
};

/// Between panels side by side.
const PANEL_GAP_PX: f64 = 36.0;
const MIN_PANEL_WIDTH_PX: f64 = 130.0;
/// Between the name of a panel and its plot.
const NAME_GAP_PX: f64 = 14.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let figures = chart.groups.iter().flat_map(|group| context.figures(&group.figures));
    let panels: Vec<_> = figures.filter_map(|now| Panel::new(now, context)).collect();
    let range = common_range(&panels);
    let columns = count_columns(context, panels.len());
    let panel_width = |total: f64| (total + PANEL_GAP_PX) / columns as f64 - PANEL_GAP_PX;
    let (width, reference_width) = (panel_width(context.width), panel_width(context.reference_width()));
    let name_lines = panels.iter().map(|panel| panel.name(reference_width).len()).max().unwrap_or(1) as f64;
    let first_top = add_scale_note(&mut scene, &scale_note(chart, context), context);
    for row in panels.chunks(columns) {
        let top = if scene.height > 0.0 { scene.height + LINE_HEIGHT_PX } else { first_top };
        for (index, panel) in row.iter().enumerate() {
            let left = index as f64 * (width + PANEL_GAP_PX);
            for (line, text) in panel.name(width).into_iter().enumerate() {
                let at = Point { x: left, y: top + FONT_SIZE_PX + line as f64 * LINE_HEIGHT_PX };
                scene.add_label(Label { bold: true, ..Label::new(text, at, FONT_SIZE_PX) });
            }
            let plot_top = top + name_lines * LINE_HEIGHT_PX + NAME_GAP_PX;
            let bottom = plot_top + PLOT_HEIGHT_PX + panel.height_below_plot(&range, reference_width);
            panel.draw(&mut scene, &range, Rect { left, top: plot_top, right: left + width, bottom });
            scene.height = scene.height.max(bottom.ceil());
        }
    }
    scene
}

fn scale_note(chart: &Chart, context: &LayoutContext<'_>) -> String {
    indexed(context.year(chart).map(|year| year - 1), context.formatter.lang)
}

/// The number of panels side by side.
fn count_columns(context: &LayoutContext<'_>, panels: usize) -> usize {
    let max = match context.layout {
        Layout::Narrow => 1,
        Layout::Wide => ((context.reference_width() + PANEL_GAP_PX) / (MIN_PANEL_WIDTH_PX + PANEL_GAP_PX)) as usize,
    };
    max.min(panels).max(1)
}

/// The common range of all panels, relative to the level of the year before in each.
fn common_range(panels: &[Panel<'_>]) -> Range<f64> {
    let ratios = || panels.iter().flat_map(Panel::ratios);
    let (min, max) = (ratios().fold(1.0, f64::min), ratios().fold(1.0, f64::max));
    let margin = ((max - min) * 0.25).max(0.02);
    min - margin..max + margin
}

fn summarize(groups: &[ResolvedGroup<'_>], context: &LayoutContext<'_>) -> Vec<String> {
    let rates = groups.iter().flat_map(|group| &group.figures).copied().filter(|figure| figure.is_growth());
    min_and_max(rates, context).map(|ends| spread_clause(&GROWTH, ends, context)).into_iter().collect()
}
