//! The chunks of the program that are fetched once the page is interactive.
//!
//! With the feature `split`, each chunk is a file of its own, which the build has to produce (`xtask/src/split.rs`);
//! otherwise all of the program is loaded at the start.

use crate::app::components::chart::ChartFigure;
use crate::app::islands::island::{TakeOver, take_over};
use crate::app::islands::lazy_island::{Chunk, Reference};

/// Waits for a chunk and returns the function that takes its parts over. If it cannot be fetched, the page says so, and the parts
/// stay as prerendered.
#[cfg(not(feature = "split"))]
pub async fn arrival(chunk: Chunk) -> TakeOver {
    match chunk {
        Chunk::Charts => take_over::<ChartFigure>,
        Chunk::Reference => take_over::<Reference>,
    }
}

#[cfg(feature = "split")]
pub use split::arrival;

#[cfg(feature = "split")]
mod split {
    use std::future::pending;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use crate::app::browser::panic::fail;
    use crate::app::browser::{ChartFigure, Chunk, Reference, TakeOver, take_over};

    #[wasm_split(charts, fallible)]
    fn charts() -> Result<TakeOver, SplitLoaderError> {
        Ok(take_over::<ChartFigure>)
    }

    #[wasm_split(reference, fallible)]
    fn reference() -> Result<TakeOver, SplitLoaderError> {
        Ok(take_over::<Reference>)
    }

    /// Waits for a chunk and returns the function that takes its parts over. If it cannot be fetched, the page says so, and the parts
    /// stay as prerendered.
    pub async fn arrival(chunk: Chunk) -> TakeOver {
        let arrived = match chunk {
            Chunk::Charts => charts().await,
            Chunk::Reference => reference().await,
        };
        match arrived {
            Ok(take_over) => take_over,
            Err(error) => {
                fail(&error.to_string());
                pending().await
            }
        }
    }
}
