//! How a figure was read: what of it was read out of a sentence by rule, why to look at it first, and that sentence.
//!
//! Nothing of the page's start calls this.

use yew::prelude::*;

use crate::app::components::description_item::render_description_item;
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::locale::prose::year;
use crate::report::figure::Figure;
use crate::report::read_by_rule::ReadByRule;
use crate::report::sentence::sentence_of;
use crate::text::lang::Lang;
use crate::text::localized::{Segment, segments};

/// The mark of a figure that was read by rule, or that follows from what was, in a table.
pub(crate) fn render_reading_mark(page: &PageContext, figure: &Figure) -> Html {
    html! {
        <>
            <small class="read-by-rule">{ messages::read_mark(figure).get(page.lang) }</small>
            { render_doubts(page, figure) }
        </>
    }
}

/// The row of a card: which parts of a figure were read by rule, and why to look at it first. Nothing if none were.
pub(crate) fn render_reading(page: &PageContext, figure: &Figure) -> Html {
    if !ReadByRule::of(&page.resolved).contains(figure) {
        return Html::default();
    }
    let words = match page.resolved.fact(&figure.id) {
        Some(fact) => messages::parts_read(&fact.inferred, page.lang),
        None => messages::read_mark(figure).get(page.lang).to_owned(),
    };
    render_description_item(messages::HOW_READ.get(page.lang), html! { <>{ words }{ render_doubts(page, figure) }</> })
}

/// Why to look at a figure first, if it is to be.
fn render_doubts(page: &PageContext, figure: &Figure) -> Html {
    let fact = page.resolved.fact(&figure.id).filter(|fact| !fact.doubts.is_empty());
    html! {
        if let Some(fact) = fact {
            <small class="check-first">
                <strong>{ messages::CHECK_FIRST.get(page.lang) }</strong>
                { messages::labelled("", &messages::doubts(&fact.doubts, page.lang), page.lang) }
            </small>
        }
    }
}

/// The sentence in which a figure stands, with all numbers as the source prints them; nothing if the prose does not mention it.
pub(crate) fn render_sentence(page: &PageContext, figure: &Figure) -> Html {
    let Some(sentence) = sentence_of(figure, &page.resolved) else { return Html::default() };
    let segment = |segment: Segment<'_>| match segment {
        Segment::Text(words) | Segment::Term { words, .. } => html! { { words.to_owned() } },
        Segment::Year { previous } => html! { { year(&page.resolved, previous) } },
        Segment::Figure(id) => {
            let number = page.resolved.figure(id).map(|other| as_printed(page, other)).unwrap_or_default();
            if id == figure.id {
                html! { <mark>{ number }</mark> }
            } else {
                html! { { number } }
            }
        }
    };
    html! { <p class="sentence" lang={Lang::Zh.tag()}>{ for segments(sentence).into_iter().map(segment) }</p> }
}

fn as_printed(page: &PageContext, figure: &Figure) -> String {
    figure.printed().map_or_else(|| page.formatter_in(Lang::Zh).figure(figure), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;
    use crate::app::markup::to_html;
    use crate::app::page_context::LatestState;
    use crate::app::shared_report::SharedReport;
    use crate::app::state::AppState;
    use crate::report::encode::encode;
    use crate::report::parse::read;
    use crate::source::draft::{DraftOptions, draft};
    use crate::view::packaging::Packaging;

    /// The page of an invented draft.
    fn page(lang: Lang) -> PageContext {
        let text = "2024年公报\n新建学校28所；城镇和农村收入分别增长4.3%、5.5%。产值8亿元，增长6%。\n";
        let report = draft(text, &DraftOptions::default()).unwrap().report;
        let resolved = SharedReport::new(read(&encode(&report).to_string()).unwrap());
        let state = AppState::new(resolved, Packaging::Site, lang);
        let latest = LatestState(Rc::new(RefCell::new(state.clone())));
        PageContext::new(&state, latest, Callback::noop())
    }

    fn figure<'a>(page: &'a PageContext, printed: &str) -> &'a Figure {
        let fact = page.resolved.report.facts.iter().find(|fact| fact.printed == printed).unwrap();
        page.resolved.figure(&fact.id).unwrap()
    }

    #[test]
    fn render_reading_lists_parts_and_doubts() {
        let en = page(Lang::En);
        assert_eq!(
            to_html(&render_reading(&en, figure(&en, "28所"))),
            "<div><dt>How it was read</dt><dd>read automatically: label, status, year</dd></div>"
        );
        let zh = page(Lang::Zh);
        let row = to_html(&render_reading(&zh, figure(&zh, "5.5%")));
        assert!(
            row.starts_with(
                "<div><dt>读取方式</dt><dd>按规则读出：名称、关系、性质、年份<small class=\"check-first\">"
            ),
            "{row}"
        );
        assert!(row.contains("<strong>请先核对</strong>：") && row.contains("分别"), "{row}");
        let derived = zh.resolved.figures().iter().find(|figure| figure.is_derived()).unwrap();
        assert!(to_html(&render_reading(&zh, derived)).contains("推算自按规则读出的数字"));
        assert_eq!(to_html(&render_sentence(&zh, derived)), "");
    }

    #[test]
    fn render_sentence_marks_the_figure_among_tokens_as_printed() {
        for lang in Lang::ALL {
            let page = page(lang);
            assert_eq!(
                to_html(&render_sentence(&page, figure(&page, "5.5%"))),
                "<p lang=\"zh-Hans\" class=\"sentence\">城镇和农村收入分别增长4.3%、<mark>5.5%</mark>。</p>"
            );
        }
    }
}
