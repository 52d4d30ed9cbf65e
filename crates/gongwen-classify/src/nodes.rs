//! The sections of a report as one list, parents before children.

use crate::heading::{Words, marker_number};
use crate::lexicon::Lexicon;
use crate::role_words::RoleReading;
use crate::weights::{Tense, TopicWeights};
use gongwen_model::{Role, Section, Span};

/// A section, and what is known of it.
pub(crate) struct Node<'t> {
    pub(crate) parent: Option<usize>,
    pub(crate) depth: usize,
    /// One past the last of the nodes below it.
    pub(crate) next: usize,
    /// Its place; inside its parent's, after the one before it.
    pub(crate) span: Span,
    /// Where its heading ends.
    pub(crate) body: usize,
    /// The place of the first term of the text that begins in it, or behind it.
    pub(crate) first: usize,
    /// Its heading's words; `None` where it has none.
    pub(crate) words: Option<Words<'t>>,
    /// 1 for 一、, 5 for a heading without number; 0 without a heading.
    pub(crate) level: u8,
    pub(crate) number: Option<u32>,
    /// The role that it had before.
    pub(crate) preset: Option<Role>,
    pub(crate) reading: RoleReading,
    /// The words of its text, those of the nodes below included.
    pub(crate) topics: TopicWeights,
    pub(crate) tense: Tense,
}

impl<'t> Node<'t> {
    fn new(
        lexicon: &Lexicon,
        text: &'t str,
        section: &Section,
        covered: &mut Vec<(usize, usize)>,
    ) -> Self {
        let heading = section.heading.as_ref();
        let words = heading.map(|h| Words::of(text, h));
        let reading =
            words.as_ref().map(|w| RoleReading::of(lexicon, w, covered)).unwrap_or_default();
        Self {
            parent: None,
            depth: 0,
            next: 0,
            span: section.span,
            body: heading.map_or(section.span.start(), |h| h.span.end()),
            first: 0,
            words,
            level: heading.map_or(0, |h| h.level),
            number: heading.and_then(|h| marker_number(&h.marker)),
            preset: section.role,
            reading,
            topics: TopicWeights::default(),
            tense: Tense::default(),
        }
    }

    fn clamp(&mut self, from: usize, to: usize) {
        let start = self.span.start().clamp(from, to.max(from));
        self.span = Span::between(start, self.span.end().clamp(start, to.max(start)));
        self.body = self.body.clamp(start, self.span.end());
    }
}

/// The sections as a list, in the order of the text. Without recursion, whatever the depth.
pub(crate) fn flatten<'t>(lexicon: &Lexicon, text: &'t str, sections: &[Section]) -> Vec<Node<'t>> {
    let mut nodes: Vec<Node<'t>> = Vec::with_capacity(count(sections));
    let mut covered = Vec::new();
    // The open sections: their place in the list, their children to come, the place up to
    // which the text is taken, and where it ends.
    let mut open: Vec<(Option<usize>, std::slice::Iter<'_, Section>, usize, usize)> =
        vec![(None, sections.iter(), 0, text.len())];
    while let Some((parent, children, taken, end)) = open.last_mut() {
        let Some(section) = children.next() else {
            let (done, count) = (*parent, nodes.len());
            open.pop();
            if let Some(node) = done.and_then(|at| nodes.get_mut(at)) {
                node.next = count;
            }
            continue;
        };
        let mut node = Node::new(lexicon, text, section, &mut covered);
        node.clamp(*taken, *end);
        *taken = node.span.end();
        node.parent = *parent;
        let above = node.parent.and_then(|at| nodes.get(at));
        node.depth = above.map_or(0, |n| n.depth + 1);
        let (start, stop, at) = (node.body, node.span.end(), nodes.len());
        nodes.push(node);
        open.push((Some(at), section.children.iter(), start, stop));
    }
    nodes
}

/// How many sections there are, those below included.
fn count(sections: &[Section]) -> usize {
    let (mut open, mut count) = (vec![sections], 0);
    while let Some(sections) = open.pop() {
        count += sections.len();
        open.extend(sections.iter().map(|s| s.children.as_slice()).filter(|c| !c.is_empty()));
    }
    count
}

/// The places of the sections of the highest level.
pub(crate) fn top(nodes: &[Node<'_>]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        places.push(at);
        at = node.next.max(at + 1);
    }
    places
}
