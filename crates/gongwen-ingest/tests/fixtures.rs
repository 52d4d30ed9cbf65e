//! Documents that other programs wrote: see `fixtures/make.py`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "docx")]

use gongwen_ingest::{AsideKind, BlockKind, Ingested, Options, read_file};

const TEXT: &str = "\
青禾县2023年农业农村工作总结
一、主要工作成效
（一）粮食生产稳中有进
全县粮食播种面积32.5万亩，总产18.6万吨，比上年增长3.2%。
1. 高标准农田
新建高标准农田2.1万亩。
2. 良种推广
① 水稻良种覆盖率达96%；
② 新增示范点12个。
（二）畜牧业平稳发展
生猪出栏15.3万头。
指标\t产量
\t2022年\t2023年
油料（万吨）\t2.3\t2.4
二、下一步打算
2024年，力争粮食总产达到19万吨。
";

fn open(name: &str) -> Ingested {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    read_file(path, &Options::default()).unwrap()
}

#[test]
fn one_report_by_two_programs() {
    for name in ["report.docx", "report-libreoffice.docx"] {
        let file = open(name);
        assert_eq!(file.text, TEXT, "{name}");
        assert!(file.notices.is_empty(), "{name}: {:?}", file.notices);
        let levels: Vec<u8> = file
            .blocks
            .iter()
            .filter_map(|block| match block.kind {
                BlockKind::Heading { level } => Some(level),
                _ => None,
            })
            .collect();
        assert_eq!(levels, [1, 2, 3, 3, 2, 1], "{name}");
        assert_eq!(file.blocks[0].kind, BlockKind::Title, "{name}");
        let table = file.tables().next().unwrap();
        assert_eq!((table.rows, table.columns, table.cells.len()), (3, 3, 7), "{name}");
        let asides: Vec<_> =
            file.asides.iter().map(|aside| (aside.kind, aside.text.as_str())).collect();
        let expected = [(AsideKind::Header, "青禾县农业农村局"), (AsideKind::Footer, "1")];
        assert_eq!(asides, expected, "{name}");
    }
}
