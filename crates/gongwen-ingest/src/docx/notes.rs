//! What stands beside the body: headers, footers, notes.

use super::Lists;
use super::package::{Package, Relation};
use super::walk::{Mark, NoteKind, Walk, id_of};
use super::xml::{Xml, is_w};
use crate::builder::Builder;
use crate::document::{Aside, AsideKind};
use crate::error::{IngestError, IngestErrorKind};
use crate::format::Format;
use crate::notice::NoticeKind;
use crate::origin::Origin;
use roxmltree::Node;
use std::collections::{HashMap, HashSet};

/// Reads headers and footers, each text once, and the notes whose marks were met.
pub(super) fn read(
    package: &mut Package<'_>,
    relations: &[Relation],
    lists: &Lists,
    marks: &[Mark],
    builder: &mut Builder,
) -> Result<(), IngestError> {
    let mut seen = HashSet::new();
    for relation in relations {
        let kind = match relation.kind.as_str() {
            "header" => AsideKind::Header,
            "footer" => AsideKind::Footer,
            _ => continue,
        };
        let Some(text) = part(package, &relation.part, builder)? else { continue };
        let Some(xml) = parse(package, &text, &relation.part, builder)? else { continue };
        let words = words(package, lists, &relation.part, xml.root(), xml.root())?;
        if seen.insert((kind, words.clone())) {
            let origin = origin(&relation.part, 0);
            builder.aside(Aside { kind, text: words, origin, anchor: None });
        }
    }
    for (name, element, kind, of) in [
        ("footnotes", "footnote", AsideKind::Footnote, NoteKind::Footnote),
        ("endnotes", "endnote", AsideKind::Endnote, NoteKind::Endnote),
    ] {
        let Some(relation) = relations.iter().find(|relation| relation.kind == name) else {
            continue;
        };
        if !marks.iter().any(|mark| mark.kind == of) {
            continue;
        }
        let Some(text) = part(package, &relation.part, builder)? else { continue };
        let Some(xml) = parse(package, &text, &relation.part, builder)? else { continue };
        let mut paragraphs = 0;
        let mut notes = HashMap::new();
        for note in xml.root().children().filter(|&node| is_w(node, element)) {
            if let Some(id) = id_of(note) {
                notes.insert(id, (note, paragraphs));
            }
            paragraphs += note.descendants().filter(|&node| is_w(node, "p")).count();
        }
        // A note that is marked twice is told once.
        for mark in marks.iter().filter(|mark| mark.kind == of) {
            let Some((note, first)) = notes.remove(&*mark.id) else { continue };
            let text = words(package, lists, &relation.part, note, note)?;
            let origin = origin(&relation.part, first);
            builder.aside(Aside { kind, text, origin, anchor: Some(mark.at) });
        }
    }
    Ok(())
}

/// The text of a part of its own.
fn words(
    package: &Package<'_>,
    lists: &Lists,
    part: &str,
    root: Node<'_, '_>,
    node: Node<'_, '_>,
) -> Result<String, IngestError> {
    let mut own = Builder::new(package.options());
    Walk::new(&mut own, lists, part, root).container(node)?;
    Ok(own.finish(Format::Docx, None).text.trim().to_owned())
}

fn origin(part: &str, paragraph: usize) -> Option<Origin> {
    let paragraph = u32::try_from(paragraph).ok()?;
    Some(Origin::Docx { part: part.into(), paragraph, run: None })
}

/// A part that is broken is left out, with a notice: the document does not hang on it.
fn part(
    package: &mut Package<'_>,
    name: &str,
    builder: &mut Builder,
) -> Result<Option<String>, IngestError> {
    package.part(name).or_else(|error| lost(error, name, builder))
}

fn parse<'t>(
    package: &Package<'_>,
    text: &'t str,
    name: &str,
    builder: &mut Builder,
) -> Result<Option<Xml<'t>>, IngestError> {
    Xml::parse(text, name, package.options()).map(Some).or_else(|error| lost(error, name, builder))
}

fn lost<T>(
    error: IngestError,
    name: &str,
    builder: &mut Builder,
) -> Result<Option<T>, IngestError> {
    if matches!(error.kind(), IngestErrorKind::Broken(_)) {
        builder.notice(NoticeKind::LostPart, origin(name, 0));
        Ok(None)
    } else {
        Err(error)
    }
}
