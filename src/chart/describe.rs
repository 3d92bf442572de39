//! What a mark says, in words.

use super::scene::Mark;
use crate::locale::Lang;

/// A mark's name and value, as it is announced.
pub fn describe(mark: &Mark, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}：{}", mark.label, mark.value),
        Lang::En => format!("{}: {}", mark.label, mark.value),
    }
}
