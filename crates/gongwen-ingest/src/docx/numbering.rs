//! The definitions of lists (`numbering.xml`).

use super::numeral::NumberFormat;
use super::styles::Styles;
use super::xml::{attribute, child, is_on, is_w, number, value};
use roxmltree::Node;
use std::collections::HashMap;

/// Word's lists have nine levels.
pub(super) const LEVELS: usize = 9;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<i64, Definition>,
    lists: HashMap<i64, List>,
}

/// `w:abstractNum`: what its levels look like.
#[derive(Debug, Default)]
struct Definition {
    levels: [Option<Level>; LEVELS],
    /// The list style that defines it instead.
    style: Option<Box<str>>,
}

/// `w:num`: a use of a definition.
#[derive(Debug, Default)]
struct List {
    definition: i64,
    levels: [Option<Level>; LEVELS],
    starts: [Option<i64>; LEVELS],
}

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub(super) start: i64,
    pub(super) format: NumberFormat,
    /// `第%1章`: `%1` is the number of the first level.
    pub(super) text: Box<str>,
    /// All numbers of the label are Arabic.
    pub(super) is_legal: bool,
    /// The level (from 1) after which it begins anew; 0 is never; usually after any higher.
    pub(super) restart: Option<i64>,
    /// The style that has this level.
    style: Option<Box<str>>,
}

/// A list, with its definition found.
#[derive(Clone, Copy, Debug)]
pub(super) struct ListRef<'a> {
    pub(super) id: i64,
    /// Lists of one definition count on together.
    pub(super) definition_id: i64,
    list: &'a List,
    definition: &'a Definition,
}

impl Numbering {
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut numbering = Self::default();
        for node in root.children() {
            if is_w(node, "abstractNum")
                && let Some(id) = attribute(node, "abstractNumId").and_then(number)
            {
                let style = value(node, "numStyleLink").map(Into::into);
                let mut definition = Definition { style, ..Definition::default() };
                for child in node.children().filter(|&child| is_w(child, "lvl")) {
                    set(&mut definition.levels, level_of(child), Some(Level::read(child)));
                }
                numbering.definitions.insert(id, definition);
            } else if is_w(node, "num")
                && let Some(id) = attribute(node, "numId").and_then(number)
                && let Some(definition) = value(node, "abstractNumId").and_then(number)
            {
                let mut list = List { definition, ..List::default() };
                for child in node.children().filter(|&child| is_w(child, "lvlOverride")) {
                    let at = level_of(child);
                    let start = value(child, "startOverride").and_then(number);
                    set(&mut list.starts, at, start);
                    set(&mut list.levels, at, self::child(child, "lvl").map(Level::read));
                }
                numbering.lists.insert(id, list);
            }
        }
        numbering
    }

    /// A list by its id (`w:numId`).
    pub(super) fn list(&self, id: i64, styles: &Styles) -> Option<ListRef<'_>> {
        let list = self.lists.get(&id)?;
        let mut definition_id = list.definition;
        let mut definition = self.definitions.get(&definition_id)?;
        // A list style stands in for the definition; a chain of them is never written.
        if let Some(style) = &definition.style
            && let Some(other) = styles.list_of(style).and_then(|id| self.lists.get(&id))
            && let Some(found) = self.definitions.get(&other.definition)
        {
            (definition_id, definition) = (other.definition, found);
        }
        Some(ListRef { id, definition_id, list, definition })
    }
}

impl<'a> ListRef<'a> {
    /// A level, from 0.
    pub(super) fn level(&self, at: usize) -> Option<&'a Level> {
        let own = self.list.levels.get(at).and_then(Option::as_ref);
        own.or_else(|| self.definition.levels.get(at).and_then(Option::as_ref))
    }

    /// The number from which the list begins a level anew, when it is first used.
    pub(super) fn start(&self, at: usize) -> Option<i64> {
        self.list.starts.get(at).copied().flatten()
    }

    /// The level that belongs to one of the styles.
    pub(super) fn level_of_style(&self, chain: &[Box<str>]) -> Option<usize> {
        chain.iter().find_map(|id| {
            (0..LEVELS)
                .find(|&at| self.level(at).is_some_and(|level| level.style.as_ref() == Some(id)))
        })
    }
}

impl Level {
    fn read(node: Node<'_, '_>) -> Self {
        // The format of a custom level is inside an mc:AlternateContent.
        let format = node.descendants().find(|&child| is_w(child, "numFmt"));
        let format = format.map(|node| match (attribute(node, "val"), attribute(node, "format")) {
            (Some("custom"), Some(example)) => NumberFormat::custom(example),
            (name, _) => NumberFormat::named(name.unwrap_or_default()),
        });
        Self {
            start: value(node, "start").and_then(number).unwrap_or(1),
            format: format.unwrap_or_default(),
            text: value(node, "lvlText").unwrap_or_default().into(),
            is_legal: is_on(node, "isLgl"),
            restart: value(node, "lvlRestart").and_then(number),
            style: value(node, "pStyle").map(Into::into),
        }
    }
}

fn level_of(node: Node<'_, '_>) -> Option<usize> {
    attribute(node, "ilvl").and_then(number).and_then(|at| usize::try_from(at).ok())
}

fn set<T>(slots: &mut [Option<T>], at: Option<usize>, value: Option<T>) {
    if let Some(slot) = at.and_then(|at| slots.get_mut(at)) {
        *slot = value;
    }
}
