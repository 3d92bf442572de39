//! Reading from a page: values of JavaScript expressions, text, visibility; and waiting for conditions.

use crate::failure::{Failure, TestResult, ensure};
use crate::page::Page;
use serde_json::{Value, json};
use std::time::Instant;

/// A JavaScript function: the lightness of the background, from 0 to 1.
pub const BACKGROUND_LIGHTNESS: &str = include_str!("../scripts/background_lightness.js");

/// A JavaScript function: how far the page could be scrolled sideways if nothing were clipped, in CSS pixels.
const HORIZONTAL_OVERFLOW_PX: &str = include_str!("../scripts/horizontal_overflow_px.js");

/// Waits until the document has not changed for a while.
const WAIT_UNTIL_SETTLED: &str = include_str!("../scripts/wait_until_settled.js");

/// So long nothing changes in a settled document: longer than any pause of the page in its deferred work.
const SETTLED_AFTER_MS: u32 = 300;

/// The expression that calls a JavaScript function with these arguments, written as JavaScript.
pub fn js_call(function: &str, arguments: &str) -> String {
    // On a line of its own, because the function may end in a comment.
    format!("({function}\n)({arguments})")
}

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
        self.eval_number(&js_call(BACKGROUND_LIGHTNESS, "")).await
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

    /// Waits until the focus is on a matching element.
    pub async fn wait_until_focused(&self, selector: &str) -> TestResult {
        let is_focused = format!("document.activeElement.matches({selector:?})");
        self.wait_until(&format!("the focus is on {selector}"), &is_focused).await
    }

    /// Waits until the document has this language. What is out of view may follow later.
    pub async fn wait_until_lang(&self, lang: &str) -> TestResult {
        self.wait_until(
            "the language has changed",
            &format!("document.documentElement.lang === {lang:?} && !document.querySelector('.island[aria-busy]')"),
        )
        .await
    }

    /// Waits until no such element exists, or it is hidden.
    pub async fn wait_until_hidden(&self, selector: &str) -> TestResult {
        self.wait_until(&format!("{selector} is hidden"), &format!("!{}", is_visible(selector))).await
    }

    /// Waits until all deferred work is done: neither the document nor a scroll position has changed for a while.
    pub async fn wait_until_settled(&self) -> TestResult {
        self.call(WAIT_UNTIL_SETTLED, vec![SETTLED_AFTER_MS.into()]).await?;
        Ok(())
    }

    /// How far the page could be scrolled sideways, in CSS pixels.
    pub async fn horizontal_overflow_px(&self) -> TestResult<f64> {
        self.eval_number(&js_call(HORIZONTAL_OVERFLOW_PX, "")).await
    }

    /// The result of a JavaScript function, which may be asynchronous, called with these arguments.
    pub async fn call(&self, function: &str, arguments: Vec<Value>) -> TestResult<Value> {
        let script = format!(
            "const [done, ...reversed] = [...arguments].reverse(); const call = async () => {};\n\
             call().then(value => done({{ value }}), error => done({{ error: `${{error}}` }}))",
            js_call(function, "...reversed.reverse()")
        );
        let mut result = self.client.execute_async(&script, arguments).await?;
        let error = result["error"].as_str().map(|error| Failure::new(format!("A script of the test failed: {error}")));
        error.map_or_else(|| Ok(result["value"].take()), Err)
    }

    /// The same, for a function that returns a string.
    pub async fn call_string(&self, function: &str, arguments: Vec<Value>) -> TestResult<String> {
        let value = self.call(function, arguments).await?;
        value.as_str().map(str::to_owned).ok_or_else(|| Failure::new(format!("{value} should be a string.")))
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
