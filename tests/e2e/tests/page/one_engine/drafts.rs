//! Drafts: what the form offers and refuses, how drafts are kept, and where a reload leads.

use crate::drafts::{ROWS, TEXT, open_card, open_draft, unfold_form};
use crate::open_file::{drop_on_page, quoted};
use e2e::{Key, TestResult, browse, ensure, ensure_empty, ensure_eq};

#[tokio::test]
async fn form_keeps_what_was_typed_when_language_or_units_change_until_it_is_saved_or_undone() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        open_card(page, "8.4亿元").await?;
        unfold_form(page).await?;
        page.type_into("#draft-label-zh", "公共收入").await?;
        page.type_into("#draft-label-en", "Public revenue").await?;
        page.select("#draft-certainty", "planned").await?;
        page.run_script("document.querySelector('#language-switch').click()").await?;
        page.wait_until_lang("en").await?;
        page.wait_until(
            "the form is in English and has what was typed",
            "document.querySelector('.draft-card details[open] [type=submit]').textContent.includes('Save') \
             && document.querySelector('#draft-label-zh').value.endsWith('公共收入') \
             && document.querySelector('#draft-certainty').value === 'planned'",
        )
        .await?;
        page.click("#draft-form [type=submit]").await?;
        page.wait_until("the correction is saved", &format!("{ROWS}.includes('Public revenue')")).await?;
        page.click("#card [data-draft-action=undo]").await?;
        page.wait_until(
            "the form shows the former label",
            "!document.querySelector('#draft-label-zh').value.includes('公共收入')",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn label_of_another_figure_is_refused_with_the_figure_that_has_it() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        open_card(page, "8.4亿元").await?;
        unfold_form(page).await?;
        let label = page.eval_string("document.querySelector('#draft-label-zh').value").await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        open_card(page, "3200人").await?;
        unfold_form(page).await?;
        page.run_script(&format!("document.querySelector('#draft-label-zh').value = {}", quoted(&label))).await?;
        page.click("#draft-form [type=submit]").await?;
        page.wait_until_visible("#draft-error").await?;
        let said = page.inner_text("#draft-error").await?;
        ensure(said.contains(&label) && said.contains("工作回顾"), format!("The refusal is “{said}”."))
    })
    .await
}

#[tokio::test]
async fn form_offers_the_relations_and_figures_that_can_be() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        let relations =
            "[...document.querySelectorAll('#draft-relation option')].map(option => option.value).join(' ')";
        let targets = "[...document.querySelectorAll('#draft-of option:not([disabled], [value=\"\"])')]\
            .map(option => option.textContent.trim().split(' ').pop()).join(' ')";
        open_card(page, "8.4亿元").await?;
        unfold_form(page).await?;
        ensure_eq("The relations of an amount", page.eval_string(relations).await?, " part increase from gap")?;
        page.select("#draft-relation", "part").await?;
        page.wait_until("only money is offered", &format!("{targets} === '120.5亿元'")).await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        open_card(page, "6.2%").await?;
        unfold_form(page).await?;
        page.select("#draft-relation", "share").await?;
        page.wait_until("levels are offered", &format!("{targets} === '120.5亿元 8.4亿元 3200人'")).await?;
        page.select("#draft-relation", "from").await?;
        page.wait_until("percentages are offered", &format!("!{targets}.includes('元') && {targets}.includes('%')"))
            .await?;
        ensure_eq("The figure chosen", page.eval_string("document.querySelector('#draft-of').value").await?, "")
    })
    .await
}

#[tokio::test]
async fn status_corrected_and_number_that_is_no_figure_show_at_once() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        open_card(page, "3200人").await?;
        unfold_form(page).await?;
        page.select("#draft-certainty", "planned").await?;
        page.click("#draft-form [type=submit]").await?;
        page.wait_until("the card says so", "document.querySelector('#card').textContent.includes('计划')").await?;
        unfold_form(page).await?;
        page.click("[data-draft-action=no-quantity]").await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until("the figure is gone", &format!("!{ROWS}.split('\\n').includes('新增就业')")).await
    })
    .await
}

