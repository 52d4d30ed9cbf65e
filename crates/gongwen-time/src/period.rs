//! What an expression means: a period, its short ISO form and its days.

use smol_str::{SmolStr, SmolStrBuilder};
use std::fmt::{self, Write};

use chrono::{Datelike, NaiveDate};

use crate::{Part, iso};

/// A period of the calendar, whose year may be unknown.
///
/// `Display` writes the short forms of this project:
/// `2022`, `2022-09`, `2022-12-20`, `2022-H1`, `2022-Q1`, `2022-10-end`, `2022-01..2022-09`,
/// `2021..2025`, `2020-02-11..2020-02-20` for 中旬; `XXXX-09` where the year is unknown.
///
/// ```
/// use gongwen_time::{Context, parse};
/// let period = parse("前三季度").unwrap().resolve(&Context::new().year(2024)).value;
/// assert_eq!(period.to_string(), "2024-01..2024-09");
/// assert_eq!(period.last_day().unwrap().to_string(), "2024-09-30");
/// assert_eq!(parse("9月").unwrap().resolve(&Context::new()).value.to_string(), "XXXX-09");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    from: Stamp,
    to: Option<Stamp>,
}

/// A part of a year, its year resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Stamp {
    pub(crate) year: Option<i32>,
    pub(crate) part: Part,
}

impl Period {
    pub(crate) const fn new(from: Stamp, to: Option<Stamp>) -> Self {
        Self { from, to }
    }

    /// The year that it begins in, where it is known.
    ///
    /// ```
    /// use gongwen_time::{Context, parse};
    /// assert_eq!(parse("十四五").unwrap().resolve(&Context::new()).value.year(), Some(2021));
    /// ```
    pub const fn year(self) -> Option<i32> {
        self.from.year
    }

    /// The first day, where the year is known.
    ///
    /// ```
    /// use gongwen_time::{Context, parse};
    /// let period = parse("2024年下半年").unwrap().resolve(&Context::new()).value;
    /// assert_eq!(period.first_day().unwrap().to_string(), "2024-07-01");
    /// ```
    pub fn first_day(self) -> Option<NaiveDate> {
        let (month, day) = self.from.part.first(self.from.year);
        NaiveDate::from_ymd_opt(self.from.year?, month.into(), day.into())
    }

    /// The last day, where the year is known. Never before the first.
    ///
    /// ```
    /// use gongwen_time::{Context, parse};
    /// let period = parse("2024年2月底").unwrap().resolve(&Context::new()).value;
    /// assert_eq!(period.last_day().unwrap().to_string(), "2024-02-29");
    /// ```
    pub fn last_day(self) -> Option<NaiveDate> {
        let stamp = self.to.unwrap_or(self.from);
        let (month, day) = stamp.part.last(stamp.year?);
        let last = NaiveDate::from_ymd_opt(stamp.year?, month.into(), day.into())?;
        Some(last.max(self.first_day().unwrap_or(last)))
    }

    /// The month of its last day as the state of things at that time is written,
    /// `asof 2019-10`; the day with it where a day is written.
    ///
    /// ```
    /// use gongwen_time::{Context, parse};
    /// let context = Context::new().year(2019);
    /// let as_of = |s: &str| parse(s).unwrap().resolve(&context).value.as_of();
    /// assert_eq!(as_of("10月底").as_deref(), Some("asof 2019-10"));
    /// assert_eq!(as_of("6月30日").as_deref(), Some("asof 2019-06-30"));
    /// ```
    pub fn as_of(self) -> Option<String> {
        let last = self.last_day()?;
        Some(match self.to.unwrap_or(self.from).part {
            Part::Day(..) | Part::Third(..) => format!("asof {last}"),
            _ => format!("asof {:04}-{:02}", last.year(), last.month()),
        })
    }
}

