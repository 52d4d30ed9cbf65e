//! The section that a quantity stands in.

use gongwen_model::{Heading, Report, Role, Section, Span, Topic};
use std::sync::Arc;

/// The section that a quantity stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place<'r> {
    pub(crate) path: Arc<[usize]>,
    /// The section, without the marker of its heading.
    pub(crate) span: Span,
    pub(crate) role: Option<Role>,
    pub(crate) topic: Option<Topic>,
    /// The words of the heading that it stands under.
    pub(crate) heading: Option<Span>,
    /// A part about the past or the coming five years.
    pub(crate) five_years: bool,
    deepest: Option<&'r Section>,
    /// Whether it is one: before the first quantity none is.
    entered: bool,
}

/// Headings of parts about five years.
const FIVE_YEARS: &[&str] =
    &["过去五年", "五年来", "今后五年", "未来五年", "五年工作", "五年回顾", "五年目标"];

impl<'r> Place<'r> {
    /// Moves to the section of a byte; whether it is another one than before.
    pub(crate) fn enter(&mut self, text: &str, report: &'r Report, offset: usize) -> bool {
        let same = match self.deepest {
            Some(section) => section.span.contains(offset) && !is_below(&section.children, offset),
            None => self.entered && report.sections.is_empty(),
        };
        if same {
            return false;
        }
        *self = Self::of(report, offset);
        // Where nothing but a blank, or nothing at all, stands between a heading and its text,
        // they are no clause together.
        let heading = self.deepest.and_then(|section| section.heading.as_ref());
        if let Some(end) = heading.map(|heading| heading.span.end())
            && (self.span.start() + 1..=offset).contains(&end)
            && text.get(end..).is_some_and(runs_on)
        {
            self.span = Span::between(end, self.span.end());
        }
        true
    }

    fn of(report: &'r Report, offset: usize) -> Self {
        let path = Section::path_at(&report.sections, offset);
        let mut place = Self { span: report.span, entered: true, ..Self::default() };
        let mut level = report.sections.as_slice();
        for &index in &path {
            let Some(section) = level.get(index) else { break };
            let heading = section.heading.as_ref();
            let start = heading.map_or(section.span.start(), |h| marker_free(h).start());
            place.span = Span::between(start, section.span.end().max(start));
            place.role = section.role.or(place.role);
            place.topic = section.topic.or(place.topic);
            place.heading = heading.map(marker_free).or(place.heading);
            place.five_years |= heading.is_some_and(tells_of_five_years);
            place.deepest = Some(section);
            level = &section.children;
        }
        place.path = path.into();
        place
    }
}

/// Whether a byte stands in one of some sections.
fn is_below(sections: &[Section], offset: usize) -> bool {
    let behind = sections.partition_point(|section| section.span.start() <= offset);
    let last = behind.checked_sub(1).and_then(|index| sections.get(index));
    last.is_some_and(|section| section.span.contains(offset))
}

/// Whether text follows a heading without a mark or a line break between them.
fn runs_on(behind: &str) -> bool {
    let text = behind.trim_start_matches([' ', '\u{3000}']);
    !text.starts_with(['\n', '\r', '。', '：', ':', '，', ',', '；', ';', '！', '？', '（', '('])
}

fn tells_of_five_years(heading: &Heading) -> bool {
    let text = heading.text.as_str();
    heading.level <= 2 && text.contains("五年") && FIVE_YEARS.iter().any(|w| text.contains(w))
}

fn marker_free(heading: &Heading) -> Span {
    let marker = heading.marker.len().min(heading.span.len());
    Span::between(heading.span.start() + marker, heading.span.end())
}
