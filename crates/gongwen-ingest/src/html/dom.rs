//! The tree of a page, in one vector: nothing here recurses, so that no depth of nesting can
//! reach the end of the stack, not even when the tree is dropped.

use html5ever::QualName;
use std::num::NonZeroU32;

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Id(NonZeroU32);

impl Id {
    /// The document, which every tree has.
    pub(super) const DOCUMENT: Self = Self(NonZeroU32::MIN);

    /// Its place in a vector with one entry for each node.
    pub(super) const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// The attributes that are looked at; others are not kept.
const KEPT: [&str; 17] = [
    "align", "class", "colspan", "content", "height", "hidden", "href", "id", "name", "reversed",
    "role", "rowspan", "start", "style", "type", "value", "width",
];
/// Bytes of a value that are kept.
const VALUE: usize = 1024;

#[derive(Debug, Default)]
struct Node {
    parent: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
    depth: u32,
    data: Data,
}

#[derive(Debug, Default)]
enum Data {
    #[default]
    Other,
    Element(Box<Element>),
    Text(String),
}

#[derive(Debug)]
struct Element {
    name: QualName,
    attributes: Vec<(&'static str, Box<str>)>,
}

/// The tree of a page.
#[derive(Debug)]
pub(super) struct Dom {
    nodes: Vec<Node>,
    /// Bytes of the attributes kept.
    spent: usize,
}

impl Dom {
    pub(super) fn new() -> Self {
        Self { nodes: vec![Node::default()], spent: 0 }
    }

    /// The nodes so far; long attributes count as nodes too.
    pub(super) fn size(&self) -> usize {
        self.nodes.len() + self.spent / 64
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id.index())
    }

    fn add(&mut self, data: Data) -> Id {
        let id = u32::try_from(self.nodes.len() + 1).ok().and_then(NonZeroU32::new);
        self.nodes.push(Node { data, ..Node::default() });
        Id(id.unwrap_or(NonZeroU32::MIN))
    }

    pub(super) fn add_other(&mut self) -> Id {
        self.add(Data::Other)
    }

    pub(super) fn add_element<'a>(
        &mut self,
        name: QualName,
        attributes: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Id {
        let mut element = Element { name, attributes: Vec::new() };
        self.spent += keep(&mut element, attributes);
        self.add(Data::Element(Box::new(element)))
    }

    pub(super) fn add_attributes<'a>(
        &mut self,
        id: Id,
        attributes: impl Iterator<Item = (&'a str, &'a str)>,
    ) {
        if let Some(Node { data: Data::Element(element), .. }) = self.nodes.get_mut(id.index()) {
            self.spent += keep(element, attributes);
        }
    }

    /// Adds a text at the end of a parent, or before a child of it; joined to the text before.
    pub(super) fn insert_text(&mut self, parent: Id, before: Option<Id>, text: &str) {
        let previous = match before {
            Some(child) => self.node(child).and_then(|node| node.previous),
            None => self.node(parent).and_then(|node| node.last),
        };
        if let Some(previous) = previous
            && let Some(Node { data: Data::Text(joined), .. }) =
                self.nodes.get_mut(previous.index())
        {
            joined.push_str(text);
            return;
        }
        let id = self.add(Data::Text(text.to_owned()));
        self.insert(parent, before, id);
    }

    /// Puts a node at the end of a parent, or before a child of it; gives its depth.
    pub(super) fn insert(&mut self, parent: Id, before: Option<Id>, child: Id) -> u32 {
        self.detach(child);
        let depth = self.node(parent).map_or(0, |node| node.depth).saturating_add(1);
        let previous = match before {
            Some(next) => self.node(next).and_then(|node| node.previous),
            None => self.node(parent).and_then(|node| node.last),
        };
        self.change(child, |node| {
            (node.parent, node.previous, node.next) = (Some(parent), previous, before);
            node.depth = depth;
        });
        match previous {
            Some(previous) => self.change(previous, |node| node.next = Some(child)),
            None => self.change(parent, |node| node.first = Some(child)),
        }
        match before {
            Some(next) => self.change(next, |node| node.previous = Some(child)),
            None => self.change(parent, |node| node.last = Some(child)),
        }
        depth
    }

