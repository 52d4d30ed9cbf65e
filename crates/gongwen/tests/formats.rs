//! One report saved in every format gives one outline and one list of observations. The files
//! are in `fixtures/formats`, with the script that made them.
#![cfg(all(feature = "serde", feature = "ingest"))]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use gongwen::ingest::{self, IngestErrorKind};
use gongwen::model::{Report, Section};
use gongwen::{Analyzer, ingest::Ingested};
use std::path::Path;

fn open(name: &str) -> Option<Ingested> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/formats").join(name);
    match ingest::read_file(path, &ingest::Options::default()) {
        Err(error) if matches!(error.kind(), IngestErrorKind::FeatureOff(_)) => None,
        read => Some(read.unwrap()),
    }
}

/// The parts of the outline, one on a line: depth, marker, words, role, topic.
fn outline(sections: &[Section], depth: usize, out: &mut Vec<String>) {
    for section in sections {
        let heading = section.heading.as_ref();
        let marker = heading.map_or("", |heading| heading.marker.as_str());
        let words = heading.map_or("", |heading| heading.text.as_str());
        let words = words.strip_prefix(marker).unwrap_or(words).trim();
        out.push(format!(
            "{depth} {marker}|{words}|{:?}|{:?}|{:?}",
            heading.map(|h| h.level),
            section.role,
            section.topic
        ));
        outline(&section.children, depth + 1, out);
    }
}

fn observations(report: &Report) -> Vec<String> {
    let line = |o: &gongwen::model::Observation| {
        let quantity = report.quantities.get(o.quantity).unwrap();
        let unit = quantity.unit.as_ref().map(|unit| &*unit.code);
        let (value, bound) = (quantity.value, quantity.bound);
        let name = (&o.subject, &o.indicator);
        format!(
            "{name:?} {value:?} {bound:?} {unit:?} {:?} {:?} {:?}",
            o.status, o.relation, o.period
        )
    };
    report.observations.iter().map(line).collect()
}

#[test]
fn every_format_gives_the_same() {
    let analyzer = Analyzer::default();
    let read = |name: &str| {
        let file = open(name)?;
        let analysis = analyzer.analyze_document(&file);
        assert_eq!(analysis.reports.len(), 1, "{name}");
        let report = analysis.reports.into_iter().next()?;
        let mut sections = Vec::new();
        outline(&report.sections, 1, &mut sections);
        let titles: Vec<String> = report.titles.iter().map(|title| title.text.clone()).collect();
        let about =
            (titles, report.issuer.clone(), report.year, report.plan_year, report.issued.clone());
        Some((about, sections, observations(&report)))
    };
    let text = read("report.txt").unwrap();
    assert_eq!((text.1.len(), text.2.len()), (12, 29));
    for name in [
        "report.gb18030.txt",
        "report.utf16le.txt",
        "report.utf16be.txt",
        "typed.docx",
        "automatic.docx",
        "report.html",
        "report.pdf",
        "report.doc",
    ] {
        let Some(found) = read(name) else {
            continue;
        };
        assert_eq!(found.0, text.0, "{name}");
        assert_eq!(found.1, text.1, "{name}");
        assert_eq!(found.2, text.2, "{name}");
    }
}
