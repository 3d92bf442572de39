//! Files that a reader drops: what kind they are, and the words of Word documents, also of hostile ones.

use std::io::{Cursor, Write};

use answerable::source::document::document_error::{DocumentError, OpenedIn};
use answerable::source::document::file_kind::FileKind;
use answerable::source::document::word::word_text;
use answerable::source::document::{MAX_BODY_BYTES, MAX_TEXT_CHARS, MAX_WORD_BYTES, within_limit};
use answerable::text::lang::Lang;
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ROOT: &str = concat!(
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>"#
);
const END: &str = "</w:body></w:document>";

/// An archive with these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word document with this XML in its body.
fn word(body: &str) -> Vec<u8> {
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", format!("{ROOT}{body}{END}").as_bytes())])
}

/// A paragraph of one run.
fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn read(body: &str) -> Result<String, DocumentError> {
    word_text(&word(body))
}

#[test]
fn word_text_has_a_line_for_each_paragraph() {
    let body = concat!(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>",
        "<w:r><w:t xml:space=\"preserve\">产值 </w:t></w:r><w:r><w:t>8亿元 &amp; &#x589E;长</w:t></w:r></w:p>\n<w:p/>",
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t><![CDATA[<乙>]]>。</w:t></w:r></w:p>",
    );
    assert_eq!(read(body).unwrap(), "产值 8亿元 & 增长\n甲\t乙\n丙\n甲 <乙>。\n");
}

#[test]
fn word_text_leaves_out_what_a_reader_does_not_see() {
    let body = concat!(
        "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>一</w:delText><w:t>二</w:t></w:r></w:del>",
        "<w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>三</w:t></w:r></w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>四</w:t></w:r>",
        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>丙</w:t></w:r>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>",
        "<w:sdtContent><w:p><w:r><w:t>五</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    );
    assert_eq!(read(body).unwrap(), "甲乙丙\n丁\n");
}

#[test]
fn word_text_reads_a_text_box_once() {
    let inner = paragraph("框内");
    let body = format!(
        "<w:p><w:r><w:t>框外</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>{inner}</w:txbxContent></mc:Choice>\
         <mc:Fallback><w:txbxContent>{inner}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    assert_eq!(read(&body).unwrap(), "框内\n框外\n");
    let old =
        format!("<w:p><w:r><mc:AlternateContent><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r></w:p>");
    assert_eq!(read(&old).unwrap(), "框内\n");
}

#[test]
fn word_text_has_a_line_for_each_row_of_a_table() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let two = format!("<w:tc>{}{}</w:tc>", paragraph("粮食"), paragraph("（万吨）"));
    let nested = format!("<w:tc><w:tbl>{}</w:tbl>{}</w:tc>", row(&[cell("甲"), cell("乙")]), paragraph("丙"));
    let body = format!(
        "<w:tbl>{}{}{}{}</w:tbl>{}",
        row(&[cell("指标"), cell("产量")]),
        row(&[two, cell("65.0")]),
        row(&[nested, "<w:tc><w:p/></w:tc>".to_owned()]),
        row(&[format!("<w:tc>{}{}</w:tc>", paragraph("框里第一段。"), paragraph("框里第二段。"))]),
        paragraph("正文。"),
    );
    assert_eq!(
        read(&body).unwrap(),
        "指标\t产量\n粮食 （万吨）\t65.0\n甲 乙 丙\t\n框里第一段。\n框里第二段。\n正文。\n"
    );
}

#[test]
fn word_text_reads_other_prefixes_and_the_strict_form() {
    for namespace in [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ] {
        let xml = format!("<document xmlns=\"{namespace}\"><p><r><t>公报</t></r></p></document>");
        assert_eq!(word_text(&archive(&[("word/document2.xml", xml.as_bytes())])).unwrap(), "公报\n");
    }
    let other = "<w:document xmlns:w=\"urn:other\"><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:document>";
    assert_eq!(word_text(&archive(&[("word/document.xml", other.as_bytes())])), Err(DocumentError::Empty));
}

#[test]
fn word_text_says_what_is_wrong() {
    let body = |xml: &str| word_text(&archive(&[("word/document.xml", xml.as_bytes())]));
    let doctype = format!("<!DOCTYPE a [<!ENTITY b \"cc\">]>{ROOT}{}{END}", paragraph("&b;"));
    let mut cut = word(&paragraph("公报"));
    cut.truncate(cut.len() / 2);
    let mut encrypted = word(&paragraph("公报"));
    for start in [b"PK\x03\x04".as_slice(), b"PK\x01\x02"] {
        let flags = if start.ends_with(b"\x04") { 6 } else { 8 };
        let found: Vec<usize> = (0..encrypted.len() - 4).filter(|at| encrypted[*at..].starts_with(start)).collect();
        found.into_iter().for_each(|at| encrypted[at + flags] |= 1);
    }
    for (found, expected) in [
        (word_text(b""), DocumentError::BrokenArchive),
        (word_text(b"PK\x03\x04"), DocumentError::BrokenArchive),
        (word_text(&cut), DocumentError::BrokenArchive),
        (word_text(&encrypted), DocumentError::Encrypted),
        (word_text(&archive(&[("xl/workbook.xml", b"<a/>")])), DocumentError::NoBody),
        (word_text(&archive(&[("word/document.xml", b"\xff\xfe")])), DocumentError::BrokenBody),
        (body(&format!("{ROOT}<w:p>")), DocumentError::BrokenBody),
        (body(&format!("{ROOT}</w:p>{END}")), DocumentError::BrokenBody),
        (body(&format!("{ROOT}<w:p")), DocumentError::BrokenBody),
        (read(&paragraph("&#xD800;")), DocumentError::BrokenBody),
        (read(&paragraph("&unknown;")), DocumentError::Declarations),
        (body(&doctype), DocumentError::Declarations),
        (read(""), DocumentError::Empty),
        (body(""), DocumentError::Empty),
    ] {
        assert_eq!(found, Err(expected));
        for lang in Lang::ALL {
            let [page, command] = [OpenedIn::Page, OpenedIn::Command].map(|place| expected.sentence(place, lang));
            assert!(page.ends_with(['。', '.']) && command.ends_with(['。', '.']), "{expected:?}");
            assert!(!command.contains("文本框") && !command.contains("field"), "{command}");
        }
    }
}

#[test]
fn word_text_of_what_is_too_much_is_refused() {
    assert_eq!(word_text(&vec![0; MAX_WORD_BYTES + 1]), Err(DocumentError::TooLarge(MAX_WORD_BYTES + 1)));
    assert_eq!(read(&" ".repeat(MAX_BODY_BYTES)), Err(DocumentError::UnpacksToMore));
    let levels = 300;
    let nested = format!("{}{}", "<w:tbl><w:tr><w:tc>".repeat(levels), "</w:tc></w:tr></w:tbl>".repeat(levels));
    assert!(matches!(read(&nested), Err(DocumentError::TooDeep(_))));
    let long = paragraph(&"字".repeat(MAX_TEXT_CHARS));
    assert_eq!(read(&long), Err(DocumentError::TooLong));
    assert_eq!(within_limit(&"a".repeat(MAX_TEXT_CHARS + 1)), Err(DocumentError::TooLong));
    assert!(within_limit(&"字".repeat(MAX_TEXT_CHARS)).is_ok());
}

#[test]
fn word_text_believes_no_size_that_an_archive_states() {
    let bytes = word(&paragraph("公报"));
    // The sizes in the entry of the central directory.
    let at = bytes.windows(4).rposition(|part| part == b"PK\x01\x02").unwrap();
    for size in [0_u32, 1, 0x7fff_ffff, u32::MAX - 1] {
        let mut changed = bytes.clone();
        changed[at + 24..at + 28].copy_from_slice(&size.to_le_bytes());
        let found = word_text(&changed);
        assert!(matches!(found, Ok(_) | Err(DocumentError::BrokenArchive)), "{size}: {found:?}");
    }
}

#[test]
fn file_kind_of_archives_is_told_by_what_they_hold() {
    for (files, kind) in [
        (vec![("word/document.xml", "<a/>")], FileKind::Word),
        (vec![("xl/workbook.xml", "<a/>")], FileKind::Spreadsheet),
        (
            vec![("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")],
            FileKind::OpenDocument,
        ),
        (vec![("photo.png", "")], FileKind::Archive),
    ] {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        assert_eq!(FileKind::of(&archive(&files), "a.zip"), kind);
        assert_eq!(kind.refusal().is_none(), kind == FileKind::Word);
    }
}

#[test]
fn word_document_is_drafted_and_checked_by_the_commands() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let [text, out] = ["word.docx", "word.json"].map(|name| folder.join(name).to_str().unwrap().to_owned());
    _ = std::fs::remove_file(&out);
    std::fs::write(&text, word(&[paragraph("2024年甲县公报"), paragraph("粮食产量3.4万吨，增长3%。")].concat()))
        .unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = std::process::Command::new(program).args(arguments).output().unwrap();
        assert!(
            output.status.success(),
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    };
    run(env!("CARGO_BIN_EXE_draft"), &[&text, "--out", &out]);
    run(env!("CARGO_BIN_EXE_check"), &[&out, "--source", &text]);
}

