//! XML under limits, and the names of WordprocessingML.

use crate::error::{IngestError, IngestErrorKind, Limit, Place};
use crate::format::Format;
use crate::options::Options;
use memchr::{memchr, memmem};
use roxmltree::{Document, Node, ParsingOptions};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// More attributes than Word gives to an element.
const MAX_ATTRIBUTES: usize = 256;

/// How many namespace declarations may be copied from element to element.
const MAX_NAMESPACES: usize = 4_000_000;

/// A parsed part.
pub(super) struct Xml<'a>(Document<'a>);

impl<'a> Xml<'a> {
    /// Parses a part, after a look at what parsing it would cost.
    pub(super) fn parse(text: &'a str, part: &str, options: &Options) -> Result<Self, IngestError> {
        let place = || Place::Part { part: part.into(), byte: None };
        weigh(text.as_bytes(), options).map_err(|(error, byte)| {
            error.at(Place::Part { part: part.into(), byte: Some(byte as u64) })
        })?;
        let max_nodes = u32::try_from(options.max_nodes).unwrap_or(u32::MAX);
        let parsing = ParsingOptions { nodes_limit: max_nodes, ..ParsingOptions::default() };
        match Document::parse_with_options(text, parsing) {
            Ok(document) => Ok(Self(document)),
            Err(roxmltree::Error::NodesLimitReached) => {
                Err(IngestError::limit(Limit::Nodes(options.max_nodes)).at(place()))
            }
            Err(roxmltree::Error::DtdDetected) => {
                Err(IngestError::new(IngestErrorKind::DocumentType).at(place()))
            }
            Err(error) => Err(IngestError::broken(Format::Docx, error).at(place())),
        }
    }

    pub(super) fn root(&self) -> Node<'_, 'a> {
        self.0.root_element()
    }
}

/// The text of a part: UTF-8, or UTF-16 with its mark.
pub(super) fn text(bytes: Vec<u8>) -> Option<String> {
    match bytes.as_slice() {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            let (text, _, malformed) = encoding_rs::UTF_16LE.decode(&bytes);
            (!malformed).then(|| text.into_owned())
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// Looks through the tags for what would make a parser, or a walk over its tree, run out of
/// stack, memory or time: depth, attributes, namespaces copied down. Whether the XML is well
/// formed is left to the parser.
fn weigh(bytes: &[u8], options: &Options) -> Result<(), (IngestError, usize)> {
    let mut at = 0;
    // Of each open element, the namespaces in force.
    let mut open: Vec<usize> = Vec::new();
    let mut copied = 0;
    while let Some(found) = memchr(b'<', bytes.get(at..).unwrap_or_default()) {
        at += found;
        let rest = bytes.get(at..).unwrap_or_default();
        let skip = |end: &[u8]| memmem::find(rest, end).map_or(rest.len(), |to| to + end.len());
        if rest.starts_with(b"<!--") {
            at += skip(b"-->");
        } else if rest.starts_with(b"<![CDATA[") {
            at += skip(b"]]>");
        } else if rest.starts_with(b"<?") {
            at += skip(b"?>");
        } else if rest.starts_with(b"<!") {
            return Err((IngestError::new(IngestErrorKind::DocumentType), at));
        } else if rest.starts_with(b"</") {
            open.pop();
            at += skip(b">");
        } else {
            let tag = Tag::read(rest);
            if tag.attributes > MAX_ATTRIBUTES {
                let detail = format!("an element of more than {MAX_ATTRIBUTES} attributes");
                return Err((IngestError::broken(Format::Docx, detail), at));
            }
            let inherited = open.last().copied().unwrap_or(0);
            let namespaces = inherited + tag.namespaces;
            if tag.namespaces > 0 {
                copied += namespaces;
                if copied > MAX_NAMESPACES {
                    let detail = "namespaces declared over and over";
                    return Err((IngestError::broken(Format::Docx, detail), at));
                }
            }
            if !tag.is_closed {
                open.push(namespaces);
                if open.len() > options.max_depth {
                    return Err((IngestError::limit(Limit::Depth(options.max_depth)), at));
                }
            }
            at += tag.len;
        }
    }
    Ok(())
}

/// What a start tag holds.
struct Tag {
    len: usize,
    attributes: usize,
    namespaces: usize,
    is_closed: bool,
}

impl Tag {
    fn read(bytes: &[u8]) -> Self {
        let mut tag = Self { len: bytes.len(), attributes: 0, namespaces: 0, is_closed: false };
        let mut at = 1;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'>' => {
                    tag.is_closed = bytes.get(at - 1) == Some(&b'/');
                    tag.len = at + 1;
                    return tag;
                }
                b'"' | b'\'' => {
                    let value = bytes.get(at + 1..).unwrap_or_default();
                    let Some(end) = memchr(byte, value) else { return tag };
                    at += end + 1;
                }
                b'=' => tag.attributes += 1,
                b'x' if bytes.get(at..).is_some_and(|b| b.starts_with(b"xmlns")) => {
                    tag.namespaces += 1;
                }
                _ => {}
            }
            at += 1;
        }
        tag
    }
}

