//! Tables of files, as `gongwen-ingest` gives them, and of plain text, as a person can check them.
//!
//! Where a difference is right, accept it with
//! `INSTA_UPDATE=always cargo test -p gongwen-table --test documents`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use gongwen_ingest::{Options, read as ingest};
use gongwen_model::{Role, Table};
use gongwen_quantity::Finder;
use gongwen_table::{Context, Reader, caption, find_aligned};
use std::fmt::Write;

/// Value, indicator, subject, status, relation and period of each value, one a line.
fn listed(text: &str, table: &Table, role: Role) -> String {
    let start = table.span().unwrap().start();
    let context = Context {
        caption: caption(text, start),
        year: Some(2024),
        plan_year: Some(2025),
        role: Some(role),
        ..Context::default()
    };
    let finder = Finder::default();
    let reading = Reader::new(&finder).read(text, table, &context);
    let mut out = String::new();
    for (quantity, observation) in &reading.values {
        let unit = quantity.unit.as_ref().map_or("-", |unit| &*unit.symbol);
        let subject =
            observation.subject.as_deref().map(|name| format!("{name}: ")).unwrap_or_default();
        writeln!(
            out,
            "{:>10} = {} {unit} | {subject}{} | {:?} {:?} {}",
            quantity.text,
            quantity.value.min,
            observation.indicator.as_deref().unwrap_or("-"),
            observation.status,
            observation.relation,
            observation.period.as_deref().unwrap_or("-"),
        )
        .unwrap();
    }
    for span in &reading.prose {
        writeln!(out, "prose: {}", span.slice(text).unwrap()).unwrap();
    }
    out
}

#[test]
fn a_page_with_merged_heads() {
    let page = "<html><body><h2>二、财政收支</h2><p>全年收支情况如下表：</p><table>
<tr><th colspan=6>鹭溪镇2024年财政收支执行情况表（单位：万元）</th></tr>
<tr><th rowspan=2>科目</th><th colspan=3>2024年</th><th rowspan=2>2023年决算数</th><th rowspan=2>比上年增减（%）</th></tr>
<tr><th>预算数</th><th>决算数</th><th>完成预算（%）</th></tr>
<tr><td>一、税收收入</td><td>2,100.00</td><td>2,205.00</td><td>105.0</td><td>2,100.00</td><td>5.0</td></tr>
<tr><td>其中：增值税</td><td>900.00</td><td>882.00</td><td>98.0</td><td>900.00</td><td>-2.0</td></tr>
<tr><td>二、非税收入</td><td>400.00</td><td>395.00</td><td>98.8</td><td>—</td><td></td></tr>
<tr><td>收入合计</td><td>2,500.00</td><td>2,600.00</td><td>104.0</td><td>2,500.00</td><td>4.0</td></tr>
</table></body></html>";
    let file = ingest("page.html", page.as_bytes(), &Options::default()).unwrap();
    let table = file.tables().next().unwrap();
    insta::assert_snapshot!("merged_heads", listed(&file.text, table, Role::Review));
}

#[test]
fn a_page_with_projects() {
    let page = "<html><body><table>
<tr><td>序号</td><td>项目名称</td><td>建设内容及规模</td><td>建设年限</td><td>总投资（万元）</td><td>2025年计划投资（万元）</td><td>责任单位</td></tr>
<tr><td rowspan=1>1</td><td>柳湾集中供水</td><td>新建水厂1座，铺设管网12公里</td><td>2024-2026</td><td>3,600</td><td>1,200</td><td>水利站</td></tr>
<tr><td>2</td><td>石桥冷库</td><td>新建冷库5000平方米</td><td>2025</td><td>850</td><td>850</td><td>农业站</td></tr>
<tr><td colspan=4>合　　计</td><td>4,450</td><td>2,050</td><td></td></tr>
</table></body></html>";
    let file = ingest("page.html", page.as_bytes(), &Options::default()).unwrap();
    let table = file.tables().next().unwrap();
    insta::assert_snapshot!("projects", listed(&file.text, table, Role::Plan));
}

#[test]
fn plain_text() {
    let text = "附表　2024年1—6月鹭溪镇主要经济指标
                                                单位：亿元、%
指　　标                    1—6月     上年同期     同比增长
规模以上工业产值             12.60        11.81          6.7
  # 纺织业                    4.20         4.41         -4.8
固定资产投资（不含农户）      3.15         3.00          5.0
社会消费品零售总额            5.04         4.80          5.0
居民人均可支配收入（元）    13,520       12,780          5.8
城镇登记失业率（%）            3.2          3.3
";
    let tables = find_aligned(text);
    assert_eq!(tables.len(), 1);
    insta::assert_snapshot!("plain_text", listed(text, &tables[0], Role::Review));
}
