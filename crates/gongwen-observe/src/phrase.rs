//! A stretch of text with the words in it, that is cut down to the words of an indicator.

use crate::scan::{Hit, View};
use crate::words::{Class, Classes};
use gongwen_model::{Span, Time};

/// The bytes of a Han character.
const HAN: usize = '一'.len_utf8();

/// A stretch of a text, cut from its ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase<'t> {
    view: &'t View<'t>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The classes of the words in it, and perhaps others: most that are asked for are not there.
    holds: Classes,
}

impl<'t> Phrase<'t> {
    pub(crate) fn new(view: &'t View<'t>, start: usize, end: usize) -> Self {
        Self { view, start, end: end.max(start), holds: Classes::ALL }
    }

    /// The stretch, no word of which has other classes than these.
    pub(crate) const fn holding(self, holds: Classes) -> Self {
        Self { holds, ..self }
    }

    /// Another stretch of the same text.
    pub(crate) fn at(&self, start: usize, end: usize) -> Self {
        let inside = start >= self.start && end <= self.end;
        let holds = if inside { self.holds } else { Classes::ALL };
        Self::new(self.view, start, end).holding(holds)
    }

    pub(crate) fn as_str(&self) -> &'t str {
        self.view.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The whole text that it is a stretch of.
    pub(crate) fn text(&self) -> &'t str {
        self.view.text
    }

    pub(crate) fn span(&self) -> Span {
        Span::between(self.start, self.end)
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    pub(crate) fn chars(&self) -> usize {
        self.as_str().chars().count()
    }

    /// Whether it has fewer than `count` characters.
    pub(crate) fn is_shorter(&self, count: usize) -> bool {
        // A character has one to four bytes.
        let bytes = self.end - self.start;
        bytes < 4 * count
            && (bytes < count || self.as_str().chars().nth(count.saturating_sub(1)).is_none())
    }

    /// The longest word of a class that it begins with.
    pub(crate) fn at_head(&self, class: Class) -> Option<&'t Hit> {
        if !self.holds.has(class) {
            return None;
        }
        self.view.heads(self.start, self.end).filter(|hit| hit.classes.has(class)).last()
    }

    /// The longest word of a class that it ends with.
    pub(crate) fn at_tail(&self, class: Class) -> Option<&'t Hit> {
        if !self.holds.has(class) {
            return None;
        }
        self.view.tails(self.start, self.end).filter(|hit| hit.classes.has(class)).last()
    }

    /// The lengths of the longest words that it begins with, for each class.
    pub(crate) fn heads<const N: usize>(&self, classes: [Class; N]) -> [usize; N] {
        longest(self.view.heads(self.start, self.end), classes)
    }

    /// The lengths of the longest words that it ends with, for each class.
    pub(crate) fn tails<const N: usize>(&self, classes: [Class; N]) -> [usize; N] {
        longest(self.view.tails(self.start, self.end), classes)
    }

    /// The places where a word of a class stands, with the longest one there.
    pub(crate) fn places(&self, class: Class) -> impl DoubleEndedIterator<Item = &'t Hit> {
        let end = if self.holds.has(class) { self.end } else { self.start };
        self.view.places(class, self.start, end)
    }

    /// All words in it, in the order of their places.
    pub(crate) fn hits(&self) -> impl Iterator<Item = &'t Hit> {
        self.view.hits(self.start, self.end)
    }

    /// The first place where a word of a class stands, and the longest one there.
    pub(crate) fn first(&self, class: Class) -> Option<&'t Hit> {
        self.places(class).next()
    }

    /// The last place where a word of a class stands, and the longest one there.
    pub(crate) fn last(&self, class: Class) -> Option<&'t Hit> {
        self.places(class).next_back()
    }

    /// Whether a word of a class stands in it.
    pub(crate) fn has(&self, class: Class) -> bool {
        self.holds.has(class) && self.hits().any(|hit| hit.classes.has(class))
    }

    /// The last word in it that has one of some classes.
    pub(crate) fn last_of(&self, classes: Classes) -> Option<&'t Hit> {
        let end = if self.holds.meets(classes) { self.end } else { self.start };
        self.view.hits(self.start, end).filter(|hit| hit.classes.meets(classes)).last()
    }

    /// Whether it is a word of a class.
    pub(crate) fn is(&self, class: Class) -> bool {
        let whole = |hit: &Hit| hit.end == self.end && hit.classes.has(class);
        self.holds.has(class) && self.view.heads(self.start, self.end).any(whole)
    }

    /// Without blanks and marks at its ends; quotes stay where they pair.
    pub(crate) fn trim(&mut self) {
        if self.start == self.end {
            return;
        }
        // Most phrases begin and end in a Han character.
        if self.is_han_at(self.start) && self.is_han_at(self.end.saturating_sub(HAN)) {
            return;
        }
        let is_edge = |c: char| {
            c.is_whitespace()
                || matches!(c, '、' | '，' | ',' | '：' | ':' | '；' | ';' | '。' | '·' | '—')
        };
        let text = self.as_str();
        let kept = text.trim_start_matches(is_edge);
        self.start += text.len() - kept.len();
        self.end = self.start + kept.trim_end_matches(is_edge).len();
        self.trim_lone_brackets();
    }

    /// Whether a character from U+4000 to U+9FFF begins at a byte: no blank, no mark.
    fn is_han_at(&self, at: usize) -> bool {
        let byte = self.view.text.as_bytes().get(at);
        at >= self.start && at + HAN <= self.end && matches!(byte, Some(0xe4..=0xe9))
    }

    fn trim_lone_brackets(&mut self) {
        let text = self.as_str();
        if let Some(rest) = text
            .strip_prefix(['”', '）', ')', '》', '」'])
            .or_else(|| text.strip_prefix(['（', '(']).filter(|rest| !rest.contains(['）', ')'])))
            .or_else(|| text.strip_prefix(['“', '《']).filter(|rest| !rest.contains(['”', '》'])))
        {
            self.start = self.end - rest.len();
        }
        let text = self.as_str();
        if let Some(rest) = text.strip_suffix(['“', '（', '(', '《']) {
            self.end = self.start + rest.len();
        }
    }

    /// Cuts what stands behind a counted noun and does not begin a clause: 12个村中|有3个,
    /// 3个村（社区）|平均每村12万元.
    pub(crate) fn cut_behind_noun(&mut self) {
        let word = self.view.heads(self.start, self.end).any(|hit| hit.len() > HAN);
        let text = self.as_str();
        let text = if word { text } else { text.trim_start_matches(['中', '里', '上']) };
        let aside = text.strip_prefix(['（', '(']).and_then(|rest| rest.split_once(['）', ')']));
        let words = aside.map_or(text, |(_, behind)| behind);
        self.start = self.end - words.len();
    }

    /// Cuts so many bytes off its end, and what is no word there.
    pub(crate) fn cut_tail(&mut self, len: usize) {
        self.end -= len;
        self.trim();
    }

    /// Cuts so many bytes off its head, and what is no word there.
    pub(crate) fn cut_head(&mut self, len: usize) {
        self.start += len;
        self.trim();
    }

    /// Cuts off a time that ends where it ends.
    pub(crate) fn cut_time_tail<'r>(&mut self, times: &'r [Time]) -> Option<&'r Time> {
        let time = times.iter().rev().find(|time| time.span.end() <= self.end)?;
        if time.span.start() < self.start {
            return None;
        }
        let rest = self.view.text.get(time.span.end()..self.end)?;
        if !rest.trim_matches(['”', ' ', '\u{3000}']).is_empty() {
            return None;
        }
        self.end = time.span.start();
        self.trim();
        Some(time)
    }

    /// Cuts off a time that begins where it begins.
    pub(crate) fn cut_time_head<'r>(&mut self, times: &'r [Time]) -> Option<&'r Time> {
        let time = times.iter().find(|time| time.span.start() >= self.start)?;
        if time.span.end() > self.end {
            return None;
        }
        let between = self.view.text.get(self.start..time.span.start())?;
        if !between.trim_matches(['“', ' ', '\u{3000}']).is_empty() {
            return None;
        }
        self.start = time.span.end();
        self.trim();
        Some(time)
    }
}

/// The lengths of the longest words of each class.
fn longest<'t, const N: usize>(
    hits: impl Iterator<Item = &'t Hit>,
    classes: [Class; N],
) -> [usize; N] {
    let mut lengths = [0; N];
    for hit in hits {
        for (length, class) in lengths.iter_mut().zip(classes) {
            if hit.classes.has(class) {
                *length = hit.len();
            }
        }
    }
    lengths
}