/// Elements that mean something, opened and closed at random.
fn markup() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "w:p",
        "w:r",
        "w:t",
        "w:tab",
        "w:br",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:del",
        "w:sdt",
        "w:docPartGallery",
        "w:vanish",
        "w:rPr",
        "mc:AlternateContent",
        "mc:Choice",
        "mc:Fallback",
    ]);
    let leaf = prop_oneof![
        name.clone().prop_map(|name| format!("<{name} w:val=\"Table of Contents\"/>")),
        "[甲0。&;<>\\]\t]{0,4}",
        Just("&lt;".to_owned()),
    ];
    leaf.prop_recursive(8, 64, 6, move |inner| {
        (name.clone(), prop::collection::vec(inner, 0..6))
            .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_bytes_have_a_kind_and_an_answer(start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"]), rest in prop::collection::vec(any::<u8>(), 0..300)) {
        let bytes = [start, &rest].concat();
        let kind = FileKind::of(&bytes, "a.docx");
        let text = word_text(&bytes);
        prop_assert!(text.is_err() || kind == FileKind::Word);
    }

    #[test]
    fn any_changed_document_has_an_answer(at in 0_usize..500, byte in any::<u8>()) {
        let mut bytes = word(&paragraph("公报"));
        let at = at % bytes.len();
        bytes[at] = byte;
        _ = word_text(&bytes);
    }

    #[test]
    fn any_markup_has_an_answer(body in markup()) {
        if let Ok(text) = read(&body) {
            prop_assert!(!text.trim().is_empty());
        }
    }
}
