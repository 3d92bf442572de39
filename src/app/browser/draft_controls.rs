//! Answers the controls of drafts: in the banner, and in the card of a figure. Code of the chunk that opens reports.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::app::browser::clipboard::announce;
use crate::app::browser::dom::{all, by_id, closest, on_window, remove_attribute, set_attribute};
use crate::app::browser::download::save_text;
use crate::app::browser::focus::focus;
use crate::app::browser::kept_draft;
use crate::app::browser::navigate::jump;
use crate::app::browser::open_file::BANNER_ID;
use crate::app::browser::scroll_anchor::place;
use crate::app::card_session::{CardAction, CardOpener};
use crate::app::draft::{Draft, Revision};
use crate::app::page_context::PageContext;
use crate::app::shared_report::SharedReport;
use crate::app::state::AppAction;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::locale::violations::sentence;
use crate::publish::figures;
use crate::report::basis::Basis;
use crate::report::model::{Certainty, Fact};
use crate::report::relation::Relation;
use crate::report::rule::Rule;
use crate::report::violation::Violation;
use crate::source::draft::correction::{Correction, FactReading, correct};
use crate::source::draft::restoration::restorable;
use crate::text::localized::LocalizedText;
use crate::view::Selection;

/// The selectors of the statuses of the card and of the banner.
const CARD_STATUS: &str = "#draft-card-status";
const BANNER_STATUS: &str = "#draft-status";
/// The selector of the form in the card, and what marks it once the reader has changed something in it.
const FORM: &str = "#draft-form";
const TYPED_ATTRIBUTE: &str = "data-typed";
/// The selector of the reason why a correction cannot be made.
const ERROR: &str = "#draft-error";
/// The most violations that are said of a correction.
const MAX_SENTENCES: usize = 3;

/// Makes the controls of drafts answer.
pub(crate) fn listen(page: &PageContext) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let active = EventListenerOptions::enable_prevent_default();
    let (submitted_on, clicked_on) = (page.clone(), page.clone());
    let submit = EventListener::new_with_options(&document, "submit", active, move |event| {
        if let Some(fact) = closest(event, FORM).and_then(|form| form.get_attribute("data-fact")) {
            event.prevent_default();
            correct_fact(&submitted_on, Correction::Set { fact, reading: reading() });
        }
    });
    let click = EventListener::new(&document, "click", move |event| {
        let button = closest(event, "[data-draft-action]");
        if let Some(action) = button.and_then(|button| button.get_attribute("data-draft-action")) {
            act(&clicked_on, &action, closest(event, "#card").is_some());
        }
        let listed = closest(event, "[data-left-out]").and_then(|button| button.get_attribute("data-left-out"));
        if let Some(words) = listed {
            restore(&clicked_on, words);
        }
    });
    // Chromium's driver fires no `input` of a list.
    let edits = ["input", "change"].map(|name| {
        EventListener::new(&document, name, |event| {
            if let Some(form) = closest(event, FORM) {
                set_attribute(&form, TYPED_ATTRIBUTE, "");
            }
            if closest(event, "#draft-relation").is_some() {
                offer_targets();
            }
        })
    });
    let left = page.clone();
    let leave = on_window("pagehide", move |_| {
        let place = left.latest().draft.as_ref().and_then(|_| place());
        kept_draft::set_place(&place.unwrap_or_default());
    });
    [submit, click, leave].into_iter().chain(edits).collect()
}

/// What the reader has typed into the form for this fact and not yet saved: the card is written anew when the language or the units change.
pub(crate) fn typed(fact: &str) -> Option<FactReading> {
    let form = form().filter(|form| form.get_attribute("data-fact").as_deref() == Some(fact))?;
    form.has_attribute(TYPED_ATTRIBUTE).then(reading)
}

/// Offers the figures that the one of the card can have the chosen relation to, and no others.
fn offer_targets() {
    let relation = choice("draft-relation");
    for option in all("#draft-of [data-relations]") {
        let names = option.get_attribute("data-relations").unwrap_or_default();
        let is_fit = names.split(' ').any(|name| name == relation);
        // Some browsers show in the list what is hidden.
        for attribute in ["hidden", "disabled"] {
            match is_fit {
                true => remove_attribute(&option, attribute),
                false => set_attribute(&option, attribute, ""),
            }
        }
        if !is_fit
            && option.get_attribute("value").as_deref() == Some(&choice("draft-of"))
            && let Some(list) = list("draft-of")
        {
            list.set_value("");
        }
    }
}

