//! Addresses that lead nowhere.

use e2e::{TestResult, browse, ensure, ensure_eq};

#[tokio::test]
async fn unknown_path_returns_404_with_link_to_home_page() -> TestResult {
    browse(async |page| {
        page.open("nowhere").await?;
        let requests = page.take_requests().await?;
        for request in &requests {
            let expected = if request.path.ends_with("/nowhere") { 404 } else { 200 };
            ensure_eq(&format!("The status of {}", request.path), request.status, expected)?;
        }
        page.take_console().await?;
        ensure(!page.inner_text("h1").await?.is_empty(), "The page has no heading.")?;
        let links_home = format!("[...document.links].some(link => link.href === {:?})", page.url(""));
        ensure(page.is_true(&links_home).await?, "No link leads to the home page.")
    })
    .await
}
