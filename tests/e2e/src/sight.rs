//! What one sees of a page.

use crate::failure::{Failure, Outcome, ensure};
use crate::page::Page;
use serde_json::{Value, json};
use std::time::Instant;

/// A function of JavaScript: the lightness of the page's background, in whatever notation its colour is given.
pub const LIGHTNESS: &str = "() => {
    const pixel = new OffscreenCanvas(1, 1).getContext('2d');
    pixel.fillStyle = '#fff';
    pixel.fillRect(0, 0, 1, 1);
    for (const element of [document.documentElement, document.body]) {
        pixel.fillStyle = getComputedStyle(element).backgroundColor;
        pixel.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}";

impl Page {
    /// What an expression of JavaScript comes to.
    pub async fn value(&self, expression: &str) -> Outcome<Value> {
        Ok(self.client.execute(&format!("return ({expression})"), Vec::new()).await?)
    }

    /// Whether an expression of JavaScript comes to something true.
    pub async fn holds(&self, expression: &str) -> Outcome<bool> {
        Ok(self.value(&format!("!!({expression})")).await? == json!(true))
    }

    /// The number an expression of JavaScript comes to.
    pub async fn number(&self, expression: &str) -> Outcome<f64> {
        let value = self.value(expression).await?;
        value.as_f64().ok_or_else(|| Failure::new(format!("{expression} should be a number, and is {value}.")))
    }

    /// The string an expression of JavaScript comes to.
    pub async fn string(&self, expression: &str) -> Outcome<String> {
        let value = self.value(expression).await?;
        let text = value.as_str().map(str::to_owned);
        text.ok_or_else(|| Failure::new(format!("{expression} should be a string, and is {value}.")))
    }

    /// How many elements there are.
    pub async fn count(&self, selector: &str) -> Outcome<f64> {
        self.number(&format!("document.querySelectorAll({selector:?}).length")).await
    }

    /// The text to be seen of the first such element.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        self.string(&format!("document.querySelector({selector:?})?.innerText")).await
    }

    /// Whether the first such element is there and not hidden.
    pub async fn shows(&self, selector: &str) -> Outcome<bool> {
        self.holds(&shown(selector)).await
    }

    /// How light what lies behind the text is, from 0 to 1.
    pub async fn lightness(&self) -> Outcome<f64> {
        self.number(&format!("({LIGHTNESS})()")).await
    }

    /// Waits until an expression of JavaScript comes to something true.
    pub async fn until(&self, what: &str, expression: &str) -> Outcome {
        let (start, patience) = (Instant::now(), self.reader.patience);
        while !self.holds(expression).await? {
            let words = || format!("Waited {} s in vain until {what}: {expression}", patience.as_secs());
            ensure(start.elapsed() < patience, words())?;
            self.linger(50).await;
        }
        Ok(())
    }

    /// Waits until an element shows.
    pub async fn until_shown(&self, selector: &str) -> Outcome {
        self.until(&format!("{selector} shows"), &shown(selector)).await
    }

    /// Waits until there is no such element, or it does not show.
    pub async fn until_gone(&self, selector: &str) -> Outcome {
        self.until(&format!("{selector} is gone"), &format!("!{}", shown(selector))).await
    }

    /// What an asynchronous function of JavaScript makes of these arguments.
    pub async fn answer(&self, function: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let script = format!(
            "const [answer, ...given] = [...arguments].reverse(); \
             ({function})(...given.reverse()).then(answer, error => answer(`It failed: ${{error}}`))"
        );
        Ok(self.client.execute_async(&script, arguments).await?)
    }

    /// The document as it is now.
    pub async fn document(&self) -> Outcome<String> {
        Ok(self.client.source().await?)
    }

    /// A picture of what is to be seen.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }
}

fn shown(selector: &str) -> String {
    format!("document.querySelector({selector:?})?.checkVisibility({{ visibilityProperty: true }})")
}
