//! A table of nanoseconds per byte, which must not grow with the text:
//! `cargo bench -p gongwen-benches --bench flat -- [stages] [files] [hostile] [=WORD]`.
//!
//! `stages` measures each stage on one report, `files` the whole analysis on a file of many
//! reports, `hostile` the whole analysis on hostile texts (with `=WORD` only on those whose name
//! has the word in it). Each figure is the least of several runs.
#![allow(clippy::print_stdout, reason = "it prints a table")]

use gongwen::classify::Classifier;
use gongwen::quantity::Finder;
use gongwen::{Analyzer, numeral, segment};
use gongwen_benches::{hostile, report, reports};
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

const KB: usize = 1_000;
const MB: usize = 1_000_000;
/// How long a hostile text may take; a size that would take longer is not tried.
const LONGEST: Duration = Duration::from_secs(20);

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` runs this too, without the flag.
    if !args.iter().any(|arg| arg == "--bench") {
        return;
    }
    let named = |name: &str| args.iter().any(|arg| arg == name);
    let word = args.iter().find_map(|arg| arg.strip_prefix('='));
    let all = !(named("stages") || named("files") || named("hostile") || word.is_some());
    let analyzer = Analyzer::default();
    if all || named("stages") {
        stages(&analyzer);
    }
    if all || named("files") {
        files(&analyzer);
    }
    if all || named("hostile") || word.is_some() {
        hostile_texts(&analyzer, word.unwrap_or_default());
    }
}

/// The least time of some runs: at least two, more while they are quick.
fn least(mut run: impl FnMut()) -> Duration {
    let mut best = Duration::MAX;
    let mut spent = Duration::ZERO;
    for round in 0..200 {
        let start = Instant::now();
        run();
        let time = start.elapsed();
        best = best.min(time);
        spent += time;
        if round > 0 && spent > Duration::from_millis(1500) {
            break;
        }
    }
    best
}

fn per_byte(time: Duration, bytes: usize) -> f64 {
    time.as_secs_f64() * 1e9 / bytes.max(1) as f64
}

fn stages(analyzer: &Analyzer) {
    let finder = Finder::default();
    let classifier = Classifier::default();
    println!("one report, ns/byte (MB/s)");
    println!(
        "{:>8} {:>15} {:>15} {:>15} {:>15} {:>15} {:>15} {:>7}",
        "bytes", "uax29", "numeral", "segment", "quantity", "classify", "analysis", "ratio"
    );
    for bytes in [10 * KB, 100 * KB, MB, 16 * MB, 64 * MB] {
        let text = report(bytes);
        let cell = |time: Duration| {
            let ns = per_byte(time, text.len());
            print!(" {:>15}", format!("{ns:.2} ({:.1})", 1e3 / ns));
            flush();
        };
        print!("{:>8}", size(bytes));
        let sentences = least(|| {
            black_box(text.unicode_sentences().count());
        });
        cell(sentences);
        cell(least(|| {
            black_box(numeral::find_iter(&text).count());
        }));
        cell(least(|| {
            black_box(segment::segment(&text));
        }));
        let mut found = segment::segment(&text);
        cell(least(|| {
            let pieces = found.pieces.iter();
            let read = found.reading.text();
            let quantities = pieces.flat_map(|piece| finder.find_in(read, piece.span));
            black_box(quantities.map(black_box).count());
        }));
        cell(least(|| {
            for report in &mut found.reports {
                classifier.classify(found.reading.text(), report);
            }
        }));
        drop(found);
        let whole = least(|| {
            black_box(analyzer.analyze(&text));
        });
        cell(whole);
        println!(" {:>7.2}", whole.as_secs_f64() / sentences.as_secs_f64());
    }
}

fn files(analyzer: &Analyzer) {
    println!("a file of many reports, whole analysis, ns/byte");
    grow("many reports", &[10 * KB, 100 * KB, MB, 4 * MB, 16 * MB, 64 * MB], analyzer, reports);
}

fn hostile_texts(analyzer: &Analyzer, word: &str) {
    println!("hostile texts, whole analysis, ns/byte");
    for text in hostile::ALL.iter().filter(|text| text.name.contains(word)) {
        let sizes: &[usize] = match text.name {
            "no line break" => &[100 * KB, MB, 10 * MB, 64 * MB],
            _ => &[100 * KB, MB, 10 * MB],
        };
        grow(text.name, sizes, analyzer, |bytes| text.build(bytes));
    }
}

/// One line: the figures for growing sizes, up to what can be waited for.
fn grow(name: &str, sizes: &[usize], analyzer: &Analyzer, build: impl Fn(usize) -> String) {
    // The name comes first, so that a crash has one.
    print!("{name:<28}");
    flush();
    let mut before: Option<(usize, f64)> = None;
    let mut first = None;
    let mut last = 0.0;
    for &bytes in sizes {
        // As if it went on as steeply as it must at worst, with the square of the size.
        if let Some((earlier, ns)) = before {
            let steep = first.is_some_and(|first| ns > 2.0 * first);
            let factor = bytes as f64 / earlier as f64;
            let expected = ns * 1e-9 * bytes as f64 * if steep { factor } else { 1.0 };
            if expected > LONGEST.as_secs_f64() {
                print!(" {:>7}: would be {expected:.0} s", size(bytes));
                break;
            }
        }
        let text = build(bytes);
        let ns = per_byte(
            least(|| {
                black_box(analyzer.analyze(&text));
            }),
            text.len(),
        );
        print!(" {:>7}:{ns:>9.2}", size(bytes));
        flush();
        first = first.or(Some(ns));
        last = ns;
        before = Some((bytes, ns));
    }
    let growing = first.is_some_and(|first| last > 2.0 * first);
    println!("{}", if growing { "  GROWS" } else { "" });
}

fn size(bytes: usize) -> String {
    if bytes < MB { format!("{} KB", bytes / KB) } else { format!("{} MB", bytes / MB) }
}

fn flush() {
    // A terminal that is gone is no reason to stop measuring.
    let _ = std::io::stdout().flush();
}
