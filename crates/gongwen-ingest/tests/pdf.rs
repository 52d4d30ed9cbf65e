//! The text of .pdf files, as an office and a typesetting program write them, and broken ones.
//! `fixtures/make_pdf_doc.py` makes the files.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use gongwen_ingest::{
    AsideKind, Format, IngestErrorKind, Limit, NoticeKind, Options, Origin, Place, read,
};
use gongwen_model::Span;
use std::time::{Duration, Instant};

const REPORT: &str = include_str!("fixtures/qinghe_report.txt");
const WRITER: &[u8] = include_bytes!("fixtures/writer.pdf");
const CID: &[u8] = include_bytes!("fixtures/cid_font.pdf");
const ENCRYPTED: &[u8] = include_bytes!("fixtures/encrypted.pdf");
const OWNER: &[u8] = include_bytes!("fixtures/owner_password.pdf");
const SCAN: &[u8] = include_bytes!("fixtures/scan.pdf");

fn kind(bytes: &[u8]) -> IngestErrorKind {
    read("报告.pdf", bytes, &Options::default()).unwrap_err().kind()
}

fn text(bytes: &[u8]) -> String {
    read("报告.pdf", bytes, &Options::default()).unwrap().text
}

#[test]
fn paragraphs_of_a_typeset_file() {
    let file = read("报告.pdf", CID, &Options::default()).unwrap();
    assert_eq!(file.format, Format::Pdf);
    // Lines joined, also from page to page; page numbers and running heads apart.
    assert_eq!(file.text, REPORT);
    let asides: Vec<(AsideKind, &str)> =
        file.asides.iter().map(|aside| (aside.kind, aside.text.as_str())).collect();
    assert_eq!(
        asides,
        [
            (AsideKind::Header, "青禾县人民代表大会文件"),
            (AsideKind::Footer, "— 1 —"),
            (AsideKind::Header, "青禾县人民代表大会文件"),
            (AsideKind::Footer, "— 2 —"),
        ]
    );
    assert_eq!(file.asides[1].origin, Some(Origin::Pdf { page: 1 }));
}

#[test]
fn each_span_has_its_page() {
    let file = read("报告.pdf", CID, &Options::default()).unwrap();
    // 增长6%左 | 右，一般公共预算收入
    let start = file.text.find("增长6%左右").unwrap();
    let span = Span::new(start, start + "增长6%左右".len()).unwrap();
    let cut = start + "增长6%左".len();
    let pages: Vec<_> = file.origin(span).collect();
    assert_eq!(
        pages,
        [
            (Span::new(start, cut).unwrap(), Origin::Pdf { page: 1 }),
            (Span::new(cut, span.end()).unwrap(), Origin::Pdf { page: 2 }),
        ]
    );
}

#[test]
fn paragraphs_of_an_office_file() {
    let file = read("报告.pdf", WRITER, &Options::default()).unwrap();
    let table = "指标\t单位\t2022年\t2023年\n地区生产总值\t亿元\t270.1\t286.4\n\
                 粮食总产量\t万吨\t30.7\t31.2\n规模以上工业企业\t家\t118\t126\n";
    assert_eq!(file.text, format!("{REPORT}{table}"));
    assert!(file.asides.iter().any(|aside| aside.text == "青禾县人民政府办公室"));
}

#[test]
fn what_cannot_be_read_says_why() {
    assert_eq!(kind(ENCRYPTED), IngestErrorKind::Encrypted(Format::Pdf));
    // Under a password for changing it only: everyone can read it.
    assert_eq!(text(OWNER), REPORT);
    let error = read("扫描.pdf", SCAN, &Options::default()).unwrap_err();
    assert_eq!(error.kind(), IngestErrorKind::NoTextLayer);
    assert!(error.to_string().contains("no text layer"));
    assert_eq!(kind(b"%PDF-1.7\n"), IngestErrorKind::Broken(Format::Pdf));
    assert_eq!(kind(b"%PDF-1.7 \xe5\xe5 nothing else"), IngestErrorKind::Broken(Format::Pdf));
}

#[test]
fn limits() {
    let mut options = Options::default();
    options.max_pages = 1;
    let limit = |options: &Options| read("a.pdf", CID, options).unwrap_err();
    assert_eq!(limit(&options).kind(), IngestErrorKind::Limit(Limit::Pages(1)));
    options = Options::default();
    options.max_text_bytes = 500;
    assert_eq!(limit(&options).kind(), IngestErrorKind::Limit(Limit::TextBytes(500)));
    options = Options::default();
    options.max_part_bytes = 1000;
    assert_eq!(limit(&options).kind(), IngestErrorKind::Limit(Limit::PartBytes(1000)));
    assert_eq!(limit(&options).place(), Some(&Place::Page(1)));
}

/// A document whose pages and fonts are these objects, from number 3; the table of objects is
/// left to be found again.
fn document(objects: &[String]) -> Vec<u8> {
    let mut out = "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
                   2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
        .to_owned();
    for (i, object) in objects.iter().enumerate() {
        out.push_str(&format!("{} 0 obj {object} endobj\n", i + 3));
    }
    out.push_str("trailer <</Root 1 0 R/Size 99>>\n%%EOF\n");
    out.into_bytes()
}

fn content(data: &str) -> String {
    format!("<</Length {}>> stream\n{data}\nendstream", data.len())
}

fn form(resources: &str, data: &str) -> String {
    format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<{resources}>>/Length {}>> stream\n{data}\nendstream",
        data.len()
    )
}

