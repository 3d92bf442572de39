//! The single-file page, opened from disk: complete, and without any request.

use crate::failure_modes::{RECORD_ERRORS, ensure_no_errors, ensure_readable};
use crate::loading::RECORD_CSP_VIOLATIONS;
use e2e::{Page, TestResult, browse, ensure_empty, ensure_eq};

#[tokio::test]
async fn single_file_opens_whole_page_in_requested_language() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CSP_VIOLATIONS);
        page.add_init_script(RECORD_ERRORS);
        for (query, language) in
            [("", "zh-Hans"), ("lang=en", "en"), ("lang=zh", "zh-Hans"), ("lang=nonsense", "zh-Hans")]
        {
            page.open_file(query).await?;
            page.wait_until_hydrated().await?;
            ensure_eq("The language", page.eval_string("document.documentElement.lang").await?, language)?;
            ensure_readable(page).await?;
            ensure_self_contained(page).await?;
        }
        Ok(())
    })
    .await
}

/// Fails if anything was requested, refused or thrown.
pub(crate) async fn ensure_self_contained(page: &Page) -> TestResult {
    let requests = "performance.getEntriesByType('resource').map(entry => entry.name)\
                 .filter(name => !name.startsWith('data:')).join('\\n')";
    ensure_empty("Requests", page.eval_string(requests).await?)?;
    ensure_empty("Violations of the security policy", page.eval_string("violations.join('\\n')").await?)?;
    ensure_no_errors(page).await
}
