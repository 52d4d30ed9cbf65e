//! What the parser of HTML writes into: a [`Dom`], with its limits watched.

use super::dom::{Dom, Id};
use crate::error::Limit;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A tree that is being written.
#[derive(Debug)]
pub(super) struct Sink {
    dom: RefCell<Dom>,
    templates: RefCell<HashMap<Id, Id>>,
    max_nodes: usize,
    max_depth: usize,
    passed: Cell<Option<Limit>>,
    calls: Cell<u64>,
}

impl Sink {
    pub(super) fn new(max_nodes: usize, max_depth: usize) -> Self {
        Self {
            dom: RefCell::new(Dom::new()),
            templates: RefCell::default(),
            max_nodes,
            max_depth,
            passed: Cell::new(None),
            calls: Cell::new(0),
        }
    }

    /// The limit that the tree has passed.
    pub(super) fn passed(&self) -> Option<Limit> {
        self.passed.get()
    }

    /// How often the parser has called. As long as it does not, it is inside one tag or one
    /// comment.
    pub(super) fn calls(&self) -> u64 {
        self.calls.get()
    }

    fn called(&self) {
        self.calls.set(self.calls.get() + 1);
    }

    fn put(&self, parent: Id, before: Option<Id>, child: NodeOrText<Id>) {
        self.called();
        let mut dom = self.dom.borrow_mut();
        match child {
            NodeOrText::AppendText(text) => dom.insert_text(parent, before, &text),
            NodeOrText::AppendNode(node) => {
                // The document is no element.
                let depth = dom.insert(parent, before, node) as usize;
                if depth > self.max_depth {
                    self.passed.set(Some(Limit::Depth(self.max_depth)));
                }
            }
        }
        self.count(&dom);
    }

    fn count(&self, dom: &Dom) {
        if dom.size() > self.max_nodes {
            self.passed.set(Some(Limit::Nodes(self.max_nodes)));
        }
    }
}

fn pairs(attributes: &[Attribute]) -> impl Iterator<Item = (&str, &str)> {
    attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Dom;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Dom {
        self.dom.into_inner()
    }

    // No call: errors are found inside of tags too.
    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        Id::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        // Asked of elements only.
        static NONE: LazyLock<QualName> = LazyLock::new(|| {
            QualName::new(None, html5ever::ns!(html), html5ever::local_name!("html"))
        });
        Ref::map(self.dom.borrow(), |dom| dom.qualified(*target).unwrap_or(&NONE))
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Id {
        self.called();
        let mut dom = self.dom.borrow_mut();
        let id = dom.add_element(name, pairs(&attributes));
        if flags.template {
            let content = dom.add_other();
            self.templates.borrow_mut().insert(id, content);
        }
        self.count(&dom);
        id
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.called();
        self.dom.borrow_mut().add_other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.called();
        self.dom.borrow_mut().add_other()
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.put(*parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let parent = self.dom.borrow().parent(*element);
        match parent {
            Some(parent) => self.put(parent, Some(*element), child),
            None => self.put(*previous, None, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {
        self.called();
    }

    fn pop(&self, _: &Id) {
        self.called();
    }

    fn get_template_contents(&self, target: &Id) -> Id {
        let content = self.templates.borrow().get(target).copied().unwrap_or(*target);
        if content != *target {
            self.dom.borrow_mut().deepen(content, *target);
        }
        content
    }

    fn same_node(&self, a: &Id, b: &Id) -> bool {
        a == b
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let parent = self.dom.borrow().parent(*sibling);
        if let Some(parent) = parent {
            self.put(parent, Some(*sibling), child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        self.called();
        self.dom.borrow_mut().add_attributes(*target, pairs(&attributes));
    }

    fn remove_from_parent(&self, target: &Id) {
        self.called();
        self.dom.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, parent: &Id) {
        let first = || self.dom.borrow().first_child(*node);
        while let Some(child) = first() {
            self.put(*parent, None, NodeOrText::AppendNode(child));
        }
    }
}
