//! The years, months and days of ISO 8601, written two digits at a time: the formatter of the
//! standard library takes several times as long.

use std::fmt::{self, Write};

use chrono::{Datelike, NaiveDate};
use smol_str::{SmolStr, SmolStrBuilder, ToSmolStr};

/// 00 to 99.
const PAIRS: &str = "\
    0001020304050607080910111213141516171819\
    2021222324252627282930313233343536373839\
    4041424344454647484950515253545556575859\
    6061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899";

/// A month or day in two digits; of larger numbers, the last two.
pub(crate) fn two(number: u8) -> &'static str {
    let at = usize::from(number % 100) * 2;
    PAIRS.get(at..at + 2).unwrap_or_default()
}

/// The two halves of a year of four digits.
fn halves(year: i32) -> Option<[&'static str; 2]> {
    let year = u16::try_from(year).ok().filter(|year| *year <= 9999)?;
    Some([two((year / 100) as u8), two((year % 100) as u8)])
}

/// A year in four digits or more.
pub(crate) fn write_year(out: &mut impl Write, year: i32) -> fmt::Result {
    match halves(year) {
        Some(halves) => halves.into_iter().try_for_each(|half| out.write_str(half)),
        None => write!(out, "{year:04}"),
    }
}

/// A day, as chrono writes it.
pub(crate) fn day(date: NaiveDate) -> SmolStr {
    let Some([century, year]) = halves(date.year()) else { return date.to_smolstr() };
    let mut text = SmolStrBuilder::new();
    for part in [century, year, "-", two(date.month() as u8), "-", two(date.day() as u8)] {
        text.push_str(part);
    }
    text.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        assert!((0..100).all(|number| two(number) == format!("{number:02}")));
        assert_eq!(PAIRS.len(), 200);
    }

    #[test]
    fn years() {
        for year in [2022, 7, 0, 9999, 10_000, -1, -2022] {
            let mut text = String::new();
            write_year(&mut text, year).unwrap();
            assert_eq!(text, format!("{year:04}"));
        }
    }

    #[test]
    fn days_are_written_as_chrono_does() {
        for (year, month, day) in
            [(2022, 12, 31), (7, 1, 9), (0, 10, 1), (-1, 1, 1), (10_000, 1, 1)]
        {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(super::day(date), date.to_string());
        }
    }
}
