//! A run: words, breaks, symbols, fields, and what hangs on it.

use super::paragraph::{What, Words};
use super::symbol::symbol;
use super::walk::{NoteKind, Walk, id_of};
use super::xml::{alternative, attribute, child, is_on, is_w, w_name};
use crate::notice::NoticeKind;
use roxmltree::Node;

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Fields nested deeper than Word lets them; the stack is looked through at every piece.
const MAX_FIELDS: usize = 32;

impl Walk<'_> {
    /// A run, counted already.
    pub(super) fn run<'a, 'i>(&mut self, node: Node<'a, 'i>, words: &mut Words<'a, 'i>) {
        let is_hidden = child(node, "rPr").is_some_and(|properties| is_on(properties, "vanish"));
        if is_hidden && child(node, "fldChar").is_none() {
            if child(node, "t").is_some() {
                self.tell(NoticeKind::Hidden, words);
            }
            return;
        }
        self.content(node, words);
    }

    fn content<'a, 'i>(&mut self, parent: Node<'a, 'i>, words: &mut Words<'a, 'i>) {
        for node in parent.children().filter(Node::is_element) {
            if let Some(choice) = alternative(node) {
                if let Some(choice) = choice {
                    self.content(choice, words);
                }
                continue;
            }
            let Some(name) = w_name(node) else { continue };
            if name == "fldChar" {
                self.field(attribute(node, "fldCharType").unwrap_or_default());
                continue;
            }
            // The code of a field is not shown, whatever is in it.
            if self.fields.contains(&true) {
                continue;
            }
            match name {
                "t" => words.push(&text_of(node)),
                "tab" | "ptab" => words.push("\t"),
                "cr" => words.push("\n"),
                "br" if matches!(attribute(node, "type"), Some("page" | "column")) => {
                    words.add(What::Page);
                }
                "br" => words.push("\n"),
                "noBreakHyphen" => words.push("-"),
                "sym" => words.push(symbol_of(node).unwrap_or_default().as_str()),
                "ruby" => self.ruby(node, words),
                "footnoteReference" => self.note(NoteKind::Footnote, node, words),
                "endnoteReference" => self.note(NoteKind::Endnote, node, words),
                "drawing" | "pict" | "object" => {
                    let before = words.boxes.len();
                    boxes(node, &mut words.boxes);
                    if words.boxes.len() == before {
                        let is_object = name == "object" || !has_picture(node);
                        let kind = if is_object { NoticeKind::Object } else { NoticeKind::Picture };
                        self.tell(kind, words);
                    }
                }
                _ => {}
            }
        }
    }

    /// The base of ruby text, without what stands above it.
    fn ruby<'a, 'i>(&mut self, node: Node<'a, 'i>, words: &mut Words<'a, 'i>) {
        let Some(base) = child(node, "rubyBase") else { return };
        for run in base.children().filter(|&node| is_w(node, "r")) {
            self.content(run, words);
        }
    }

    /// The letters of a formula, in a row, as if they stood in the run before.
    pub(super) fn formula(&self, node: Node<'_, '_>, words: &mut Words<'_, '_>) {
        if self.fields.contains(&true) {
            return;
        }
        for node in node.descendants().filter(|node| node.is_element()) {
            if node.tag_name().name() == "t" {
                words.push(&text_of(node));
            }
        }
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" if self.fields.len() < MAX_FIELDS => self.fields.push(true),
            "separate" => {
                if let Some(is_code) = self.fields.last_mut() {
                    *is_code = false;
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    fn note(&self, kind: NoteKind, node: Node<'_, '_>, words: &mut Words<'_, '_>) {
        if let Some(id) = id_of(node) {
            words.add(What::Note(kind, id.into()));
        }
    }

    fn tell(&mut self, kind: NoticeKind, words: &Words<'_, '_>) {
        let origin = self.origin(words.paragraph, Some(words.runs.saturating_sub(1)));
        self.builder.notice(kind, Some(origin));
    }
}

/// The words of `w:t`; blanks at its ends count only if it says so.
fn text_of(node: Node<'_, '_>) -> String {
    let text: String = node.children().filter_map(|child| child.text()).collect();
    let text = text.replace(['\n', '\r', '\t'], " ");
    if node.attribute((XML, "space")) == Some("preserve") {
        text
    } else {
        text.trim_matches(' ').to_owned()
    }
}

fn symbol_of(node: Node<'_, '_>) -> Option<String> {
    let code = u32::from_str_radix(attribute(node, "char")?, 16).ok()?;
    symbol(attribute(node, "font").unwrap_or_default(), code).map(String::from)
}

/// The text boxes in a drawing, each once; those inside a text box are found when it is read.
fn boxes<'a, 'i>(parent: Node<'a, 'i>, found: &mut Vec<Node<'a, 'i>>) {
    for node in parent.children().filter(Node::is_element) {
        match alternative(node) {
            Some(Some(choice)) => boxes(choice, found),
            Some(None) => {}
            None if is_w(node, "txbxContent") => found.push(node),
            None => boxes(node, found),
        }
    }
}

/// Whether there is a picture in a drawing, rather than a chart or a diagram.
fn has_picture(node: Node<'_, '_>) -> bool {
    node.descendants().any(|node| matches!(node.tag_name().name(), "pic" | "imagedata"))
}
