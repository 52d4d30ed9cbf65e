//! The table that finds the unit at a place in a text.

use super::traditional::traditional;
use super::{Ratio, area, count, data, duration, energy, length, mass, money, noun, power};
use super::{proportion, temperature, volume};
use gongwen_lexicon::{CharIndex, begins};
use gongwen_model::Dimension;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// A unit of measure or a classifier (量词): its spellings, its code and its size.
///
/// ```
/// use gongwen_model::Dimension;
/// use gongwen_quantity::{Ratio, UnitDef};
/// let mu = UnitDef::new(Dimension::Area, "[mu_CN]", Ratio::new(2000, 3), ["亩"]);
/// assert_eq!(mu.code(), "[mu_CN]");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct UnitDef {
    dimension: Dimension,
    code: Cow<'static, str>,
    ratio: Ratio,
    /// Where the base unit's scale has its zero, in this unit: 32 for °F.
    zero: Decimal,
    spellings: Vec<Cow<'static, str>>,
    guard: Guard,
    /// A bit for each character that the guard has it not stand before.
    not_before: u64,
}

/// What a homograph asks of its neighbours before it is read as a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Guard {
    /// Characters that, standing after it, make it part of another word: 升 in 升级.
    pub(crate) not_before: &'static str,
    /// Only after Arabic digits, or in a compound: 方 and 分 are words after 三.
    pub(crate) arabic_only: bool,
    /// It counts what has no shape (方面 项 次): 一 before it is seldom a count.
    pub(crate) light: bool,
    /// It is a noun that is counted without a classifier: 村, 农户.
    pub(crate) noun: bool,
    /// Only behind a larger unit: 分 in 六角三分.
    pub(crate) compound: bool,
    /// In any text ([`Rules::General`](crate::Rules)) only: 钱 is a word in a report.
    pub(crate) general: bool,
    /// In a report only: 3M is three metres there, three million elsewhere.
    pub(crate) report: bool,
    /// Behind Arabic digits it is money where a word of prices stands before it, and a classifier
    /// elsewhere (标志牌168块); behind Chinese ones, as people speak, it is money.
    pub(crate) priced: bool,
    /// Only behind words for buildings: 厂房30万方.
    pub(crate) built: bool,
    /// It is read as a unit only at a clause's end or before 多 余 以 的 左 长 宽 高.
    pub(crate) closed: bool,
}

impl UnitDef {
    /// A unit of a dimension: its code, its size in the dimension's base unit, its spellings.
    pub fn new<S: Into<Cow<'static, str>>>(
        dimension: Dimension,
        code: impl Into<Cow<'static, str>>,
        ratio: Ratio,
        spellings: impl IntoIterator<Item = S>,
    ) -> Self {
        let spellings = spellings.into_iter().map(Into::into).collect();
        Self {
            dimension,
            code: code.into(),
            ratio,
            zero: Decimal::ZERO,
            spellings,
            guard: Guard::default(),
            not_before: 0,
        }
    }

    /// The unit of a scale whose zero is not that of the base unit: `zero` is what the base
    /// unit's zero is in this unit, 32 for °F.
    ///
    /// ```
    /// use gongwen_model::{Decimal, Dimension};
    /// use gongwen_quantity::{Ratio, UnitDef};
    /// let fahrenheit = UnitDef::new(Dimension::Temperature, "[degF]", Ratio::new(5, 9), ["℉"])
    ///     .with_zero_at(Decimal::from(32));
    /// assert_eq!(fahrenheit.to_base(212.into()), Some(100.into()));
    /// ```
    #[must_use]
    pub fn with_zero_at(mut self, zero: Decimal) -> Self {
        self.zero = zero;
        self
    }

    pub(crate) fn guarded(mut self, guard: Guard) -> Self {
        self.not_before = guard.not_before.chars().fold(0, |bits, c| bits | bit(c));
        self.guard = guard;
        self
    }

    /// What it is a unit of.
    pub const fn dimension(&self) -> Dimension {
        self.dimension
    }

    /// ISO 4217 or UCUM.
    pub fn code(&self) -> &str {
        &self.code
    }

    pub(crate) const fn code_cow(&self) -> &Cow<'static, str> {
        &self.code
    }

    /// Its size in the base unit of its dimension.
    pub const fn ratio(&self) -> Ratio {
        self.ratio
    }

    /// Its spellings, the first the plain one.
    ///
    /// ```
    /// let table = gongwen_quantity::UnitTable::builtin();
    /// let mu = table.get("[mu_CN]").unwrap();
    /// assert_eq!(mu.spellings().next(), Some("亩"));
    /// ```
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        self.spellings.iter().map(AsRef::as_ref)
    }

    /// A value of this unit in the base unit of its dimension; `None` where it does not fit.
    ///
    /// ```
    /// let table = gongwen_quantity::UnitTable::builtin();
    /// assert_eq!(table.get("亩").unwrap().to_base(3.into()), Some(2000.into()));
    /// ```
    pub fn to_base(&self, value: Decimal) -> Option<Decimal> {
        if self.zero.is_zero() {
            return self.ratio.apply(value);
        }
        self.ratio.apply(value.checked_sub(self.zero)?)
    }

    pub(crate) const fn zero(&self) -> Decimal {
        self.zero
    }

    pub(crate) const fn guard(&self) -> &Guard {
        &self.guard
    }

    /// Whether its guard has it not stand before a character.
    pub(crate) fn is_refused_before(&self, c: char) -> bool {
        self.not_before & bit(c) != 0 && self.guard.not_before.contains(c)
    }
}

