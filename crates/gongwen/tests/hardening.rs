//! What holds for the analysis of every text, hostile ones included.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use gongwen::model::{Analysis, Report, Section, Span};
use proptest::prelude::*;

/// Checks all that holds for every analysis; gives it back.
fn check(text: &str) -> Analysis {
    let analysis = gongwen::analyze(text);
    assert_eq!(analysis.source.bytes, text.len());
    let mut before = 0;
    for report in &analysis.reports {
        lies(text, report.span);
        assert!(report.span.start() >= before, "reports in order");
        before = report.span.end();
        check_report(text, report);
    }
    let json = serde_json::to_string(&analysis).unwrap();
    let back: Analysis = serde_json::from_str(&json).unwrap();
    assert_eq!(back, analysis, "the same after JSON");
    assert_eq!(gongwen::analyze(text), analysis, "the same again");
    analysis
}

/// In bounds and on character boundaries.
fn lies(text: &str, span: Span) {
    assert!(span.slice(text).is_some(), "{span:?} does not fit a text of {} bytes", text.len());
}

fn says(text: &str, span: Span, words: &str) {
    assert_eq!(span.slice(text), Some(words), "{span:?}");
}

fn check_report(text: &str, report: &Report) {
    for title in &report.titles {
        says(text, title.span, &title.text);
        assert!(report.span.covers(title.span));
    }
    check_sections(text, report);
    ascend(report.quantities.iter().map(|q| q.span), "quantities");
    for quantity in &report.quantities {
        says(text, quantity.span, &quantity.text);
        assert!(!quantity.span.is_empty() && report.span.covers(quantity.span));
        assert!(quantity.value.min <= quantity.value.max, "{}", quantity.text);
    }
    ascend(report.times.iter().map(|t| t.span), "times");
    for time in &report.times {
        says(text, time.span, &time.text);
    }
    for observation in &report.observations {
        assert!(observation.quantity < report.quantities.len());
        assert!(
            Section::at(&report.sections, &observation.section).is_some()
                || observation.section.is_empty()
        );
        for (span, words) in [
            (observation.subject_span, &observation.subject),
            (observation.indicator_span, &observation.indicator),
        ] {
            assert_eq!(span.is_some(), words.is_some());
        }
        for span in [
            observation.subject_span,
            observation.indicator_span,
            observation.status_span,
            observation.relation_span,
            observation.period_span,
        ] {
            span.into_iter().for_each(|span| lies(text, span));
        }
    }
    for finding in &report.findings {
        lies(text, finding.span);
        assert!(finding.parts.iter().all(|&part| part < report.quantities.len()));
    }
}

/// Sections and all below them, without recursion.
fn check_sections(text: &str, report: &Report) {
    let mut open: Vec<(Span, &[Section])> = vec![(report.span, &report.sections)];
    while let Some((parent, sections)) = open.pop() {
        ascend(sections.iter().map(|s| s.span), "sections");
        for section in sections {
            lies(text, section.span);
            assert!(parent.covers(section.span), "{:?} in {parent:?}", section.span);
            check_section(text, section);
            open.push((section.span, &section.children));
        }
    }
}

fn check_section(text: &str, section: &Section) {
    let span = section.span;
    if let Some(heading) = &section.heading {
        says(text, heading.span, &heading.text);
        assert!(span.covers(heading.span));
        assert!(heading.text.starts_with(heading.marker.as_str()));
        assert!((1..=5).contains(&heading.level));
    }
    ascend(section.paragraphs.iter().map(|p| p.span), "paragraphs");
    for paragraph in &section.paragraphs {
        lies(text, paragraph.span);
        assert!(span.covers(paragraph.span), "a paragraph in its section");
        ascend(paragraph.sentences.iter().map(|s| s.span), "sentences");
        for sentence in &paragraph.sentences {
            lies(text, sentence.span);
            assert!(!sentence.span.is_empty() && paragraph.span.covers(sentence.span));
        }
    }
    assert!(section.role.is_some() && section.topic.is_some());
    assert!(section.topics.iter().map(|t| t.score).sum::<f32>() <= 1.001);
    for evidence in &section.evidence {
        evidence.span.into_iter().for_each(|span| lies(text, span));
        assert!(evidence.weight.is_finite());
    }
}

