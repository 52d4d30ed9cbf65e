//! The words of the text, counted for the sections they stand in.

use crate::lexicon::Lexicon;
use crate::matcher::Hit;
use crate::nodes::Node;

/// How much more a word of a heading counts in the section above than a word of the text.
const SUBHEADING: f32 = 2.0;

/// The terms of the text that say something, in order.
pub(crate) fn scan(lexicon: &Lexicon, text: &str) -> Vec<Hit> {
    let says = |hit: &Hit| {
        let term = lexicon.text.get(hit.term);
        term.is_some_and(|t| !t.topics.is_empty() || t.tense != Default::default())
    };
    lexicon.text.matcher.find_iter(text).filter(says).collect()
}

/// Gives each word to the innermost section it stands in, then each section's words to the
/// section above. A word that comes again in the same section counts less each time.
pub(crate) fn tally(lexicon: &Lexicon, hits: &[Hit], nodes: &mut [Node]) {
    let mut seen = vec![(usize::MAX, 0.0_f32); lexicon.text.list.len()];
    let mut inner: Option<usize> = None;
    let mut next = 0;
    for hit in hits {
        while nodes.get(next).is_some_and(|n| n.span.start() <= hit.start) {
            inner = Some(next);
            next += 1;
        }
        while let Some(node) = inner.and_then(|at| nodes.get(at)) {
            if hit.start < node.span.end() {
                break;
            }
            inner = node.parent;
        }
        let mut owner = inner;
        let mut factor = 1.0;
        if let Some(node) = owner.and_then(|at| nodes.get(at))
            && hit.start < node.body
        {
            owner = node.parent;
            factor = SUBHEADING;
        }
        let Some(at) = owner else { continue };
        let (Some(node), Some(term)) = (nodes.get_mut(at), lexicon.text.get(hit.term)) else {
            continue;
        };
        if let Some(count) = usize::try_from(hit.term).ok().and_then(|t| seen.get_mut(t)) {
            let before = if count.0 == at { count.1 } else { 0.0 };
            *count = (at, before + 1.0);
            factor /= 1.0 + before * 0.5;
        }
        term.add_to(&mut node.topics, factor);
        node.tense.add(term.tense, factor);
    }
    for at in (0..nodes.len()).rev() {
        let Some(node) = nodes.get(at) else { continue };
        let (topics, tense, parent) = (node.topics, node.tense, node.parent);
        // A part of another role says nothing of the role of the part it stands in.
        let own_role = node.reading.plain().is_some();
        if let Some(above) = parent.and_then(|p| nodes.get_mut(p)) {
            above.topics.add_all(&topics, 1.0);
            above.tense.add(tense, if own_role { 0.0 } else { 1.0 });
        }
    }
}
