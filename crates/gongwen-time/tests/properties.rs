//! What holds of every text.

use gongwen_model::{Report, Role, Span};
use gongwen_time::{Context, Finder, find_iter, parse, report_years, resolve_all};
use proptest::prelude::*;

/// Texts of the pieces that expressions and their neighbours are made of.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "2022",
        "年",
        "月",
        "日",
        "1",
        "9",
        "12",
        "31",
        "2",
        "30",
        "一",
        "二",
        "十",
        "五",
        "四",
        "〇",
        "二〇二四",
        "—",
        "-",
        "至",
        "、",
        ".",
        "/",
        "今年",
        "去年",
        "上年",
        "本年度",
        "年底",
        "末",
        "初",
        "底",
        "上半年",
        "季度",
        "第",
        "前",
        "三",
        "个",
        "份",
        "中旬",
        "下旬",
        "度",
        "春季",
        "截至",
        "到",
        " ",
        "　",
        "\n",
        "。",
        "，",
        "“",
        "”",
        "以",
        "每",
        "号",
        "楼",
        "元",
        "２",
        "０",
        "万",
        "x",
        "😀",
        "2019年",
        "2023年",
        "10月",
        "15日",
        "十四五",
        "2021-04-14",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![3 => pieces(), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn spans_are_in_order_and_on_boundaries(text in texts()) {
        let mut last = 0;
        for found in find_iter(&text) {
            let span = found.span();
            prop_assert!(last <= span.start() && span.start() < span.end());
            prop_assert!(span.slice(&text).is_some());
            last = span.end();
        }
    }

    #[test]
    fn what_is_found_parses_to_the_same(text in texts()) {
        for found in find_iter(&text) {
            let words = found.span().slice(&text).unwrap();
            let parsed = parse(words);
            prop_assert_eq!(parsed.map(|p| p.parts()), Ok(found.parts()), "{} in {}", words, text);
        }
    }

    #[test]
    fn a_prefix_shifts_spans(text in texts(), prefix in pieces()) {
        let prefix = format!("{prefix}。\n");
        let alone: Vec<_> = find_iter(&text).map(|f| (f.span().shift(prefix.len()), f.parts())).collect();
        let joined = format!("{prefix}{text}");
        let after: Vec<_> = find_iter(&joined)
            .map(|f| (f.span(), f.parts()))
            .filter(|(span, _)| span.start() >= prefix.len())
            .collect();
        prop_assert_eq!(alone, after);
    }

    #[test]
    fn a_range_is_a_text_of_its_own(text in texts(), a in 0usize..60, b in 0usize..60) {
        let range = Span::between(a, b);
        let found: Vec<_> = Finder::default().find_in(&text, range).collect();
        let part = range.slice(&text).unwrap_or("");
        let alone: Vec<_> = find_iter(part).map(|f| (f.span().shift(range.start()), f.parts())).collect();
        prop_assert_eq!(found.iter().map(|f| (f.span(), f.parts())).collect::<Vec<_>>(), alone);
    }

    #[test]
    fn periods_do_not_end_before_they_begin(text in texts(), year in 1900i32..2100, role in 0usize..6) {
        let context = Context::new().year(year).plan_year(year + 1).role(Role::ALL.get(role).copied());
        let found: Vec<_> = find_iter(&text).collect();
        let resolved = resolve_all(&text, &found, |_| context);
        prop_assert_eq!(resolved.len(), found.len());
        for resolved in resolved {
            if let (Some(from), Some(to)) = (resolved.from, resolved.to) {
                prop_assert!(from <= to);
            }
            prop_assert!(!resolved.value.to_string().contains("XXXX"));
        }
    }

    #[test]
    fn parse_never_panics(text in any::<String>()) {
        let _ = parse(&text);
    }

    #[test]
    fn report_years_reads_anything(text in texts(), start in 0usize..40, end in 0usize..80) {
        let report = Report { span: Span::between(start, end), ..Report::default() };
        let years = report_years(&text, &report);
        if let (Some(year), Some(plan)) = (years.year, years.plan_year) {
            prop_assert!(plan == year || plan == year + 1);
        }
    }
}

#[test]
fn time_grows_linearly() {
    let pieces = [
        "1",
        "年",
        "1-",
        "一",
        "十一",
        "1、",
        "2021-",
        "前",
        "今年",
        "至1",
        "2022年—",
        " ",
        "一、",
    ];
    for piece in pieces {
        let text = piece.repeat(300_000 / piece.len());
        let start = std::time::Instant::now();
        let count = find_iter(&text).count();
        // a quadratic reader takes hours
        assert!(start.elapsed().as_secs() < 20, "{piece}: {count} in {:?}", start.elapsed());
    }
}
