//! The reader of .docx: WordprocessingML (ECMA-376 part 1, 17) out of its package.
//!
//! What is read is what the reader of the file sees: numbering is computed, insertions are
//! in, deletions out, of two alternatives one.

mod counter;
mod notes;
mod numbering;
mod numeral;
mod package;
mod paragraph;
mod run;
mod styles;
mod symbol;
mod table;
mod walk;
mod xml;

use crate::builder::Builder;
use crate::document::Ingested;
use crate::error::{IngestError, Place};
use crate::format::Format;
use crate::options::Options;
use numbering::Numbering;
use package::{Package, Relation};
use styles::Styles;
use walk::Walk;
use xml::{Xml, child};

/// Reads a .docx.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    let mut package = Package::open(bytes, options)?;
    let name = package.main_part()?;
    let text = package.part(&name)?.ok_or_else(|| {
        IngestError::broken(Format::Docx, "the package has no document in it")
            .at(Place::Part { part: name.as_str().into(), byte: None })
    })?;
    let relations = package.relations(&name)?;
    let styles = match part_of(&mut package, &relations, "styles")? {
        Some((name, text)) => Styles::read(Xml::parse(&text, &name, options)?.root()),
        None => Styles::default(),
    };
    let numbering = match part_of(&mut package, &relations, "numbering")? {
        Some((name, text)) => Numbering::read(Xml::parse(&text, &name, options)?.root()),
        None => Numbering::default(),
    };
    let lists = Lists { styles, numbering };
    let xml = Xml::parse(&text, &name, options)?;
    let mut builder = Builder::new(options);
    let body = child(xml.root(), "body").ok_or_else(|| {
        IngestError::broken(Format::Docx, "the document has no body")
            .at(Place::Part { part: name.as_str().into(), byte: None })
    })?;
    let mut walk = Walk::new(&mut builder, &lists, &name, xml.root());
    walk.container(body)?;
    let marks = walk.into_marks();
    notes::read(&mut package, &relations, &lists, &marks, &mut builder)?;
    Ok(builder.finish(Format::Docx, None))
}

/// What tells the labels of paragraphs.
#[derive(Debug)]
struct Lists {
    styles: Styles,
    numbering: Numbering,
}

/// The part of a kind, by its relationship, or else under its usual name.
fn part_of(
    package: &mut Package<'_>,
    relations: &[Relation],
    kind: &str,
) -> Result<Option<(String, String)>, IngestError> {
    let name = relations
        .iter()
        .find(|relation| relation.kind == kind)
        .map_or_else(|| format!("word/{kind}.xml"), |relation| relation.part.clone());
    Ok(package.part(&name)?.map(|text| (name, text)))
}
