//! Any text and any report give a result that fits the text.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing, clippy::panic)]

mod common;

use common::all;
use gongwen_classify::classify;
use gongwen_model::{Heading, Report, Section, Span, Title};
use proptest::prelude::*;

const WORDS: [&str; 16] = [
    "一、",
    "（二）",
    "工作总结",
    "存在的问题",
    "下一步打算",
    "农业",
    "完成",
    "力争",
    "2022年",
    "2023年",
    "党建",
    "。",
    "，",
    "\n",
    "疫情防控",
    "招商引资",
];

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![prop::sample::select(&WORDS[..]).prop_map(str::to_owned), "\\PC{0,4}"];
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

/// Sections over stretches of the text, some nested, some with headings; also badly made ones.
fn sections(text: &str, cuts: &[(usize, usize, u8)]) -> Vec<Section> {
    let mut list: Vec<Section> = Vec::new();
    for (start, length, kind) in cuts {
        let span = Span::between(*start, start + length);
        let heading = (kind % 3 != 0).then(|| Heading {
            span: Span::between(*start, start + length / 2),
            text: text.get(*start..start + length / 2).unwrap_or("三、计划").to_owned(),
            marker: ["一、", "（二）", ""][usize::from(kind % 3)].into(),
            level: kind % 6,
        });
        let section = Section { heading, span, ..Section::default() };
        match list.last_mut() {
            Some(last) if kind % 2 == 0 => last.children.push(section),
            _ => list.push(section),
        }
    }
    list
}

proptest! {
    #[test]
    fn every_section_is_decided(
        text in text(),
        title in text(),
        cuts in prop::collection::vec((0_usize..300, 0_usize..80, 0_u8..12), 0..12),
        year in prop::option::of(1990_i32..2040),
    ) {
        let mut report = Report {
            titles: vec![Title { span: Span::default(), text: title }],
            year,
            sections: sections(&text, &cuts),
            ..Report::default()
        };
        let mut again = report.clone();
        classify(&text, &mut report);
        classify(&text, &mut again);
        prop_assert_eq!(&report, &again);
        for section in all(&report.sections) {
            prop_assert!(section.role.is_some());
            prop_assert_eq!(section.topic, section.topics.first().map(|t| t.topic));
            prop_assert!(section.topics.iter().all(|t| (0.0..=1.0).contains(&t.score)));
            prop_assert!(section.topics.windows(2).all(|w| w[0].score >= w[1].score));
            prop_assert!(section.topics.iter().map(|t| t.score).sum::<f32>() < 1.001);
            prop_assert!(section.evidence.len() <= 8);
            for evidence in &section.evidence {
                if let Some(span) = evidence.span {
                    prop_assert!(span.slice(&text).is_some());
                }
            }
        }
        // What it found itself is no news to it.
        classify(&text, &mut again);
        let roles = |r: &Report| all(&r.sections).iter().map(|s| s.role).collect::<Vec<_>>();
        prop_assert_eq!(roles(&report), roles(&again));
    }
}

#[test]
fn empty_input() {
    let mut report = Report::default();
    classify("", &mut report);
    assert_eq!(report, Report::default());
    report.sections = vec![Section::default()];
    classify("", &mut report);
    assert!(report.sections[0].role.is_some() && report.sections[0].topic.is_some());
}

#[test]
fn many_sections_and_deep_ones() {
    let text = "一、农业\n完成水稻播种。\n".repeat(20_000);
    let length = text.len() / 20_000;
    let heading = |start: usize| Heading {
        span: Span::between(start, start + "一、农业".len()),
        text: "一、农业".to_owned(),
        marker: "一、".into(),
        level: 1,
    };
    let section = |at: usize| Section {
        heading: Some(heading(at * length)),
        span: Span::between(at * length, (at + 1) * length),
        ..Section::default()
    };
    let mut report = Report { sections: (0..20_000).map(section).collect(), ..Report::default() };
    classify(&text, &mut report);
    assert!(report.sections.iter().all(|s| s.topic.is_some_and(|t| t.as_str() == "agriculture")));

    let mut deep = Section { span: Span::between(0, text.len()), ..Section::default() };
    for _ in 0..300 {
        deep = Section { span: deep.span, children: vec![deep], ..Section::default() };
    }
    let mut report = Report { sections: vec![deep], ..Report::default() };
    classify(&text, &mut report);
    assert!(all(&report.sections).iter().all(|s| s.role.is_some()));
}

#[test]
fn threads_may_share_it() {
    fn shared<T: Send + Sync>() {}
    shared::<gongwen_classify::Classifier>();
}
