//! Terms by how they begin: those with the same first two ideographs stand together.

use gongwen_lexicon::head::{hash, key, word};

/// Terms, looked up at one place of a text.
#[derive(Debug)]
pub(crate) struct Index {
    /// A hash table of the groups.
    slots: Vec<Slot>,
    /// What brings a hash down to a place among the slots.
    shift: u32,
    /// The terms of group after group but for the first of each.
    entries: Vec<Entry>,
    terms: Vec<&'static str>,
}

/// The terms of one key: the one that is nothing but the key, then the longest first.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))] // Within one line of the cache.
pub(crate) struct Slot {
    /// The key, of 48 bits, and where its entries begin after the first; zero is free.
    key: u64,
    /// A bit for each character that may stand behind the key in a term, by its [`bit`].
    next: u64,
    first: Entry,
}

impl Slot {
    pub(crate) fn is_free(&self) -> bool {
        self.key == 0
    }

    fn has(&self, key: u64) -> bool {
        self.key >> PLACE_BITS == key
    }
}

/// A term in its group. What stands behind its key is a number: few terms need another look.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    /// The bytes behind its key, [`NEXT`] of them at most.
    next: u64,
    /// How many bits of these are to be shifted out, for there are none such in the term.
    beyond: u8,
    /// Whether it is the last of its group.
    last: bool,
    /// Its length in bytes.
    len: u16,
    term: u32,
}

/// How many of the bytes behind its key are compared as a number.
const NEXT: usize = 7;
/// The bits of the place of an entry.
const PLACE_BITS: u32 = 16;

impl Index {
    /// These terms, which must be distinct; each is known by its place among them. Left out are
    /// empty ones, and those with a zero, which stands for the end of a text.
    pub(crate) fn new(terms: &[&'static str]) -> Self {
        let terms = terms.to_vec();
        let fit = |term: &str| !term.is_empty() && !term.contains('\0');
        let listed = terms.iter().zip(0..=u32::MAX).filter(|(term, _)| fit(term));
        let entry = |(term, place): (&&str, u32)| Entry::new(term, place);
        let mut entries: Vec<_> = listed.filter_map(entry).collect();
        entries.sort_by_key(|(key, e)| (*key, !e.is_bare(), std::cmp::Reverse(e.len)));
        let groups = || entries.chunk_by(|a, b| a.0 == b.0);
        // At most half of the slots are taken, so that a miss seldom looks twice.
        let bits = (2 * groups().count()).next_power_of_two().ilog2().max(1);
        let mut index = Self {
            slots: vec![Slot::default(); 1 << bits],
            shift: u64::BITS - bits,
            entries: Vec::with_capacity(entries.len()),
            terms,
        };
        groups().for_each(|group| index.add(group));
        index
    }

    /// Adds the terms of one key.
    fn add(&mut self, group: &[(u64, Entry)]) {
        let (Some((&(key, first), rest)), Ok(start)) =
            (group.split_first(), u16::try_from(self.entries.len()))
        else {
            return;
        };
        let next = group.iter().fold(0, |bits, (_, entry)| bits | entry.bits());
        let first = Entry { last: rest.is_empty(), ..first };
        let mut place = self.place(key);
        while self.slots.get(place).is_some_and(|slot| !slot.is_free()) {
            place = self.after(place);
        }
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = Slot { key: key << PLACE_BITS | u64::from(start), next, first };
        }
        self.entries.extend(rest.iter().map(|(_, entry)| *entry));
        if let Some(last) = self.entries.last_mut() {
            last.last = true;
        }
    }

    /// The slot where a key should stand, if no other stands there.
    #[inline]
    pub(crate) fn guess(&self, key: u64) -> Slot {
        self.slots.get(self.place(key)).copied().unwrap_or_default()
    }

    /// The longest term with a key, of `width` bytes, at `at`: its place among the terms, and
    /// its length. The key's slot has been guessed.
    #[inline(always)]
    pub(crate) fn longest(
        &self,
        text: &[u8],
        at: usize,
        (key, width): (u64, usize),
        guess: &Slot,
    ) -> Option<(u32, usize)> {
        let slot = if guess.has(key) { guess } else { self.find(key)? };
        let next = word(text, at + width);
        let fits = |e: &Entry| {
            (next ^ e.next) << 8 << e.beyond == 0
                && (usize::from(e.len) <= width + NEXT || self.goes_on(e, text, at))
        };
        let bare = slot.first.is_bare();
        if slot.next >> bit(next) & 1 == 1 {
            if !bare && fits(&slot.first) {
                return Some(slot.first.found());
            }
            if !slot.first.last {
                for e in self.entries.get(usize::from(slot.key as u16)..)? {
                    if fits(e) {
                        return Some(e.found());
                    }
                    if e.last {
                        break;
                    }
                }
            }
        }
        bare.then(|| slot.first.found())
    }

    /// Whether the whole of a long term stands at `at`.
    fn goes_on(&self, entry: &Entry, text: &[u8], at: usize) -> bool {
        let term = self.terms.get(entry.term as usize);
        term.zip(text.get(at..)).is_some_and(|(term, rest)| rest.starts_with(term.as_bytes()))
    }

    #[inline]
    fn find(&self, key: u64) -> Option<&Slot> {
        let mut place = self.place(key);
        loop {
            match self.slots.get(place)? {
                slot if slot.is_free() => return None,
                slot if slot.has(key) => return Some(slot),
                _ => place = self.after(place),
            }
        }
    }

    #[inline]
    fn place(&self, key: u64) -> usize {
        (hash(key) >> self.shift) as usize
    }

    fn after(&self, place: usize) -> usize {
        (place + 1) & (self.slots.len() - 1)
    }
}

impl Entry {
    /// A term with its key.
    fn new(term: &str, place: u32) -> Option<(u64, Self)> {
        let (key, width) = key(term);
        let behind = term.len().saturating_sub(width).min(NEXT);
        let beyond = u8::try_from(8 * (NEXT - behind)).ok()?;
        let len = u16::try_from(term.len()).ok()?;
        Some((
            key,
            Self { next: word(term.as_bytes(), width), beyond, last: false, len, term: place },
        ))
    }

    fn found(&self) -> (u32, usize) {
        (self.term, usize::from(self.len))
    }

    /// Whether it is nothing but its key.
    fn is_bare(&self) -> bool {
        self.next == 0
    }

    /// Its part of [`Slot::next`]: all where there is less than an ideograph behind its key.
    fn bits(&self) -> u64 {
        match self.next {
            0 => 0,
            1..=0xffff => u64::MAX,
            next => 1 << bit(next),
        }
    }
}

/// What tells the first ideograph of a word from others: neighbours in Unicode differ in the last
/// bits of the last byte.
const fn bit(word: u64) -> u64 {
    word >> 16 & 63
}
