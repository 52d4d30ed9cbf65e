//! The way to an element: `html/body/div[2]/p[3]`.

use super::dom::{Dom, Id};
use std::collections::HashMap;
use std::sync::Arc;

/// The ways to elements, made when they are asked for.
#[derive(Debug)]
pub(super) struct Paths<'a> {
    dom: &'a Dom,
    /// The steps to the children of the parents that were asked for.
    steps: HashMap<Id, HashMap<Id, u32>>,
    /// Bytes of all ways made.
    spent: usize,
}

impl<'a> Paths<'a> {
    pub(super) fn new(dom: &'a Dom) -> Self {
        Self { dom, steps: HashMap::new(), spent: 0 }
    }

    /// Bytes of all ways made so far.
    pub(super) const fn spent(&self) -> usize {
        self.spent
    }

    /// The way to an element from the top of the page.
    pub(super) fn path(&mut self, element: Id) -> Arc<str> {
        let up: Vec<Id> =
            self.dom.upward(element).filter(|&id| !self.dom.name(id).is_empty()).collect();
        let mut path = String::new();
        for &id in up.iter().rev() {
            if !path.is_empty() {
                path.push('/');
            }
            path.push_str(self.dom.name(id));
            if let Some(number) = self.number(id) {
                path.push_str(&format!("[{number}]"));
            }
        }
        self.spent += path.len();
        path.into()
    }

    /// The number of an element among its like, if there is more than one.
    fn number(&mut self, id: Id) -> Option<u32> {
        let dom = self.dom;
        let parent = dom.parent(id)?;
        let numbers = self.steps.entry(parent).or_insert_with(|| {
            let mut counts: HashMap<&str, u32> = HashMap::new();
            let mut numbers = HashMap::new();
            for child in dom.children(parent).filter(|&child| !dom.name(child).is_empty()) {
                let count = counts.entry(dom.name(child)).or_default();
                *count += 1;
                numbers.insert(child, *count);
            }
            numbers.retain(|&child, _| counts.get(dom.name(child)).is_some_and(|&count| count > 1));
            numbers
        });
        numbers.get(&id).copied()
    }
}
