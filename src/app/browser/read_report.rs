//! Reads what a reader opens: a report, or a text from which one is drafted. Code of the chunk that is fetched for it.

use std::pin::Pin;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, TextDecoder, TextDecoderOptions};

use crate::app::browser::kept_draft;
use crate::app::browser::open_file::FileSource;
use crate::app::draft::{Draft, OpenedReport, Revision};
use crate::app::shared_report::SharedReport;
use crate::diagnostics::open_error::{OpenError, OpenErrorText};
use crate::diagnostics::untrusted_file;
use crate::locale::messages;
use crate::locale::messages::Message;
use crate::report::encode::encode;
use crate::report::read_by_rule::ReadingCount;
use crate::report::resolved::ResolvedReport;
use crate::source::document::document_error::DocumentError;
use crate::source::document::file_kind::FileKind;
use crate::source::document::within_limit;
use crate::source::draft::merge::merge;
use crate::source::draft::{DraftError, DraftOptions, draft};
use crate::source::terms::TermBase;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// Long enough for the browser to paint what has been rendered.
const PAINT_DELAY_MS: u32 = 30;
/// Standard terms, from which labels have their English.
const TERMS: &str = include_str!("../../../data/terms.json");
/// The encodings of texts that are not UTF-8: by their byte order mark, or else that of China.
const ENCODINGS: [(&[u8], &str); 3] = [(b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"), (b"", "gb18030")];

/// Reads the text of a Word document.
pub(crate) type WordReader = fn(&[u8]) -> Result<String, DocumentError>;

/// Loads the code that reads Word documents; `None` if it cannot be fetched.
pub(crate) type WordLoader = fn() -> Pin<Box<dyn Future<Output = Option<WordReader>>>>;

/// Why a report cannot be opened.
enum Refusal {
    /// It is a report with violations.
    Report(OpenError),
    /// It is a document without a text.
    Document(DocumentError),
    /// It is a text without a report, or something is missing.
    Message(Message),
}

impl From<OpenError> for Refusal {
    fn from(error: OpenError) -> Self {
        Self::Report(error)
    }
}

impl From<DocumentError> for Refusal {
    fn from(error: DocumentError) -> Self {
        Self::Document(error)
    }
}

impl From<DraftError> for Refusal {
    fn from(error: DraftError) -> Self {
        Self::Message(match error {
            DraftError::NoQuantity => messages::NO_QUANTITY,
            DraftError::NoPeriod => messages::NO_PERIOD,
            DraftError::TooManyFigures => messages::TOO_MANY_FIGURES,
        })
    }
}

impl Refusal {
    fn in_words(self, name: &str) -> OpenErrorText {
        let line = match self {
            Self::Report(error) => return error.into(),
            Self::Document(error) => {
                let [zh, en] = Lang::ALL.map(|lang| error.sentence(lang));
                LocalizedText { zh, en }
            }
            Self::Message(message) => message.localized(),
        };
        OpenErrorText { file: name.to_owned(), lines: vec![(None, line)], count: 1 }
    }
}

/// Reads and checks a report called `name`, or drafts it; a draft is kept on the device.
///
/// # Errors
/// Returns why it cannot be opened.
pub(crate) async fn read(
    source: FileSource,
    name: String,
    load_word: WordLoader,
) -> Result<OpenedReport, OpenErrorText> {
    let read = match source {
        FileSource::Files(files) => read_files(&files, load_word).await,
        FileSource::Text(text) => draft_text(&name, &text).await,
        FileSource::Kept => open(&name, kept_draft::report(&name).into()),
    };
    let (report, json) = read.map_err(|refusal| refusal.in_words(&name))?;
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let is_draft = !ReadingCount::of(&report.report).is_zero() || !kept_draft::report(&name).is_empty();
    let report = SharedReport::new(report);
    let draft = is_draft.then(|| Draft {
        is_kept: kept_draft::keep(&name, &json),
        revision: Rc::new(Revision { report: report.clone(), json, former: None }),
    });
    Ok(OpenedReport { report, draft })
}

/// A report and its file.
type Read = Result<(ResolvedReport, String), Refusal>;

async fn read_files(files: &[File], load_word: WordLoader) -> Read {
    let sizes: Vec<(String, usize)> = files.iter().map(|file| (file.name(), file.size() as usize)).collect();
    untrusted_file::validate_selection(&sizes)?;
    let Some(file) = files.first() else { return Err(untrusted_file::unreadable("").into()) };
    let name = file.name();
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| untrusted_file::unreadable(&name))?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let kind = FileKind::of(&bytes, &name);
    if let Some(refusal) = kind.refusal() {
        return Err(refusal.into());
    }
    match kind {
        FileKind::Word => {
            let read_word = load_word().await.ok_or(Refusal::Message(messages::NO_WORD_READER))?;
            draft_text(&name, &read_word(&bytes)?).await
        }
        FileKind::Text => {
            let text = decode(&bytes).ok_or(Refusal::Message(messages::NOT_TEXT))?;
            draft_text(&name, &text).await
        }
        _ => open(&name, bytes),
    }
}

/// Opens the report in a file.
fn open(name: &str, bytes: Vec<u8>) -> Read {
    let report = untrusted_file::open(name, &bytes)?;
    Ok((report, String::from_utf8(bytes).unwrap_or_default()))
}

/// Drafts a report from a text. If a draft of the same name is kept, what was corrected in it stays.
async fn draft_text(name: &str, text: &str) -> Read {
    if text.trim().is_empty() {
        return Err(Refusal::Message(messages::NO_TEXT));
    }
    let terms = TermBase::parse(TERMS).unwrap_or_default();
    let drafted = draft(within_limit(text)?, &DraftOptions { terms, ..DraftOptions::default() })?;
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let merged = merge(&drafted, &kept_draft::report(name));
    let json = merged.map_or_else(|| encode(&drafted.report), |(merged, _)| merged);
    open(name, format!("{json:#}\n").into_bytes())
}

/// The text of a file; `None` if it is in no encoding that is read.
fn decode(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let (_, encoding) = ENCODINGS.iter().find(|(mark, _)| bytes.starts_with(mark))?;
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
