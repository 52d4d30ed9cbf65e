//! The date of issue: below the signature (署名), below the title, or in the brackets
//! there that name the meeting.

use gongwen_model::{Report, Span};

use super::Issue;
use super::layout::{lines, lines_from_last};
use super::votes::within;
use crate::{Expression, Moment, Part, Parts, YearRef};

/// How many lines at the head and at the foot are looked at.
const HEAD: usize = 8;
const FOOT: usize = 6;
/// A line of a date, an issuer and nothing else is not longer.
const LONGEST: usize = 160;

/// The date of issue of a report. One that the report already has is believed.
pub(super) fn issue(
    text: &str,
    report: &Report,
    span: Span,
    found: &[Expression],
) -> Option<Issue> {
    if let Some(date) = report.issued.as_deref().and_then(|date| date.parse().ok()) {
        return Some(Issue::on(date, Span::between(span.start(), span.start())));
    }
    let foot = lines_from_last(text, span).take(FOOT);
    let foot = foot.filter_map(|line| dated(text, line, found, false));
    let feet: Vec<_> = foot.collect();
    let whole = feet.iter().find(|issue| issue.date.is_some()).or(feet.first());
    let headings = report.sections.iter().find(|section| section.heading.is_some());
    let body = headings.map_or(span.end(), |section| section.span.start());
    let head = || {
        let near = lines(text, span).take(HEAD).take_while(|line| line.start() < body);
        near.filter_map(|line| dated(text, line, found, true)).next()
    };
    whole.copied().or_else(head)
}

/// The date of a line that has a date and no sentence.
fn dated(text: &str, line: Span, found: &[Expression], head: bool) -> Option<Issue> {
    let words = line.slice(text)?;
    if line.len() > LONGEST || words.contains(['。', '；', '，', ',', ';']) {
        return None;
    }
    let found = within(found, line).last()?;
    let rest_after = text.get(found.span().end()..line.end())?;
    let rest_before = text.get(line.start()..found.span().start())?;
    let meeting = head && ["在", "会议", "大会", "通过"].iter().any(|w| rest_after.contains(w));
    let ends = rest_after.trim().trim_end_matches(['）', ')', '日', '印', '发']).is_empty();
    let labelled = rest_before.contains("发布");
    let numbered = rest_before.trim_start().starts_with(['-', '—', '·']) && !head;
    if !(meeting || ends) || labelled || numbered {
        return None;
    }
    // A title ends with its year, never with a month; 截至2022年6月30日 is a stage of a table.
    if found.is_as_of() || rest_before.contains(['：', ':']) && !rest_before.contains("日期") {
        return None;
    }
    year_month(found)
}

fn year_month(found: &Expression) -> Option<Issue> {
    let Parts::Moment(Moment { year: Some(YearRef::Absolute(year)), part }) = found.parts() else {
        return None;
    };
    match part {
        Part::Day(month, day) => {
            let date = chrono::NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
            Some(Issue::on(date, found.span()))
        }
        Part::Month(month) => {
            Some(Issue { span: found.span(), year, month: month.into(), date: None })
        }
        _ => None,
    }
}
