//! Word classes (词类): sets of words, looked up at the end or the head of a text.

use std::sync::LazyLock;

/// A set of words of one class.
#[derive(Debug)]
pub(crate) struct Words {
    /// Sorted by their first character, the longest first.
    by_head: Vec<(char, &'static str)>,
    /// Sorted by their last character, the longest first.
    by_tail: Vec<(char, &'static str)>,
}

impl Words {
    /// The words of a lexicon file: blanks and line ends divide them, `#` begins a comment.
    pub(crate) fn new(lexicon: &'static str) -> Self {
        let words = || {
            let lines = lexicon.lines().map(|line| line.split('#').next().unwrap_or_default());
            lines.flat_map(str::split_whitespace)
        };
        let sorted = |key: fn(&str) -> Option<char>| {
            let keyed = words().filter_map(|word| Some((key(word)?, word)));
            let mut keyed: Vec<(char, &'static str)> = keyed.collect();
            keyed.sort_by(|a, b| (a.0, b.1.len(), a.1).cmp(&(b.0, a.1.len(), b.1)));
            keyed.dedup();
            keyed
        };
        Self { by_head: sorted(|w| w.chars().next()), by_tail: sorted(|w| w.chars().next_back()) }
    }

    /// The longest word that `text` begins with.
    pub(crate) fn at_head(&self, text: &str) -> Option<&'static str> {
        let first = text.chars().next()?;
        bucket(&self.by_head, first).find(|word| text.starts_with(word))
    }

    /// The longest word that `text` ends with.
    pub(crate) fn at_tail(&self, text: &str) -> Option<&'static str> {
        let last = text.chars().next_back()?;
        bucket(&self.by_tail, last).find(|word| text.ends_with(word))
    }

    /// The first place in `text` where one of the words stands, and the word.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut places = text.char_indices().map(|(i, _)| i);
        places.find_map(|at| Some((at, self.at_head(text.get(at..)?)?)))
    }

    /// Whether one of the words stands in `text`.
    pub(crate) fn within(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    #[cfg(test)]
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.by_head.iter().map(|row| row.1)
    }
}

fn bucket(rows: &[(char, &'static str)], key: char) -> impl Iterator<Item = &'static str> {
    let start = rows.partition_point(|row| row.0 < key);
    let rows = rows.get(start..).unwrap_or_default().iter();
    rows.take_while(move |row| row.0 == key).map(|row| row.1)
}

/// All word classes.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) verbs: Words,
    pub(crate) light: Words,
    pub(crate) lead: Words,
    pub(crate) up: Words,
    pub(crate) down: Words,
    pub(crate) capacity: Words,
    pub(crate) revenue: Words,
    pub(crate) target: Words,
    pub(crate) norm: Words,
    pub(crate) stops: Words,
    pub(crate) kept: Words,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    verbs: Words::new(include_str!("../lexicon/verbs.txt")),
    light: Words::new(include_str!("../lexicon/light.txt")),
    lead: Words::new(include_str!("../lexicon/lead.txt")),
    up: Words::new(include_str!("../lexicon/up.txt")),
    down: Words::new(include_str!("../lexicon/down.txt")),
    capacity: Words::new(include_str!("../lexicon/capacity.txt")),
    revenue: Words::new(include_str!("../lexicon/revenue.txt")),
    target: Words::new(include_str!("../lexicon/target.txt")),
    norm: Words::new(include_str!("../lexicon/norm.txt")),
    stops: Words::new(include_str!("../lexicon/stops.txt")),
    kept: Words::new(include_str!("../lexicon/kept.txt")),
});

/// The built-in word classes.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_found() {
        let words = Words::new("# a comment\n提高 提高到 到\n");
        assert_eq!(words.at_tail("普及率提高到"), Some("提高到"));
        assert_eq!(words.at_head("提高到五成"), Some("提高到"));
        assert_eq!(words.find("已提高"), Some((3, "提高")));
        assert_eq!(words.at_tail(""), None);
    }

    #[test]
    fn no_class_is_empty() {
        let l = lexicon();
        for words in [&l.verbs, &l.light, &l.lead, &l.up, &l.down, &l.capacity, &l.revenue] {
            assert!(words.all().count() > 5);
        }
        for words in [&l.target, &l.norm, &l.stops, &l.kept] {
            assert!(words.all().count() > 5);
        }
    }
}
