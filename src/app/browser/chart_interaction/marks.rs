//! The marks of a chart as it is drawn now.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::browser::canvas::available_size;
use crate::app::browser::chart_interaction::hit_cache::{DrawnScene, HitCache};
use crate::app::browser::dom::{element_of, within};
use crate::app::card_session::{CardAction, CardOpener};
use crate::app::page_context::PageContext;
use crate::view::Selection;

/// The marks of a chart.
#[derive(Clone)]
pub(crate) struct ChartMarks {
    pub(crate) page: PageContext,
    pub(crate) id: AttrValue,
    pub(crate) plot: NodeRef,
    pub(crate) is_canvas_drawn: Rc<Cell<bool>>,
    /// The mark reached by keys.
    pub(crate) active: Rc<RefCell<Option<usize>>>,
    pub(crate) cache: Rc<RefCell<HitCache>>,
}

impl ChartMarks {
    /// An event handler that gets these marks.
    pub(crate) fn handler<E: 'static>(&self, handle: fn(&Self, E)) -> Callback<E> {
        let chart = self.clone();
        Callback::from(move |event| handle(&chart, event))
    }

    /// The element of the drawing.
    pub(crate) fn plot(&self) -> Option<Element> {
        element_of(&self.plot)
    }

    /// An element of the drawing.
    pub(crate) fn within_plot(&self, selector: &str) -> Option<HtmlElement> {
        within(&self.plot()?, selector)
    }

    /// The list of marks for assistive technology.
    pub(crate) fn list(&self) -> Option<HtmlElement> {
        self.within_plot("[role=listbox]")
    }

    /// The scene as drawn now. A drawn canvas may be hidden, for example in forced colours; then the SVG is visible.
    pub(crate) fn drawn_scene(&self) -> Option<Rc<DrawnScene>> {
        let size = available_size(&self.plot()?);
        let is_canvas_visible =
            self.is_canvas_drawn.get() && self.within_plot("canvas").is_some_and(|canvas| canvas.offset_width() > 0);
        let size = if is_canvas_visible { size } else { size.of_svg() };
        self.cache.borrow_mut().scene(&self.page, &self.id, size)
    }

    /// The mark from which the card was opened, while it is open.
    pub(crate) fn explained_mark(&self) -> Option<usize> {
        let state = self.page.latest();
        match &state.card.opener {
            Some(CardOpener::Mark { chart, index }) if *chart == *self.id && state.view.selected.is_some() => {
                Some(*index)
            }
            _ => None,
        }
    }

    /// Opens the card of a mark's figure.
    pub(crate) fn open_card(&self, index: usize, is_by_keyboard: bool) {
        let figure = self.drawn_scene().and_then(|drawn| Some(drawn.mark(index)?.figure.clone()));
        if let Some(figure) = figure {
            let opener = CardOpener::Mark { chart: self.id.to_string(), index };
            self.page.dispatch_card(CardAction::Open {
                selection: Selection::Figure(figure),
                opener,
                is_by_keyboard,
                is_second_click: false,
            });
        }
    }
}
