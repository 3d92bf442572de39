//! Figures to paste: as a line, and as citations after GB/T 7714—2015 in Chinese, after APA (7th edition) in English.

use crate::locale::conversions::conversion;
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages;
use crate::locale::prose::{label, plain};
use crate::report::figure::Figure;
use crate::report::figure::{Origin, Status};
use crate::report::model::Certainty;
use crate::report::resolved::ResolvedReport;
use crate::text::lang::Lang;

/// The date and address at which a figure was looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// Year, month, day.
    pub day: (u32, u32, u32),
    /// The page's address, if it leads to this report.
    pub address: Option<String>,
}

/// A citation of `figure`: the source, the figure with its place, and the edition of these data.
pub fn citation(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter, lookup: &Lookup) -> String {
    let meta = &resolved.report.meta;
    let text = |text| plain(resolved, text, formatter);
    let (page, version) = (text(&meta.title), &meta.version);
    let source = &meta.source;
    let description = description(figure, resolved, formatter);
    let (year, month, day) = lookup.day;
    let outside = match &figure.origin {
        Origin::Context { source, .. } => Some(text(source)),
        _ => None,
    };
    match formatter.lang {
        Lang::Zh => {
            let published = outside.unwrap_or_else(|| {
                let publisher = source.publisher.as_ref().map(|publisher| format!(". {}", text(publisher)));
                let date = source.date.as_ref().map(|date| format!(", {date}"));
                let [publisher, date] = [publisher, date].map(Option::unwrap_or_default);
                let mut authors = text(&source.authors_cited);
                if !authors.is_empty() {
                    authors += ". ";
                }
                format!("{authors}{}{publisher}{date}", text(&source.title))
            });
            let address = lookup.address.as_ref().map(|address| format!(" {address}.")).unwrap_or_default();
            format!("{published}：{description}[DB/OL]//{page}. 版本{version}. [{year}-{month:02}-{day:02}].{address}")
        }
        Lang::En => {
            let published = outside.map_or_else(
                || {
                    let original = plain(resolved, &source.title, &FigureFormatter { lang: Lang::Zh, ..*formatter });
                    let date = source.date.as_ref();
                    let date = date.map_or_else(|| "n.d.".to_owned(), |date| messages::reference_date(date, Lang::En));
                    let publisher = source.publisher.as_ref().map(|publisher| format!(" {}.", text(publisher)));
                    let address = source.address.as_ref().map(|address| format!(" {address}"));
                    let [publisher, address] = [publisher, address].map(Option::unwrap_or_default);
                    let (title, authors) = (text(&source.title), text(&source.authors_cited));
                    // APA: without an author, the title comes first.
                    if authors.is_empty() {
                        format!("{original} [{title}]. ({date}).{publisher}{address}")
                    } else {
                        format!("{authors} ({date}). {original} [{title}].{publisher}{address}")
                    }
                },
                |source| format!("{source}."),
            );
            let month = messages::month(month);
            let from = lookup.address.as_ref().map_or_else(|| ".".to_owned(), |address| format!(", from {address}"));
            format!(
                "{published} In {page} (Version {version}) [Data set: {description}]. Retrieved {month} {day}, {year}{from}"
            )
        }
    }
}

/// The figure with its label, interval, status and conversion, as a line to paste.
pub fn summary(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    let lang = formatter.lang;
    let mut value = formatter.signed(figure);
    if let Some(range) = formatter.range(figure).filter(|_| figure.is_derived()) {
        value += &messages::bracketed(&range, lang);
    }
    let message = messages::labelled(&label(figure, resolved, formatter), &value, lang);
    let status = Some(figure.status()).filter(|status| *status != Status::Reported);
    let mut notes: Vec<_> = status.map(|_| messages::status_of(figure).get(lang).to_owned()).into_iter().collect();
    notes.extend(conversion(figure, resolved, formatter));
    if notes.is_empty() { message } else { messages::remarked(&message, &messages::remarks(&notes, lang), lang) }
}

/// The figure with its value and its place in the source.
fn description(figure: &Figure, resolved: &ResolvedReport, formatter: &FigureFormatter) -> String {
    let lang = formatter.lang;
    let label = label(figure, resolved, formatter);
    let mut parts = vec![formatter.signed(figure)];
    parts.extend(formatter.range(figure).filter(|_| figure.is_derived()));
    match figure.status() {
        Status::Expected => parts.push(messages::EXPECTED.get(lang).to_owned()),
        Status::Planned => parts.push(messages::PLANNED.get(lang).to_owned()),
        Status::Derived => {
            parts.push(messages::NOT_OF_THE_SOURCE.get(lang).to_owned());
            if figure.certainty == Certainty::Expected {
                parts.push(messages::FROM_EXPECTED.get(lang).to_owned());
            }
        }
        Status::Reported | Status::Context => {}
    }
    if let Origin::Reported { place, .. } = &figure.origin {
        let section = resolved.section(&place.section);
        let title = section.map(|section| plain(resolved, &section.title, formatter)).unwrap_or_default();
        parts.push(messages::place(&title, place.paragraph, lang));
    }
    let is_read = resolved.fact(&figure.id).is_some_and(|fact| !fact.inferred.is_empty());
    parts.extend(is_read.then(|| messages::READ_BY_RULE.get(lang).to_owned()));
    parts.extend(conversion(figure, resolved, formatter));
    let parts = messages::remarks(&parts, lang);
    match lang {
        Lang::Zh => format!("{label}（{parts}）"),
        Lang::En => format!("{label}, {parts}"),
    }
}
