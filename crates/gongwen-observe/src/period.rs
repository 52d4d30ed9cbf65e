//! The period that a figure is about: the time named in its sentence, else the report's year.

use gongwen_model::{Report, Span, Time};
use smol_str::{SmolStr, ToSmolStr, format_smolstr};

/// A period with where it was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Period {
    pub(crate) value: Option<SmolStr>,
    pub(crate) span: Option<Span>,
}

impl Period {
    /// The period of a time, as periods are written: 截至10月底 is `asof 2019-10`; a month's end
    /// without 截至 (年末, 6月底前) says only in which year.
    pub(crate) fn of(time: &Time) -> Self {
        let value = time.value.as_str();
        let short = value.strip_suffix("-end");
        let value = match (short, time.as_of) {
            (_, true) => format_smolstr!("asof {}", short.unwrap_or(value)),
            (Some(month), false) => month.split('-').next().unwrap_or(month).into(),
            (None, false) => time.value.clone(),
        };
        Self { value: Some(value), span: Some(time.span) }
    }
}

/// The report's own years, as periods are written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Years {
    year: Option<SmolStr>,
    plan: Option<SmolStr>,
    past_five: Option<SmolStr>,
    next_five: Option<SmolStr>,
    /// The year before, and the year before the past five.
    before: Option<SmolStr>,
    before_five: Option<SmolStr>,
}

impl Years {
    pub(crate) fn new(report: &Report) -> Self {
        let year = report.year.or(report.plan_year);
        let plan = report.plan_year.or(report.year);
        let text = |year: i32| year.to_smolstr();
        let five = |from: i32, to: i32| format_smolstr!("{from}..{to}");
        Self {
            year: year.map(text),
            plan: plan.map(text),
            past_five: year.map(|year| five(year.saturating_sub(4), year)),
            next_five: plan.map(|plan| five(plan, plan.saturating_add(4))),
            before: year.map(|year| text(year.saturating_sub(1))),
            before_five: year.map(|year| text(year.saturating_sub(5))),
        }
    }

    /// The period of a time; 2016年以来 goes on to the report's year.
    pub(crate) fn since(&self, time: &Time, text: &str) -> Period {
        let period = Period::of(time);
        let on = text.get(time.span.end()..).is_some_and(|behind| behind.starts_with("以来"))
            || time.text.ends_with("以来");
        match (&period.value, &self.year) {
            (Some(from), Some(year)) if on && from.len() == year.len() && from < year => {
                Period { value: Some(format_smolstr!("{from}..{year}")), ..period }
            }
            _ => period,
        }
    }

    /// The year that a report compares its own with, or its own five years.
    pub(crate) fn earlier(&self, five: bool) -> Period {
        let value = if five { &self.before_five } else { &self.before };
        Period { value: value.clone(), span: None }
    }

    /// The report's year, or what it plans for; five of them where the part is about the past
    /// or the coming five years (换届 reports).
    pub(crate) fn period(&self, plan: bool, five: bool) -> Period {
        let value = match (plan, five) {
            (false, false) => &self.year,
            (true, false) => &self.plan,
            (false, true) => &self.past_five,
            (true, true) => &self.next_five,
        };
        Period { value: value.clone(), span: None }
    }
}
