//! Prose with links for its figures and terms.

use yew::prelude::*;

use super::figure::figure_link;
use super::page::Page;
use crate::locale::{Lang, prose::year};
use crate::report::Text;
use crate::report::text::{Piece, pieces};

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
