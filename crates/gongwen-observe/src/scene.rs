//! Where a quantity stands: the text to its left and right within its clause, and what divides
//! it from the quantity before it.

use crate::phrase::Phrase;
use crate::scan::{Hit, View};
use crate::words::{Class, Classes, boundary};
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

impl Gap {
    /// The gap that a mark makes.
    const fn of(classes: Classes) -> Option<Self> {
        const MARKS: u64 = Classes::of(Class::ClauseMark).0
            | Classes::of(Class::PartMark).0
            | Classes::of(Class::SentenceMark).0
            | Classes::of(Class::ParagraphMark).0;
        if classes.0 & MARKS == 0 {
            None
        } else if classes.has(Class::ClauseMark) {
            Some(Self::Clause)
        } else if classes.has(Class::PartMark) {
            Some(Self::Part)
        } else if classes.has(Class::SentenceMark) {
            Some(Self::Sentence)
        } else {
            Some(Self::Paragraph)
        }
    }
}

/// What is looked at around a quantity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    /// The end of the quantity before, the beginning of the section, or as far as a look goes.
    pub(crate) from: usize,
    /// The quantity.
    at: Span,
    /// The beginning of the quantity behind.
    next: usize,
    /// The end of the section, or as far as a look goes.
    pub(crate) to: usize,
    /// Whether a quantity stands before it in the report, and whether in its section.
    follows: bool,
    near: bool,
}

impl Window {
    /// Around the quantity at `index`; `part` is its section.
    pub(crate) fn new(
        text: &str,
        quantities: &[Quantity],
        index: usize,
        part: Span,
    ) -> Option<Self> {
        let at = quantities.get(index)?.span;
        let (start, end) = (at.start(), at.end());
        let previous = index.checked_sub(1).and_then(|i| quantities.get(i)).map(|q| q.span.end());
        let follows = previous.is_some_and(|at| at >= part.start());
        let near = previous.filter(|&at| at >= part.start() && at <= start);
        let from = near.unwrap_or(part.start()).max(start.saturating_sub(REACH));
        let from = boundary(text, from);
        text.get(from..start)?;
        let next = quantities.get(index + 1).map_or(text.len(), |q| q.span.start()).max(end);
        let to = boundary(text, part.end().min(end + REACH).min(text.len())).max(end);
        text.get(end..to)?;
        Some(Self { from, at, next, to, follows, near: near.is_some() })
    }
}

/// The brackets between a quantity and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Brackets {
    /// One that was open before is closed.
    pub(crate) closed: bool,
    /// One is opened right behind the quantity before, and not yet closed.
    pub(crate) opened: bool,
}

impl Brackets {
    /// Passes a word; `first` where no mark was passed before.
    fn pass(&mut self, classes: Classes, first: bool) {
        if classes.has(Class::Opening) {
            self.opened |= first;
        } else if classes.has(Class::Closing) {
            self.closed |= !self.opened;
            self.opened = false;
        }
    }
}

/// The place of a quantity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'t> {
    /// From the last mark or quantity to the quantity.
    pub(crate) left: Phrase<'t>,
    /// The classes of the words in it.
    pub(crate) present: Classes,
    /// The classes of the words in `ahead`.
    pub(crate) passed: Classes,
    /// The clauses of the sentence before `left`, back to the last quantity.
    pub(crate) ahead: Phrase<'t>,
    /// From the quantity to the next mark or quantity.
    pub(crate) right: Phrase<'t>,
    /// From the quantity on, past the next quantities: for nouns behind several of them.
    pub(crate) beyond: Phrase<'t>,
    pub(crate) gap: Gap,
    pub(crate) brackets: Brackets,
}

impl<'t> Scene<'t> {
    pub(crate) fn new(view: &'t View<'t>, window: &Window) -> Self {
        let (start, end) = (window.at.start(), window.at.end());
        let head = Phrase::new(view, window.from, start);
        // The clause is what stands behind the last mark; the widest mark is the gap.
        let (mut left_at, mut gap, mut sentence_at) = (window.from, Gap::Same, window.from);
        let mut left_end = start;
        let (mut present, mut passed) = (Classes::default(), Classes::default());
        let mut brackets = Brackets::default();
        for hit in head.hits() {
            present = present.or(hit.classes);
            brackets.pass(hit.classes, left_at == window.from);
            let Some(found) = Gap::of(hit.classes) else { continue };
            if inside_bracketed_aside(head, hit) {
                continue;
            }
            gap = gap.max(found);
            // 职教中心二期（8600万元）: what a bracket opens behind names what stands in it.
            if hit.end == start && hit.classes.has(Class::Opening) && left_at < hit.start {
                left_end = hit.start;
                break;
            }
            left_at = hit.end;
            passed = passed.or(std::mem::take(&mut present));
            // The sentence begins behind the last full stop.
            if found >= Gap::Sentence {
                sentence_at = hit.end;
                passed = Classes::default();
            }
        }
        let mut left = Phrase::new(view, left_at, left_end).holding(present);
        if gap == Gap::Same {
            left.start = behind_bound(left);
        }
        if !window.near {
            gap = if window.follows { gap } else { Gap::Paragraph };
        } else if gap == Gap::Same && left.as_str().starts_with(['、', '和', '及', '或']) {
            gap = Gap::List;
        }
        let ahead = Phrase::new(view, sentence_at, left_at).holding(passed);
        let behind = Phrase::new(view, end, window.to);
        let mut following = Classes::default();
        let stop = behind.hits().find(|hit| {
            following = following.or(hit.classes);
            Gap::of(hit.classes).is_some()
        });
        let beyond = Phrase::new(view, end, stop.map_or(window.to, |hit| hit.start));
        let beyond = beyond.holding(following);
        let near = window.next.min(beyond.end);
        let near = if view.text.is_char_boundary(near) { near } else { beyond.end };
        let right = beyond.at(end, near);
        Self { left, present, passed, ahead, right, beyond, gap, brackets }
    }
}

/// 5%左右、6%: the bound before the mark of a list is that of the quantity before.
fn behind_bound(left: Phrase<'_>) -> usize {
    let text = left.as_str();
    let rest = ["左右", "以上", "以下", "以内"].iter().find_map(|bound| text.strip_prefix(bound));
    match rest {
        Some(rest) if rest.starts_with(['、', '和', '及', '或']) => left.end - rest.len(),
        _ => left.start,
    }
}

/// A bracketed aside within a name is no mark: 执业（助理）医师, 固定资产投资（不含农户）.
fn inside_bracketed_aside(head: Phrase<'_>, mark: &Hit) -> bool {
    if mark.classes.has(Class::Opening) {
        head.at(mark.end, head.end).has(Class::Closing)
    } else {
        mark.classes.has(Class::Closing) && head.at(head.start, mark.start).has(Class::Opening)
    }
}
