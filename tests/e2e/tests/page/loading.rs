//! The first visit: requests, size, and browser warnings.

use super::PAGES;
use e2e::{Outcome, browse, ensure, ensure_eq, ensure_nothing};

#[tokio::test]
async fn both_pages_load_and_nothing_is_on_the_console() -> Outcome {
    browse(async |page| {
        for (path, _) in PAGES {
            page.arrive(path).await?;
            // Chromium warns late about unused preloads.
            page.linger(4000).await;
            ensure_nothing(&format!("The console of /{path}"), page.console().await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_request_fails_or_leaves_the_site() -> Outcome {
    browse(async |page| {
        for (path, _) in PAGES {
            page.arrive(path).await?;
            for request in page.requests().await? {
                ensure_eq(&format!("The status of {}", request.path), request.status, 200)?;
            }
            let elsewhere = format!(
                "performance.getEntriesByType('resource').map(entry => entry.name)\
                 .filter(name => !name.startsWith({:?}) && !name.startsWith('data:')).join('\\n')",
                page.address("")
            );
            ensure_nothing(&format!("What /{path} asks of others"), page.string(&elsewhere).await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_security_policy_stands_and_nothing_breaks_it() -> Outcome {
    browse(async |page| {
        let noting = "window.violations = []; addEventListener('securitypolicyviolation', event => \
                      violations.push(event.violatedDirective + ' ' + event.blockedURI))";
        page.before_anything(noting).await?;
        for (path, _) in PAGES {
            page.arrive(path).await?;
            let policy = page.string("document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content").await?;
            for loophole in ["'unsafe-inline'", "'unsafe-eval'"] {
                ensure(!policy.contains(loophole), format!("The policy of /{path} allows {loophole}: {policy}"))?;
            }
            ensure_nothing(&format!("Violations on /{path}"), page.string("violations.join()").await?)?;

            let stranger = "const script = document.createElement('script'); script.textContent = 'window.stranger = 1'; \
                            document.head.append(script)";
            page.run(stranger).await?;
            ensure(!page.holds("window.stranger").await?, format!("An inline script of a stranger ran on /{path}"))?;
            ensure(!page.console().await?.is_empty(), "That a script was refused is not on the console.")?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_and_leads_back() -> Outcome {
    browse(async |page| {
        page.open("nowhere").await?;
        let requests = page.requests().await?;
        for request in &requests {
            let expected = if request.path.ends_with("/nowhere") { 404 } else { 200 };
            ensure_eq(&format!("The status of {}", request.path), request.status, expected)?;
        }
        page.console().await?;
        ensure(!page.text("h1").await?.is_empty(), "The page has no heading.")?;
        let homes = format!("[...document.links].some(link => link.href === {:?})", page.address(""));
        ensure(page.holds(&homes).await?, "No link leads to the first page.")
    })
    .await
}
