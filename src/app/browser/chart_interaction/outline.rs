//! Outlines around the marks of highlighted figures.

use web_sys::{Element, HtmlElement};

use crate::app::browser::chart_interaction::marks::ChartMarks;
use crate::app::browser::dom::{as_html, set_box};
use crate::app::browser::highlight::Highlight;
use crate::chart::scene::Mark;

/// The distance of an outline from its mark.
const OUTLINE_MARGIN_PX: f64 = 3.0;

/// Finds the marks of the highlighted figures; the returned function then outlines them.
pub(crate) fn prepare(chart: &ChartMarks, highlight: &Highlight) -> Box<dyn FnOnce()> {
    let outlines = chart.within_plot(".highlights");
    // The list of marks shows whether there is anything to outline, without laying the chart out.
    let listed = highlight.selector().and_then(|selector| chart.within_plot(&selector));
    let drawn = listed.and_then(|_| chart.drawn_scene());
    let highlight = highlight.clone();
    Box::new(move || {
        let Some(outlines) = outlines else { return };
        let Some(figure) = highlight.figure else { return outlines.set_text_content(None) };
        // Existing outlines are moved: adding or removing one would make the browser lay out the whole page.
        let mut next = outlines.first_element_child();
        let marks = drawn.iter().flat_map(|drawn| drawn.scene.marks.iter().map(|mark| (mark, drawn.scale)));
        for (mark, scale) in marks {
            let class = match &mark.figure {
                id if *id == figure => "highlight",
                id if highlight.inputs.contains(id) => "highlight input",
                _ => continue,
            };
            let Some(outline) = next.or_else(|| append_div(&outlines)).and_then(as_html) else { return };
            outline.set_class_name(class);
            surround(&outline, mark, scale);
            next = outline.next_element_sibling();
        }
        while let Some(outline) = next {
            outline.set_class_name("");
            next = outline.next_element_sibling();
        }
    })
}

fn append_div(parent: &Element) -> Option<Element> {
    let element = gloo::utils::document().create_element("div").ok()?;
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Places an outline around a mark drawn at `scale`.
pub(crate) fn surround(element: &HtmlElement, mark: &Mark, scale: f64) {
    let outline = mark.outline;
    set_box(
        element,
        &[
            ("left", outline.left * scale - OUTLINE_MARGIN_PX),
            ("top", outline.top * scale - OUTLINE_MARGIN_PX),
            ("width", (outline.right - outline.left) * scale + 2.0 * OUTLINE_MARGIN_PX),
            ("height", (outline.bottom - outline.top) * scale + 2.0 * OUTLINE_MARGIN_PX),
        ],
    );
}
