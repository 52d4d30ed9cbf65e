//! Plain text in every encoding of Chinese.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use gongwen_ingest::{Encoding, Format, IngestErrorKind, NoticeKind, Options, Origin, read};
use gongwen_model::Span;

const REPORT: &str = "青禾县2023年工作总结\r\n\r\n一、农业生产\r\n全县粮食播种面积32.5万亩，总产18.6万吨，比上年增长3.2%。\r\n";

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
        .collect()
}

#[test]
fn one_report_in_every_encoding() {
    let (gb, _, _) = encoding_rs::GB18030.encode(REPORT);
    let cases: [(Vec<u8>, Encoding); 8] = [
        (REPORT.into(), Encoding::Utf8),
        (["\u{feff}", REPORT].concat().into(), Encoding::Utf8),
        (utf16(REPORT, false), Encoding::Utf16Le),
        (utf16(REPORT, true), Encoding::Utf16Be),
        ([b"\xff\xfe".to_vec(), utf16(REPORT, false)].concat(), Encoding::Utf16Le),
        ([b"\xfe\xff".to_vec(), utf16(REPORT, true)].concat(), Encoding::Utf16Be),
        (gb.to_vec(), Encoding::Gb18030),
        ([b"\x84\x31\x95\x33".to_vec(), gb.to_vec()].concat(), Encoding::Gb18030),
    ];
    for (bytes, encoding) in cases {
        let file = read("报告.txt", &bytes, &Options::default()).unwrap();
        assert_eq!((file.format, file.encoding), (Format::Text, Some(encoding)));
        assert_eq!(file.text, REPORT, "{encoding}");
        assert!(file.notices.is_empty());
        let lines: Vec<_> = file.blocks.iter().map(|block| file.text_of(block)).collect();
        assert_eq!(lines, REPORT.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>());
        // Every character is where its bytes are.
        for (at, c) in file.text.char_indices() {
            let span = Span::between(at, at + c.len_utf8());
            let Some((_, Origin::Bytes { start, end })) = file.origin(span).next() else {
                panic!("{encoding}: {c} comes from nowhere");
            };
            let (start, end) = (usize::try_from(start).unwrap(), usize::try_from(end).unwrap());
            let back = match encoding {
                Encoding::Utf8 => String::from_utf8(bytes[start..end].to_vec()).unwrap(),
                Encoding::Gb18030 => encoding_rs::GB18030.decode(&bytes[start..end]).0.into_owned(),
                Encoding::Utf16Le => {
                    encoding_rs::UTF_16LE.decode(&bytes[start..end]).0.into_owned()
                }
                _ => encoding_rs::UTF_16BE.decode(&bytes[start..end]).0.into_owned(),
            };
            assert_eq!(back, c.to_string(), "{encoding} at {at}");
        }
    }
}

#[test]
fn traditional_characters_in_big5() {
    let text = "臺北縣工作報告\n一、農業發展\n全縣糧食總產量十八萬噸，較去年增加百分之三。\n";
    let (bytes, _, _) = encoding_rs::BIG5.encode(text);
    let file = read("報告.txt", &bytes, &Options::default()).unwrap();
    assert_eq!((file.encoding, file.text.as_str()), (Some(Encoding::Big5), text));
}

#[test]
fn malformed_bytes_are_told_by_position() {
    let mut bytes = REPORT.repeat(3).into_bytes();
    bytes[4] = 0xff;
    bytes.truncate(bytes.len() - 5);
    let file = read("报告.txt", &bytes, &Options::default()).unwrap();
    assert_eq!(file.encoding, Some(Encoding::Utf8));
    let first = &file.notices[0];
    assert_eq!(first.kind, NoticeKind::Malformed(Encoding::Utf8));
    assert_eq!(first.origin, Some(Origin::Bytes { start: 3, end: 4 }));
    assert!(file.text.contains('\u{fffd}'));
    assert_eq!(first.to_string(), "bytes that are not UTF-8, replaced (bytes 3..4)");
}

#[test]
fn notices_are_kept_up_to_a_number() {
    let mut bytes = REPORT.repeat(40).into_bytes();
    for at in (0..bytes.len()).step_by(60) {
        bytes[at] = 0xff;
    }
    let mut options = Options::default();
    options.max_notices = 5;
    let file = read("报告.txt", &bytes, &options).unwrap();
    assert_eq!(file.notices.len(), 5);
    assert!(file.notices.total() > 50);
}

#[test]
fn line_ends_of_every_system_and_control_characters() {
    let file =
        read("a.txt", "一\r二\n三\r\n四\u{c}五\u{1a}".as_bytes(), &Options::default()).unwrap();
    let lines: Vec<_> = file.blocks.iter().map(|block| file.text_of(block)).collect();
    assert_eq!(lines, ["一", "二", "三", "四\u{c}五\u{1a}"]);
    let blank = read("a.txt", b" \n\n", &Options::default()).unwrap();
    assert!(blank.blocks.is_empty());
    let nul = "一\0二\0三\0四".as_bytes();
    assert_eq!(
        read("a.txt", nul, &Options::default()).unwrap_err().kind(),
        IngestErrorKind::Binary
    );
}
