//! What is carried from one sentence to the next, and what is forgotten.

use super::{REVIEW, check, read, report, show};
use gongwen_model::{Heading, Span};
use gongwen_observe::observe;

/// General names belong to the project that the sentence names, and only they do.
#[test]
fn a_general_name_has_a_subject() {
    let rows = [
        ("青禾物流园项目开工建设，总投资2.6亿元，占地120亩。", Some("青禾物流园项目")),
        ("污水管网工程全面铺开，总投资900万元。", Some("污水管网工程")),
        ("总投资2.6亿元。", None),
        ("青禾物流园项目开工建设，粮食产量3万吨。", None),
    ];
    for (text, subject) in rows {
        for found in read(text, REVIEW) {
            assert_eq!(found.subject.as_deref(), subject, "{text}");
            let place = found.subject_span.and_then(|span| span.slice(text));
            assert_eq!(place, subject, "{text}");
        }
    }
}

/// Under a heading that names it, a clause without an indicator is about the heading.
#[test]
fn a_heading_is_the_last_resort() {
    let text = "（一）道路建设\n全年完成12公里。新建公厕3座。";
    let mut report = report(text, REVIEW);
    let span = Span::between(0, "（一）道路建设".len());
    let heading =
        Heading {
            span, text: "（一）道路建设".into(), marker: "（一）".into(), level: 2
        };
    for section in &mut report.sections {
        section.heading = Some(heading.clone());
    }
    let found: Vec<_> = observe(text, &report).iter().map(show).collect();
    assert_eq!(found, ["道路建设|actual|none|2023", "公厕|actual|none|2023"]);
}

/// A paragraph does not know what the one before was about.
#[test]
fn a_paragraph_forgets() {
    let text = "1—9月，完成税收900万元。增长5%。\n增长6%。新建公厕3座。";
    let found: Vec<_> = read(text, REVIEW).iter().map(show).collect();
    let expected = [
        "税收|actual|none|2023-01..2023-09",
        "税收|actual|growth|2023-01..2023-09",
        "-|actual|growth|2023",
        "公厕|actual|none|2023",
    ];
    assert_eq!(found, expected);
}

/// Words that stand around an indicator are no part of it.
#[test]
fn no_indicator_has_light_words_at_its_ends() {
    let heads = ["全年", "累计", "同比", "其中", "达到", "全镇"];
    let changes = ["", "同比增长", "比上年增长", "较去年同期下降"];
    let bounds = ["", "约", "达", "为", "达到", "超过", "约为", "突破"];
    let names = ["财政税收", "工业总产值", "粮食产量", "社会消费品零售总额", "社会固定资产投资"];
    for name in names {
        for lead in ["", "全年", "全年累计", "其中，", "其中", "同时，全镇", "全年累计完成", "实现"]
        {
            for change in changes {
                for bound in bounds {
                    let number = if change.is_empty() { "3200万元" } else { "12.5%" };
                    let text = format!("{lead}{name}{change}{bound}{number}。");
                    let found = read(&text, REVIEW);
                    let indicators: Vec<_> = found.iter().map(|o| o.indicator.as_deref()).collect();
                    assert_eq!(indicators, [Some(name)], "{text}");
                }
            }
        }
    }
    let wide = "全年累计完成税收520万元，其中工业税收约310万元，同比增长达8%，达到近年来最高。\
                其中，全年旅游收入约为1.2亿元，同比增长超过20%。累计接待游客达到30万人次，为去年的2倍。";
    for found in read(wide, REVIEW) {
        let indicator = found.indicator.unwrap_or_default();
        let head = heads.iter().find(|word| indicator.starts_with(**word));
        let tail = ["达", "为", "约", "增长"].iter().find(|word| indicator.ends_with(**word));
        assert_eq!((head, tail), (None, None), "{indicator}");
    }
}

#[test]
fn what_stands_in_front_of_a_verb() {
    check(&[
        ("村里的通组路，硬化了2300米。", REVIEW, &["通组路|actual|none|2023"]),
        ("大棚西瓜从无到有，建成430亩。", REVIEW, &["大棚西瓜|actual|none|2023"]),
        (
            "接待游客12万人次，景区人气旺盛，增长8%。",
            REVIEW,
            &["游客|actual|none|2023", "游客|actual|growth|2023"],
        ),
    ]);
}

#[test]
fn what_a_value_is_likened_to() {
    check(&[
        (
            "固定资产投资23亿元，是上届任期的1.6倍。",
            REVIEW,
            &["固定资产投资|actual|none|2023", "固定资产投资|actual|multiple|2023"],
        ),
        (
            "核桃收购价由2020年的每公斤15元跌至7元。",
            REVIEW,
            &["核桃收购价|prior|none|2020", "核桃收购价|actual|none|2023"],
        ),
        (
            "总投资1.2亿元、全长8.6公里的乡道基本建成。",
            REVIEW,
            &["总投资|target|none|2023", "乡道|actual|none|2023"],
        ),
    ]);
}
