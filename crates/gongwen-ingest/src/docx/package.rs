//! The package: a zip archive of parts, tied together by relationships.

use super::xml::{self, Xml};
use crate::error::{IngestError, IngestErrorKind, Limit, Place};
use crate::format::Format;
use crate::options::Options;
use memchr::memmem;
use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// An open .docx.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The index of each part by its name in lower case: part names have no case.
    names: HashMap<String, usize>,
    options: &'a Options,
    /// Bytes unpacked so far.
    unpacked: u64,
}

/// A relationship of a part to another part of the package.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last word of its type: `numbering`, `styles`, `header`.
    pub(super) kind: String,
    /// The name of the other part.
    pub(super) part: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], options: &'a Options) -> Result<Self, IngestError> {
        // The directory is read as a whole when the archive is opened; so its length first.
        if memmem::find_iter(bytes, b"PK\x01\x02").nth(options.max_entries).is_some() {
            return Err(IngestError::limit(Limit::Entries(options.max_entries)));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_error(&error))?;
        let names = archive.file_names_raw().enumerate();
        let names = names.map(|(at, name)| (normal(&String::from_utf8_lossy(name)), at)).collect();
        Ok(Self { archive, names, options, unpacked: 0 })
    }

    /// The XML of a part; `None` if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, IngestError> {
        let place = || Place::Part { part: name.into(), byte: None };
        let Some(&index) = self.names.get(&normal(name)) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|error| zip_error(&error).at(place()))?;
        let (max_part, max_total) = (self.options.max_part_bytes, self.options.max_total_bytes);
        // The size in the directory may be a lie: what counts is what comes out.
        let left = max_part.min(max_total.saturating_sub(self.unpacked));
        let mut bytes = Vec::new();
        let read = file.take(left.saturating_add(1)).read_to_end(&mut bytes);
        if bytes.len() as u64 > max_part {
            return Err(IngestError::limit(Limit::PartBytes(max_part)).at(place()));
        }
        if bytes.len() as u64 > left {
            return Err(IngestError::limit(Limit::TotalBytes(max_total)).at(place()));
        }
        read.map_err(|error| IngestError::broken(Format::Docx, error).at(place()))?;
        self.unpacked += bytes.len() as u64;
        xml::text(bytes).map(Some).ok_or_else(|| {
            IngestError::broken(Format::Docx, "a part that is not UTF-8").at(place())
        })
    }

    /// The relationships of a part; of the package itself, for the name `""`.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, IngestError> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        let Some(text) = self.part(&name)? else { return Ok(Vec::new()) };
        let xml = Xml::parse(&text, &name, self.options)?;
        let relations = xml.root().children().filter(|node| node.has_tag_name("Relationship"));
        Ok(relations_of(relations, folder))
    }

    pub(super) fn options(&self) -> &'a Options {
        self.options
    }

    /// The name of the part with the document.
    pub(super) fn main_part(&mut self) -> Result<String, IngestError> {
        let relations = self.relations("")?;
        let main = relations.into_iter().find(|relation| relation.kind == "officeDocument");
        Ok(main.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.part))
    }
}

fn relations_of<'n>(
    nodes: impl Iterator<Item = roxmltree::Node<'n, 'n>>,
    folder: &str,
) -> Vec<Relation> {
    nodes
        .filter(|node| node.attribute("TargetMode") != Some("External"))
        .filter_map(|node| {
            let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
            let target = node.attribute("Target")?;
            let part = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None if folder.is_empty() => target.to_owned(),
                None => resolve(folder, target),
            };
            Some(Relation { kind, part })
        })
        .collect()
}

/// A target in a folder, with its `..` gone up.
fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = folder.split('/').collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." => {}
            _ => path.push(step),
        }
    }
    path.join("/")
}

/// Some programs write `\`, or a `/` in front.
fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

fn zip_error(error: &ZipError) -> IngestError {
    match error {
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => {
            IngestError::new(IngestErrorKind::Encrypted(Format::Docx))
        }
        _ => IngestError::broken(Format::Docx, error),
    }
}
