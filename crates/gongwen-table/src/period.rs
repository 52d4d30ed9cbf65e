//! The period of a figure: from the heads of its column and row, the caption, the report.

use crate::context::Context;
use crate::head::{Head, When};
use gongwen_model::{Role, Span};
use gongwen_time::{Expression, Parts, find_iter};

/// A period with where it was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Period {
    pub(crate) value: Option<String>,
    pub(crate) span: Option<Span>,
    pub(crate) year: Option<i32>,
}

/// What is known of the times of a table.
#[derive(Clone, Debug)]
pub(crate) struct Calendar<'c> {
    text: &'c str,
    context: &'c Context,
    base: gongwen_time::Context,
    caption: Vec<When>,
}

impl<'c> Calendar<'c> {
    /// `captions` are the words above and at the head of the table.
    pub(crate) fn new(text: &'c str, context: &'c Context, captions: &[Span]) -> Self {
        let mut base = gongwen_time::Context::new().role(context.role);
        if let Some(year) = context.year.or(context.plan_year) {
            base = base.year(year);
        }
        if let Some(year) = context.plan_year {
            base = base.plan_year(year);
        }
        if let Some(year) = context.issued {
            base = base.speaks_in(year);
        }
        let mut caption = Vec::new();
        for span in captions {
            let words = span.slice(text).unwrap_or_default();
            caption.extend(
                find_iter(words).map(|time| When { time, span: time.span().shift(span.start()) }),
            );
        }
        Self { text, context, base, caption }
    }

    /// The period that the heads or the caption name.
    pub(crate) fn period(&self, column: &Head, row: &Head) -> Period {
        let own = || column.times.iter().chain(&row.times);
        let month = own().find(|when| !has_year(&when.time));
        let dated = own().chain(&self.caption).find(|when| has_year(&when.time));
        if let Some(month) = month {
            let about = dated.and_then(|dated| self.year_of(&dated.time));
            return self.resolve(&month.time, month.span, about);
        }
        if let Some(dated) = own().next() {
            let months = (column.same_months || row.same_months).then(|| self.caption_months());
            return match (months.flatten(), self.year_of(&dated.time)) {
                (Some(months), Some(year)) => self.resolve(&months, dated.span, Some(year)),
                _ => self.resolve(&dated.time, dated.span, None),
            };
        }
        match self.caption.first() {
            Some(when) if has_year(&when.time) => self.resolve(&when.time, when.span, None),
            Some(when) => {
                let about = dated.and_then(|dated| self.year_of(&dated.time));
                self.resolve(&when.time, when.span, about)
            }
            None => Period::default(),
        }
    }

    /// The year of the report, where nothing names a period.
    pub(crate) fn default_period(&self, plan: bool) -> Period {
        let Context { year, plan_year, .. } = *self.context;
        let year = if plan { plan_year.or(year) } else { year.or(plan_year) };
        Period { value: year.map(|year| year.to_string()), span: None, year }
    }

    /// Whether the table stands in a plan.
    pub(crate) fn is_plan(&self) -> bool {
        self.context.role == Some(Role::Plan)
    }

    /// The year before that of the report.
    pub(crate) fn year_before(&self, span: Option<Span>) -> Period {
        let year = self.default_period(self.is_plan()).year.map(|year| year.saturating_sub(1));
        Period { value: year.map(|year| year.to_string()), span, year }
    }

    /// The year that a time lies in, as the report counts.
    pub(crate) fn year_of(&self, time: &Expression) -> Option<i32> {
        time.resolve(&self.base).value.year()
    }

    /// The months that the caption names, without their year.
    fn caption_months(&self) -> Option<Expression> {
        self.caption.iter().find_map(|when| {
            if !has_year(&when.time) {
                return Some(when.time);
            }
            let words = when.span.slice(self.text)?;
            let after = words.get(words.find('年')? + '年'.len_utf8()..)?;
            find_iter(after).next().filter(|time| !has_year(time))
        })
    }

    /// As the periods of prose are written: 截至10月底 is `asof 2019-10`, 年末 only the year.
    fn resolve(&self, time: &Expression, span: Span, about: Option<i32>) -> Period {
        let resolved = time.resolve(&self.base.about(about));
        let value = resolved.value.to_string();
        let short = value.strip_suffix("-end");
        let value = match (short, time.is_as_of()) {
            (_, true) => format!("asof {}", short.unwrap_or(&value)),
            (Some(month), false) => month.split('-').next().unwrap_or(month).to_owned(),
            (None, false) => value,
        };
        Period { value: Some(value), span: Some(span), year: resolved.value.year() }
    }
}

fn has_year(time: &Expression) -> bool {
    time.parts().year().is_some() || matches!(time.parts(), Parts::FiveYearPlan { .. })
}