/// The units that a finder knows.
///
/// ```
/// use gongwen_model::Dimension;
/// use gongwen_quantity::{Finder, Options, Ratio, UnitDef, UnitTable};
///
/// let pod = UnitDef::new(Dimension::Count, "{pod}", Ratio::ONE, ["舱位"]);
/// let units = UnitTable::builtin().with(pod);
/// let finder = Finder::new(Options { units, ..Options::default() });
/// let found = finder.find_iter("新增300舱位").next().unwrap();
/// assert_eq!(found.unit.unwrap().code, "{pod}");
/// ```
#[derive(Clone, Debug)]
pub struct UnitTable {
    defs: Vec<UnitDef>,
    /// The buckets by their character.
    firsts: CharIndex,
    buckets: Vec<Bucket>,
    /// Each spelling with its definition; those of one first character together, the longest
    /// first.
    entries: Vec<Entry>,
}

/// The spellings with a first character.
#[derive(Clone, Debug)]
struct Bucket {
    first: char,
    /// The entries.
    start: u32,
    end: u32,
    /// Those of one character, at the end.
    alone: u32,
    /// A bit for the second character of each of the others: most texts have none.
    seconds: u64,
}

/// The bit of a character.
const fn bit(c: char) -> u64 {
    1 << (c as u32 & 63)
}

/// A spelling of the table.
#[derive(Clone, Debug)]
struct Entry {
    spelling: Cow<'static, str>,
    def: u32,
    /// The second character of the spelling, by which most of those with a first are told.
    second: Option<char>,
}

impl Entry {
    /// What follows its first two characters.
    fn rest(&self) -> &str {
        let mut chars = self.spelling.chars();
        chars.nth(1);
        chars.as_str()
    }
}

/// A unit at a place in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnitMatch<'f> {
    pub(crate) def: &'f UnitDef,
    pub(crate) spelling: &'f Cow<'static, str>,
}

impl UnitMatch<'_> {
    /// Its length in the text.
    pub(crate) fn len(&self) -> usize {
        self.spelling.len()
    }
}

static BUILTIN: LazyLock<UnitTable> = LazyLock::new(UnitTable::build);

impl UnitTable {
    /// The units and classifiers of Chinese government documents.
    pub fn builtin() -> Self {
        BUILTIN.clone()
    }

