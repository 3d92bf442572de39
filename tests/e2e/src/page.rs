//! The page: navigation and actions. `sight` is for observing it.

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::profile::Reader;
use crate::test_site::Site;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use std::cell::RefCell;
use std::time::Duration;
use tokio::time::sleep;
use url::Url;

/// A page in a browser.
pub struct Page {
    pub(crate) client: Client,
    pub(crate) site: Site,
    pub(crate) engine: Engine,
    pub(crate) reader: Reader,
    pub(crate) said: RefCell<String>,
}

/// Navigation.
impl Page {
    pub(crate) fn new(client: Client, site: Site, engine: Engine, reader: Reader) -> Self {
        Self { client, site, engine, reader, said: RefCell::default() }
    }

    /// The address of a path in the site; that of the first page for "".
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.site.address())
    }

    /// Opens a path of the site, and waits for the document.
    pub async fn open(&self, path: &str) -> Outcome {
        if !self.reader.eager {
            return Ok(self.client.goto(&self.address(path)).await?);
        }
        // WebKit's driver, asked to wait only for the document, also waits for the scripts.
        self.run("window.left = true").await?;
        self.client.goto(&self.address(path)).await?;
        self.until("the text is here", "!window.left && document.readyState !== 'loading'").await
    }

    /// Opens the page that is one file, from disk, and waits for the document.
    pub async fn open_file(&self, query: &str) -> Outcome {
        let copy = self.site.file()?;
        let mut address = Url::from_file_path(&copy).map_err(|()| Failure::new("The file has no address."))?;
        address.set_query(Some(query).filter(|query| !query.is_empty()));
        Ok(self.client.goto(address.as_str()).await?)
    }

    /// Opens a path of the site, and waits until the whole program has taken over.
    pub async fn arrive(&self, path: &str) -> Outcome {
        self.open(path).await?;
        self.until_ready().await
    }

    /// Waits until the program has taken over: the text at once, charts and tables when their chunks have loaded.
    pub async fn until_ready(&self) -> Outcome {
        self.until(
            "the program has taken over",
            "document.documentElement.matches('[data-ready][data-charts][data-reference]')",
        )
        .await
    }

    /// Loads the page again, and waits for the document.
    pub async fn reload(&self) -> Outcome {
        Ok(self.client.refresh().await?)
    }

    /// Presses the browser's back button.
    pub async fn back(&self) -> Outcome {
        Ok(self.client.back().await?)
    }

    /// The current tab.
    pub async fn tab(&self) -> Outcome<WindowHandle> {
        Ok(self.client.window().await?)
    }

    /// Opens another tab and switches to it.
    pub async fn open_tab(&self) -> Outcome {
        let tab = self.client.new_window(true).await?;
        self.go_to_tab(tab.handle).await
    }

    /// Switches to another tab.
    pub async fn go_to_tab(&self, tab: WindowHandle) -> Outcome {
        Ok(self.client.switch_to_window(tab).await?)
    }

    /// The address in the address bar.
    pub async fn current_address(&self) -> Outcome<String> {
        Ok(self.client.current_url().await?.to_string())
    }
}

/// Actions.
impl Page {
    /// Clicks with the mouse.
    pub async fn click(&self, selector: &str) -> Outcome {
        let found = self.client.find(Locator::Css(selector)).await;
        let element = found.map_err(|_| Failure::new(format!("There is no {selector} to click.")))?;
        let clicked = element.click().await;
        clicked.map_err(|error| Failure::new(format!("{selector} cannot be clicked: {error}")))
    }

    /// Selects an option by value.
    pub async fn choose(&self, selector: &str, value: &str) -> Outcome {
        let found = self.client.find(Locator::Css(selector)).await;
        let element = found.map_err(|_| Failure::new(format!("There is no {selector} to choose from.")))?;
        Ok(element.select_by_value(value).await?)
    }

    /// Points at the middle of an element.
    pub async fn point_at(&self, selector: &str) -> Outcome {
        let found = self.client.find(Locator::Css(selector)).await;
        let element = found.map_err(|_| Failure::new(format!("There is no {selector} to point at.")))?;
        self.run(&format!(
            "document.querySelector({selector:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        ))
        .await?;
        let motion = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        Ok(self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(motion)).await?)
    }

    /// Replaces the value of a field with typed text.
    pub async fn type_into(&self, selector: &str, text: &str) -> Outcome {
        let found = self.client.find(Locator::Css(selector)).await;
        let element = found.map_err(|_| Failure::new(format!("There is no {selector} to type into.")))?;
        element.clear().await?;
        Ok(element.send_keys(text).await?)
    }

    /// Chooses a local file in a file input.
    pub async fn choose_file(&self, selector: &str, path: &str) -> Outcome {
        let found = self.client.find(Locator::Css(selector)).await;
        let element = found.map_err(|_| Failure::new(format!("There is no {selector} that asks for a file.")))?;
        Ok(element.send_keys(path).await?)
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) -> Outcome {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// The same, with another key held.
    pub async fn press_with(&self, held: Key, key: Key) -> Outcome {
        let (held, value) = (char::from(held), char::from(key));
        let down = [held, value].map(|value| KeyAction::Down { value });
        let up = [value, held].map(|value| KeyAction::Up { value });
        let keys = down.into_iter().chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Types, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Outcome {
        let keys = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let keys = keys.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses Tab until the focus is on the matching element.
    pub async fn tab_to(&self, selector: &str, presses: usize) -> Outcome {
        for _ in 0..presses {
            self.press(Key::Tab).await?;
            if self.holds(&format!("document.activeElement.matches({selector:?})")).await? {
                return Ok(());
            }
        }
        Err(Failure::new(format!("{presses} presses of Tab did not bring the focus to {selector}.")))
    }

    /// Runs statements of JavaScript.
    pub async fn run(&self, script: &str) -> Outcome {
        self.client.execute(script, Vec::new()).await?;
        Ok(())
    }

    /// Waits for a fixed time, for things that come late or should not come at all.
    pub async fn linger(&self, milliseconds: u64) {
        sleep(Duration::from_millis(milliseconds)).await;
    }
}
