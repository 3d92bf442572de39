//! The first visit: requests, size, and browser warnings.

use crate::PAGES;
use e2e::{TestResult, browse, ensure, ensure_empty, ensure_eq};

/// Records violations of the content security policy as `violations`.
pub(crate) const RECORD_CSP_VIOLATIONS: &str = include_str!("../../scripts/init/record_csp_violations.js");

#[tokio::test]
async fn first_visit_logs_nothing_to_console() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            // Chromium warns late about unused preloads.
            page.sleep_ms(4000).await;
            ensure_empty(&format!("The console of /{path}"), page.take_console().await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn first_visit_requests_succeed_and_stay_on_site() -> TestResult {
    browse(async |page| {
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            for request in page.take_requests().await? {
                ensure_eq(&format!("The status of {}", request.path), request.status, 200)?;
            }
            let foreign = format!(
                "performance.getEntriesByType('resource').map(entry => entry.name)\
                 .filter(name => !name.startsWith({:?}) && !name.startsWith('data:')).join('\\n')",
                page.url("")
            );
            ensure_empty(&format!("Requests of /{path} to other sites"), page.eval_string(&foreign).await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn content_security_policy_blocks_inline_scripts_and_is_not_violated() -> TestResult {
    browse(async |page| {
        page.add_init_script(RECORD_CSP_VIOLATIONS);
        for (path, _) in PAGES {
            page.open_hydrated(path).await?;
            let policy =
                page.eval_string("document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content").await?;
            for source in ["'unsafe-inline'", "'unsafe-eval'"] {
                ensure(!policy.contains(source), format!("The policy of /{path} allows {source}: {policy}"))?;
            }
            ensure_empty(&format!("Violations on /{path}"), page.eval_string("violations.join('\\n')").await?)?;

            let inject = "const script = document.createElement('script'); script.textContent = 'window.injected = 1'; \
                            document.head.append(script)";
            page.run_script(inject).await?;
            ensure(!page.is_true("window.injected").await?, format!("An injected inline script ran on /{path}"))?;
            ensure(!page.take_console().await?.is_empty(), "The refusal is not on the console.")?;
        }
        Ok(())
    })
    .await
}
