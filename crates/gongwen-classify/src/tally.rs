//! The words of the text, counted for the sections they stand in.

use crate::lexicon::Lexicon;
use crate::marks::Marks;
use crate::matcher::Hit;
use crate::nodes::Node;
use crate::sayings::For;
use gongwen_model::Span;

/// How much more a word of a heading counts in the section above than a word of the text.
const SUBHEADING: f32 = 2.0;

/// A term of the text, and what it says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) start: usize,
    pub(crate) term: u32,
    /// What it speaks for, perhaps nothing, and the place of what it says.
    pub(crate) speaks: For,
    pub(crate) saying: u16,
    len: u16,
}

impl Word {
    pub(crate) fn end(&self) -> usize {
        self.start + usize::from(self.len)
    }

    /// Its place in a part of the text that begins at `from`.
    pub(crate) fn hit(&self, from: usize) -> Hit {
        Hit { start: self.start - from, end: self.end() - from, term: self.term }
    }
}

/// The terms of the text that begin in a section. No other text is read: a file may hold
/// thousands of reports.
pub(crate) fn scan(lexicon: &Lexicon, text: &str, nodes: &[Node<'_>]) -> Vec<Word> {
    let ends = |n: &Node| (n.span.start(), n.span.end());
    let hull = nodes.iter().map(ends).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let Some((from, to)) = hull.filter(|(from, to)| from < to) else { return Vec::new() };
    let start = (0..=from).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    // A term may go on beyond the end.
    let stop = to.saturating_add(lexicon.text.longest).min(text.len());
    let stop = (stop..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let part = text.get(start..stop).unwrap_or_default();
    // About one in twenty bytes.
    let mut words = Vec::with_capacity(part.len() / 16);
    for hit in lexicon.text.matcher.find_iter(part) {
        if start + hit.start >= to {
            break;
        }
        let saying = lexicon.sayings.place(hit.term);
        let speaks = lexicon.sayings.speaks(saying);
        if let Ok(len) = u16::try_from(hit.end - hit.start) {
            words.push(Word { start: start + hit.start, term: hit.term, speaks, saying, len });
        }
    }
    words
}

/// The terms of the words of a heading, if a search of that place alone would find the same.
pub(crate) fn of_heading<'w>(
    words: &'w [Word],
    node: &Node<'_>,
    place: Span,
) -> Option<&'w [Word]> {
    if place.start() < node.span.start() || node.body < place.end() {
        return None;
    }
    let before = |edge| move |word: &&Word| word.start < edge;
    let marker = words.get(node.first..)?.iter().take_while(before(place.start())).count();
    let (others, rest) = words.split_at_checked(node.first + marker)?;
    let inside = rest.get(..rest.iter().take_while(before(place.end())).count())?;
    let within = |last: Option<&Word>, edge| last.is_none_or(|word| word.end() <= edge);
    (within(others.last(), place.start()) && within(inside.last(), place.end())).then_some(inside)
}

/// Gives each word to the innermost section it stands in, then each section's words to the
/// section above. A word that comes again in the same section counts less each time.
pub(crate) fn tally(lexicon: &Lexicon, words: &[Word], nodes: &mut [Node<'_>], marks: &mut Marks) {
    let mut seen = marks.begin(nodes.len(), lexicon.text.list.len());
    let mut inner: Option<usize> = None;
    let mut next = 0;
    for (place, word) in words.iter().enumerate() {
        while let Some(node) = nodes.get_mut(next).filter(|n| n.span.start() <= word.start) {
            node.first = place;
            inner = Some(next);
            next += 1;
        }
        while let Some(node) = inner.and_then(|at| nodes.get(at)) {
            if word.start < node.span.end() {
                break;
            }
            inner = node.parent;
        }
        let mut owner = inner;
        let mut factor = 1.0;
        if let Some(node) = owner.and_then(|at| nodes.get(at))
            && word.start < node.body
        {
            owner = node.parent;
            factor = SUBHEADING;
        }
        let Some(at) = owner else { continue };
        let (Some(node), Some(says)) = (nodes.get_mut(at), lexicon.sayings.get(word.saying)) else {
            continue;
        };
        if let Some((count, _)) = seen.of(word.term, at, 0) {
            factor /= 1.0 + *count as f32 * 0.5;
            *count = count.saturating_add(1);
        }
        node.topics.add_all(&says.topics, factor);
        node.tense.add(says.tense, factor);
    }
    nodes.iter_mut().skip(next).for_each(|node| node.first = words.len());
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
