//! Whatever stands in a page: no panic, and a document whose spans hold.
#![cfg(feature = "html")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use gongwen_ingest::{BlockKind, IngestErrorKind, Ingested, Options, read};
use gongwen_model::Span;
use proptest::prelude::*;

const FIXTURES: [&str; 3] = [
    include_str!("fixtures/html/trs.html"),
    include_str!("fixtures/html/zoom.html"),
    include_str!("fixtures/html/plain.html"),
];

fn check(file: &Ingested) {
    let mut last = 0;
    for block in &file.blocks {
        assert!(last <= block.span.start());
        last = block.span.end();
        assert!(block.span.slice(&file.text).is_some_and(|text| !text.trim().is_empty()));
        assert!(block.label.is_none_or(|label| block.span.covers(label)));
        if let BlockKind::Table(table) = &block.kind {
            for cell in &table.cells {
                assert!(block.span.covers(cell.span) && cell.span.slice(&file.text).is_some());
                assert!(cell.row + cell.row_span <= table.rows);
                assert!(cell.column + cell.column_span <= table.columns);
            }
        }
    }
    let mut at = 0;
    for (span, _) in file.origin(Span::between(0, file.text.len())) {
        assert!(at <= span.start() && span.slice(&file.text).is_some());
        at = span.end();
    }
}

fn soup() -> impl Strategy<Value = String> {
    const TAGS: [&str; 34] = [
        "p",
        "div",
        "b",
        "i",
        "a href=x",
        "span",
        "table",
        "tr",
        "td",
        "th rowspan=2 colspan=3",
        "tbody",
        "caption",
        "ol type=a",
        "ul",
        "li value=5",
        "br",
        "hr",
        "pre",
        "h1",
        "h4",
        "form",
        "select",
        "option",
        "template",
        "svg",
        "math",
        "script",
        "style",
        "div id=zoom",
        "div class=TRS_Editor",
        "p style='display:none'",
        "frameset",
        "blockquote",
        "nobr",
    ];
    let piece = prop_oneof![
        "[一二农业0-9%，。 \n　]{0,6}",
        prop::sample::select(&TAGS[..]).prop_map(|tag| format!("<{tag}>")),
        prop::sample::select(&TAGS[..])
            .prop_map(|tag| format!("</{}>", tag.split(' ').next().unwrap_or(tag))),
        prop::sample::select(vec!["&nbsp;", "&#20892;", "<!--", "-->", "<![CDATA[", "&#0;", "<"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| format!("<html>{}", pieces.concat()))
}

proptest! {
    #[test]
    fn any_markup(html in soup()) {
        match read("a.html", html.as_bytes(), &Options::default()) {
            Ok(file) => check(&file),
            Err(error) => prop_assert!(!matches!(error.kind(), IngestErrorKind::Panicked(_)), "{error}"),
        }
    }

    #[test]
    fn pages_with_bytes_changed(which in 0..3_usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let (gb, _, _) = encoding_rs::GB18030.encode(FIXTURES[which]);
        let mut bytes = gb.into_owned();
        for (at, byte) in changes {
            let at = at.index(bytes.len() - 40) + 40;
            bytes[at] = byte;
        }
        match read("a.html", &bytes, &Options::default()) {
            Ok(file) => check(&file),
            Err(error) => prop_assert!(!matches!(error.kind(), IngestErrorKind::Panicked(_)), "{error}"),
        }
    }
}
