//! Reads what a reader opens: a report, or a text from which one is drafted. Code of the chunk that is fetched for it.

use std::hash::{DefaultHasher, Hash, Hasher};
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
use crate::source::document::document_error::{DocumentError, OpenedIn};
use crate::source::document::encoding::{encoding, with_line_ends};
use crate::source::document::file_kind::FileKind;
use crate::source::document::within_limit;
use crate::source::draft::restoration::restorable;
use crate::source::draft::{DraftError, DraftOptions, draft};
use crate::source::terms::TermBase;
use crate::text::lang::Lang;
use crate::text::localized::LocalizedText;

/// Long enough for the browser to paint what has been rendered.
const PAINT_DELAY_MS: u32 = 30;
/// Standard terms, from which labels have their English.
const TERMS: &str = include_str!("../../../data/terms.json");

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
                let [zh, en] = Lang::ALL.map(|lang| error.sentence(OpenedIn::Page, lang));
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
        FileSource::Text(text) => read_text(&format!("{name} – {}", first_words(&text)), &text).await,
        FileSource::Kept => open(&name, kept_draft::report(&name)),
    };
    let Read { name, report, json, source } = read.map_err(|refusal| refusal.in_words(&name))?;
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let is_draft = report.report.meta.untranslated || !ReadingCount::of(&report.report).is_zero();
    let is_new = !source.is_empty();
    if is_draft && is_new {
        kept_draft::set_source(&name, &source);
    }
    let report = SharedReport::new(report);
    let draft = is_draft.then(|| Draft {
        is_kept: kept_draft::keep(&name, &json, &report, is_new),
        revision: Rc::new(Revision {
            restorable: restorable(&report.report),
            report: report.clone(),
            json,
            former: None,
        }),
    });
    Ok(OpenedReport { name, report, draft })
}

/// A report that was read.
struct Read {
    /// Its name, which no other draft on the device has.
    name: String,
    report: ResolvedReport,
    /// Its file.
    json: String,
    /// What tells the text that it was read from, unless its draft was kept.
    source: String,
}

type ReadResult = Result<Read, Refusal>;

async fn read_files(files: &[File], load_word: WordLoader) -> ReadResult {
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
            read_text(&name, &read_word(&bytes)?).await
        }
        FileKind::Text => {
            let text = decode(&bytes).ok_or(DocumentError::Encoding)?;
            read_text(&name, &text).await
        }
        _ => {
            let report = untrusted_file::open(&name, &bytes)?;
            let json = String::from_utf8(bytes).unwrap_or_default();
            let (name, is_known) = draft_name(&name, &json);
            let source = fingerprint(&json);
            if is_known { open(&name, kept_draft::report(&name)) } else { Ok(Read { name, report, json, source }) }
        }
    }
}

/// Opens the report in a file.
fn open(name: &str, json: String) -> ReadResult {
    let report = untrusted_file::open(name, json.as_bytes())?;
    Ok(Read { name: name.to_owned(), report, json, source: String::new() })
}

/// Drafts a report from a text, unless its draft is kept: then that is opened, with what was corrected in it.
async fn read_text(name: &str, text: &str) -> ReadResult {
    if text.trim().is_empty() {
        return Err(Refusal::Message(messages::NO_TEXT));
    }
    let (name, is_known) = draft_name(name, text);
    if is_known {
        return open(&name, kept_draft::report(&name));
    }
    let terms = TermBase::parse(TERMS).unwrap_or_default();
    let drafted = draft(within_limit(text)?, &DraftOptions { terms, ..DraftOptions::default() })?;
    TimeoutFuture::new(PAINT_DELAY_MS).await;
    let read = open(&name, format!("{:#}\n", encode(&drafted.report)))?;
    Ok(Read { source: fingerprint(text), ..read })
}

/// The name for the draft of a text that is called `name`: with a number, if the draft of another text is called so. And whether the
/// draft of this text is kept.
fn draft_name(name: &str, text: &str) -> (String, bool) {
    let fingerprint = fingerprint(text);
    let (stem, extension) = name.rfind('.').map_or((name, ""), |dot| name.split_at(dot));
    let numbered = (2..).map(|number| format!("{stem} ({number}){extension}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let is_own = |name: &String| kept_draft::source(name) == fingerprint;
    let found = names.find(|name| kept_draft::report(name).is_empty() || is_own(name)).unwrap_or_default();
    let is_known = !kept_draft::report(&found).is_empty();
    (found, is_known)
}

/// What tells a text from others.
fn fingerprint(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish().to_string()
}

/// What a text begins with, as part of a name.
fn first_words(text: &str) -> String {
    const MOST: usize = 20;
    text.trim_start().lines().next().unwrap_or_default().chars().take(MOST).collect()
}

/// The text of a file; `None` if it is in no encoding that is read.
fn decode(bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(encoding(bytes), &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok().map(with_line_ends)
}
