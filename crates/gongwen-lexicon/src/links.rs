//! A hash table from keys to small numbers.

use crate::head::hash;

/// From keys of up to 48 bits to numbers of 16, each in one word; zero is free.
#[derive(Clone, Debug)]
pub(crate) struct Links(Vec<u64>);

/// The bits of a number.
const NUMBER: u32 = 16;

impl Links {
    /// With room for so many keys: at most a quarter of the places is taken, so that a miss
    /// seldom looks twice.
    pub(crate) fn new(count: usize) -> Self {
        Self(vec![0; (4 * count).next_power_of_two()])
    }

    /// The number of a key.
    #[inline]
    pub(crate) fn get(&self, key: u64) -> Option<usize> {
        let mut place = self.place(key);
        loop {
            match *self.0.get(place)? {
                0 => return None,
                own if own >> NUMBER == key => return Some(usize::from(own as u16)),
                _ => place = self.after(place),
            }
        }
    }

    /// Gives a number to a key that has none; `None` where it does not fit.
    pub(crate) fn put(&mut self, key: u64, number: usize) -> Option<()> {
        let number = u16::try_from(number).ok()?;
        let mut place = self.place(key);
        while *self.0.get(place)? != 0 {
            place = self.after(place);
        }
        *self.0.get_mut(place)? = key << NUMBER | u64::from(number);
        Some(())
    }

    #[inline]
    fn place(&self, key: u64) -> usize {
        (hash(key) >> 32) as usize & (self.0.len() - 1)
    }

    #[inline]
    fn after(&self, place: usize) -> usize {
        (place + 1) & (self.0.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_is_found() {
        let mut links = Links::new(3);
        for (key, number) in [(7, 1), (1 << 47, 65_535), (23, 2)] {
            assert_eq!((links.get(key), links.put(key, number)), (None, Some(())));
        }
        assert_eq!(
            [7, 1 << 47, 23, 8].map(|key| links.get(key)),
            [Some(1), Some(65_535), Some(2), None]
        );
        assert_eq!(links.put(8, 65_536), None);
        assert_eq!(Links::new(0).get(7), None);
    }
}
