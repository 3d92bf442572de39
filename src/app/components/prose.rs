//! Prose with links for its figures and terms.

use yew::prelude::*;

use crate::app::components::figure::render_link;
use crate::app::page_context::PageContext;
use crate::locale::prose::year;
use crate::locale::spelling::in_sentence;
use crate::report::figure::Figure;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;
use crate::text::localized::{Segment, segments};

/// `text` in `lang`, with links for its figures and terms.
pub(crate) fn render_prose(page: &PageContext, text: &LocalizedText, lang: Lang) -> Html {
    let formatter = page.formatter_in(lang);
    let original = page.formatter_in(Lang::Zh);
    // A sentence that is not translated keeps its counts: their words are part of it.
    let is_foreign = text.shown(lang) != lang;
    let is_kept = |figure: &Figure| is_foreign && figure.unit.is_count();
    let mut former = None;
    let segment = |segment: Segment<'_>, before: &str| match segment {
        Segment::Text(words) => html! { { words.to_owned() } },
        Segment::Figure(id) => page.resolved.figure(id).map_or_else(Html::default, |figure| {
            let formatter = if is_kept(figure) { &original } else { &formatter };
            render_link(figure, in_sentence(figure, before, formatter))
        }),
        Segment::Year { previous } => html! { { year(&page.resolved, previous) } },
        Segment::Term { words, id } => html! {
            <a class="term" href={format!("#term-{id}")}>{ words.to_owned() }</a>
        },
    };
    let segments = segments(text.get(lang)).into_iter().map(|part| {
        // The words before a figure tell whether it begins a sentence.
        let before = match former {
            None => "",
            Some(Segment::Text(words)) => words,
            Some(_) => ",",
        };
        let html = segment(part, before);
        // Chinese has no space between two figures, but their English words need one.
        let is_joined = is_foreign && matches!((former, part), (Some(Segment::Figure(_)), Segment::Figure(_)));
        former = Some(part);
        if is_joined {
            html! { <>{ " " }{ html }</> }
        } else {
            html
        }
    });
    segments.collect()
}
