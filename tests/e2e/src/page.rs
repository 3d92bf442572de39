//! The page: navigation and actions. `queries` reads from it.

use crate::engine::Engine;
use crate::failure::{Failure, TestResult};
use crate::profile::Profile;
use crate::test_site::TestSite;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::json;
use std::cell::RefCell;
use std::time::Duration;
use tokio::time::sleep;
use url::Url;

/// Touches every island that hydrates on the first interaction; whether all of them are hydrated.
const HYDRATE_ALL: &str = include_str!("../scripts/hydrate_all.js");

/// A page in a browser.
pub struct Page {
    pub(crate) client: Client,
    pub(crate) site: TestSite,
    pub(crate) engine: Engine,
    pub(crate) profile: Profile,
    pub(crate) console_log: RefCell<String>,
}

/// Navigation.
impl Page {
    pub(crate) fn new(client: Client, site: TestSite, engine: Engine, profile: Profile) -> Self {
        Self { client, site, engine, profile, console_log: RefCell::default() }
    }

    /// The URL of a path in the site; that of the home page for "".
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.site.url())
    }

    /// Opens a path of the site, and waits for the document as the profile says.
    pub async fn open(&self, path: &str) -> TestResult {
        if self.profile.waits_for_load {
            return Ok(self.client.goto(&self.url(path)).await?);
        }
        // The strategy `eager` would do, but WebKit's driver then waits for the scripts too.
        self.run_script("window.isPrevious = true").await?;
        self.client.goto(&self.url(path)).await?;
        self.wait_until("the document is parsed", "!window.isPrevious && document.readyState !== 'loading'").await
    }

    /// Opens the single-file page from disk, and waits for the document.
    pub async fn open_file(&self, query: &str) -> TestResult {
        let copy = self.site.write_file_page()?;
        let mut url = Url::from_file_path(&copy).map_err(|()| Failure::new("The file has no URL."))?;
        url.set_query(Some(query).filter(|query| !query.is_empty()));
        Ok(self.client.goto(url.as_str()).await?)
    }

    /// Saves the page in one file with all its resources, and opens that.
    pub async fn open_snapshot(&self) -> TestResult {
        let snapshot = self.query_cdp("Page.captureSnapshot", json!({ "format": "mhtml" })).await?;
        let data = snapshot["data"].as_str().unwrap_or_default();
        let path = self.site.write_file("page.mhtml", data.as_bytes())?;
        let url = Url::from_file_path(&path).map_err(|()| Failure::new("The file has no URL."))?;
        Ok(self.client.goto(url.as_str()).await?)
    }

    /// Opens a path of the site, and waits until all of it is hydrated.
    pub async fn open_hydrated(&self, path: &str) -> TestResult {
        self.open(path).await?;
        self.wait_until_hydrated().await
    }

    /// Waits until the page is hydrated, charts, tables and controls included: as if a pointer touched each of them.
    pub async fn wait_until_hydrated(&self) -> TestResult {
        self.wait_until_hydrated_or("false").await
    }

    /// Waits like [`wait_until_hydrated`](Self::wait_until_hydrated), or until something else is true.
    pub async fn wait_until_hydrated_or(&self, other: &str) -> TestResult {
        self.wait_until("the page is hydrated", &format!("{} || {other}", HYDRATE_ALL.trim_end())).await
    }

    /// Loads the page again, and waits for the document.
    pub async fn reload(&self) -> TestResult {
        Ok(self.client.refresh().await?)
    }

    /// Goes one step back in the history.
    pub async fn go_back(&self) -> TestResult {
        Ok(self.client.back().await?)
    }

    /// The current tab.
    pub async fn current_tab(&self) -> TestResult<WindowHandle> {
        Ok(self.client.window().await?)
    }

    /// Opens another tab and switches to it.
    pub async fn open_tab(&self) -> TestResult {
        let tab = self.client.new_window(true).await?;
        self.switch_to_tab(tab.handle).await
    }

    /// Switches to another tab.
    pub async fn switch_to_tab(&self, tab: WindowHandle) -> TestResult {
        Ok(self.client.switch_to_window(tab).await?)
    }

    /// The URL in the address bar.
    pub async fn current_url(&self) -> TestResult<String> {
        Ok(self.client.current_url().await?.to_string())
    }
}