/// In order, none over another.
fn ascend(spans: impl Iterator<Item = Span>, what: &str) {
    let mut end = 0;
    for span in spans {
        assert!(span.start() >= end, "{what} in order: {span:?} after {end}");
        end = span.end();
    }
}

/// Pieces of the characters that matter, so that rules are hit often.
const PIECES: &[&str] = &[
    "一、",
    "（一）",
    "二、",
    "（二）",
    "1.",
    "2.",
    "（1）",
    "①",
    "②",
    "一是",
    "二是",
    "三要",
    "第一，",
    "其一，",
    "第一部分",
    "第二章",
    "第一节",
    "一",
    "二",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "两",
    "半",
    "几",
    "余",
    "多",
    "1",
    "2",
    "9",
    "0",
    "５",
    "2023",
    "2024年",
    "12月",
    "20日",
    "第",
    "百分之",
    "分之",
    "到",
    "至",
    "-",
    "—",
    "～",
    "/",
    "%",
    "‰",
    "元",
    "亩",
    "户",
    "个",
    "公里",
    "平方米",
    "倍",
    "成",
    "翻番",
    ".",
    ",",
    "，",
    "。",
    "；",
    "：",
    "、",
    "！",
    "…",
    ":",
    ";",
    "!",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "（",
    "）",
    "(",
    ")",
    "《",
    "》",
    "【",
    "】",
    "「",
    "」",
    "[",
    "]",
    " ",
    "\t",
    "\u{3000}",
    "\u{a0}",
    "\n",
    "\r\n",
    "\r",
    "\u{c}",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{301}",
    "\u{10ffff}",
    "é",
    "a",
    "Z",
    "PM2.5",
    "#",
    "[bookmark: x]",
    "- 1 -",
    "第1页",
    "目录",
    "篇一：",
    "工作总结",
    "政府工作报告",
    "各位代表：",
    "青禾镇",
    "人民政府",
    "下一步",
    "存在的问题",
    "增长",
    "投资",
    "水稻",
    "不断加强",
    "谢谢大家",
    "注释：",
    "发布时间：",
    "首页 > ",
    "  ",
    "|",
    "单位：万元",
    "项目  预算数  决算数\n税收  1,200  98\n教育  —  -3.5\n",
    "村名\t面积（亩）\n甲村\t12\n乙村\t\n丙村\t9\n",
];

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..80).prop_map(|pieces| pieces.concat())
}

/// Lines of one width, as converters cut them.
fn wrapped() -> impl Strategy<Value = String> {
    let words = prop::sample::select(PIECES)
        .prop_filter("no break", |piece| !piece.contains(['\n', '\r', '\u{c}']));
    let ends = prop::sample::select(vec!["\n", "\r\n", "\n\n", "\n\u{3000}\u{3000}", "\n- 1 -\n"]);
    let line = (prop::collection::vec(words, 12..30), ends);
    (prop::collection::vec(line, 5..40), 20_usize..36).prop_map(|(lines, width)| {
        let mut text = String::new();
        for (words, end) in lines {
            let mut chars: Vec<char> = "渠道管护，".chars().chain(words.concat().chars()).collect();
            chars.resize(width, '修');
            text.extend(chars);
            text += end;
        }
        text
    })
}

