//! The layout of a report as far as years need it: lines, headings, the role of a place.

use gongwen_model::{Heading, Report, Role, Section, Span};

use super::words::{Says, says};

/// The lines of a part of a text that are not blank, without blanks around them.
pub(super) fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let part = span.slice(text).unwrap_or("");
    let mut start = span.start();
    part.split('\n').filter_map(move |line| {
        let at = start;
        start += line.len() + 1;
        words_of(line, at)
    })
}

/// As [`lines`], the last of them first.
pub(super) fn lines_from_last(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let part = span.slice(text).unwrap_or("");
    let mut end = span.start() + part.len();
    part.rsplit('\n').filter_map(move |line| {
        let at = end - line.len();
        end = at.saturating_sub(1);
        words_of(line, at)
    })
}

/// Where the words of a line at byte `at` stand; `None` where it is blank.
fn words_of(line: &str, at: usize) -> Option<Span> {
    let words = line.trim_start();
    let start = at + line.len() - words.len();
    let words = words.trim_end();
    (!words.is_empty()).then(|| Span::between(start, start + words.len()))
}

/// The sections with a role, in the order of the text.
pub(super) struct Roles(Vec<(Span, Role)>);

impl Roles {
    /// The roles of the sections; of one without a role, what its heading says.
    pub(super) fn of(report: &Report) -> Self {
        let mut roles = Vec::new();
        for section in &report.sections {
            collect(section, None, &mut roles);
        }
        roles.sort_by_key(|(span, _)| span.start());
        Self(roles)
    }

    /// The role at a place: of the last section that begins before it and holds it.
    pub(super) fn at(&self, offset: usize) -> Option<Role> {
        let after = self.0.partition_point(|(span, _)| span.start() <= offset);
        let held = self.0.get(..after)?.iter().rev().take(8);
        held.clone().find(|(span, _)| span.contains(offset)).map(|(_, role)| *role)
    }

    pub(super) fn any(&self, role: Role) -> bool {
        self.0.iter().any(|(_, r)| *r == role)
    }
}

fn collect(section: &Section, above: Option<Role>, roles: &mut Vec<(Span, Role)>) {
    let level = section.heading.as_ref().map_or(1, |heading| heading.level);
    if level > 2 {
        return;
    }
    let said = || match says(&section.heading.as_ref()?.text) {
        Says::Plan => Some(Role::Plan),
        Says::Review => Some(Role::Review),
        Says::Either => None,
    };
    let role = section.role.or(above).or_else(said);
    if let Some(role) = role {
        roles.push((section.span, role));
    }
    for child in &section.children {
        collect(child, role, roles);
    }
}

/// The headings of the two highest levels.
pub(super) fn headings(sections: &[Section]) -> Vec<&Heading> {
    let mut found = Vec::new();
    for section in sections {
        found.extend(section.heading.as_ref().filter(|heading| heading.level <= 2));
        for child in &section.children {
            found.extend(child.heading.as_ref().filter(|heading| heading.level <= 2));
        }
    }
    found
}
