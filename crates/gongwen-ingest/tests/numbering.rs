//! The labels of lists, as the reader of Word sees them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "docx")]

mod common;

use common::{Docx, item, level, level_with, list, p, styled};
use gongwen_ingest::BlockKind;

/// The outline of a report: 一、 （一） 1. （1） ①.
fn outline() -> String {
    let levels = [
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCountingThousand", "（%2）"),
        level(2, "decimal", "%3."),
        level(3, "decimal", "（%4）"),
        level(4, "decimalEnclosedCircleChinese", "%5"),
    ];
    list(1, &levels.concat())
}

fn text(body: &[String], numbering: &str) -> String {
    Docx::body(&body.concat()).numbering(numbering).read().text
}

#[test]
fn the_outline_of_a_report() {
    let body = [
        item(1, 0, "农业"),
        item(1, 1, "粮食"),
        item(1, 2, "播种面积"),
        item(1, 3, "早稻"),
        item(1, 4, "面积"),
        item(1, 1, "畜牧"),
        item(1, 2, "生猪"),
        item(1, 0, "工业"),
        item(1, 1, "园区"),
    ];
    let expected = "一、农业\n（一）粮食\n1. 播种面积\n（1）早稻\n① 面积\n（二）畜牧\n1. 生猪\n二、工业\n（一）园区\n";
    let file = Docx::body(&body.concat()).numbering(&outline()).read();
    assert_eq!(file.text, expected);
    let first = &file.blocks[0];
    assert_eq!(first.kind, BlockKind::ListItem { level: 1 });
    assert_eq!(first.label.and_then(|span| span.slice(&file.text)), Some("一、"));
    assert_eq!(file.blocks[2].kind, BlockKind::ListItem { level: 3 });
}

#[test]
fn a_list_goes_on_after_other_paragraphs() {
    let body = [item(1, 0, "甲"), p("说明"), item(1, 0, "乙")];
    assert_eq!(text(&body, &outline()), "一、甲\n说明\n二、乙\n");
}

#[test]
fn lists_of_one_definition_count_together_unless_they_start_anew() {
    let numbering = format!(
        "{}<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>\
         <w:num w:numId='3'><w:abstractNumId w:val='1'/>\
         <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>",
        outline()
    );
    let body =
        [item(1, 0, "甲"), item(2, 0, "乙"), item(3, 0, "丙"), item(3, 0, "丁"), item(1, 0, "戊")];
    assert_eq!(text(&body, &numbering), "一、甲\n二、乙\n一、丙\n二、丁\n三、戊\n");
}

#[test]
fn a_list_may_change_a_level() {
    let numbering = format!(
        "{}<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>{}</w:lvlOverride></w:num>",
        outline(),
        level(0, "decimal", "%1）")
    );
    assert_eq!(text(&[item(2, 0, "甲"), item(2, 0, "乙")], &numbering), "1）甲\n2）乙\n");
}

