//! The accessibility tree of a part of the page, as an outline.

use crate::command::Command;
use crate::failure::{Failure, Outcome};
use crate::page::Page;
use serde_json::{Value, json};
use std::fmt::Write;

/// The states that are printed beyond role and name, if set.
const STATES: [&str; 11] =
    ["level", "checked", "pressed", "expanded", "selected", "disabled", "required", "invalid", "modal", "busy", "live"];

/// Roles that are not announced: only their children are.
const SILENT: [&str; 6] = ["generic", "none", "LineBreak", "InlineTextBox", "LabelText", "MenuListPopup"];

impl Page {
    /// The accessibility tree below the matching element, one line per node: role, name, states, value and description. Charts within it
    /// are only named.
    pub async fn outline(&self, selector: &str) -> Outcome<String> {
        let found = json!({ "expression": format!("document.querySelector({selector:?})") });
        let object = self.ask("Runtime.evaluate", found).await?["result"]["objectId"].take();
        let element =
            self.ask("DOM.describeNode", json!({ "objectId": object })).await?["node"]["backendNodeId"].take();
        let tree = Tree(self.ask("Accessibility.getFullAXTree", json!({})).await?["nodes"].take());
        let root = tree.nodes().find(|node| node["backendDOMNodeId"] == element);
        let mut lines = String::new();
        tree.write(root.ok_or_else(|| Failure::new(format!("There is no {selector} to be told of.")))?, 0, &mut lines);
        Ok(lines)
    }

    async fn ask(&self, name: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.client.issue_cmd(Command::devtools(name, parameters)).await?)
    }
}

/// Nodes as the DevTools protocol lists them.
struct Tree(Value);

impl Tree {
    fn nodes(&self) -> impl Iterator<Item = &Value> {
        self.0.as_array().into_iter().flatten()
    }

    fn children<'a>(&'a self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        ids.filter_map(|id| self.nodes().find(|node| node["nodeId"] == *id))
    }

    fn write(&self, node: &Value, depth: usize, lines: &mut String) {
        let (role, name) = (word(&node["role"]), word(&node["name"]));
        let is_silent = node["ignored"] == true || SILENT.contains(&role.as_str()) && name.is_empty();
        if !is_silent {
            let _ = writeln!(lines, "{:1$}{2}", "", 2 * depth, line(node, &role, &name));
        }
        if role == "InlineTextBox" || role == "StaticText" || depth > 0 && role == "figure" {
            return;
        }
        let depth = if is_silent { depth } else { depth + 1 };
        // The name of a link or a heading repeats its text.
        let children =
            self.children(node).filter(|child| word(&child["role"]) != "StaticText" || word(&child["name"]) != name);
        children.for_each(|child| self.write(child, depth, lines));
    }
}

fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = if role == "StaticText" { format!("{name:?}") } else { role.to_owned() };
    if role != "StaticText" && !name.is_empty() {
        let _ = write!(line, " {name:?}");
    }
    let properties = || node["properties"].as_array().into_iter().flatten();
    for state in STATES {
        let holds = |property: &&Value| property["name"] == state && (state != "level" || role == "heading");
        let value = properties().find(holds).map(|property| word(&property["value"]));
        match value.as_deref() {
            None | Some("") => {}
            Some("true") => _ = write!(line, " {state}"),
            // States that are explicitly false.
            Some("false") if ["checked", "pressed", "expanded"].contains(&state) => _ = write!(line, " not {state}"),
            Some("false") => {}
            Some(value) => _ = write!(line, " {state} {value}"),
        }
    }
    for (what, words) in [("value", word(&node["value"])), ("description", word(&node["description"]))] {
        if !words.is_empty() && words != name {
            let _ = write!(line, " {what} {words:?}");
        }
    }
    line
}

/// A value of the protocol, as a word.
fn word(value: &Value) -> String {
    match &value["value"] {
        Value::String(word) => word.trim().to_owned(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
