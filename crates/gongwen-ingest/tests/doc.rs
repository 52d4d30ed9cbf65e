//! The text of .doc files; `fixtures/make_pdf_doc.py` makes them.
#![cfg(feature = "doc")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use gongwen_ingest::{BlockKind, Format, IngestErrorKind, NoticeKind, Options, Origin, read};
use gongwen_model::Span;
use std::time::{Duration, Instant};

const REPORT: &str = include_str!("fixtures/qinghe_report.txt");
const WORD: &[u8] = include_bytes!("fixtures/word97.doc");

#[test]
fn text_and_table() {
    // .wps is the same inside.
    for name in ["报告.doc", "报告.wps"] {
        let file = read(name, WORD, &Options::default()).unwrap();
        assert_eq!(file.format, Format::Doc);
        let table = "指标\t单位\t2022年\t2023年\n地区生产总值\t亿元\t270.1\t286.4\n\
                     粮食总产量\t万吨\t30.7\t31.2\n规模以上工业企业\t家\t118\t126\n";
        assert_eq!(file.text.trim_end_matches('\n'), format!("{REPORT}{table}").trim_end());
        let table = file.tables().next().unwrap();
        assert_eq!((table.rows, table.columns), (4, 4));
        let start = file.text.find("17.99").unwrap();
        let span = Span::new(start, start + 5).unwrap();
        assert_eq!(file.origin(span).next(), Some((span, Origin::Doc { paragraph: 6 })));
        assert!(file.blocks.iter().all(|block| block.kind != BlockKind::Title));
        assert!(!file.notices.iter().any(|notice| notice.kind == NoticeKind::LostPart));
    }
}

#[test]
fn broken_ones_say_what_to_do() {
    // Without its directory it is a compound file like any other.
    let error = read("a.doc", &WORD[..WORD.len() / 4], &Options::default()).unwrap_err();
    assert_eq!(error.kind(), IngestErrorKind::Unsupported(Format::Ole));
    let mut headless = WORD.to_vec();
    // The head of the compound file stays, its table of sectors goes.
    headless[0x2c..0x200].fill(0xee);
    let error = read("a.doc", &headless, &Options::default()).unwrap_err();
    assert!(error.to_string().contains("--convert-to docx"), "{error}");
}

#[test]
fn bits_flipped_and_ends_cut_off() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |end: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % end as u64) as usize
    };
    for round in 0..300 {
        let mut bytes = WORD.to_vec();
        if round % 3 == 0 {
            bytes.truncate(8 + below(WORD.len() - 8));
        } else {
            for _ in 0..1 + below(12) {
                let at = below(bytes.len());
                bytes[at] ^= 1 << below(8);
            }
        }
        let start = Instant::now();
        if let Ok(file) = read("a.doc", &bytes, &Options::default()) {
            let mut last = 0;
            for block in &file.blocks {
                assert!(last <= block.span.start() && block.span.slice(&file.text).is_some());
                last = block.span.end();
            }
        }
        assert!(start.elapsed() < Duration::from_secs(20), "round {round}");
    }
}
