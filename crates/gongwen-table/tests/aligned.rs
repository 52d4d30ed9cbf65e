//! What is a table in plain text, and what is none.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use gongwen_table::find_aligned;

/// Text that holds no table.
const NONE: &[&str] = &[
    "",
    "全年完成投资3亿元，增长8%。\n流转土地2000亩，涉及300户。\n新建渠道3公里。",
    "　　全年完成投资3亿元。\n　　流转土地2000亩。\n　　新建渠道3公里。",
    "1.  修渠3公里\n2.  架桥2座\n3.  植树500亩",
    "1、修渠    2、架桥    3、植树\n4、通电    5、通水    6、通路\n7、通网    8、通气    9、通邮",
    "一、总体情况      1\n二、主要成绩      3\n三、存在问题      8\n四、下步打算      11",
    "目  录          页码\n第一章  总则      1\n第二章  收支      3\n第三章  附则      8",
    "一、总体情况………………1\n二、主要成绩………………3\n三、打算………………8",
    "地址：松坡镇迎宾路12号    邮编：000000\n电话：0000-0000000    传真：0000-0000001\n邮箱：a@example.com    网址：example.com",
    "青禾镇人民政府    2023年12月20日\n松坡镇人民政府    2023年12月21日\n柏岭镇人民政府    2023年12月22日",
    "张三  李四  王五\n赵六  孙七  周八\n吴九  郑十  冯一",
    "姓名  职务  电话\n张三  主任  13900000000\n李四  科员  13800000000\n王五  科员  13700000000",
    "发布时间：2023-01-01  来源：本站  浏览次数：35\n字号：大  中  小\n打印  关闭  返回",
    "全年  完成  投资  3亿元，其中  工业  2亿元。\n流转  土地  2000亩，  涉及  300户。\n新建  渠道  3公里，  改造  5公里。",
    "完成投资\t3亿元\n流转土地\t2000亩",
    "2023 年，全县 生产 总值  35.6  亿元\n增长 7.6%，  其中 第一  产业  5.1 亿元\n，第二 产业  12.3  亿元",
    "a | b\nc | d\ne | f",
];

#[test]
fn prose_is_no_table() {
    for text in NONE {
        assert_eq!(find_aligned(text), [], "{text}");
    }
}

/// A table's rows and columns.
fn sizes(text: &str) -> Vec<(u32, u32)> {
    find_aligned(text).iter().map(|table| (table.rows, table.columns)).collect()
}

#[test]
fn tables_among_prose() {
    let table =
        "村名        水稻      玉米\n松坡村      120       80.5\n柏岭村      300       41.0\n";
    let text = format!("粮食丰收，情况如下：\n{table}各村增收明显。\n\n{table}注：面积为亩。\n");
    assert_eq!(sizes(&text), [(3, 3), (3, 3)]);
    // Blank lines between rows, and line ends of another kind.
    assert_eq!(sizes(&table.replace('\n', "\n\n")), [(3, 3)]);
    assert_eq!(sizes(&table.replace('\n', "\r\n")), [(3, 3)]);
    assert_eq!(sizes(&table.replace("  ", "\u{3000}")), [(3, 3)]);
}

#[test]
fn cells_stand_where_they_were_written() {
    let text =
        "项　目      上年      本年\n税　收      1,200     1,250\n合　　计    1,200     1,250\n";
    let table = &find_aligned(text)[0];
    let says = |row, column| table.cell(row, column).unwrap().span.slice(text).unwrap();
    assert_eq!((says(0, 0), says(2, 0), says(2, 2)), ("项　目", "合　　计", "1,250"));
    assert!(table.cell(0, 0).unwrap().is_head && !table.cell(1, 0).unwrap().is_head);
}

#[test]
fn a_row_that_lacks_a_cell() {
    let text = "村名        水稻      玉米      大豆\n松坡村      120       80.5      12\n柏岭村                41.0      10\n石桥村      210       33.0      9\n";
    let table = &find_aligned(text)[0];
    assert!(table.cell(2, 1).is_none());
    assert_eq!(table.cell(2, 2).unwrap().span.slice(text), Some("41.0"));
}

#[test]
fn a_column_that_few_rows_fill() {
    let text = "村　名      户数    补助资金（元）    户均（元）    备注\n苇塘村        86           103,200       1,200.00    新修机耕桥\n莲垛村        54            64,800       1,200.00\n沙头村        40            54,000       1,350.00\n合　计       180           222,000       1,233.33\n";
    assert_eq!(sizes(text), [(5, 5)]);
    assert_eq!(sizes(&text.replace("    新修机耕桥", "")), [(5, 5)]);
    let table = &find_aligned(text)[0];
    assert_eq!(table.cell(4, 3).unwrap().span.slice(text), Some("1,233.33"));
}
