//! Export formats of charts.

use crate::chart::export_caption::{Caption, with_caption};
use crate::chart::figure_groups::resolve_groups;
use crate::chart::scene::Scene;
use crate::chart::svg::render_svg_file;
use crate::chart::table::table_rows;
use crate::chart::{LayoutContext, layout_chart};
use crate::locale::formatter::FigureFormatter;
use crate::locale::messages::{Message, message};
use crate::report::model::Chart;
use crate::text::csv::{to_csv, to_tsv};

/// A format in which a chart is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// A PNG file.
    Png,
    /// An SVG file.
    Svg,
    /// Its figures as a CSV file.
    Csv,
    /// A PNG picture on the clipboard.
    Image,
    /// Its figures on the clipboard.
    Rows,
}

impl Export {
    /// The formats offered below a chart.
    pub const OFFERED: [Self; 4] = [Self::Png, Self::Svg, Self::Csv, Self::Image];

    /// Its name in `data-export`; for a file, also the extension.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::Image => "image",
            Self::Rows => "rows",
        }
    }

    /// The label of its button.
    pub const fn label(self) -> Message {
        match self {
            Self::Png => message("下载PNG", "Download PNG"),
            Self::Svg => message("下载SVG", "Download SVG"),
            Self::Csv => message("下载CSV", "Download CSV"),
            Self::Image => message("复制图片", "Copy image"),
            Self::Rows => message("复制表格", "Copy table"),
        }
    }

    /// The format with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::OFFERED.into_iter().chain([Self::Rows]).find(|export| export.name() == name)
    }

    /// The file name: report, chart, language, and the chosen units.
    pub fn file(self, chart: &Chart, context: &LayoutContext<'_>) -> String {
        let FigureFormatter { lang, units, .. } = context.formatter;
        let mut parts = vec![context.resolved.report.meta.id.as_str(), &chart.id, lang.tag()];
        parts.extend(units.names().into_iter().flatten());
        format!("{}.{}", parts.join("-"), self.name())
    }
}

/// The chart as a picture that can be read on its own.
pub fn layout_picture(chart: &Chart, context: &LayoutContext<'_>, address: Option<String>) -> Scene {
    with_caption(layout_chart(chart, context), &Caption::new(chart, context, address))
}

/// The content of a textual export; `None` for pixels.
pub fn export_text(
    export: Export,
    chart: &Chart,
    context: &LayoutContext<'_>,
    address: Option<String>,
) -> Option<String> {
    let rows = || table_rows(&resolve_groups(chart, context), context.resolved, &context.formatter);
    match export {
        Export::Svg => Some(render_svg_file(&layout_picture(chart, context, address), chart, context)),
        Export::Csv => Some(to_csv(rows())),
        Export::Rows => Some(to_tsv(rows())),
        Export::Png | Export::Image => None,
    }
}
