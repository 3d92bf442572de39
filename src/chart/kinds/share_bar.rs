//! A whole as one bar, and in it the part that was used, reached or spent: one bar per group.

use crate::chart::kinds::ChartKindDescriptor;
use crate::chart::layout_rows::{Row, fill, layout_rows};
use crate::chart::palette::ColorRole;
use crate::chart::scene::{Fill, Mark, Rect, Scene};
use crate::chart::summary::part;
use crate::chart::{LayoutContext, amount};
use crate::locale::messages;
use crate::locale::messages::message;
use crate::report::figure::Figure;
use crate::report::model::Chart;

pub(crate) const KIND: ChartKindDescriptor = ChartKindDescriptor {
    name: message("占比条形图", "Share strip"),
    layout,
    summarize: |groups, context| groups.iter().filter_map(|group| part(group, context)).collect(),
    fill_note: None,
    compares_in_one_unit: false,
};

fn layout(chart: &Chart, context: &LayoutContext<'_>) -> Scene {
    let mut scene = Scene::new(context.width);
    let formatter = &context.formatter;
    let groups: Vec<_> = chart.groups.iter().map(|group| context.figures(&group.figures)).collect();
    let strips: Vec<_> = groups.iter().filter_map(|figures| whole_part_share(figures)).collect();
    let rows = strips.iter().map(|[whole, part, share]| {
        let words = context.words(&part.label);
        let label = messages::part_of(&words, &formatter.figure(part), &formatter.figure(whole), formatter.lang);
        Row { label, ..Row::new(share, context) }
    });
    let rows = layout_rows(&mut scene, context, 0.0, vec![(None, rows.collect())]);
    let placed_rows = rows.groups.iter().flatten();
    for ((placed, [whole, part, _]), unit) in placed_rows.zip(&strips).zip(context.axis_units(chart)) {
        let Some(unit) = unit else { continue };
        let of_whole = amount(part, unit, formatter) / amount(whole, unit, formatter).max(f64::MIN_POSITIVE);
        let edge = rows.left + (rows.right - rows.left) * of_whole.clamp(0.0, 1.0);
        let bar = Rect { left: rows.left, top: placed.top, right: rows.right, bottom: placed.bottom };
        let (used, rest) = (Rect { right: edge, ..bar }, Rect { left: edge, ..bar });
        scene.bar(bar, Fill::Solid(ColorRole::Grid));
        scene.bar(used, fill(part, ColorRole::Mark));
        placed.baseline(&mut scene, rows.left);
        placed.baseline(&mut scene, rows.right);
        for (figure, area, outline) in [(part, used, used), (whole, rest, bar)] {
            let (label, value) = (context.words(&figure.label), formatter.figure(figure));
            scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline });
        }
        placed.finish(&mut scene, rows.left, rows.right);
    }
    scene
}

fn whole_part_share<'a>(figures: &[&'a Figure]) -> Option<[&'a Figure; 3]> {
    figures.try_into().ok()
}
