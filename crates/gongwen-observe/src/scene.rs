//! Where a quantity stands: the text to its left and right within its clause, and what divides
//! it from the quantity before it.

use gongwen_model::{Quantity, Span};

/// The farthest look to either side, in bytes: what stands further off says nothing about the
/// figure, and a sentence of any length is read in linear time.
const REACH: usize = 180;

/// What stands between a quantity and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Words of the same clause, or nothing: 405户920人.
    Same,
    /// 、和 and their like: 5000吨、服装200万件.
    List,
    /// A comma, a colon, a bracket.
    Clause,
    /// A semicolon.
    Part,
    /// A full stop, or the beginning of a paragraph.
    Sentence,
    /// The beginning of a section.
    Paragraph,
}

/// The place of a quantity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'t> {
    /// From the last mark or quantity to the quantity.
    pub(crate) left: &'t str,
    pub(crate) left_at: usize,
    /// The clauses of the sentence before `left`, back to the last quantity.
    pub(crate) ahead: &'t str,
    pub(crate) ahead_at: usize,
    /// From the quantity to the next mark or quantity.
    pub(crate) right: &'t str,
    pub(crate) right_at: usize,
    /// From the quantity on, past the next quantities: for nouns behind several of them.
    pub(crate) beyond: &'t str,
    pub(crate) gap: Gap,
}

const fn mark(c: char) -> Option<Gap> {
    Some(match c {
        '，' | ',' | '：' | ':' | '（' | '(' | '）' | ')' => Gap::Clause,
        '；' | ';' => Gap::Part,
        '。' | '！' | '？' | '!' | '?' => Gap::Sentence,
        '\n' | '\r' => Gap::Paragraph,
        _ => return None,
    })
}

/// Looks around the quantity at `index`; `from` is where its section or paragraph begins.
pub(crate) fn scene<'t>(
    text: &'t str,
    quantities: &[Quantity],
    index: usize,
    part: Span,
) -> Option<Scene<'t>> {
    let quantity = quantities.get(index)?;
    let (start, end) = (quantity.span.start(), quantity.span.end());
    let previous = index.checked_sub(1).and_then(|i| quantities.get(i)).map(|q| q.span.end());
    let near = previous.filter(|&at| at >= part.start() && at <= start);
    let floor = boundary(text, near.unwrap_or(part.start()).max(start.saturating_sub(REACH)));
    let head = text.get(floor..start)?;
    // The clause is what stands behind the last mark; the widest mark is the gap.
    let (mut left_at, mut gap) = (floor, Gap::Same);
    for (i, c) in head.char_indices() {
        if let Some(found) = mark(c).filter(|_| !inside_bracketed_aside(head, i, c)) {
            left_at = floor + i + c.len_utf8();
            gap = gap.max(found);
        }
    }
    let left = text.get(left_at..start)?;
    if near.is_none() {
        gap = if previous.is_some_and(|at| at >= part.start()) { gap } else { Gap::Paragraph };
    } else if gap == Gap::Same && left.starts_with(['、', '和', '及', '或']) {
        gap = Gap::List;
    }
    let ahead_at = sentence_start(text, floor, left_at);
    let ahead = text.get(ahead_at..left_at)?;
    let next = quantities.get(index + 1).map_or(text.len(), |q| q.span.start()).max(end);
    let ceiling = boundary(text, part.end().min(end + REACH).min(text.len()));
    let behind = text.get(end..ceiling.max(end))?;
    let stop =
        behind.char_indices().find(|&(_, c)| mark(c).is_some()).map_or(behind.len(), |(i, _)| i);
    let beyond = behind.get(..stop)?;
    let right = text.get(end..next.min(end + stop)).unwrap_or(beyond);
    Some(Scene { left, left_at, ahead, ahead_at, right, right_at: end, beyond, gap })
}

/// A bracketed aside within a name is no mark: 执业（助理）医师, 固定资产投资（不含农户）.
fn inside_bracketed_aside(head: &str, at: usize, c: char) -> bool {
    match c {
        '（' | '(' => head.get(at..).is_some_and(|rest| rest.contains(['）', ')'])),
        '）' | ')' => head.get(..at).is_some_and(|rest| rest.contains(['（', '('])),
        _ => false,
    }
}

/// The beginning of the sentence that goes on at `at`, not before `floor`.
fn sentence_start(text: &str, floor: usize, at: usize) -> usize {
    let ahead = text.get(floor..at).unwrap_or_default();
    let ends = ahead.char_indices().rev();
    let mut ends = ends.filter(|&(_, c)| mark(c).is_some_and(|gap| gap >= Gap::Sentence));
    ends.next().map_or(floor, |(i, c)| floor + i + c.len_utf8()).min(at)
}

/// The character boundary at or before an offset.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().take(4).find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}