proptest! {
    #[test]
    fn any_string(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_characters(chars in prop::collection::vec(any::<char>(), 0..200)) {
        check(&chars.into_iter().collect::<String>());
    }

    #[test]
    fn characters_that_matter(text in texts()) {
        check(&text);
    }

    #[test]
    fn hard_wrapped(text in wrapped()) {
        check(&text);
    }

    #[test]
    fn cut_anywhere(from in 0_usize..400, to in 0_usize..400) {
        let chars: Vec<char> = SAMPLE.chars().collect();
        let (from, to) = (from.min(to).min(chars.len()), from.max(to).min(chars.len()));
        check(&chars[from..to].iter().collect::<String>());
    }
}

const SAMPLE: &str = "\u{feff}青禾镇2023年政府工作报告\r\n（2024年1月18日）\r\n各位代表：\r\n\u{3000}\u{3000}现在，我代表镇政府报告工作，请予审议。\r\n一、2023年工作回顾\r\n（一）农业稳产增收。水稻种植2.3万亩，增长5.6%；一是修渠12.5公里，受益三百余户；二是建棚8—10个。\r\n1.油茶：垦复4600亩。开展“三讲一评”活动。\r\n二、存在的问题\r\n工作还有不足，约三分之一的村没有产业。\r\n三、2024年工作打算\r\n力争收入超过1.2亿元。\r\n各位代表，让我们努力奋斗！\r\n青禾镇人民政府\r\n2024年1月20日\r\n";

#[test]
fn the_sample_is_read() {
    let analysis = check(SAMPLE);
    assert_eq!(analysis.reports.len(), 1);
    assert!(analysis.reports[0].quantities.len() >= 6);
    assert!(analysis.reports[0].sections.len() >= 3);
}

#[test]
fn nothing_to_read() {
    for text in ["", " ", "\n", "\r\n", "\u{feff}", "\u{3000}\u{3000}\n\t\n", "\n\n\n\r\r"] {
        assert!(check(text).reports.is_empty(), "{text:?}");
    }
}

#[test]
fn one_piece() {
    for piece in PIECES {
        check(piece);
        for other in PIECES.iter().step_by(5) {
            check(&format!("{piece}{other}"));
        }
    }
    for c in ['a', '一', '水', '\0', '\u{7f}', '\u{80}', '\u{ffff}', '\u{10ffff}', '\u{202e}'] {
        check(&c.to_string());
    }
}

#[test]
fn many_of_one_piece() {
    for piece in PIECES {
        check(&piece.repeat(300));
        check(&format!("{piece}\n").repeat(100));
    }
}

/// Checks a text on a small stack, where recursion by the depth of the text would overflow.
fn check_on_small_stack(text: String) {
    let run = move || {
        check(&text);
    };
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(run).unwrap();
    thread.join().unwrap();
}

/// Texts of this many bytes, on which a quadratic algorithm takes forever.
const LARGE: usize = 60_000;

/// One test for each text, so that a slow one is seen by its name.
macro_rules! hostile {
    ($($name:ident: $text:expr;)*) => {$(
        #[test]
        fn $name() {
            check_on_small_stack($text);
        }
    )*};
}

fn again(unit: &str) -> String {
    unit.repeat(LARGE / unit.len())
}

fn nested(open: &str, close: &str) -> String {
    let depth = LARGE / (open.len() + close.len());
    open.repeat(depth) + &close.repeat(depth)
}

hostile! {
    no_line_break: again(&SAMPLE.replace(['\r', '\n'], ""));
    many_samples: again(SAMPLE);
    digits: again("1234567890");
    chinese_digits: again("一");
    chinese_markers: again("一、");
    items: again("一是");
    item_clauses: again("；一是");
    marker_lines: again("1、\n");
    open_brackets: again("（");
    open_quotes: again("“");
    nested_brackets: nested("「（", "）」");
    nested_quotes: nested("“《", "》”");
    closing_brackets: again("）。");
    ordinals: again("第");
    dashes: again("1-");
    fractions: again("百分之一到");
    scales: again("千万亿");
    rates: again("1元/");
    dots: again("2024.");
    grouped: again("1,");
    line_breaks: again("\n");
    carriage_returns: again("\r\n");
    wide_blanks: again("\u{3000}");
    numbers_and_blanks: again("1\u{3000}\u{3000}\u{3000}\u{3000}");
    nuls: again("\0");
    byte_order_marks: again("\u{feff}");
    commas: again("，");
    stops: again("。");
    colons: again("：");
    titles: again("镇工作总结\n2023年。\n");
    pieces_of_a_collection: again("篇一：工作总结\n今年丰收。\n");
    contents: again("目录\n甲乙\n");
    page_numbers: again("- 1 -\n某县报告\n");
    hard_wrapped_lines: again("一二三四五六七八，九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳\n");
    one_heading_of_role_words: "一、".to_owned() + &again("工作回顾 ");
    one_heading_of_turns: "一、".to_owned() + &again("解决问题");
    one_heading_of_topics: "一、".to_owned() + &again("总结农业 ");
    colons_in_one_line: again("1.修：路：2.修：路：");
    last_plane: again("\u{10ffff}");
}
