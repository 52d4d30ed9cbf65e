//! The tree of sections, and the pieces of content in them.

use crate::blocks::{Block, Head, rank};
use crate::chars::trim;
use crate::heading;
use crate::item;
use crate::marker::{Marker, MarkerForm};
use crate::marks::{Mark, scan};
use crate::piece::{Piece, PieceKind};
use crate::sentence;
use gongwen_model::{Heading, Paragraph, Role, Section, Sentence, Span};

/// Grows the sections of one report. A section is added when its text begins, under the
/// section that is open then, so that sections stand in preorder.
pub(crate) struct Tree<'t> {
    text: &'t str,
    report: usize,
    nodes: Vec<Node>,
    /// The sections that are open, the outermost first.
    open: Vec<(usize, u8)>,
    pieces: &'t mut Vec<Piece>,
    buffers: &'t mut Buffers,
}

/// What is used again from paragraph to paragraph.
#[derive(Default)]
pub(crate) struct Buffers {
    pub(crate) marks: Vec<Mark>,
    candidates: Vec<item::Candidate>,
    items: Vec<Marker>,
    sentences: Vec<Sentence>,
    nodes: Vec<Node>,
}

struct Node {
    parent: Option<usize>,
    /// How many sections stand right under it.
    children: usize,
    start: usize,
    end: usize,
    section: Section,
}

impl Node {
    /// Adds a paragraph. Most sections have one.
    fn push(&mut self, paragraph: Paragraph) {
        self.start = self.start.min(paragraph.span.start());
        self.end = self.end.max(paragraph.span.end());
        let paragraphs = &mut self.section.paragraphs;
        if paragraphs.is_empty() {
            paragraphs.reserve_exact(1);
        }
        paragraphs.push(paragraph);
    }
}

impl<'t> Tree<'t> {
    pub(crate) fn new(
        text: &'t str,
        report: usize,
        pieces: &'t mut Vec<Piece>,
        buffers: &'t mut Buffers,
    ) -> Self {
        let nodes = std::mem::take(&mut buffers.nodes);
        Self { text, report, nodes, open: Vec::new(), pieces, buffers }
    }

    /// Adds the blocks of the report.
    pub(crate) fn grow(&mut self, blocks: &[Block]) {
        let outlined =
            blocks.iter().any(|b| matches!(b, Block::Head(head) if head.rank < rank::ITEM));
        for block in blocks {
            match *block {
                Block::Head(ref head) => self.head(head),
                Block::Break(role) => {
                    self.close(if role == Some(Role::Closing) { 0 } else { rank::FIRST });
                    self.bare(role);
                }
                Block::Para(span) => {
                    self.enter(outlined);
                    self.flow(span, None);
                }
                Block::Table(span) => {
                    self.enter(outlined);
                    self.table(span);
                }
            }
        }
    }

    /// Closes the items before a paragraph that is none.
    fn enter(&mut self, outlined: bool) {
        self.close(rank::ITEM);
        if self.open.is_empty() {
            let preamble = outlined && self.nodes.is_empty();
            self.bare(preamble.then_some(Role::Preamble));
        }
    }

    /// Adds the lines of a table to the section that is open.
    fn table(&mut self, span: Span) {
        let Some(node) = self.top() else { return };
        let mut sentences = Vec::new();
        let mut at = span.start();
        for line in span.slice(self.text).unwrap_or("").split_inclusive(is_line_end) {
            let row = trim(self.text, Span::between(at, at + line.len()));
            at += line.len();
            if !row.is_empty() {
                sentences.push(Sentence { span: row });
            }
        }
        if let Some(node) = self.nodes.get_mut(node) {
            node.push(Paragraph { span, sentences });
        }
        self.piece(span, PieceKind::Table, node);
    }

    /// The sections, each in its parent.
    pub(crate) fn finish(self) -> Vec<Section> {
        let mut nodes = self.nodes;
        let mut roots = Vec::new();
        while let Some(mut node) = nodes.pop() {
            node.section.span = Span::between(node.start, node.end.max(node.start));
            // Children came last first.
            node.section.children.reverse();
            match node.parent.and_then(|parent| nodes.get_mut(parent)) {
                Some(parent) => {
                    parent.end = parent.end.max(node.end);
                    let children = &mut parent.section.children;
                    if children.is_empty() {
                        children.reserve_exact(parent.children);
                    }
                    children.push(node.section);
                }
                None => roots.push(node.section),
            }
        }
        roots.reverse();
        self.buffers.nodes = nodes;
        roots
    }

    /// Closes the open sections that do not stand above `rank`.
    fn close(&mut self, rank: u8) {
        while self.open.last().is_some_and(|open| open.1 >= rank) {
            self.open.pop();
        }
    }

