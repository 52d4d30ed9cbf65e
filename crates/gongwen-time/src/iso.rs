//! The years, months and days of ISO 8601, written two digits at a time: the formatter of the
//! standard library takes several times as long.

use std::fmt::{self, Write};

use chrono::{Datelike, NaiveDate};

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

/// A year in four digits or more.
pub(crate) fn write_year(out: &mut impl Write, year: i32) -> fmt::Result {
    let (Ok(century), true) = (u8::try_from(year / 100), (0..=9999).contains(&year)) else {
        return write!(out, "{year:04}");
    };
    out.write_str(two(century))?;
    out.write_str(two((year % 100) as u8))
}

/// A day, as chrono writes it.
pub(crate) fn day(date: NaiveDate) -> String {
    if !(0..=9999).contains(&date.year()) {
        return date.to_string();
    }
    let mut text = String::with_capacity("2022-12-31".len());
    // A string takes all that is written.
    let _ = write_year(&mut text, date.year());
    for part in [date.month(), date.day()] {
        text.push('-');
        text.push_str(two(part as u8));
    }
    text
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
