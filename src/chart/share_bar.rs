//! A whole as one bar, and in it the part that was used, reached or spent: one bar per group.

use crate::chart::layout_rows::{Row, fill, place};
use crate::chart::palette::Ink;
use crate::chart::scene::{Fill, Mark, Rect, Scene};
use crate::chart::{Stage, amount};
use crate::locale::messages;
use crate::report::figure::Figure;
use crate::report::model::Chart;

/// Lays the chart out.
pub fn scene(chart: &Chart, stage: &Stage<'_>) -> Scene {
    let mut scene = Scene::new(stage.width);
    let format = &stage.format;
    let groups: Vec<_> = chart.groups.iter().map(|group| stage.figures(&group.figures)).collect();
    let strips: Vec<_> = groups.iter().filter_map(|figures| whole_part_share(figures)).collect();
    let rows = strips.iter().map(|[whole, part, share]| {
        let words = stage.words(&part.label);
        let label = messages::part_of(&words, &format.figure(part), &format.figure(whole), format.lang);
        Row { label, ..Row::new(share, stage) }
    });
    let rows = place(&mut scene, stage, 0.0, vec![(None, rows.collect())]);
    let lanes = rows.groups.iter().flatten();
    for ((lane, [whole, part, _]), unit) in lanes.zip(&strips).zip(stage.axis_units(chart)) {
        let Some(unit) = unit else { continue };
        let of_whole = amount(part, unit, format) / amount(whole, unit, format).max(f64::MIN_POSITIVE);
        let edge = rows.left + (rows.right - rows.left) * of_whole.clamp(0.0, 1.0);
        let bar = Rect { left: rows.left, top: lane.top, right: rows.right, bottom: lane.bottom };
        let (used, rest) = (Rect { right: edge, ..bar }, Rect { left: edge, ..bar });
        scene.bar(bar, Fill::Solid(Ink::Grid));
        scene.bar(used, fill(part, Ink::Mark));
        lane.baseline(&mut scene, rows.left);
        lane.baseline(&mut scene, rows.right);
        for (figure, area, outline) in [(part, used, used), (whole, rest, bar)] {
            let (label, value) = (stage.words(&figure.label), format.figure(figure));
            scene.marks.push(Mark { figure: figure.id.clone(), label, value, area, outline });
        }
        lane.finish(&mut scene, rows.left, rows.right);
    }
    scene
}

fn whole_part_share<'a>(figures: &[&'a Figure]) -> Option<[&'a Figure; 3]> {
    figures.try_into().ok()
}