fn list(id: &str) -> Option<HtmlSelectElement> {
    by_id(id)?.dyn_into().ok()
}

/// The value of what is chosen in a select.
fn choice(id: &str) -> String {
    list(id).map(|list| list.value()).unwrap_or_default()
}

fn form() -> Option<HtmlElement> {
    by_id("draft-form")
}

fn act(page: &PageContext, action: &str, is_in_card: bool) {
    let resolved = page.latest().resolved.clone();
    match action {
        "next" => open_next_doubtful(page),
        "no-quantity" => {
            let selected = page.latest().view.selected.clone();
            if let Some(Selection::Figure(fact)) = selected {
                correct_fact(page, Correction::NoQuantity { fact });
            }
        }
        "undo" => undo(page, is_in_card),
        "save" => {
            let draft = page.latest().draft.clone();
            if let Some(draft) = draft {
                save_text(&draft.revision.json, &format!("{}.json", stem(page)));
            }
        }
        "csv" => save_text(&figures::table(&resolved), &format!("{}.csv", stem(page))),
        "discard" => _ = kept_draft::discard(page, &name(page)),
        _ => {}
    }
}

/// The name of the file of the draft.
fn name(page: &PageContext) -> String {
    page.latest().file.as_deref().unwrap_or_default().to_owned()
}

/// The same without its extension.
fn stem(page: &PageContext) -> String {
    let name = name(page);
    name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned()
}

/// Opens the card of the next figure to look at, after the one that is open, where it stands in the text.
fn open_next_doubtful(page: &PageContext) {
    let (resolved, selected) = (page.latest().resolved.clone(), page.latest().view.selected.clone());
    let facts = &resolved.report.facts;
    let current = match &selected {
        Some(Selection::Figure(id)) => facts.iter().position(|fact| fact.id == *id),
        _ => None,
    };
    let start = current.map_or(0, |index| index + 1);
    let mut in_turn = facts.iter().skip(start).chain(facts.iter().take(start));
    let Some(next) = in_turn.find(|fact| !fact.doubts.is_empty()) else {
        return say(page, messages::NONE_DOUBTFUL);
    };
    open_card(page, next);
}

/// Opens the card of a fact where it stands in the text.
fn open_card(page: &PageContext, fact: &Fact) {
    page.dispatch_card(CardAction::Open {
        selection: Selection::Figure(fact.id.clone()),
        opener: CardOpener::Element(BANNER_ID.to_owned()),
        is_by_keyboard: true,
        is_second_click: false,
    });
    jump(page, &format!("section-{}", fact.section), &fact.id);
}

/// Corrects a fact, or says why that cannot be done.
fn correct_fact(page: &PageContext, correction: Correction) {
    match corrected(page, &correction) {
        Ok((revision, fact)) => {
            let is_fact = fact.is_some();
            if !is_fact {
                // The card closes, and the number that it was opened from is no link any more.
                focus("draft-count");
                page.dispatch_card(CardAction::Leave);
            }
            revise(page, revision, fact);
            say(page, if is_fact { messages::CORRECTION_SAVED } else { messages::QUANTITY_REMOVED });
        }
        Err(reasons) => {
            say_nothing();
            announce(ERROR, &reasons);
        }
    }
}

/// Reads a number as a figure again and opens its card, or says why that cannot be done.
fn restore(page: &PageContext, words: String) {
    match corrected(page, &Correction::Quantity { words }) {
        Ok((revision, fact)) => {
            let resolved = revision.report.clone();
            revise(page, revision, None);
            if let Some(fact) = fact.and_then(|fact| resolved.fact(&fact)) {
                open_card(page, fact);
            }
            say(page, messages::QUANTITY_RESTORED);
        }
        Err(reasons) => {
            say_nothing();
            announce(BANNER_STATUS, &reasons);
            focus("draft-count");
        }
    }
}

