//! The two forms in which a page is published, and the addresses of its languages in each.

use crate::text::lang::Lang;
use crate::view::View;

/// The form in which a page is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packaging {
    /// A site: a folder per language, and files beside the pages.
    Site,
    /// One file with everything; the language is in the query string.
    SingleFile,
}

impl Packaging {
    /// The relative link from the page in `lang` to the page in the other language.
    pub fn path_to_other(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Site, Lang::Zh) => "./en/",
            (Self::Site, Lang::En) => "../",
            (Self::SingleFile, Lang::Zh) => "?lang=en",
            (Self::SingleFile, Lang::En) => "?lang=zh",
        }
    }

    /// The query string of the page in a language and a view: empty for the default, otherwise with its question mark.
    pub fn query(self, lang: Lang, view: &View) -> String {
        let query = view.to_query();
        match (self, lang, query.strip_prefix('?')) {
            (Self::SingleFile, Lang::En, None) => "?lang=en".to_owned(),
            (Self::SingleFile, Lang::En, Some(pairs)) => format!("?lang=en&{pairs}"),
            _ => query,
        }
    }

    /// The language in the query string of a single-file page.
    pub fn language(query: &str) -> Lang {
        let tag = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("lang="));
        Lang::from_tag(tag.unwrap_or_default())
    }
}

/// The folder of a language's page below the site's root: empty, or ending in a slash.
pub const fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => "en/",
    }
}

/// The relative path from a language's page to the site's root.
pub const fn path_to_root(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "./",
        Lang::En => "../",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_holds_the_language_of_a_single_file_only() {
        let plain = View::default();
        let chosen = View::from_query("?reading=both", plain.units);
        for (packaging, lang, view, query) in [
            (Packaging::Site, Lang::En, &plain, ""),
            (Packaging::Site, Lang::En, &chosen, "?reading=both"),
            (Packaging::SingleFile, Lang::Zh, &plain, ""),
            (Packaging::SingleFile, Lang::Zh, &chosen, "?reading=both"),
            (Packaging::SingleFile, Lang::En, &plain, "?lang=en"),
            (Packaging::SingleFile, Lang::En, &chosen, "?lang=en&reading=both"),
        ] {
            assert_eq!(packaging.query(lang, view), query);
            if packaging == Packaging::SingleFile {
                assert_eq!(Packaging::language(query), lang);
            }
        }
        assert_eq!(Packaging::language("?reading=both&lang=en"), Lang::En);
        assert_eq!(Packaging::language("?lang=nonsense"), Lang::Zh);
    }
}