/// Whether a node is the element `w:name`.
pub(super) fn is_w(node: Node<'_, '_>, name: &str) -> bool {
    w_name(node) == Some(name)
}

/// The name of a WordprocessingML element, without the `w:`.
pub(super) fn w_name<'n>(node: Node<'n, '_>) -> Option<&'n str> {
    let tag = node.tag_name();
    (node.is_element() && matches!(tag.namespace(), Some(WORD | WORD_STRICT))).then(|| tag.name())
}

/// The child `w:name`.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|&child| is_w(child, name))
}

/// The attribute `w:name`. Some programs leave its prefix off.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|own| {
            own.name() == name && matches!(own.namespace(), Some(WORD | WORD_STRICT) | None)
        })
        .map(|own| own.value())
}

/// The `w:val` of the child `w:name`.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// A whole number, in the bounds of Word's.
pub(super) fn number(text: &str) -> Option<i64> {
    text.trim().parse::<i32>().ok().map(i64::from)
}

/// Whether the child `w:name` stands and is not switched off.
pub(super) fn is_on(node: Node<'_, '_>, name: &str) -> bool {
    child(node, name)
        .is_some_and(|child| !matches!(attribute(child, "val"), Some("0" | "false" | "off")))
}

/// What is shown of `mc:AlternateContent`: its first choice, or else its fallback. `None` if
/// the node is something else.
pub(super) fn alternative<'a, 'i>(node: Node<'a, 'i>) -> Option<Option<Node<'a, 'i>>> {
    if node.tag_name().name() != "AlternateContent" {
        return None;
    }
    let by = |name| node.children().find(move |child| child.tag_name().name() == name);
    Some(by("Choice").or_else(|| by("Fallback")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(xml: &str) -> IngestErrorKind {
        Xml::parse(xml, "word/document.xml", &Options::default()).err().unwrap().kind()
    }

    #[test]
    fn hostile_xml_is_refused_before_it_is_parsed() {
        let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
        assert_eq!(kind(&deep), IngestErrorKind::Limit(Limit::Depth(256)));
        let endless = "<a>".repeat(1_000_000);
        assert_eq!(kind(&endless), IngestErrorKind::Limit(Limit::Depth(256)));
        let bomb = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert_eq!(kind(bomb), IngestErrorKind::DocumentType);
        let wide = format!("<a {}/>", (0..300).map(|n| format!("a{n}=''")).collect::<String>());
        assert_eq!(kind(&wide), IngestErrorKind::Broken(Format::Docx));
        let names: String = (0..200).map(|n| format!(" xmlns:n{n}='u{n}'")).collect();
        let again = format!("<a{names}>{}</a>", "<b xmlns:m='v'/>".repeat(50_000));
        assert_eq!(kind(&again), IngestErrorKind::Broken(Format::Docx));
    }

    #[test]
    fn what_only_looks_hostile_is_read() {
        let xml = format!(
            "<?xml version='1.0'?><a t='>{}'><!--{0}--><![CDATA[{0}]]></a>",
            "<b".repeat(400)
        );
        assert!(
            Xml::parse(
                &xml.replace("t='>", "t='&gt;").replace("<b<b", "bb"),
                "p",
                &Options::default()
            )
            .is_ok()
        );
        assert!(weigh(xml.as_bytes(), &Options::default()).is_ok());
    }
}
