//! Blocks: the lines of a text as headings and paragraphs, one after another, before they
//! are made a tree.

use crate::chars::{ends_sentence, floor};
use crate::heading;
use crate::lines::Line;
use crate::marker::{Marker, MarkerForm, marker_at};
use crate::marks::{Mark, scan, scan_start};
use crate::runin::{self, Alone};
use gongwen_model::{Role, Span};

/// How far a heading is looked for before the whole line is read, in bytes.
const WINDOW: usize = 900;
/// How far it is looked for first. Twice as far, what follows a colon is sure to be text.
const NEAR: usize = 180;
/// The longest line that may be the heading of a 部分 or 章, in bytes.
const PART_LINE: usize = 150;

/// How high a section stands: smaller is higher. Levels say how a heading is numbered, ranks
/// what stands under what.
pub(crate) mod rank {
    /// 第一部分
    pub(crate) const PART: u8 = 10;
    /// 第一节
    pub(crate) const SUBPART: u8 = 15;
    /// 一、
    pub(crate) const FIRST: u8 = 20;
    /// （一）
    pub(crate) const SECOND: u8 = 30;
    /// 1.
    pub(crate) const THIRD: u8 = 40;
    /// A line that stands alone, inside the section it is in.
    pub(crate) const INNER: u8 = 45;
    /// Text without a heading: every numbered heading ends it, no item does.
    pub(crate) const BARE: u8 = 49;
    /// 一是, （1）
    pub(crate) const ITEM: u8 = 50;
    /// A run-in heading without a number.
    pub(crate) const RUN_IN: u8 = 60;

    /// The rank of what a marker opens.
    pub(crate) fn of(form: crate::MarkerForm) -> u8 {
        match form {
            crate::MarkerForm::Part => PART,
            crate::MarkerForm::Subpart => SUBPART,
            crate::MarkerForm::Chinese => FIRST,
            crate::MarkerForm::ChineseBracket => SECOND,
            crate::MarkerForm::Arabic => THIRD,
            _ => ITEM,
        }
    }
}

/// A heading, a paragraph, or the border of a part that has no heading.
#[derive(Debug)]
pub(crate) enum Block {
    /// Boxed, for most blocks are paragraphs.
    Head(Box<Head>),
    Para(Span),
    /// The lines of a table.
    Table(Span),
    Break(Option<Role>),
}

/// A heading and the rest of its line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) rank: u8,
    pub(crate) level: u8,
    pub(crate) heading: Span,
    /// The marker alone; empty where it has none.
    pub(crate) marker: Span,
    /// Where its words begin.
    pub(crate) words: usize,
    /// What follows it on its line.
    pub(crate) rest: Span,
    pub(crate) number: Option<(MarkerForm, u32)>,
}

impl Head {
    fn numbered(text: &str, line: Span, marker: &Marker, marks: &[Mark]) -> Self {
        let extent = heading::extent(text, line, marker, marks);
        Self {
            rank: rank::of(marker.form),
            level: marker.level(),
            heading: extent.heading,
            marker: marker.span,
            words: marker.words.min(extent.heading.end()),
            rest: extent.rest,
            number: Some((marker.form, marker.value)),
        }
    }

    fn plain(rank: u8, heading: Span, rest: Span) -> Self {
        let marker = Span::between(heading.start(), heading.start());
        Self { rank, level: 5, heading, marker, words: heading.start(), rest, number: None }
    }
}

/// The blocks of the lines.
pub(crate) fn build(text: &str, lines: &[Line], marks: &mut Vec<Mark>) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(lines.len());
    // Under a title, a line that stands alone is a heading too.
    let mut after_text = true;
    for (i, line) in lines.iter().enumerate() {
        let words = line.span.slice(text).unwrap_or("");
        if line.table {
            blocks.push(Block::Table(line.span));
            after_text = true;
            continue;
        }
        if let Some(head) = numbered(text, line.span, marks) {
            blocks.push(Block::Head(Box::new(head)));
            after_text = true;
            continue;
        }
        let next = lines.get(i + 1).and_then(|next| next.span.slice(text));
        match runin::alone(words, after_text, next) {
            Some(kind) => {
                let heading = runin::alone_span(text, line.span, kind);
                let rank = if kind == Alone::Note { rank::FIRST } else { rank::INNER };
                let rest = Span::between(line.span.end(), line.span.end());
                blocks.push(Block::Head(Box::new(Head::plain(rank, heading, rest))));
                after_text = true;
            }
            None => {
                blocks.push(Block::Para(line.span));
                after_text = ends_sentence(words);
            }
        }
    }
    run_ins(text, &mut blocks, marks);
    place_lines_alone(&mut blocks);
    blocks
}

