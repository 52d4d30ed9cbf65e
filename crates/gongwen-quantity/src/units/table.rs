//! The table that finds the unit at a place in a text.

use super::traditional::traditional;
use super::{Ratio, area, count, data, duration, energy, length, mass, money, noun, power};
use super::{proportion, temperature, volume};
use gongwen_lexicon::{CharIndex, begins};
use gongwen_model::Dimension;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::HashSet;
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
    /// The entries by their first character.
    firsts: CharIndex,
    /// Each spelling with its definition; those of one first character together, the longest
    /// first.
    entries: Vec<Entry>,
}

/// A spelling of the table.
#[derive(Clone, Debug)]
struct Entry {
    spelling: Cow<'static, str>,
    def: u32,
    /// The second character of the spelling, by which most of those with a first are told.
    second: Option<char>,
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
        let mut table =
            Self { defs: Vec::new(), firsts: CharIndex::default(), entries: Vec::new() };
        table.defs = tables.into_iter().flatten().collect();
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
    /// one that is looked for first.
    ///
    /// ```
    /// let table = gongwen_quantity::UnitTable::builtin();
    /// assert_eq!(table.get("公頃").unwrap().code(), "har");
    /// assert_eq!(table.get("t{coal_eq}").unwrap().spellings().next(), Some("吨标准煤"));
    /// assert!(table.get("光秒").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&UnitDef> {
        let spelled = self.matches(name).find(|unit| unit.len() == name.len());
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
        self.firsts = CharIndex::of_sorted(rows.iter().map(|row| row.0));
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
        let here = self.entries_of(spelling.chars().next()).iter();
        here.filter_map(|entry| self.unit_of(entry))
    }

    /// The units whose spellings `text` begins with, the longest first.
    pub(crate) fn matches<'f>(&'f self, text: &str) -> impl Iterator<Item = UnitMatch<'f>> {
        let mut chars = text.chars();
        let here = self.entries_of(chars.next()).iter();
        let second = chars.next();
        let here = here.filter(move |entry| {
            entry.second.is_none() || entry.second == second && begins(text, &entry.spelling)
        });
        here.filter_map(|entry| self.unit_of(entry))
    }

    fn unit_of<'f>(&'f self, entry: &'f Entry) -> Option<UnitMatch<'f>> {
        Some(UnitMatch { def: self.defs.get(entry.def as usize)?, spelling: &entry.spelling })
    }

    /// The spellings with a first character.
    fn entries_of(&self, first: Option<char>) -> &[Entry] {
        let rows = first.map_or(0..0, |first| self.firsts.rows(first));
        self.entries.get(rows).unwrap_or_default()
    }
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
    const HOMOGRAPHS: &[&str] = &["块", "塊", "分"];

    #[test]
    fn no_spelling_twice() {
        let table = UnitTable::builtin();
        let mut seen: HashMap<&str, &UnitDef> = HashMap::new();
        for def in table.iter() {
            for spelling in &def.spellings {
                if let Some(other) = seen.insert(spelling, def) {
                    let listed = HOMOGRAPHS.contains(&spelling.as_ref());
                    assert!(
                        listed && (other.guard.closed || other.guard.compound),
                        "{spelling} in {} too",
                        other.code()
                    );
                }
            }
        }
    }
}
