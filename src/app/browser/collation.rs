//! The dictionary order of words in the reader's language, as implemented by the browser.

use std::cmp::Ordering;

use js_sys::{Array, JsString, Object};

use crate::text::lang::Lang;

/// Compares words in `lang`: by pinyin in Chinese, alphabetically in English.
pub(crate) fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    move |a, b| {
        let locales = Array::of1(&lang.tag().into());
        JsString::from(a).locale_compare(b, &locales, &Object::new()).cmp(&0)
    }
}
