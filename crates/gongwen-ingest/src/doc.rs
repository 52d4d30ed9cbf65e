//! The reader of .doc and .wps (Word 97–2003).
//!
//! A third-party parser gives paragraphs, headings, lists and tables; it bounds its own memory
//! and stack. What it does not give is the labels of automatic numbering: where there are
//! numbered lists, a notice tells so. Saved as .docx, the file has them.

use crate::builder::Builder;
use crate::document::{Aside, AsideKind, BlockKind, Container, Ingested};
use crate::error::{IngestError, IngestErrorKind, Limit};
use crate::format::Format;
use crate::notice::NoticeKind;
use crate::options::Options;
use crate::origin::Origin;
use office_oxide::doc::DocError;
use office_oxide::ir::{Element, InlineContent, List, Table};
use office_oxide::{Document, DocumentFormat, OfficeError};
use std::io::Cursor;

/// Tables, text boxes and lists within each other; the parser gives fifteen at most.
const DEPTH: usize = 32;

/// Reads a .doc.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    let source = Cursor::new(bytes.to_vec());
    let document = Document::from_reader(source, DocumentFormat::Doc).map_err(map_error)?;
    let sections = document.to_ir().sections;
    drop(document);
    let mut writer = Writer { builder: Builder::new(options), paragraph: 0, is_numbered: false };
    for section in &sections {
        for (kind, part) in
            [(AsideKind::Header, &section.header), (AsideKind::Footer, &section.footer)]
        {
            if let Some(part) = part {
                writer.aside(kind, &part.content);
            }
        }
        writer.elements(&section.elements, 0)?;
    }
    if writer.is_numbered {
        writer.builder.notice(NoticeKind::LostPart, None);
    }
    Ok(writer.builder.finish(Format::Doc, None))
}

struct Writer {
    builder: Builder,
    /// The next paragraph.
    paragraph: u32,
    is_numbered: bool,
}

impl Writer {
    fn elements(&mut self, elements: &[Element], depth: usize) -> Result<(), IngestError> {
        if depth > DEPTH {
            return Err(IngestError::limit(Limit::Depth(DEPTH)));
        }
        for element in elements {
            match element {
                Element::Heading(heading) => {
                    let level = heading.level.clamp(1, 9);
                    self.paragraph(&heading.content, BlockKind::Heading { level })?;
                }
                Element::Paragraph(paragraph) => {
                    self.paragraph(&paragraph.content, BlockKind::Paragraph)?;
                }
                Element::Table(table) => self.table(table, depth)?,
                Element::List(list) => self.list(list, depth, 1)?,
                Element::TextBox(text_box) => {
                    let outer = self.builder.set_container(Container::TextBox);
                    self.elements(&text_box.content, depth + 1)?;
                    self.builder.set_container(outer);
                }
                Element::Image(_) => {
                    let origin = Origin::Doc { paragraph: self.paragraph };
                    self.builder.notice(NoticeKind::Picture, Some(origin));
                }
                Element::Footnote(note) => self.aside(AsideKind::Footnote, &note.content),
                Element::Endnote(note) => self.aside(AsideKind::Endnote, &note.content),
                _ => {}
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, content: &[InlineContent], kind: BlockKind) -> Result<(), IngestError> {
        let origin = Origin::Doc { paragraph: self.paragraph };
        self.paragraph = self.paragraph.saturating_add(1);
        for inline in content {
            match inline {
                InlineContent::Text(span) => self.builder.push(&span.text, origin.clone())?,
                InlineContent::LineBreak => self.builder.line_break()?,
                _ => {}
            }
        }
        self.builder.end_block(kind, None)
    }

    /// A table; of one column it is paragraphs.
    fn table(&mut self, table: &Table, depth: usize) -> Result<(), IngestError> {
        if table.rows.iter().all(|row| row.cells.len() <= 1) {
            let outer = self.builder.set_container(Container::Cell);
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                self.elements(&cell.content, depth + 1)?;
            }
            self.builder.set_container(outer);
            return Ok(());
        }
        self.builder.begin_table();
        for row in &table.rows {
            self.builder.begin_row()?;
            for cell in &row.cells {
                self.builder.begin_cell(cell.col_span, cell.row_span, row.is_header)?;
                self.elements(&cell.content, depth + 1)?;
                self.builder.end_cell();
            }
            self.builder.end_row();
        }
        self.builder.end_table(None)
    }

    fn list(&mut self, list: &List, depth: usize, level: u8) -> Result<(), IngestError> {
        self.is_numbered |= list.ordered;
        for item in &list.items {
            for element in &item.content {
                match element {
                    Element::Paragraph(paragraph) => {
                        self.paragraph(&paragraph.content, BlockKind::ListItem { level })?;
                    }
                    other => self.elements(std::slice::from_ref(other), depth + 1)?,
                }
            }
            if let Some(nested) = item.nested.as_ref().filter(|_| level < 9) {
                self.list(nested, depth, level + 1)?;
            }
        }
        Ok(())
    }

    fn aside(&mut self, kind: AsideKind, elements: &[Element]) {
        let text: Vec<String> = elements.iter().filter_map(words).collect();
        let text = text.join("\n");
        self.builder.aside(Aside { kind, text, origin: None, anchor: None });
    }
}

/// The words of a paragraph.
fn words(element: &Element) -> Option<String> {
    let content = match element {
        Element::Paragraph(paragraph) => &paragraph.content,
        Element::Heading(heading) => &heading.content,
        _ => return None,
    };
    let words = content.iter().map(|inline| match inline {
        InlineContent::Text(span) => span.text.as_str(),
        InlineContent::LineBreak => "\n",
        _ => "",
    });
    Some(words.collect())
}

fn map_error(error: OfficeError) -> IngestError {
    match error {
        OfficeError::Doc(DocError::Encrypted) => {
            IngestError::new(IngestErrorKind::Encrypted(Format::Doc))
        }
        OfficeError::Panic(what) => {
            IngestError::new(IngestErrorKind::Panicked(Format::Doc)).detail(what)
        }
        other => IngestError::broken(
            Format::Doc,
            format_args!("{other}; or convert it: soffice --headless --convert-to docx FILE"),
        ),
    }
}
