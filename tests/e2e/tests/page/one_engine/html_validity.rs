//! Valid HTML: as built, and as changed by the program.

use crate::PAGES;
use e2e::{Failure, TestResult, browse, ensure, ensure_empty, env_var};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, thread};

/// The folder where xtask has npm install the validator, in the version that package.json pins; it also holds the rules.
const FOLDER: &str = env!("CARGO_MANIFEST_DIR");

/// States of the document, each in addition to the last: name, and the expression that opens something.
const STATES: [(&str, &str); 3] = [
    ("at rest", "true"),
    ("a table open", "document.querySelector('#chart-completion .export [aria-expanded]').click() ?? true"),
    ("a card open", "document.querySelector('main section p a[href*=\"#row-\"]').click() ?? true"),
];

#[tokio::test]
async fn built_pages_are_valid() -> TestResult {
    let site = PathBuf::from(env_var("SITE")?);
    let mut pages: Vec<PathBuf> = PAGES.iter().map(|(path, _)| site.join(path).join("index.html")).collect();
    pages.extend([site.join("404.html"), without_template(&PathBuf::from(env_var("FILE_PAGE")?))?]);
    ensure_empty("What is not valid in the built pages", find_violations(&pages)?)
}

/// The single-file page without its template, which holds the page in the other language and which the validator would treat as part
/// of the document.
fn without_template(page: &Path) -> TestResult<PathBuf> {
    let text = fs::read_to_string(page)?;
    let template = text.split_once("<template").zip(text.rsplit_once("</template>"));
    let ((before, _), (_, after)) = template.ok_or_else(|| Failure::new("The file holds one language only."))?;
    let copy = artifacts_folder()?.join("file.html");
    fs::write(&copy, format!("{before}{after}"))?;
    Ok(copy)
}

#[tokio::test]
async fn live_document_with_open_table_and_card_is_valid() -> TestResult {
    browse(async |page| {
        let folder = artifacts_folder()?;
        let mut documents = Vec::new();
        for (path, language) in PAGES {
            page.open_hydrated(path).await?;
            for (state, open) in STATES {
                ensure(page.is_true(open).await?, format!("The state cannot be reached: {state}."))?;
                page.wait_until_settled().await?;
                let document = page.eval_string("`<!DOCTYPE html>${document.documentElement.outerHTML}`").await?;
                let file = folder.join(format!("{language}, {state}.html"));
                fs::write(&file, document)?;
                documents.push(file);
            }
            ensure(page.is_visible("#card").await?, "No card is open.")?;
            ensure(page.count(".chart-table table").await? == 1.0, "No table is open.")?;
        }
        ensure_empty("What is not valid in the documents as they are in the browser", find_violations(&documents)?)
    })
    .await
}

#[tokio::test]
async fn validator_detects_misplaced_element() -> TestResult {
    let page = fs::read_to_string(PathBuf::from(env_var("SITE")?).join("index.html"))?;
    let invalid = artifacts_folder()?.join("invalid.html");
    fs::write(&invalid, page.replacen("<h2 ", "<ul><h2 id=\"card-title\"></h2></ul><h2 ", 1))?;
    let violations = find_violations(&[invalid])?;
    ensure(violations.contains("(element-permitted-content)"), format!("Not detected: {violations}"))
}

/// The violations that the validator finds in these files, one line each, with the id of the rule at its end.
fn find_violations(files: &[PathBuf]) -> TestResult<String> {
    let folder = Path::new(FOLDER);
    // Into a file of this test's own: the validator exits before a long output has been written to a pipe.
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let output = artifacts_folder()?.join(test).with_extension("json");
    let validator = Command::new("node")
        .arg(folder.join("node_modules/html-validate/bin/html-validate.mjs"))
        .arg("--config")
        .arg(folder.join(".htmlvalidate.mjs"))
        .arg(format!("--formatter=json={}", output.display()))
        .args(files)
        .output()?;
    let errors = String::from_utf8_lossy(&validator.stderr);
    ensure(errors.is_empty(), format!("The validator does not work: {errors}"))?;
    let results: Value = serde_json::from_str(&fs::read_to_string(output)?)?;
    let mut lines = Vec::new();
    for file in results.as_array().into_iter().flatten() {
        for violation in file["messages"].as_array().into_iter().flatten() {
            let field = |name: &str| violation[name].as_str().unwrap_or("?");
            let path = file["filePath"].as_str().unwrap_or_default();
            lines.push(format!("{path}: {}, at {} ({})", field("message"), field("selector"), field("ruleId")));
        }
    }
    Ok(lines.join("\n"))
}

/// The folder for documents passed to the validator, for inspection.
fn artifacts_folder() -> TestResult<PathBuf> {
    let folder = PathBuf::from(env_var("ARTIFACTS_DIR")?).join("html_validity");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
