//! The chunks of the program that are fetched once the page answers.
//!
//! Built with the feature `split`, each lies in a file of its own, for which the build has to see (`xtask/src/split.rs`);
//! otherwise, all are here from the start.

use super::late::{TakeOver, take_over};
use crate::app::chart::ChartFigure;
use crate::app::late::{Chunk, Reference};

/// What takes parts over, when their chunk has come. If it cannot be had, the page says so, and they stay as they were
/// prerendered.
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

    use super::{ChartFigure, Chunk, Reference, TakeOver, take_over};
    use crate::app::hooks::failure::fail;

    #[wasm_split(charts, fallible)]
    fn charts() -> Result<TakeOver, SplitLoaderError> {
        Ok(take_over::<ChartFigure>)
    }

    #[wasm_split(reference, fallible)]
    fn reference() -> Result<TakeOver, SplitLoaderError> {
        Ok(take_over::<Reference>)
    }

    /// What takes parts over, when their chunk has come. If it cannot be had, the page says so, and they stay as they were
    /// prerendered.
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
