//! What a file is, by its bytes.

use crate::format::Format;
use memchr::memmem;

/// How far an HTML tag is looked for.
const HEAD: usize = 8192;

/// What a file is, by its content alone. Anything that is nothing else is
/// [`Format::Text`]; whether it *is* text shows when it is decoded.
///
/// ```
/// use gongwen_ingest::{Format, sniff};
/// assert_eq!(sniff(b"%PDF-1.7\n"), Format::Pdf);
/// assert_eq!(sniff(b"\xEF\xBB\xBF<!DOCTYPE html><p>"), Format::Html);
/// assert_eq!(sniff("一、农业".as_bytes()), Format::Text);
/// ```
pub fn sniff(bytes: &[u8]) -> Format {
    const MAGIC: [(&[u8], Format); 17] = [
        (b"{\\rtf", Format::Rtf),
        (b"\x89PNG\r\n\x1a\n", Format::Image),
        (b"\xff\xd8\xff", Format::Image),
        (b"GIF87a", Format::Image),
        (b"GIF89a", Format::Image),
        (b"II*\0", Format::Image),
        (b"MM\0*", Format::Image),
        (b"BM", Format::Image),
        (b"RIFF", Format::Image),
        (b"Rar!\x1a\x07", Format::Archive),
        (b"7z\xbc\xaf\x27\x1c", Format::Archive),
        (b"\x1f\x8b", Format::Archive),
        (b"BZh", Format::Archive),
        (b"\xfd7zXZ\0", Format::Archive),
        (b"MIME-Version:", Format::Mhtml),
        (b"MIME-version:", Format::Mhtml),
        (b"Content-Type: multipart/related", Format::Mhtml),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return compound(bytes);
    }
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let first = head.get(..head.len().min(1024)).unwrap_or_default();
    if memmem::find(first, b"%PDF-").is_some() {
        return Format::Pdf;
    }
    for (magic, format) in MAGIC {
        // BM and RIFF are letters too: they need the zeros of a size behind them.
        let is_word = matches!(magic, b"BM" | b"RIFF");
        if bytes.starts_with(magic) && (!is_word || first.get(..16).is_some_and(|b| b.contains(&0)))
        {
            return format;
        }
    }
    markup(head)
}

/// The names of the files in an archive, from its directory, or, where that is cut off, from
/// the files' own heads.
fn zipped(bytes: &[u8]) -> Format {
    let directory = names(bytes, b"PK\x01\x02", 28, 46);
    let format = by_names(directory);
    if format == Format::Archive { by_names(names(bytes, b"PK\x03\x04", 26, 30)) } else { format }
}

fn names<'a>(
    bytes: &'a [u8],
    signature: &'a [u8],
    length_at: usize,
    name_at: usize,
) -> impl Iterator<Item = &'a [u8]> {
    memmem::find_iter(bytes, signature).filter_map(move |at| {
        let head = bytes.get(at..)?;
        let length = u16::from_le_bytes([*head.get(length_at)?, *head.get(length_at + 1)?]);
        head.get(name_at..name_at + usize::from(length))
    })
}

fn by_names<'a>(names: impl Iterator<Item = &'a [u8]>) -> Format {
    for name in names {
        let found = match name {
            b"OFD.xml" => Some(Format::Ofd),
            b"content.xml" => Some(Format::Odt),
            _ if name.starts_with(b"word/") => Some(Format::Docx),
            _ if name.starts_with(b"xl/") => Some(Format::Workbook),
            _ if name.starts_with(b"ppt/") => Some(Format::Slides),
            _ => None,
        };
        if let Some(format) = found {
            return format;
        }
    }
    Format::Archive
}

/// A compound file (OLE) tells its program by the names in its directory, in UTF-16.
fn compound(bytes: &[u8]) -> Format {
    const STREAMS: [(&str, Format); 6] = [
        ("EncryptedPackage", Format::EncryptedOffice),
        ("WordDocument", Format::Doc),
        ("WpsDocument", Format::Doc),
        ("PowerPoint Document", Format::Slides),
        ("Workbook", Format::Workbook),
        ("Book", Format::Workbook),
    ];
    for (name, format) in STREAMS {
        let wide: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        if memmem::find(bytes, &wide).is_some() {
            return format;
        }
    }
    Format::Ole
}

/// Markup in whatever encoding: zeros are passed over, so UTF-16 is read like ASCII.
fn markup(head: &[u8]) -> Format {
    const OPENING: [&[u8]; 16] = [
        b"<!doctype html",
        b"<html",
        b"<head",
        b"<body",
        b"<meta",
        b"<title",
        b"<div",
        b"<p>",
        b"<p ",
        b"<table",
        b"<span",
        b"<h1",
        b"<style",
        b"<script",
        b"<link",
        b"<br",
    ];
    const TAGS: [&[u8]; 8] =
        [b"<p>", b"<p ", b"</p>", b"<br", b"<div", b"</div>", b"<table", b"<span"];
    let mut text: Vec<u8> = head.iter().filter(|&&b| b != 0).map(u8::to_ascii_lowercase).collect();
    for bom in [b"\xef\xbb\xbf".as_slice(), b"\xff\xfe", b"\xfe\xff"] {
        if text.starts_with(bom) {
            text.drain(..bom.len());
        }
    }
    let mut text = text.trim_ascii_start();
    let is_xml = text.starts_with(b"<?xml");
    // The declaration, comments and blanks before the first tag.
    loop {
        let close: &[u8] = match text {
            _ if text.starts_with(b"<?") => b"?>",
            _ if text.starts_with(b"<!--") => b"-->",
            _ => break,
        };
        let Some(end) = memmem::find(text, close) else { break };
        text = text.get(end + close.len()..).unwrap_or_default().trim_ascii_start();
    }
    if OPENING.iter().any(|tag| text.starts_with(tag)) {
        return Format::Html;
    }
    if is_xml {
        return if memmem::find(text, b"<html").is_some() { Format::Html } else { Format::Xml };
    }
    let tags: usize = TAGS.iter().map(|tag| memmem::find_iter(text, tag).take(3).count()).sum();
    if tags >= 3 || memmem::find(text, b"<html").is_some() { Format::Html } else { Format::Text }
}
