//! Rows of a table that stand under a character.

use std::ops::Range;

/// Finds the rows under a character: a hash table whose places lie near each other.
///
/// ```
/// use gongwen_lexicon::CharIndex;
/// let index = CharIndex::of_sorted(['千', '万', '万', '亿']);
/// assert_eq!(index.rows('万'), 1..3);
/// assert!(index.rows('百').is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct CharIndex {
    /// At least half of the places are free; a free one has no rows.
    places: Vec<Place>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Place {
    key: char,
    start: u32,
    len: u32,
}

impl CharIndex {
    /// The index of rows whose keys these are, equal ones beside each other.
    pub fn of_sorted(keys: impl IntoIterator<Item = char>) -> Self {
        let mut runs: Vec<Place> = Vec::new();
        for (row, key) in keys.into_iter().enumerate() {
            match runs.last_mut().filter(|run| run.key == key) {
                Some(run) => run.len += 1,
                None => runs.push(Place { key, start: row as u32, len: 1 }),
            }
        }
        let size = if runs.is_empty() { 0 } else { (2 * runs.len()).next_power_of_two() };
        let mut index = Self { places: vec![Place::default(); size] };
        for run in runs {
            let mut at = index.home(run.key);
            while index.places.get(at).is_some_and(|place| place.len > 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(place) = index.places.get_mut(at) {
                *place = run;
            }
        }
        index
    }

    /// The rows under a character; none where it has none.
    #[inline]
    pub fn rows(&self, key: char) -> Range<usize> {
        let mut at = self.home(key);
        loop {
            match self.places.get(at) {
                Some(place) if place.len > 0 && place.key != key => {
                    at = (at + 1) & (self.places.len() - 1);
                }
                Some(place) if place.len > 0 => {
                    let start = place.start as usize;
                    return start..start + place.len as usize;
                }
                _ => return 0..0,
            }
        }
    }

    /// The place where a character is looked for first.
    #[inline]
    fn home(&self, key: char) -> usize {
        let hash = (key as u32).wrapping_mul(0x9e37_79b1) >> 12;
        hash as usize & self.places.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_rows() {
        let keys: Vec<char> = ('一'..'万').chain('a'..'f').flat_map(|c| [c, c]).collect();
        let index = CharIndex::of_sorted(keys.iter().copied());
        for (at, key) in keys.iter().enumerate().step_by(2) {
            assert_eq!(index.rows(*key), at..at + 2, "{key}");
        }
        assert!(('g'..'z').all(|key| index.rows(key).is_empty()));
        assert!(CharIndex::of_sorted([]).rows('一').is_empty());
    }
}
