//! Prose with links for its figures and terms.

use yew::prelude::*;

use crate::app::components::figure::render_figure_link;
use crate::app::page_context::PageContext;
use crate::locale::prose::year;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::text::localized::{Segment, segments};

/// `text` in `lang`, with links for its figures and terms.
pub(crate) fn render_prose(page: &PageContext, text: &LocalizedText, lang: Lang) -> Html {
    let formatter = page.formatter_in(lang);
    let segment = |segment: Segment<'_>| match segment {
        Segment::Text(words) => html! { { words.to_owned() } },
        Segment::Figure(id) => {
            page.resolved.figure(id).map_or_else(Html::default, |figure| render_figure_link(figure, &formatter))
        }
        Segment::Year { previous } => html! { { year(&page.resolved, previous) } },
        Segment::Term { words, id } => html! {
            <a class="term" href={format!("#term-{id}")} data-term={id.to_owned()}>{ words.to_owned() }</a>
        },
    };
    segments(text.get(lang)).into_iter().map(segment).collect()
}