#[test]
fn levels_restart_as_they_say() {
    let never = list(
        1,
        &[
            level(0, "chineseCounting", "%1、"),
            level_with(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>"),
        ]
        .concat(),
    );
    let body = [item(1, 0, "甲"), item(1, 1, "a"), item(1, 0, "乙"), item(1, 1, "b")];
    assert_eq!(text(&body, &never), "一、甲\n1. a\n二、乙\n2. b\n");

    // The third level begins anew after the first only.
    let first = list(
        1,
        &[
            level(0, "decimal", "%1"),
            level(1, "decimal", "%1.%2"),
            level_with(2, "lowerLetter", "%3)", "<w:lvlRestart w:val='1'/>"),
        ]
        .concat(),
    );
    let body = [
        item(1, 0, "甲"),
        item(1, 1, "乙"),
        item(1, 2, "x"),
        item(1, 1, "丙"),
        item(1, 2, "y"),
        item(1, 0, "丁"),
        item(1, 1, "戊"),
        item(1, 2, "z"),
    ];
    assert_eq!(text(&body, &first), "1 甲\n1.1 乙\na) x\n1.2 丙\nb) y\n2 丁\n2.1 戊\na) z\n");
}

#[test]
fn legal_numbers_starts_and_levels_not_yet_counted() {
    let numbering = list(1, &[
        level(0, "chineseCounting", "第%1章"),
        level_with(1, "decimal", "%1.%2", "<w:isLgl/>"),
        "<w:lvl w:ilvl='2'><w:start w:val='5'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%3)'/></w:lvl>".to_owned(),
    ].concat());
    let body = [item(1, 1, "先"), item(1, 0, "总则"), item(1, 1, "目的"), item(1, 2, "五")];
    assert_eq!(text(&body, &numbering), "1.1 先\n第一章 总则\n1.1 目的\nV) 五\n");
}

#[test]
fn bullets_and_labels_without_numbers() {
    let numbering = list(
        1,
        &[
            level(0, "bullet", "\u{f06c}"),
            level(1, "bullet", "—"),
            level(2, "decimal", "附件："),
            level(3, "none", ""),
        ]
        .concat(),
    );
    let body = [item(1, 0, "甲"), item(1, 1, "乙"), item(1, 2, "丙"), item(1, 3, "丁")];
    let file = Docx::body(&body.concat()).numbering(&numbering).read();
    assert_eq!(file.text, "• 甲\n—乙\n附件：丙\n丁\n");
    assert_eq!(file.blocks[3].kind, BlockKind::Paragraph);
}

#[test]
fn a_custom_format_inside_an_alternative() {
    let custom = "<w:lvl w:ilvl='0'><w:start w:val='1'/><mc:AlternateContent>\
        <mc:Choice Requires='w14'><w:numFmt w:val='custom' w:format='001, 002, 003, ...'/></mc:Choice>\
        <mc:Fallback><w:numFmt w:val='decimal'/></mc:Fallback></mc:AlternateContent>\
        <w:lvlText w:val='%1号'/></w:lvl>";
    assert_eq!(text(&[item(1, 0, "井")], &list(1, custom)), "001号 井\n");
}

#[test]
fn numbering_by_style() {
    let styles = "\
        <w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>\
        <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/>\
          <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 2'/><w:basedOn w:val='1'/>\
          <w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='22'><w:name w:val='小标题'/><w:basedOn w:val='2'/></w:style>";
    let numbering = list(
        1,
        &[
            level_with(0, "chineseCounting", "%1、", "<w:pStyle w:val='1'/>"),
            level_with(1, "chineseCounting", "（%2）", "<w:pStyle w:val='2'/>"),
        ]
        .concat(),
    );
    let out = "<w:p><w:pPr><w:pStyle w:val='1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>附录</w:t></w:r></w:p>";
    let body = [
        styled("1", "农业"),
        styled("2", "粮食"),
        styled("22", "畜牧"),
        styled("1", "工业"),
        out.into(),
    ];
    let file = Docx::body(&body.concat()).styles(styles).numbering(&numbering).read();
    assert_eq!(file.text, "一、农业\n（一）粮食\n（二）畜牧\n二、工业\n附录\n");
    let kinds: Vec<_> = file.blocks.iter().map(|block| block.kind.clone()).collect();
    let heading = |level| BlockKind::Heading { level };
    assert_eq!(kinds, [heading(1), heading(2), heading(2), heading(1), heading(1)]);
    assert_eq!(file.blocks[2].style.as_deref(), Some("小标题"));
    assert!(file.blocks[3].label.is_some() && file.blocks[4].label.is_none());
}

#[test]
fn styles_based_on_each_other_in_a_ring() {
    let styles = "\
        <w:style w:type='paragraph' w:styleId='x'><w:name w:val='x'/><w:basedOn w:val='y'/></w:style>\
        <w:style w:type='paragraph' w:styleId='y'><w:name w:val='y'/><w:basedOn w:val='x'/></w:style>";
    let file = Docx::body(&styled("x", "农业")).styles(styles).read();
    assert_eq!(file.text, "农业\n");
}

#[test]
fn a_list_style_stands_in_for_the_definition() {
    let styles = "<w:style w:type='numbering' w:styleId='公文'><w:name w:val='公文'/>\
        <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let numbering = format!(
        "{}<w:abstractNum w:abstractNumId='7'><w:numStyleLink w:val='公文'/></w:abstractNum>\
         <w:num w:numId='7'><w:abstractNumId w:val='7'/></w:num>",
        outline()
    );
    let body = [item(7, 0, "农业"), item(7, 1, "粮食")].concat();
    let file = Docx::body(&body).styles(styles).numbering(&numbering).read();
    assert_eq!(file.text, "一、农业\n（一）粮食\n");
}

#[test]
fn a_deleted_paragraph_is_not_counted() {
    let deleted = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>\
        <w:rPr><w:del w:id='1' w:author='甲'/></w:rPr></w:pPr>\
        <w:del w:id='2' w:author='甲'><w:r><w:delText>撤</w:delText></w:r></w:del></w:p>";
    let body = [item(1, 0, "甲"), deleted.to_owned(), item(1, 0, "乙")];
    assert_eq!(text(&body, &outline()), "一、甲\n二、乙\n");
}

#[test]
fn a_number_is_not_run_into_the_words() {
    let file = Docx::body(&item(1, 2, "2.3万亩水稻")).numbering(&outline()).read();
    assert_eq!(file.text, "1. 2.3万亩水稻\n");
}