/// Actions.
impl Page {
    async fn find(&self, selector: &str) -> TestResult<Element> {
        // WebDriver takes the content of closed `details` for hidden, though the style sheet may show it.
        let open = format!(
            "for (let details = document.querySelector({selector:?})?.closest('details'); details; \
             details = details.parentElement.closest('details')) \
             if (!details.querySelector('summary').checkVisibility()) details.open = true"
        );
        self.run_script(&open).await?;
        let found = self.client.find(Locator::Css(selector)).await;
        found.map_err(|error| Failure::new(format!("{selector} is not found: {error}")))
    }

    /// Clicks with the mouse.
    pub async fn click(&self, selector: &str) -> TestResult {
        let clicked = self.find(selector).await?.click().await;
        clicked.map_err(|error| Failure::new(format!("{selector} cannot be clicked: {error}")))
    }

    /// Clicks by script, wherever the element is: out of view, or under another.
    pub async fn dispatch_click(&self, selector: &str) -> TestResult {
        self.run_script(&format!("document.querySelector({selector:?}).click()")).await
    }

    /// Moves the focus to an element.
    pub async fn focus(&self, selector: &str) -> TestResult {
        self.run_script(&format!("document.querySelector({selector:?}).focus()")).await
    }

    /// Scrolls an element to the top of the window.
    pub async fn scroll_to(&self, selector: &str) -> TestResult {
        self.run_script(&format!("document.querySelector({selector:?}).scrollIntoView({{ behavior: 'instant' }})"))
            .await
    }

    /// Scrolls an element to the middle of the window.
    pub async fn scroll_to_center(&self, selector: &str) -> TestResult {
        let options = "{ block: 'center', behavior: 'instant' }";
        self.run_script(&format!("document.querySelector({selector:?}).scrollIntoView({options})")).await
    }

    /// Opens the part of the page that folds an element away, if it is folded.
    pub async fn unfold(&self, selector: &str) -> TestResult {
        let summary = format!(
            "(summary => summary?.checkVisibility() && summary.click())\
             (document.querySelector({selector:?}).closest('details:not([open])')?.querySelector('summary'))"
        );
        self.run_script(&summary).await
    }

    /// Selects an option by value.
    pub async fn select(&self, selector: &str, value: &str) -> TestResult {
        Ok(self.find(selector).await?.select_by_value(value).await?)
    }

    /// Scrolls an element into view, and moves the pointer to its middle.
    pub async fn hover(&self, selector: &str) -> TestResult {
        let element = self.find(selector).await?;
        self.scroll_to_center(selector).await?;
        let movement = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        Ok(self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(movement)).await?)
    }

    /// Replaces the value of a field with typed text.
    pub async fn type_into(&self, selector: &str, text: &str) -> TestResult {
        let element = self.find(selector).await?;
        element.clear().await?;
        Ok(element.send_keys(text).await?)
    }

    /// Chooses a local file in a file input.
    pub async fn choose_file(&self, selector: &str, path: &str) -> TestResult {
        Ok(self.find(selector).await?.send_keys(path).await?)
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) -> TestResult {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// The same, with a modifier key held down.
    pub async fn press_with(&self, modifier: Key, key: Key) -> TestResult {
        let (modifier, value) = (char::from(modifier), char::from(key));
        let down = [modifier, value].map(|value| KeyAction::Down { value });
        let up = [value, modifier].map(|value| KeyAction::Up { value });
        let keys = down.into_iter().chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Types, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> TestResult {
        let keys = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let keys = keys.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses Tab until the focus is on the matching element.
    pub async fn tab_to(&self, selector: &str, presses: usize) -> TestResult {
        for _ in 0..presses {
            self.press(Key::Tab).await?;
            if self.is_true(&format!("document.activeElement.matches({selector:?})")).await? {
                return Ok(());
            }
        }
        Err(Failure::new(format!("{presses} presses of Tab did not bring the focus to {selector}.")))
    }

    /// Runs statements of JavaScript.
    pub async fn run_script(&self, script: &str) -> TestResult {
        self.client.execute(script, Vec::new()).await?;
        Ok(())
    }

    /// Waits for a fixed time. Only for what should not happen, or cannot be observed: a condition is faster and safer.
    pub async fn sleep_ms(&self, duration_ms: u64) {
        sleep(Duration::from_millis(duration_ms)).await;
    }
}
