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
    /// For each byte of `from..to`, the first of `hits` that begins there or behind it, counted
    /// from `forgotten` on.
    index: Vec<u32>,
    forgotten: u32,
    from: usize,
    to: usize,
}

/// So many words behind the view are forgotten at once.
const SPARE: usize = 256;

impl<'r> Scan<'r> {
    pub(crate) fn new(text: &'r str) -> Self {
        Self {
            text,
            table: table(),
            hits: Vec::new(),
            index: Vec::new(),
            forgotten: 0,
            from: 0,
            to: 0,
        }
    }

    /// The words of a stretch. Stretches that move on through the text are read once, however
    /// they overlap.
    pub(crate) fn view(&mut self, from: usize, to: usize) -> View<'_> {
        if from < self.from || from > self.to {
            self.hits.clear();
            self.index.clear();
            (self.forgotten, self.from, self.to) = (0, from, from);
        }
        if to > self.to {
            self.read_on(to);
        }
        let passed =
            self.index.get(from - self.from).map_or(0, |first| (first - self.forgotten) as usize);
        if passed > SPARE {
            self.hits.drain(..passed);
            self.index.drain(..from - self.from);
            self.forgotten += passed as u32;
            self.from = from;
        }
        View {
            text: self.text,
            hits: &self.hits,
            index: &self.index,
            forgotten: self.forgotten,
            from: self.from,
            longest: self.table.longest(),
        }
    }

    fn read_on(&mut self, to: usize) {
        let Self { text, table, hits, index, forgotten, from, .. } = self;
        table.each(text, self.to, to, |start, end, classes| {
            fill(index, start + 1 - *from, *forgotten + hits.len() as u32);
            hits.push(Hit { start, end, classes: Classes(classes) });
        });
        fill(index, to - *from, *forgotten + hits.len() as u32);
        self.to = to;
    }
}

/// Adds a value up to a length; by whole chunks, as it is most often a few times.
fn fill(index: &mut Vec<u32>, len: usize, value: u32) {
    while index.len() < len {
        index.extend_from_slice(&[value; 8]);
    }
    index.truncate(len);
}

/// A text, and the words in a stretch of it in the order of their places, the shorter first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'t> {
    pub(crate) text: &'t str,
    hits: &'t [Hit],
    index: &'t [u32],
    forgotten: u32,
    from: usize,
    longest: usize,
}

impl<'t> View<'t> {
    /// How many words begin before a place.
    fn before(&self, at: usize) -> usize {
        let first = self.index.get(at.saturating_sub(self.from));
        first.map_or(self.hits.len(), |first| (first - self.forgotten) as usize)
    }

    /// The words that begin in a stretch.
    fn within(&self, start: usize, end: usize) -> &'t [Hit] {
        self.hits.get(self.before(start)..self.before(end)).unwrap_or_default()
    }

    /// The words that begin at `start` or behind it and end at `end` or before it.
    pub(crate) fn hits(&self, start: usize, end: usize) -> impl Iterator<Item = &'t Hit> {
        self.within(start, end).iter().filter(move |hit| hit.end <= end)
    }

    /// The words of `start..end` that begin at its head, the longest last.
    pub(crate) fn heads(&self, start: usize, end: usize) -> impl Iterator<Item = &'t Hit> {
        let since = self.hits.get(self.before(start)..).unwrap_or_default();
        let begin = since.iter().take_while(move |hit| hit.start == start);
        begin.filter(move |hit| hit.end <= end)
    }

    /// The words of `start..end` that end at its tail, the longest last.
    pub(crate) fn tails(&self, start: usize, end: usize) -> impl Iterator<Item = &'t Hit> {
        let start = start.max(end.saturating_sub(self.longest));
        let until = self.hits.get(..self.before(end)).unwrap_or_default();
        let near = until.iter().rev().take_while(move |hit| hit.start >= start);
        near.filter(move |hit| hit.end == end)
    }

    /// The places of `start..end` where a word of a class stands, with the longest one there.
    pub(crate) fn places(
        &self,
        class: Class,
        start: usize,
        end: usize,
    ) -> impl DoubleEndedIterator<Item = &'t Hit> {
        let hits = self.within(start, end);
        let fits = move |hit: &Hit| hit.classes.has(class) && hit.end <= end;
        hits.iter().enumerate().filter_map(move |(index, hit)| {
            let longer = || hits.iter().skip(index + 1).take_while(|next| next.start == hit.start);
            (fits(hit) && !longer().any(fits)).then_some(hit)
        })
    }
}
