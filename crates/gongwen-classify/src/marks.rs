//! A number for each term, forgotten when the next section begins.

use std::sync::{Mutex, PoisonError};

/// A number for each term and section, without clearing anything between two sections.
///
/// A term keeps the number of the section that set it last.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Who set it, and the number.
    list: Vec<(u32, u32)>,
    /// All that set numbers so far are below this.
    used: u32,
}

impl Marks {
    /// Forgets all, for sections up to `count` and terms up to `terms`.
    pub(crate) fn begin(&mut self, count: usize, terms: usize) -> Round<'_> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let base = match self.used.checked_add(count) {
            Some(used) => std::mem::replace(&mut self.used, used),
            None => {
                self.list.clear();
                self.used = count;
                0
            }
        };
        self.list.resize(terms, (u32::MAX, 0));
        Round { list: &mut self.list, base }
    }
}

/// The numbers of one round over the sections.
pub(crate) struct Round<'a> {
    list: &'a mut [(u32, u32)],
    base: u32,
}

impl Round<'_> {
    /// The number of `term` in `section`; sets it to `new` where it has none, and says so.
    pub(crate) fn of(&mut self, term: u32, section: usize, new: u32) -> Option<(&mut u32, bool)> {
        let owner = self.base.checked_add(u32::try_from(section).ok()?)?;
        let mark = self.list.get_mut(usize::try_from(term).ok()?)?;
        let fresh = mark.0 != owner;
        if fresh {
            *mark = (owner, new);
        }
        Some((&mut mark.1, fresh))
    }
}

/// Marks that are not in use, kept for the next report.
#[derive(Debug, Default)]
pub(crate) struct Pool(Mutex<Vec<Marks>>);

impl Pool {
    pub(crate) fn take(&self) -> Marks {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    pub(crate) fn give_back(&self, marks: Marks) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(marks);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_knows_nothing_of_the_one_before() {
        let mut marks = Marks::default();
        for _ in 0..3 {
            let mut round = marks.begin(2, 4);
            assert_eq!(round.of(3, 1, 7), Some((&mut 7, true)));
            assert_eq!(round.of(3, 1, 8), Some((&mut 7, false)));
            assert_eq!(round.of(3, 0, 9), Some((&mut 9, true)));
            assert_eq!(round.of(4, 0, 9), None);
        }
    }
}
