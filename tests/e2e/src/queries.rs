//! Observing a page.

use crate::failure::{Failure, Outcome, ensure};
use crate::page::Page;
use serde_json::{Value, json};
use std::time::Instant;

/// A JavaScript function: the lightness of the page's background, whatever the notation of its colour.
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

/// A JavaScript expression: how far the page, or a part of it that cuts off what is too wide, would have to be scrolled sideways.
pub const SIDEWAYS: &str =
    "Math.max(...[document.documentElement, ...document.querySelectorAll('main section, section > .late')]
    .map(part => part.scrollWidth - part.clientWidth))";

impl Page {
    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Outcome<Value> {
        Ok(self.client.execute(&format!("return ({expression})"), Vec::new()).await?)
    }

    /// Whether a JavaScript expression is truthy.
    pub async fn holds(&self, expression: &str) -> Outcome<bool> {
        Ok(self.value(&format!("!!({expression})")).await? == json!(true))
    }

    /// The value of a JavaScript expression, as a number.
    pub async fn number(&self, expression: &str) -> Outcome<f64> {
        let value = self.value(expression).await?;
        value.as_f64().ok_or_else(|| Failure::new(format!("{expression} should be a number, and is {value}.")))
    }

    /// The value of a JavaScript expression, as a string.
    pub async fn string(&self, expression: &str) -> Outcome<String> {
        let value = self.value(expression).await?;
        let text = value.as_str().map(str::to_owned);
        text.ok_or_else(|| Failure::new(format!("{expression} should be a string, and is {value}.")))
    }

    /// The number of matching elements.
    pub async fn count(&self, selector: &str) -> Outcome<f64> {
        self.number(&format!("document.querySelectorAll({selector:?}).length")).await
    }

    /// The visible text of the first matching element.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        self.string(&format!("document.querySelector({selector:?})?.innerText")).await
    }

    /// Whether the first matching element exists and is not hidden.
    pub async fn shows(&self, selector: &str) -> Outcome<bool> {
        self.holds(&shown(selector)).await
    }

    /// The lightness of the background, from 0 to 1.
    pub async fn lightness(&self) -> Outcome<f64> {
        self.number(&format!("({LIGHTNESS})()")).await
    }

    /// Waits until a JavaScript expression is truthy.
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

    /// Waits until there is no such element, or it is hidden.
    pub async fn until_gone(&self, selector: &str) -> Outcome {
        self.until(&format!("{selector} is gone"), &format!("!{}", shown(selector))).await
    }

    /// The result of an asynchronous JavaScript function with these arguments.
    pub async fn answer(&self, function: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let script = format!(
            "const [answer, ...given] = [...arguments].reverse(); \
             ({function})(...given.reverse()).then(answer, error => answer(`It failed: ${{error}}`))"
        );
        Ok(self.client.execute_async(&script, arguments).await?)
    }

    /// The present document.
    pub async fn document(&self) -> Outcome<String> {
        Ok(self.client.source().await?)
    }

    /// A screenshot of the window.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }
}

fn shown(selector: &str) -> String {
    format!("document.querySelector({selector:?})?.checkVisibility({{ visibilityProperty: true }})")
}
