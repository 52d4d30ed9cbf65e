//! Finding expressions in a text, and reading a whole string as one.

use gongwen_model::Span;

use crate::grammar::{Text, is_arabic, is_chinese_numeral};
use crate::start::next_start;
use crate::{Expression, Parts, TimeError, TimeErrorKind, YearRef};

/// Reads a whole string as one calendar expression.
///
/// ```
/// use gongwen_time::{Context, parse};
/// let expression = parse("2024年前三季度").unwrap();
/// assert_eq!(expression.resolve(&Context::new()).value.to_string(), "2024-01..2024-09");
/// ```
///
/// # Errors
/// [`TimeError`] where the string is empty, is no calendar expression, names a day that
/// the calendar has not, or goes on after the expression.
///
/// ```
/// use gongwen_time::{TimeErrorKind, parse};
/// assert_eq!(parse("").unwrap_err().kind(), TimeErrorKind::Empty);
/// assert_eq!(parse("3个月").unwrap_err().kind(), TimeErrorKind::NotATime);
/// assert_eq!(parse("2022年以来").unwrap_err().kind(), TimeErrorKind::Trailing);
/// assert_eq!(parse("2022年2月29日").unwrap_err().kind(), TimeErrorKind::NoSuchDay);
/// ```
pub fn parse(s: &str) -> Result<Expression, TimeError> {
    let fail = |kind, start| Err(TimeError::new(kind, Span::between(start, s.len())));
    if s.is_empty() {
        return fail(TimeErrorKind::Empty, 0);
    }
    match (Text { all: s, strict: true }).expression(0) {
        Some(found) if found.span.end() == s.len() => Ok(found),
        _ if looks_like_a_day(s) => fail(TimeErrorKind::NoSuchDay, 0),
        Some(found) => fail(TimeErrorKind::Trailing, found.span.end()),
        None => fail(TimeErrorKind::NotATime, 0),
    }
}

/// Whether only numbers stand around 年 月 日 or the signs of a date.
fn looks_like_a_day(s: &str) -> bool {
    let numeric = |c: char| is_arabic(c) || is_chinese_numeral(c) || " 年月日号-/.".contains(c);
    s.chars().all(numeric)
        && (s.contains('月') || s.matches(['-', '/', '.']).count() == 2)
        && s.chars().any(|c| is_arabic(c) || is_chinese_numeral(c))
}

/// Finds the calendar expressions of a text, one after the other, as it is asked for them.
/// It never fails, and reads any string.
///
/// ```
/// use gongwen_time::find_iter;
/// let text = "今年1—9月份完成5.6亿元，比上年增长8%，历时3个月";
/// let found: Vec<_> = find_iter(text).filter_map(|t| t.span().slice(text)).collect();
/// assert_eq!(found, ["今年1—9月份", "上年"]);
/// ```
pub fn find_iter(text: &str) -> FindIter<'_> {
    Finder::default().find_iter(text)
}

/// Which expressions a [`Finder`] yields. All of them, unless told otherwise.
///
/// ```
/// use gongwen_time::{Finder, Options};
/// let mut options = Options::default();
/// options.words = false;
/// assert_eq!(Finder::new(options).find_iter("去年9月和10月").count(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Options {
    /// Expressions whose year is a word: 今年, 上年末, 去年9月.
    pub words: bool,
    /// Expressions without a year: 10月底, 上半年, 年末.
    pub without_year: bool,
    /// 十三五, 十四五末.
    pub five_year_plans: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { words: true, without_year: true, five_year_plans: true }
    }
}

impl Options {
    fn admit(self, parts: Parts) -> bool {
        match (parts, parts.year()) {
            (Parts::FiveYearPlan { .. }, _) => self.five_year_plans,
            (_, Some(YearRef::Word(_))) => self.words,
            (_, None) => self.without_year,
            (_, Some(YearRef::Absolute(_))) => true,
        }
    }
}

/// Finds calendar expressions as its [`Options`] say.
///
/// ```
/// use gongwen_time::{Finder, Options};
/// let mut options = Options::default();
/// options.without_year = false;
/// let text = "2021年，10月底前，比上年";
/// let found = Finder::new(options).find_iter(text);
/// let found: Vec<_> = found.filter_map(|t| t.span().slice(text)).collect();
/// assert_eq!(found, ["2021年", "上年"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Finder {
    options: Options,
}

impl Finder {
    /// A finder with these options.
    pub const fn new(options: Options) -> Self {
        Self { options }
    }

    /// All expressions of a text.
    pub const fn find_iter(self, text: &str) -> FindIter<'_> {
        FindIter { text, base: 0, at: 0, options: self.options }
    }

    /// The expressions of a part of a text. What stands outside it is not looked at; spans
    /// count from the start of `text`. A span that is not on character boundaries of `text`
    /// has none.
    ///
    /// ```
    /// use gongwen_model::Span;
    /// use gongwen_time::Finder;
    /// let text = "证明年底到账";
    /// let found = Finder::default().find_in(text, Span::new(3, 18).unwrap()).next().unwrap();
    /// assert_eq!(found.span(), Span::new(3, 12).unwrap());
    /// ```
    pub fn find_in(self, text: &str, range: Span) -> FindIter<'_> {
        let text = range.slice(text).unwrap_or("");
        FindIter { text, base: range.start(), at: 0, options: self.options }
    }
}

/// The iterator of [`find_iter`]: expressions in order, none overlapping another.
///
/// ```
/// use gongwen_time::{FindIter, find_iter};
/// let found: FindIter<'_> = find_iter("一季度和二季度");
/// assert_eq!(found.count(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct FindIter<'a> {
    text: &'a str,
    base: usize,
    at: usize,
    options: Options,
}

impl Iterator for FindIter<'_> {
    type Item = Expression;

    fn next(&mut self) -> Option<Expression> {
        let text = Text { all: self.text, strict: false };
        loop {
            let (at, past) = next_start(self.text, self.at)?;
            let Some(found) = text.expression(at) else {
                self.at = past;
                continue;
            };
            self.at = found.span.end();
            if self.options.admit(found.parts) {
                return Some(found.shift(self.base));
            }
        }
    }
}
