//! Documents of Word, made here: a zip with the parts that a test is about.
#![allow(dead_code)]

use gongwen_ingest::{IngestError, Ingested, Options, read};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) const W: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
    xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
    xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' \
    xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' \
    xmlns:v='urn:schemas-microsoft-com:vml' \
    xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document that is being made.
#[derive(Default)]
pub(crate) struct Docx {
    parts: Vec<(String, Vec<u8>)>,
    relations: String,
}

impl Docx {
    /// With this inside its `w:body`.
    pub(crate) fn body(xml: &str) -> Self {
        let document = format!("<w:document {W}><w:body>{xml}<w:sectPr/></w:body></w:document>");
        let root = format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
             <Relationship Id='rId1' Type='{OFFICE}/officeDocument' Target='word/document.xml'/>\
             </Relationships>"
        );
        Self::default().raw("_rels/.rels", &root).raw("word/document.xml", &document)
    }

    pub(crate) fn raw(mut self, name: &str, content: &str) -> Self {
        self.parts.push((name.to_owned(), content.as_bytes().to_vec()));
        self
    }

    /// A part of a kind, with this inside its root element `w:root`.
    pub(crate) fn part(mut self, kind: &str, name: &str, root: &str, xml: &str) -> Self {
        self.relations.push_str(&format!(
            "<Relationship Id='{name}' Type='{OFFICE}/{kind}' Target='{name}'/>"
        ));
        self.raw(&format!("word/{name}"), &format!("<w:{root} {W}>{xml}</w:{root}>"))
    }

    pub(crate) fn numbering(self, xml: &str) -> Self {
        self.part("numbering", "numbering.xml", "numbering", xml)
    }

    pub(crate) fn styles(self, xml: &str) -> Self {
        self.part("styles", "styles.xml", "styles", xml)
    }

    pub(crate) fn bytes(mut self) -> Vec<u8> {
        let relations = format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{}</Relationships>",
            self.relations
        );
        self.parts.push(("word/_rels/document.xml.rels".into(), relations.into_bytes()));
        zip(&self.parts)
    }

    pub(crate) fn read(self) -> Ingested {
        self.try_read().unwrap()
    }

    pub(crate) fn try_read(self) -> Result<Ingested, IngestError> {
        read("报告.docx", &self.bytes(), &Options::default())
    }
}

/// An archive.
pub(crate) fn zip<N: AsRef<str>, B: AsRef<[u8]>>(parts: &[(N, B)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(name.as_ref(), options).unwrap();
        zip.write_all(content.as_ref()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph of one run.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph in a list.
pub(crate) fn item(list: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>\
         <w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

/// A paragraph of a style.
pub(crate) fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A level of a list.
pub(crate) fn level(at: u32, format: &str, text: &str) -> String {
    level_with(at, format, text, "")
}

/// A level of a list, with more elements in it.
pub(crate) fn level_with(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}\
         <w:lvlText w:val='{text}'/></w:lvl>"
    )
}

/// A definition of a list and a list of it, both under one id.
pub(crate) fn list(id: u32, levels: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId='{id}'>{levels}</w:abstractNum>\
         <w:num w:numId='{id}'><w:abstractNumId w:val='{id}'/></w:num>"
    )
}
