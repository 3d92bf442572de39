//! The pages that the page is compared with, made from it: without its program, and with plain charts drawn by a library.

use e2e::{Page, TestResult, env_var};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A page.
#[derive(Clone, Copy)]
pub(crate) enum ComparedPage {
    /// The page itself.
    Whole,
    /// The page without its program.
    WithoutProgram,
    /// The same text, and the values of each chart drawn with Observable Plot.
    ObservablePlot,
    /// The same with ECharts.
    Echarts,
}

/// The script and its name, under which the page with a library of charts loads it last.
const DRAW_SCRIPT: &str = "draw.js";

impl ComparedPage {
    /// The files of the library, in the npm packages, and the script that draws with it.
    fn library(self) -> Option<(&'static [&'static str], &'static str)> {
        match self {
            Self::Whole | Self::WithoutProgram => None,
            Self::ObservablePlot => Some((
                &["d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"],
                include_str!("../../scripts/peers/observable_plot.js"),
            )),
            Self::Echarts => Some((&["echarts/dist/echarts.min.js"], include_str!("../../scripts/peers/echarts.js"))),
        }
    }

    /// Has the site of `page` deliver this page from now on.
    pub(crate) fn serve(self, page: &Page) -> TestResult {
        let Some((files, script)) = self.library() else {
            if matches!(self, Self::WithoutProgram) {
                page.alter_pages(Box::new(remove_scripts));
            }
            return Ok(());
        };
        let mut tags = String::new();
        let mut add = |name: &str, script: Vec<u8>| {
            page.serve_script(name, script);
            tags += &format!("<script defer src=\"{name}\"></script>");
        };
        for file in files {
            add(file, fs::read(npm_packages().join(file))?);
        }
        add(DRAW_SCRIPT, format!("const charts = {};\n{script}", chart_values()?).into_bytes());
        page.alter_pages(Box::new(move |page| {
            replace_drawings(page).replacen("</head>", &format!("{tags}</head>"), 1)
        }));
        Ok(())
    }
}

/// Where npm installs the packages of the benches.
pub(crate) fn npm_packages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/node_modules")
}

/// A page without its scripts and preloads.
fn remove_scripts(page: &str) -> String {
    let page = remove(page, "<script", "</script>");
    remove(&remove(&page, "<link rel=\"modulepreload\"", ">"), "<link rel=\"preload\"", ">")
}

/// A page without scripts, and with an empty element for each drawing of a chart. Without the security policy too, which forbids the
/// inline styles of libraries.
fn replace_drawings(page: &str) -> String {
    let page = remove(&remove_scripts(page), "<meta http-equiv=\"Content-Security-Policy\"", ">");
    let page = remove(&page, "<svg", "</svg>");
    let plot = " class=\"plot\"";
    let mut parts = page.split(plot);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| {
        before + plot + &part.replacen('>', "><div class=\"drawing\" style=\"height: 300px\"></div>", 1)
    })
}

fn remove(text: &str, opening: &str, closing: &str) -> String {
    let mut parts = text.split(opening);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + part.split_once(closing).map_or("", |(_, after)| after))
}

/// The label and the value of each figure of each chart, from what is published beside the page.
fn chart_values() -> TestResult<Value> {
    let site = PathBuf::from(env_var("SITE")?);
    let csv = fs::read_to_string(site.join("figures.csv"))?;
    let figures: BTreeMap<String, Value> = csv.lines().skip(1).map(split_fields).map(read_figure).collect();
    let report: Value = serde_json::from_str(&fs::read_to_string(site.join("report.json"))?)?;
    let values = |chart: &Value| -> Vec<Value> {
        let groups = chart["groups"].as_array().into_iter().flatten();
        let ids = groups.flat_map(|group| group["figures"].as_array().into_iter().flatten());
        ids.filter_map(|id| figures.get(id.as_str()?).cloned()).collect()
    };
    Ok(report["charts"].as_array().into_iter().flatten().map(values).collect())
}

/// From the columns `id,label_zh,label_en,value`.
fn read_figure(fields: Vec<String>) -> (String, Value) {
    let field = |index: usize| fields.get(index).cloned().unwrap_or_default();
    (field(0), json!({ "label": field(1), "value": field(3).parse::<f64>().unwrap_or_default() }))
}

/// The fields of a line of CSV.
fn split_fields(line: &str) -> Vec<String> {
    let mut is_quoted = false;
    let is_separator = |c: char| {
        is_quoted ^= c == '"';
        c == ',' && !is_quoted
    };
    line.split(is_separator).map(|field| field.trim_matches('"').to_owned()).collect()
}
