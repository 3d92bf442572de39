//! Laid-out charts: snapshots by name, and invariants of every layout.

use std::fmt::Write;

use answerable::chart::change_bars::change_bars;
use answerable::chart::geometry::{Point, Rect};
use answerable::chart::label::Anchor;
use answerable::chart::palette::ColorRole;
use answerable::chart::scene::{Fill, Scene, Shape};
use answerable::chart::svg::render_svg;
use answerable::chart::{Layout, ROOT_FONT_PX, layout_chart};
use answerable::text::lang::Lang;

use crate::{context, resolved};

/// A scene, one line per shape.
fn lines(scene: &Scene) -> String {
    let mut out = format!("{} × {}\n", scene.width, scene.height);
    let rect = |r: &Rect| format!("{:.1},{:.1} – {:.1},{:.1}", r.left, r.top, r.right, r.bottom);
    for shape in &scene.shapes {
        let line = match shape {
            Shape::Bar { rect: place, fill } => format!("bar {} {fill:?}", rect(place)),
            Shape::Line { from, to, color, width } => {
                format!("line {:.1},{:.1} – {:.1},{:.1} {color:?} {width}", from.x, from.y, to.x, to.y)
            }
            Shape::Dot { center, radius, fill } => format!("dot {:.1},{:.1} {radius} {fill:?}", center.x, center.y),
            Shape::Label(label) => {
                let anchor = match label.anchor {
                    Anchor::Start => "from",
                    Anchor::Middle => "about",
                    Anchor::End => "to",
                };
                let weight = if label.bold { " bold" } else { "" };
                format!(
                    "“{}” {anchor} {:.1},{:.1} {}{weight} {:?}",
                    label.text, label.at.x, label.at.y, label.size, label.color
                )
            }
        };
        writeln!(out, "{line}").unwrap();
    }
    for mark in &scene.marks {
        writeln!(out, "mark {} = {}: {} at {}", mark.figure, mark.label, mark.value, rect(&mark.outline)).unwrap();
    }
    out
}

/// Calls `check` with every chart's scene in every language and layout.
fn every_scene(mut check: impl FnMut(&str, &Scene)) {
    let resolved = resolved();
    for chart in &resolved.report.charts {
        for lang in Lang::ALL {
            for layout in Layout::ALL {
                let name = format!("{}-{}-{}", chart.id, lang.tag(), layout.name());
                check(&name, &layout_chart(chart, &context(&resolved, lang, layout)));
            }
        }
    }
}

#[test]
fn scene_of_every_chart_matches_the_snapshot() {
    every_scene(|name, scene| insta::assert_snapshot!(name, lines(scene)));
}

