//! A paragraph: its words, its label, and what it is.

use super::numbering::{LEVELS, ListRef};
use super::styles::StyleRole;
use super::walk::{Mark, NoteKind, Walk};
use super::xml::{alternative, child, is_w, number, value, w_name};
use crate::document::{Aside, AsideKind, BlockKind};
use crate::error::IngestError;
use roxmltree::Node;

/// A piece of the words of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The paragraph and run it stands in.
    pub(super) paragraph: u32,
    pub(super) run: u32,
    pub(super) what: What,
}

/// What a piece is.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Words, tabs and soft returns.
    Text(String),
    /// A page break: a new line, between words.
    Page,
    /// The mark of a note.
    Note(NoteKind, Box<str>),
}

/// What is collected from a paragraph.
pub(super) struct Words<'a, 'i> {
    pub(super) paragraph: u32,
    /// Runs met so far.
    pub(super) runs: u32,
    pub(super) pieces: Vec<Piece>,
    /// The text boxes tied to it.
    pub(super) boxes: Vec<Node<'a, 'i>>,
}

impl Words<'_, '_> {
    /// Adds text of the run that is open.
    pub(super) fn push(&mut self, text: &str) {
        let (paragraph, run) = (self.paragraph, self.runs.saturating_sub(1));
        if let Some(Piece { paragraph: p, run: r, what: What::Text(last) }) = self.pieces.last_mut()
            && (*p, *r) == (paragraph, run)
        {
            last.push_str(text);
        } else if !text.is_empty() {
            self.add(What::Text(text.to_owned()));
        }
    }

    pub(super) fn add(&mut self, what: What) {
        let (paragraph, run) = (self.paragraph, self.runs.saturating_sub(1));
        self.pieces.push(Piece { paragraph, run, what });
    }
}

/// The place of a paragraph in a list.
struct InList<'a> {
    list: ListRef<'a>,
    level: usize,
}

impl Walk<'_> {
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>) -> Result<(), IngestError> {
        let paragraph = self.number(node);
        let pieces = std::mem::take(&mut self.pending);
        let mut words = Words { paragraph, runs: 0, pieces, boxes: Vec::new() };
        self.inline(node, &mut words);
        // A field whose code has no end in its paragraph has lost it: show what follows.
        self.fields.iter_mut().for_each(|is_code| *is_code = false);
        let Words { pieces, boxes, .. } = words;
        let properties = child(node, "pPr");
        if properties.is_some_and(is_mark_deleted) {
            self.pending = pieces;
        } else {
            self.write(pieces, properties, Some(paragraph))?;
        }
        for node in boxes {
            self.text_box(node)?;
        }
        Ok(())
    }

    /// Writes the words that wait for a next paragraph where there is none.
    pub(super) fn flush(&mut self) -> Result<(), IngestError> {
        match std::mem::take(&mut self.pending) {
            pieces if pieces.is_empty() => Ok(()),
            pieces => self.write(pieces, None, None),
        }
    }

    fn write(
        &mut self,
        pieces: Vec<Piece>,
        properties: Option<Node<'_, '_>>,
        paragraph: Option<u32>,
    ) -> Result<(), IngestError> {
        let lists = self.lists;
        let style = lists.styles.get(properties.and_then(|node| value(node, "pStyle")));
        let place = place_in_list(lists, properties);
        let label = place.as_ref().map(|place| self.counters.next(place.list, place.level));
        let label = label.filter(|label| !label.is_empty());
        if style.role == Some(StyleRole::Contents) && !self.builder.in_table() {
            let text = plain(&pieces, label.as_deref().unwrap_or_default());
            let origin = paragraph.map(|paragraph| self.origin(paragraph, None));
            self.builder.aside(Aside { kind: AsideKind::Contents, text, origin, anchor: None });
            return Ok(());
        }
        if let (Some(label), Some(paragraph)) = (&label, paragraph) {
            let origin = self.origin(paragraph, None);
            self.builder.label(label, origin)?;
        }
        let mut has_words = false;
        let mut is_page = false;
        for piece in pieces {
            match piece.what {
                What::Text(text) => {
                    if std::mem::take(&mut is_page) && has_words {
                        self.builder.line_break()?;
                    }
                    has_words |= !text.trim().is_empty();
                    let origin = self.origin(piece.paragraph, Some(piece.run));
                    self.builder.push(&text, origin)?;
                }
                What::Page => is_page = true,
                What::Note(kind, id) => {
                    let at = self.builder.offset();
                    self.marks.push(Mark { kind, id, at });
                }
            }
        }
        let outline = properties.and_then(|node| value(node, "outlineLvl")).and_then(number);
        let outline = outline.or(style.outline).and_then(|level| u8::try_from(level + 1).ok());
        let kind = match (style.role, outline, &place, &label) {
            (Some(StyleRole::Title), ..) => BlockKind::Title,
            (_, Some(level @ 1..=9), ..) => BlockKind::Heading { level },
            (Some(StyleRole::Heading(level)), None, ..) => BlockKind::Heading { level },
            (.., Some(place), Some(_)) => {
                BlockKind::ListItem { level: u8::try_from(place.level + 1).unwrap_or(u8::MAX) }
            }
            _ => BlockKind::Paragraph,
        };
        let style = Some(style.name.as_ref()).filter(|name| !name.is_empty());
        self.builder.end_block(kind, style)
    }
}