    /// What stands in a template is a tree of its own, as deep as the template.
    pub(super) fn deepen(&mut self, id: Id, template: Id) {
        let depth = self.node(template).map_or(0, |node| node.depth);
        self.change(id, |node| node.depth = depth);
    }

    /// Takes a node out of its parent.
    pub(super) fn detach(&mut self, id: Id) {
        let Some(node) = self.nodes.get_mut(id.index()) else { return };
        let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
        let Some(parent) = parent else { return };
        match previous {
            Some(previous) => self.change(previous, |node| node.next = next),
            None => self.change(parent, |node| node.first = next),
        }
        match next {
            Some(next) => self.change(next, |node| node.previous = previous),
            None => self.change(parent, |node| node.last = previous),
        }
    }

    fn change(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id.index()) {
            change(node);
        }
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.node(id)?.parent
    }

    pub(super) fn first_child(&self, id: Id) -> Option<Id> {
        self.node(id)?.first
    }

    pub(super) fn next_sibling(&self, id: Id) -> Option<Id> {
        self.node(id)?.next
    }

    /// The children of a node.
    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.first_child(id), |&child| self.next_sibling(child))
    }

    /// The node, its parent, and so on up to the document.
    pub(super) fn upward(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(Some(id), |&node| self.parent(node))
    }

    /// The full name of an element.
    pub(super) fn qualified(&self, id: Id) -> Option<&QualName> {
        match &self.node(id)?.data {
            Data::Element(element) => Some(&element.name),
            _ => None,
        }
    }

    /// The name of an element in small letters; empty for what is none.
    pub(super) fn name(&self, id: Id) -> &str {
        self.qualified(id).map_or("", |name| &name.local)
    }

    /// An attribute of an element.
    pub(super) fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        match &self.node(id)?.data {
            Data::Element(element) => {
                element.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| &**value)
            }
            _ => None,
        }
    }

    /// The characters of a text.
    pub(super) fn text(&self, id: Id) -> Option<&str> {
        match &self.node(id)?.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The steps of a walk through a node and all below it.
    pub(super) fn walk(&self, root: Id) -> Walk<'_> {
        Walk { dom: self, root, next: Some(Step::Enter(root)) }
    }
}

fn keep<'a>(element: &mut Element, attributes: impl Iterator<Item = (&'a str, &'a str)>) -> usize {
    let mut spent = 0;
    for (name, value) in attributes {
        let Ok(at) = KEPT.binary_search(&name) else { continue };
        let Some(&name) = KEPT.get(at) else { continue };
        if !element.attributes.iter().any(|(key, _)| *key == name) {
            let value = beginning(value, VALUE);
            spent += value.len() + 24;
            element.attributes.push((name, value.into()));
        }
    }
    spent
}

/// The first bytes of a text, up to the end of a character.
pub(super) fn beginning(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// A step of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A node, before its children.
    Enter(Id),
    /// A node, after its children.
    Leave(Id),
}

/// A walk through a tree, without a stack: the tree knows its parents.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    dom: &'a Dom,
    root: Id,
    next: Option<Step>,
}

impl Walk<'_> {
    /// Passes over the children of the node that was just entered, and its leaving.
    pub(super) fn pass(&mut self, entered: Id) {
        self.next = self.after(entered);
    }

    fn after(&self, left: Id) -> Option<Step> {
        if left == self.root {
            return None;
        }
        match self.dom.next_sibling(left) {
            Some(next) => Some(Step::Enter(next)),
            None => self.dom.parent(left).map(Step::Leave),
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        self.next = match step {
            Step::Enter(id) => Some(self.dom.first_child(id).map_or(Step::Leave(id), Step::Enter)),
            Step::Leave(id) => self.after(id),
        };
        Some(step)
    }
}
