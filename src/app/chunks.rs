//! The chunks of the program that are fetched once the page is interactive.
//!
//! With the feature `split`, each chunk is a file of its own, which the build has to produce (`xtask/src/split.rs`);
//! otherwise all of the program is loaded at the start.

use crate::app::components::chart::ChartFigure;
use crate::app::islands::hydration::{HydrateFn, hydrate_or_mount};
use crate::app::islands::lazy_island::{Chunk, Reference};

/// Waits for a chunk and returns the function that takes its parts over. If it cannot be fetched, the page says so, and the parts
/// stay as prerendered.
#[cfg(not(feature = "split"))]
pub async fn load_chunk(chunk: Chunk) -> HydrateFn {
    match chunk {
        Chunk::Charts => hydrate_or_mount::<ChartFigure>,
        Chunk::Reference => hydrate_or_mount::<Reference>,
    }
}

#[cfg(feature = "split")]
pub use split::load_chunk;

#[cfg(feature = "split")]
mod split {
    use std::future::pending;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{ChartFigure, Chunk, HydrateFn, Reference, hydrate_or_mount};
    use crate::app::browser::panic::fail;

    #[wasm_split(charts, fallible)]
    fn charts() -> Result<HydrateFn, SplitLoaderError> {
        Ok(hydrate_or_mount::<ChartFigure>)
    }

    #[wasm_split(reference, fallible)]
    fn reference() -> Result<HydrateFn, SplitLoaderError> {
        Ok(hydrate_or_mount::<Reference>)
    }

    /// Waits for a chunk and returns the function that takes its parts over. If it cannot be fetched, the page says so, and the parts
    /// stay as prerendered.
    pub async fn load_chunk(chunk: Chunk) -> HydrateFn {
        let arrived = match chunk {
            Chunk::Charts => charts().await,
            Chunk::Reference => reference().await,
        };
        match arrived {
            Ok(hydrate_or_mount) => hydrate_or_mount,
            Err(error) => {
                fail(&error.to_string());
                pending().await
            }
        }
    }
}
