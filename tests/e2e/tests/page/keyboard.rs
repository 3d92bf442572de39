//! The page by keyboard alone: Tab reaches every stop once, in order and visibly; and whatever a pointer does, a key does.

use super::open_file::drop_on_page;
use e2e::{Key, Outcome, Page, browse, ensure, ensure_eq, ensure_nothing};

/// JavaScript functions: the focusable elements in order, and what is wrong with the focus indicator, empty if nothing.
const WATCH_FOCUS: &str = "
    window.stops = () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
        .filter(stop => stop.checkVisibility({ visibilityProperty: true }));
    window.focusWrong = () => {
        const stop = document.activeElement, ringed = stop.closest('.plot') ?? stop;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\\)$/.test(outlineColor)) return 'has no outline';
        const boxes = ringed.getClientRects();
        const at = (x, y) => {
            const found = document.elementFromPoint(x, y);
            return ringed.contains(found) || found?.contains(ringed) && !found.closest('#card, dialog');
        };
        const seen = [...boxes].some(({ left, top, width, height }) =>
            [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => at(left + x * width, top + y * height))));
        return seen ? '' : 'is covered, or out of sight';
    };
    window.called = stop => `${stop.id || stop.className || stop.tagName} “${(stop.ariaLabel ?? stop.innerText ?? '').slice(0, 40)}”`;
";

const REVENUE: &str = "a.figure[data-fact=fiscal-revenue]";

#[tokio::test]
async fn tab_reaches_everything_once_in_order_and_what_has_the_focus_is_seen() -> Outcome {
    for (path, width, height) in [("", 1440, 900), ("en/", 390, 844)] {
        browse(async |page| {
            page.before_anything(WATCH_FOCUS).await?;
            page.sized(width, height).await?;
            page.arrive(path).await?;
            let all = page.number("stops().length").await?;
            ensure(all > 200.0, format!("There are only {all} stops."))?;
            let mut wrong = String::new();
            page.run("window.passed = []").await?;
            for _ in 0..all as usize {
                page.press(Key::Tab).await?;
                wrong += &noted(page, "push").await?;
            }
            ensure_nothing(&format!("Stops of /{path} that were missed"), page.string(ASTRAY).await?)?;
            page.run("window.passed = [document.activeElement]").await?;
            for _ in 1..all as usize {
                page.press_with(Key::Shift, Key::Tab).await?;
                wrong += &noted(page, "unshift").await?;
            }
            ensure_nothing(&format!("Stops of /{path} that were missed on the way back"), page.string(ASTRAY).await?)?;
            ensure_nothing(&format!("Stops of /{path} at {width}"), wrong)
        })
        .await?;
    }
    Ok(())
}

/// The first few stops that were not passed when they should have been.
const ASTRAY: &str = "stops().filter((stop, index) => stop !== passed[index]).slice(0, 3).map(stop => \
                      `${called(stop)}: instead ${called(passed[stops().indexOf(stop)])}`).join('\\n')";

/// The focused element and what is wrong with its focus indicator, as a line, or nothing.
const WRONG: &str = "focusWrong() && `${called(document.activeElement)} ${focusWrong()}\n`";

/// Adds the focused element to those passed, and returns what is wrong with its focus indicator.
async fn noted(page: &Page, add: &str) -> Outcome<String> {
    page.run(&format!("passed.{add}(document.activeElement)")).await?;
    if page.holds("focusWrong()").await? {
        // WebKit scrolls to a field a moment after it has received the focus.
        page.linger(200).await;
    }
    page.string(WRONG).await
}

