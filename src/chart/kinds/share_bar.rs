//! A whole as one bar, and in it the part that was used, reached or spent: one bar per group.

use crate::chart::geometry::Rect;
use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::layout_rows;
use crate::chart::palette::ColorRole;
use crate::chart::row::{Row, fill};
use crate::chart::scene::{Fill, Mark, Scene};
use crate::chart::summary::part_clause;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages::{message, part_of};
use crate::report::figure::Figure;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("占比条形图", "Part-to-whole bar"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| part_clause(group, context)).collect(),
    marks_note: None,
    scale_note: None,
    compares_in_one_unit: false,
};

/// Of a part, and of what remains.
const MIN_LENGTH_PX: f64 = 2.0;

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let formatter = &context.formatter;
    let groups: Vec<_> = chart.groups.iter().map(|group| context.figures(&group.figures)).collect();
    let bars: Vec<[&Figure; 3]> = groups.iter().filter_map(|figures| figures.as_slice().try_into().ok()).collect();
    let rows = bars.iter().map(|[whole, part, share]| {
        let (name, part, whole) = (context.label(part), formatter.figure(part), formatter.figure(whole));
        Row { label: part_of(&name, &part, &whole, formatter.lang), ..Row::new(share, context) }
    });
    let rows = layout_rows(&mut scene, context, 0.0, vec![(None, rows.collect())]);
    let placed_rows = rows.groups.iter().flatten();
    for ((placed, [whole, part, _]), unit) in placed_rows.zip(&bars).zip(context.axis_units(chart)) {
        let Some(unit) = unit else { continue };
        let share = amount(part, unit, formatter) / amount(whole, unit, formatter).max(f64::MIN_POSITIVE);
        // A part that is not all, or not nothing, does not look so.
        let edge = match (rows.right - rows.left) * share {
            length if share <= 0.0 || share >= 1.0 => rows.left + length,
            // Not `clamp`, whose panic would bring in 5 kB of number formatting.
            length => (rows.left + length).max(rows.left + MIN_LENGTH_PX).min(rows.right - MIN_LENGTH_PX),
        };
        let bar = Rect { left: rows.left, top: placed.top, right: rows.right, bottom: placed.bottom };
        let (used, rest) = (Rect { right: edge, ..bar }, Rect { left: edge, ..bar });
        scene.add_bar(bar, Fill::Solid(ColorRole::Grid));
        scene.add_bar(used, fill(part, ColorRole::Mark));
        placed.add_baseline(&mut scene, rows.left);
        placed.add_baseline(&mut scene, rows.right);
        for (figure, area, outline) in [(part, used, used), (whole, rest, bar)] {
            let (label, value) = (context.label(figure), formatter.figure(figure));
            scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline });
        }
        placed.add_mark_and_value(&mut scene, rows.left, rows.right);
    }
    scene
}
