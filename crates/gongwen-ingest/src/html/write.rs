//! The article of a page, written as a document.

use super::content::Content;
use super::dom::{Dom, Id, Step};
use super::list::{Numbers, has_label, label};
use super::path::Paths;
use super::space::Folder;
use super::table::{is_layout, reach};
use super::tools::is_tools;
use super::visible::{is_block, is_hidden};
use crate::builder::Builder;
use crate::document::{BlockKind, Container};
use crate::error::{IngestError, Limit};
use crate::notice::NoticeKind;
use crate::options::Options;
use crate::origin::Origin;

/// Writes what stands below the roots of an article.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    dom: &'a Dom,
    content: &'a Content,
    builder: &'a mut Builder,
    max_text: usize,
    paths: Paths<'a>,
    numbers: Numbers,
    folder: Folder,
    /// The elements that are open and stand on lines of their own.
    frames: Vec<Frame>,
    tables: Vec<Table>,
    /// The kind of the paragraph that is open; it has words.
    open: Option<BlockKind>,
    /// Line breaks before the next words.
    breaks: usize,
}

#[derive(Debug)]
struct Frame {
    element: Id,
    origin: Option<Origin>,
    /// An item whose first words are still to come.
    is_fresh_item: bool,
}

#[derive(Debug)]
enum Table {
    Layout { outer: Container },
    Data { in_cell: bool },
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        dom: &'a Dom,
        content: &'a Content,
        builder: &'a mut Builder,
        options: &Options,
    ) -> Self {
        Self {
            dom,
            content,
            builder,
            max_text: options.max_text_bytes,
            paths: Paths::new(dom),
            numbers: Numbers::default(),
            folder: Folder::default(),
            frames: Vec::new(),
            tables: Vec::new(),
            open: None,
            breaks: 0,
        }
    }

    /// A line with a text that stands elsewhere in the page.
    pub(super) fn line(
        &mut self,
        text: &str,
        kind: BlockKind,
        from: Id,
    ) -> Result<(), IngestError> {
        let origin = self.path(from)?;
        self.builder.push(text, origin)?;
        self.builder.end_block(kind, None)
    }

    /// All below a root.
    pub(super) fn root(&mut self, root: Id) -> Result<(), IngestError> {
        let Content { pass, weights, .. } = self.content;
        self.open_frame(root);
        let mut walk = self.dom.walk(root);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(id) if id != root && pass.drops(self.dom, id) => {
                    self.notice_hidden(id)?;
                    walk.pass(id);
                }
                Step::Enter(id) => {
                    if let Some(text) = self.dom.text(id) {
                        self.text(text)?;
                    } else if id != root && self.is_passed(id) {
                        walk.pass(id);
                    } else if id != root
                        && is_block(self.dom, id)
                        && is_tools(self.dom, id, *pass, weights.all(id))
                    {
                        self.end_paragraph()?;
                        walk.pass(id);
                    } else {
                        self.enter(id, id == root)?;
                    }
                }
                Step::Leave(id) => self.leave(id, id == root)?,
            }
        }
        self.end_paragraph()?;
        self.frames.clear();
        self.tables.clear();
        Ok(())
    }

    /// The caption of a table of data was written before it.
    fn is_passed(&self, id: Id) -> bool {
        self.dom.name(id) == "caption" && matches!(self.tables.last(), Some(Table::Data { .. }))
    }

    fn enter(&mut self, id: Id, is_root: bool) -> Result<(), IngestError> {
        match self.dom.name(id) {
            "br" => self.breaks += 1,
            "hr" => self.end_paragraph()?,
            "img" => self.picture(id)?,
            "table" => self.enter_table(id)?,
            "tr" if !is_root => {
                self.end_paragraph()?;
                match self.tables.last() {
                    Some(Table::Data { .. }) => self.builder.begin_row()?,
                    _ => self.open_frame(id),
                }
            }
            "td" | "th" if !is_root => self.enter_cell(id)?,
            _ if is_root => {}
            _ if is_block(self.dom, id) => {
                self.end_paragraph()?;
                self.open_frame(id);
            }
            _ => {}
        }
        Ok(())
    }

    fn leave(&mut self, id: Id, is_root: bool) -> Result<(), IngestError> {
        match self.dom.name(id) {
            "table" => self.leave_table()?,
            "tr" if !is_root && matches!(self.tables.last(), Some(Table::Data { .. })) => {
                self.builder.end_row();
            }
            "td" | "th" if !is_root => {
                self.end_paragraph()?;
                if let Some(Table::Data { in_cell }) = self.tables.last_mut() {
                    *in_cell = false;
                    self.builder.end_cell();
                }
                self.close_frame(id);
            }
            _ => {
                if !is_root && self.frames.last().is_some_and(|frame| frame.element == id) {
                    self.end_paragraph()?;
                    self.close_frame(id);
                }
            }
        }
        Ok(())
    }

    fn enter_table(&mut self, id: Id) -> Result<(), IngestError> {
        self.end_paragraph()?;
        if is_layout(self.dom, &self.content.weights, id) {
            let outer = self.builder.set_container(Container::Cell);
            self.tables.push(Table::Layout { outer });
            return Ok(());
        }
        let caption = self.dom.children(id).find(|&child| self.dom.name(child) == "caption");
        if let Some(caption) = caption.filter(|&id| self.content.weights.all(id) > 0) {
            self.caption(caption)?;
        }
        self.builder.begin_table();
        self.tables.push(Table::Data { in_cell: false });
        Ok(())
    }

    fn caption(&mut self, caption: Id) -> Result<(), IngestError> {
        self.open_frame(caption);
        let mut walk = self.dom.walk(caption);
        while let Some(step) = walk.next() {
            let Step::Enter(id) = step else { continue };
            if id != caption && self.content.pass.drops(self.dom, id) {
                walk.pass(id);
            } else if let Some(text) = self.dom.text(id) {
                self.text(text)?;
            }
        }
        self.end_paragraph()?;
        self.close_frame(caption);
        Ok(())
    }

    fn leave_table(&mut self) -> Result<(), IngestError> {
        self.end_paragraph()?;
        match self.tables.pop() {
            Some(Table::Data { .. }) => self.builder.end_table(None)?,
            Some(Table::Layout { outer }) => {
                self.builder.set_container(outer);
            }
            None => {}
        }
        Ok(())
    }

    fn enter_cell(&mut self, id: Id) -> Result<(), IngestError> {
        self.end_paragraph()?;
        self.open_frame(id);
        let (columns, rows) = (reach(self.dom, id, "colspan"), reach(self.dom, id, "rowspan"));
        if let Some(Table::Data { in_cell }) = self.tables.last_mut() {
            *in_cell = true;
            let in_head = || {
                let row = self.dom.parent(id);
                row.and_then(|row| self.dom.parent(row))
                    .is_some_and(|id| self.dom.name(id) == "thead")
            };
            let is_head = self.dom.name(id) == "th" || in_head();
            self.builder.begin_cell(columns, rows, is_head)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), IngestError> {
        if matches!(self.tables.last(), Some(Table::Data { in_cell: false })) {
            return Ok(());
        }
        if self.frames.iter().rev().any(|frame| self.is_pre(frame.element)) {
            return self.preformatted(text);
        }
        let is_blank = text.bytes().all(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c));
        if !is_blank {
            self.begin_paragraph(text)?;
        }
        let mut folded = String::new();
        self.folder.fold(text, &mut folded);
        self.push(&folded)
    }

    fn preformatted(&mut self, text: &str) -> Result<(), IngestError> {
        for (i, line) in text.split('\n').enumerate() {
            self.breaks += usize::from(i > 0);
            let line = line.strip_suffix('\r').unwrap_or(line);
            if !line.trim().is_empty() {
                self.begin_paragraph(line)?;
                self.push(line)?;
            }
        }
        Ok(())
    }

    fn is_pre(&self, id: Id) -> bool {
        matches!(self.dom.name(id), "pre" | "listing" | "xmp" | "plaintext")
    }

    /// Opens a paragraph before its first words, and writes the line breaks that are due.
    fn begin_paragraph(&mut self, words: &str) -> Result<(), IngestError> {
        if self.open.is_some() {
            for _ in 0..self.breaks.min(2) {
                self.builder.line_break()?;
                self.folder.start();
            }
            self.breaks = 0;
            return Ok(());
        }
        (self.breaks, self.folder) = (0, Folder::default());
        let heading =
            self.frames.iter().rev().find_map(|frame| level(self.dom.name(frame.element)));
        let item = self.frames.iter_mut().rev().find(|frame| frame.is_fresh_item);
        let item = item.map(|frame| {
            frame.is_fresh_item = false;
            frame.element
        });
        let kind = match (heading, item) {
            (Some(level), _) => BlockKind::Heading { level },
            (None, Some(_)) => BlockKind::ListItem { level: self.depth() },
            (None, None) => BlockKind::Paragraph,
        };
        if let Some(item) = item
            && let Some(label) = label(self.dom, item, &mut self.numbers)
            && !has_label(words)
        {
            let origin = self.path(item)?;
            self.builder.label(&label, origin)?;
        }
        self.open = Some(kind);
        Ok(())
    }

    /// How many lists are open.
    fn depth(&self) -> u8 {
        let lists = self
            .frames
            .iter()
            .filter(|frame| matches!(self.dom.name(frame.element), "ul" | "ol" | "menu" | "dir"));
        u8::try_from(lists.count().clamp(1, 9)).unwrap_or(9)
    }

    fn push(&mut self, text: &str) -> Result<(), IngestError> {
        if text.is_empty() {
            return Ok(());
        }
        let at = self.frames.len().saturating_sub(1);
        let element = self.frames.get(at).map_or(Id::DOCUMENT, |frame| frame.element);
        let known = self.frames.get(at).and_then(|frame| frame.origin.clone());
        let origin = match known {
            Some(origin) => origin,
            None => {
                let origin = self.path(element)?;
                if let Some(frame) = self.frames.get_mut(at) {
                    frame.origin = Some(origin.clone());
                }
                origin
            }
        };
        self.builder.push(text, origin)
    }

    fn end_paragraph(&mut self) -> Result<(), IngestError> {
        (self.breaks, self.folder) = (0, Folder::default());
        match self.open.take() {
            Some(kind) => self.builder.end_block(kind, None),
            None => Ok(()),
        }
    }

    fn open_frame(&mut self, element: Id) {
        let is_fresh_item = self.dom.name(element) == "li";
        self.frames.push(Frame { element, origin: None, is_fresh_item });
    }

    fn close_frame(&mut self, element: Id) {
        if self.frames.last().is_some_and(|frame| frame.element == element) {
            self.frames.pop();
        }
    }

    fn path(&mut self, element: Id) -> Result<Origin, IngestError> {
        let path = self.paths.path(element);
        if self.paths.spent() > self.max_text {
            return Err(IngestError::limit(Limit::TextBytes(self.max_text)));
        }
        Ok(Origin::Html { element: path })
    }

    /// A picture that may hold text: none that is as small as a sign.
    fn picture(&mut self, id: Id) -> Result<(), IngestError> {
        let side = |name| {
            let value = self.dom.attribute(id, name).unwrap_or_default();
            value.trim_end_matches("px").trim().parse::<u32>().unwrap_or(u32::MAX)
        };
        if side("width") > 48 && side("height") > 48 {
            let origin = self.path(id)?;
            self.builder.notice(NoticeKind::Picture, Some(origin));
        }
        Ok(())
    }

    fn notice_hidden(&mut self, id: Id) -> Result<(), IngestError> {
        const LOOKED_AT: usize = 50;
        if !is_hidden(self.dom, id) {
            return Ok(());
        }
        let mut walk = self.dom.walk(id).take(LOOKED_AT);
        let has_words = walk.any(|step| match step {
            Step::Enter(id) => self.dom.text(id).is_some_and(|text| !text.trim().is_empty()),
            Step::Leave(_) => false,
        });
        if has_words {
            let origin = self.path(id)?;
            self.builder.notice(NoticeKind::Hidden, Some(origin));
        }
        Ok(())
    }
}

fn level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}
