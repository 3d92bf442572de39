//! Standard terms of such reports, with their English: `data/terms.json`.

use std::collections::BTreeMap;

use serde_json::Value;

/// Indicators and institutions, from Chinese to English.
#[derive(Clone, Debug, Default)]
pub struct TermBase {
    english: BTreeMap<String, String>,
}

impl TermBase {
    /// Reads a term base from JSON; `None` if it is not one.
    pub fn parse(json: &str) -> Option<Self> {
        let file: Value = serde_json::from_str(json).ok()?;
        let pair = |term: &Value| {
            let text = |field| term.get(field).and_then(Value::as_str).map(str::to_owned);
            Some((text("zh")?, text("en")?))
        };
        let english = file.get("terms")?.as_array()?.iter().map(pair).collect::<Option<_>>()?;
        Some(Self { english })
    }

    /// The English of exactly this term.
    pub fn english(&self, zh: &str) -> Option<&str> {
        self.english.get(zh).map(String::as_str)
    }
}
