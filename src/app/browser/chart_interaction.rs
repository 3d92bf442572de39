//! Pointing at a chart's marks, tapping them and moving through them by keys: an overlay moves, nothing is repainted.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::app::browser::canvas::{Room, fitted};
use crate::app::browser::card_placement;
use crate::app::browser::card_triggers::{CardOpener, open_from, opener};
use crate::app::browser::dom::{as_html, closest, place, within};
use crate::app::browser::highlight;
use crate::app::browser::highlight::{Highlight, light_soon};
use crate::app::page_context::PageContext;
use crate::chart::alt_text::describe_mark;
use crate::chart::geometry::Point;
use crate::chart::hit_test::{Step, nearest};
use crate::chart::scene::Mark;
use crate::chart::scene::Scene;
use crate::chart::tooltip::{TooltipPosition, place_tooltip};
use crate::view::{Selection, ViewAction};

/// The height of the window's upper and lower edge, in CSS pixels.
const EDGE: f64 = 100.0;

/// The event handlers of a chart.
pub struct ChartInteraction {
    /// The pointer moves over it.
    pub over: Callback<PointerEvent>,
    /// The pointer leaves it.
    pub leave: Callback<PointerEvent>,
    /// It is clicked or tapped.
    pub click: Callback<MouseEvent>,
    /// A key is pressed in its list of marks.
    pub key: Callback<KeyboardEvent>,
    /// Its list of marks loses the focus.
    pub blur: Callback<FocusEvent>,
}

/// Makes a chart respond to pointer and keys.
#[hook]
pub fn use_chart_interaction(page: &PageContext, id: &AttrValue, plot: &NodeRef, room: Room) -> ChartInteraction {
    let active = use_mut_ref(|| None::<usize>);
    let opened = use_mut_ref(|| None);
    let known = use_memo((page.clone(), id.clone()), |_| RefCell::new(Known::default()));
    let chart = Marks { page: page.clone(), id: id.clone(), plot: plot.clone(), opened, known };
    let over = {
        let chart = chart.clone();
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                let drawn = chart.drawn();
                let under = drawn.as_ref().and_then(|drawn| chart.under(&event, drawn));
                if under.is_none() || !chart.reads_out(under) {
                    chart.read_out(drawn.as_deref().zip(under));
                }
            }
        })
    };
    let leave = {
        let chart = chart.clone();
        Callback::from(move |_| chart.show(chart.explained()))
    };
    let click = {
        let chart = chart.clone();
        Callback::from(move |event: MouseEvent| {
            // Assistive technology clicks the option itself, which lies nowhere.
            if let Some(option) = closest(&event, "[role=option]") {
                let options = chart.list().map(|list| list.children());
                let index = options
                    .and_then(|all| (0..all.length()).find(|index| all.item(*index).as_ref() == Some(option.as_ref())));
                if let Some(index) = index {
                    chart.open(index as usize, true);
                }
            } else if let Some(index) = chart.drawn().and_then(|drawn| chart.under(&event, &drawn)) {
                // The second click of two closes nothing.
                if event.detail() < 2 || chart.explained() != Some(index) {
                    chart.open(index, false);
                }
            }
        })
    };
    let key = {
        let (chart, active) = (chart.clone(), active.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(list) = chart.list() else { return };
            let count = usize::try_from(list.child_element_count()).unwrap_or(0);
            let current = *active.borrow();
            // Together with these, keys are the browser's: back, forward, the page's end.
            if event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            if let Some(step) = Step::from_key(&event.key()) {
                event.prevent_default();
                let next = step.apply(current, count);
                *active.borrow_mut() = next;
                chart.activate(&list, next);
            } else if let Some(index) = current.filter(|_| event.key() == "Enter" || event.key() == " ") {
                event.prevent_default();
                chart.open(index, true);
            } else if event.key() == "Escape" {
                *active.borrow_mut() = None;
                chart.activate(&list, None);
            }
        })
    };
    {
        let (chart, active) = (chart.clone(), active.clone());
        use_effect_with((page.clone(), room), move |_| {
            let id = chart.id.clone();
            chart.follow(*active.borrow());
            highlight::join(&id, Rc::new(move |highlight: &Highlight| chart.outline(highlight)));
            move || highlight::leave(&id)
        });
    }
    let blur = Callback::from(move |_| {
        // While the card explains a mark, it has the focus, which will come back.
        if chart.explained().is_none() {
            *active.borrow_mut() = None;
            if let Some(list) = chart.list() {
                chart.activate(&list, None);
            }
        }
    });
    ChartInteraction { over, leave, click, key, blur }
}

