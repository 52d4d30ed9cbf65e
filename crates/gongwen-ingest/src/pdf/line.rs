//! The runs of a page to its lines.

use unpdf::parser::TextSpan;

/// A line of a page, with its place. Sizes are in points, `y` grows upwards.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    /// Cells of a table stand in it, with tabs between.
    pub(super) is_row: bool,
}

/// The lines of a page, from top to bottom. Text at an angle (a watermark) is left out.
pub(super) fn lines(mut spans: Vec<TextSpan>) -> Vec<Line> {
    spans.retain(|span| {
        let is_sound = [span.x, span.y, span.width, span.font_size].iter().all(|n| n.is_finite());
        is_sound && !span.is_rotated() && !span.text.trim().is_empty()
    });
    spans.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut rows: Vec<Vec<TextSpan>> = Vec::new();
    for span in spans {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| is_beside(first, &span)) => row.push(span),
            _ => rows.push(vec![span]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    let columns: Vec<Vec<f32>> = rows.iter().map(|row| cells(row)).collect();
    let of_row = |i: Option<usize>| {
        let cells = i.and_then(|i| columns.get(i)).map(Vec::as_slice).unwrap_or_default();
        // The beginning of a line is a column of a table only if there are others.
        cells.get(1..).unwrap_or_default()
    };
    let rows = rows.into_iter().enumerate();
    rows.map(|(i, row)| line(row, of_row(i.checked_sub(1)), of_row(Some(i + 1)))).collect()
}

/// Ems between two cells of a table.
const CELL: f32 = 2.0;

/// Where the cells of a line begin, by the gaps between them.
fn cells(row: &[TextSpan]) -> Vec<f32> {
    let mut starts = Vec::new();
    let mut right = f32::NEG_INFINITY;
    for span in row {
        if span.x - right > CELL * span.font_size.max(1.0) {
            starts.push(span.x);
        }
        right = right.max(end(span));
    }
    starts
}

fn end(span: &TextSpan) -> f32 {
    span.x + span.ink_width.filter(|_| span.width_measured).unwrap_or(span.width)
}

fn is_beside(a: &TextSpan, b: &TextSpan) -> bool {
    (a.y - b.y).abs() <= 0.45 * a.font_size.min(b.font_size).max(1.0)
}

/// The line of a row of runs; the cells of the rows above and below show where one begins that
/// the cell before it nearly touches.
fn line(row: Vec<TextSpan>, above: &[f32], below: &[f32]) -> Line {
    let mut line = Line {
        text: String::new(),
        left: row.first().map_or(0.0, |span| span.x),
        right: 0.0,
        y: row.first().map_or(0.0, |span| span.y),
        size: 0.0,
        is_row: false,
    };
    for span in row {
        let words = span.text.trim_matches(|c: char| c.is_ascii_whitespace());
        let blank = |s: &str| usize::from(s.starts_with(' '));
        let lead = blank(&span.text);
        let size = span.font_size.max(1.0);
        // Text drawn twice is bold.
        let is_again = line.right - span.x > 0.7 * span.width && line.text.ends_with(words);
        if is_again {
            continue;
        }
        if !line.text.is_empty() {
            let gap = (span.x - line.right) / size;
            let mut columns = above.iter().chain(below);
            let is_column = gap > 0.25 && columns.any(|start| (start - span.x).abs() < 1.5);
            if gap > CELL || is_column {
                line.text.truncate(line.text.trim_end_matches(' ').len());
                line.text.push('\t');
                line.is_row = true;
            } else if gap > 1.2 || lead > 0 || is_word_gap(&line.text, words, gap) {
                line.text.push(' ');
            }
        }
        line.text.push_str(words);
        line.right = line.right.max(end(&span));
        line.size = line.size.max(span.font_size);
        if span.text.ends_with(' ') {
            line.text.push(' ');
        }
    }
    line.text = tighten(line.text.trim_matches(' '));
    line
}

/// Whether a gap parts two words in Latin letters. Digits that are drawn apart are one number.
fn is_word_gap(before: &str, after: &str, gap: f32) -> bool {
    let is_latin = |c: char| c.is_ascii_graphic();
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%');
    let least = match (before.ends_with(is_number), after.starts_with(is_number)) {
        (true, true) => 0.6,
        _ => 0.2,
    };
    gap > least && before.ends_with(is_latin) && after.starts_with(is_latin)
}

/// Without the blanks that stand between Chinese characters, or between these and digits and
/// letters: no one typed them.
fn tighten(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| chars.get(i)).copied();
        let after = chars.get(i + 1).copied();
        let is_one = c == ' ' && before != Some(' ') && after != Some(' ');
        let is_wide = |c: Option<char>| c.is_some_and(is_wide);
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '%');
        let drops = is_one
            && (is_wide(before) && (is_wide(after) || is_letter(after))
                || is_letter(before) && is_wide(after));
        if !drops {
            out.push(c);
        }
    }
    out
}

pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}'
        | '“' | '”' | '‘' | '’' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, x: f32, width: f32) -> TextSpan {
        let mut span = TextSpan::new(text.to_owned(), x, 700.0, 16.0, "F".to_owned());
        span.width = width;
        span
    }

    #[test]
    fn blanks() {
        assert_eq!(tighten("增长 6.1% ，其中 GDP 增长"), "增长6.1%，其中GDP增长");
        assert_eq!(tighten("张  三 a b　c"), "张  三a b　c");
    }

    #[test]
    fn runs_of_a_line() {
        let row = vec![
            span("亿元", 160.0, 32.0),
            span("达到", 90.0, 32.0),
            span("286.4", 124.0, 34.0),
            span("x", 240.0, 8.0),
            span("y", 252.0, 8.0),
        ];
        let found = lines(row);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].text, "达到286.4亿元\tx y");
        assert!(found[0].is_row);
    }
}
