//! What is read from the sample reports, as text that a person can check against them.
//!
//! A change of the rules shows here as a difference. Look at it, and where it is right, accept it
//! with `INSTA_UPDATE=always cargo test -p gongwen --test snapshots`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use gongwen::Report;
use gongwen::model::{Bound, LineIndex, Quantity, Section};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// One test for each sample: its outline, and its quantities.
macro_rules! samples {
    ($($name:ident: $file:literal),* $(,)?) => {
        const SAMPLES: &[&str] = &[$($file),*];
        $(
            #[test]
            fn $name() {
                check($file);
            }
        )*
    };
}

samples! {
    budget_report: "budget-report",
    budget_table: "budget-table",
    bureau_half_year: "bureau-half-year",
    county_report_wrapped: "county-report-wrapped",
    document_site: "document-site",
    statistical_communique: "statistical-communique",
    township_summary: "township-summary",
    two_reports: "two-reports",
    village_report: "village-report",
    web_page: "web-page",
}

#[test]
fn every_sample_has_a_snapshot() {
    let mut found: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    found.sort_unstable();
    assert_eq!(found, SAMPLES);
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/reports")
}

fn check(name: &str) {
    let text = std::fs::read_to_string(folder().join(name).with_extension("txt")).unwrap();
    let reports = gongwen::analyze(&text).reports;
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!(format!("{name}.outline"), outlines(&reports));
        insta::assert_snapshot!(format!("{name}.quantities"), quantities(&reports, &text));
    });
}

/// Level, heading, role and topic of each section, one a line.
fn outlines(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        for title in &report.titles {
            writeln!(out, "= {}", one_line(&title.text)).unwrap();
        }
        let issuer = report.issuer.as_deref().unwrap_or("-");
        let issued = report.issued.as_deref().unwrap_or("-");
        let year = |year: Option<i32>| year.map_or("-".to_owned(), |year| year.to_string());
        let (of, plan) = (year(report.year), year(report.plan_year));
        writeln!(out, "  issuer {issuer}, issued {issued}, year {of}, plan year {plan}").unwrap();
        outline(&mut out, &report.sections, 0);
    }
    out
}

fn outline(out: &mut String, sections: &[Section], depth: usize) {
    for section in sections {
        let (level, text) = match &section.heading {
            Some(heading) => (heading.level.to_string(), one_line(&heading.text)),
            None => ("-".to_owned(), "(no heading)".to_owned()),
        };
        let role = section.role.map_or("-", |role| role.as_str());
        let topic = section.topic.map_or("-", |topic| topic.as_str());
        writeln!(out, "{}{level} {text} | {role} | {topic}", "  ".repeat(depth)).unwrap();
        outline(out, &section.children, depth + 1);
    }
}

/// Line, text, value, unit, kind and bound of each quantity, one a line.
fn quantities(reports: &[Report], text: &str) -> String {
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for report in reports {
        writeln!(out, "= {} quantities", report.quantities.len()).unwrap();
        for quantity in &report.quantities {
            let line = lines.line(quantity.span.start());
            writeln!(out, "{line:>3} {}", quantity_line(quantity)).unwrap();
        }
    }
    out
}

fn quantity_line(quantity: &Quantity) -> String {
    let (min, max) = (quantity.value.min, quantity.value.max);
    let value = if min == max { min.to_string() } else { format!("{min}..{max}") };
    let unit = quantity.unit.as_ref().map_or("-", |unit| &*unit.symbol);
    let bound = match quantity.bound {
        Bound::Exact => String::new(),
        bound => format!(" | {}", bound.as_str()),
    };
    let kind = quantity.kind.as_str();
    format!("{} = {value} {} | {kind}{bound}", one_line(&quantity.text), one_line(unit))
}

/// The text without the line breaks and blanks of a hard-wrapped source.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}
