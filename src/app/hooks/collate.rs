//! The order that a dictionary of the reader's language has words in, as the browser knows it.

use std::cmp::Ordering;

use js_sys::{Array, JsString, Object};

use crate::locale::Lang;

/// Compares words in `lang`: by pinyin in Chinese, alphabetically in English.
pub fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    move |a, b| {
        let locales = Array::of1(&lang.tag().into());
        JsString::from(a).locale_compare(b, &locales, &Object::new()).cmp(&0)
    }
}
