//! The styles of paragraphs (`styles.xml`): what a paragraph inherits.

use super::xml::{attribute, child, is_w, number, value};
use roxmltree::Node;
use std::collections::HashMap;

/// A chain of styles longer than any that is written.
const MAX_CHAIN: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    raw: HashMap<Box<str>, Raw>,
    resolved: HashMap<Box<str>, Style>,
    /// The style of paragraphs that name none.
    default: Style,
}

/// A style, with what it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// Its name, as the reader sees it in Word.
    pub(super) name: Box<str>,
    /// Its list.
    pub(super) num_id: Option<i64>,
    /// Its level in the list, from 0.
    pub(super) level: Option<i64>,
    /// Its level in the outline, from 0; 9 is body text.
    pub(super) outline: Option<i64>,
    /// The ids of the style and those it is based on.
    pub(super) chain: Vec<Box<str>>,
    /// What the name of the style, or of one that it is based on, makes a paragraph.
    pub(super) role: Option<StyleRole>,
}

/// What a style is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StyleRole {
    Title,
    /// From 1.
    Heading(u8),
    /// A line of the table of contents.
    Contents,
}

#[derive(Debug)]
struct Raw {
    name: Box<str>,
    based_on: Option<Box<str>>,
    num_id: Option<i64>,
    level: Option<i64>,
    outline: Option<i64>,
}

impl Styles {
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut styles = Self::default();
        let mut default = None;
        for node in root.children().filter(|&node| is_w(node, "style")) {
            let Some(id) = attribute(node, "styleId") else { continue };
            let is_paragraph = attribute(node, "type").is_none_or(|kind| kind == "paragraph");
            if is_paragraph && matches!(attribute(node, "default"), Some("1" | "true" | "on")) {
                default = Some(Box::from(id));
            }
            let properties = child(node, "pPr");
            let numbering = properties.and_then(|node| child(node, "numPr"));
            let raw = Raw {
                name: value(node, "name").unwrap_or_default().into(),
                based_on: value(node, "basedOn").map(Into::into),
                num_id: numbering.and_then(|node| value(node, "numId")).and_then(number),
                level: numbering.and_then(|node| value(node, "ilvl")).and_then(number),
                outline: properties.and_then(|node| value(node, "outlineLvl")).and_then(number),
            };
            styles.raw.insert(id.into(), raw);
        }
        styles.resolved = styles.raw.keys().map(|id| (id.clone(), styles.resolve(id))).collect();
        styles.default = default.map(|id| styles.resolve(&id)).unwrap_or_default();
        styles
    }

    /// The style of a paragraph.
    pub(super) fn get(&self, id: Option<&str>) -> &Style {
        id.and_then(|id| self.resolved.get(id)).unwrap_or(&self.default)
    }

    /// The name of a style of any kind.
    pub(super) fn name(&self, id: Option<&str>) -> Option<&str> {
        Some(&*self.raw.get(id?)?.name)
    }

    /// The list that a list style (`w:styleLink`) stands for.
    pub(super) fn list_of(&self, id: &str) -> Option<i64> {
        self.raw.get(id)?.num_id
    }

    fn resolve(&self, id: &str) -> Style {
        let mut style = Style::default();
        let mut next = Some(id);
        while let Some(id) = next.filter(|_| style.chain.len() < MAX_CHAIN) {
            let Some(raw) = self.raw.get(id) else { break };
            if style.chain.is_empty() {
                style.name = raw.name.clone();
            }
            style.chain.push(id.into());
            style.num_id = style.num_id.or(raw.num_id);
            style.level = style.level.or(raw.level);
            style.outline = style.outline.or(raw.outline);
            style.role = style.role.or_else(|| role(&raw.name));
            next = raw.based_on.as_deref();
        }
        style
    }
}

/// The styles that every Word has, under their English and Chinese names.
fn role(name: &str) -> Option<StyleRole> {
    let name = name.trim().to_lowercase();
    if matches!(name.as_str(), "title" | "标题") {
        return Some(StyleRole::Title);
    }
    let is_contents = |name: &str| name.starts_with("toc ") || name.starts_with("目录 ");
    if is_contents(&name) {
        return Some(StyleRole::Contents);
    }
    let rest = name.strip_prefix("heading").or_else(|| name.strip_prefix("标题"))?;
    let level = rest.trim().parse().ok().filter(|level| (1..=9).contains(level))?;
    Some(StyleRole::Heading(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_styles() {
        assert_eq!(role("heading 2"), Some(StyleRole::Heading(2)));
        assert_eq!(role("标题 1"), Some(StyleRole::Heading(1)));
        assert_eq!(role("Title"), Some(StyleRole::Title));
        assert_eq!(role("toc 1"), Some(StyleRole::Contents));
        assert_eq!(role("标题 1 字符"), None);
        assert_eq!(role("Heading 12"), None);
    }
}
