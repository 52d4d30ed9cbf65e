//! Builds small reports by hand: one line a section.

use gongwen_model::{Heading, Paragraph, Report, Section, Span, Title};

/// The marker of a line, and its level: 一、 1, （一） 2, 1. 3; 0 for a paragraph.
fn marker(line: &str) -> (usize, u8) {
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    if let Some((number, _)) = line.split_once('、')
        && !number.is_empty()
        && number.chars().all(numeral)
    {
        return (number.len() + '、'.len_utf8(), 1);
    }
    if let Some((number, _)) = line.strip_prefix('（').and_then(|l| l.split_once('）'))
        && number.chars().all(numeral)
    {
        return (number.len() + 2 * '（'.len_utf8(), 2);
    }
    match line.split_once('.') {
        Some((n, _)) if n.len() == 1 && n.chars().all(|c| c.is_ascii_digit()) => (2, 3),
        _ => (0, 0),
    }
}

/// A report of `title` and `lines`; a line without a marker is a paragraph: of the section
/// before it, or, after an empty line or at the start, of a section of its own.
#[allow(dead_code, unreachable_pub)]
pub fn report(title: &str, lines: &[&str]) -> (String, Report) {
    let mut text = format!("{title}\n");
    let mut report = Report {
        titles: vec![Title { span: Span::between(0, title.len()), text: title.to_owned() }],
        ..Report::default()
    };
    let mut flat: Vec<(u8, Section)> = Vec::new();
    let mut alone = true;
    for line in lines {
        let start = text.len();
        text.push_str(line);
        text.push('\n');
        let span = Span::between(start, start + line.len());
        let (length, level) = marker(line);
        if line.is_empty() {
            alone = true;
        } else if level == 0 && !alone {
            let (_, section) = flat.last_mut().unwrap();
            section.paragraphs.push(Paragraph { span, sentences: Vec::new() });
            section.span = Span::between(section.span.start(), span.end());
        } else {
            let end = line.find(['。', '：']).unwrap_or(line.len());
            let heading = (level > 0).then(|| Heading {
                span: Span::between(start, start + end),
                text: line[..end].to_owned(),
                marker: line[..length].into(),
                level,
            });
            let mut section = Section { heading, span, ..Section::default() };
            if level == 0 || end < line.len() {
                section.paragraphs.push(Paragraph { span, sentences: Vec::new() });
            }
            flat.push((level.max(1), section));
            alone = false;
        }
    }
    report.span = Span::between(0, text.len());
    report.sections = nest(flat);
    (text, report)
}

fn nest(flat: Vec<(u8, Section)>) -> Vec<Section> {
    let mut open: Vec<(u8, Section)> = vec![(0, Section::default())];
    let close = |open: &mut Vec<(u8, Section)>, level: u8| {
        while open.len() > 1 && open.last().unwrap().0 >= level {
            let (_, done) = open.pop().unwrap();
            let above = &mut open.last_mut().unwrap().1;
            above.span = Span::between(above.span.start(), done.span.end());
            above.children.push(done);
        }
    };
    for (level, section) in flat {
        close(&mut open, level);
        open.push((level, section));
    }
    close(&mut open, 1);
    open.pop().unwrap().1.children
}

/// All sections, parents before children.
#[allow(dead_code, unreachable_pub)]
pub fn all(sections: &[Section]) -> Vec<&Section> {
    sections.iter().flat_map(|s| std::iter::once(s).chain(all(&s.children))).collect()
}
