//! From what was written to what it means.

use chrono::{Datelike, NaiveDate};
use gongwen_model::Role;

use crate::period::Stamp;
use crate::{Expression, Moment, Part, Parts, Period, YearRef, YearWord};

/// What a reader knows of the report when a calendar expression is read. All of it is
/// given; nothing is taken from the clock, and what is not given stays `XXXX`.
///
/// ```
/// use gongwen_time::{Context, parse};
/// let report = Context::new().year(2022).plan_year(2023);
/// let value = |s: &str, context: &Context| parse(s).unwrap().resolve(context).value.to_string();
/// assert_eq!(value("10月底", &report), "2022-10-end");
/// assert_eq!(value("10月底", &report.in_plan(true)), "2023-10-end");
/// assert_eq!(value("去年9月", &report), "2021-09");
/// assert_eq!(value("2019年", &report), "2019");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context {
    year: Option<i32>,
    plan_year: Option<i32>,
    now: Option<i32>,
    role: Option<Role>,
    about: Option<i32>,
}

impl Context {
    /// Nothing is known.
    pub const fn new() -> Self {
        Self { year: None, plan_year: None, now: None, role: None, about: None }
    }

    /// The year that the report tells of.
    #[must_use]
    pub const fn year(self, year: i32) -> Self {
        Self { year: Some(year), ..self }
    }

    /// The year that it plans for; without one, the year it tells of.
    #[must_use]
    pub const fn plan_year(self, year: i32) -> Self {
        Self { plan_year: Some(year), ..self }
    }

    /// The date of issue (成文日期). Its year is the one in which the report speaks: in a
    /// plan part, 今年 is that year.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use gongwen_time::{Context, parse};
    /// let plan = Context::new().year(2022).plan_year(2023).in_plan(true);
    /// let this = |context: Context| parse("今年").unwrap().resolve(&context).value.to_string();
    /// assert_eq!(this(plan.issued(NaiveDate::from_ymd_opt(2022, 12, 20).unwrap())), "2022");
    /// assert_eq!(this(plan.issued(NaiveDate::from_ymd_opt(2023, 1, 9).unwrap())), "2023");
    /// assert_eq!(this(plan), "2023");
    /// ```
    #[must_use]
    pub fn issued(self, date: NaiveDate) -> Self {
        self.speaks_in(date.year())
    }

    /// The year in which the report speaks, where it is known without a date of issue.
    #[must_use]
    pub const fn speaks_in(self, year: i32) -> Self {
        Self { now: Some(year), ..self }
    }

    /// The role of the section that the expression stands in. Problems and closing words are
    /// spoken on the day of issue, a review in the year that it tells of.
    ///
    /// ```
    /// use gongwen_model::Role;
    /// use gongwen_time::{Context, parse};
    /// let report = Context::new().year(2024).plan_year(2025).speaks_in(2025);
    /// let this = |role| parse("今年").unwrap().resolve(&report.role(Some(role))).value.year();
    /// assert_eq!(this(Role::Review), Some(2024));
    /// assert_eq!(this(Role::Problems), Some(2025));
    /// ```
    #[must_use]
    pub const fn role(self, role: Option<Role>) -> Self {
        Self { role, ..self }
    }

    /// Whether the expression stands in a plan part.
    #[must_use]
    pub const fn in_plan(self, plan: bool) -> Self {
        Self { role: if plan { Some(Role::Plan) } else { None }, ..self }
    }

    /// The year that the sentence is about, where it named one: months after it without a
    /// year are months of that year. [`resolve_all`](crate::resolve_all) sets it.
    ///
    /// ```
    /// use gongwen_time::{Context, parse};
    /// let context = Context::new().year(2022).about(Some(2021));
    /// assert_eq!(parse("9月").unwrap().resolve(&context).value.to_string(), "2021-09");
    /// ```
    #[must_use]
    pub const fn about(self, year: Option<i32>) -> Self {
        Self { about: year, ..self }
    }

    /// Whether the report tells in a review of the year before the one in which it speaks.
    pub(crate) fn speaks_a_year_later(&self) -> bool {
        let review = matches!(self.role, None | Some(Role::Review | Role::Preamble));
        review && self.now.zip(self.year).is_some_and(|(now, year)| now == year.saturating_add(1))
    }

    fn plans(&self) -> bool {
        self.role == Some(Role::Plan)
    }

    /// The year that the passage is about.
    pub(crate) fn told(&self) -> Option<i32> {
        self.about.or(if self.plans() { self.plan_year } else { None }).or(self.year)
    }

    /// 今年. What was done is told in the report's own year whenever it is printed; problems
    /// and plans are told in the year of issue.
    fn this(&self) -> Option<i32> {
        match self.role {
            Some(Role::Plan) => self.now.or(self.plan_year).or(self.year),
            Some(Role::Problems | Role::Closing) => self.now.or(self.year),
            _ => self.year.or(self.now),
        }
    }

