//! The places that each part was read from.

use super::{PLAN, REVIEW, read};
use gongwen_model::Role;

/// What was read stands where its span says.
#[test]
fn spans_hold_what_was_read() {
    let text =
        "1—9月，冷链物流园项目完成税收520万元，总投资2.6亿元，同比增长12%，占全年任务的91%。";
    let found = read(text, REVIEW);
    assert_eq!(found.len(), 4);
    for observation in &found {
        let words = observation.indicator_span.and_then(|span| span.slice(text));
        assert_eq!(words, observation.indicator.as_deref());
        let period = observation.period_span.and_then(|span| span.slice(text));
        assert_eq!(period, Some("1—9月"));
        assert_eq!((&*observation.section, observation.role), (&[0][..], Some(REVIEW)));
    }
    let relations: Vec<_> =
        found.iter().map(|o| o.relation_span.and_then(|span| span.slice(text))).collect();
    assert_eq!(relations.first(), Some(&None));
    assert_eq!(relations.get(2), Some(&Some("增长")));
}

/// The words that a status was read from; none where it follows from the role of the section.
#[test]
fn status_spans_hold_the_deciding_word() {
    let rows: &[(&str, Role, &[Option<&str>])] = &[
        ("全年完成财政收入2160万元。", REVIEW, &[None]),
        ("完成税收300万元。", PLAN, &[None]),
        ("现有农户420户。", PLAN, &[Some("现有")]),
        ("计划投资8000万元。", REVIEW, &[Some("计划")]),
        ("粮食产量由2019年的1.2万吨增加到1.9万吨。", REVIEW, &[Some("由"), None]),
        ("年产纺织品5000吨、服装200万件。", REVIEW, &[Some("年产"), Some("年产")]),
        ("涉及300户以上的村12个。", REVIEW, &[Some("以上"), None]),
        ("建成后，安置职工200人。", REVIEW, &[Some("建成后")]),
    ];
    for &(text, role, expected) in rows {
        let found = read(text, role);
        let words: Vec<_> =
            found.iter().map(|o| o.status_span.and_then(|s| s.slice(text))).collect();
        assert_eq!(words, expected, "{text}");
    }
}

/// A name that is put together of several places spans from the first of them to the last.
#[test]
fn the_span_of_a_composed_indicator() {
    let text = "城镇、农村居民收入分别增长3%和5%。";
    let found = read(text, REVIEW);
    let words: Vec<_> =
        found.iter().map(|o| o.indicator_span.unwrap().slice(text).unwrap()).collect();
    assert_eq!(words, ["城镇、农村居民收入", "农村居民收入"]);
    assert_eq!(found[0].indicator.as_deref(), Some("城镇居民收入"));
}

/// A relation stands where its words do, and nowhere where it was not read.
#[test]
fn relation_spans_hold_the_deciding_words() {
    let rows: &[(&str, &[Option<&str>])] = &[
        ("厕所普及率达到93.7%。", &[None]),
        ("工业产值占全镇总产值的62%。", &[Some("占全镇总产值")]),
        ("建设任务完成80%。", &[Some("完成")]),
        ("项目完成率98%。", &[Some("完成率")]),
        ("计划任务6000万美元的71%。", &[None, Some("的")]),
        ("粮食、油料分别增长3%、5%。", &[Some("增长"), Some("增长")]),
    ];
    for &(text, expected) in rows {
        let found = read(text, REVIEW);
        let words: Vec<_> =
            found.iter().map(|o| o.relation_span.and_then(|s| s.slice(text))).collect();
        assert_eq!(words, expected, "{text}");
    }
}
