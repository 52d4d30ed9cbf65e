//! What holds for any text.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use gongwen_model::{Report, Section, Span};
use gongwen_segment::{
    Piece, PieceKind, Segmentation, marker_at, segment, segment_with_tables, sentences, to_source,
};
use proptest::prelude::*;

/// Text of the kind that breaks segmenters: markers, marks, line ends, words.
fn texts() -> impl Strategy<Value = String> {
    let atoms = prop::sample::select(vec![
        "一、",
        "二、",
        "（一）",
        "(二)",
        "1.",
        "2、",
        "（1）",
        "①",
        "②",
        "一是",
        "二是",
        "三要",
        "第一，",
        "第一部分",
        "其一，",
        "。",
        "；",
        "，",
        "：",
        "、",
        "！",
        "？",
        "…",
        ".",
        ",",
        ":",
        "“",
        "”",
        "（",
        "）",
        "《",
        "》",
        "\"",
        "【",
        "】",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{3000}\u{3000}",
        " ",
        "\t",
        "\u{feff}",
        "水稻",
        "丰收",
        "2023年",
        "1.5亿元",
        "36,820",
        "青禾镇",
        "工作总结",
        "各位代表：",
        "镇人民政府",
        "2023年1月5日",
        "- 1 -",
        "注释：",
        "目录",
        "在肯定成绩的同时，也有问题",
        "更加有力。",
        "a",
        "Word",
        "😀",
        "é",
        "\u{c}",
        "\u{2028}",
        "[bookmark: _x]",
        "发布时间：",
        "篇一：",
    ]);
    prop_oneof![
        prop::collection::vec(atoms, 0..60).prop_map(|atoms| atoms.concat()),
        any::<String>(),
        "[一二三（）。，；：\\n 水稻1.、是]{0,80}",
    ]
}

fn check_section(section: &Section, within: Span, text: &str) {
    assert!(within.covers(section.span), "section inside its parent");
    if let Some(heading) = &section.heading {
        assert!(section.span.covers(heading.span), "heading inside its section");
        assert_eq!(section.span.start(), heading.span.start());
        assert_eq!(heading.span.slice(text), Some(heading.text.as_str()));
        // A line break may stand inside the marker.
        assert!(squeeze(&heading.text).starts_with(&squeeze(&heading.marker)));
        assert!((1..=5).contains(&heading.level));
    }
    let mut at = section.span.start();
    for paragraph in &section.paragraphs {
        assert!(section.span.covers(paragraph.span) && paragraph.span.start() >= at);
        assert!(paragraph.span.slice(text).is_some_and(|words| !words.is_empty()));
        let mut at_sentence = paragraph.span.start();
        for sentence in &paragraph.sentences {
            assert!(paragraph.span.covers(sentence.span) && sentence.span.start() >= at_sentence);
            assert!(sentence.span.slice(text).is_some_and(|words| !words.is_empty()));
            at_sentence = sentence.span.end();
        }
        at = paragraph.span.end();
    }
    let mut at = section.span.start();
    for child in &section.children {
        assert!(child.span.start() >= at, "children in order");
        at = child.span.end();
        check_section(child, section.span, text);
    }
}

fn preorder<'s>(sections: &'s [Section], out: &mut Vec<&'s Section>) {
    for section in sections {
        out.push(section);
        preorder(&section.children, out);
    }
}

fn check_report(report: &Report, text: &str) {
    assert!(report.span.slice(text).is_some());
    for title in &report.titles {
        assert_eq!(title.span.slice(text), Some(title.text.as_str()));
        assert!(report.span.covers(title.span));
    }
    let mut at = report.span.start();
    for section in &report.sections {
        assert!(section.span.start() >= at);
        at = section.span.end();
        check_section(section, report.span, text);
    }
}

fn check_pieces(found: &Segmentation<'_>) {
    let text = found.reading.text();
    let mut at = 0;
    for Piece { span, kind, report, section } in &found.pieces {
        assert!(span.start() >= at && !span.is_empty() && span.slice(text).is_some());
        at = span.end();
        let Some(report) = found.reports.get(*report) else { panic!("no such report") };
        assert!(report.span.covers(*span));
        let kinds = [PieceKind::Heading, PieceKind::Body, PieceKind::Table];
        assert_eq!(section.is_some(), kinds.contains(kind));
        if let Some(place) = section {
            let mut sections = Vec::new();
            preorder(&report.sections, &mut sections);
            let Some(section) = sections.get(*place as usize) else { panic!("no such section") };
            assert!(section.span.covers(*span));
            match kind {
                PieceKind::Heading => {
                    assert!(section.heading.as_ref().is_some_and(|h| h.span.covers(*span)))
                }
                _ => assert!(section.paragraphs.iter().any(|paragraph| paragraph.span == *span)),
            }
        }
    }
}