#[tokio::test]
async fn number_that_was_no_figure_is_one_again_after_a_reload() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        open_card(page, "3200人").await?;
        unfold_form(page).await?;
        page.click("[data-draft-action=no-quantity]").await?;
        page.wait_until_hidden("#card").await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        page.wait_until_visible("#draft-count").await?;
        page.wait_until_settled().await?;
        page.scroll_to("#table").await?;
        page.wait_until_visible("[data-left-out]").await?;
        page.click("[data-left-out]").await?;
        page.wait_until_visible("#card .draft-card").await?;
        page.wait_until_settled().await?;
        ensure_eq("The marked number", page.inner_text("#card .sentence mark").await?, "3200人")?;
        page.wait_until("the figure is listed", &format!("{ROWS}.split('\\n').includes('新增就业')")).await?;
        ensure_eq("Numbers to bring back", page.count("[data-left-out]").await?, 0.0)?;
        page.click("#card [data-draft-action=undo]").await?;
        page.wait_until_hidden("#card").await?;
        page.wait_until_visible("[data-left-out]").await
    })
    .await
}

#[tokio::test]
async fn list_of_kept_drafts_says_what_each_is_and_discards_it() -> TestResult {
    browse(async |page| {
        open_draft(page, "en/").await?;
        let listed = "document.querySelector('.kept-drafts').textContent";
        page.wait_until("its title is listed", &format!("{listed}.includes('月湾镇')")).await?;
        page.wait_until("its file, day and count are listed", &format!(
            "/harbour\\.txt \\(last changed on \\d{{4}}-\\d\\d-\\d\\d; \\d+ figures? read automatically/.test({listed})"
        ))
        .await?;
        open_card(page, "840 million").await?;
        unfold_form(page).await?;
        page.click("#draft-form [type=submit]").await?;
        page.wait_until("the correction is counted", &format!("{listed}.includes('1 checked')")).await?;
        page.press(Key::Escape).await?;
        page.wait_until_hidden("#card").await?;
        page.click("#local-report-close").await?;
        page.wait_until_hidden("#local-report").await?;
        // A name alone is what was stored before.
        page.run_script(
            "localStorage.setItem('drafts', localStorage.getItem('drafts').split('\\n').map(entry => entry.split('\\u001f')[0]).join('\\n'))",
        )
        .await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        page.wait_until("its name is listed", &format!("{listed}.includes('harbour.txt')")).await?;
        page.click(".kept-drafts [data-draft]").await?;
        page.wait_until_visible("#draft-count").await?;
        page.wait_until("its title is listed", &format!("{listed}.includes('月湾镇')")).await?;
        page.click("#local-report-close").await?;
        page.wait_until_hidden("#local-report").await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        page.wait_until_visible(".discard-draft").await?;
        page.run_script("window.confirm = () => false").await?;
        page.click(".discard-draft").await?;
        page.run_script("window.confirm = () => true").await?;
        ensure_eq("Kept drafts", page.count(".kept-drafts li").await?, 1.0)?;
        page.click(".discard-draft").await?;
        page.wait_until("the draft is gone", "!document.querySelector('.kept-drafts')").await?;
        page.wait_until_focused("#open-file").await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        ensure_eq("Kept drafts", page.count(".kept-drafts li").await?, 0.0)
    })
    .await
}

#[tokio::test]
async fn other_text_of_the_same_name_becomes_a_draft_of_its_own_and_the_same_text_goes_on() -> TestResult {
    browse(async |page| {
        let name = "document.querySelector('#local-report .file-name').textContent";
        page.open_hydrated("").await?;
        for (text, named) in
            [(TEXT, "r.txt"), ("2025年东山县工作报告\n粮食产量12.5万吨，增长2%。", "r (2).txt"), (TEXT, "r.txt")]
        {
            drop_on_page(page, &format!("add('r.txt', {})", quoted(text))).await?;
            page.wait_until(named, &format!("document.querySelector('#local-report') && {name} === {}", quoted(named)))
                .await?;
            page.wait_until(
                "its text is shown",
                &format!(
                    "document.querySelector('main').textContent.includes({})",
                    quoted(if text == TEXT { "财政收入" } else { "粮食产量" })
                ),
            )
            .await?;
        }
        page.wait_until("both are listed", "document.querySelectorAll('.kept-drafts li').length === 2").await
    })
    .await
}

