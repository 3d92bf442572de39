//! Pointing at a chart's marks, tapping them and walking through them: an overlay moves, nothing repaints.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::canvas::{Room, fitted};
use super::card;
use super::dom::{place, within};
use super::highlight::{self, Lit, light};
use super::opening::{Opener, open_from, opener};
use crate::app::page::Page;
use crate::chart::Scene;
use crate::chart::hit::{Step, nearest};
use crate::chart::scene::{Mark, Point};
use crate::view::{Action, Selection};

/// What a chart does with what the reader does to it.
pub struct Pointing {
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

/// Lets a chart's marks be pointed at, tapped and walked through.
#[hook]
pub fn use_pointing(page: &Page, id: &AttrValue, plot: &NodeRef) -> Pointing {
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
            if let Some(index) = chart.drawn().and_then(|drawn| chart.under(&event, &drawn)) {
                chart.open(index, false);
            }
        })
    };
    let key = {
        let (chart, active) = (chart.clone(), active.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(list) = chart.list() else { return };
            let count = usize::try_from(list.child_element_count()).unwrap_or(0);
            let current = *active.borrow();
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
        let chart = chart.clone();
        use_effect_with(page.clone(), move |_| {
            let id = chart.id.clone();
            highlight::join(&id, Rc::new(move |lit: &Lit| chart.outline(lit)));
            move || highlight::leave(&id)
        });
    }
    let blur = Callback::from(move |_| {
        // While the card explains a mark, the focus is there, and will be back.
        if chart.explained().is_none() {
            *active.borrow_mut() = None;
            if let Some(list) = chart.list() {
                chart.activate(&list, None);
            }
        }
    });
    Pointing { over, leave, click, key, blur }
}

/// A scene, and the CSS pixels in its unit.
type Drawn = (Scene, f64);

/// What is known of a chart until it shows something else: to lay it out for every move of a pointer would take too long.
#[derive(Default)]
struct Known {
    /// The room it was last laid out for, and how.
    drawn: Option<(Room, Rc<Drawn>)>,
    /// The mark that was read out last.
    read_out: Option<usize>,
}

/// The marks of a chart as it is drawn now.
#[derive(Clone)]
struct Marks {
    page: Page,
    id: AttrValue,
    plot: NodeRef,
    /// The one that was opened last.
    opened: Rc<RefCell<Option<usize>>>,
    known: Rc<RefCell<Known>>,
}

impl Marks {
    fn plot(&self) -> Option<Element> {
        self.plot.cast()
    }

    /// The list of marks that assistive technology walks.
    fn list(&self) -> Option<HtmlElement> {
        within(&self.plot()?, "[role=listbox]")
    }

    /// Its scene as it is drawn now, and the CSS pixels in its unit.
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

    /// The mark that the card explains, if it was opened here.
    fn explained(&self) -> Option<usize> {
        let (plot, opener) = (self.plot()?, opener()?);
        card::is_open().then_some(())?;
        plot.contains(Some(&opener.beside)).then(|| *self.opened.borrow())?
    }

    /// Makes a mark the active one for assistive technology, and shows it.
    fn activate(&self, list: &Element, index: Option<usize>) {
        let options = list.children();
        for position in 0..options.length() {
            let Some(option) = options.item(position) else { continue };
            let chosen = index.is_some_and(|index| u32::try_from(index).is_ok_and(|index| index == position));
            // Only invalid attribute names are refused.
            let _ = option.set_attribute("aria-selected", if chosen { "true" } else { "false" });
            if chosen {
                let _ = list.set_attribute("aria-activedescendant", &option.id());
            }
        }
        if index.is_none() {
            let _ = list.remove_attribute("aria-activedescendant");
        }
        self.show(index);
        let spot = self.plot().and_then(|plot| within(&plot, ".spot")).filter(|_| index.is_some());
        if let Some(spot) = spot {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            spot.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }

    /// Outlines a mark and reads it out beside it, or neither.
    fn show(&self, index: Option<usize>) {
        let drawn = index.and_then(|_| self.drawn());
        self.read_out(drawn.as_deref().zip(index));
    }

    /// Whether this mark is read out already.
    fn reads_out(&self, index: Option<usize>) -> bool {
        let readout = self.plot().and_then(|plot| within(&plot, ".readout"));
        self.known.borrow().read_out == index && readout.is_some_and(|readout| !readout.hidden())
    }

    /// The same, where the scene is known.
    fn read_out(&self, shown: Option<(&Drawn, usize)>) {
        self.known.borrow_mut().read_out = shown.map(|(_, index)| index);
        let Some(plot) = self.plot() else { return };
        let (Some(spot), Some(readout)) = (within(&plot, ".spot"), within(&plot, ".readout")) else { return };
        let shown = shown.and_then(|((scene, scale), index)| Some((scene.marks.get(index)?, scene, *scale)));
        let hidden = shown.is_none();
        spot.set_hidden(hidden);
        readout.set_hidden(hidden);
        light(&self.page.ledger, shown.as_ref().map(|(mark, ..)| mark.figure.as_str()));
        let Some((mark, scene, scale)) = shown else { return };
        let outline = mark.outline;
        surround(&spot, mark, scale);
        readout.set_text_content(Some(&crate::chart::describe::describe(mark, &self.page.ledger, self.page.lang)));
        let size = readout.get_bounding_client_rect();
        let (width, height) = (size.width().ceil(), size.height().ceil());
        let left = (outline.left * scale).min(scene.width * scale - width).max(0.0);
        let below = outline.bottom * scale + 8.0;
        let above = outline.top * scale - 8.0 - height;
        place(&readout, &[("left", left), ("top", if above >= 0.0 { above } else { below })]);
    }

    /// Opens the card of a mark's figure.
    fn open(&self, index: usize, by_keyboard: bool) {
        let Some(drawn) = self.drawn() else { return };
        let (Some(mark), Some(plot)) = (drawn.0.marks.get(index), self.plot()) else { return };
        self.show(Some(index));
        self.opened.replace(Some(index));
        let (Some(beside), Some(back)) = (within(&plot, ".spot"), self.list()) else { return };
        let from = Opener { beside, back };
        let again = opener().as_ref() == Some(&from);
        open_from(from, by_keyboard);
        let figure = Selection::Figure(mark.figure.clone());
        self.page.choose(if again { Action::Toggle(figure) } else { Action::Select(Some(figure)) });
    }

    /// Outlines the marks whose figures are lit, wherever that was asked for.
    fn outline(&self, lit: &Lit) {
        let Some(plot) = self.plot() else { return };
        let Some(echoes) = within(&plot, ".echoes") else { return };
        echoes.set_text_content(None);
        // The list of marks says whether there is anything to outline, without laying the chart out.
        if within(&plot, "[role=option][data-lit]").is_none() {
            return;
        }
        let Some(drawn) = self.drawn() else { return };
        let (scene, scale) = &*drawn;
        for mark in &scene.marks {
            let class = match &lit.figure {
                Some(figure) if *figure == mark.figure => "echo",
                _ if lit.inputs.contains(&mark.figure) => "echo input",
                _ => continue,
            };
            let Ok(echo) = gloo::utils::document().create_element("div") else { return };
            echo.set_class_name(class);
            let Ok(echo) = echo.dyn_into::<HtmlElement>() else { return };
            surround(&echo, mark, *scale);
            // Appending a new element cannot be refused.
            let _ = echoes.append_child(&echo);
        }
    }
}

/// Puts an outline around a mark that is drawn at `scale`.
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
