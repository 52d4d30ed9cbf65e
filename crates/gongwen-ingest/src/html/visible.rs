//! What of a page is not text of its article.

use super::dom::{Dom, Id};

/// What is left out with all below it, whatever stands in it.
const NEVER: [&str; 33] = [
    "applet", "area", "audio", "base", "basefont", "bgsound", "button", "canvas", "colgroup",
    "datalist", "embed", "frameset", "head", "iframe", "input", "link", "map", "menuitem", "meta",
    "meter", "noembed", "noframes", "noscript", "object", "param", "progress", "rp", "rt",
    "script", "select", "style", "svg", "template",
];
/// What is left out as furniture of the page.
const FURNITURE: [&str; 4] = ["aside", "footer", "header", "nav"];

/// What is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    /// What is hidden or furniture.
    Strict,
    /// Nothing that could hold words: for a page that has none otherwise.
    Lenient,
}

impl Pass {
    /// Whether a node and all below it is left out.
    pub(super) fn drops(self, dom: &Dom, id: Id) -> bool {
        let name = dom.name(id);
        if name.is_empty() {
            return false;
        }
        NEVER.binary_search(&name).is_ok()
            || matches!(name, "textarea" | "video" | "title")
            || self == Self::Strict && (is_furniture(dom, id, name) || is_hidden(dom, id))
    }
}

fn is_furniture(dom: &Dom, id: Id, name: &str) -> bool {
    let is_furniture = FURNITURE.contains(&name)
        || matches!(dom.attribute(id, "role"), Some("navigation" | "banner" | "contentinfo"));
    // The header of an article holds its title.
    let in_article = || dom.upward(id).any(|up| matches!(dom.name(up), "article" | "main"));
    is_furniture && !(name == "header" && in_article())
}

/// Whether an element is hidden by its attributes; style sheets are not read.
pub(super) fn is_hidden(dom: &Dom, id: Id) -> bool {
    let is_off = |style: &str| {
        let style: String = style.split_ascii_whitespace().collect();
        let style = style.to_ascii_lowercase();
        style.split(';').any(|rule| {
            let rule = rule.strip_suffix("!important").unwrap_or(rule);
            matches!(rule, "display:none" | "visibility:hidden" | "mso-hide:all")
        })
    };
    dom.attribute(id, "hidden").is_some() || dom.attribute(id, "style").is_some_and(is_off)
}

/// Whether an element stands on lines of its own.
pub(super) fn is_block(dom: &Dom, id: Id) -> bool {
    const BLOCKS: [&str; 44] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "plaintext",
        "pre",
        "section",
        "summary",
        "ul",
        "xmp",
        "ucapcontent",
    ];
    let name = dom.name(id);
    let by_style = || {
        let style = dom.attribute(id, "style").unwrap_or_default();
        let style: String = style.split_ascii_whitespace().collect();
        style.contains("display:block") || style.contains("display:flex")
    };
    BLOCKS.contains(&name) || by_style()
}
