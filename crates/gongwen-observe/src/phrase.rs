//! A stretch of text that is cut down to the words of an indicator.

use gongwen_lexicon::Words;
use gongwen_model::Time;

/// A stretch of a text, cut from its ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase<'t> {
    pub(crate) text: &'t str,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'t> Phrase<'t> {
    pub(crate) fn new(text: &'t str, start: usize, end: usize) -> Self {
        Self { text, start, end: end.max(start) }
    }

    pub(crate) fn as_str(&self) -> &'t str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }

    pub(crate) fn chars(&self) -> usize {
        self.as_str().chars().count()
    }

    /// Without blanks and marks at its ends; quotes stay where they pair.
    pub(crate) fn trim(&mut self) {
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

    /// Cuts the longest word of the class off its end, unless a kept word ends there.
    pub(crate) fn cut_tail(&mut self, words: &Words, kept: &Words) -> Option<&'static str> {
        let text = self.as_str();
        let word = words.at_tail(text)?;
        let whole = kept.at_tail(text).is_some_and(|kept| kept.len() >= word.len());
        if whole {
            return None;
        }
        self.end -= word.len();
        self.trim();
        Some(word)
    }

    /// Cuts the longest word of the class off its head, unless a kept word begins there.
    pub(crate) fn cut_head(&mut self, words: &Words, kept: &Words) -> Option<&'static str> {
        let text = self.as_str();
        let word = words.at_head(text)?;
        let whole = kept.at_head(text).is_some_and(|kept| kept.len() >= word.len());
        if whole {
            return None;
        }
        self.start += word.len();
        self.trim();
        Some(word)
    }

    /// Cuts off a time that ends where it ends.
    pub(crate) fn cut_time_tail<'r>(&mut self, times: &'r [Time]) -> Option<&'r Time> {
        let at = times.partition_point(|time| time.span.end() <= self.end).checked_sub(1)?;
        let time = times.get(at)?;
        let rest = self.text.get(time.span.end()..self.end)?;
        if time.span.start() < self.start || !rest.trim_matches(['”', ' ', '\u{3000}']).is_empty()
        {
            return None;
        }
        self.end = time.span.start();
        self.trim();
        Some(time)
    }

    /// Cuts off a time that begins where it begins.
    pub(crate) fn cut_time_head<'r>(&mut self, times: &'r [Time]) -> Option<&'r Time> {
        let at = times.partition_point(|time| time.span.start() < self.start);
        let time = times.get(at).filter(|time| time.span.end() <= self.end)?;
        let between = self.text.get(self.start..time.span.start())?;
        if !between.trim_matches(['“', ' ', '\u{3000}']).is_empty() {
            return None;
        }
        self.start = time.span.end();
        self.trim();
        Some(time)
    }
}