/// The draft after a correction, with the id that its fact has then; or why it cannot be made.
fn corrected(page: &PageContext, correction: &Correction) -> Result<(Rc<Revision>, Option<String>), String> {
    let draft = page.latest().draft.clone();
    let draft = draft.ok_or_else(String::new)?;
    let json = serde_json::from_str(&draft.revision.json).map_err(|error| error.to_string())?;
    let corrected = correct(&json, correction).map_err(|violations| {
        let sentences = violations.iter().take(MAX_SENTENCES).map(|violation| reason(violation, page));
        sentences.collect::<Vec<_>>().join(" ")
    })?;
    let was = match correction {
        Correction::Set { fact, .. } | Correction::NoQuantity { fact } => Some(fact.clone()),
        Correction::Quantity { .. } => None,
    };
    let revision = Revision {
        restorable: restorable(&corrected.resolved.report),
        report: SharedReport::new(corrected.resolved),
        json: format!("{:#}\n", corrected.json),
        former: Some((draft.revision, was)),
    };
    Ok((Rc::new(revision), corrected.fact))
}

/// Takes the last correction back, and shows its figure if the reader asked in a card.
fn undo(page: &PageContext, is_in_card: bool) {
    let draft = page.latest().draft.clone();
    let Some((former, fact)) = draft.and_then(|draft| draft.revision.former.clone()) else { return };
    let shown = fact.filter(|_| is_in_card);
    if shown.is_none() {
        page.dispatch_card(CardAction::Leave);
        // The button goes with the last correction, or with the card.
        if is_in_card || former.former.is_none() {
            focus("draft-count");
        }
    }
    revise(page, former, shown);
    say(page, messages::CORRECTION_UNDONE);
}

/// Says something in the card, or in the banner if no card is open.
fn say(page: &PageContext, message: Message) {
    say_nothing();
    let is_card_open = page.latest().view.selected.is_some();
    announce(if is_card_open { CARD_STATUS } else { BANNER_STATUS }, message.get(page.latest().lang));
}

fn say_nothing() {
    announce(CARD_STATUS, "");
    announce(BANNER_STATUS, "");
}

/// Why a correction cannot be made.
fn reason(violation: &Violation, page: &PageContext) -> String {
    let (lang, resolved) = (page.latest().lang, page.latest().resolved.clone());
    let message = match &violation.rule {
        Rule::Percentage => messages::NEEDS_PERCENTAGE,
        Rule::FreshId => messages::HAS_SUCH_A_FIGURE,
        Rule::NoCircle => messages::IN_A_CIRCLE,
        Rule::FreshLabel(other) => {
            let other = resolved.fact(other).and_then(|other| resolved.section(&other.section));
            let section = other.map_or("", |section| section.title.get(lang));
            return messages::label_is_taken(&violation.found, section, lang);
        }
        _ if violation.at.pointer.ends_with("/of") && violation.found.is_empty() => messages::NEEDS_OF,
        _ if violation.at.pointer == "/facts" => messages::LAST_FIGURE,
        _ => return sentence(violation, lang),
    };
    message.get(lang).to_owned()
}

/// Shows a draft as it is now, and keeps it.
fn revise(page: &PageContext, revision: Rc<Revision>, figure: Option<String>) {
    if let Some(form) = form() {
        remove_attribute(&form, TYPED_ATTRIBUTE);
    }
    let is_kept = kept_draft::keep(&name(page), &revision.json, &revision.report, true);
    page.dispatch(AppAction::ReviseDraft(Draft { revision, is_kept }, figure));
    page.dispatch(AppAction::ListDrafts(kept_draft::entries().into()));
}

/// What the form says of its figure.
fn reading() -> FactReading {
    let field = |id| by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let words = |id| field(id).map(|field| field.value().trim().to_owned()).unwrap_or_default();
    let relation = choice("draft-relation");
    let relation = Relation::NAMES.into_iter().find(|(name, _)| *name == relation).map(|(_, relation)| relation);
    let basis = choice("draft-basis");
    let basis = Basis::NAMES.into_iter().find(|(name, _)| *name == basis).map(|(_, basis)| basis);
    let of = Some(choice("draft-of")).filter(|of| !of.is_empty());
    FactReading {
        label: LocalizedText { zh: words("draft-label-zh"), en: words("draft-label-en") },
        // What the form does not show does not count.
        basis: basis.filter(|_| relation == Some(Relation::Growth)),
        relation: relation.map(|relation| (relation, of)),
        is_negative: choice("draft-sign") == "negative",
        certainty: match choice("draft-certainty").as_str() {
            "expected" => Certainty::Expected,
            "planned" => Certainty::Planned,
            _ => Certainty::Reported,
        },
    }
}