impl Part {
    /// Its first month and day.
    pub(crate) fn first(self, year: Option<i32>) -> (u8, u8) {
        match self {
            Part::Year => (1, 1),
            Part::Half(n) => (n.saturating_mul(6).saturating_sub(5), 1),
            Part::Quarter(n) => (n.saturating_mul(3).saturating_sub(2), 1),
            Part::Month(n) => (n, 1),
            Part::QuarterEnd(n) => (n.saturating_mul(3), month_length(None, n.saturating_mul(3))),
            Part::MonthEnd(n) => (n, month_length(year, n)),
            Part::Third(n, third) => (n, third.saturating_mul(10).saturating_sub(9)),
            Part::Day(month, day) => (month, day),
        }
    }

    /// Its last month and day.
    pub(crate) fn last(self, year: i32) -> (u8, u8) {
        let month = match self {
            Part::Year => 12,
            Part::Half(n) => n.saturating_mul(6),
            Part::Quarter(n) | Part::QuarterEnd(n) => n.saturating_mul(3),
            Part::Month(n) | Part::MonthEnd(n) | Part::Third(n, 3) => n,
            Part::Third(n, third) => return (n, third.saturating_mul(10)),
            Part::Day(month, day) => return (month, day),
        };
        (month, month_length(Some(year), month))
    }

    /// Whether it is told in days.
    pub(crate) const fn has_days(self) -> bool {
        matches!(self, Part::Day(..) | Part::Third(..))
    }
}

/// The days of a month; of February of an unknown year, 29.
pub(crate) fn month_length(year: Option<i32>, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_none_or(leap) => 29,
        2 => 28,
        _ => 31,
    }
}

fn leap(year: i32) -> bool {
    NaiveDate::from_ymd_opt(year, 2, 29).is_some()
}

/// The year of a short form.
fn write_year(out: &mut impl Write, year: Option<i32>) -> fmt::Result {
    match year {
        Some(year) => iso::write_year(out, year),
        None => out.write_str("XXXX"),
    }
}

/// A month and a day, or what else is told in two digits.
fn write_parts(out: &mut impl Write, parts: &[u8]) -> fmt::Result {
    parts.iter().try_for_each(|part| {
        out.write_str("-")?;
        out.write_str(iso::two(*part))
    })
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

impl Period {
    /// Its short form.
    pub(crate) fn text(self) -> SmolStr {
        let mut text = SmolStrBuilder::new();
        // A string takes all that is written.
        let _ = self.write(&mut text);
        text.finish()
    }

    fn write(self, out: &mut impl Write) -> fmt::Result {
        let Self { from, to } = self;
        let Some(to) = to else { return write_one(out, from) };
        if from.part == Part::Year && to.part == Part::Year {
            write_year(out, from.year)?;
            out.write_str("..")?;
            write_year(out, to.year)
        } else if from.part.has_days() || to.part.has_days() {
            write_days(out, from, to)
        } else {
            write_year(out, from.year)?;
            write_parts(out, &[from.part.first(from.year).0])?;
            out.write_str("..")?;
            write_year(out, to.year)?;
            write_parts(out, &[to.part.last(to.year.unwrap_or(2000)).0])
        }
    }
}

fn write_one(out: &mut impl Write, stamp: Stamp) -> fmt::Result {
    if let Part::Third(..) = stamp.part {
        return write_days(out, stamp, stamp);
    }
    write_year(out, stamp.year)?;
    match stamp.part {
        Part::Year | Part::Third(..) => {}
        Part::Half(n) => write!(out, "-H{n}")?,
        Part::Quarter(n) => write!(out, "-Q{n}")?,
        Part::Month(n) => write_parts(out, &[n])?,
        Part::QuarterEnd(n) => write_parts(out, &[n.saturating_mul(3)])?,
        Part::MonthEnd(n) => write_parts(out, &[n])?,
        Part::Day(month, day) => write_parts(out, &[month, day])?,
    }
    match stamp.part {
        Part::QuarterEnd(_) | Part::MonthEnd(_) => out.write_str("-end"),
        _ => Ok(()),
    }
}

fn write_days(out: &mut impl Write, from: Stamp, to: Stamp) -> fmt::Result {
    let first = from.part.first(from.year);
    let last = to.part.last(to.year.unwrap_or(2000));
    write_year(out, from.year)?;
    write_parts(out, &[first.0, first.1])?;
    out.write_str("..")?;
    write_year(out, to.year)?;
    write_parts(out, &[last.0, last.1])
}
