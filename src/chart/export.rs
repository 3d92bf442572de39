//! Export formats of charts.

use crate::chart::export_caption::{Caption, with_caption};
use crate::chart::figure_groups::groups;
use crate::chart::scene::Scene;
use crate::chart::table::{csv, rows, tsv};
use crate::chart::{LayoutContext, scene, svg};
use crate::locale::formatter::FigureFormatter;
use crate::report::model::Chart;

/// An export format of a chart.
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

    /// Its name in the document; for a file, also the extension.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::Image => "image",
            Self::Rows => "rows",
        }
    }

    /// The format with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::OFFERED.into_iter().chain([Self::Rows]).find(|export| export.name() == name)
    }

    /// The name of the exported file: report, chart, language, and the chosen units.
    pub fn file(self, chart: &Chart, context: &LayoutContext<'_>) -> String {
        let FigureFormatter { lang, units, .. } = context.formatter;
        let mut parts = vec![context.resolved.report.meta.id.as_str(), &chart.id, lang.tag()];
        parts.extend(units.names().into_iter().flatten());
        format!("{}.{}", parts.join("-"), self.name())
    }
}

/// The chart as a picture that can be read on its own.
pub fn picture(chart: &Chart, context: &LayoutContext<'_>, address: Option<String>) -> Scene {
    with_caption(scene(chart, context), &Caption::new(chart, context, address))
}

/// The content of a textual export; `None` for pixels.
pub fn text(export: Export, chart: &Chart, context: &LayoutContext<'_>, address: Option<String>) -> Option<String> {
    let rows = || rows(&groups(chart, context), context.resolved, &context.formatter);
    match export {
        Export::Svg => Some(svg::document(&picture(chart, context, address), chart, context)),
        Export::Csv => Some(csv(&rows())),
        Export::Rows => Some(tsv(&rows())),
        Export::Png | Export::Image => None,
    }
}
