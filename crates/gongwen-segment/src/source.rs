//! From the coordinates of the reading back to those of the original.

use crate::reading::Reading;
use gongwen_model::{Heading, Report, Section, Span};

/// Turns every span of a report from the reading to the original text `source`, and fills
/// every `text` again with what stands there, line breaks included. Where nothing was joined
/// there is nothing to do.
///
/// ```
/// use gongwen_segment::{segment, to_source};
/// let text = "一、农业\n水稻丰收。";
/// let mut found = segment(text);
/// for report in &mut found.reports {
///     to_source(report, &found.reading, text);
/// }
/// let heading = found.reports[0].sections[0].heading.as_ref().unwrap();
/// assert_eq!(heading.span.slice(text), Some("一、农业"));
/// ```
pub fn to_source(report: &mut Report, reading: &Reading<'_>, source: &str) {
    if !reading.is_joined() {
        return;
    }
    let map = Map { reading, source };
    map.span(&mut report.span);
    for title in &mut report.titles {
        map.filled(&mut title.span, &mut title.text);
    }
    map.sections(&mut report.sections);
    for quantity in &mut report.quantities {
        map.filled(&mut quantity.span, &mut quantity.text);
    }
    for time in &mut report.times {
        map.filled(&mut time.span, &mut time.text);
    }
    for observation in &mut report.observations {
        map.option(&mut observation.subject_span);
        map.option(&mut observation.indicator_span);
        map.option(&mut observation.status_span);
        map.option(&mut observation.relation_span);
        map.option(&mut observation.period_span);
    }
    for finding in &mut report.findings {
        map.span(&mut finding.span);
    }
}

struct Map<'r> {
    reading: &'r Reading<'r>,
    source: &'r str,
}

impl Map<'_> {
    fn span(&self, span: &mut Span) {
        *span = self.reading.source_span(*span);
    }

    fn option(&self, span: &mut Option<Span>) {
        if let Some(span) = span {
            self.span(span);
        }
    }

    fn filled<T: for<'w> From<&'w str>>(&self, span: &mut Span, text: &mut T) {
        self.span(span);
        if let Some(words) = span.slice(self.source) {
            *text = words.into();
        }
    }

    /// Sections and all below them, without recursion.
    fn sections(&self, sections: &mut [Section]) {
        let mut open: Vec<&mut Section> = sections.iter_mut().collect();
        while let Some(section) = open.pop() {
            self.span(&mut section.span);
            if let Some(Heading { span, text, .. }) = &mut section.heading {
                self.filled(span, text);
            }
            for evidence in &mut section.evidence {
                self.option(&mut evidence.span);
            }
            for paragraph in &mut section.paragraphs {
                self.span(&mut paragraph.span);
                for sentence in &mut paragraph.sentences {
                    self.span(&mut sentence.span);
                }
            }
            open.extend(section.children.iter_mut());
        }
    }
}
