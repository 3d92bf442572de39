//! Linked views: pointing at or focusing a figure highlights its other appearances without redrawing anything.

use e2e::{Key, Outcome, Page, browse, ensure, ensure_eq};

/// Counts canvas drawing operations and elements added to or removed from the document.
const COUNT_WORK: &str = "
    window.work = 0;
    const fill = CanvasRenderingContext2D.prototype.fillRect;
    CanvasRenderingContext2D.prototype.fillRect = function (...rest) { work += 1; return fill.apply(this, rest); };
    addEventListener('DOMContentLoaded', () => new MutationObserver(records => {
        for (const record of records) if (!record.target.closest?.('.plot')) work += 1;
    }).observe(document.body, { subtree: true, childList: true, characterData: true }));
";

#[tokio::test]
async fn a_figure_pointed_at_in_prose_is_marked_in_the_table_and_in_charts() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.before_anything(COUNT_WORK).await?;
        page.arrive("en/").await?;
        page.linger(800).await;
        page.point_at("#section-city p a[data-fact=land-vacated]").await?;
        page.until("its row is marked", "document.querySelector('#row-land-vacated').hasAttribute('data-lit')").await?;
        page.until("its bar is outlined", "document.querySelectorAll('#chart-land .echo').length === 1").await?;
        ensure(lit(page).await?.split(' ').all(|fact| fact == "land-vacated"), "Other figures are marked too.")?;

        page.linger(500).await;
        page.run("window.work = 0").await?;
        page.point_at("#section-city p a[data-fact=land-vacated]").await?;
        page.point_at("#section-city p a[data-fact='land-vacated.completion']").await?;
        page.until(
            "the other is marked",
            "document.querySelector('[data-fact=\"land-vacated.completion\"][data-lit]')",
        )
        .await?;
        ensure_eq("Canvas strokes and changes of the document", page.number("work").await?, 0.0)
    })
    .await
}

#[tokio::test]
async fn the_inputs_of_a_derived_figure_are_marked_lightly() -> Outcome {
    browse(async |page| {
        page.sized(1440, 900).await?;
        page.arrive("en/").await?;
        page.point_at(".tile a[data-fact='fiscal-revenue.previous']").await?;
        for input in ["fiscal-revenue", "fiscal-revenue.growth"] {
            let marked = format!("document.querySelector('.tile a[data-fact={input:?}]')?.dataset.lit === 'input'");
            page.until(&format!("{input} is marked as an input"), &marked).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_walked_to_in_a_chart_is_marked_in_prose() -> Outcome {
    browse(async |page| {
        page.arrive("en/").await?;
        page.run("document.querySelector('#chart-land [role=listbox]').focus()").await?;
        page.press(Key::Home).await?;
        let marked = "document.querySelector('#section-city p a[data-fact=land-vacated]').hasAttribute('data-lit')";
        page.until("the figure in prose is marked", marked).await
    })
    .await
}

/// Ids of the highlighted figures.
async fn lit(page: &Page) -> Outcome<String> {
    page.string("[...document.querySelectorAll('[data-lit]')].map(element => element.dataset.fact).join(' ')").await
}
