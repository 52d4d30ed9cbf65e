//! The numbers that paragraphs of lists come to have, one after the other.

use super::numbering::{LEVELS, ListRef};
use super::numeral::NumberFormat;
use super::symbol::bullet;
use std::collections::{HashMap, HashSet};

/// The counters of a document.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// By definition: lists of one definition count on together.
    counts: HashMap<i64, [Option<i64>; LEVELS]>,
    /// The lists and levels that have begun anew.
    begun: HashSet<(i64, usize)>,
}

impl Counters {
    /// Counts a paragraph of a list, and gives its label.
    pub(super) fn next(&mut self, list: ListRef<'_>, at: usize) -> String {
        let Some(level) = list.level(at) else { return String::new() };
        let counts = self.counts.entry(list.definition_id).or_default();
        let anew = list.start(at).filter(|_| self.begun.insert((list.id, at)));
        if let Some(count) = counts.get_mut(at) {
            let next = count.map_or(level.start, |count| count.saturating_add(1));
            *count = Some(anew.unwrap_or(next));
        }
        for (below, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = list.level(below).and_then(|level| level.restart);
            if restart.is_none_or(|after| i64::try_from(at).is_ok_and(|at| at < after)) {
                *count = None;
            }
        }
        if level.format == NumberFormat::Bullet {
            return bullet(&level.text);
        }
        let number = |of: usize| {
            let source = list.level(of)?;
            // A higher level that has not been counted yet shows its start.
            let count = counts.get(of).copied().flatten().unwrap_or(source.start);
            let format = match source.format {
                NumberFormat::None => NumberFormat::None,
                _ if level.is_legal => NumberFormat::Decimal,
                format => format,
            };
            Some(format.write(count))
        };
        label(&level.text, at, number)
    }
}

/// Fills `第%1章` with the numbers.
fn label(text: &str, at: usize, number: impl Fn(usize) -> Option<String>) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let digit = if c == '%' { chars.peek().and_then(|c| c.to_digit(10)) } else { None };
        match digit.and_then(|digit| (digit as usize).checked_sub(1)) {
            Some(of) => {
                chars.next();
                if of <= at {
                    out.push_str(&number(of).unwrap_or_default());
                }
            }
            None => out.push(if c.is_control() { ' ' } else { c }),
        }
    }
    out.trim().to_owned()
}
