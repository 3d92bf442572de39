//! Controls that need the program: selects, search fields, buttons that sort a table.
//!
//! Their actions are `Callback`s, so that their markup is compiled once and not per use.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::browser::click::is_keyboard_click;
use crate::app::browser::dom::selected_index;
use crate::app::browser::focus::focus;
use crate::app::browser::ime_input::search_input;
use crate::app::page_context::PageContext;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::search::Sort;
use crate::text::lang::Lang;

/// A labelled select; each of `options` has a name and a text.
pub(crate) fn render_select(
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    chosen: usize,
    choose: Callback<usize>,
) -> Html {
    let onchange = move |event: Event| {
        if let Some(index) = selected_index(&event) {
            choose.emit(index);
        }
    };
    let options = options.into_iter().enumerate();
    html! {
        <label>
            <span>{ label }</span>
            <select {id} {onchange}>
                { for options.map(|(index, (value, words))| html! {
                    <option {value} selected={index == chosen}>{ words }</option>
                }) }
            </select>
        </label>
    }
}

/// The rows of a table whose value something has, and the chosen one.
pub(crate) fn offered<T: Copy + PartialEq>(
    table: &'static [(&'static str, T)],
    chosen: Option<T>,
    has: &dyn Fn(T) -> bool,
) -> Vec<(&'static str, T)> {
    table.iter().copied().filter(|(_, value)| Some(*value) == chosen || has(*value)).collect()
}

/// A select for one value of a table, or all of them.
pub(crate) fn render_filter<T: Copy + PartialEq + 'static>(
    id: &'static str,
    label: Message,
    lang: Lang,
    table: Vec<(&'static str, T)>,
    words: fn(T) -> Message,
    chosen: Option<T>,
    choose: Callback<Option<T>>,
) -> Html {
    let mut options = vec![all_option(lang)];
    options.extend(table.iter().map(|(name, value)| ((*name).into(), words(*value).get(lang).into())));
    let index = table.iter().position(|(_, value)| Some(*value) == chosen);
    let pick = choose.reform(move |index| option_value(&table, index).map(|(_, value)| *value));
    render_select(id, label.get(lang), options, index.map_or(0, |index| index + 1), pick)
}

/// A select for one of the sections that something is in, or all of them.
pub(crate) fn render_section_filter(
    id: &'static str,
    label: Message,
    page: &PageContext,
    chosen: Option<&String>,
    used: &BTreeSet<&str>,
    choose: Callback<Option<String>>,
) -> Html {
    let sections = page.resolved.report.sections.iter();
    let sections = sections.filter(|section| Some(&section.id) == chosen || used.contains(section.id.as_str()));
    let mut options = vec![all_option(page.lang)];
    let mut ids = Vec::new();
    for section in sections {
        options.push((section.id.clone().into(), page.words(&section.title).into()));
        ids.push(section.id.clone());
    }
    let index = ids.iter().position(|id| Some(id) == chosen);
    let pick = choose.reform(move |index| option_value(&ids, index).cloned());
    render_select(id, label.get(page.lang), options, index.map_or(0, |index| index + 1), pick)
}

/// The first option, which filters nothing out.
fn all_option(lang: Lang) -> (AttrValue, AttrValue) {
    (AttrValue::default(), messages::ALL.get(lang).into())
}

/// The value of the option at `index`, after the first option, which stands for all.
fn option_value<T>(table: &[T], index: usize) -> Option<&T> {
    index.checked_sub(1).and_then(|index| table.get(index))
}

/// A labelled search field.
pub(crate) fn render_search(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    query: &str,
    search: Callback<String>,
) -> Html {
    let oninput = move |event: InputEvent| search_input(&event, &search);
    html! {
        <label class="search">
            <span>{ label }</span>
            <input {id} type="search" placeholder={hint} autocomplete="off" value={query.to_owned()} {oninput} />
        </label>
    }
}

/// A button that clears the filters, named by its words and a title. It disappears once pressed, so the focus moves to the search field, or to the count.
pub(crate) fn render_reset(
    id: &'static str,
    title: &'static str,
    search: &'static str,
    count: &'static str,
    lang: Lang,
    clear: Callback<()>,
) -> Html {
    let onclick = move |event: MouseEvent| {
        clear.emit(());
        // A touch on a field would raise the keyboard over the rows.
        focus(if is_keyboard_click(&event) { search } else { count });
    };
    let names = format!("{id} {title}");
    html! {
        <button {id} type="button" class="requires-program" aria-labelledby={names} {onclick}>{ messages::SHOW_ALL.get(lang) }</button>
    }
}

/// The head of a column by which the table can be sorted.
pub(crate) fn render_column_head<C: Copy + PartialEq + 'static>(
    words: &'static str,
    column: C,
    sort: Option<Sort<C>>,
    choose: &Callback<Option<Sort<C>>>,
) -> Html {
    render_sort_button(words, Sort::direction(sort, column), choose.reform(move |_| Sort::pressed(sort, column)))
}

fn render_sort_button(words: &'static str, direction: &'static str, press: Callback<MouseEvent>) -> Html {
    html! {
        <th scope="col" aria-sort={direction}>
            <button type="button" class="sort" onclick={press}>{ words }</button>
        </th>
    }
}

#[cfg(test)]
mod tests {
    use super::offered;

    #[test]
    fn offered_leaves_out_what_nothing_has_unless_it_is_chosen() {
        const TABLE: [(&str, u8); 3] = [("a", 1), ("b", 2), ("c", 3)];
        assert_eq!(offered(&TABLE, None, &|value| value == 2), [("b", 2)]);
        assert_eq!(offered(&TABLE, Some(1), &|value| value == 2), [("a", 1), ("b", 2)]);
    }
}
