//! Whole reports, small: (year, plan year, year of 今年 in the plan).

use gongwen_model::{Heading, Report, Section, Span, Title};

use super::*;

/// A report whose first line is a title when it begins with `#`, and whose headings are the
/// lines that begin with 一、 二、 三、.
fn read(source: &str) -> ReportYears {
    let text = source.replace('#', "");
    let mut report = Report { span: Span::between(0, text.len()), ..Report::default() };
    let mut at = 0;
    for (i, line) in text.split('\n').enumerate() {
        let span = Span::between(at, at + line.len());
        if source.starts_with('#') && i == 0 {
            report.titles.push(Title { span, text: line.to_owned() });
        }
        if ["一、", "二、", "三、"].iter().any(|marker| line.starts_with(marker)) {
            let heading = Heading { span, text: line.to_owned(), marker: "".into(), level: 1 };
            report.sections.push(Section { heading: Some(heading), span, ..Section::default() });
        } else if let Some(last) = report.sections.last_mut() {
            last.span = Span::between(last.span.start(), at + line.len());
        }
        at += line.len() + 1;
    }
    report_years(&text, &report)
}

fn check(expected: (Option<i32>, Option<i32>, Option<i32>), text: &str) {
    let years = read(text);
    assert_eq!((years.year, years.plan_year, years.speaks_in), expected, "{text}\n{years:#?}");
}

#[test]
fn the_title_says_it() {
    check(
        (Some(2022), Some(2023), None),
        "#柳湾乡2022年工作总结和2023年工作计划\n各项工作有序推进。",
    );
    check((Some(2019), None, None), "#柳湾县2019年统计公报\n全年产粮3万吨。");
    check((Some(2023), Some(2023), None), "#柳湾乡2023年工作要点\n抓好春耕。");
    check((Some(2024), Some(2024), None), "#柳湾乡2024年上半年工作总结和下半年计划\n抓好春耕。");
}

#[test]
fn a_report_of_a_year_may_be_named_after_the_next() {
    let text = "#柳湾乡2022年政府工作报告\n（2022年1月8日在第三次会议上）\n一、2021年工作回顾\n二、2022年工作安排\n";
    check((Some(2021), Some(2022), Some(2022)), text);
    let text = "#柳湾乡2022年政府工作报告\n一、2022年工作回顾\n二、2023年工作安排\n";
    check((Some(2022), Some(2023), None), text);
}

#[test]
fn the_text_wins_over_a_template_title() {
    let text = "#柳湾乡2020年工作总结和2021年工作计划\n2017年，我乡修路3公里。\n一、农业\n\
                2017年，种稻2万亩。\n二、下一步打算\n2018年，将修路5公里。\n2018年，计划种稻3万亩。\n";
    check((Some(2017), Some(2018), None), text);
}

#[test]
fn the_date_says_it() {
    let text = "过去一年，我乡修路3公里。\n一、工作总结\n修路。\n二、下步打算\n修桥。\n柳湾乡\n2022年12月25日";
    check((Some(2022), Some(2023), Some(2022)), text);
    let text =
        "一年来，我乡修路3公里。\n一、工作总结\n修路。\n二、下步打算\n修桥。\n二〇二三年一月三日";
    check((Some(2022), Some(2023), Some(2023)), text);
    let text = "一、工作总结\n修路。\n二、下步打算\n修桥。\n柳湾乡　2023年7月3日";
    check((Some(2023), Some(2023), Some(2023)), text);
}

#[test]
fn a_plan_for_next_year() {
    let text = "#柳湾乡2021年工作总结\n一、工作总结\n修路。\n二、明年工作打算\n明年修桥。\n";
    check((Some(2021), Some(2022), Some(2021)), text);
}

#[test]
fn nothing_is_made_up() {
    check((None, None, None), "");
    check((None, None, None), "今年以来，修路3公里。");
}

#[test]
fn evidence_has_its_places() {
    let text = "#柳湾乡2022年工作总结\n一、2022年修路\n";
    let years = read(text);
    let first = years.evidence.first().unwrap();
    let title = years.evidence.iter().find(|e| e.source == YearSource::Title).unwrap();
    assert_eq!(title.span.slice(&text.replace('#', "")), Some("2022年"));
    assert!(first.weight >= title.weight && !title.plan);
}
