//! What a mark says, in words.

use super::scene::Mark;
use crate::locale::{Lang, strings};

/// A mark's name and value, as it is announced.
pub fn describe(mark: &Mark, lang: Lang) -> String {
    strings::labelled(&mark.label, &mark.value, lang)
}