#[test]
fn files_made_to_do_harm() {
    let start = Instant::now();
    let page = |resources: &str| {
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<{resources}>>>>"
        )
    };
    // A sound one first.
    let font = "/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let words = content("BT /F 12 Tf 90 700 Td (GDP 286.4) Tj ET");
    assert_eq!(text(&document(&[page(font), words.clone()])), "GDP 286.4\n");
    // Arrays within arrays, in the file and in the content of a page.
    for depth in [1000, 100_000, 3_000_000] {
        for open in ["[", "<</A ", "1 0 obj ", "1 0 obj["] {
            let bytes = document(&[page(font), words.clone(), open.repeat(depth)]);
            let _ = read("a.pdf", &bytes, &Options::default());
        }
        let bytes = document(&[page(font), content(&"[".repeat(depth))]);
        let _ = read("a.pdf", &bytes, &Options::default());
    }
    // The same, packed: in a stream of objects, and in a page.
    let hex = |open: &str, keys: &str| {
        let data: String = open.bytes().map(|b| format!("{b:02x}")).collect();
        format!("<<{keys}/Filter/ASCIIHexDecode/Length {}>> stream\n{data}\nendstream", data.len())
    };
    let nested = format!("9 0 {}", "[".repeat(1_000_000));
    let packed = hex(&nested, "/Type/ObjStm/N 1/First 4");
    let bytes = document(&[page(font), words.clone(), packed.clone()]);
    assert_eq!(kind(&bytes), IngestErrorKind::Broken(Format::Pdf));
    let bytes = document(&[page(font), words.clone(), packed.replace("/First", "/Fi#72st")]);
    assert_eq!(kind(&bytes), IngestErrorKind::Broken(Format::Pdf));
    let bytes = document(&[page(font), hex(&nested, "")]);
    assert_eq!(kind(&bytes), IngestErrorKind::Broken(Format::Pdf));
    let sound = hex("9 0 <</A [1 2]>>", "/Type/ObjStm/N 1/First 4");
    assert_eq!(text(&document(&[page(font), words.clone(), sound])), "GDP 286.4\n");
    // Forms that paint forms: 2^30 of the last.
    let mut objects = vec![page("/XObject<</X 5 0 R>>"), content("/X Do")];
    for i in 0..30 {
        objects.push(form(&format!("/XObject<</X {} 0 R>>", i + 6), "/X Do /X Do"));
    }
    objects.push(form(font, "BT /F 12 Tf (x) Tj ET"));
    assert_eq!(kind(&document(&objects)), IngestErrorKind::Broken(Format::Pdf));
    // One that paints itself, a page that is its own parent, contents a thousand times.
    let own = form("/XObject<</X 5 0 R>>", "/X Do /X Do");
    let _ = read(
        "a.pdf",
        &document(&[page("/XObject<</X 5 0 R>>"), content("/X Do"), own]),
        &Options::default(),
    );
    let looped = "<</Type/Page/Parent 3 0 R/Contents 3 0 R>>".to_owned();
    let _ = read("a.pdf", &document(&[looped]), &Options::default());
    let many = page(font).replace("4 0 R", &format!("[{}]", "4 0 R ".repeat(1000)));
    let mut options = Options::default();
    options.max_part_bytes = 20_000;
    let error = read("a.pdf", &document(&[many, words]), &options).unwrap_err();
    assert_eq!(error.kind(), IngestErrorKind::Limit(Limit::PartBytes(20_000)));
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
}

/// A generator that always gives the same numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

#[test]
fn bits_flipped_and_ends_cut_off() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut outcomes = [0; 2];
    for round in 0..400 {
        let source = [CID, WRITER, OWNER, SCAN][round % 4];
        let mut bytes = source.to_vec();
        if round % 3 == 0 {
            bytes.truncate(20 + numbers.below(source.len() - 20));
        } else {
            for _ in 0..1 + numbers.below(8) {
                let at = numbers.below(bytes.len());
                bytes[at] ^= 1 << numbers.below(8);
            }
        }
        let start = Instant::now();
        let result = read("a.pdf", &bytes, &Options::default());
        assert!(start.elapsed() < Duration::from_secs(20), "round {round}");
        outcomes[usize::from(result.is_ok())] += 1;
        if let Ok(file) = result {
            let mut last = 0;
            for block in &file.blocks {
                assert!(last <= block.span.start() && block.span.slice(&file.text).is_some());
                last = block.span.end();
            }
        }
    }
    assert!(outcomes.iter().all(|&n| n > 20), "{outcomes:?}");
}

#[test]
fn a_page_without_text_among_others_is_told() {
    // The scan behind the typeset file would need a writer; two pages of which one is a picture.
    let font = "/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let image = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>> stream\nx\nendstream";
    let bytes = "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
        2 0 obj <</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>> endobj\n"
        .to_owned()
        + &format!(
            "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<<{font}>>>> endobj\n"
        )
        + "4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 6 0 R/Resources<</XObject<</I 7 0 R>>>>>> endobj\n"
        + &format!("5 0 obj {} endobj\n", content("BT /F 12 Tf 90 700 Td (text) Tj ET"))
        + &format!("6 0 obj {} endobj\n", content("600 0 0 800 0 0 cm /I Do"))
        + &format!("7 0 obj {image} endobj\ntrailer <</Root 1 0 R/Size 8>>\n");
    let file = read("a.pdf", bytes.as_bytes(), &Options::default()).unwrap();
    assert_eq!(file.text, "text\n");
    assert_eq!(file.notices[0].kind, NoticeKind::EmptyPage);
    assert_eq!(file.notices[0].origin, Some(Origin::Pdf { page: 2 }));
}
