//! How much text each element holds.

use super::dom::{Dom, Id, Step};
use super::visible::Pass;

/// Characters of text, blanks not counted.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    all: u32,
    linked: u32,
}

/// The weights of all nodes of a page.
#[derive(Debug)]
pub(super) struct Weights(Vec<Weight>);

impl Weights {
    /// Weighs what is not left out.
    pub(super) fn new(dom: &Dom, pass: Pass) -> Self {
        let mut weights = vec![Weight::default(); dom.len()];
        let mut links = 0_u32;
        let mut walk = dom.walk(Id::DOCUMENT);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(id) if pass.drops(dom, id) => walk.pass(id),
                Step::Enter(id) => {
                    links += u32::from(is_link(dom, id));
                    if let (Some(text), Some(weight)) = (dom.text(id), weights.get_mut(id.index()))
                    {
                        let count = text.chars().filter(|c| !c.is_whitespace()).count();
                        weight.all = u32::try_from(count).unwrap_or(u32::MAX);
                        weight.linked = if links > 0 { weight.all } else { 0 };
                    }
                }
                Step::Leave(id) => {
                    links -= u32::from(is_link(dom, id));
                    let own = weights.get(id.index()).copied().unwrap_or_default();
                    let parent = dom.parent(id).and_then(|parent| weights.get_mut(parent.index()));
                    if let Some(parent) = parent {
                        parent.all = parent.all.saturating_add(own.all);
                        parent.linked = parent.linked.saturating_add(own.linked);
                    }
                }
            }
        }
        Self(weights)
    }

    /// Characters of text below an element.
    pub(super) fn all(&self, id: Id) -> u32 {
        self.0.get(id.index()).map_or(0, |weight| weight.all)
    }

    /// Characters of text that is not in links.
    pub(super) fn own(&self, id: Id) -> u32 {
        self.0.get(id.index()).map_or(0, |weight| weight.all - weight.linked.min(weight.all))
    }
}

fn is_link(dom: &Dom, id: Id) -> bool {
    dom.name(id) == "a" && dom.attribute(id, "href").is_some()
}