    pub(crate) fn resolve_year(&self, year: YearRef) -> Option<i32> {
        let word = match year {
            YearRef::Absolute(year) => return Some(year),
            YearRef::Word(word) => word,
        };
        let base = match word {
            YearWord::Previous | YearWord::Current | YearWord::Following => self.told(),
            YearWord::This | YearWord::Last | YearWord::BeforeLast => self.this(),
            // A plan for 明年 is written in the year before it, the report's own.
            YearWord::Next | YearWord::AfterNext if self.plans() => self.now.or(self.year),
            YearWord::Next | YearWord::AfterNext => self.this(),
        };
        base.map(|base| base.saturating_add(word.offset()))
    }
}

/// What an expression means in its context.
///
/// ```
/// use gongwen_time::{Context, parse};
/// let resolved = parse("一季度").unwrap().resolve(&Context::new().year(2024));
/// assert_eq!(resolved.value.to_string(), "2024-Q1");
/// assert_eq!(resolved.to.unwrap().to_string(), "2024-03-31");
/// assert_eq!(parse("一季度").unwrap().resolve(&Context::new()).to, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Resolved {
    /// The period; `Display` writes its short ISO form.
    pub value: Period,
    /// Its first day, where the year is known.
    pub from: Option<NaiveDate>,
    /// Its last day, where the year is known; never before the first.
    pub to: Option<NaiveDate>,
}

impl Expression {
    /// What it means in `context`.
    ///
    /// ```
    /// use gongwen_time::{Context, parse};
    /// let resolved = parse("2月中旬").unwrap().resolve(&Context::new().year(2020));
    /// assert_eq!(resolved.value.to_string(), "2020-02-11..2020-02-20");
    /// assert_eq!(resolved.from.unwrap().to_string(), "2020-02-11");
    /// assert_eq!(resolved.to.unwrap().to_string(), "2020-02-20");
    /// ```
    pub fn resolve(&self, context: &Context) -> Resolved {
        let stamp = |moment: Moment, default: Option<i32>| Stamp {
            year: moment.year.map_or(default, |year| context.resolve_year(year)),
            part: moment.part,
        };
        let value = match self.parts {
            Parts::Moment(moment) => Period::new(stamp(moment, context.told()), None),
            Parts::Range(from, to) => {
                let from = stamp(from, context.told());
                Period::new(from, Some(stamp(to, from.year)))
            }
            Parts::FiveYearPlan { number, end } => {
                let (first, last) = five_years(number);
                let stamp = |year, part| Stamp { year: Some(year), part };
                if end {
                    Period::new(stamp(last, Part::MonthEnd(12)), None)
                } else {
                    Period::new(stamp(first, Part::Year), Some(stamp(last, Part::Year)))
                }
            }
        };
        Resolved { value, from: value.first_day(), to: value.last_day() }
    }
}

/// The years of a five-year plan. From the third on (1966) they follow each other.
fn five_years(number: u8) -> (i32, i32) {
    let first = 1951 + 5 * i32::from(number);
    (first, first + 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    fn check(context: Context, rows: &[(&str, &[&str])]) {
        for (value, spellings) in rows {
            for text in *spellings {
                let resolved = parse(text).unwrap().resolve(&context);
                assert_eq!(resolved.value.to_string(), *value, "{text}");
                assert!(resolved.from <= resolved.to, "{text}");
            }
        }
    }

    #[test]
    fn a_year_end_report() {
        let report = Context::new().year(2022).plan_year(2023);
        check(
            report,
            &[
                ("2021", &["去年", "上年", "上一年", "上年度"]),
                ("2022", &["今年", "本年", "本年度", "2022年"]),
                ("2023", &["明年", "下年", "来年"]),
                ("2020", &["前年"]),
                ("2021-12-end", &["去年底", "上年末", "去年年底"]),
                ("2022-12-end", &["年底", "年末", "今年底", "12月底"]),
                ("2022-01..2022-09", &["前三季度", "1—9月份", "今年1-9月", "一至九月份"]),
            ],
        );
        check(
            report.role(Some(Role::Plan)),
            &[
                ("2022", &["上年", "去年"]),
                ("2023", &["今年", "本年度", "明年"]),
                ("2023-H1", &["上半年", "今年上半年"]),
                ("2023-12-end", &["年底"]),
            ],
        );
    }

    #[test]
    fn a_report_read_out_in_the_new_year() {
        let report = Context::new().year(2022).plan_year(2023).speaks_in(2023);
        check(report.role(Some(Role::Problems)), &[("2023", &["今年"]), ("2022", &["去年"])]);
        check(report.role(Some(Role::Review)), &[("2022", &["今年"]), ("2021", &["去年"])]);
        check(report.role(Some(Role::Plan)), &[("2024", &["明年"]), ("2022", &["上年"])]);
    }

    #[test]
    fn unknown_years() {
        check(
            Context::new(),
            &[
                ("XXXX-02", &["2月"]),
                ("XXXX-Q3", &["三季度"]),
                ("XXXX-02-21..XXXX-02-29", &["2月下旬"]),
                ("2016..2020", &["十三五"]),
                ("2025-12-end", &["十四五末"]),
            ],
        );
    }

    #[test]
    fn a_range_that_turns_out_backwards_has_no_days_before_it() {
        let context = Context::new().year(2019);
        let resolved = parse("2020年10月至今年3月").unwrap().resolve(&context);
        assert_eq!(resolved.from, resolved.to);
    }
}
