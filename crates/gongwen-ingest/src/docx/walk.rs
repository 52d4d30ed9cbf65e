//! The blocks of a part, in order.

use super::Lists;
use super::counter::Counters;
use super::paragraph::Piece;
use super::xml::{alternative, attribute, child, is_on, is_w, w_name};
use crate::builder::Builder;
use crate::document::Container;
use crate::error::IngestError;
use crate::notice::NoticeKind;
use crate::origin::Origin;
use roxmltree::Node;
use std::sync::Arc;

/// Where the mark of a note stands.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// `footnoteReference` or `endnoteReference`.
    pub(super) kind: NoteKind,
    pub(super) id: Box<str>,
    /// A byte of the text.
    pub(super) at: usize,
}

/// Which notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

/// A walk over a part.
pub(super) struct Walk<'w> {
    pub(super) builder: &'w mut Builder,
    pub(super) lists: &'w Lists,
    pub(super) counters: Counters,
    part: Arc<str>,
    /// All paragraphs of the part, in order.
    paragraphs: Vec<u32>,
    /// The open fields: whether we are in its code still.
    pub(super) fields: Vec<bool>,
    /// The words of a paragraph whose mark was deleted: they go on in the next.
    pub(super) pending: Vec<Piece>,
    pub(super) marks: Vec<Mark>,
}

impl<'w> Walk<'w> {
    pub(super) fn new(
        builder: &'w mut Builder,
        lists: &'w Lists,
        part: &str,
        root: Node<'_, '_>,
    ) -> Self {
        let paragraphs =
            root.descendants().filter(|&node| is_w(node, "p")).map(|node| node.id().get());
        Self {
            builder,
            lists,
            counters: Counters::default(),
            part: part.into(),
            paragraphs: paragraphs.collect(),
            fields: Vec::new(),
            pending: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// The marks of notes that were met.
    pub(super) fn into_marks(self) -> Vec<Mark> {
        self.marks
    }

    /// The blocks of a body, a cell, a text box or a note.
    pub(super) fn container(&mut self, node: Node<'_, '_>) -> Result<(), IngestError> {
        self.blocks(node)?;
        self.flush()
    }

    fn blocks(&mut self, parent: Node<'_, '_>) -> Result<(), IngestError> {
        for node in parent.children().filter(Node::is_element) {
            if let Some(choice) = alternative(node) {
                if let Some(choice) = choice {
                    self.blocks(choice)?;
                }
                continue;
            }
            match w_name(node) {
                Some("p") => self.paragraph(node)?,
                Some("tbl") => {
                    self.flush()?;
                    self.table(node)?;
                }
                Some("sdt") if !is_prompt(node) => self.blocks(node)?,
                Some("sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo") => {
                    self.blocks(node)?;
                }
                Some("altChunk") => self.builder.notice(NoticeKind::Object, None),
                _ => {}
            }
        }
        Ok(())
    }

    /// The blocks of a text box, after the paragraph that it is tied to.
    pub(super) fn text_box(&mut self, node: Node<'_, '_>) -> Result<(), IngestError> {
        let before = self.builder.set_container(Container::TextBox);
        let fields = std::mem::take(&mut self.fields);
        let pending = std::mem::take(&mut self.pending);
        let result = self.container(node);
        self.builder.set_container(before);
        (self.fields, self.pending) = (fields, pending);
        result
    }

    /// The number of a paragraph in its part.
    pub(super) fn number(&self, node: Node<'_, '_>) -> u32 {
        let at = self.paragraphs.binary_search(&node.id().get()).unwrap_or_default();
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    pub(super) fn origin(&self, paragraph: u32, run: Option<u32>) -> Origin {
        Origin::Docx { part: Arc::clone(&self.part), paragraph, run }
    }
}

/// Whether a content control shows only what is to be filled in (单击此处输入文字).
pub(super) fn is_prompt(node: Node<'_, '_>) -> bool {
    child(node, "sdtPr").is_some_and(|properties| is_on(properties, "showingPlcHdr"))
}

/// `w:id` of a note or its mark.
pub(super) fn id_of<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "id")
}