#[tokio::test]
async fn the_first_keys_skip_to_the_text_or_to_the_table() -> Outcome {
    browse(async |page| {
        page.before_anything(WATCH_FOCUS).await?;
        page.arrive("en/").await?;
        for (presses, part) in [(1, "#text"), (2, "#table")] {
            page.run("document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })").await?;
            page.open("en/").await?;
            page.until_ready().await?;
            for _ in 0..presses {
                page.press(Key::Tab).await?;
            }
            ensure_eq("The link", page.string("document.activeElement.getAttribute('href')").await?, part)?;
            ensure_nothing("The link", page.string("focusWrong()").await?)?;
            page.press(Key::Enter).await?;
            page.press(Key::Tab).await?;
            let there = format!("document.activeElement.closest({part:?})");
            page.until(&format!("the next stop is in {part}"), &there).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn language_units_and_theme_are_chosen_by_keys_and_keep_the_focus() -> Outcome {
    browse(async |page| {
        page.arrive("").await?;
        page.tab_to("#language-switch", 10).await?;
        page.press(Key::Enter).await?;
        page.until("the page is English", "document.documentElement.lang === 'en'").await?;
        ensure_eq("The focus", focused(page).await?, "language-switch")?;

        page.tab_to("#currency", 3).await?;
        page.type_text("US").await?;
        page.until("dollars are shown", "document.querySelector('#row-fiscal-revenue').innerText.includes('US$')")
            .await?;
        ensure_eq("The focus", focused(page).await?, "currency")?;
        page.tab_to("#theme", 3).await?;
        page.type_text("d").await?;
        page.until("the page is dark", "document.documentElement.dataset.theme === 'dark'").await?;
        page.tab_to("#reading-both", 1).await?;
        page.press(Key::Enter).await?;
        page.until_shown(".both").await?;
        ensure_eq("The focus", focused(page).await?, "reading-both")
    })
    .await
}

#[tokio::test]
async fn a_card_is_opened_read_followed_copied_from_and_left_by_keys() -> Outcome {
    const NOTE: &str = "window.copied = []; Object.defineProperty(navigator, 'clipboard', { configurable: true, value: \
                        { writeText: text => { copied.push(text); return Promise.resolve(); } } })";
    browse(async |page| {
        page.before_anything(NOTE).await?;
        page.arrive("en/").await?;
        page.tab_to(REVENUE, 80).await?;
        page.press(Key::Enter).await?;
        page.until("the focus is in the card", "document.activeElement.id === 'card'").await?;
        page.tab_to("#card a[data-fact='fiscal-revenue.previous']", 5).await?;
        page.press(Key::Enter).await?;
        page.until(
            "the card is the other's",
            "document.activeElement.id === 'card' && location.search.endsWith('previous')",
        )
        .await?;
        page.tab_to("#copy-citation", 20).await?;
        page.press(Key::Enter).await?;
        page.until("the citation is copied", "copied.length === 1 && document.querySelector('#copied').innerText")
            .await?;
        ensure_eq("The focus", focused(page).await?, "copy-citation")?;
        page.press(Key::Escape).await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the figure", &format!("document.activeElement.matches({REVENUE:?})")).await?;

        page.tab_to("a.term", 80).await?;
        page.run("window.term = document.activeElement").await?;
        page.press(Key::Enter).await?;
        page.until("the term is explained", "document.activeElement.id === 'card'").await?;
        page.tab_to("#card-close", 1).await?;
        page.press(Key::Enter).await?;
        page.until_gone("#card").await?;
        page.until("the focus is on the term", "document.activeElement === term").await
    })
    .await
}

#[tokio::test]
async fn an_open_card_hides_nothing_that_has_the_focus_within_it_or_elsewhere() -> Outcome {
    for (width, height) in [(1440, 900), (390, 560)] {
        browse(async |page| {
            page.before_anything(WATCH_FOCUS).await?;
            page.sized(width, height).await?;
            page.arrive("en/").await?;
            page.click(REVENUE).await?;
            page.until_shown("#card[data-placed]").await?;
            ensure_seen(page, 40).await?;
            ensure(!page.shows("#card").await?, "Nothing came to lie under the card.")?;

            page.run(&format!("document.querySelector({REVENUE:?}).focus()")).await?;
            page.press(Key::Enter).await?;
            page.until("the focus is in the card", "document.activeElement.id === 'card'").await?;
            ensure_seen(page, page.count("#card :is(a, button)").await? as usize).await?;
            ensure(page.holds("document.activeElement.closest('#card')").await?, "The last stop is not in the card.")
        })
        .await
        .map_err(|failure| failure.about(&format!("at {width} pixels")))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_figure_marked_as_an_input_of_another_still_shows_its_focus() -> Outcome {
    const GROWTH: &str = ".tile a[data-fact='fiscal-revenue.growth']";
    browse(async |page| {
        page.before_anything(WATCH_FOCUS).await?;
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        page.tab_to(GROWTH, 80).await?;
        page.point_at(".tile a[data-fact='fiscal-revenue.previous']").await?;
        page.until("it is marked", &format!("document.querySelector({GROWTH:?}).dataset.lit === 'input'")).await?;
        ensure_nothing("The focused input", page.string(WRONG).await?)
    })
    .await
}

/// Presses Tab `stops` times, and fails unless the focused element is visible each time.
async fn ensure_seen(page: &Page, stops: usize) -> Outcome {
    for _ in 0..stops {
        page.press(Key::Tab).await?;
        page.linger(30).await;
        ensure_nothing("A stop of Tab", page.string(WRONG).await?)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_chart_is_walked_through_its_table_sorted_and_all_that_can_be_taken_saved_by_keys() -> Outcome {
    const TABLE: &str = "#table-chart-completion table";
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("HTMLAnchorElement.prototype.click = function () { window.saved = this.download; }").await?;
        page.tab_to("#chart-completion [role=listbox]", 150).await?;
        page.press(Key::End).await?;
        page.press(Key::Enter).await?;
        page.until("the card has the focus", "document.activeElement.id === 'card'").await?;
        page.press(Key::Escape).await?;
        page.until("the focus is back", "document.activeElement.matches('#chart-completion [role=listbox]')").await?;

        page.tab_to("#chart-completion .take [aria-expanded]", 1).await?;
        page.press(Key::Enter).await?;
        page.until_shown(TABLE).await?;
        for kind in ["png", "svg", "csv"] {
            page.tab_to(&format!("#chart-completion [data-take={kind}]"), 3).await?;
            page.press(Key::Enter).await?;
            page.until("it is saved", &format!("window.saved?.endsWith('.{kind}')")).await?;
        }
        page.tab_to(&format!("{TABLE} th:nth-child(2) button"), 5).await?;
        page.press(Key::Enter).await?;
        page.until("it is sorted", &format!("document.querySelector('{TABLE} th[aria-sort=ascending]')")).await?;
        let still = format!("document.activeElement.matches('{TABLE} th:nth-child(2) button')");
        ensure(page.holds(&still).await?, "The focus did not stay on the head of the column.")
    })
    .await
}

#[tokio::test]
async fn tables_are_searched_filtered_sorted_and_cleared_by_keys() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.press(Key::Tab).await?;
        page.press(Key::Tab).await?;
        page.press(Key::Enter).await?;
        page.tab_to("#figure-search", 2).await?;
        page.type_text("demol").await?;
        page.until("greenway is not found", "!document.querySelector('#row-greenway')").await?;
        page.tab_to("#figure-unit", 3).await?;
        page.type_text("area").await?;
        page.until("the filter is in the address", "location.search.includes('unit=area')").await?;
        page.tab_to("#table th:nth-child(2) .sort", 4).await?;
        page.press(Key::Enter).await?;
        page.until("it is sorted", "document.querySelector('#table [aria-sort=ascending]')").await?;
        page.run("document.querySelector('#figure-status').focus()").await?;
        page.tab_to("#figure-reset", 1).await?;
        page.press(Key::Enter).await?;
        page.until_shown("#row-greenway").await?;
        ensure_eq("The focus once all is cleared", focused(page).await?, "figure-search")?;

        page.run("document.querySelector('#names h2').scrollIntoView({ behavior: 'instant' })").await?;
        page.tab_to("#name-search", 300).await?;
        page.type_text("Toyota").await?;
        let found =
            "[...document.querySelectorAll('#names tbody tr')].map(row => row.innerText.includes('Toyota')).join()";
        page.until("nothing else is left", &format!("{found} === 'true'")).await?;
        page.tab_to("#name-role", 1).await?;
        page.type_text("Attr").await?;
        page.tab_to("#name-section", 1).await?;
        page.type_text("Who").await?;
        page.until("both filters are in the address", "/role=.*section=|section=.*role=/.test(location.search)")
            .await?;
        page.run("document.querySelector('#name-section').focus()").await?;
        page.tab_to("#name-reset", 1).await?;
        page.press(Key::Enter).await?;
        page.until("all are there again", "document.querySelectorAll('#names tbody tr').length > 20").await?;
        ensure_eq("The focus once all is cleared", focused(page).await?, "name-search")?;
        page.tab_to("#names th:nth-child(2) .sort", 5).await?;
        page.press(Key::Enter).await?;
        page.until("it is sorted", "document.querySelector('#names [aria-sort=ascending]')").await
    })
    .await
}

#[tokio::test]
async fn a_file_is_asked_for_by_keys() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("HTMLInputElement.prototype.click = function () { window.asked = this.type; }").await?;
        page.run("document.querySelector('#own a').focus()").await?;
        page.tab_to("#open-file", 1).await?;
        page.press(Key::Enter).await?;
        page.until("the browser is asked for a file", "window.asked === 'file'").await
    })
    .await
}