/// The numbered heading or item that a line opens with.
fn numbered(text: &str, line: Span, marks: &mut Vec<Mark>) -> Option<Head> {
    let marker = marker_at(text, line.start()).filter(|marker| marker.span.end() <= line.end())?;
    if matches!(marker.form, MarkerForm::Part | MarkerForm::Subpart) {
        let words = line.slice(text).unwrap_or("");
        if line.len() > PART_LINE || ends_sentence(words) || words.contains('。') {
            return None;
        }
    }
    let near = floor(text, line.end().min(line.start() + WINDOW));
    let window = Span::between(line.start(), near);
    // Most headings end soon, and then the marks behind do not matter.
    let soon = if window.len() > 2 * NEAR { floor(text, line.start() + NEAR) } else { near };
    let all = scan_start(text, window, soon, marks);
    let mut head = Head::numbered(text, window, &marker, marks);
    if !all && head.rest.is_empty() {
        scan(text, window, marks);
        head = Head::numbered(text, window, &marker, marks);
    }
    if near == line.end() {
        return Some(head);
    }
    if head.rest.is_empty() {
        scan(text, line, marks);
        return Some(Head::numbered(text, line, &marker, marks));
    }
    Some(Head { rest: Span::between(head.rest.start(), line.end()), ..head })
}

/// Makes headings of the first sentences that are such, section by section.
fn run_ins(text: &str, blocks: &mut [Block], marks: &mut Vec<Mark>) {
    let mut candidates = Vec::new();
    for section in
        blocks.split_mut(|block| matches!(block, Block::Head(head) if head.rank < rank::ITEM))
    {
        candidates.clear();
        candidates.extend(section.iter().map(|block| match block {
            Block::Para(span) => runin::candidate(text, *span, marks),
            _ => None,
        }));
        if candidates.iter().all(Option::is_none) {
            continue;
        }
        for ((block, candidate), chosen) in
            section.iter_mut().zip(&candidates).zip(runin::decide(&candidates))
        {
            if let (&Block::Para(span), Some(candidate), true) = (&*block, candidate, chosen) {
                let rest = Span::between(candidate.rest, span.end());
                let head = Head::plain(rank::RUN_IN, candidate.heading, rest);
                *block = Block::Head(Box::new(head));
            }
        }
    }
}

/// Ranks the lines that stand alone by what comes next: above a series that begins after
/// them, else inside the section they are in.
fn place_lines_alone(blocks: &mut [Block]) {
    let mut next = None;
    for block in blocks.iter_mut().rev() {
        let Block::Head(head) = block else { continue };
        match (head.number, next) {
            (Some((_, value)), _) if head.rank < rank::ITEM => next = Some((head.rank, value)),
            (None, Some((below, 1))) if head.rank == rank::INNER => head.rank = below - 2,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;

    fn outline(text: &str) -> Vec<(u8, &str)> {
        let lines: Vec<_> = Lines::new(text).collect();
        build(text, &lines, &mut Vec::new())
            .iter()
            .map(|block| match block {
                Block::Head(head) => (head.level, head.heading.slice(text).unwrap()),
                Block::Para(span) | Block::Table(span) => (0, span.slice(text).unwrap()),
                Block::Break(_) => (9, ""),
            })
            .collect()
    }

    #[test]
    fn heads_and_paragraphs() {
        assert_eq!(
            outline(
                "今年丰收。\n一、农业\n（一）水稻。增产。\n1.早稻：移栽3万亩。\n一是修渠，保水。\n第一部分是回顾。"
            ),
            [
                (0, "今年丰收。"),
                (1, "一、农业"),
                (2, "（一）水稻"),
                (3, "1.早稻"),
                (4, "一是修渠"),
                (0, "第一部分是回顾。")
            ]
        );
    }

    #[test]
    fn very_long_heading_lines() {
        let text = format!("1.{}。后文。", "水".repeat(500));
        let lines: Vec<_> = Lines::new(&text).collect();
        let blocks = build(&text, &lines, &mut Vec::new());
        let Some(Block::Head(head)) = blocks.first() else { panic!() };
        assert_eq!(head.rest.slice(&text), Some("后文。"));
    }
}
