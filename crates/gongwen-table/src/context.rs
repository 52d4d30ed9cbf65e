//! What is known of a table from outside of it.

use gongwen_model::{Report, Role, Section, Span, Topic};

/// What a reader knows of the report around a table. All of it is given; nothing is taken
/// from the clock.
///
/// ```
/// use gongwen_model::Report;
/// use gongwen_table::Context;
/// let report = Report { year: Some(2023), plan_year: Some(2024), ..Report::default() };
/// let context = Context::of(&report, 0);
/// assert_eq!(context.year, Some(2023));
/// assert!(context.section.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The words above the table that name it, its unit or its period; see
    /// [`caption`](crate::caption()).
    pub caption: Option<Span>,
    /// The year that the report tells of.
    pub year: Option<i32>,
    /// The year that it plans for.
    pub plan_year: Option<i32>,
    /// The year in which it was issued.
    pub issued: Option<i32>,
    /// The path to the section that the table stands in.
    pub section: Vec<usize>,
    /// The role of that section.
    pub role: Option<Role>,
    /// The topic of that section.
    pub topic: Option<Topic>,
}

impl Context {
    /// The context of a place in a report, without the caption.
    pub fn of(report: &Report, offset: usize) -> Self {
        let section = Section::path_at(&report.sections, offset);
        let (mut role, mut topic) = (None, None);
        for depth in 1..=section.len() {
            let path = section.get(..depth).unwrap_or_default();
            if let Some(section) = Section::at(&report.sections, path) {
                role = section.role.or(role);
                topic = section.topic.or(topic);
            }
        }
        let issued = report.issued.as_deref().and_then(|date| date.get(..4)?.parse().ok());
        let Report { year, plan_year, .. } = *report;
        Self { caption: None, year, plan_year, issued, section, role, topic }
    }
}
