//! Why no text is read from a document, and how to mend it.

use crate::locale::messages::{Message, message};
use crate::text::count::{counted, megabytes};
use crate::text::lang::Lang;

/// How the words of a file get into the page otherwise. It takes the place of `{mend}` in what follows.
pub const PASTE: Message = message("再粘贴到文本框里", "paste the text into the field");
/// How they get to a command.
pub const SAVE: Message =
    message("再存成文本文件（.txt），改读那个文件", "save the text as a text file (.txt) to be read instead");
/// A text in an encoding that is not read.
pub const ENCODING: Message = message(
    "文件不是UTF-8、UTF-16、GB 18030或Big5编码的文本。请用记事本等打开它，另存为UTF-8编码，再试一次。",
    "The file is not text in UTF-8, UTF-16, GB 18030 or Big5. Open it in an editor that displays it correctly, save it as UTF-8, and try again.",
);
/// A PDF file.
pub const PDF: Message = message(
    "这是PDF文件，不能直接读取。请打开它，全选、复制，{mend}。",
    "This is a PDF, which cannot be read directly. Open it, select all, copy, and {mend}.",
);
/// A file of old versions of Word.
pub const OLD_WORD: Message = message(
    "这是旧版Word或WPS文件（.doc、.wps），不能直接读取。请打开它，另存为.docx，再试一次。",
    "This file is in an old Word or WPS format (.doc, .wps), which cannot be read directly. Open it, save it as .docx, and try again.",
);
/// A document protected by a password.
pub const ENCRYPTED: Message = message(
    "这份文档设有密码，无法读取。请打开它，去掉密码后另存，再试一次。",
    "This document is protected by a password. Open it, save it without one, and try again.",
);
/// A file in the Rich Text Format.
pub const RTF: Message = message(
    "这是RTF文件，不能直接读取。请打开它，另存为.docx，再试一次。",
    "This is an RTF file, which cannot be read directly. Open it, save it as .docx, and try again.",
);
/// A web page.
pub const WEB_PAGE: Message = message(
    "这是网页文件，不能直接读取。请在浏览器里打开它，选中正文、复制，{mend}。",
    "This is a web page, which cannot be read directly. Open it in a browser, select its text, copy, and {mend}.",
);
/// A spreadsheet.
pub const SPREADSHEET: Message = message(
    "这是电子表格，不是文稿。请选一份文本（.txt）或Word文档（.docx）。",
    "This is a spreadsheet. Choose a text file (.txt) or a Word document (.docx).",
);
/// A document of LibreOffice and the like.
pub const OPEN_DOCUMENT: Message = message(
    "这是OpenDocument文件，不能直接读取。请打开它，另存为.docx，再试一次。",
    "This is an OpenDocument file, which cannot be read directly. Open it, save it as .docx, and try again.",
);
/// Another archive.
pub const ARCHIVE: Message = message(
    "这是压缩包，里面没有Word正文。请解压，再选其中的文本（.txt）或Word文档（.docx）。",
    "This is an archive, not a Word document. Unpack it, and choose a text file (.txt) or Word document (.docx) from it.",
);
/// A picture.
pub const PICTURE: Message = message(
    "这是图片，其中的文字读不出来。请先用文字识别软件转成文本，{mend}。",
    "This is a picture, and words in pictures cannot be read. Run text recognition (OCR) on it, and {mend}.",
);
/// Anything else that is no text.
pub const NO_TEXT_FILE: Message = message(
    "这个文件不是文本。请选一份文本（.txt）、Word文档（.docx）或报告文件（.json）。",
    "This is not a text file. Choose a text file (.txt), a Word document (.docx) or a report (.json).",
);
/// A Word document whose archive or content is broken.
pub const BROKEN: Message = message(
    "这份Word文档已损坏或不完整。请用Word或WPS打开它，另存为新的.docx，再试一次。",
    "This Word document is damaged or incomplete. Open it in Word, save it as a new .docx, and try again.",
);
/// A Word document without its text.
pub const NO_BODY: Message = message(
    "这份文档里没有正文（word/document.xml）。请用Word或WPS打开它，另存为新的.docx，再试一次。",
    "This document lacks its text (word/document.xml). Open it in Word, save it as a new .docx, and try again.",
);
/// A Word document that declares entities, which Word never writes.
pub const DECLARATIONS: Message = message(
    "这份文档里有Word不会写出的声明，为安全起见没有读取。请打开它，复制全文，{mend}。",
    "This document holds declarations that Word never writes, so for safety it was not read. Open it, copy its text, and {mend}.",
);
/// A Word document that has no words.
pub const EMPTY: Message = message(
    "这份Word文档里没有文字，可能只有图片。图片里的文字请先识别成文本。",
    "This Word document has no words, perhaps only pictures. Run text recognition (OCR) on the pictures first.",
);

/// A file larger than this many bytes.
pub fn too_large(bytes: usize, limit: usize, mend: &str, lang: Lang) -> String {
    let (found, most) = (megabytes(bytes), megabytes(limit));
    match lang {
        Lang::Zh => format!("文件有{found}，不能超过{most}。请删去图片，或复制全文，{mend}。"),
        Lang::En => {
            format!("The file is {found}; the limit is {most}. Remove its pictures, or copy its text and {mend}.")
        }
    }
}

/// A document that unpacks to more than this many bytes.
pub fn unpacks_to_more(limit: usize, mend: &str, lang: Lang) -> String {
    let most = megabytes(limit);
    match lang {
        Lang::Zh => {
            format!("这份文档的正文解压后超过{most}，没有读取。请把它分成几份，或复制全文，{mend}。")
        }
        Lang::En => {
            format!("The content of this document unpacks to more than {most}. Split it, or copy its text and {mend}.")
        }
    }
}

/// A document nested deeper than this many levels.
pub fn too_deep(limit: usize, mend: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => {
            format!("这份文档的内容嵌套超过{limit}层，没有读取。请打开它，复制全文，{mend}。")
        }
        Lang::En => format!(
            "The content of this document is nested more than {limit} levels deep. Open it, copy its text, and {mend}."
        ),
    }
}

/// A text longer than this many characters.
pub fn too_long(limit: usize, lang: Lang) -> String {
    let most = counted(limit);
    match lang {
        Lang::Zh => format!("文本超过{most}字。请分成几份，逐份读取。"),
        Lang::En => format!("The text has more than {most} characters. Split it, and open the parts one at a time."),
    }
}
