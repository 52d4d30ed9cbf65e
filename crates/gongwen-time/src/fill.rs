//! The times of a whole report.

use crate::{Expression, report_years, resolve_all};
use chrono::{Datelike, NaiveDate};
use gongwen_model::{Report, Role, Section, Time};
use smol_str::{SmolStr, SmolStrBuilder, ToSmolStr};

/// Fills in what the calendar says of a report: its year, its plan year, its date of issue
/// where it has none yet, and its times, resolved. `found` are the expressions of its parts,
/// in the order of the text; `text` is what the report's spans point into. The roles of the
/// sections should be known.
///
/// ```
/// use gongwen_model::{Report, Span};
/// let text = "2022年，修路3公里，10月底完工。";
/// let mut report = Report { span: Span::between(0, text.len()), ..Report::default() };
/// let found: Vec<_> = gongwen_time::find_iter(text).collect();
/// gongwen_time::fill(text, &mut report, &found);
/// assert_eq!(report.year, Some(2022));
/// assert_eq!(report.times[1].value, "2022-10-end");
/// assert_eq!(report.times[1].to.as_deref(), Some("2022-10-31"));
/// ```
pub fn fill(text: &str, report: &mut Report, found: &[Expression]) {
    let years = report_years(text, report);
    report.year = years.year;
    report.plan_year = years.plan_year;
    if report.issued.is_none() {
        report.issued = years.issued.map(|date| date.to_string());
    }
    let base = years.context();
    let resolved =
        resolve_all(text, found, |span| base.role(role_at(&report.sections, span.start())));
    report.times = found
        .iter()
        .zip(resolved)
        .filter_map(|(expression, resolved)| {
            let span = expression.span();
            Some(Time {
                span,
                text: span.slice(text)?.into(),
                value: resolved.value.to_smolstr(),
                from: resolved.from.map(iso),
                to: resolved.to.map(iso),
                as_of: expression.is_as_of(),
            })
        })
        .collect();
}

/// ISO 8601, as chrono writes it, without the detour of its formatter.
fn iso(date: NaiveDate) -> SmolStr {
    let Ok(year @ 0..=9999) = u32::try_from(date.year()) else { return date.to_smolstr() };
    let (month, day) = (date.month(), date.day());
    let pairs = [("", year / 100), ("", year), ("-", month), ("-", day)];
    let mut text = SmolStrBuilder::new();
    for (mark, value) in pairs {
        text.push_str(mark);
        for digit in [value / 10 % 10, value % 10] {
            char::from_digit(digit, 10).into_iter().for_each(|c| text.push(c));
        }
    }
    text.finish()
}

/// The role of the deepest section at a byte that has one.
fn role_at(sections: &[Section], offset: usize) -> Option<Role> {
    let path = Section::path_at(sections, offset);
    (1..=path.len()).rev().find_map(|depth| {
        Section::at(sections, path.get(..depth)?).and_then(|section| section.role)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_chrono_does() {
        for (year, month, day) in
            [(2022, 12, 31), (7, 1, 9), (0, 10, 1), (-1, 1, 1), (10_000, 1, 1)]
        {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(iso(date), date.to_string());
        }
    }
}
