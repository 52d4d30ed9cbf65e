//! The years of a report: which it tells of, which it plans for, when it speaks.
//!
//! Titles are copied from templates, texts are published late and reviews compare with
//! other years, so nothing is believed alone: each place where a year stands with a word
//! that tells its part (总结, 计划) votes for it, and the pair of years that agrees best
//! with all votes wins. A plan is for the report's own year or the next.

mod issue;
mod layout;
mod votes;
mod words;

use chrono::{Datelike, NaiveDate};
use gongwen_model::{Report, Span};

use crate::{Context, Expression, Finder};
use votes::Votes;

/// The years of a report and where they were read.
///
/// ```
/// use gongwen_model::Report;
/// use gongwen_time::report_years;
/// let years = report_years("2022年，修路3公里。\n2023年，计划修桥2座。\n", &Report::default());
/// assert_eq!((years.year, years.plan_year, years.issued), (Some(2022), Some(2023), None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportYears {
    /// The year that it tells of.
    pub year: Option<i32>,
    /// The year that it plans for; `None` where it plans nothing.
    pub plan_year: Option<i32>,
    /// The date of issue (成文日期), where one is written.
    pub issued: Option<NaiveDate>,
    /// The year in which it speaks, its 今年 in a plan: that of its date of issue, or the
    /// report's own where the plan is for 明年.
    pub speaks_in: Option<i32>,
    /// What was believed, the weightiest first.
    pub evidence: Vec<YearEvidence>,
}

/// A place where a year of the report was read.
///
/// ```
/// use gongwen_model::Report;
/// use gongwen_time::{YearSource, report_years};
/// let text = "2022年，修路3公里。\n";
/// let years = report_years(text, &Report::default());
/// let first = years.evidence[0];
/// assert_eq!(first.span.slice(text), Some("2022年"));
/// assert_eq!((first.source, first.plan, first.year), (YearSource::LeadIn, false, 2022));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearEvidence {
    /// The place.
    pub span: Span,
    /// What stands there.
    pub source: YearSource,
    /// Whether it speaks for the plan year and not for the report year.
    pub plan: bool,
    /// The year that it speaks for.
    pub year: i32,
    /// How much it counts.
    pub weight: u32,
}

/// What stands at a place where a year of the report was read; see [`YearEvidence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum YearSource {
    /// A line of the title: …2022年工作总结.
    Title,
    /// A heading: 一、2022年工作回顾.
    Heading,
    /// The first words of a sentence: 2022年，…
    LeadIn,
    /// Any other place in the text.
    Mention,
    /// The date of issue.
    Issued,
}

impl ReportYears {
    /// The context that the report's expressions are resolved in; add the role of the
    /// section with [`Context::role`].
    ///
    /// ```
    /// use gongwen_model::Report;
    /// use gongwen_time::{parse, report_years};
    /// let context = report_years("2022年，修路3公里。\n", &Report::default()).context();
    /// assert_eq!(parse("去年").unwrap().resolve(&context).value.to_string(), "2021");
    /// ```
    pub fn context(&self) -> Context {
        let mut context = Context::new();
        if let Some(year) = self.year {
            context = context.year(year);
        }
        if let Some(year) = self.plan_year {
            context = context.plan_year(year);
        }
        if let Some(year) = self.speaks_in {
            context = context.speaks_in(year);
        }
        context
    }
}

/// The years of a report, from its titles, headings, first words and date. `report` is read
/// for its outline only; its spans point into `text`. Without titles, sections or roles the
/// text alone decides.
///
/// ```
/// use gongwen_model::{Report, Span};
/// use gongwen_time::report_years;
/// let text = "今年以来，各项工作有序推进。\n2021年，全乡硬化道路3公里。\n2022年计划硬化5公里。\n2022年1月5日\n";
/// let report = Report { span: Span::new(0, text.len()).unwrap(), ..Report::default() };
/// let years = report_years(text, &report);
/// assert_eq!((years.year, years.plan_year), (Some(2021), Some(2022)));
/// assert_eq!(years.issued.unwrap().to_string(), "2022-01-05");
/// ```
pub fn report_years(text: &str, report: &Report) -> ReportYears {
    let found: Vec<_> = Finder::default().find_in(text, votes::span_of(text, report)).collect();
    years_of(text, report, &found, None)
}

/// As [`report_years`], of a report whose expressions are known, in the order of the text: what
/// stands in none of its parts (furniture) has no say, but for the day `posted` on which it was
/// put up, where nothing else tells a year.
pub(crate) fn years_of(
    text: &str,
    report: &Report,
    found: &[Expression],
    posted: Option<NaiveDate>,
) -> ReportYears {
    let mut votes = Votes::collect(text, report, found);
    votes.or_posted(report, posted);
    let issued = votes.issue.and_then(|issue| issue.date);
    let Some((year, plan)) = votes.decide() else {
        return ReportYears { issued, ..ReportYears::default() };
    };
    let plan_year = votes.plans.then_some(plan);
    let printed = votes.issue.map(|issue| issue.year).filter(|y| *y == year || *y == year + 1);
    let speaks_in = printed.or(if votes.next_year_words { Some(year) } else { None });
    let mut evidence: Vec<_> = votes.cast;
    evidence.retain(|vote| vote.year == if vote.plan { plan } else { year });
    evidence.sort_by_key(|vote| (std::cmp::Reverse(vote.weight), vote.span));
    ReportYears { year: Some(year), plan_year, issued, speaks_in, evidence }
}

/// The year and month of issue, with the day where one is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Issue {
    span: Span,
    year: i32,
    month: u32,
    date: Option<NaiveDate>,
}

impl Issue {
    fn on(date: NaiveDate, span: Span) -> Self {
        Self { span, year: date.year(), month: date.month(), date: Some(date) }
    }
}

#[cfg(test)]
mod tests;
