//! The accessibility tree of a part of the page, as text.

use crate::driver_command::DriverCommand;
use crate::failure::{Failure, TestResult};
use crate::page::Page;
use serde_json::{Value, json};
use std::fmt::Write;

/// The states that are printed after role and name, if set.
const STATES: [&str; 11] =
    ["level", "checked", "pressed", "expanded", "selected", "disabled", "required", "invalid", "modal", "busy", "live"];

/// Roles that are not announced: only their children are.
const UNANNOUNCED_ROLES: [&str; 6] = ["generic", "none", "LineBreak", "InlineTextBox", "LabelText", "MenuListPopup"];

impl Page {
    /// The accessibility tree below the matching element, one line per node: role, name, states, value and description. Charts within it
    /// are only named.
    pub async fn aria_tree(&self, selector: &str) -> TestResult<String> {
        let found = json!({ "expression": format!("document.querySelector({selector:?})") });
        let object = self.query_cdp("Runtime.evaluate", found).await?["result"]["objectId"].take();
        let element =
            self.query_cdp("DOM.describeNode", json!({ "objectId": object })).await?["node"]["backendNodeId"].take();
        let tree = Tree(self.query_cdp("Accessibility.getFullAXTree", json!({})).await?["nodes"].take());
        let root = tree.nodes().find(|node| node["backendDOMNodeId"] == element);
        let mut lines = String::new();
        tree.write(
            root.ok_or_else(|| Failure::new(format!("The accessibility tree has no {selector}.")))?,
            0,
            &mut lines,
        );
        Ok(lines)
    }

    /// The roles and names of all elements of the page that have a name, except those within a column head, which a table names.
    pub async fn accessible_names(&self) -> TestResult<Vec<(String, String)>> {
        let tree = Tree(self.query_cdp("Accessibility.getFullAXTree", json!({})).await?["nodes"].take());
        let is_in_column_head = |node: &Value| {
            let parent = tree.nodes().find(|parent| parent["nodeId"] == node["parentId"]);
            parent.is_some_and(|parent| property_text(&parent["role"]) == "columnheader")
        };
        let named = tree.nodes().filter(|node| node["ignored"] != true && !is_in_column_head(node));
        let names = named.map(|node| (property_text(&node["role"]), property_text(&node["name"])));
        Ok(names.filter(|(_, name)| !name.is_empty()).collect())
    }

    pub(crate) async fn query_cdp(&self, method: &str, parameters: Value) -> TestResult<Value> {
        Ok(self.client.issue_cmd(DriverCommand::cdp(method, parameters)).await?)
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
        let (role, name) = (property_text(&node["role"]), property_text(&node["name"]));
        let is_unannounced = node["ignored"] == true || UNANNOUNCED_ROLES.contains(&role.as_str()) && name.is_empty();
        if !is_unannounced {
            let _ = writeln!(lines, "{:1$}{2}", "", 2 * depth, format_node(node, &role, &name));
        }
        if role == "InlineTextBox" || role == "StaticText" || depth > 0 && role == "figure" {
            return;
        }
        let depth = if is_unannounced { depth } else { depth + 1 };
        // The name of a link or a heading repeats its text.
        let children = self
            .children(node)
            .filter(|child| property_text(&child["role"]) != "StaticText" || property_text(&child["name"]) != name);
        children.for_each(|child| self.write(child, depth, lines));
    }
}

fn format_node(node: &Value, role: &str, name: &str) -> String {
    let mut line = if role == "StaticText" { format!("{name:?}") } else { role.to_owned() };
    if role != "StaticText" && !name.is_empty() {
        let _ = write!(line, " {name:?}");
    }
    let properties = || node["properties"].as_array().into_iter().flatten();
    for state in STATES {
        let is_state = |property: &&Value| property["name"] == state && (state != "level" || role == "heading");
        let value = properties().find(is_state).map(|property| property_text(&property["value"]));
        match value.as_deref() {
            None | Some("") => {}
            Some("true") => _ = write!(line, " {state}"),
            // States that are explicitly false.
            Some("false") if ["checked", "pressed", "expanded"].contains(&state) => _ = write!(line, " not {state}"),
            Some("false") => {}
            Some(value) => _ = write!(line, " {state} {value}"),
        }
    }
    for (what, text) in [("value", property_text(&node["value"])), ("description", property_text(&node["description"]))]
    {
        if !text.is_empty() && text != name {
            let _ = write!(line, " {what} {text:?}");
        }
    }
    line
}

/// A value of the protocol, as text.
fn property_text(value: &Value) -> String {
    match &value["value"] {
        Value::String(text) => text.trim().to_owned(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