/// The list of a paragraph and its level there: its own, or its style's.
fn place_in_list<'l>(
    lists: &'l super::Lists,
    properties: Option<Node<'_, '_>>,
) -> Option<InList<'l>> {
    let style = lists.styles.get(properties.and_then(|node| value(node, "pStyle")));
    let own = properties.and_then(|node| child(node, "numPr"));
    let own_id = own.and_then(|node| value(node, "numId")).and_then(number);
    let own_level = own.and_then(|node| value(node, "ilvl")).and_then(number);
    // 0 takes a paragraph out of the list of its style.
    let id = own_id.or(style.num_id).filter(|&id| id != 0)?;
    let list = lists.numbering.list(id, &lists.styles)?;
    let of_style = || list.level_of_style(&style.chain).filter(|_| own_id.is_none());
    let level = match own_level {
        Some(level) => usize::try_from(level).ok(),
        None => of_style().or_else(|| style.level.and_then(|level| usize::try_from(level).ok())),
    };
    Some(InList { list, level: level.unwrap_or(0).min(LEVELS - 1) })
}

/// Whether the end of the paragraph is deleted (or moved away) under tracked changes.
fn is_mark_deleted(properties: Node<'_, '_>) -> bool {
    child(properties, "rPr")
        .is_some_and(|mark| child(mark, "del").is_some() || child(mark, "moveFrom").is_some())
}

/// The words without their places.
pub(super) fn plain(pieces: &[Piece], label: &str) -> String {
    let mut text = label.to_owned();
    if !label.is_empty() {
        text.push(' ');
    }
    for piece in pieces {
        if let What::Text(words) = &piece.what {
            text.push_str(words);
        }
    }
    text
}

impl Walk<'_> {
    /// The runs of a paragraph, of a link, of an insertion.
    fn inline<'a, 'i>(&mut self, parent: Node<'a, 'i>, words: &mut Words<'a, 'i>) {
        for node in parent.children().filter(Node::is_element) {
            if let Some(choice) = alternative(node) {
                if let Some(choice) = choice {
                    self.inline(choice, words);
                }
                continue;
            }
            match w_name(node) {
                Some("r") => {
                    words.runs += 1;
                    self.run(node, words);
                }
                Some("sdt") if super::walk::is_prompt(node) => words.runs += runs_in(node),
                Some(
                    "hyperlink" | "ins" | "moveTo" | "smartTag" | "customXml" | "fldSimple" | "sdt"
                    | "sdtContent" | "bdo" | "dir",
                ) => self.inline(node, words),
                Some("del" | "moveFrom") => words.runs += runs_in(node),
                None if matches!(node.tag_name().name(), "oMath" | "oMathPara") => {
                    self.formula(node, words);
                }
                _ => {}
            }
        }
    }
}

/// The runs of what is not shown: they are counted, so that the numbers of the others are
/// those of the file.
fn runs_in(node: Node<'_, '_>) -> u32 {
    u32::try_from(node.descendants().filter(|&node| is_w(node, "r")).count()).unwrap_or(u32::MAX)
}