/// A scene, and its scale in CSS pixels per unit.
type Drawn = (Scene, f64);

/// Cached until the chart changes: laying it out for every pointer move would take too long.
#[derive(Default)]
struct Known {
    /// The space of the last layout, and its result.
    drawn: Option<(Room, Rc<Drawn>)>,
    /// The last mark read out.
    read_out: Option<usize>,
}

/// The marks of a chart as it is drawn now.
#[derive(Clone)]
struct Marks {
    page: PageContext,
    id: AttrValue,
    plot: NodeRef,
    /// The mark that was opened last.
    opened: Rc<RefCell<Option<usize>>>,
    known: Rc<RefCell<Known>>,
}

impl Marks {
    fn plot(&self) -> Option<Element> {
        self.plot.cast()
    }

    /// The list of marks for assistive technology.
    fn list(&self) -> Option<HtmlElement> {
        within(&self.plot()?, "[role=listbox]")
    }

    /// Its scene as drawn at present, and the scale in CSS pixels per unit.
    fn drawn(&self) -> Option<Rc<Drawn>> {
        let plot = self.plot()?;
        let room = Room::within(&plot);
        let live =
            plot.has_attribute("data-live") && within(&plot, "canvas").is_some_and(|canvas| canvas.offset_width() > 0);
        let room = if live { room } else { room.of_drawing() };
        let mut known = self.known.borrow_mut();
        if known.drawn.as_ref().is_none_or(|(former, _)| *former != room) {
            let drawn = fitted(&self.page, &self.id, room).map(|drawn| (room, Rc::new(drawn)));
            *known = Known { drawn, read_out: None };
        }
        known.drawn.as_ref().map(|(_, drawn)| drawn.clone())
    }

    /// The mark under the pointer.
    fn under(&self, event: &MouseEvent, drawn: &Drawn) -> Option<usize> {
        let (scene, scale) = drawn;
        let bounds = self.plot()?.get_bounding_client_rect();
        let x = (f64::from(event.client_x()) - bounds.left()) / scale;
        let y = (f64::from(event.client_y()) - bounds.top()) / scale;
        nearest(scene, Point { x, y })
    }

    /// The mark that the card explains, if it was opened from one of this chart.
    fn explained(&self) -> Option<usize> {
        let spot: HtmlElement = within(&self.plot()?, ".spot")?;
        let is_opener = card_placement::is_open() && opener()?.beside == spot;
        is_opener.then(|| *self.opened.borrow())?
    }

    /// Makes a mark the active one for assistive technology, shows it, and scrolls to it if it is near the edge of the window or beyond.
    fn activate(&self, list: &Element, index: Option<usize>) {
        let drawn = index.and_then(|_| self.drawn());
        let shown = drawn.as_deref().zip(index);
        let is_seen = shown.is_some_and(|(drawn, index)| self.is_seen(drawn, index));
        self.read_out(shown);
        // Only invalid attribute names are rejected.
        if let Some(former) = within(list, "[aria-selected=true]") {
            let _ = former.set_attribute("aria-selected", "false");
        }
        let chosen = index.and_then(|index| list.children().item(u32::try_from(index).ok()?));
        let Some(chosen) = chosen else {
            let _ = list.remove_attribute("aria-activedescendant");
            return;
        };
        let _ = chosen.set_attribute("aria-selected", "true");
        let _ = list.set_attribute("aria-activedescendant", &chosen.id());
        if is_seen {
            return;
        }
        if let Some(spot) = self.plot().and_then(|plot| within(&plot, ".spot")) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            spot.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }

    /// Whether a mark is within the window and away from its edges.
    fn is_seen(&self, (scene, scale): &Drawn, index: usize) -> bool {
        let (Some(plot), Some(mark)) = (self.plot(), scene.marks.get(index)) else { return false };
        let top = plot.get_bounding_client_rect().top();
        let lowest = f64::from(gloo::utils::document_element().client_height()) - EDGE;
        top + mark.outline.top * scale >= EDGE && top + mark.outline.bottom * scale <= lowest
    }

    /// Updates the read-out after the chart has changed; `active` is the mark reached by keys.
    fn follow(&self, active: Option<usize>) {
        let readout = self.plot().and_then(|plot| within(&plot, ".readout"));
        if readout.is_some_and(|readout| !readout.hidden()) {
            // The index of a mark under the pointer remains valid as long as the chart shows the same.
            let last = self.known.borrow().read_out;
            self.show(self.explained().or(active).or(last));
            card_placement::place();
        }
    }

    /// Outlines a mark and reads it out beside it; `None` hides both.
    fn show(&self, index: Option<usize>) {
        let drawn = index.and_then(|_| self.drawn());
        self.read_out(drawn.as_deref().zip(index));
    }

