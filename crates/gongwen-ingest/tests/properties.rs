//! Whatever the bytes: no panic, and a document whose spans hold.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use gongwen_ingest::{BlockKind, IngestError, IngestErrorKind, Ingested, Options, Origin, read};
use gongwen_model::Span;
use proptest::prelude::*;

/// What must be true of every document.
fn check(result: Result<Ingested, IngestError>, length: usize) {
    let file = match result {
        Ok(file) => file,
        Err(error) => {
            assert!(!matches!(error.kind(), IngestErrorKind::Panicked(_)), "{error}");
            assert!(error.to_string().len() < 1000);
            return;
        }
    };
    let mut last = 0;
    for block in &file.blocks {
        assert!(last <= block.span.start() && !block.span.is_empty());
        last = block.span.end();
        assert!(block.span.slice(&file.text).is_some_and(|text| !text.trim().is_empty()));
        assert!(block.label.is_none_or(|label| block.span.covers(label)));
        if let BlockKind::Table(table) = &block.kind {
            let mut cell_end = block.span.start();
            for cell in &table.cells {
                assert!(cell_end <= cell.span.start() && block.span.covers(cell.span));
                cell_end = cell.span.end();
                assert!(
                    cell.span.slice(&file.text).is_some_and(|text| !text.contains(['\n', '\t']))
                );
                assert!(cell.row_span > 0 && cell.row + cell.row_span <= table.rows);
                assert!(cell.column_span > 0 && cell.column + cell.column_span <= table.columns);
            }
        }
    }
    let mut at = 0;
    let mut byte = 0;
    for (span, origin) in file.origin(Span::between(0, file.text.len())) {
        assert!(at <= span.start() && span.slice(&file.text).is_some());
        at = span.end();
        if let Origin::Bytes { start, end } = origin {
            assert!(byte <= start && start <= end && end <= length as u64);
            byte = end;
        }
    }
    for (offset, c) in file.text.char_indices().take(200) {
        for (span, _) in file.origin(Span::between(offset, offset + c.len_utf8())) {
            assert_eq!((span.start(), span.end()), (offset, offset + c.len_utf8()));
        }
    }
}

/// Pieces of WordprocessingML, well formed, in any order.
#[cfg(feature = "docx")]
fn markup() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[一二三农业0-9%，。 ]{0,6}".prop_map(|text| format!("<w:r><w:t>{text}</w:t></w:r>")),
        Just("<w:r><w:br/></w:r>".to_owned()),
        Just("<w:r><w:tab/></w:r>".to_owned()),
        Just("<w:r><w:br w:type='page'/></w:r>".to_owned()),
        Just("<w:r><w:fldChar w:fldCharType='begin'/></w:r>".to_owned()),
        Just("<w:r><w:fldChar w:fldCharType='end'/></w:r>".to_owned()),
        Just("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>".to_owned()),
        (0..4_u32, 0..12_u32).prop_map(|(list, level)| format!(
            "<w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>"
        )),
        (0..5_u32)
            .prop_map(|span| format!("<w:tcPr><w:gridSpan w:val='{span}'/><w:vMerge/></w:tcPr>")),
        Just("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>".to_owned()),
        (0..3_u32).prop_map(|n| format!("<w:trPr><w:gridBefore w:val='{n}'/></w:trPr>")),
    ];
    leaf.prop_recursive(7, 120, 6, |inner| {
        let names =
            ["p", "p", "tbl", "tr", "tc", "tc", "r", "ins", "del", "sdt", "txbxContent", "pict"];
        (prop::sample::select(names.to_vec()), prop::collection::vec(inner, 0..6))
            .prop_map(|(name, inside)| format!("<w:{name}>{}</w:{name}>", inside.concat()))
    })
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(read("a.txt", &bytes, &Options::default()), bytes.len());
    }

    #[test]
    fn any_bytes_behind_a_magic(
        magic in prop::sample::select([
            b"PK\x03\x04".as_slice(), b"PK\x05\x06", b"\xff\xfe", b"\xfe\xff", b"\x84\x31\x95\x33",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<?xml ", b"%PDF-1.4\n", b"<html>",
        ].to_vec()),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let all = [magic, &bytes].concat();
        check(read("a", &all, &Options::default()), all.len());
    }

    #[test]
    fn any_text_in_utf8(text in "\\PC{1,80}") {
        let result = read("a.txt", text.as_bytes(), &Options::default());
        if let Ok(file) = &result && file.format == gongwen_ingest::Format::Text
            && file.encoding == Some(gongwen_ingest::Encoding::Utf8) {
            prop_assert_eq!(&file.text, text.trim_start_matches('\u{feff}'));
        }
        check(result, text.len());
    }

    #[test]
    fn chinese_text_with_flipped_bytes(
        text in "[一-龥，。0-9\n]{30,200}",
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 0..4),
        encoding in 0..5_usize,
    ) {
        let mut bytes = match encoding {
            0 => text.as_bytes().to_vec(),
            1 => encoding_rs::GB18030.encode(&text).0.into_owned(),
            2 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            3 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => encoding_rs::BIG5.encode(&text).0.into_owned(),
        };
        for (at, flip) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
        }
        check(read("a.txt", &bytes, &Options::default()), bytes.len());
    }
}

#[cfg(feature = "docx")]
proptest! {
    #[test]
    fn any_markup(xml in markup()) {
        let levels: String = (0..9).map(|at| common::level(at, "chineseCounting", "%1.%2、")).collect();
        let numbering = [common::list(1, &levels), common::list(2, &common::level(0, "bullet", "o"))].concat();
        let bytes = common::Docx::body(&xml).numbering(&numbering).bytes();
        let result = read("a.docx", &bytes, &Options::default());
        prop_assert!(result.is_ok());
        check(result, bytes.len());
    }

    #[test]
    fn a_docx_with_flipped_bytes(
        xml in markup(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..8),
    ) {
        let mut bytes = common::Docx::body(&xml).styles("").bytes();
        for (at, flip) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
        }
        check(read("a.docx", &bytes, &Options::default()), bytes.len());
    }

    #[test]
    fn any_xml_text_as_document(xml in "[<>/wptr:='\"a&;!\\[\\]-]{0,200}") {
        let bytes = common::zip(&[("word/document.xml", xml)]);
        check(read("a.docx", &bytes, &Options::default()), bytes.len());
    }
}
