//! Each stage on generated reports, and the same texts cut into sentences by UAX #29 for
//! comparison: `cargo bench -p gongwen-benches --bench stages`.
#![allow(missing_docs, reason = "criterion's macros make functions without docs")]

use criterion::{
    BenchmarkGroup, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
    measurement::WallTime,
};
use gongwen::classify::Classifier;
use gongwen::quantity::Finder;
use gongwen::{Analyzer, numeral, observe, segment, time};
use gongwen_benches::report;
use std::cell::LazyCell;
use std::hint::black_box;
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

const SIZES: [(&str, usize); 3] = [("10KB", 10_000), ("1MB", 1_000_000), ("16MB", 16_000_000)];

fn stages(criterion: &mut Criterion) {
    for (name, bytes) in SIZES {
        let mut group = criterion.benchmark_group(name);
        group
            .sample_size(10)
            .sampling_mode(SamplingMode::Flat)
            .warm_up_time(Duration::from_millis(200))
            .measurement_time(Duration::from_secs(1));
        let text = report(bytes);
        group.throughput(Throughput::Bytes(text.len().try_into().unwrap_or(u64::MAX)));
        measure(&mut group, &text);
        group.finish();
    }
}

/// What later stages start from is made only for those that the command line asks for.
fn measure(group: &mut BenchmarkGroup<'_, WallTime>, text: &str) {
    let analyzer = Analyzer::default();
    let finder = Finder::default();
    let times = time::Finder::default();
    let classifier = Classifier::default();
    let found = LazyCell::new(|| segment::segment(text));
    let analysis = LazyCell::new(|| analyzer.analyze(text));

    group.bench_function("unicode_sentences", |b| b.iter(|| text.unicode_sentences().count()));
    group.bench_function("numeral", |b| b.iter(|| numeral::find_iter(text).count()));
    group.bench_function("segment", |b| b.iter(|| black_box(segment::segment(text))));
    group.bench_function("time", |b| {
        let read = found.reading.text();
        b.iter(|| {
            let expressions = found.pieces.iter().flat_map(|piece| times.find_in(read, piece.span));
            expressions.map(black_box).count()
        });
    });
    group.bench_function("quantity", |b| {
        let read = found.reading.text();
        b.iter(|| {
            let quantities = found.pieces.iter().flat_map(|piece| finder.find_in(read, piece.span));
            quantities.map(black_box).count()
        });
    });
    group.bench_function("classify", |b| {
        let mut reports = found.reports.clone();
        b.iter(|| {
            for report in &mut reports {
                classifier.classify(found.reading.text(), report);
            }
        });
    });
    group.bench_function("observe", |b| {
        b.iter(|| {
            for report in &analysis.reports {
                black_box(observe::observe(text, report));
            }
        });
    });
    group.bench_function("analysis", |b| b.iter(|| black_box(analyzer.analyze(text))));
}

criterion_group!(benches, stages);
criterion_main!(benches);
