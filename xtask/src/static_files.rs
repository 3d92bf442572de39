//! Answers requests for the files of a folder like GitHub Pages: `index.html` for a folder, behind a slash, and `404.html`.

use axum::Router;
use axum::http::header::{CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, LAST_MODIFIED};
use axum::middleware::map_response;
use axum::response::{Redirect, Response};
use axum::routing::get;
use std::path::Path;
use tower_http::services::{ServeDir, ServeFile};

/// Serves the files of `root` under `prefix`, which begins and ends with a slash.
pub fn router(root: &Path, prefix: &str) -> Router {
    let bare_prefix = prefix.trim_end_matches('/');
    let files =
        ServeDir::new(root).redirect_path_prefix(bare_prefix).not_found_service(ServeFile::new(root.join("404.html")));
    let router = if bare_prefix.is_empty() {
        Router::new().fallback_service(files)
    } else {
        let redirect = Redirect::permanent(prefix);
        Router::new().nest_service(prefix, files).route(bare_prefix, get(|| async { redirect }))
    };
    router.layer(map_response(async |mut response: Response| {
        declare_utf8(response.headers_mut());
        forbid_caching(response.headers_mut());
        response
    }))
}

/// Files that are not HTML do not say themselves how they are encoded.
fn declare_utf8(headers: &mut HeaderMap) {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let text_type = content_type.filter(|value| value.starts_with("text/") && !value.contains("charset"));
    if let Some(value) = text_type.and_then(|value| HeaderValue::from_str(&format!("{value}; charset=utf-8")).ok()) {
        headers.insert(CONTENT_TYPE, value);
    }
}

/// By these, a browser would show a former build, or what a test had altered.
fn forbid_caching(headers: &mut HeaderMap) {
    headers.remove(ETAG);
    headers.remove(LAST_MODIFIED);
}

#[cfg(test)]
mod tests {
    use super::router;
    use anyhow::Result;
    use axum::body::{Body, to_bytes};
    use axum::http::header::{CONTENT_TYPE, LOCATION};
    use axum::http::{Request, Response};
    use fs_err as fs;
    use tempfile::TempDir;
    use tower::ServiceExt;

    /// A file beside the served folder, and the folder `dist`.
    fn site() -> Result<TempDir> {
        let parent = tempfile::tempdir()?;
        let dist = parent.path().join("dist");
        fs::create_dir_all(dist.join("en"))?;
        fs::write(parent.path().join("secret.txt"), "secret")?;
        fs::write(dist.join("index.html"), "中文")?;
        fs::write(dist.join("en/index.html"), "English")?;
        fs::write(dist.join("figures.csv"), "数")?;
        fs::write(dist.join("app_bg.wasm"), "")?;
        fs::write(dist.join("404.html"), "gone")?;
        Ok(parent)
    }

    /// Status, body, and the header that `name` is.
    fn get(prefix: &str, address: &str) -> Result<(u16, String, Response<()>)> {
        let parent = site()?;
        let request = Request::builder().uri(address).body(Body::empty())?;
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        runtime.block_on(async {
            let response = router(&parent.path().join("dist"), prefix).oneshot(request).await?;
            let (parts, body) = response.into_parts();
            let body = String::from_utf8(to_bytes(body, usize::MAX).await?.to_vec())?;
            Ok((parts.status.as_u16(), body, Response::from_parts(parts, ())))
        })
    }

    #[test]
    fn router_folder_with_slash_returns_its_index() -> Result<()> {
        for (prefix, address, expected) in
            [("/repo/", "/repo/", "中文"), ("/repo/", "/repo/en/?unit=usd", "English"), ("/", "/en/", "English")]
        {
            let (status, body, _) = get(prefix, address)?;
            assert_eq!((status, body.as_str()), (200, expected), "{address}");
        }
        Ok(())
    }

    #[test]
    fn router_folder_without_slash_redirects_to_it() -> Result<()> {
        for (prefix, address, expected) in
            [("/repo/", "/repo", "/repo/"), ("/repo/", "/repo/en?unit=usd", "/repo/en/?unit=usd"), ("/", "/en", "/en/")]
        {
            let (status, _, response) = get(prefix, address)?;
            assert!((301..=308).contains(&status), "{address}: {status}");
            assert_eq!(response.headers()[LOCATION], expected);
        }
        Ok(())
    }

    #[test]
    fn router_address_outside_the_folder_is_not_found() -> Result<()> {
        for address in [
            "/repo/../secret.txt",
            "/repo/%2e%2e/secret.txt",
            "/repo/..%2fsecret.txt",
            "/repo/en/../../secret.txt",
            "/repo//etc/passwd",
            "/repo/%2fetc/passwd",
            "/repo/%",
            "/repo/none",
        ] {
            let (status, body, _) = get("/repo/", address)?;
            assert_eq!((status, body.as_str()), (404, "gone"), "{address}");
        }
        assert_eq!(get("/repo/", "/index.html")?.0, 404);
        Ok(())
    }

    #[test]
    fn router_file_has_its_content_type() -> Result<()> {
        for (address, expected) in [
            ("/", "text/html; charset=utf-8"),
            ("/figures.csv", "text/csv; charset=utf-8"),
            ("/app_bg.wasm", "application/wasm"),
        ] {
            assert_eq!(get("/", address)?.2.headers()[CONTENT_TYPE], expected);
        }
        Ok(())
    }
}
