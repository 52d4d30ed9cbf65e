//! What holds for every text.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use common::times;
use gongwen_model::{Heading, Observation, Report, Role, Section, Span};
use gongwen_observe::observe;
use gongwen_time::Context;
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "3",
    "1924",
    "0.5",
    "三",
    "十",
    "两",
    "百",
    "万",
    "亿",
    "元",
    "亩",
    "公里",
    "户",
    "家",
    "人",
    "个",
    "吨",
    "岁",
    "%",
    "5%",
    "8个百分点",
    "2倍",
    "翻一番",
    "三成",
    "元/亩",
    "万吨/年",
    "3家",
    "120元",
    "6.2亿元",
    "300户",
    "60岁",
    "，",
    "。",
    "；",
    "：",
    "、",
    "\n",
    "（",
    "）",
    "(",
    ")",
    " ",
    "\u{3000}",
    "“",
    "”",
    "的",
    "了",
    "由",
    "从",
    "到",
    "至",
    "比",
    "较",
    "占",
    "为",
    "达到",
    "约",
    "超过",
    "完成",
    "实现",
    "新建",
    "引进",
    "发放",
    "投资",
    "总投资",
    "计划投资",
    "其中",
    "分别",
    "同比",
    "增长",
    "下降",
    "提高到",
    "增加到",
    "降至",
    "增长率",
    "户均",
    "人均",
    "增收",
    "任务",
    "计划",
    "全年任务的",
    "以上",
    "以下",
    "左右",
    "余",
    "年产",
    "日处理能力",
    "年产值",
    "达产后",
    "每人每月",
    "标准",
    "力争",
    "预计",
    "现有",
    "目前",
    "全镇",
    "全年",
    "累计",
    "财政收入",
    "工业产值",
    "粮食",
    "公厕",
    "企业",
    "项目",
    "工程",
    "合作社",
    "公司",
    "村",
    "老人",
    "受",
    "因",
    "影响",
    "上年",
    "去年",
    "2022年",
    "2025年",
    "年",
    "月",
    "底",
    "1—9月",
    "截至10月底",
    "6月底前",
    "一季度",
    "a",
    "é",
    "😀",
    "和",
    "或",
    "及",
    "与",
    "一处",
    "560亩",
    "建成后",
    "率",
    "均",
];

/// Texts of the characters that matter, so that rules are hit often.
fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|words| words.concat())
}

/// Any text, with figures strewn in.
fn anything() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "\\PC{0,6}",
        1 => any::<String>(),
        3 => prop::sample::select(PIECES).prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 0..30).prop_map(|words| words.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![2 => pieces(), 1 => anything()]
}

/// Offsets on character boundaries, in order.
fn cuts(text: &str, at: &[prop::sample::Index]) -> Vec<usize> {
    let places: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
    let mut cuts: Vec<usize> = at.iter().map(|index| *index.get(&places)).collect();
    cuts.sort_unstable();
    cuts
}

/// A report with sections between `at`, each with a heading that runs on, in turn of every role.
fn report(text: &str, at: &[prop::sample::Index]) -> Report {
    let bounds = cuts(text, at);
    let roles = Role::ALL.iter().cycle();
    let sections: Vec<Section> = bounds
        .iter()
        .zip(bounds.iter().skip(1))
        .zip(roles)
        .map(|((&start, &end), &role)| {
            let words = text.get(start..end).unwrap();
            let length: usize = words.chars().take(4).map(char::len_utf8).sum();
            let span = Span::between(start, start + length);
            let words = span.slice(text).unwrap().to_owned();
            let heading = Heading { span, text: words, marker: "".into(), level: 2 };
            Section {
                heading: Some(heading).filter(|_| role != Role::Review),
                span: Span::between(start, end),
                role: Some(role),
                ..Section::default()
            }
        })
        .collect();
    let context = Context::new().year(2023).plan_year(2024);
    Report {
        span: Span::between(0, text.len()),
        year: Some(2023),
        plan_year: Some(2024),
        sections,
        quantities: gongwen_quantity::find_iter(text).collect(),
        times: times(text, context),
        ..Report::default()
    }
}

fn spans(found: &Observation) -> [Option<Span>; 5] {
    [
        found.subject_span,
        found.indicator_span,
        found.status_span,
        found.relation_span,
        found.period_span,
    ]
}

fn holds(text: &str, report: &Report) {
    let found = observe(text, report);
    let order: Vec<usize> = found.iter().map(|observation| observation.quantity).collect();
    assert_eq!(order, (0..report.quantities.len()).collect::<Vec<_>>());
    for observation in &found {
        for span in spans(observation).into_iter().flatten() {
            assert!(span.slice(text).is_some(), "{span:?} in {text:?}");
        }
        // What was read has a place, and the place of words that were read is not empty.
        assert_eq!(observation.indicator.is_some(), observation.indicator_span.is_some());
        assert_eq!(observation.subject.is_some(), observation.subject_span.is_some());
        if !observation.section.is_empty() {
            assert!(Section::at(&report.sections, &observation.section).is_some());
        }
    }
    assert_eq!(observe(text, report), found);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn one_observation_for_each_quantity(text in texts()) {
        holds(&text, &report(&text, &[]));
    }

    #[test]
    fn in_any_outline(
        text in texts(),
        at in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        holds(&text, &report(&text, &at));
    }

    /// A report whose spans do not fit the text: no panic.
    #[test]
    fn a_report_of_another_text(text in texts(), other in texts()) {
        let report = report(&other, &[]);
        prop_assert!(observe(&text, &report).len() <= report.quantities.len());
    }
}

/// Long sentences, lists and runs of numbers are read in linear time: far under the limit.
#[test]
fn a_long_sentence_ends() {
    let rows = [
        "完成投资3亿元，".repeat(20_000),
        "粮食、油料、蔬菜".repeat(2_000) + "分别增长" + &"3%、".repeat(20_000),
        "3家".repeat(20_000),
        "十".to_owned() + &"全镇财政收入".repeat(20_000) + "增长3%",
        "1—9月，截至10月底，比2022年增长3%，".repeat(5_000),
    ];
    for text in rows {
        let report = report(&text, &[]);
        let begin = std::time::Instant::now();
        assert_eq!(observe(&text, &report).len(), report.quantities.len());
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }
}
