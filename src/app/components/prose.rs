//! Prose with links for its figures and terms.

use yew::prelude::*;

use crate::app::components::figure::figure_link;
use crate::app::page_context::Page;
use crate::locale::prose::year;
use crate::text::lang::Lang;
use crate::text::localized::Text;
use crate::text::localized::{Piece, pieces};

/// `text` in `lang`, with links for its figures and terms.
pub fn prose(page: &Page, text: &Text, lang: Lang) -> Html {
    let format = page.format_in(lang);
    let piece = |piece: Piece<'_>| match piece {
        Piece::Words(words) => html! { { words.to_owned() } },
        Piece::Figure(id) => page.ledger.figure(id).map_or_else(Html::default, |figure| figure_link(figure, &format)),
        Piece::Year { previous } => html! { { year(&page.ledger, previous) } },
        Piece::Term { words, id } => html! {
            <a class="term" href={format!("#term-{id}")} data-term={id.to_owned()}>{ words.to_owned() }</a>
        },
    };
    pieces(text.get(lang)).into_iter().map(piece).collect()
}
