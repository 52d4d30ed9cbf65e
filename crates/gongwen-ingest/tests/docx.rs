//! What a .docx gives: words, breaks, changes, tables, what stands beside.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "docx")]

mod common;

use common::{Docx, p, styled};
use gongwen_ingest::{AsideKind, BlockKind, Container, Format, NoticeKind, Origin};
use gongwen_model::Span;

fn text(xml: &str) -> String {
    Docx::body(xml).read().text
}

#[test]
fn paragraphs_and_their_places() {
    let xml = "<w:p><w:r><w:t>青禾县</w:t></w:r><w:r><w:t xml:space='preserve".to_owned()
        + "'> 2023年</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>粮食</w:t><w:tab/><w:t>丰收</w:t></w:r></w:p>";
    let file = Docx::body(&xml).read();
    assert_eq!((file.format, file.encoding), (Format::Docx, None));
    assert_eq!(file.text, "青禾县 2023年\n\n粮食\t丰收\n");
    assert_eq!(file.blocks.len(), 2);
    assert_eq!(file.text_of(&file.blocks[1]), "粮食\t丰收");
    let at = |paragraph, run| Origin::Docx {
        part: "word/document.xml".into(),
        paragraph,
        run: Some(run),
    };
    let across = Span::between(6, 14);
    let places: Vec<_> = file.origin(across).collect();
    assert_eq!(places, [(Span::between(6, 9), at(0, 0)), (Span::between(9, 14), at(0, 1))]);
    let second: Vec<_> = file.origin(file.blocks[1].span).map(|(_, origin)| origin).collect();
    assert_eq!(second, [at(2, 0)]);
}

#[test]
fn breaks_hyphens_and_symbols() {
    let run = |inside: &str| text(&format!("<w:p><w:r>{inside}</w:r></w:p>"));
    assert_eq!(run("<w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t>"), "一\n二\n三\n");
    assert_eq!(run("<w:br w:type='page'/><w:t>一</w:t>"), "一\n");
    assert_eq!(run("<w:t>一</w:t><w:br w:type='page'/><w:t>二</w:t>"), "一\n二\n");
    assert_eq!(run("<w:t>一</w:t><w:br w:type='page'/>"), "一\n");
    assert_eq!(run("<w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/>"), "A-1\n");
    assert_eq!(run("<w:sym w:font='Wingdings' w:char='F0FE'/><w:t>完成</w:t>"), "☑完成\n");
    assert_eq!(run("<w:t>  两\n端 </w:t>"), "两 端\n");
    assert_eq!(run("<w:t>&lt;&amp;&#x4E00;</w:t>"), "<&一\n");
    let ruby = "<w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>禾</w:t></w:r></w:rubyBase></w:ruby>";
    assert_eq!(run(ruby), "禾\n");
}

#[test]
fn a_soft_return_is_inside_its_block() {
    let file =
        Docx::body("<w:p><w:r><w:t>青禾县</w:t><w:br/><w:t>工作总结</w:t></w:r></w:p>").read();
    assert_eq!(file.blocks.len(), 1);
    assert_eq!(file.text_of(&file.blocks[0]), "青禾县\n工作总结");
}

#[test]
fn tracked_changes_as_if_accepted() {
    let xml = "<w:p><w:r><w:t>增长</w:t></w:r>\
        <w:del w:id='1'><w:r><w:delText>3</w:delText></w:r></w:del>\
        <w:ins w:id='2'><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r>\
        <w:moveFrom w:id='3'><w:r><w:t>移走</w:t></w:r></w:moveFrom>\
        <w:moveTo w:id='4'><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>";
    let file = Docx::body(xml).read();
    assert_eq!(file.text, "增长5%移来\n");
    // Runs are counted as they stand in the file, deleted ones too.
    let runs: Vec<_> = file
        .origin(file.blocks[0].span)
        .map(|(_, origin)| match origin {
            Origin::Docx { run, .. } => run.unwrap(),
            other => panic!("{other}"),
        })
        .collect();
    assert_eq!(runs, [0, 2, 3, 5]);
}

#[test]
fn a_deleted_paragraph_end_joins_two_paragraphs() {
    let first =
        "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>";
    let file = Docx::body(&format!("{first}{}", p("后半"))).read();
    assert_eq!(file.text, "前半后半\n");
    assert_eq!(file.blocks.len(), 1);
    // At the end of the document there is nothing to join.
    assert_eq!(text(first), "前半\n");
}

#[test]
fn wrappers_are_looked_into() {
    let r = |t: &str| format!("<w:r><w:t>{t}</w:t></w:r>");
    let xml = format!(
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p>\
         <w:hyperlink r:id='x'>{}</w:hyperlink><w:smartTag>{}</w:smartTag>\
         <w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt><w:fldSimple w:instr='DATE'>{}</w:fldSimple>\
         <m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>\
         <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        r("链"),
        r("签"),
        r("控"),
        r("域"),
        p("单击此处输入")
    );
    assert_eq!(text(&xml), "链签控域x=1\n");
}

