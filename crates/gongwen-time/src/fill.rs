//! The times of a whole report.

use crate::{Expression, iso, report_years, resolve_all};
use gongwen_model::{Report, Role, Section, Time};

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
                value: resolved.value.text(),
                from: resolved.from.map(iso::day),
                to: resolved.to.map(iso::day),
                as_of: expression.is_as_of(),
            })
        })
        .collect();
}

/// The role of the deepest section at a byte that has one.
fn role_at(sections: &[Section], offset: usize) -> Option<Role> {
    let (mut role, mut level) = (None, sections);
    for index in Section::path_at(sections, offset) {
        let section = level.get(index)?;
        role = section.role.or(role);
        level = &section.children;
    }
    role
}