    /// The built-in table, not copied.
    pub(crate) fn shared() -> &'static Self {
        &BUILTIN
    }

    fn build() -> Self {
        let tables = [
            money::units(),
            proportion::units(),
            area::units(),
            length::units(),
            mass::units(),
            volume::units(),
            power::units(),
            energy::units(),
            duration::units(),
            temperature::units(),
            data::units(),
            count::units(),
            noun::units(),
        ];
        let mut table = Self {
            defs: tables.into_iter().flatten().collect(),
            firsts: CharIndex::default(),
            buckets: Vec::new(),
            entries: Vec::new(),
        };
        table.add_traditional();
        table.index();
        table
    }

    /// The spellings in traditional script too.
    fn add_traditional(&mut self) {
        let all = self.defs.iter().flat_map(|def| def.spellings.iter().cloned());
        let mut seen: HashSet<Cow<'static, str>> = all.collect();
        for def in &mut self.defs {
            let others: Vec<_> = def.spellings.iter().filter_map(|s| traditional(s)).collect();
            for other in others {
                // 块 of money and of things have one traditional form, too.
                if seen.insert(other.clone().into()) || def.guard != Guard::default() {
                    def.spellings.push(other.into());
                }
            }
        }
    }

    /// The unit of a spelling, or of a code where no spelling is the same; of homographs the
    /// one that is looked for first, and 方 is a cubic metre.
    ///
    /// ```
    /// let table = gongwen_quantity::UnitTable::builtin();
    /// assert_eq!(table.get("公頃").unwrap().code(), "har");
    /// assert_eq!(table.get("t{coal_eq}").unwrap().spellings().next(), Some("吨标准煤"));
    /// assert!(table.get("光秒").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&UnitDef> {
        let alone = |unit: &UnitMatch<'_>| unit.len() == name.len() && !unit.def.guard.built;
        let spelled = self.matches(name).find(alone);
        spelled.map(|unit| unit.def).or_else(|| self.defs.iter().find(|def| def.code == name))
    }

    /// The table with one more unit. A spelling that the table has already goes to the new one.
    #[must_use]
    pub fn with(mut self, def: UnitDef) -> Self {
        self.defs.insert(0, def);
        self.index();
        self
    }

    /// All units, in the order of the tables.
    pub fn iter(&self) -> impl Iterator<Item = &UnitDef> {
        self.defs.iter()
    }

    fn index(&mut self) {
        let mut rows: Vec<(char, Cow<'static, str>, u32)> = Vec::new();
        for (id, def) in self.defs.iter().enumerate() {
            for spelling in &def.spellings {
                if let Some(first) = spelling.chars().next() {
                    rows.push((first, spelling.clone(), id as u32));
                }
            }
        }
        // The longest first; of homographs (块 of money and of things) in the tables' order.
        rows.sort_by(|a, b| (a.0, b.1.len(), &a.1, a.2).cmp(&(b.0, a.1.len(), &b.1, b.2)));
        self.buckets = buckets(&rows);
        self.firsts = CharIndex::of_sorted(self.buckets.iter().map(|bucket| bucket.first));
        let entries = rows.into_iter().map(|(_, spelling, def)| {
            let second = spelling.chars().nth(1);
            Entry { spelling, def, second }
        });
        self.entries = entries.collect();
    }

    /// All units whose spellings begin as `spelling` does, the longest first.
    pub(crate) fn matches_from<'f>(
        &'f self,
        spelling: &str,
    ) -> impl Iterator<Item = UnitMatch<'f>> {
        let here = self.bucket(spelling.chars().next());
        let rows = here.map_or(0..0, |bucket| bucket.start..bucket.end);
        self.entries_of(rows).iter().filter_map(|entry| self.unit_of(entry))
    }

    /// The units whose spellings `text` begins with, the longest first.
    pub(crate) fn matches<'f>(&'f self, text: &str) -> impl Iterator<Item = UnitMatch<'f>> {
        let mut chars = text.chars();
        let here = self.bucket(chars.next());
        let second = chars.next();
        let rows = here.map_or(0..0, |bucket| {
            let longer = second.is_some_and(|c| bucket.seconds & bit(c) != 0);
            if longer { bucket.start..bucket.end } else { bucket.alone..bucket.end }
        });
        let rest = chars.as_str();
        let here = self.entries_of(rows).iter().filter(move |entry| {
            entry.second.is_none() || entry.second == second && begins(rest, entry.rest())
        });
        here.filter_map(|entry| self.unit_of(entry))
    }

    fn unit_of<'f>(&'f self, entry: &'f Entry) -> Option<UnitMatch<'f>> {
        Some(UnitMatch { def: self.defs.get(entry.def as usize)?, spelling: &entry.spelling })
    }

    fn bucket(&self, first: Option<char>) -> Option<&Bucket> {
        self.buckets.get(self.firsts.rows(first?)).and_then(<[Bucket]>::first)
    }

    fn entries_of(&self, rows: Range<u32>) -> &[Entry] {
        self.entries.get(rows.start as usize..rows.end as usize).unwrap_or_default()
    }
}

/// The buckets of rows that are sorted.
fn buckets(rows: &[(char, Cow<'static, str>, u32)]) -> Vec<Bucket> {
    let mut buckets: Vec<Bucket> = Vec::new();
    for (row, (first, spelling, _)) in rows.iter().enumerate() {
        let row = row as u32;
        if buckets.last().is_none_or(|bucket| bucket.first != *first) {
            buckets.push(Bucket { first: *first, start: row, end: row, alone: row, seconds: 0 });
        }
        let Some(bucket) = buckets.last_mut() else { continue };
        bucket.end = row + 1;
        if let Some(second) = spelling.chars().nth(1) {
            bucket.alone = row + 1;
            bucket.seconds |= bit(second);
        }
    }
    buckets
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn every_spelling_is_found_at_its_full_length() {
        let table = UnitTable::builtin();
        for def in table.iter() {
            for spelling in &def.spellings {
                assert_eq!(
                    table.matches(spelling).next().unwrap().len(),
                    spelling.len(),
                    "{spelling}"
                );
            }
        }
    }

    /// Spellings of two units; the first of the tables needs its context to be read.
    const HOMOGRAPHS: &[&str] = &["块", "塊", "分", "方"];

    #[test]
    fn no_spelling_twice() {
        let table = UnitTable::builtin();
        let mut seen: HashMap<&str, &UnitDef> = HashMap::new();
        for def in table.iter() {
            for spelling in &def.spellings {
                if let Some(other) = seen.insert(spelling, def) {
                    let listed = HOMOGRAPHS.contains(&spelling.as_ref());
                    assert!(
                        listed && (other.guard.closed || other.guard.compound || other.guard.built),
                        "{spelling} in {} too",
                        other.code()
                    );
                }
            }
        }
    }
}