fn check(text: &str) {
    check_with(text, &[]);
}

/// Checks a text, some of whose stretches are tables.
fn check_with(text: &str, tables: &[Span]) {
    let mut found = segment_with_tables(text, tables);
    check_pieces(&found);
    for report in &found.reports {
        check_report(report, found.reading.text());
    }
    for report in &mut found.reports {
        to_source(report, &found.reading, text);
        check_report(report, text);
    }
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}')).collect()
}

/// Columns on a fixed grid.
fn columns(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// A text cut at `width` columns; nothing that may not begin a line begins one.
fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        for c in line.chars() {
            let hangs = "，。；：、！？”）》".contains(c);
            if c != '\n' && at + columns(c) > width && !hangs {
                out.push('\n');
                at = 0;
            }
            at += columns(c);
            out.push(c);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in texts()) {
        check(&text);
    }

    #[test]
    fn any_tables(text in texts(), cuts in prop::collection::vec((0usize..40, 0usize..30), 0..4), wraps in any::<bool>()) {
        let body = "全乡新修渠道若干公里，受益农户很多，群众比较满意，各村都按时交了账，没有一户落下。".repeat(9);
        let text = if wraps { format!("{}\n{text}\n{}", wrap(&body, 40), wrap(&body, 40)) } else { text };
        let mut at = 0;
        let tables: Vec<Span> = cuts
            .into_iter()
            .map(|(gap, len)| {
                let start = (at + gap).min(text.len());
                at = (start + len).min(text.len());
                Span::between(start, at)
            })
            .collect();
        check_with(&text, &tables);
    }

    #[test]
    fn any_wrapped_text(text in texts(), width in 30usize..70) {
        let body = "全乡新修渠道若干公里，受益农户很多，群众比较满意，各村都按时交了账，没有一户落下。".repeat(9);
        check(&format!("{}\n{}", wrap(&body, width), wrap(&text, width)));
    }

    #[test]
    fn sentences_are_in_order(text in texts()) {
        let mut at = 0;
        for span in sentences(&text) {
            prop_assert!(span.start() >= at && !span.is_empty());
            prop_assert!(span.slice(&text).is_some());
            at = span.end();
        }
    }

    #[test]
    fn markers_begin_where_they_were_sought(text in texts(), at in 0usize..80) {
        if let Some(marker) = marker_at(&text, at) {
            prop_assert_eq!(marker.span.start(), at);
            prop_assert!(marker.words >= marker.span.end() && text.get(..marker.words).is_some());
            prop_assert!((1..=99).contains(&marker.value) && (1..=4).contains(&marker.level()));
        }
    }

    #[test]
    fn joined_paragraphs_are_as_before(
        counts in prop::collection::vec(4usize..14, 4..9),
        width in 40usize..72,
    ) {
        let clauses = ["新修渠道12.5公里", "受益农户3612户", "早稻移栽2.3万亩", "各村按时交账", "群众比较满意", "支出1,260万元"];
        let text: Vec<String> = counts.iter().enumerate().map(|(i, n)| {
            let body: Vec<_> = (0..*n).map(|j| clauses[(i * 7 + j * 5 + j / 3) % clauses.len()]).collect();
            format!("全乡{}。", body.join("，"))
        }).collect();
        let wrapped = wrap(&text.join("\n"), width);
        let found = segment(&wrapped);
        if found.reading.is_joined() {
            // A paragraph that ends on a full line may run on into the next.
            let joined = found.reading.text().replace('\n', "");
            prop_assert_eq!(joined, text.concat());
            for piece in &found.pieces {
                let source = found.reading.source_span(piece.span).slice(&wrapped).unwrap();
                prop_assert_eq!(squeeze(source), squeeze(piece.span.slice(found.reading.text()).unwrap()));
            }
        }
    }

    #[test]
    fn sections_do_not_depend_on_the_kind_of_line_break(text in "[一二、（）。水稻\\n]{0,60}") {
        let shape = |text: &str| {
            segment(text).reports.iter().map(|r| (r.titles.len(), r.sections.len())).collect::<Vec<_>>()
        };
        prop_assert_eq!(shape(&text), shape(&text.replace('\n', "\r\n")));
    }
}

/// Time grows linearly on texts made to be hard.
#[test]
fn hard_texts_are_read() {
    for atom in [
        "7",
        "一、",
        "（",
        "“",
        "。",
        "一是",
        "1.",
        "\n一、",
        "第一，",
        "《",
        "，",
        "水",
        "\n乙",
        "（一）",
        "①",
        "报告\n",
    ] {
        let text = atom.repeat(60_000);
        let found = segment(&text);
        assert!(found.pieces.len() <= text.len());
    }
}