#[tokio::test]
async fn chart_is_drawn_anew_after_a_correction_and_vanishes_without_figures() -> TestResult {
    browse(async |page| {
        open_draft(page, "").await?;
        page.wait_until("the chart is there", "!!document.querySelector('main figure.chart .plot')").await?;
        page.scroll_to_center("main figure.chart .plot").await?;
        page.wait_until_visible("main figure.chart .plot[data-canvas-drawn] canvas").await?;
        let pixels = "document.querySelector('main figure.chart canvas').toDataURL()";
        page.run_script(&format!("window.drawn = {pixels}")).await?;
        open_card(page, "8.4亿元").await?;
        unfold_form(page).await?;
        page.type_into("#draft-label-zh", "公共收入").await?;
        page.press(Key::Enter).await?;
        page.wait_until("the canvas is drawn anew", &format!("{pixels} !== window.drawn")).await?;
        page.press(Key::Escape).await?;
        open_card(page, "6.2%").await?;
        unfold_form(page).await?;
        page.select("#draft-relation", "").await?;
        page.click("#draft-form [type=submit]").await?;
        page.wait_until("the chart is gone", "!document.querySelector('main figure.chart')").await?;
        page.click("#card [data-draft-action=undo]").await?;
        page.wait_until("the chart is there again", "!!document.querySelector('main figure.chart .plot')").await
    })
    .await
}

#[tokio::test]
async fn figures_to_look_at_first_open_one_after_the_other() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let text = "2024年甲镇工作报告\n一、工作回顾\n甲、乙、丙三村集体收入分别达30万元、20万元、10万元。增长8%。";
        drop_on_page(page, &format!("add('villages.txt', {})", quoted(text))).await?;
        page.wait_until_visible("#draft-count").await?;
        page.click("[data-draft-action=next]").await?;
        page.wait_until_visible("#card .check-first").await?;
        page.wait_until_settled().await?;
        let first = page.inner_text("#card-title").await?;
        page.click("#card [data-draft-action=next]").await?;
        page.wait_until(
            "another card is open",
            &format!("document.querySelector('#card-title').textContent !== {}", quoted(&first)),
        )
        .await
    })
    .await
}

#[tokio::test]
async fn files_that_hold_no_text_get_an_answer() -> TestResult {
    browse(async |page| {
        page.open_hydrated("en/").await?;
        for (file, answer) in [
            ("add('a.pdf', '%PDF-1.7')", "paste"),
            ("add('a.docx', 'PK\\x03\\x04 broken')", "damaged"),
            ("add('a.txt', 'no numbers')", "no number"),
            ("add('a.txt', '1'.repeat(4900000))", "characters"),
            ("add('a.txt', '')", "no text"),
            ("add('a.txt', '2024年公报\\n' + '（一）'.repeat(300_000))", "no number"),
            ("add('a.txt', '2024年公报\\n' + '其中8亿元，'.repeat(150_000))", "more figures"),
        ] {
            drop_on_page(page, file).await?;
            page.wait_until_visible("#open-error").await?;
            let said = page.inner_text("#open-error").await?;
            ensure(said.contains(answer), format!("{file} is answered by {said}"))?;
            page.click("#open-error-close").await?;
            page.wait_until_hidden("#open-error").await?;
        }
        ensure_empty("The console", page.take_console().await?)
    })
    .await
}

#[tokio::test]
async fn reload_of_a_draft_returns_to_where_the_reader_was() -> TestResult {
    browse(async |page| {
        page.open_hydrated("").await?;
        let sections: String = ["一", "二", "三", "四", "五", "六", "七", "八"]
            .iter()
            .map(|number| {
                let paragraphs = format!("{number}区粮食产量12.5万吨，增长2%。新建学校3所，道路8公里。\n").repeat(6);
                format!("{number}、{number}区工作\n{paragraphs}")
            })
            .collect();
        let text = format!("2024年甲县工作报告\n{sections}");
        drop_on_page(page, &format!("add('long.txt', {})", quoted(&text))).await?;
        page.wait_until_visible("#draft-count").await?;
        let top = "document.querySelector('#section-s6')?.getBoundingClientRect().top ?? 1e6";
        page.wait_until("the section is there", "!!document.querySelector('#section-s6 p')").await?;
        page.wait_until_settled().await?;
        page.scroll_to("#section-s6").await?;
        page.wait_until_settled().await?;
        let before = page.eval_number(top).await?;
        page.reload().await?;
        page.wait_until_hydrated().await?;
        page.wait_until_visible("#draft-count").await?;
        page.wait_until("the section is where it was", &format!("Math.abs(({top}) - {before}) < 8")).await?;
        page.wait_until_settled().await?;
        ensure(page.is_true(&format!("Math.abs(({top}) - {before}) < 8")).await?, "The section has moved.")?;
        // It is told once: what is opened next is shown from its beginning.
        drop_on_page(page, &format!("add('harbour.txt', {})", quoted(TEXT))).await?;
        page.wait_until_focused("#local-report").await?;
        ensure_eq("The scroll position", page.eval_number("window.scrollY").await?, 0.0)
    })
    .await
}
