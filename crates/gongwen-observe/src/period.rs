//! The period that a figure is about: the time named in its sentence, else the report's year.

use gongwen_model::{Report, Role, Span, Time};

/// The time that a sentence has named for what follows in it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clock<'r> {
    current: Option<&'r Time>,
    /// The next time of the report that has not been passed.
    next: usize,
}

/// Words before a time that make it a point of comparison, not the time of the sentence.
const COMPARING: &[&str] =
    &["比", "较", "同", "与", "由", "从", "是", "于", "为", "占", "恢复到", "相当于", "至", "和"];

impl<'r> Clock<'r> {
    /// Forgets the time of the last sentence.
    pub(crate) fn reset(&mut self) {
        self.current = None;
    }

    /// Passes the times before `at`; those that tell when set the time of the sentence.
    /// `since` is where the sentence begins.
    pub(crate) fn advance(&mut self, text: &str, times: &'r [Time], since: usize, at: usize) {
        while let Some(time) = times.get(self.next).filter(|time| time.span.end() <= at) {
            self.next += 1;
            if time.span.start() >= since && tells_when(text, time) {
                self.current = Some(time);
            }
        }
    }

    pub(crate) fn current(&self) -> Option<&'r Time> {
        self.current
    }
}

fn tells_when(text: &str, time: &Time) -> bool {
    let before = text.get(..time.span.start()).unwrap_or_default().trim_end_matches(['“', ' ']);
    let after = text.get(time.span.end()..).unwrap_or_default().trim_start_matches(['”', ' ']);
    if time.value.contains("-end") && (time.text.starts_with('上') || time.text.starts_with('去'))
    {
        return false;
    }
    if before.ends_with("截至") || before.ends_with("截止") {
        return true;
    }
    if COMPARING.iter().any(|word| before.ends_with(word)) {
        return false;
    }
    // 2019年的108.3%, 十四五规划, 2022年预算执行: attributes of what follows.
    !after.starts_with(['的', '规', '同']) || after.starts_with("的主") && before.is_empty()
}

/// A period with where it was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Period {
    pub(crate) value: Option<String>,
    pub(crate) span: Option<Span>,
}

impl Period {
    /// The period of a time, as periods are written: 截至10月底 is `asof 2019-10`; a month's end
    /// without 截至 (年末, 6月底前) says only in which year.
    pub(crate) fn of(time: &Time) -> Self {
        let value = time.value.as_str();
        let short = value.strip_suffix("-end");
        let value = match (short, time.as_of) {
            (Some(month), true) => format!("asof {month}"),
            (Some(month), false) => month.split('-').next().unwrap_or(month).to_owned(),
            (None, true) => format!("asof {value}"),
            (None, false) => value.to_owned(),
        };
        Self { value: Some(value), span: Some(time.span) }
    }

    /// The report's own year, or its plan year in a plan.
    pub(crate) fn of_report(report: &Report, role: Option<Role>, actual: bool) -> Self {
        let year = match role {
            Some(Role::Plan) if !actual => report.plan_year.or(report.year),
            _ => report.year.or(report.plan_year),
        };
        Self { value: year.map(|year| year.to_string()), span: None }
    }
}
