//! The chunks of the program that are fetched when they are needed: for islands, and for reports from the reader's device.
//!
//! With the feature `split`, each chunk is a file of its own, which the build has to produce (`xtask/src/split.rs`); otherwise all of the
//! program is loaded at the start.

use std::future::Future;
use std::pin::Pin;

#[cfg(feature = "split")]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::app::browser::dom::Host;
use crate::app::browser::failure::report_failure;
use crate::app::browser::open_file::ReportReader;
use crate::app::browser::read_report::WordReader;
use crate::app::browser::{draft_controls, read_report};
use crate::app::components::chart::ChartApp;
use crate::app::components::draft_card::render_draft_card_part;
use crate::app::components::text::Text;
use crate::app::island::{Chunk, IslandProps};
use crate::app::islands::hydrate::hydrate_or_render;
use crate::app::islands::island_handle::{IslandHandle, StartFn};
use crate::source::document::word::word_text;

/// The prose of the report, which nothing shows without the chunk of text.
const PROSE: &str = include_str!(concat!(env!("OUT_DIR"), "/prose.json"));

/// Loads a chunk; `None` if it cannot be fetched.
pub(crate) fn load(chunk: Chunk) -> Pin<Box<dyn Future<Output = Option<StartFn>>>> {
    Box::pin(load_chunk(chunk))
}

#[cfg(not(feature = "split"))]
async fn load_chunk(chunk: Chunk) -> Option<StartFn> {
    Some(match chunk {
        Chunk::Text => start_text,
        Chunk::Charts => hydrate_or_render::<ChartApp>,
    })
}

#[cfg(feature = "split")]
async fn load_chunk(chunk: Chunk) -> Option<StartFn> {
    let loaded = match chunk {
        Chunk::Text => text().await,
        Chunk::Charts => charts().await,
    };
    loaded.ok()
}

#[cfg(feature = "split")]
#[wasm_split(text, fallible)]
fn text() -> Result<StartFn, SplitLoaderError> {
    Ok(start_text)
}

#[cfg(feature = "split")]
#[wasm_split(charts, fallible)]
fn charts() -> Result<StartFn, SplitLoaderError> {
    Ok(hydrate_or_render::<ChartApp>)
}

/// Loads the code that opens reports and corrects drafts; `None` if it cannot be fetched. Nothing else refers to it, so that it is not
/// fetched before a report is opened.
pub(crate) fn load_reader() -> Pin<Box<dyn Future<Output = Option<ReportReader>>>> {
    Box::pin(async {
        #[cfg(feature = "split")]
        let reader = checker().await.ok();
        #[cfg(not(feature = "split"))]
        let reader = Some(report_reader());
        reader
    })
}

#[cfg(feature = "split")]
#[wasm_split(checker, fallible)]
fn checker() -> Result<ReportReader, SplitLoaderError> {
    Ok(report_reader())
}

fn report_reader() -> ReportReader {
    ReportReader {
        read: |source, name| Box::pin(read_report::read(source, name, load_word_reader)),
        listen: draft_controls::listen,
        render_card_part: |page, figure| render_draft_card_part(page, figure, draft_controls::typed(&figure.id)),
    }
}

/// Loads the code that reads Word documents; `None` if it cannot be fetched.
fn load_word_reader() -> Pin<Box<dyn Future<Output = Option<WordReader>>>> {
    Box::pin(async {
        #[cfg(feature = "split")]
        let reader = word().await.ok();
        #[cfg(not(feature = "split"))]
        let reader: Option<WordReader> = Some(word_text);
        reader
    })
}

#[cfg(feature = "split")]
#[wasm_split(word, fallible)]
fn word() -> Result<WordReader, SplitLoaderError> {
    Ok(word_text)
}

fn start_text(host: &Host, props: &IslandProps, idle: Option<Box<dyn IslandHandle>>) -> Box<dyn IslandHandle> {
    if props.page.resolved.add_prose(PROSE).is_none() {
        report_failure("the prose is not that of the report");
    }
    hydrate_or_render::<Text>(host, props, idle)
}