#[tokio::test]
async fn a_refused_file_is_told_of_in_a_dialog_that_keeps_tab_within_and_lets_go() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("document.querySelector('#own').scrollIntoView({ behavior: 'instant' }); document.querySelector('#open-file').focus()")
            .await?;
        refuse_a_file(page).await?;
        page.tab_to("#refusal-close", 8).await?;
        page.press(Key::Enter).await?;
        page.until_gone("#refusal").await?;
        page.until("the focus is back", "document.activeElement.id === 'open-file'").await?;

        refuse_a_file(page).await?;
        for _ in 0..8 {
            page.press(Key::Tab).await?;
            // After its last stop the focus goes to the browser's own window, where some browsers keep it for a while.
            let within = "document.activeElement.closest('#refusal') || document.activeElement === document.body";
            ensure(page.holds(within).await?, "Tab left the dialog.")?;
        }
        Ok(())
    })
    .await
}

/// Makes the page refuse a file.
async fn refuse_a_file(page: &Page) -> Outcome {
    drop_on_page(page, "add('mine.json', '{}')").await?;
    page.until("the focus is in the dialog", "document.activeElement.closest('#refusal')").await
}

/// The id of the focused element.
async fn focused(page: &Page) -> Outcome<String> {
    page.string("document.activeElement.id").await
}
