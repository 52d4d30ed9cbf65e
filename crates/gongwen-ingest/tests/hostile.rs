//! Files that are broken, false or made to do harm: a clear error, soon.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::zip;
use gongwen_ingest::{Format, IngestErrorKind, Limit, NoticeKind, Options, read, read_file, sniff};
use std::time::{Duration, Instant};

fn kind(name: &str, bytes: &[u8]) -> IngestErrorKind {
    let start = Instant::now();
    let error = read(name, bytes, &Options::default()).unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
    error.kind()
}

#[test]
fn what_is_recognised_and_not_read() {
    let cases: [(&[u8], Format); 9] = [
        (br"{\rtf1\ansi}", Format::Rtf),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Format::Image),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Format::Image),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0", Format::Image),
        (b"Rar!\x1a\x07\x01\0", Format::Archive),
        (b"\x1f\x8b\x08\0", Format::Archive),
        (b"MIME-Version: 1.0\r\n", Format::Mhtml),
        (b"<?xml version='1.0'?><w:wordDocument/>", Format::Xml),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of some other program", Format::Ole),
    ];
    for (bytes, format) in cases {
        assert_eq!(kind("a.docx", bytes), IngestErrorKind::Unsupported(format), "{format}");
    }
    for (name, format) in [
        ("xl/workbook.xml", Format::Workbook),
        ("ppt/presentation.xml", Format::Slides),
        ("OFD.xml", Format::Ofd),
        ("content.xml", Format::Odt),
        ("a.txt", Format::Archive),
    ] {
        assert_eq!(kind("a.docx", &zip(&[(name, "x")])), IngestErrorKind::Unsupported(format));
    }
}

#[test]
fn compound_files_by_their_streams() {
    for (stream, format) in [
        ("WordDocument", Format::Doc),
        ("Workbook", Format::Workbook),
        ("EncryptedPackage", Format::EncryptedOffice),
    ] {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec();
        bytes.extend(stream.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
        assert_eq!(sniff(&bytes), format);
    }
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec();
    bytes.extend("EncryptedPackage\0".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(kind("a.docx", &bytes), IngestErrorKind::Encrypted(Format::Docx));
}

#[test]
fn the_ending_of_the_name_decides_nothing() {
    let file = read("报告.pdf", "一、农业".as_bytes(), &Options::default()).unwrap();
    assert_eq!((file.format, file.text.as_str()), (Format::Text, "一、农业"));
    assert_eq!(file.notices[0].kind, NoticeKind::WrongEnding(Format::Text));
    assert_eq!(sniff("关于<县志>的说明 <p".as_bytes()), Format::Text);
    assert_eq!(sniff(b"\xff\xfe<\0h\0t\0m\0l\0>\0"), Format::Html);
    assert_eq!(sniff("正文<br>第二行<br>第三行<p>".as_bytes()), Format::Html);
}

#[test]
fn bytes_that_are_no_text() {
    let noise: Vec<u8> =
        (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(kind("a.txt", &noise), IngestErrorKind::Binary);
    assert_eq!(kind("a.txt", &[0; 1000]), IngestErrorKind::Binary);
    assert_eq!(
        kind("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0"),
        IngestErrorKind::Binary
    );
    assert_eq!(kind("a.txt", b""), IngestErrorKind::Empty);
}

#[test]
fn a_file_of_a_gigabyte_is_not_opened() {
    let path = std::env::temp_dir().join(format!("gongwen-ingest-large-{}", std::process::id()));
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(1 << 30).unwrap();
    let start = Instant::now();
    let error = read_file(&path, &Options::default()).unwrap_err();
    std::fs::remove_file(&path).unwrap();
    assert!(start.elapsed() < Duration::from_secs(1));
    assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::FileBytes(128 << 20)));
    assert_eq!(
        error.to_string(),
        "larger than 134217728 bytes; raise Options::max_file_bytes to read it"
    );
}

#[test]
fn time_grows_with_the_length() {
    // Malformed here and there, just under the share that would end it.
    let mut gb = encoding_rs::GB18030.encode(&"粮食总产量".repeat(100_000)).0.into_owned();
    for at in (0..gb.len()).step_by(100) {
        gb[at] = 0xff;
    }
    let start = Instant::now();
    let file = read("a.txt", &gb, &Options::default()).unwrap();
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert!(file.notices.total() >= 10_000);
}

#[test]
fn as_many_lines_as_there_are() {
    let mut options = Options::default();
    options.max_blocks = 1000;
    let error = read("a.txt", "行\n".repeat(2000).as_bytes(), &options).unwrap_err();
    assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::Blocks(1000)));
}

