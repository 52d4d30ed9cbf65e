//! The words of a text, found once: figures of the same sentence look at the same words.

use crate::words::{Class, Classes, table};
use gongwen_lexicon::Table;
use gongwen_model::Span;

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) classes: Classes,
}

impl Hit {
    pub(crate) const fn len(&self) -> usize {
        self.end - self.start
    }

    pub(crate) const fn span(&self) -> Span {
        Span::between(self.start, self.end)
    }
}

/// A walk over a text that holds the words of the stretch in view.
#[derive(Debug)]
pub(crate) struct Scan<'r> {
    text: &'r str,
    table: &'static Table,
    /// The words that begin in `from..to`.
    hits: Vec<Hit>,
    from: usize,
    to: usize,
}

/// So many words behind the view are forgotten at once.
const SPARE: usize = 256;

impl<'r> Scan<'r> {
    pub(crate) fn new(text: &'r str) -> Self {
        Self { text, table: table(), hits: Vec::new(), from: 0, to: 0 }
    }

    /// The words of a stretch. Stretches that move on through the text are read once, however
    /// they overlap.
    pub(crate) fn view(&mut self, from: usize, to: usize) -> View<'_> {
        if from < self.from || from > self.to {
            self.hits.clear();
            (self.from, self.to) = (from, from);
        }
        if to > self.to {
            let hits = &mut self.hits;
            self.table.each(self.text, self.to, to, |start, end, classes| {
                hits.push(Hit { start, end, classes: Classes(classes) });
            });
            self.to = to;
        }
        let mut passed = self.hits.partition_point(|hit| hit.start < from);
        if passed > SPARE {
            self.hits.drain(..passed);
            self.from = from;
            passed = 0;
        }
        let hits = self.hits.get(passed..).unwrap_or_default();
        View { text: self.text, hits, longest: self.table.longest() }
    }
}

/// A text, and the words in a stretch of it in the order of their places, the shorter first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'t> {
    pub(crate) text: &'t str,
    hits: &'t [Hit],
    longest: usize,
}

impl<'t> View<'t> {
    /// The words from a place on.
    fn since(&self, at: usize) -> &'t [Hit] {
        let passed = self.hits.partition_point(|hit| hit.start < at);
        self.hits.get(passed..).unwrap_or_default()
    }

    /// The words that begin at `start` or behind it and end at `end` or before it.
    pub(crate) fn hits(&self, start: usize, end: usize) -> impl Iterator<Item = &'t Hit> {
        let begin = self.since(start).iter().take_while(move |hit| hit.start < end);
        begin.filter(move |hit| hit.end <= end)
    }

    /// The words of `start..end` that begin at its head, the longest last.
    pub(crate) fn heads(&self, start: usize, end: usize) -> impl Iterator<Item = &'t Hit> {
        let begin = self.since(start).iter().take_while(move |hit| hit.start == start);
        begin.filter(move |hit| hit.end <= end)
    }

    /// The words of `start..end` that end at its tail, the longest last.
    pub(crate) fn tails(&self, start: usize, end: usize) -> impl Iterator<Item = &'t Hit> {
        let start = start.max(end.saturating_sub(self.longest));
        let until = self.hits.partition_point(|hit| hit.start < end);
        let hits = self.hits.get(..until).unwrap_or_default().iter().rev();
        hits.take_while(move |hit| hit.start >= start).filter(move |hit| hit.end == end)
    }

    /// The places of `start..end` where a word of a class stands, with the longest one there.
    pub(crate) fn places(
        &self,
        class: Class,
        start: usize,
        end: usize,
    ) -> impl DoubleEndedIterator<Item = &'t Hit> {
        let since = self.since(start);
        let len = since.partition_point(|hit| hit.start < end);
        let hits = since.get(..len).unwrap_or_default();
        let fits = move |hit: &Hit| hit.classes.has(class) && hit.end <= end;
        hits.iter().enumerate().filter_map(move |(index, hit)| {
            let longer = || hits.iter().skip(index + 1).take_while(|next| next.start == hit.start);
            (fits(hit) && !longer().any(fits)).then_some(hit)
        })
    }
}