#[test]
fn fields_show_their_results() {
    let char = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let code = "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>码</w:t></w:r>";
    let xml = format!(
        "<w:p><w:r><w:t>第</w:t></w:r>{}{code}{}<w:r><w:t>3</w:t></w:r>{}<w:r><w:t>页</w:t></w:r></w:p>",
        char("begin"),
        char("separate"),
        char("end")
    );
    assert_eq!(text(&xml), "第3页\n");
    // A field without an end takes nothing away from the paragraphs after it.
    let torn = format!("<w:p>{}{code}</w:p>{}", char("begin"), p("正文"));
    assert_eq!(text(&torn), "\n正文\n");
}

#[test]
fn hidden_text_is_out() {
    let file = Docx::body(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>\
        <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r></w:p>",
    )
    .read();
    assert_eq!(file.text, "明\n");
    assert_eq!(file.notices[0].kind, NoticeKind::Hidden);
}

#[test]
fn a_text_box_once_after_its_paragraph() {
    let inside = format!("<w:txbxContent>{}{}</w:txbxContent>", p("青禾县人民政府"), p("文件"));
    let xml = format!(
        "<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice Requires='wps'>\
         <w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r><w:r><w:t>继续</w:t></w:r></w:p>{}",
        p("末段")
    );
    let file = Docx::body(&xml).read();
    assert_eq!(file.text, "正文继续\n青禾县人民政府\n文件\n末段\n");
    let containers: Vec<_> = file.blocks.iter().map(|block| block.container).collect();
    assert_eq!(
        containers,
        [Container::Body, Container::TextBox, Container::TextBox, Container::Body]
    );
    // The paragraphs of the fallback are counted too, as they stand in the file.
    let last: Vec<_> = file.origin(file.blocks[3].span).map(|(_, origin)| origin).collect();
    assert_eq!(
        last,
        [Origin::Docx { part: "word/document.xml".into(), paragraph: 5, run: Some(0) }]
    );
}

#[test]
fn pictures_are_told_of() {
    let file = Docx::body(
        "<w:p><w:r><w:drawing><pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'/></w:drawing></w:r></w:p>\
         <w:p><w:r><w:object/></w:r></w:p>",
    )
    .read();
    let kinds: Vec<_> = file.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(kinds, [NoticeKind::Picture, NoticeKind::Object]);
    assert_eq!(
        file.notices[0].to_string(),
        "a picture, left out (word/document.xml, paragraph 0, run 0)"
    );
}

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

#[test]
fn a_table_with_merged_cells() {
    let table = format!(
        "<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr>{}{}{}</w:tbl>",
        cell("<w:vMerge w:val='restart'/>", "指标"),
        cell("<w:gridSpan w:val='2'/>", "产量（万吨）"),
        row(&[cell("<w:vMerge/>", ""), cell("", "2022年"), cell("", "2023年")]),
        row(&[cell("", "粮食"), cell("", "18.1"), cell("", "18.6")]),
        row(&[cell("", "油料"), cell("", ""), cell("", "2.4")]),
    );
    let file = Docx::body(&format!("{}{table}{}", p("表1"), p("完"))).read();
    assert_eq!(
        file.text,
        "表1\n指标\t产量（万吨）\n\t2022年\t2023年\n粮食\t18.1\t18.6\n油料\t\t2.4\n完\n"
    );
    assert_eq!(file.blocks.len(), 3);
    let table = file.tables().next().unwrap();
    assert_eq!((table.rows, table.columns, table.cells.len()), (4, 3, 10));
    let at = |row, column| table.cell(row, column).unwrap();
    let words = |row, column| at(row, column).span.slice(&file.text).unwrap();
    assert_eq!(words(1, 0), "指标");
    assert_eq!((at(0, 0).row_span, at(0, 1).column_span), (2, 2));
    assert_eq!((words(0, 2), words(3, 1), words(3, 2)), ("产量（万吨）", "", "2.4"));
    assert!(at(0, 1).is_head && !at(2, 0).is_head);
    assert!(file.text_of(&file.blocks[1]).ends_with("2.4"));
}

#[test]
fn paragraphs_and_breaks_of_a_cell_are_one_line() {
    let two = format!(
        "<w:tc>{}<w:p><w:r><w:t>（元）</w:t><w:br/><w:t>不含税</w:t></w:r></w:p></w:tc>",
        p("单价")
    );
    let table = format!("<w:tbl>{}</w:tbl>", row(&[two, cell("", "12")]));
    assert_eq!(text(&table), "单价 （元） 不含税\t12\n");
}

