//! Sentences (句).

use crate::chars::trim;
use crate::lines::Lines;
use crate::marks::{Kind, Mark, scan};
use gongwen_model::{Sentence, Span};

/// The sentences of a text, line by line, as spans of bytes without the blanks around them.
///
/// A sentence ends at 。！？ with the quotes and brackets that close after it, and at a ；
/// that divides clauses. It never ends inside 《》, （） or “”, nor at the point of a
/// decimal or a marker. Quotes that are not closed within 300 characters count for nothing.
///
/// ```
/// use gongwen_segment::sentences;
/// let text = "会议指出：“要抓早。”各村照办；镇里督查。";
/// let found: Vec<_> = sentences(text).map(|s| s.slice(text).unwrap()).collect();
/// assert_eq!(found, ["会议指出：“要抓早。”", "各村照办；", "镇里督查。"]);
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, lines: Lines::new(text), marks: Vec::new(), found: Vec::new(), next: 0 }
}

/// The sentences of a text: see [`sentences`].
pub struct Sentences<'t> {
    text: &'t str,
    lines: Lines<'t>,
    marks: Vec<Mark>,
    found: Vec<Sentence>,
    next: usize,
}

impl std::fmt::Debug for Sentences<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sentences")
            .field("next", &self.found.get(self.next))
            .finish_non_exhaustive()
    }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            if let Some(sentence) = self.found.get(self.next) {
                self.next += 1;
                return Some(sentence.span);
            }
            let line = self.lines.next()?;
            scan(self.text, line.span, &mut self.marks);
            split(self.text, line.span, &self.marks, &mut self.found);
            self.next = 0;
        }
    }
}

/// The sentences of `span`, by the marks in it. The vector is emptied first; it is the caller's
/// so that it can be used again.
pub(crate) fn split(text: &str, span: Span, marks: &[Mark], found: &mut Vec<Sentence>) {
    found.clear();
    let mut start = span.start();
    let mut i = 0;
    while let Some(mark) = marks.get(i) {
        i += 1;
        if mark.at < start {
            continue;
        }
        let Some(end) = end_after(text, start, marks, i - 1) else { continue };
        push(text, Span::between(start, end.min(span.end())), found);
        start = end;
    }
    if start < span.end() {
        push(text, Span::between(start, span.end()), found);
    }
}

fn push(text: &str, span: Span, found: &mut Vec<Sentence>) {
    let span = trim(text, span);
    if !span.is_empty() {
        found.push(Sentence { span });
    }
}

/// Where the sentence that began at `start` ends, if the mark at `i` ends it.
fn end_after(text: &str, start: usize, marks: &[Mark], i: usize) -> Option<usize> {
    let mark = marks.get(i)?;
    let closes = match mark.kind {
        Kind::Stop | Kind::Exclaim => true,
        Kind::Semicolon if !mark.guarded => true,
        _ => false,
    };
    if !closes {
        return None;
    }
    let mut end = mark.end;
    let mut free = !mark.guarded;
    for next in marks.get(i + 1..)? {
        if next.at != end {
            break;
        }
        match next.kind {
            // ”。 after what has ended already, and the tail of ！！ and 。……
            Kind::Stop | Kind::Exclaim | Kind::Ellipsis if free && mark.kind != Kind::Semicolon => {
            }
            // A stray closing mark ends with the sentence before it.
            Kind::Close(_) if free => {}
            Kind::Close(_) if mark.kind != Kind::Semicolon => {
                free = !next.guarded
                    && (mark.kind == Kind::Stop || is_speech(text, start, next, marks));
                if !free && !next.guarded {
                    return None;
                }
            }
            _ => break,
        }
        end = next.end;
    }
    free.then_some(end)
}

/// Whether what a quote holds was said by someone, and is no name: it began the sentence, or
/// stood after a colon or a comma.
fn is_speech(text: &str, start: usize, close: &Mark, marks: &[Mark]) -> bool {
    let Some(open) = close.mate else { return true };
    if trim(text, Span::between(start, open)).is_empty() {
        return true;
    }
    let before = marks.partition_point(|mark| mark.at < open).checked_sub(1);
    before.and_then(|i| marks.get(i)).is_some_and(|mark| {
        mark.end == open && matches!(mark.kind, Kind::Colon | Kind::Comma | Kind::Stop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corpus() {
        for (text, expected) in [
            ("水稻丰收。油茶挂果！", &["水稻丰收。", "油茶挂果！"][..]),
            ("一是修路；二是架桥。", &["一是修路；", "二是架桥。"]),
            ("印发《关于修路。的办法》后施行。", &["印发《关于修路。的办法》后施行。"]),
            ("村里（含三组；四组）受益。", &["村里（含三组；四组）受益。"]),
            ("他说：“修！”大家都来。", &["他说：“修！”", "大家都来。"]),
            ("开展“向我看齐！”活动三次。", &["开展“向我看齐！”活动三次。"]),
            ("“先修路。”这是共识。", &["“先修路。”", "这是共识。"]),
            ("1.税收收入。完成1.5亿元。", &["1.税收收入。", "完成1.5亿元。"]),
            ("PM2.5降到28.", &["PM2.5降到28."]),
            ("真好！！……走吧", &["真好！！……", "走吧"]),
            ("（见附件。）下同。", &["（见附件。）", "下同。"]),
            ("“甲。乙。", &["“甲。", "乙。"]),
            ("甲。”乙。", &["甲。”", "乙。"]),
            ("没有标点", &["没有标点"]),
            ("第一行\n第二行。", &["第一行", "第二行。"]),
            ("", &[]),
            ("。", &["。"]),
            ("We went. They stayed; it rained.", &["We went.", "They stayed;", "it rained."]),
        ] {
            let found: Vec<_> = sentences(text).map(|s| s.slice(text).unwrap()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
