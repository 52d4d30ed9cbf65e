//! Parts about five years: what was done in all of them, and what was reached at their end.

use super::common::times;
use super::{Context, show};
use gongwen_model::{Heading, Report, Role, Section, Span};
use gongwen_observe::observe;

/// The figures of a report of 2021 whose one section reviews five years.
fn read(body: &str) -> Vec<String> {
    let text = format!("一、过去五年工作回顾\n{body}");
    let span = Span::between(0, text.len());
    let heading = Heading {
        span: Span::between(0, "一、过去五年工作回顾".len()),
        text: "一、过去五年工作回顾".to_owned(),
        marker: "一、".into(),
        level: 1,
    };
    let role = Some(Role::Review);
    let section = Section { span, heading: Some(heading), role, ..Section::default() };
    let context = Context::new().year(2021).plan_year(2022).role(role);
    let report = Report {
        span,
        year: Some(2021),
        plan_year: Some(2022),
        times: times(&text, context),
        sections: vec![section],
        quantities: gongwen_quantity::Finder::default()
            .find_in(&text, Span::between(31, text.len()))
            .collect(),
        ..Report::default()
    };
    observe(&text, &report).iter().map(show).collect()
}

#[test]
fn flows_are_of_all_years_and_stocks_of_the_last() {
    assert_eq!(
        read("累计完成投资46亿元，新增企业28家。"),
        ["投资|actual|none|2017..2021", "新增企业|actual|none|2017..2021"]
    );
    assert_eq!(
        read("规上企业由14家增加到31家，城镇化率达到52%。"),
        ["规上企业|prior|none|2016", "规上企业|actual|none|2021", "城镇化率|actual|share|2021"]
    );
    assert_eq!(read("尚有12个村没有通自来水。"), ["村|actual|none|2021"]);
}

#[test]
fn a_paragraph_may_turn_to_the_last_year() {
    assert_eq!(
        read("累计完成投资46亿元。\n刚刚过去的2021年，完成投资9亿元。\n新增企业6家。"),
        ["投资|actual|none|2017..2021", "投资|actual|none|2021", "新增企业|actual|none|2021"]
    );
}