    /// Adds a section under another.
    fn add(
        &mut self,
        parent: Option<usize>,
        heading: Option<Heading>,
        role: Option<Role>,
    ) -> usize {
        // Without a heading, the first paragraph gives it its start.
        let (start, end) =
            heading.as_ref().map_or((usize::MAX, 0), |h| (h.span.start(), h.span.end()));
        if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent)) {
            parent.children += 1;
        }
        self.nodes.push(Node {
            parent,
            children: 0,
            start,
            end,
            section: Section { heading, role, ..Section::default() },
        });
        self.nodes.len() - 1
    }

    fn top(&self) -> Option<usize> {
        self.open.last().map(|open| open.0)
    }

    /// Opens a section without a heading.
    fn bare(&mut self, role: Option<Role>) {
        let node = self.add(self.top(), None, role);
        self.open.push((node, rank::BARE));
    }

    fn head(&mut self, head: &Head) {
        self.close(head.rank);
        let node =
            self.add(self.top(), Some(self.heading(head.heading, head.marker, head.level)), None);
        self.open.push((node, head.rank));
        self.piece(Span::between(head.words, head.heading.end()), PieceKind::Heading, node);
        if !head.rest.is_empty() {
            self.flow(head.rest, head.number);
        }
    }

    fn heading(&self, span: Span, marker: Span, level: u8) -> Heading {
        let words = |span: Span| span.slice(self.text).unwrap_or_default();
        Heading { span, text: words(span).into(), marker: words(marker).into(), level }
    }

    /// Adds a paragraph, or the rest of one after `opener`, to the section that is open; the
    /// items inside it are sections under that.
    fn flow(&mut self, span: Span, opener: Option<(MarkerForm, u32)>) {
        let mut buffers = std::mem::take(self.buffers);
        let Buffers { marks, candidates, items, sentences, .. } = &mut buffers;
        scan(self.text, span, marks);
        item::find(self.text, span, marks, opener, candidates, items);
        let lead = items.first().map_or(span.end(), |first| first.span.start());
        if let Some(node) = self.top() {
            self.paragraph(node, Span::between(span.start(), lead), marks, sentences);
        }
        let mut series = Series::new(self, opener);
        for (i, marker) in items.iter().enumerate() {
            let end = items.get(i + 1).map_or(span.end(), |next| next.span.start());
            let run = trim(self.text, Span::between(marker.span.start(), end));
            let extent = heading::extent(self.text, run, marker, marks);
            let parent = if marker.form.is_item() {
                series.place(marker)
            } else {
                self.close(rank::of(marker.form));
                self.top()
            };
            let heading = self.heading(extent.heading, marker.span, marker.level());
            let node = self.add(parent, Some(heading), None);
            // An item beside the one that opened the paragraph ends that one.
            if parent < self.top() {
                self.close(rank::ITEM);
            }
            if marker.form.is_item() {
                series.push(marker.form, node);
            } else {
                self.open.push((node, rank::of(marker.form)));
                series = Series { base: Some(node), forms: Vec::new() };
            }
            let words = marker.words.min(extent.heading.end());
            self.piece(Span::between(words, extent.heading.end()), PieceKind::Heading, node);
            self.paragraph(node, extent.rest, marks, sentences);
        }
        *self.buffers = buffers;
    }

    fn paragraph(
        &mut self,
        node: usize,
        span: Span,
        marks: &[Mark],
        sentences: &mut Vec<Sentence>,
    ) {
        let span = trim(self.text, span);
        if span.is_empty() {
            return;
        }
        let from = marks.partition_point(|mark| mark.at < span.start());
        let to = marks.partition_point(|mark| mark.at < span.end());
        sentence::split(self.text, span, marks.get(from..to).unwrap_or(&[]), sentences);
        if let Some(node) = self.nodes.get_mut(node) {
            node.push(Paragraph { span, sentences: sentences.clone() });
        }
        self.piece(span, PieceKind::Body, node);
    }

    fn piece(&mut self, span: Span, kind: PieceKind, node: usize) {
        if !span.is_empty() {
            self.pieces.push(Piece {
                span,
                kind,
                report: self.report,
                section: u32::try_from(node).ok(),
            });
        }
    }
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{c}')
}

/// The series of items that are open in a paragraph: （1） after 二是 stands under it, 三是
/// after that beside it.
struct Series {
    base: Option<usize>,
    forms: Vec<(MarkerForm, usize)>,
}

impl Series {
    fn new(tree: &Tree<'_>, opener: Option<(MarkerForm, u32)>) -> Self {
        let top = tree.top();
        match (opener, top) {
            (Some((form, _)), Some(node)) if form.is_item() => {
                let base = tree.nodes.get(node).and_then(|node| node.parent);
                Self { base, forms: vec![(form, node)] }
            }
            _ => Self { base: top, forms: Vec::new() },
        }
    }

    /// The section that an item stands under.
    fn place(&mut self, marker: &Marker) -> Option<usize> {
        match self.forms.iter().position(|open| open.0 == marker.form) {
            Some(at) => self.forms.truncate(at),
            // Another form that does not begin at 1 belongs to no series here.
            None if marker.value != 1 => self.forms.clear(),
            None => {}
        }
        self.forms.last().map(|open| open.1).or(self.base)
    }

    fn push(&mut self, form: MarkerForm, node: usize) {
        self.forms.push((form, node));
    }
}
