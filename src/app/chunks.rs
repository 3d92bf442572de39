//! The chunks of the program that are fetched once the page is interactive.
//!
//! With the feature `split`, each chunk is a file of its own, which the build has to produce (`xtask/src/split.rs`);
//! otherwise all of the program is loaded at the start. When a site is built, nothing is loaded: the islands are rendered at once.

#[cfg(all(target_arch = "wasm32", feature = "split"))]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[cfg(all(target_arch = "wasm32", feature = "split"))]
use crate::app::browser::panic::report_failure;
#[cfg(target_arch = "wasm32")]
use crate::app::components::chart::ChartFigure;
#[cfg(target_arch = "wasm32")]
use crate::app::components::reference::Reference;
use crate::app::island::Chunk;
#[cfg(target_arch = "wasm32")]
use crate::app::islands::hydration::hydrate_or_mount;
use crate::app::islands::island_handle::{ChunkLoader, HydrateFn};

/// Loads chunks. If one cannot be fetched, the page says so, and its islands stay as prerendered.
pub(crate) const LOADER: ChunkLoader = ChunkLoader(|chunk| Box::pin(load_chunk(chunk)));

#[cfg(not(target_arch = "wasm32"))]
async fn load_chunk(_: Chunk) -> HydrateFn {
    std::future::pending().await
}

#[cfg(all(target_arch = "wasm32", not(feature = "split")))]
async fn load_chunk(chunk: Chunk) -> HydrateFn {
    match chunk {
        Chunk::Charts => hydrate_or_mount::<ChartFigure>,
        Chunk::Reference => hydrate_or_mount::<Reference>,
    }
}

#[cfg(all(target_arch = "wasm32", feature = "split"))]
async fn load_chunk(chunk: Chunk) -> HydrateFn {
    let loaded = match chunk {
        Chunk::Charts => charts().await,
        Chunk::Reference => reference().await,
    };
    match loaded {
        Ok(hydrate_or_mount) => hydrate_or_mount,
        Err(error) => {
            report_failure(&error.to_string());
            std::future::pending().await
        }
    }
}

#[cfg(all(target_arch = "wasm32", feature = "split"))]
#[wasm_split(charts, fallible)]
fn charts() -> Result<HydrateFn, SplitLoaderError> {
    Ok(hydrate_or_mount::<ChartFigure>)
}

#[cfg(all(target_arch = "wasm32", feature = "split"))]
#[wasm_split(reference, fallible)]
fn reference() -> Result<HydrateFn, SplitLoaderError> {
    Ok(hydrate_or_mount::<Reference>)
}