/// Fails if anything lies outside the picture, two labels overlap, or a shape runs through one.
pub fn ensure_legible(name: &str, scene: &Scene) {
    let inside = |place: &Rect| {
        place.left >= -0.5
            && place.top >= -0.5
            && place.right <= scene.width + 0.5
            && place.bottom <= scene.height + 0.5
    };
    for label in scene.labels() {
        assert!(inside(&label.bounds()), "{name}: “{}” leaves the figure at {:?}", label.text, label.bounds());
    }
    for shape in &scene.shapes {
        let place = match *shape {
            Shape::Bar { rect, .. } => rect,
            Shape::Line { from, to, .. } => Rect {
                left: from.x.min(to.x),
                top: from.y.min(to.y),
                right: from.x.max(to.x),
                bottom: from.y.max(to.y),
            },
            Shape::Dot { center: Point { x, y }, radius, .. } => {
                Rect { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
            }
            Shape::Label(_) => continue,
        };
        assert!(inside(&place) && place.left <= place.right && place.top <= place.bottom, "{name}: {shape:?}");
        for label in scene.labels() {
            let bounds = label.bounds();
            let is_struck = match *shape {
                Shape::Line { from, to, .. } if from.x < to.x => bounds.is_crossed_by(from, to),
                _ => {
                    place.left < bounds.right
                        && bounds.left < place.right
                        && place.top < bounds.bottom
                        && bounds.top < place.bottom
                }
            };
            assert!(!is_struck, "{name}: {shape:?} runs through “{}” at {bounds:?}", label.text);
        }
    }
    let labels: Vec<_> = scene.labels().map(|label| (&label.text, label.bounds())).collect();
    for (index, (one, bounds)) in labels.iter().enumerate() {
        for (other, others) in &labels[index + 1..] {
            assert!(!bounds.intersects(others), "{name}: “{one}” and “{other}” overlap");
        }
    }
}

#[test]
fn scene_at_any_width_and_font_size_keeps_shapes_inside_and_labels_apart() {
    every_scene(ensure_legible);
    let resolved = resolved();
    for chart in &resolved.report.charts {
        for lang in Lang::ALL {
            for font in (16..=32).step_by(4).map(f64::from) {
                for pixels in (280..=1600).step_by(15).map(f64::from) {
                    let width = pixels * ROOT_FONT_PX / font;
                    let context = context(&resolved, lang, Layout::for_width(width)).at_width(width);
                    let name = format!("{} in {} at {pixels} px, font {font} px", chart.id, lang.tag());
                    ensure_legible(&name, &layout_chart(chart, &context));
                }
            }
        }
    }
}

#[test]
fn every_mark_refers_to_a_figure_and_has_a_hit_area() {
    let resolved = resolved();
    every_scene(|name, scene| {
        assert!(!scene.marks.is_empty(), "{name} has no marks");
        for mark in &scene.marks {
            assert!(resolved.figure(&mark.figure).is_some(), "{name}: {}", mark.figure);
            assert!(mark.area.right > mark.area.left && mark.area.bottom > mark.area.top, "{name}: {:?}", mark.area);
        }
    });
}

#[test]
fn marks_of_both_layouts_are_the_same_in_the_same_order() {
    let resolved = resolved();
    for chart in &resolved.report.charts {
        let marks = Layout::ALL.map(|layout| {
            let scene = layout_chart(chart, &context(&resolved, Lang::Zh, layout));
            scene.marks.into_iter().map(|mark| mark.figure).collect::<Vec<_>>()
        });
        assert_eq!(marks[0], marks[1], "{}", chart.id);
    }
}

#[test]
fn style_sheet_shows_each_layout_at_its_width() {
    let css = include_str!("../../src/style.css");
    let rem = |width: f64| format!("{}rem", width / ROOT_FONT_PX);
    assert!(css.contains(&format!("@container (min-width: {})", rem(Layout::BREAKPOINT_PX))));
    for layout in Layout::ALL {
        assert!(css.contains(&format!(".layout-{} svg {{ width: {}; }}", layout.name(), rem(layout.width()))));
    }
}

#[test]
fn chart_height_within_a_layout_is_independent_of_width() {
    let resolved = resolved();
    for chart in &resolved.report.charts {
        for layout in Layout::ALL {
            let context = context(&resolved, Lang::En, layout);
            let height = layout_chart(chart, &context).height;
            for more in [40.0, 117.0, 239.0] {
                let wider = layout_chart(chart, &context.at_width(layout.width() + more));
                assert!((wider.height - height).abs() < f64::EPSILON, "{} {}", chart.id, layout.name());
            }
        }
    }
}

#[test]
fn svg_of_every_scene_contains_every_label_and_no_style() {
    every_scene(|name, scene| {
        let drawing = render_svg(scene);
        for label in scene.labels() {
            assert!(drawing.contains(&escape(&label.text)), "{name}: {}", label.text);
        }
        assert_eq!(drawing.matches("<svg").count(), 1, "{name}");
        assert!(drawing.ends_with("</svg>"), "{name}");
        assert!(!drawing.contains("NaN") && !drawing.contains("style="), "{name}");
    });
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn change_bars_of_two_levels_are_as_long_as_these_and_show_their_status() {
    let resolved = resolved();
    let figure = |id: &str| resolved.figure(id).unwrap();
    let levels = [figure("fiscal-revenue.previous"), figure("fiscal-revenue")];
    let scene = change_bars(levels).unwrap();
    let bars = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Bar { rect, fill } => Some((rect.right - rect.left, *fill)),
        _ => None,
    });
    let [(before, before_fill), (now, now_fill)] = bars.collect::<Vec<_>>()[..] else { panic!("two bars") };
    let [value_before, value_now] = levels.map(|figure| *figure.value.numer() as f64 / *figure.value.denom() as f64);
    assert!((before / now - value_before / value_now).abs() < 1e-9, "{before} and {now}");
    assert_eq!([before_fill, now_fill], [Fill::Outline(ColorRole::Mark), Fill::Tinted(ColorRole::Mark)]);
    assert_eq!(scene.labels().map(|label| label.text.as_str()).collect::<Vec<_>>(), ["2016", "2017"]);
}

#[test]
fn change_bars_of_different_units_are_not_drawn() {
    let resolved = resolved();
    let figure = |id: &str| resolved.figure(id).unwrap();
    assert_eq!(change_bars([figure("land-vacated"), figure("fiscal-revenue")]), None);
}
