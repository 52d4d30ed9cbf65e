//! Calendar expressions (时间) of Chinese government documents: where they stand, what was
//! written, and the days that are meant.
//!
//! Reports count time in their own way: 1—9月份, 前三季度, 上年末, 2月中旬, “十四五”. Most of
//! their dates name no year. So what was *written* ([`Parts`]) is kept apart from what it
//! *means* ([`Resolved`]), and the second needs a [`Context`]: the year that the report
//! tells of, the year it plans for, when it speaks. All of that is an argument; nothing is
//! taken from the clock.
//!
//! ```
//! use gongwen_time::{Context, find_iter};
//!
//! let text = "截至10月底，完成投资8.2亿元，比上年同期增长6%；计划明年6月投产，“十四五”末达产";
//! let report = Context::new().year(2023).plan_year(2024);
//! let read: Vec<(&str, String)> = find_iter(text)
//!     .map(|found| (found.span().slice(text).unwrap(), found.resolve(&report).value.to_string()))
//!     .collect();
//! assert_eq!(read[0], ("10月底", "2023-10-end".to_owned()));
//! assert_eq!(read[1], ("上年", "2022".to_owned()));
//! assert_eq!(read[2], ("明年6月", "2024-06".to_owned()));
//! assert_eq!(read[3], ("十四五", "2021..2025".to_owned()));
//! ```
//!
//! # Three layers
//! * [`parse`]: a whole string, strictly.
//! * [`find_iter`]: all expressions of a text, lazily; it never fails.
//! * [`Finder`] with [`Options`]: some kinds only, or a part of a text.
//!
//! Then [`Expression::resolve`] reads one in its context and [`resolve_all`] those of a
//! passage, where a sentence that names its year keeps it (2021年开工，9月底完工).
//! [`report_years`] finds the years of a report, by the votes of its titles, headings, first
//! words and date of issue.
//!
//! # What is a calendar expression
//! A year (2022年, 二〇二二年, 今年, 上年, 2023年度, 2016—2020年), a half, a quarter, a month,
//! a third of a month or a day of it, with or without the year; the end of a year or month;
//! a five-year plan. Pieces that touch are one expression: 去年9月, 今年1—9月份, 2020年10月底.
//! Digits may be Arabic, full-width or Chinese, with a blank beside them.
//!
//! The span leaves out what stands around it: 截至 ([`Expression::is_as_of`] tells of it),
//! 以来, 前, 期间, quotes.
//!
//! # What it does not do
//! * Lengths of time (3个月, 近三年, 五年来) are quantities, not times.
//! * 年初, 年内, 全年, 当年, 每年, 目前, feasts and seasons without a year are left alone.
//! * Numbers without a unit are not taken for years (2000余亩) nor for months (1.5).
//! * Days of the week, times of the day and the lunar calendar are not read.
//! * 2月30日 is nothing: it is not found, and [`parse`] says so.
//!
//! # Errors
//! [`TimeError`], from [`parse`] alone.

mod behind;
mod context;
mod error;
mod fill;
mod find;
mod grammar;
mod iso;
mod lexicon;
mod parts;
mod passage;
mod period;
mod start;
#[cfg(test)]
mod testing;
mod years;

pub use context::{Context, Resolved};
pub use error::{TimeError, TimeErrorKind};
pub use fill::{fill, full_dates};
pub use find::{FindIter, Finder, Options, find_iter, parse};
pub use parts::{Expression, Moment, Part, Parts, YearRef, YearWord};
pub use passage::resolve_all;
pub use period::Period;
use years::years_of;
pub use years::{ReportYears, YearEvidence, YearSource, report_years};
