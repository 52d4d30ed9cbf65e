//! The reader of web pages.
//!
//! The bytes are decoded (`charset`) and parsed to a tree in one vector (`parse`, `sink`,
//! `dom`), with its size and depth watched. The elements of the article are found by the
//! names that content management systems give them, else by where the text is (`select`,
//! `content`, `weight`), and written as blocks (`write`). No function here recurses.

mod charset;
mod content;
mod dom;
mod list;
mod parse;
mod path;
mod select;
mod sink;
mod space;
mod strip;
mod table;
mod title;
mod tools;
mod visible;
mod weight;
mod write;

use crate::builder::Builder;
use crate::document::{Aside, AsideKind, BlockKind, Ingested};
use crate::error::IngestError;
use crate::format::Format;
use crate::notice::NoticeKind;
use crate::options::Options;
use crate::origin::Origin;
use crate::text::{Detected, decode};

/// Reads a page.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Ingested, IngestError> {
    let Detected { encoding, bom } = charset::encoding(bytes);
    let decoded = decode(bytes, encoding, bom)?;
    let mut builder = Builder::new(options);
    for span in &decoded.malformed {
        let origin = Origin::Bytes { start: span.start() as u64, end: span.end() as u64 };
        builder.notice(NoticeKind::Malformed(encoding), Some(origin));
    }
    let dom = parse::parse(&strip::strip(&decoded.text), options)?;
    drop(decoded);
    if let Some(title::Title { text, element }) = title::of_page(&dom) {
        let element = path::Paths::new(&dom).path(element);
        let (kind, origin) = (AsideKind::PageTitle, Some(Origin::Html { element }));
        builder.aside(Aside { kind, text, origin, anchor: None });
    }
    let content = content::Content::find(&dom);
    let title = title::missing(&dom, &content);
    let mut writer = write::Writer::new(&dom, &content, &mut builder, options);
    if let Some(title) = title {
        writer.line(&title.text, BlockKind::Title, title.element)?;
    }
    for &root in &content.roots {
        writer.root(root)?;
    }
    Ok(builder.finish(Format::Html, Some(encoding)))
}
