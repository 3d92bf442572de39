//! Why a file from the reader's device cannot be opened.

use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::print::sentence;
use crate::source::line_index::Position;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenError {
    /// The name of the file.
    pub file: String,
    /// What is wrong: everything, or the first of very many violations.
    pub diagnostics: Vec<Diagnostic>,
    /// The number of all violations.
    pub count: usize,
}

/// An [`OpenError`] in words. The page holds this one: only the code that checks files, which is loaded on demand, contains the
/// sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenErrorText {
    /// The name of the file.
    pub file: String,
    /// A line for each violation that is listed, with its position if it has one.
    pub lines: Vec<(Option<Position>, LocalizedText)>,
    /// The number of all violations.
    pub count: usize,
}

impl From<OpenError> for OpenErrorText {
    fn from(error: OpenError) -> Self {
        let line = |diagnostic: &Diagnostic| {
            let position = Some(diagnostic.position).filter(|position| *position != Position::default());
            let [zh, en] = Lang::ALL.map(|lang| sentence(diagnostic, lang));
            (position, LocalizedText { zh, en })
        };
        Self { file: error.file, lines: error.diagnostics.iter().map(line).collect(), count: error.count }
    }
}
