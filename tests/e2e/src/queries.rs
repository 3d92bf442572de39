//! Reading from a page: values of JavaScript expressions, text, visibility; and waiting for conditions.

use crate::failure::{Failure, TestResult, ensure};
use crate::page::Page;
use serde_json::{Value, json};
use std::time::Instant;

/// A JavaScript function: the lightness of the page's background, whatever the notation of its colour.
pub const BACKGROUND_LIGHTNESS: &str = "() => {
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
pub const HORIZONTAL_OVERFLOW_PX: &str =
    "Math.max(...[document.documentElement, ...document.querySelectorAll('main section, section > .late')]
    .map(part => part.scrollWidth - part.clientWidth))";

impl Page {
    /// The value of a JavaScript expression.
    pub async fn eval(&self, expression: &str) -> TestResult<Value> {
        Ok(self.client.execute(&format!("return ({expression})"), Vec::new()).await?)
    }

    /// Whether a JavaScript expression is truthy.
    pub async fn is_true(&self, expression: &str) -> TestResult<bool> {
        Ok(self.eval(&format!("!!({expression})")).await? == json!(true))
    }

    /// The value of a JavaScript expression, as a number.
    pub async fn eval_number(&self, expression: &str) -> TestResult<f64> {
        let value = self.eval(expression).await?;
        value.as_f64().ok_or_else(|| Failure::new(format!("{expression} should be a number, and is {value}.")))
    }

    /// The value of a JavaScript expression, as a string.
    pub async fn eval_string(&self, expression: &str) -> TestResult<String> {
        let value = self.eval(expression).await?;
        let text = value.as_str().map(str::to_owned);
        text.ok_or_else(|| Failure::new(format!("{expression} should be a string, and is {value}.")))
    }

    /// The number of matching elements.
    pub async fn count(&self, selector: &str) -> TestResult<f64> {
        self.eval_number(&format!("document.querySelectorAll({selector:?}).length")).await
    }

    /// The rendered text of the first matching element.
    pub async fn inner_text(&self, selector: &str) -> TestResult<String> {
        self.eval_string(&format!("document.querySelector({selector:?})?.innerText")).await
    }

    /// Whether the first matching element exists and is visible.
    pub async fn is_visible(&self, selector: &str) -> TestResult<bool> {
        self.is_true(&is_visible(selector)).await
    }

    /// The lightness of the background, from 0 to 1.
    pub async fn background_lightness(&self) -> TestResult<f64> {
        self.eval_number(&format!("({BACKGROUND_LIGHTNESS})()")).await
    }

    /// Waits until a JavaScript expression is truthy.
    pub async fn wait_until(&self, what: &str, expression: &str) -> TestResult {
        let (start, timeout) = (Instant::now(), self.profile.timeout);
        while !self.is_true(expression).await? {
            let message = || format!("Waited {} s in vain until {what}: {expression}", timeout.as_secs());
            ensure(start.elapsed() < timeout, message())?;
            self.sleep_ms(50).await;
        }
        Ok(())
    }

    /// Waits until an element is visible.
    pub async fn wait_until_visible(&self, selector: &str) -> TestResult {
        self.wait_until(&format!("{selector} is visible"), &is_visible(selector)).await
    }

    /// Waits until no such element exists, or it is hidden.
    pub async fn wait_until_hidden(&self, selector: &str) -> TestResult {
        self.wait_until(&format!("{selector} is hidden"), &format!("!{}", is_visible(selector))).await
    }

    /// The result of a JavaScript function, which may be asynchronous, called with these arguments.
    pub async fn call(&self, function: &str, arguments: Vec<Value>) -> TestResult<Value> {
        let script = format!(
            "const [answer, ...given] = [...arguments].reverse(); \
             ({function})(...given.reverse()).then(answer, error => answer(`It failed: ${{error}}`))"
        );
        Ok(self.client.execute_async(&script, arguments).await?)
    }

    /// The HTML of the document as it is now.
    pub async fn html(&self) -> TestResult<String> {
        Ok(self.client.source().await?)
    }

    /// A screenshot of the window.
    pub async fn screenshot(&self) -> TestResult<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }
}

fn is_visible(selector: &str) -> String {
    format!("document.querySelector({selector:?})?.checkVisibility({{ visibilityProperty: true }})")
}
