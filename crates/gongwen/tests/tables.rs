//! Tables in the midst of reports: their values among those of prose, the outline around them.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use gongwen::model::{ObservationStatus, Relation, Section};
use gongwen::{Analysis, Report};

/// A report whose table has rows that look like headings.
const TEXT: &str = "苇塘镇2023年工作总结和2024年工作计划
一、2023年财政收支
全年收入平稳，办成实事12件。
表1  2023年收入情况
单位：万元
项目            2022年    2023年    增长%    备注
一、税收收入      980     1,030       5.1    新增纳税户15户
（一）增值税      400       390      -2.5
二、非税收入      200       210       5.0
合　计          1,180     1,240       5.1
税收占收入的83%。
二、2024年工作计划
力争收入1300万元。
";

/// Checks that what is said of the quantities agrees, and gives text, value and indicator.
fn lines(text: &str, report: &Report) -> Vec<String> {
    assert_eq!(report.observations.len(), report.quantities.len());
    let pairs = report.quantities.iter().zip(&report.observations).enumerate();
    pairs
        .map(|(place, (quantity, observation))| {
            assert_eq!(observation.quantity, place);
            assert_eq!(quantity.span.slice(text), Some(quantity.text.as_str()));
            assert!(Section::at(&report.sections, &observation.section).is_some());
            let name = observation.indicator.as_deref().unwrap_or("-");
            let period = observation.period.as_deref().unwrap_or("-");
            format!("{} {} {name} {period}", quantity.text, quantity.value.min)
        })
        .collect()
}

fn headings(report: &Report) -> Vec<&str> {
    let headings = report.sections.iter().filter_map(|section| section.heading.as_ref());
    headings.map(|heading| heading.text.as_str()).collect()
}

#[test]
fn values_stand_among_those_of_prose() {
    let analysis = gongwen::analyze(TEXT);
    let report = &analysis.reports[0];
    assert_eq!(
        lines(TEXT, report),
        [
            "12件 12 办成实事 2023",
            "980 9800000 税收收入 2022",
            "1,030 10300000 税收收入 2023",
            "5.1 5.1 税收收入 2023",
            "15户 15 新增纳税户 2023",
            "400 4000000 增值税 2022",
            "390 3900000 增值税 2023",
            "-2.5 -2.5 增值税 2023",
            "200 2000000 非税收入 2022",
            "210 2100000 非税收入 2023",
            "5.0 5 非税收入 2023",
            "1,180 11800000 合计 2022",
            "1,240 12400000 合计 2023",
            "5.1 5.1 合计 2023",
            "83% 83 税收 2023",
            "1300万元 13000000 收入 2024",
        ]
    );
    assert_eq!(report.observations[3].relation, Relation::Growth);
    assert_eq!(report.observations[15].status, ObservationStatus::Target);
}

#[test]
fn rows_are_no_headings() {
    let analysis = gongwen::analyze(TEXT);
    let report = &analysis.reports[0];
    assert_eq!(headings(report), ["一、2023年财政收支", "二、2024年工作计划"]);
    assert!(report.sections[0].children.is_empty());
    // The text before, the table with the lines above it, the text behind.
    let paragraphs = &report.sections[0].paragraphs;
    assert_eq!(paragraphs.len(), 3);
    assert!(paragraphs[1].span.slice(TEXT).unwrap().starts_with("表1  2023年收入情况\n单位：万元"));
    assert_eq!(paragraphs[1].sentences.len(), 7);
}

#[test]
fn a_table_in_hard_wrapped_text() {
    let prose = "全镇上下坚持稳中求进，克服了旱情和市场波动的影响，粮食、油料和蔬菜都获得了好收成，农户的收入有了比较明显的增加，修渠3公里，架桥2座，各村的账目按季度公开，群众都比较满意，没有出现拖欠。";
    let wrap = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        let lines: Vec<String> = chars.chunks(28).map(|line| line.iter().collect()).collect();
        lines.join("\n")
    };
    let table = "村名        水稻（亩）    玉米（亩）\n苇塘村        1,200          360\n莲垛村          860          120\n";
    let text = format!(
        "{}\n{}\n{}\n{table}{}\n{}\n",
        wrap(prose),
        wrap(prose),
        wrap(prose),
        wrap(prose),
        wrap(prose)
    );
    let analysis = gongwen::analyze(&text);
    let report = &analysis.reports[0];
    let found = lines(&text, report);
    assert_eq!(found.len(), 14, "{found:?}");
    assert_eq!(
        found[6..10],
        ["1,200 1200 水稻 -", "360 360 玉米 -", "860 860 水稻 -", "120 120 玉米 -",]
    );
    assert_eq!(report.observations[6].subject.as_deref(), Some("苇塘村"));
    assert!(gongwen::segment::Reading::new(&text).is_joined());
}

#[test]
fn a_report_that_is_a_table() {
    let text = "苇塘镇2023年财政收支执行情况表\n单位：万元\n项目\t预算数\t决算数\n税收\t100\t98\n教育\t60\t61\n苇塘镇财政所\n2024年1月8日\n";
    let analysis = gongwen::analyze(text);
    let report = &analysis.reports[0];
    assert_eq!(report.issuer.as_deref(), Some("苇塘镇财政所"));
    assert_eq!(report.issued.as_deref(), Some("2024-01-08"));
    assert_eq!(lines(text, report).len(), 4);
    assert_eq!(report.observations[0].period.as_deref(), Some("2023"));
}

/// The reports of a page with a table.
#[cfg(feature = "ingest")]
fn page(body: &str) -> (String, Analysis) {
    use gongwen::ingest::{Options, read};
    let page = format!("<html><body>{body}</body></html>");
    let file = read("page.html", page.as_bytes(), &Options::default()).unwrap();
    let analysis = gongwen::Analyzer::default().analyze_document(&file);
    (file.text, analysis)
}

#[test]
#[cfg(feature = "ingest")]
fn tables_of_a_file() {
    let (text, analysis) = page(
        "<h1>苇塘镇2023年工作总结</h1><p>一、农业</p><p>修渠3公里。</p><table>\
         <tr><th rowspan=2>作物</th><th colspan=2>2023年</th></tr><tr><th>面积（亩）</th><th>产量（吨）</th></tr>\
         <tr><td>1.水稻</td><td>1,200</td><td>620</td></tr></table><p>新建冷库2座。</p>",
    );
    let report = &analysis.reports[0];
    assert_eq!(
        lines(&text, report),
        ["3公里 3 修渠 2023", "1,200 1200 面积 2023", "620 620 产量 2023", "2座 2 冷库 2023"]
    );
    assert_eq!(report.observations[1].subject.as_deref(), Some("水稻"));
    assert_eq!(headings(report), ["一、农业"]);
}

/// A table whose cells are texts is read as prose is.
#[test]
#[cfg(feature = "ingest")]
fn tables_of_words() {
    let (text, analysis) = page(
        "<p>苇塘镇2024年重点工作</p><table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>\
         <tr><td>1</td><td>改造危房60户，新建公厕4座</td><td>建设站</td></tr>\
         <tr><td>2</td><td>流转土地2000亩</td><td>农业站</td></tr></table>",
    );
    let found: Vec<String> =
        analysis.reports.iter().flat_map(|report| lines(&text, report)).collect();
    let texts: Vec<&str> = found.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(texts, ["60户", "4座", "2000亩"]);
}