    /// Whether this mark is already read out.
    fn reads_out(&self, index: Option<usize>) -> bool {
        let readout = self.plot().and_then(|plot| within(&plot, ".readout"));
        self.known.borrow().read_out == index && readout.is_some_and(|readout| !readout.hidden())
    }

    /// Like `show`, with a known scene. Nothing is measured after a write, which would force a layout.
    fn read_out(&self, shown: Option<(&Drawn, usize)>) {
        self.known.borrow_mut().read_out = shown.map(|(_, index)| index);
        let Some(plot) = self.plot() else { return };
        let (Some(spot), Some(element)) = (within(&plot, ".spot"), within(&plot, ".readout")) else { return };
        let shown = shown.and_then(|((scene, scale), index)| Some((scene.marks.get(index)?, scene, *scale)));
        light_soon(&self.page.resolved, shown.as_ref().map(|(mark, ..)| mark.figure.as_str()));
        let hidden = shown.is_none();
        spot.set_hidden(hidden);
        element.set_hidden(hidden);
        let Some((mark, scene, scale)) = shown else { return };
        surround(&spot, mark, scale);
        let words = describe_mark(mark, &self.page.resolved, self.page.lang);
        let TooltipPosition { left, edge, above } = place_tooltip(&words, &mark.outline, scene.width);
        element.set_text_content(Some(&words));
        place(&element, &[("left", left * scale), ("top", edge * scale)]);
        // Relative to its own size, so that it need not be measured.
        let back = format!("clamp({}px, {}px - 100%, 0px)", -left * scale, (scene.width - left) * scale);
        let _ = element.style().set_property("translate", &format!("{back} {}", if above { "-100%" } else { "0" }));
    }

    /// Opens the card of a mark's figure.
    fn open(&self, index: usize, by_keyboard: bool) {
        let Some(drawn) = self.drawn() else { return };
        let (Some(mark), Some(plot)) = (drawn.0.marks.get(index), self.plot()) else { return };
        self.show(Some(index));
        self.opened.replace(Some(index));
        let (Some(beside), Some(back)) = (within(&plot, ".spot"), self.list()) else { return };
        let from = CardOpener::of_chart(beside, back);
        let again = opener().as_ref() == Some(&from);
        open_from(from, by_keyboard);
        let figure = Selection::Figure(mark.figure.clone());
        self.page.choose(if again { ViewAction::Toggle(figure) } else { ViewAction::Select(Some(figure)) });
    }

    /// Finds its marks of the highlighted figures; the returned function then outlines them.
    fn outline(&self, highlight: &Highlight) -> Box<dyn FnOnce()> {
        let plot = self.plot();
        let echoes = plot.as_ref().and_then(|plot| within(plot, ".echoes"));
        // The list of marks shows whether there is anything to outline, without laying the chart out.
        let listed = highlight.selector().zip(plot).and_then(|(selector, plot)| within(&plot, &selector));
        let drawn = listed.and_then(|_| self.drawn());
        let highlight = highlight.clone();
        Box::new(move || {
            let Some(echoes) = echoes else { return };
            let Some(figure) = highlight.figure else { return echoes.set_text_content(None) };
            // Existing outlines are moved: adding or removing one would make the browser lay out the whole page.
            let mut next = echoes.first_element_child();
            let marks = drawn.iter().flat_map(|drawn| drawn.0.marks.iter().map(|mark| (mark, drawn.1)));
            for (mark, scale) in marks {
                let class = match &mark.figure {
                    id if *id == figure => "echo",
                    id if highlight.inputs.contains(id) => "echo input",
                    _ => continue,
                };
                let Some(echo) = next.or_else(|| append(&echoes)).and_then(as_html) else { return };
                echo.set_class_name(class);
                surround(&echo, mark, scale);
                next = echo.next_element_sibling();
            }
            while let Some(echo) = next {
                echo.set_class_name("");
                next = echo.next_element_sibling();
            }
        })
    }
}

/// A new element at the end of `parent`.
fn append(parent: &Element) -> Option<Element> {
    let element = gloo::utils::document().create_element("div").ok()?;
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Places an outline around a mark drawn at `scale`.
fn surround(element: &HtmlElement, mark: &Mark, scale: f64) {
    let around = 3.0;
    let outline = mark.outline;
    place(
        element,
        &[
            ("left", outline.left * scale - around),
            ("top", outline.top * scale - around),
            ("width", (outline.right - outline.left) * scale + 2.0 * around),
            ("height", (outline.bottom - outline.top) * scale + 2.0 * around),
        ],
    );
}
