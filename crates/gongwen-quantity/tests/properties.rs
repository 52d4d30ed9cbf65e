//! What holds for every text.

use gongwen_model::Span;
use gongwen_quantity::{Finder, Options, Rules, find_iter, parse};
use proptest::prelude::*;

/// Texts of the characters that matter, so that rules are hit often.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "一",
        "二",
        "两",
        "三",
        "十",
        "百",
        "千",
        "万",
        "亿",
        "半",
        "几",
        "余",
        "多",
        "来",
        "点",
        "零",
        "〇",
        "1",
        "2",
        "9",
        "0",
        "５",
        ".",
        ",",
        "，",
        "-",
        "—",
        "～",
        "至",
        "到",
        "%",
        "‰",
        "元",
        "块",
        "角",
        "亩",
        "米",
        "斤",
        "两",
        "户",
        "个",
        "人",
        "次",
        "年",
        "月",
        "日",
        "/",
        "分之",
        "成",
        "倍",
        "翻",
        "番",
        "第",
        "约",
        "超过",
        "不足",
        "以上",
        "左右",
        "“",
        "”",
        "《",
        "》",
        "。",
        "；",
        "、",
        " ",
        "\n",
        "　",
        "增长",
        "投资",
        "a",
        "G",
        "吨标准煤",
        "个百分点",
        "万亿",
        "9999999999",
        "²",
        "é",
        "🀄",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) {
    let finder = Finder::new(Options { rules: Rules::General, ..Options::default() });
    for found in [find_iter(text).collect::<Vec<_>>(), finder.find_iter(text).collect()] {
        let mut last = 0;
        for quantity in &found {
            let span = quantity.span;
            assert!(span.start() >= last && !span.is_empty(), "order in {text:?}");
            assert_eq!(span.slice(text), Some(quantity.text.as_str()));
            assert!(quantity.value.min <= quantity.value.max);
            last = span.end();
        }
    }
    let _ = parse(text);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn numeral_texts(text in texts()) {
        check(&text);
    }

    /// A text in front that no rule looks at shifts every span by its length.
    #[test]
    fn prefix_shifts(text in texts()) {
        let prefix = "前言如下。\n\n";
        let longer = format!("{prefix}{text}");
        let shifted: Vec<Span> = find_iter(&text).map(|q| q.span.shift(prefix.len())).collect();
        let part = Span::between(prefix.len(), longer.len());
        let finder = Finder::default();
        let found: Vec<Span> = finder.find_in(&longer, part).map(|q| q.span).collect();
        prop_assert_eq!(found, shifted);
    }

    /// What is found reads the same by itself: exact units, no homographs.
    #[test]
    fn found_is_parsed(value in 1u32..1_000_000, unit in prop::sample::select(vec!["元", "万元", "亩", "户", "%", "吨", "公里"])) {
        let text = format!("完成{value}{unit}，");
        let found = find_iter(&text).next().unwrap();
        let parsed = parse(&found.text).unwrap();
        prop_assert_eq!(parsed.value, found.value);
        prop_assert_eq!(parsed.unit, found.unit);
    }
}
