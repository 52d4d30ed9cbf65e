//! This crate beside others, on the same input:
//! `cargo bench -p gongwen-benches --features peers --bench peers`.
//!
//! Numerals one by one beside `chinese-number`; quantities in the text of a report beside the
//! words of `jieba-rs` (no quantities, but the usual first step to them) and the entities of
//! `duckling`. Each figure is the least of several runs on one core.
#![allow(clippy::print_stdout, reason = "it prints a table")]

use chinese_number::NumberToChinese;
use chinese_number::{ChineseCase, ChineseCountMethod, ChineseToNumber, ChineseVariant};
use duckling::{Context, DimensionKind, Lang, Locale};
use gongwen::{numeral, quantity};
use gongwen_benches::report;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Numerals that both crates read, of all lengths.
const NUMERALS: &[&str] = &[
    "三",
    "十二",
    "二十一",
    "一百零三",
    "一百二",
    "两千三百四十五",
    "一万零一",
    "三万四",
    "十万零二百零三",
    "一百二十三万四千五百六十七",
    "三十二亿一千二百三十四万五千六百七十八",
    "壹仟贰佰叁拾肆",
    "伍拾陆万柒仟捌佰玖拾",
    "負三萬零三百零三",
];

fn main() {
    // `cargo test --all-targets` runs this too, without the flag.
    if std::env::args().all(|arg| arg != "--bench") {
        return;
    }
    numerals();
    texts();
}

/// The least time of some runs.
fn least(runs: u32, mut run: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..runs).map(time).min().unwrap_or_default()
}

fn row(what: &str, ours: (&str, f64), theirs: (&str, f64), unit: &str) {
    let ratio = theirs.1 / ours.1;
    println!(
        "{what:12} {:28} {:>12.2} {unit}  {:28} {:>12.2} {unit}  {ratio:>9.1} times as fast",
        ours.0, ours.1, theirs.0, theirs.1
    );
}

const ROUNDS: u32 = 2_000;

fn numerals() {
    let ours = |text: &str| numeral::parse(text).ok().and_then(|n| i64::try_from(n.min()).ok());
    let theirs = |text: &str| -> Option<i64> {
        ChineseToNumber::<i64>::to_number(&text, ChineseCountMethod::TenThousand).ok()
    };
    let values: Vec<i64> = NUMERALS.iter().filter_map(|text| ours(text)).collect();
    for text in NUMERALS {
        assert_eq!(ours(text), theirs(text), "{text}");
    }
    let count = f64::from(ROUNDS) * NUMERALS.len() as f64;
    let each = |time: Duration| time.as_secs_f64() * 1e9 / count;
    let reading = least(20, || {
        for text in (0..ROUNDS).flat_map(|_| NUMERALS) {
            black_box(ours(black_box(text)));
        }
    });
    let their_reading = least(20, || {
        for text in (0..ROUNDS).flat_map(|_| NUMERALS) {
            black_box(theirs(black_box(text)));
        }
    });
    let (ours, theirs) = (("parse", each(reading)), ("chinese-number", each(their_reading)));
    row("numerals", ours, theirs, "ns");
    let writing = least(20, || {
        for value in (0..ROUNDS).flat_map(|_| &values) {
            black_box(numeral::chinese((*black_box(value)).into()));
        }
    });
    let their_writing = least(20, || {
        let (script, case) = (ChineseVariant::Simple, ChineseCase::Lower);
        for value in (0..ROUNDS).flat_map(|_| &values) {
            let _ = black_box(black_box(value).to_chinese(
                script,
                case,
                ChineseCountMethod::TenThousand,
            ));
        }
    });
    let (ours, theirs) = (("chinese", each(writing)), ("chinese-number", each(their_writing)));
    row("back", ours, theirs, "ns");
}

/// The sample reports that come with the repository, one after the other.
const SAMPLES: &[&str] = &[
    include_str!("../examples/reports/township-summary.txt"),
    include_str!("../examples/reports/budget-report.txt"),
    include_str!("../examples/reports/bureau-half-year.txt"),
    include_str!("../examples/reports/statistical-communique.txt"),
    include_str!("../examples/reports/two-reports.txt"),
    include_str!("../examples/reports/village-report.txt"),
];

fn per_byte(time: Duration, text: &str) -> f64 {
    time.as_secs_f64() * 1e9 / text.len() as f64
}

fn find(text: &str) -> (&'static str, f64) {
    let time = least(15, || {
        black_box(quantity::find_iter(black_box(text)).count());
    });
    ("find_iter", per_byte(time, text))
}

fn texts() {
    let text = report(1_000_000);
    let jieba = jieba_rs::Jieba::new();
    for (what, text) in [("generated", &text), ("samples", &SAMPLES.concat())] {
        let found = find(text);
        for (name, hmm) in [("jieba-rs, cut", false), ("jieba-rs, cut with HMM", true)] {
            let cut = least(10, || {
                black_box(jieba.cut(black_box(text), hmm).count_words());
            });
            row(what, found, (name, per_byte(cut, text)), "ns/byte");
        }
    }

    let found = find(&text);
    let head: String = text.chars().take(1_000).collect();
    let (locale, context) = (Locale::new(Lang::ZH, None), Context::default());
    let options = duckling::Options::default();
    let dimensions = [
        DimensionKind::Numeral,
        DimensionKind::Quantity,
        DimensionKind::AmountOfMoney,
        DimensionKind::Distance,
        DimensionKind::Volume,
        DimensionKind::Temperature,
        DimensionKind::Duration,
    ];
    let duckling = |dims: &[DimensionKind], parts: &[&str]| {
        least(3, || {
            for part in parts {
                black_box(duckling::parse(part, &locale, dims, &context, &options));
            }
        })
    };
    let long: String = text.chars().take(10_000).collect();
    let sentences: Vec<&str> = head.split_inclusive(['。', '；', '\n']).collect();
    for (name, dims, parts) in [
        ("duckling, by sentence", &dimensions[..], &sentences[..]),
        ("duckling, whole", &dimensions[..], &[head.as_str()]),
        ("duckling, by sentence, all", &[], &sentences[..]),
        ("duckling, whole, all", &[], &[head.as_str()]),
        ("duckling, 30 KB", &dimensions[..], &[long.as_str()]),
    ] {
        let bytes: usize = parts.iter().map(|part| part.len()).sum();
        let time = duckling(dims, parts).as_secs_f64() * 1e9 / bytes as f64;
        row("generated", found, (name, time), "ns/byte");
    }
}

/// However jieba-rs gives its words.
trait Words {
    fn count_words(self) -> usize;
}

impl<I: IntoIterator> Words for I {
    fn count_words(self) -> usize {
        self.into_iter().count()
    }
}
