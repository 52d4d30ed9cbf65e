//! Terms by how they begin: those with the same first two ideographs stand together.

/// Terms, looked up at one place of a text.
#[derive(Debug)]
pub(crate) struct Index {
    /// A hash table: keys of 48 bits, and the place of their group. Zero is free.
    slots: Vec<u64>,
    /// What brings a hash down to a place among the slots.
    shift: u32,
    /// The groups, and one more where the last ends.
    groups: Vec<Group>,
    /// The terms of group after group, the longest first.
    entries: Vec<Entry>,
    terms: Vec<&'static [u8]>,
}

/// The terms of one key.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    /// A bit for each character that may stand behind the key in a term, by its [`bit`].
    next: u64,
    /// Where its entries begin.
    start: u16,
    /// Where the entry is that is nothing but the key, or the end where there is none.
    bare: u16,
}

/// A term in its group. What stands behind its key is a number: few terms need another look.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The bytes behind its key, [`NEXT`] of them at most.
    next: u64,
    /// How many bits of these are to be shifted out, for there are none such in the term.
    beyond: u16,
    /// Its length in bytes.
    len: u16,
    term: u32,
}

/// The bytes of two ideographs.
pub(crate) const PAIR: usize = 6;
/// How many of the bytes behind its key are compared as a number.
const NEXT: usize = 7;
/// The bits of the place of a group.
const GROUP_BITS: u32 = 16;

impl Index {
    /// These terms, which must be distinct; each is known by its place among them. Left out are
    /// empty ones, and those with a zero, which stands for the end of a text.
    pub(crate) fn new(terms: &[&'static str]) -> Self {
        let terms: Vec<_> = terms.iter().map(|term| term.as_bytes()).collect();
        let fit = |term: &[u8]| !term.is_empty() && !term.contains(&0);
        let listed = terms.iter().zip(0..=u32::MAX).filter(|(term, _)| fit(term));
        let mut keyed: Vec<_> = listed.map(|(term, place)| (key(term).0, *term, place)).collect();
        keyed.sort_by_key(|(key, term, _)| (*key, std::cmp::Reverse(term.len())));
        // At most half of the slots are taken, so that a miss seldom looks twice.
        let bits = (2 * keyed.len()).next_power_of_two().ilog2().max(1);
        let mut index = Self {
            slots: vec![0; 1 << bits],
            shift: u64::BITS - bits,
            groups: Vec::new(),
            entries: Vec::with_capacity(keyed.len()),
            terms,
        };
        for group in keyed.chunk_by(|a, b| a.0 == b.0) {
            index.add(group);
        }
        let end = u16::try_from(index.entries.len()).unwrap_or(u16::MAX);
        index.groups.push(Group { next: 0, start: end, bare: end });
        index
    }

    /// Adds the terms of one key.
    fn add(&mut self, group: &[(u64, &[u8], u32)]) {
        let (Some(&(key, ..)), Ok(place), Ok(start)) =
            (group.first(), u16::try_from(self.groups.len()), u16::try_from(self.entries.len()))
        else {
            return;
        };
        let mut slot = self.slot(key);
        while self.slots.get(slot).is_some_and(|slot| *slot != 0) {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = key << GROUP_BITS | u64::from(place);
        }
        let mut row = Group { next: 0, start, bare: start };
        for entry in group.iter().filter_map(|(_, term, place)| Entry::new(term, *place)) {
            row.next |= entry.bits();
            row.bare += u16::from(!entry.is_bare());
            self.entries.push(entry);
        }
        self.groups.push(row);
    }

    /// The longest term with a key, of `width` bytes, at `at`: its place among the terms, and
    /// its length.
    #[inline]
    pub(crate) fn longest(
        &self,
        text: &[u8],
        at: usize,
        (key, width): (u64, usize),
    ) -> Option<(u32, usize)> {
        let (group, end) = self.group(key)?;
        let next = word(text, at + width);
        let start = if group.next >> bit(next) & 1 == 1 { group.start } else { group.bare };
        let stands = |e: &&Entry| {
            (next ^ e.next) << 8 << e.beyond == 0
                && (usize::from(e.len) <= width + NEXT || self.goes_on(e, text, at))
        };
        let entries = self.entries.get(usize::from(start)..usize::from(end))?;
        entries.iter().find(stands).map(|e| (e.term, usize::from(e.len)))
    }

    /// Whether the whole of a long term stands at `at`.
    fn goes_on(&self, entry: &Entry, text: &[u8], at: usize) -> bool {
        let term = self.terms.get(entry.term as usize);
        term.zip(text.get(at..)).is_some_and(|(term, rest)| rest.starts_with(term))
    }

    /// The group of a key, and where its entries end.
    #[inline]
    fn group(&self, key: u64) -> Option<(&Group, u16)> {
        let mut slot = self.slot(key);
        loop {
            match *self.slots.get(slot)? {
                0 => return None,
                found if found >> GROUP_BITS == key => {
                    let place = usize::from(found as u16);
                    return match self.groups.get(place..place + 2) {
                        Some([group, next]) => Some((group, next.start)),
                        _ => None,
                    };
                }
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
    }

    #[inline]
    fn slot(&self, key: u64) -> usize {
        (hash(key) >> self.shift) as usize
    }
}

impl Entry {
    fn new(term: &[u8], place: u32) -> Option<Self> {
        let (_, width) = key(term);
        let behind = term.len().saturating_sub(width).min(NEXT);
        let beyond = u16::try_from(8 * (NEXT - behind)).ok()?;
        let len = u16::try_from(term.len()).ok()?;
        Some(Self { next: word(term, width), beyond, len, term: place })
    }

    /// Whether it is nothing but its key.
    fn is_bare(&self) -> bool {
        self.next == 0
    }

    /// Its part of [`Group::next`]: all where there is less than an ideograph behind its key.
    fn bits(&self) -> u64 {
        match self.next {
            0 => 0,
            1..=0xffff => u64::MAX,
            next => 1 << bit(next),
        }
    }
}

/// What a term is found by, and how many bytes that are: its first two ideographs, or the first
/// character alone of a term shorter than that.
fn key(term: &[u8]) -> (u64, usize) {
    let head = word(term, 0);
    if term.len() < PAIR { first(head) } else { pair(head) }
}

/// By the golden ratio: the high bits depend on all bytes.
pub(crate) const fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Eight bytes from `at` on as a number, 0 past the end.
#[inline]
pub(crate) fn word(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// The first character of a word, and how many bytes it has.
#[inline]
pub(crate) const fn first(word: u64) -> (u64, usize) {
    // Nearly all are ideographs.
    if word & 0xf0 == 0xe0 { (word & 0xff_ffff, 3) } else { rare_first(word) }
}

const fn rare_first(word: u64) -> (u64, usize) {
    match word.to_le_bytes()[0] {
        0..=0x7f => (word & 0xff, 1),
        0x80..=0xdf => (word & 0xffff, 2),
        0xe0..=0xef => (word & 0xff_ffff, 3),
        0xf0.. => (word & 0xffff_ffff, 4),
    }
}

/// What tells the first ideograph of a word from others: neighbours in Unicode differ in the last
/// bits of the last byte.
pub(crate) const fn bit(word: u64) -> u64 {
    word >> 16 & 63
}

/// The first two ideographs of a word, and their bytes.
pub(crate) const fn pair(word: u64) -> (u64, usize) {
    (word & 0xffff_ffff_ffff, PAIR)
}
