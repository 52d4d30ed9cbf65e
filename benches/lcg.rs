//! A small generator of numbers.

/// A linear congruential generator (Knuth's MMIX constants); the upper bits are used.
pub(crate) struct Lcg(u64);

impl Lcg {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed ^ 0x5DEE_CE66)
    }

    fn next(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// One of a list.
    pub(crate) fn of(&mut self, list: &[&'static str]) -> &'static str {
        let place = self.next() % u64::try_from(list.len().max(1)).unwrap_or(1);
        usize::try_from(place).ok().and_then(|i| list.get(i)).copied().unwrap_or_default()
    }

    /// True once in `n` times.
    pub(crate) fn once_in(&mut self, n: u64) -> bool {
        self.next().is_multiple_of(n)
    }
}