#[cfg(unix)]
#[test]
fn paths_that_are_no_files() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = std::env::temp_dir().join(format!("gongwen-ingest-paths-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let of = |path: &std::path::Path| read_file(path, &Options::default());

    assert_eq!(of(&folder).unwrap_err().kind(), IngestErrorKind::NotAFile);
    assert_eq!(of("/dev/null".as_ref()).unwrap_err().kind(), IngestErrorKind::NotAFile);
    let ring = folder.join("ring");
    std::os::unix::fs::symlink(&ring, &ring).unwrap();
    let error = of(&ring).unwrap_err();
    assert!(matches!(error.kind(), IngestErrorKind::Io(_)), "{error}");

    let odd = folder.join(std::ffi::OsStr::from_bytes(b"\xb1\xa8\xb8\xe6.txt"));
    std::fs::write(&odd, "一、农业").unwrap();
    let file = of(&odd).unwrap();
    assert!(file.name.ends_with("\u{fffd}.txt") && file.text == "一、农业");

    let closed = folder.join("closed.txt");
    std::fs::write(&closed, "x").unwrap();
    std::fs::set_permissions(&closed, std::os::unix::fs::PermissionsExt::from_mode(0o000)).unwrap();
    // The superuser may read it all the same.
    if let Err(error) = of(&closed) {
        assert_eq!(error.kind(), IngestErrorKind::Io(std::io::ErrorKind::PermissionDenied));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(feature = "docx")]
mod docx {
    use super::*;
    use common::{Docx, W, item, level, list, p};

    #[test]
    fn a_zip_bomb_stops_at_the_limit() {
        let bomb = format!("<w:document {W}>{}</w:document>", " ".repeat(6 << 20));
        let bytes = zip(&[("word/document.xml", bomb)]);
        assert!(bytes.len() < 20_000);
        let mut options = Options::default();
        options.max_part_bytes = 4 << 20;
        let error = read("a.docx", &bytes, &options).unwrap_err();
        assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::PartBytes(4 << 20)));
        options.max_total_bytes = 1000;
        let error = read("a.docx", &bytes, &options).unwrap_err();
        assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::TotalBytes(1000)));
        assert!(error.to_string().ends_with("at word/document.xml"), "{error}");
    }

    #[test]
    fn an_archive_of_very_many_files() {
        let names: Vec<(String, &str)> = (0..11_000).map(|n| (format!("word/{n}"), "")).collect();
        assert_eq!(kind("a.docx", &zip(&names)), IngestErrorKind::Limit(Limit::Entries(10_000)));
    }

    #[test]
    fn entities_are_refused() {
        let xml = format!(
            "<!DOCTYPE w:document [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><w:document {W}><w:body>&b;</w:body></w:document>"
        );
        let bytes = zip(&[("word/document.xml", xml)]);
        assert_eq!(kind("a.docx", &bytes), IngestErrorKind::DocumentType);
    }

    #[test]
    fn deep_nesting_is_refused_and_what_is_under_the_limit_fits_the_stack() {
        let deep = |open: &str, close: &str, times: usize, inside: &str| {
            format!("{}{inside}{}", open.repeat(times), close.repeat(times))
        };
        let error = Docx::body(&deep("<w:sdtContent>", "</w:sdtContent>", 100_000, "")).try_read();
        assert_eq!(error.unwrap_err().kind(), IngestErrorKind::Limit(Limit::Depth(256)));
        // The deepest that is let through, in blocks, tables, runs and text boxes.
        let kinds = [
            deep("<w:sdtContent>", "</w:sdtContent>", 250, &p("深")),
            deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 83, &p("深")),
            deep("<w:tbl><w:tr><w:tc/><w:tc>", "</w:tc></w:tr></w:tbl>", 83, &p("深")),
            format!("<w:p>{}</w:p>", deep("<w:ins>", "</w:ins>", 248, "<w:r><w:t>深</w:t></w:r>")),
            deep(
                "<w:p><w:r><w:pict><w:txbxContent>",
                "</w:txbxContent></w:pict></w:r></w:p>",
                62,
                &p("深"),
            ),
        ];
        for xml in kinds {
            let bytes = Docx::body(&xml).bytes();
            let thread = std::thread::Builder::new().stack_size(2 << 20);
            let file = thread.spawn(move || read("a.docx", &bytes, &Options::default())).unwrap();
            assert!(file.join().unwrap().unwrap().text.contains('深'));
        }
    }

    #[test]
    fn nodes_and_text_are_limited() {
        let mut options = Options::default();
        options.max_nodes = 10_000;
        options.max_text_bytes = 1 << 20;
        let many = Docx::body(&"<w:p/>".repeat(11_000)).bytes();
        let error = read("a.docx", &many, &options).unwrap_err();
        assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::Nodes(10_000)));
        // A label that is long, in a list that is long.
        let long = level(0, "decimal", &"长".repeat(20_000));
        let body = item(1, 0, "").repeat(100);
        let bytes = Docx::body(&body).numbering(&list(1, &long)).bytes();
        let error = read("a.docx", &bytes, &options).unwrap_err();
        assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::TextBytes(1 << 20)));
    }

    #[test]
    fn fields_that_never_end() {
        let begins = "<w:fldChar w:fldCharType='begin'/>".repeat(50_000);
        let body = format!("<w:p><w:r>{begins}</w:r></w:p>{}", p("行").repeat(20_000));
        let start = Instant::now();
        let file = Docx::body(&body).read();
        assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
        assert_eq!(file.blocks.len(), 20_000);
    }

    #[test]
    fn a_table_of_very_wide_cells() {
        let wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr><w:p/></w:tc>\
            <w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr>";
        let file = Docx::body(&format!("<w:tbl>{}</w:tbl>", wide.repeat(1000))).read();
        assert!(file.text.len() < 2 << 20);
    }

    #[test]
    fn cut_off_at_every_length() {
        let whole = Docx::body(&p("一、农业")).styles("").bytes();
        for cut in 1..whole.len() {
            if let Err(error) = read("a.docx", &whole[..cut], &Options::default()) {
                assert!(
                    !matches!(error.kind(), IngestErrorKind::Panicked(_)),
                    "cut at {cut}: {error}"
                );
            }
        }
        let error = kind("a.docx", &whole[..whole.len() / 2]);
        assert_eq!(error, IngestErrorKind::Broken(Format::Docx));
    }

    #[test]
    fn every_third_bit_flipped() {
        let whole = Docx::body(&item(1, 0, "农业"))
            .numbering(&list(1, &level(0, "chineseCounting", "%1、")))
            .bytes();
        for at in (0..whole.len() * 8).step_by(3) {
            let mut flipped = whole.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            if let Err(error) = read("a.docx", &flipped, &Options::default()) {
                assert!(!matches!(error.kind(), IngestErrorKind::Panicked(_)), "bit {at}: {error}");
            }
        }
    }

    #[test]
    fn a_document_that_is_not_there_or_not_xml() {
        let none = zip(&[("word/styles.xml", "<a/>")]);
        assert_eq!(kind("a.docx", &none), IngestErrorKind::Broken(Format::Docx));
        let other = zip(&[("word/document.xml", "not XML")]);
        let error = read("a.docx", &other, &Options::default()).unwrap_err();
        assert!(error.to_string().contains("at word/document.xml"), "{error}");
    }
}
