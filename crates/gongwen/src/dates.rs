//! The dates that stand in the furniture of a page.

use gongwen_model::{Report, Span, Time};

/// The full dates of the furniture, in the order of the text.
pub(crate) struct Dates {
    times: Vec<Time>,
    /// The day on which the page says that the text was put up.
    posted: Option<Time>,
}

/// Labels of the day on which an office put up a text. What document sites say of an upload is
/// another matter: that may be years later.
const POSTED: &[&str] =
    &["发布日期", "发布时间", "成文日期", "成文时间", "生成日期", "发文日期", "公开日期"];

impl Dates {
    pub(crate) fn of(text: &str, furniture: &[Span]) -> Self {
        let mut dates = Self { times: Vec::new(), posted: None };
        for line in furniture {
            let found = gongwen_time::full_dates(text, *line);
            let labelled = |time: &&Time| {
                let before = text.get(line.start()..time.span.start()).unwrap_or_default();
                POSTED.iter().any(|label| before.contains(label))
            };
            dates.posted = dates.posted.or_else(|| found.iter().find(labelled).cloned());
            dates.times.extend(found);
        }
        dates
    }

    pub(crate) const fn posted(&self) -> Option<&Time> {
        self.posted.as_ref()
    }

    /// Adds each date to the times of the report that it stands in, or before.
    pub(crate) fn add_to(self, reports: &mut [Report]) {
        for time in self.times {
            let behind = reports.partition_point(|report| report.span.start() <= time.span.start());
            let Some(report) = reports.get_mut(behind.saturating_sub(1)) else { return };
            report.times.push(time);
        }
        for report in reports {
            report.times.sort_by_key(|time| time.span);
        }
    }
}
