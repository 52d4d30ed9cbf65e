//! The times of a whole report.

use crate::{
    Context, Expression, Finder, Moment, Part, Parts, Resolved, YearRef, iso, resolve_all, years_of,
};
use gongwen_model::{Report, Role, Section, Span, Time};

/// Fills in what the calendar says of a report: its year, its plan year, its date of issue
/// where it has none yet, and its times, resolved. `found` are the expressions of its parts,
/// in the order of the text; `text` is what the report's spans point into. The roles of the
/// sections should be known. Where nothing in the report tells a year, the day on which it was
/// `posted` does.
///
/// ```
/// use gongwen_model::{Report, Span};
/// let text = "2022年，修路3公里，10月底完工。";
/// let mut report = Report { span: Span::between(0, text.len()), ..Report::default() };
/// let found: Vec<_> = gongwen_time::find_iter(text).collect();
/// gongwen_time::fill(text, &mut report, &found, None);
/// assert_eq!(report.year, Some(2022));
/// assert_eq!(report.times[1].value, "2022-10-end");
/// assert_eq!(report.times[1].to.as_deref(), Some("2022-10-31"));
/// ```
pub fn fill(text: &str, report: &mut Report, found: &[Expression], posted: Option<&Time>) {
    let posted = posted.and_then(|time| time.value.parse().ok());
    let years = years_of(text, report, found, posted);
    report.year = years.year;
    report.plan_year = years.plan_year;
    if report.issued.is_none() {
        report.issued = years.issued.map(|date| date.to_string());
    }
    let base = years.context();
    let mut roles = Roles { sections: &report.sections, last: None };
    let resolved = resolve_all(text, found, |span| base.role(roles.at(span.start())));
    report.times = found
        .iter()
        .zip(resolved)
        .filter_map(|(expression, resolved)| time(text, expression, &resolved))
        .collect();
}

/// The dates of a stretch of text that are written in full, with their year: they mean the same
/// wherever they stand, in furniture too (发布日期：2021-04-14).
///
/// ```
/// use gongwen_model::Span;
/// let text = "发布日期：2021-04-14　浏览次数：108";
/// let dates = gongwen_time::full_dates(text, Span::between(0, text.len()));
/// assert_eq!(dates[0].value, "2021-04-14");
/// ```
pub fn full_dates(text: &str, span: Span) -> Vec<Time> {
    let found = Finder::default().find_in(text, span).filter(|expression| {
        let day = |moment: Moment| {
            matches!(moment, Moment { year: Some(YearRef::Absolute(_)), part: Part::Day(..) })
        };
        matches!(expression.parts(), Parts::Moment(moment) if day(moment))
    });
    found
        .filter_map(|expression| time(text, &expression, &expression.resolve(&Context::new())))
        .collect()
}

fn time(text: &str, expression: &Expression, resolved: &Resolved) -> Option<Time> {
    let span = expression.span();
    Some(Time {
        span,
        text: span.slice(text)?.into(),
        value: resolved.value.text(),
        from: resolved.from.map(iso::day),
        to: resolved.to.map(iso::day),
        as_of: expression.is_as_of(),
    })
}

/// The roles of the deepest sections that have one, asked for one place after another.
struct Roles<'r> {
    sections: &'r [Section],
    /// The last section without others below it, and its role.
    last: Option<(Span, Option<Role>)>,
}

impl Roles<'_> {
    fn at(&mut self, offset: usize) -> Option<Role> {
        if let Some((_, role)) = self.last.filter(|(span, _)| span.contains(offset)) {
            return role;
        }
        let (mut role, mut level) = (None, self.sections);
        while let Some(behind) =
            level.partition_point(|section| section.span.start() <= offset).checked_sub(1)
            && let Some(section) = level.get(behind).filter(|s| s.span.contains(offset))
        {
            role = section.role.or(role);
            level = &section.children;
            if level.is_empty() {
                self.last = Some((section.span, role));
            }
        }
        role
    }
}
