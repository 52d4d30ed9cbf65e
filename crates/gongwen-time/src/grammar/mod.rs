//! The grammar of calendar expressions: one file per family, its corpus beside it.

mod day;
mod month;
mod plan;
mod quarter;
mod text;
mod year;

use gongwen_model::Span;

use crate::lexicon::{AS_OF, AS_OF_ENDS};
use crate::{Expression, Moment, Part, Parts, YearRef};

pub(crate) use text::{Text, is_arabic, is_blank, is_chinese_numeral, is_numeral};

/// What was read, and one past its last byte.
type Read<T> = Option<(T, usize)>;

impl Text<'_> {
    /// The calendar expression that begins at `at`.
    pub(crate) fn expression(&self, at: usize) -> Option<Expression> {
        let (parts, end) = self.parts(at)?;
        let span = Span::new(at, end).ok()?;
        Some(Expression { span, parts, as_of: self.is_as_of(at, parts) })
    }

    fn parts(&self, at: usize) -> Read<Parts> {
        if let Some(found) = self.five_year_plan(at) {
            return Some(found);
        }
        if self.digits(at) == 4
            && let Some(found) = self.numeric_day(at)
        {
            return Some(found);
        }
        let (left, end) = self.side(at)?;
        match left {
            Parts::Moment(left) => Some(self.extend(left, end)),
            _ => Some((left, end)),
        }
    }

    /// One side of a range, or all there is.
    fn side(&self, at: usize) -> Read<Parts> {
        let year = match self.digits(at) {
            0 | 4 => self.year(at),
            _ => None,
        };
        let Some((year, end)) = year else {
            return self.short_year(at).or_else(|| self.within_year(at));
        };
        let Parts::Moment(Moment { year: Some(year), .. }) = year else { return Some((year, end)) };
        let (part, end) = self.after_year(year, end);
        Some((part, end))
    }

    /// What follows a year: 底, 度, a season, or a part of the year that stands beside it.
    fn after_year(&self, year: YearRef, end: usize) -> (Parts, usize) {
        if let Some((part, end)) = self.year_tail(end) {
            return (Parts::Moment(Moment { year: Some(year), part }), end);
        }
        let whole = (Parts::Moment(Moment { year: Some(year), part: Part::Year }), end);
        let inner = Text { strict: true, ..*self };
        match inner.within_year(self.blanks(end)) {
            Some((part, end)) if self.fits(year, part) => (part.with_year(year), end),
            _ => whole,
        }
    }

    /// A part of a year whose year is not written. Its first character tells what it may be.
    fn within_year(&self, at: usize) -> Read<Parts> {
        match self.next(at)? {
            '上' | '下' | '后' => self.half(at),
            '前' => self.half(at).or_else(|| self.quarters(at)).or_else(|| self.months(at)),
            '首' | '第' => self.quarters(at),
            '元' => self.months(at),
            '年' => self.year_end(at),
            c if is_arabic(c) && self.digits(at) > 3 => None,
            c if text::is_numeral(c) => self.quarters(at).or_else(|| self.months(at)),
            _ => None,
        }
    }

    /// 2月29日 is no day of 2023年.
    fn fits(&self, year: YearRef, parts: Parts) -> bool {
        let (YearRef::Absolute(year), Parts::Moment(Moment { part: Part::Day(month, day), .. })) =
            (year, parts)
        else {
            return true;
        };
        day <= crate::period::month_length(Some(year), month)
    }

    /// A range whose left side has been read: 2016年—2020年, 9月1日至10月15日.
    fn extend(&self, left: Moment, end: usize) -> (Parts, usize) {
        let alone = (Parts::Moment(left), end);
        let Some(at) = self.range_sign(end) else { return alone };
        let right = Text { strict: true, ..*self };
        if let Part::Day(month, _) = left.part
            && let Some((day, end)) = right.day_of(month, at)
            && ordered(left, day)
        {
            return (Parts::Range(left, day), end);
        }
        match right.side(at) {
            Some((Parts::Moment(right), end)) if ordered(left, right) => {
                (Parts::Range(left, right), end)
            }
            _ => alone,
        }
    }

    /// Whether the text before `at` makes it a state: 截至, 截止; a clause-initial 到 before an
    /// end or a day (到2025年 is a term).
    fn is_as_of(&self, at: usize, parts: Parts) -> bool {
        let before = self.before(at).trim_end_matches([' ', '\u{3000}', '\u{a0}']);
        if !before.ends_with(AS_OF_ENDS) {
            return false;
        }
        if AS_OF.iter().any(|word| before.ends_with(word)) {
            return true;
        }
        let point = matches!(
            parts,
            Parts::Moment(Moment {
                part: Part::MonthEnd(_) | Part::QuarterEnd(_) | Part::Day(..),
                ..
            })
        );
        if !point {
            return false;
        }
        let Some(clause) = before.strip_suffix('到').or_else(|| before.strip_suffix('至')) else {
            return false;
        };
        !clause.ends_with(text::is_cjk) && !clause.ends_with(|c: char| c.is_ascii_alphanumeric())
    }
}

/// Whether two sides are of one kind and the right one is the later.
fn ordered(left: Moment, right: Moment) -> bool {
    let kind = |part: Part| match part {
        Part::Year => 0,
        Part::Half(_) => 1,
        Part::Quarter(_) | Part::QuarterEnd(_) => 2,
        Part::Month(_) | Part::MonthEnd(_) | Part::Third(..) | Part::Day(..) => 3,
    };
    if kind(left.part) != kind(right.part) {
        return false;
    }
    let later = left.part.first(None) < right.part.first(None);
    match (left.year, right.year) {
        (_, None) => later,
        (Some(YearRef::Absolute(a)), Some(YearRef::Absolute(b))) => a < b || a == b && later,
        (Some(YearRef::Word(a)), Some(YearRef::Word(b))) => {
            a.offset() < b.offset() || a.offset() == b.offset() && later
        }
        (Some(_), Some(_)) => right.part != Part::Year,
        (None, Some(_)) => false,
    }
}