#[test]
fn deleted_rows_and_columns_before_a_row() {
    let table = format!(
        "<w:tbl>{}<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{}{}</w:tr>\
         <w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{}</w:tr></w:tbl>",
        row(&[cell("", "甲"), cell("", "乙")]),
        cell("", "撤"),
        cell("", "撤"),
        cell("", "丙"),
    );
    let file = Docx::body(&table).read();
    assert_eq!(file.text, "甲\t乙\n\t丙\n");
    assert_eq!(file.tables().next().unwrap().cell(1, 1).unwrap().row, 1);
}

#[test]
fn a_table_that_lays_out_the_page_is_paragraphs() {
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[cell("", "粮食"), cell("", "18.6")]));
    let outer = format!(
        "<w:tbl><w:tr><w:tc>{}{}{inner}<w:p/></w:tc></w:tr></w:tbl>",
        styled("1", "一、农业"),
        p("面积32.5万亩。")
    );
    let file = Docx::body(&outer).read();
    assert_eq!(file.text, "一、农业\n面积32.5万亩。\n粮食\t18.6\n\n");
    assert!(file.blocks.iter().all(|block| block.container == Container::Cell));
    assert!(matches!(file.blocks[2].kind, BlockKind::Table(_)));
}

#[test]
fn headings_titles_and_contents_by_style() {
    let styles = "\
        <w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>\
        <w:style w:type='paragraph' w:styleId='h'><w:name w:val='标题 2'/></w:style>\
        <w:style w:type='paragraph' w:styleId='c'><w:name w:val='toc 1'/></w:style>";
    let direct = "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>粮食</w:t></w:r></w:p>";
    let body = [
        styled("t", "工作总结"),
        styled("c", "一、农业 1"),
        styled("h", "一、农业"),
        direct.into(),
        p("正文"),
    ];
    let file = Docx::body(&body.concat()).styles(styles).read();
    assert_eq!(file.text, "工作总结\n一、农业\n粮食\n正文\n");
    let kinds: Vec<_> = file.blocks.iter().map(|block| block.kind.clone()).collect();
    let heading = |level| BlockKind::Heading { level };
    assert_eq!(kinds, [BlockKind::Title, heading(2), heading(3), BlockKind::Paragraph]);
    assert_eq!(
        (file.asides[0].kind, file.asides[0].text.as_str()),
        (AsideKind::Contents, "一、农业 1")
    );
}

#[test]
fn headers_footers_and_notes_apart() {
    let note = |id, kind: &str, text: &str| {
        format!("<w:footnote w:id='{id}'{kind}>{}</w:footnote>", p(text))
    };
    let notes =
        [note(-1, " w:type='separator'", ""), note(1, "", "不含林地"), note(2, "", "没有标记")];
    let body = "<w:p><w:r><w:t>耕地32.5万亩</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r>\
        <w:r><w:t>。</w:t></w:r></w:p>";
    let file = Docx::body(body)
        .part("header", "header1.xml", "hdr", &p("青禾县人民政府"))
        .part("header", "header2.xml", "hdr", &p("青禾县人民政府"))
        .part("footer", "footer1.xml", "ftr", &p("— 1 —"))
        .part("footnotes", "footnotes.xml", "footnotes", &notes.concat())
        .read();
    assert_eq!(file.text, "耕地32.5万亩。\n");
    let asides: Vec<_> =
        file.asides.iter().map(|aside| (aside.kind, aside.text.as_str())).collect();
    assert_eq!(
        asides,
        [
            (AsideKind::Header, "青禾县人民政府"),
            (AsideKind::Footer, "— 1 —"),
            (AsideKind::Footnote, "不含林地"),
        ]
    );
    assert_eq!(file.asides[2].anchor, Some("耕地32.5万亩".len()));
    let origin = Origin::Docx { part: "word/footnotes.xml".into(), paragraph: 1, run: None };
    assert_eq!(file.asides[2].origin, Some(origin));
}

#[test]
fn a_broken_header_is_told_of_and_the_rest_read() {
    let file = Docx::body(&p("正文")).part("header", "header1.xml", "hdr", "<w:p>").read();
    assert_eq!(file.text, "正文\n");
    assert_eq!(file.notices[0].kind, NoticeKind::LostPart);
}

#[test]
fn strict_open_xml_and_utf16_parts() {
    let strict = "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>\
        <w:p><w:r><w:t>农业</w:t></w:r></w:p></w:body></w:document>";
    let wide: Vec<u8> = "\u{feff}"
        .chars()
        .chain(strict.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [strict.as_bytes(), &wide] {
        let zip = common::zip(&[("word/document.xml", bytes)]);
        let file = gongwen_ingest::read("a.docx", &zip, &Default::default()).unwrap();
        assert_eq!(file.text, "农业\n");
    }
}
