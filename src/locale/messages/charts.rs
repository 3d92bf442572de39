//! Controls, tables and descriptions of charts.

use crate::locale::messages::{
    COLUMN_PLACE, COLUMN_PRINTED, COLUMN_STATUS, COLUMN_VALUE, Message, message, several, status,
};
use crate::report::figure::Status;
use crate::text::lang::Lang;

/// Column heads of a chart's CSV file.
pub const CSV_HEADS: [Message; 10] = [
    message("组", "Group"),
    message("指标（中文）", "Measure (Chinese)"),
    message("指标（英文）", "Measure (English)"),
    COLUMN_VALUE,
    message("单位", "Unit"),
    message("下限", "At least"),
    message("上限", "At most"),
    COLUMN_PRINTED,
    COLUMN_STATUS,
    COLUMN_PLACE,
];

/// Marks an amount that was printed in another currency.
pub const CONVERTED: Message = message("按汇率折算", "converted at the exchange rate");
/// Label of the row of buttons below a chart.
pub const DATA_AND_DOWNLOADS: Message = message("查看数据、下载", "See or download the data");
/// Shows and hides a chart's table.
pub const TABLE: Message = message("查看数据表", "View table");
/// The browser failed to make a picture, as it does if that is too large.
pub const NO_PICTURE: Message = message(
    "浏览器未能生成图片，也可能是图太大。请改存SVG文件。",
    "The browser could not make the picture; it may be too large. Save the SVG file instead.",
);
/// The browser returned another picture than was drawn.
pub const ALTERED_PICTURE: Message = message(
    "浏览器交回的图片与所画的不同，大概是为防止跟踪而改动的，所以没有采用。请改存SVG文件，或者允许本页读取画布（canvas）后再试。",
    "This browser returned a picture different from the one drawn, probably to prevent tracking, so it was not used. Save the SVG file instead, \
     or allow this page to read canvases and try again.",
);
/// The browser refused to copy a picture.
pub const COPY_REFUSED: Message = message(
    "浏览器不允许本页复制图片。请在浏览器中允许本网站使用剪贴板后再试，或者改存PNG文件。",
    "The browser does not permit this page to copy pictures. Allow this site to use the clipboard in the browser’s settings and try again, \
     or save the PNG file instead.",
);

/// The chunk of a chart's table and exports could not be fetched.
pub const NO_TOOLS: Message = message(
    "未能加载数据表和下载所需的程序。请检查网络连接，然后重试。",
    "The part of the program for tables and downloads could not be loaded. Check your connection and try again.",
);

/// Says of a chart that no person chose its figures.
pub const CHOSEN_BY_RULE: Message = message("图中的数字按规则选取。", "The figures shown were chosen automatically.");

/// Explains the fill of marks of figures with these statuses; nothing if all are reported.
pub fn fill_note(statuses: &[Status], lang: Lang) -> String {
    let fills = [
        (Status::Expected, message("双色为预计值", "two-tone marks show expected figures")),
        (Status::Planned, message("条纹为计划值", "striped marks show plans")),
        (Status::Derived, message("空心为推算值", "hollow marks show derived figures")),
    ];
    let drawn = fills.into_iter().filter(|(status, _)| statuses.contains(status));
    sentence(&drawn.map(|(_, words)| words.get(lang).to_owned()).collect::<Vec<_>>(), lang)
}

/// Says how differences from a target are drawn.
pub const TARGET_NOTE: Message = message(
    "为看清与目标的微小差距，这一段放大画出，长短不按比例。",
    "Not to scale: small differences from a target are exaggerated.",
);
/// Explains the squares of a waffle chart, by the labels of the whole and the part.
pub fn squares_note(whole: &str, part: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("大方格为“{part}”，小方格为“{whole}”中的其余部分。"),
        Lang::En => format!("Large squares stand for “{part}”, small ones for the rest of “{whole}”."),
    }
}

/// The number of figures in a chart, and of those among them that are not reported.
pub fn contents(statuses: &[Status], lang: Lang) -> String {
    let mut parts = vec![match lang {
        Lang::Zh => format!("共{}个数字", statuses.len()),
        Lang::En => several(statuses.len(), "figure"),
    }];
    for other in [Status::Expected, Status::Planned, Status::Derived] {
        let count = statuses.iter().filter(|status| **status == other).count();
        if count > 0 {
            let words = status(other).get(lang);
            parts.push(match lang {
                Lang::Zh => format!("{words}{count}个"),
                Lang::En => format!("{count} {words}"),
            });
        }
    }
    parts.join(comma(lang))
}

/// The groups, by name.
pub fn groups(names: &[String], lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("分为{}组：{}", names.len(), names.join("；")),
        Lang::En => format!("in {} groups: {}", names.len(), names.join("; ")),
    }
}

/// Clauses as a sentence, separated by `between`.
fn ended(clauses: &[String], between: &str, stop: char) -> String {
    let text = clauses.join(between);
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(rest).chain([stop]).collect()
}

/// Clauses as a sentence; nothing if there are none.
pub fn sentence(clauses: &[String], lang: Lang) -> String {
    match lang {
        _ if clauses.is_empty() => String::new(),
        Lang::Zh => ended(clauses, "；", '。'),
        Lang::En => ended(clauses, "; ", '.'),
    }
}

/// Sentences as running text.
pub fn running(sentences: &[&str], lang: Lang) -> String {
    sentences.join(match lang {
        Lang::Zh => "",
        Lang::En => " ",
    })
}

/// Between the parts of a clause.
pub const fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

/// Between names in a list.
pub const fn and(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}
