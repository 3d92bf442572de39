//! The build step that writes the pages, on a folder as Trunk leaves it.

use std::fs;
use std::path::PathBuf;

use answerable::prerender::{Build, prerender};
use answerable::text::lang::Lang;
use answerable::view::packaging::Packaging;

use crate::REPORT;

/// A folder as Trunk leaves it, removed when dropped.
struct Staging(PathBuf);

impl Staging {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("answerable-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let trunk = include_str!("../../index.html").replace("href=\"src/style.css\"", "href=\"./style-1.css\"");
        let trunk = trunk.replace("href=\"src/favicon.svg\"", "href=\"./favicon-1.svg\"");
        fs::write(folder.join("index.html"), trunk).unwrap();
        for file in ["answerable-1.js", "answerable-1_bg.wasm", "style-1.css", "favicon-1.svg"] {
            fs::write(folder.join(file), "").unwrap();
        }
        Self(folder)
    }

    fn build(&self, report: &str, address: Option<&str>, developing: bool) -> Result<(), String> {
        self.build_as(Packaging::Site, report, address, developing)
    }

    fn build_as(
        &self,
        packaging: Packaging,
        report: &str,
        address: Option<&str>,
        developing: bool,
    ) -> Result<(), String> {
        let build = Build {
            report,
            name: "report.json",
            staging: &self.0,
            packaging,
            previews: vec![(Lang::En, b"png".to_vec())],
            address,
            developing,
        };
        prerender(&build).map_err(|error| error.to_string())
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn prerendered_pages_link_their_files_relative_to_their_own_path() {
    let staging = Staging::new("paths");
    staging.build(REPORT, None, false).unwrap();
    for (page, root) in [("index.html", "./"), ("en/index.html", "../")] {
        let page = staging.read(page);
        for file in ["answerable-1.js", "answerable-1_bg.wasm", "loader-1.js", "style-1.css"] {
            assert!(page.contains(&format!("=\"{root}{file}\"")), "{root}{file}");
        }
        assert!(!page.contains("canonical") && !page.contains("prerender:"));
    }
    assert!(staging.read("loader-1.js").contains("./answerable-1_bg.wasm"));
}

#[test]
fn site_address_with_or_without_a_slash_gives_the_same_canonical_links() {
    let staging = Staging::new("address");
    for address in ["https://example.org/repo", "https://example.org/repo/"] {
        staging.build(REPORT, Some(address), false).unwrap_or_else(|error| panic!("{error}"));
        let page = staging.read("en/index.html");
        assert!(page.contains("rel=\"canonical\" href=\"https://example.org/repo/en/\""));
        assert!(page.contains("hreflang=\"zh-Hans\" href=\"https://example.org/repo/\""));
        fs::write(staging.0.join("index.html"), include_str!("../../index.html")).unwrap();
        fs::remove_file(staging.0.join("loader-1.js")).unwrap();
    }
}

#[test]
fn content_security_policy_admits_only_the_one_inline_script() {
    let staging = Staging::new("policy");
    staging.build(REPORT, None, false).unwrap();
    let page = staging.read("index.html");
    assert!(page.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-") && !page.contains("unsafe-inline"));
    assert_eq!(page.matches("<script>").count(), 1);
}

#[test]
fn two_builds_of_one_report_are_identical() {
    let [one, other] = ["first", "second"].map(|name| {
        let staging = Staging::new(name);
        staging.build(REPORT, Some("https://example.org/"), false).unwrap();
        staging
    });
    let mut compared = 0;
    for path in [
        "index.html",
        "en/index.html",
        "404.html",
        "figures.csv",
        "figures.xlsx",
        "report.json",
        "report.schema.json",
        "datapackage.json",
        "CITATION.cff",
    ] {
        let [one, other] = [&one, &other].map(|staging| fs::read(staging.0.join(path)).unwrap());
        assert!(one == other, "{path} differs");
        compared += 1;
    }
    let files = fs::read_dir(&one.0).unwrap().count();
    assert_eq!(
        compared
            + [
                "answerable-1.js",
                "answerable-1_bg.wasm",
                "style-1.css",
                "favicon-1.svg",
                "loader-1.js",
                "preview-en.png"
            ]
            .len(),
        files
    );
}

#[test]
fn prerendered_pages_link_to_the_data_and_embed_json_ld() {
    let staging = Staging::new("data");
    staging.build(REPORT, None, false).unwrap();
    for (page, root) in [("index.html", "./"), ("en/index.html", "../")] {
        let page = staging.read(page);
        for file in ["figures.csv", "figures.xlsx", "report.json", "datapackage.json", "CITATION.cff"] {
            assert!(page.contains(&format!("href=\"{root}{file}\"")), "{root}{file}");
            assert!(fs::metadata(staging.0.join(file)).unwrap().len() > 0);
        }
        let (_, data) = page.split_once("<script type=\"application/ld+json\">").unwrap();
        let data: serde_json::Value = serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        assert_eq!(data["@type"], "Dataset");
    }
}

#[test]
fn json_ld_of_a_hostile_report_cannot_close_its_script() {
    let staging = Staging::new("hostile");
    let hostile = "</script><script>alert()</script>";
    staging.build(&include_str!("../../data/example.json").replace("Moon Bay Harbour", hostile), None, false).unwrap();
    assert!(!staging.read("en/index.html").contains("<script>alert"));
}

#[test]
fn other_reports_build_complete_pages() {
    let first = super::docs_example::first_report();
    for (name, report) in [("first", first.as_str()), ("example", include_str!("../../data/example.json"))] {
        let staging = Staging::new(&format!("other-{name}"));
        staging.build(report, Some("https://example.org/"), false).unwrap();
        for page in ["index.html", "en/index.html"] {
            let page = staging.read(page);
            assert!(page.contains("id=\"row-revenue.previous\"") && page.contains("<svg"));
        }
    }
}

#[test]
fn development_page_has_no_content_security_policy() {
    let staging = Staging::new("developing");
    staging.build(REPORT, None, true).unwrap();
    assert!(!staging.read("index.html").contains("Content-Security-Policy"));
}

#[test]
fn report_with_violations_stops_the_build_and_keeps_the_old_page() {
    let staging = Staging::new("violations");
    let before = staging.read("index.html");
    let error = staging.build(&REPORT.replacen("\"20.2亿元\"", "\"20.2亿圆\"", 1), None, false).unwrap_err();
    for part in [
        "report.json cannot be published",
        "report.json:",
        "facts/fiscal-revenue, printed",
        "“20.2亿圆”",
        "a known unit after the number",
    ] {
        assert!(error.contains(part), "{error}");
    }
    assert_eq!(staging.read("index.html"), before);
}

#[test]
fn page_with_preview_and_address_has_a_social_image() {
    let staging = Staging::new("preview");
    staging.build(REPORT, Some("https://example.org/"), false).unwrap();
    let [zh, en] = ["index.html", "en/index.html"].map(|page| staging.read(page));
    let image = "<meta property=\"og:image\" content=\"https://example.org/preview-en.png\">";
    assert!(en.contains(image) && !zh.contains("og:image"), "there is a picture of the English page only");
    assert_eq!(staging.read("preview-en.png"), "png");
}

#[test]
fn single_file_contains_both_languages_and_every_resource() {
    let staging = Staging::new("file");
    for (name, text) in
        [("style-1.css", "p { color: red }"), ("favicon-1.svg", "<svg/>"), ("answerable-1.js", "glue()")]
    {
        fs::write(staging.0.join(name), text).unwrap();
    }
    fs::write(staging.0.join("answerable-1_bg.wasm"), b"\0asm").unwrap();
    staging.build_as(Packaging::SingleFile, REPORT, None, false).unwrap();
    let page = staging.read("xiuzhou-2017.html");
    for content in ["<style>p { color: red }</style>", "data:image/svg+xml;base64,PHN2Zy8+", "glue()", ">AGFzbQ==<"] {
        assert_eq!(page.matches(content).count(), 1, "{content}");
    }
    assert_eq!(page.matches("<template data-page=\"en\" lang=\"en\"").count(), 1);
    assert_eq!(page.matches("id=\"row-").count() % 2, 0, "each figure has a row in each language");
    for file in ["style-1", "favicon-1", "answerable-1", "figures.csv", "figures.xlsx", "report.json", "prerender:"] {
        assert!(!page.contains(file), "the file refers to {file}");
    }
    assert!(page.contains("connect-src 'none'"));
}

#[test]
fn single_file_refuses_a_script_that_contains_its_own_end_tag() {
    let staging = Staging::new("ends");
    fs::write(staging.0.join("answerable-1.js"), "'</script>'").unwrap();
    let error = staging.build_as(Packaging::SingleFile, REPORT, None, false).unwrap_err();
    assert!(error.contains("answerable-1.js") && error.contains("</script"), "{error}");
}
