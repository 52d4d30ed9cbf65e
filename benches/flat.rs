//! A table of nanoseconds per byte, which must not grow with the text:
//! `cargo bench -p gongwen-benches --bench flat -- [stages] [files] [hostile] [=WORD]`.
//!
//! `stages` measures each stage on one report, `files` the whole analysis on a file of many
//! reports, `hostile` the whole analysis on hostile texts (with `=WORD` only on those whose name
//! has the word in it). Each figure is the least of several runs.
#![allow(clippy::print_stdout, reason = "it prints a table")]

use gongwen::classify::Classifier;
use gongwen::quantity::Finder;
use gongwen::{Analyzer, Options, numeral, observe, segment, time};
use gongwen_benches::{hostile, report, reports};
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

const KB: usize = 1_000;
const MB: usize = 1_000_000;
/// How long a hostile text may take; a size that would take longer is not tried.
const LONGEST: Duration = Duration::from_secs(20);
/// After so long a run there is no second.
const SLOW: Duration = Duration::from_secs(3);
/// After so long there are no more than two runs.
const ENOUGH: Duration = Duration::from_secs(1);

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

/// The least time of some runs: one where it is slow, more while they are quick.
fn least(mut run: impl FnMut()) -> Duration {
    let mut best = Duration::MAX;
    let mut spent = Duration::ZERO;
    for round in 0..200 {
        if spent > SLOW || round > 1 && spent > ENOUGH {
            break;
        }
        let start = Instant::now();
        run();
        let time = start.elapsed();
        best = best.min(time);
        spent += time;
    }
    best
}

fn per_byte(time: Duration, bytes: usize) -> f64 {
    time.as_secs_f64() * 1e9 / bytes.max(1) as f64
}

fn stages(analyzer: &Analyzer) {
    // The analysis without its last stage.
    let unobserved = Analyzer::new(Options { observations: false, ..Options::default() });
    let finder = Finder::default();
    let classifier = Classifier::default();
    let times = time::Finder::default();
    println!("one report, ns/byte (MB/s)");
    print!("{:>8}", "bytes");
    for name in ["uax29", "numeral", "segment", "time", "quantity", "classify", "observe"] {
        print!(" {name:>15}");
    }
    println!(" {:>15} {:>15} {:>7}", "unobserved", "analysis", "ratio");
    for bytes in [10 * KB, 100 * KB, MB, 16 * MB, 64 * MB] {
        let text = report(bytes);
        let cell = |run: &mut dyn FnMut()| {
            let time = least(run);
            let ns = per_byte(time, text.len());
            print!(" {:>15}", format!("{ns:.2} ({:.1})", 1e3 / ns));
            flush();
            time
        };
        print!("{:>8}", size(bytes));
        let sentences = cell(&mut || {
            black_box(text.unicode_sentences().count());
        });
        cell(&mut || {
            black_box(numeral::find_iter(&text).count());
        });
        cell(&mut || {
            black_box(segment::segment(&text));
        });
        let mut found = segment::segment(&text);
        let read = found.reading.text();
        cell(&mut || {
            let expressions = found.pieces.iter().flat_map(|piece| times.find_in(read, piece.span));
            black_box(expressions.map(black_box).count());
        });
        cell(&mut || {
            let quantities = found.pieces.iter().flat_map(|piece| finder.find_in(read, piece.span));
            black_box(quantities.map(black_box).count());
        });
        cell(&mut || {
            for report in &mut found.reports {
                classifier.classify(read, report);
            }
        });
        drop(found);
        let analysis = analyzer.analyze(&text);
        cell(&mut || {
            for report in &analysis.reports {
                black_box(observe::observe(&text, report));
            }
        });
        drop(analysis);
        cell(&mut || {
            black_box(unobserved.analyze(&text));
        });
        let whole = cell(&mut || {
            black_box(analyzer.analyze(&text));
        });
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
    let mut grows = false;
    for &bytes in sizes {
        if let Some((earlier, ns)) = before {
            let factor = if grows { bytes as f64 / earlier as f64 } else { 1.0 };
            let expected = ns * 1e-9 * bytes as f64 * factor;
            if expected > LONGEST.as_secs_f64() {
                print!(" {:>7}: would be {expected:.0} s", size(bytes));
                break;
            }
        }
        let text = build(bytes);
        let time = least(|| {
            black_box(analyzer.analyze(&text));
        });
        let ns = per_byte(time, text.len());
        print!(" {:>7}:{ns:>9.2}", size(bytes));
        flush();
        // Ten times the text makes a linear algorithm up to twice as slow for each byte, where
        // the text no longer fits the caches, and a quadratic one ten times.
        grows |= before.is_some_and(|(_, before)| ns > 3.0 * before);
        before = Some((bytes, ns));
    }
    println!("{}", if grows { "  GROWS" } else { "" });
}

fn size(bytes: usize) -> String {
    if bytes < MB { format!("{} KB", bytes / KB) } else { format!("{} MB", bytes / MB) }
}

fn flush() {
    // A terminal that is gone is no reason to stop measuring.
    let _ = std::io::stdout().flush();
}
